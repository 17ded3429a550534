//! What happened to oneself and one's own.

use yishi_client::AmendForm;
use yishi_client::view::{InboxRow, Page};
use yishi_domain::comment::Side;
use yishi_domain::id::{RoundId, TopicId};
use yishi_domain::intent::RoundIntent;
use yishi_domain::membership::InviteGrant;
use yishi_domain::role::{Post, Role};
use yishi_domain::words::RosterName;

use super::topics::{copy_of, form, take_up, with_copy, with_next_copy};
use crate::phone::{Phone, Village};

fn rows(phone: &Phone, only_news: bool) -> Vec<InboxRow> {
    phone.desk().inbox(only_news, Page::first(50)).unwrap().rows
}

fn kinds(phone: &Phone) -> Vec<&'static str> {
    rows(phone, true).iter().map(|row| row.kind.code).collect()
}

fn exchange(village: &Village, phone: &Phone) {
    phone.sync();
    village.founder.sync();
    phone.sync();
}

fn topic_by(phone: &Phone) -> TopicId {
    phone.desk().propose_topic(form("停车")).unwrap()
}

// R: F1-08 X6
#[test]
fn what_became_of_a_need_reaches_who_spoke_and_who_entered_it() {
    let village = Village::found();
    let (leader, resident) = (village.grid_leader("陈实"), village.resident("周敏"));
    leader.sync();
    let need = leader.need_of(Some(resident.me()), village.grid, "路灯不亮");
    exchange(&village, &leader);
    let desk = village.founder.desk();
    desk.return_need(need, "请写明地点").unwrap();
    exchange(&village, &leader);
    leader.desk().correct_need(need, "村口路灯不亮").unwrap();
    exchange(&village, &leader);
    let topic = with_copy(&village.founder, "路灯", "换灯");
    // The topic is there before the need comes to it.
    village.founder.sync();
    leader.sync();
    resident.sync();
    assert!(rows(&resident, true).iter().all(|row| row.object != topic.into()));
    desk.accept_need(need).unwrap();
    desk.answer_need(need, "下周来修").unwrap();
    desk.place_need(need, topic).unwrap();
    village.founder.sync();
    leader.sync();
    resident.sync();

    let story =
        ["need_placed", "need_answered", "need_accepted", "need_corrected", "need_returned", "need_logged"];
    let of_need = |phone: &Phone| -> Vec<InboxRow> {
        rows(phone, true).into_iter().filter(|row| row.object == need.into()).collect()
    };
    let seen: Vec<_> = of_need(&resident).iter().map(|row| row.kind.code).collect();
    assert_eq!(seen, story);
    let entered: Vec<_> = of_need(&leader).iter().map(|row| row.kind.code).collect();
    assert_eq!(
        entered,
        ["need_placed", "need_answered", "need_accepted", "need_returned"],
        "own acts are no news"
    );
    assert!(of_need(&village.founder).is_empty());

    let all = of_need(&resident);
    let (placed, answered, returned, logged) = (&all[0], &all[1], &all[4], &all[5]);
    assert_eq!((placed.zh.as_str(), placed.topic), ("诉求列入议题：村口路灯不亮", Some(topic.into())));
    assert_eq!((answered.quote.as_str(), answered.by_name.as_str()), ("下周来修", "陆小满"));
    assert_eq!(answered.en, "The need was answered: 村口路灯不亮");
    assert_eq!(
        (returned.quote.as_str(), logged.zh.as_str()),
        ("请写明地点", "陈实替您登记了诉求：村口路灯不亮")
    );
    // A topic with a need of one's own in it is one's own, from its beginning.
    let of_topic: Vec<_> = rows(&resident, true)
        .into_iter()
        .filter(|row| row.object == topic.into())
        .map(|row| row.kind.code)
        .collect();
    assert_eq!(of_topic, ["copy_published", "topic_accepted"]);
}

