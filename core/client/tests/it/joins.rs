//! Joins that are not finished: on their way, or not taken by the hub.

use std::sync::Arc;

use yishi_client::view::SendState;
use yishi_client::{App, CancelFlag, ClientError};
use yishi_domain::membership::InviteGrant;
use yishi_domain::role::{Post, Role};

use crate::hub::wait;
use crate::phone::{Phone, Village};

fn try_sync(phone: &Phone) -> Result<(), ClientError> {
    wait(phone.app.sync(&|_| {}, &CancelFlag::default())).map(|_| ())
}

/// The same install, after the app was killed.
fn again(phone: Phone, village: &Village) -> Phone {
    let Phone { app, folder } = phone;
    drop(app);
    Phone { app: App::open_with(folder.path(), Arc::new(village.clock.clone())).unwrap(), folder }
}

#[test]
fn a_join_without_a_network_is_on_its_way_until_the_hub_takes_it_also_through_a_kill() {
    let village = Village::found();
    let post = Post::in_grid(Role::GridLeader, village.grid);
    let invite = village.founder.desk().invite(InviteGrant::Post(post)).unwrap();
    village.founder.sync();
    let phone = Phone::new(&village.clock);
    let enrolment = phone.app.join(&invite.code, "陈实").unwrap();
    let phone = again(phone, &village);
    let row = phone.app.joins().unwrap().remove(0);
    assert_eq!((row.space, row.name.as_str(), row.state), (enrolment.desk.space(), "陈实", SendState::Saved));
    assert_eq!(row.comparison_code, enrolment.comparison_code);
    assert_eq!(row.sentence, "连上网络就会自动加入，不用再扫码。");
    phone.sync();
    assert_eq!(phone.app.joins().unwrap(), []);
}

#[test]
fn a_join_with_a_code_that_is_used_up_says_so_wherever_its_space_is_asked_for_until_another_one() {
    let village = Village::found();
    let once = village.founder.desk().invite_with(InviteGrant::Resident, 1, 24).unwrap();
    let other = village.founder.desk().invite(InviteGrant::Resident).unwrap();
    village.founder.sync();
    let first = Phone::new(&village.clock);
    first.app.join(&once.code, "周敏").unwrap();
    first.sync();

    let phone = Phone::new(&village.clock);
    let space = phone.app.join(&once.code, "老倪").unwrap().desk.space();
    assert_eq!(try_sync(&phone).unwrap_err().code(), "invite_used_up");
    let phone = again(phone, &village);
    let error = phone.app.desk(space).map(|_| ()).unwrap_err();
    assert_eq!(error.code(), "invite_used_up");
    assert_eq!(error.sentence(), "这张邀请码的次数已用完，请向村（居）委会另要一张。");
    let row = phone.app.joins().unwrap().remove(0);
    assert_eq!(
        (row.name.as_str(), row.state, row.code.as_str()),
        ("老倪", SendState::Refused, "invite_used_up")
    );
    assert_eq!((row.sentence.as_str(), row.sentence_en.as_str()), (&*error.sentence(), error.sentence_en()));
    // Nothing is there to sync with, so nothing is wrong with syncing; why stays known.
    try_sync(&phone).unwrap();
    assert_eq!(phone.app.joins().unwrap().len(), 1);

    phone.app.join(&other.code, &row.name).unwrap();
    phone.sync();
    assert_eq!(phone.app.joins().unwrap(), []);
    assert_eq!(phone.desk().status().unwrap().member_name, "老倪");
}

#[test]
fn a_join_that_came_to_nothing_can_be_forgotten() {
    let village = Village::found();
    let unknown = village.founder.desk().invite(InviteGrant::Resident).unwrap();
    // The hub has not heard of the invitation: the founder has not synced.
    let phone = Phone::new(&village.clock);
    let space = phone.app.join(&unknown.code, "老倪").unwrap().desk.space();
    assert_eq!(try_sync(&phone).unwrap_err().code(), "invite_unknown");
    assert_eq!(phone.app.desk(space).map(|_| ()).unwrap_err().code(), "invite_unknown");
    phone.app.forget_join(space).unwrap();
    assert_eq!(phone.app.joins().unwrap(), []);
    assert_eq!(phone.app.desk(space).map(|_| ()).unwrap_err().code(), "space_unknown");
}
