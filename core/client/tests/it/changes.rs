//! Change notices: which families of views are told of, and to whom.

use std::collections::BTreeSet;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use yishi_client::{Family, Listening};
use yishi_domain::comment::Side;
use yishi_domain::membership::InviteGrant;

use crate::phone::{Phone, Village};
use crate::views::topics::with_copy;

/// The families told of up to this moment.
fn told(listening: &mut Listening) -> BTreeSet<Family> {
    let next = pin!(listening.next());
    match next.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(changes) => changes.into_iter().map(|change| change.family).collect(),
        Poll::Pending => BTreeSet::new(),
    }
}

#[test]
fn an_act_tells_of_what_it_changed_and_of_the_outbox() {
    let village = Village::found();
    let (desk, grid) = (village.founder.desk(), village.grid);
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    let mut listening = village.founder.app.watch(None, Vec::new());
    village.founder.need(grid, "路灯不亮");
    assert_eq!(told(&mut listening), [Family::Needs, Family::Outbox].into());
    assert!(told(&mut listening).is_empty(), "once");
    desk.add_comment(topic, 1, Side::For, "好").unwrap();
    assert_eq!(told(&mut listening), [Family::Topics, Family::Outbox].into());
    desk.define_grid("二网格").unwrap();
    assert_eq!(told(&mut listening), [Family::People, Family::Outbox].into());
    desk.edit_draft(topic, "车位按户分，一户一个").unwrap();
    assert_eq!(told(&mut listening), [Family::Drafts, Family::Outbox].into());
}

#[test]
fn what_comes_while_nobody_looks_is_told_together() {
    let village = Village::found();
    let mut listening = village.founder.app.watch(None, Vec::new());
    village.founder.need(village.grid, "路灯不亮");
    village.founder.desk().define_grid("二网格").unwrap();
    village.founder.need(village.grid, "路不平");
    assert_eq!(told(&mut listening), [Family::Needs, Family::People, Family::Outbox].into());
}

#[test]
fn a_refused_act_tells_nobody() {
    let village = Village::found();
    let mut listening = village.founder.app.watch(None, Vec::new());
    village.founder.desk().define_grid("").unwrap_err();
    assert!(told(&mut listening).is_empty());
}

#[test]
fn a_sync_tells_the_others_and_the_author_that_it_counts() {
    let village = Village::found();
    let resident = village.resident("老倪");
    resident.need(village.grid, "路灯不亮");
    let mut at_author = resident.app.watch(None, vec![Family::Needs]);
    let mut at_founder = village.founder.app.watch(None, vec![Family::Needs]);
    resident.sync();
    assert_eq!(told(&mut at_author), [Family::Needs].into(), "已存手机 has become 已受理");
    assert!(told(&mut at_founder).is_empty());
    village.founder.sync();
    assert_eq!(told(&mut at_founder), [Family::Needs].into());
}

#[test]
fn a_sync_tells_of_the_outbox_only_if_own_entries_moved() {
    let village = Village::found();
    let resident = village.resident("老倪");
    let mut listening = resident.app.watch(None, Vec::new());
    resident.sync();
    assert_eq!(told(&mut listening), [Family::Synced].into());
    village.founder.desk().define_grid("二网格").unwrap();
    village.founder.sync();
    resident.sync();
    assert_eq!(told(&mut listening), [Family::People, Family::Inbox, Family::Synced].into());
    resident.need(village.grid, "路灯不亮");
    told(&mut listening);
    resident.sync();
    let moved = told(&mut listening);
    assert!(moved.contains(&Family::Outbox) && moved.contains(&Family::Synced), "{moved:?}");
}

#[test]
fn a_space_that_comes_is_told_and_one_watched_alone_tells_of_itself() {
    let village = Village::found();
    let invite = village.founder.desk().invite(InviteGrant::Resident).unwrap();
    let phone = Phone::new(&village.clock);
    let mut listening = phone.app.watch(None, vec![Family::Spaces]);
    let mut other = phone.app.watch(Some(yishi_domain::id::SpaceId([0; 32])), Vec::new());
    phone.app.join(&invite.code, "老倪").unwrap();
    assert_eq!(told(&mut listening), [Family::Spaces].into());
    assert!(told(&mut other).is_empty());
}

#[test]
fn a_join_that_the_hub_does_not_take_is_told_as_the_space_goes() {
    let village = Village::found();
    // The hub has not heard of this invitation: it was never synced.
    let invite = village.founder.desk().invite(InviteGrant::Resident).unwrap();
    let phone = Phone::new(&village.clock);
    phone.app.join(&invite.code, "老倪").unwrap();
    let mut listening = phone.app.watch(None, vec![Family::Spaces]);
    crate::hub::wait(phone.app.sync(&|_| {}, &yishi_client::CancelFlag::default())).unwrap_err();
    assert!(phone.app.spaces().unwrap().is_empty());
    assert_eq!(told(&mut listening), [Family::Spaces].into());
}