#[test]
fn news_are_read_one_by_one_or_all_at_once_and_stay_read() {
    let village = Village::found();
    let resident = village.resident("周敏");
    let needs = ["太吵", "太暗", "太脏"].map(|text| resident.need(village.grid, text));
    exchange(&village, &resident);
    for need in needs {
        village.founder.desk().accept_need(need).unwrap();
    }
    exchange(&village, &resident);
    let desk = resident.desk();
    assert_eq!(desk.home().unwrap().space.news, 3);
    let first = rows(&resident, true).remove(0);
    desk.read_inbox(&[first.entry]).unwrap();
    assert_eq!(desk.home().unwrap().space.news, 2);
    assert!(rows(&resident, false)[0].read && !rows(&resident, false)[1].read);
    desk.rebuild_views().unwrap();
    assert_eq!(desk.inbox(true, Page::first(1)).unwrap().total, 2, "marks outlive the rows");
    desk.read_whole_inbox().unwrap();
    desk.rebuild_views().unwrap();
    assert_eq!((kinds(&resident).len(), desk.inbox(false, Page::first(1)).unwrap().total), (0, 3));
}

// R: W-02
#[test]
fn a_topic_of_ones_own_moves_on() {
    let village = Village::found();
    let (resident, other) = (village.resident("周敏"), village.resident("吴桂香"));
    let topic = topic_by(&resident);
    exchange(&village, &resident);
    take_up(&village.founder, topic);
    village.founder.desk().appoint_drafter(topic, resident.me()).unwrap();
    with_next_copy(&village.founder, topic, "车位按户分");
    exchange(&village, &resident);
    assert_eq!(kinds(&resident), ["copy_published", "drafter_appointed", "topic_accepted"]);
    assert_eq!(rows(&resident, true)[0].zh, "发布了第 1 版征求意见稿：停车");
    other.sync();
    assert!(kinds(&other).is_empty(), "somebody else's topic");
}

#[test]
fn a_round_asks_for_a_signature_and_says_when_all_have_signed() {
    let village = Village::found();
    let member = village.join(InviteGrant::Post(Post::of(Role::CommitteeMember)), "沈桂芳");
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    village.founder.sync();
    member.sync();
    let desk = village.founder.desk();
    let mut names = vec![
        RosterName { member: village.founder.me(), name: "陆小满".to_owned() },
        RosterName { member: member.me(), name: "沈桂芳".to_owned() },
    ];
    names.sort_by_key(|name| name.member);
    desk.act(RoundIntent::Open(RoundId([5; 16]), copy_of(topic, "车位按车分"), names)).unwrap();
    exchange(&village, &member);
    village.founder.sync();
    member.sync();
    assert_eq!(kinds(&member)[0], "round_to_sign");
    assert_eq!(rows(&member, true)[0].zh, "请您签第 1 轮定稿：停车");
}

// R: H-13
#[test]
fn what_became_of_ones_words_is_told_with_the_reason() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    village.founder.sync();
    let resident = village.resident("周敏");
    let comment = resident.desk().add_comment(topic, 1, Side::Neither, "骂人的话").unwrap();
    let form = AmendForm {
        topic,
        version: 1,
        start: 3,
        end: 4,
        quote: "户".to_owned(),
        replacement: "车".to_owned(),
        reason: String::new(),
    };
    let amendment = resident.desk().propose_amendment(form).unwrap();
    exchange(&village, &resident);
    let desk = village.founder.desk();
    desk.hide_comment(comment, "不文明").unwrap();
    desk.decline_amendment(amendment, topic, "按户是大家定的").unwrap();
    exchange(&village, &resident);
    let said: Vec<_> =
        rows(&resident, true).into_iter().map(|row| (row.kind.code, row.quote, row.topic)).collect();
    assert_eq!(
        said,
        [
            ("amendment_declined", "按户是大家定的".to_owned(), Some(topic.into())),
            ("comment_hidden", "不文明".to_owned(), Some(topic.into())),
        ]
    );
}

