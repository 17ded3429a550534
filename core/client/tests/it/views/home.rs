//! What waits, and the first screen of each role.

use yishi_client::view::{HomeView, Page, TodoRow};
use yishi_domain::id::TopicId;

use super::topics::{form, take_up};
use crate::phone::{Phone, Village};

fn home(phone: &Phone) -> HomeView {
    phone.desk().home().unwrap()
}

fn rows(phone: &Phone) -> Vec<TodoRow> {
    phone.desk().todo(Page::first(50)).unwrap().rows
}

fn kinds(phone: &Phone) -> Vec<&'static str> {
    rows(phone).iter().map(|row| row.kind).collect()
}

/// A topic that nobody has accepted or declined.
fn topic(phone: &Phone) -> TopicId {
    phone.desk().propose_topic(form("停车")).unwrap()
}

// R: T-10
#[test]
fn an_accepted_need_waits_until_it_is_answered_or_placed() {
    let village = Village::found();
    let desk = village.founder.desk();
    let [answered, placed] = ["路灯不亮", "停车难"].map(|text| village.founder.need(village.grid, text));
    for need in [answered, placed] {
        desk.accept_need(need).unwrap();
    }
    assert_eq!(kinds(&village.founder), ["need_handle", "need_handle"]);
    assert_eq!(rows(&village.founder)[0].due.as_deref(), Some("2027年1月22日（节假日未核）"));
    desk.answer_need(answered, "明天来修").unwrap();
    let topic = topic(&village.founder);
    desk.place_need(placed, topic).unwrap();
    assert_eq!(kinds(&village.founder), ["topic_accept"], "a topic waits for a yes or no");
    take_up(&village.founder, topic);
    assert!(kinds(&village.founder).is_empty());
}

// R: T-10
#[test]
fn whoevers_need_was_in_a_declined_topic_is_to_be_answered_within_five_days() {
    let village = Village::found();
    let desk = village.founder.desk();
    let [first, second, elsewhere] =
        ["停车难", "没处停车", "路灯不亮"].map(|text| village.founder.need(village.grid, text));
    for need in [first, second, elsewhere] {
        desk.accept_need(need).unwrap();
    }
    desk.merge_needs(first, &[second]).unwrap();
    desk.answer_need(first, "正在研究").unwrap();
    let topics = ["停车", "路灯"].map(|title| desk.propose_topic(form(title)).unwrap());
    for need in [first, second] {
        desk.place_need(need, topics[0]).unwrap();
    }
    desk.place_need(elsewhere, topics[1]).unwrap();
    village.clock.pass_days(1);
    desk.decline_topic(topics[0], "去年定过了").unwrap();
    assert_eq!(kinds(&village.founder), ["topic_accept", "need_refusal", "need_refusal"]);
    // Declined on Saturday: the fifth day is a Thursday.
    assert_eq!(rows(&village.founder)[1].due.as_deref(), Some("2027年1月21日（节假日未核）"));
    desk.answer_need(second, "去年定过，今年不再议").unwrap();
    assert_eq!(kinds(&village.founder), ["topic_accept", "need_refusal"], "each author is told");
    village.clock.pass_days(5);
    assert_eq!((home(&village.founder).overdue, home(&village.founder).due_today), (0, 1));
    village.clock.pass_days(1);
    let late = home(&village.founder).next.unwrap();
    assert_eq!((late.kind, late.object, late.overdue), ("need_refusal", first.into(), true));
    assert_eq!(home(&village.founder).overdue, 1);
    desk.feed_back(first, "去年定过，今年不再议").unwrap();
    assert_eq!(kinds(&village.founder), ["topic_accept"]);
}

// R: T-10 3.1
#[test]
fn what_is_overdue_comes_first_and_what_is_due_today_is_counted() {
    let village = Village::found();
    let resident = village.resident("周敏");
    let (desk, clock) = (village.founder.desk(), village.clock.clone());
    let old = village.founder.need(village.grid, "路灯不亮");
    assert_eq!((home(&village.founder).overdue, home(&village.founder).due_today), (0, 0));
    // Logged on Friday, so Tuesday is the last day.
    clock.pass_days(4);
    assert_eq!((home(&village.founder).overdue, home(&village.founder).due_today), (0, 1));
    clock.pass_days(1);
    resident.need(village.grid, "太吵");
    resident.sync();
    village.founder.sync();
    village.founder.need(village.grid, "停车难");
    let returned = resident.needs()[0].id;
    desk.return_need(returned, "请写明地点").unwrap();
    topic(&village.founder);
    let first = home(&village.founder).next.unwrap();
    assert_eq!((first.kind, first.object, first.overdue), ("need_accept", old.into(), true));
    assert!(first.due_at.unwrap() < yishi_client::Ambient::now(&clock));
    assert_eq!(home(&village.founder).overdue, 1);
    assert_eq!(kinds(&village.founder), ["need_accept", "topic_accept", "need_accept"], "the late one first");
    // Page by page it is the same list.
    let paged: Vec<TodoRow> =
        (0..3).flat_map(|offset| desk.todo(Page { offset, limit: 1 }).unwrap().rows).collect();
    assert_eq!(paged, rows(&village.founder));
}

#[test]
fn a_home_is_what_one_is_there_and_everybody_is_a_resident_too() {
    let village = Village::found();
    let (leader, resident) = (village.grid_leader("陈实"), village.resident("周敏"));
    let roles = |phone: &Phone| home(phone).roles.iter().map(|role| role.code).collect::<Vec<_>>();
    assert_eq!(roles(&village.founder), ["committee", "resident"]);
    assert_eq!(roles(&leader), ["grid", "resident"]);
    assert_eq!(roles(&resident), ["resident"]);
    let view = home(&leader);
    assert_eq!((view.role.zh, view.grids[0].name.as_str()), ("网格", "第一网格"));
    assert_eq!((view.space.name.as_str(), view.space.posts[0].en), ("桑渚村", "grid leader"));
}

#[test]
fn what_has_not_gone_out_is_counted_until_it_has() {
    let village = Village::found();
    let leader = village.grid_leader("陈实");
    leader.need(village.grid, "路灯不亮");
    assert_eq!(home(&leader).space.unsent, 1);
    leader.sync();
    let row = home(&leader).space;
    assert_eq!((row.unsent, row.refused, row.synced_at.is_some()), (0, 0, true));
    assert_eq!(leader.app.space_rows().unwrap(), [leader.desk().space_row().unwrap()]);
}

#[test]
fn a_space_that_was_joined_offline_has_a_row_without_a_name() {
    let village = Village::found();
    let invite = village.founder.desk().invite(yishi_domain::membership::InviteGrant::Resident).unwrap();
    let phone = Phone::new(&village.clock);
    phone.app.join(&invite.code, "周敏").unwrap();
    let row = phone.app.space_rows().unwrap().remove(0);
    assert_eq!((row.name.as_str(), row.kind, row.unsent, row.synced_at), ("", None, 1, None));
    assert_eq!((row.member_name.as_str(), home(&phone).role.code), ("周敏", "resident"));
}