#[test]
fn offices_devices_and_used_invitations_are_news() {
    let village = Village::found();
    let resident = village.resident("周敏");
    assert_eq!(kinds(&village.founder), ["invite_used"]);
    assert_eq!(rows(&village.founder, true)[0].zh, "周敏用您发的邀请码加入了");
    assert!(kinds(&resident).is_empty(), "that oneself joined is no news");

    let post = Post::in_grid(Role::GridLeader, village.grid);
    village.founder.desk().grant_role(resident.me(), post).unwrap();
    exchange(&village, &resident);
    assert_eq!(rows(&resident, true)[0].zh, "您担任第一网格网格长");

    let code = resident.desk().add_device().unwrap().code;
    resident.sync();
    let second = Phone::new(&village.clock);
    second.app.join(&code, "周敏").unwrap();
    second.sync();
    resident.sync();
    assert_eq!(kinds(&resident)[0], "device_added");
    second.sync();
    assert!(kinds(&second).is_empty(), "what happened before this phone joined is read");
    assert!(rows(&second, false).iter().any(|row| row.kind.code == "post_granted" && row.read));
}

#[test]
fn both_sides_show_the_code_that_they_compare() {
    let village = Village::found();
    let leader = village.grid_leader("陈实");
    let shown = leader.desk().status().unwrap().comparison_code.unwrap();
    assert_eq!(shown.len(), 6);
    assert_eq!(rows(&village.founder, true)[0].comparison_code.as_ref(), Some(&shown));
    assert_eq!(village.founder.desk().comparison_codes().unwrap()[0].code, shown);
    let resident = village.resident("周敏");
    assert_eq!(resident.desk().status().unwrap().comparison_code, None, "a resident has nothing to compare");
    assert_eq!(rows(&village.founder, true)[0].comparison_code, None);
    assert_eq!(village.founder.desk().status().unwrap().comparison_code, None);
}

#[test]
fn a_proposal_that_was_signed_second_is_news_to_who_proposed_it() {
    let village = Village::found();
    let member = village.join(InviteGrant::Post(Post::of(Role::CommitteeMember)), "沈桂芳");
    let resident = village.resident("周敏");
    let entry = village.founder.desk().grant_role(resident.me(), Post::of(Role::Supervisor)).unwrap();
    village.founder.sync();
    member.sync();
    member.desk().confirm(entry).unwrap();
    member.sync();
    village.founder.sync();
    resident.sync();
    assert_eq!(rows(&village.founder, true)[0].zh, "沈桂芳已确认您提出的事：任命周敏为监督委员会成员");
    assert_eq!(rows(&resident, true)[0].en, "You were appointed: supervisory committee member");
    assert!(!kinds(&resident).contains(&"confirmed"));
}

#[test]
fn an_own_entry_that_came_back_is_news_until_it_is_read() {
    let village = Village::found();
    let leader = village.grid_leader("陈实");
    let post = Post::in_grid(Role::GridLeader, village.grid);
    village.founder.desk().end_role(leader.me(), post).unwrap();
    village.founder.sync();
    leader.need_of(Some(village.founder.me()), village.grid, "替陆小满登记");
    leader.sync();
    assert_eq!(kinds(&leader)[0], "came_back");
    let row = rows(&leader, true).remove(0);
    assert_eq!(row.zh, "被退回：提出诉求 替陆小满登记");
    assert!(row.quote.contains("身份已经结束"), "{}", row.quote);
    leader.desk().read_inbox(&[row.entry]).unwrap();
    leader.sync();
    assert!(!kinds(&leader).contains(&"came_back"));
}

#[test]
fn erased_words_are_not_quoted() {
    let village = Village::found();
    let resident = village.resident("周敏");
    let need = resident.need(village.grid, "太吵");
    exchange(&village, &resident);
    village.founder.desk().answer_need(need, "三号楼的张家").unwrap();
    exchange(&village, &resident);
    let row = rows(&resident, true).remove(0);
    let sql = resident.sql();
    let bytes: Vec<u8> =
        sql.query_row("SELECT bytes FROM entries WHERE id = ?1", [row.entry.0], |row| row.get(0)).unwrap();
    let erased = yishi_replica::entry::Entry::from_bytes(&bytes).unwrap().erased().to_bytes();
    sql.execute("UPDATE entries SET bytes = ?2 WHERE id = ?1", (row.entry.0, erased)).unwrap();
    assert_eq!(rows(&resident, true)[0].quote, "内容已删除");
}
