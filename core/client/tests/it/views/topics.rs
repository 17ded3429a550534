//! Topics, reading copies, rounds on the screen.

use yishi_client::view::{Page, SendState, Tally};
use yishi_client::{AmendForm, TopicForm};
use yishi_domain::comment::Side;
use yishi_domain::id::{ChangeHash, RoundId, TopicId};
use yishi_domain::intent::{NewCopy, RoundIntent, TopicIntent};
use yishi_domain::membership::InviteGrant;
use yishi_domain::need::NeedStatus;
use yishi_domain::role::{Post, Role};
use yishi_domain::stance::StanceGrade;
use yishi_domain::topic::{MatterClass, TopicSource};
use yishi_domain::words::RosterName;
use yishi_replica::draft::constant::CONSTANT_HASH;

use crate::phone::{Phone, Village};

/// What a topic is proposed with.
pub(crate) fn form(title: &str) -> TopicForm {
    TopicForm {
        title: title.to_owned(),
        summary: "方便大家".to_owned(),
        source: TopicSource::StrongComplaint,
        class: MatterClass::General,
        needs: Vec::new(),
        follows: None,
        org: None,
    }
}

pub(super) fn copy_of(topic: TopicId, text: &str) -> NewCopy {
    NewCopy {
        topic,
        title: "方案".to_owned(),
        text: text.to_owned(),
        heads: vec![ChangeHash(CONSTANT_HASH.0)],
    }
}

/// Says that a topic is a general matter of the catalogue, looks into it and takes it up.
pub(crate) fn take_up(phone: &Phone, topic: TopicId) {
    general(phone, topic);
    phone.desk().screen_topic(topic, "走访过两边的住户").unwrap();
    phone.desk().accept_topic(topic).unwrap();
}

/// Says that a topic is a general matter of the catalogue.
pub(crate) fn general(phone: &Phone, topic: TopicId) {
    phone.desk().classify_topic(topic, MatterClass::General, "ENV-04".parse().ok(), None).unwrap();
}

/// An accepted topic with one reading copy.
pub(crate) fn with_copy(phone: &Phone, title: &str, text: &str) -> TopicId {
    let desk = phone.desk();
    let topic = desk.propose_topic(form(title)).unwrap();
    take_up(phone, topic);
    desk.act(TopicIntent::PublishCopy(copy_of(topic, text))).unwrap();
    topic
}

/// One more reading copy.
pub(super) fn with_next_copy(phone: &Phone, topic: TopicId, text: &str) {
    phone.desk().act(TopicIntent::PublishCopy(copy_of(topic, text))).unwrap();
}

// R: V-05
#[test]
fn a_reading_copy_opens_with_everything_said_about_it() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    village.founder.sync();
    let resident = village.resident("周敏");
    let desk = resident.desk();
    desk.add_comment(topic, 1, Side::Against, "租户也要停车").unwrap();
    desk.give_stance(topic, 1, StanceGrade::Object, Some("不公平")).unwrap();
    let amend = AmendForm {
        topic,
        version: 1,
        start: 3,
        end: 4,
        quote: "户".to_owned(),
        replacement: "车".to_owned(),
        reason: "一户可能有两辆".to_owned(),
    };
    let amendment = desk.propose_amendment(amend).unwrap();
    resident.sync();
    village.founder.sync();

    let view = village.founder.desk().topic(topic).unwrap();
    assert_eq!(
        (view.row.comments, view.row.amendments_open, view.row.stances),
        (1, 1, Tally { object: 1, ..Tally::default() })
    );
    assert_eq!(
        (view.row.my_role, view.row.version, view.proposed_by_name.as_str()),
        (Some("committee"), 1, "陆小满")
    );
    let copy = view.copy.unwrap();
    assert_eq!((copy.text.as_str(), copy.by_name.as_str()), ("车位按户分", "陆小满"));
    let comment = &copy.comments[0];
    assert_eq!(
        (comment.text.as_str(), comment.side.zh, comment.by_name.as_str()),
        ("租户也要停车", "反对", "周敏")
    );
    assert_eq!(comment.state, None, "somebody else's");
    assert_eq!(resident.desk().copy(topic, 1).unwrap().comments[0].state, Some(SendState::Accepted));
    assert_eq!((copy.stances.count.object, copy.stances.reasons[0].text.as_str()), (1, "不公平"));
    assert_eq!((copy.amendments[0].quote.as_str(), copy.amendments[0].start), ("户", 3));
    assert_eq!(village.founder.todo(), [("amendment", "处理周敏对《停车》的修改建议：车".to_owned())]);

    village.founder.desk().decline_amendment(amendment, topic, "按户是大家定的").unwrap();
    let declined = village.founder.desk().copy(topic, 1).unwrap().amendments.remove(0);
    assert_eq!((declined.status.zh, declined.decided.unwrap().text.as_str()), ("未采纳", "按户是大家定的"));
    assert!(village.founder.todo().is_empty());
}

// R: H-13
#[test]
fn a_hidden_comment_is_read_by_its_author_and_the_committee_only() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    let (author, other) = (village.resident("周敏"), village.resident("吴桂香"));
    let comment = author.desk().add_comment(topic, 1, Side::Neither, "骂人的话").unwrap();
    author.sync();
    village.founder.sync();
    village.founder.desk().hide_comment(comment, "不文明").unwrap();
    village.founder.sync();
    author.sync();
    other.sync();
    let text = |phone: &Phone| phone.desk().copy(topic, 1).unwrap().comments.remove(0).text;
    assert_eq!((text(&author).as_str(), text(&other).as_str()), ("骂人的话", "已隐藏"));
    assert_eq!(text(&village.founder), "骂人的话");
    let hidden = author.desk().copy(topic, 1).unwrap().comments.remove(0).hidden.unwrap();
    assert_eq!((hidden.by_name.as_str(), hidden.text.as_str()), ("陆小满", "不文明"));
}

// R: F2-06
#[test]
fn a_stance_counts_once_with_its_latest_grade() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    let desk = village.founder.desk();
    desk.give_stance(topic, 1, StanceGrade::Object, Some("太贵")).unwrap();
    desk.give_stance(topic, 1, StanceGrade::Agree, None).unwrap();
    let view = desk.topic(topic).unwrap();
    assert_eq!(
        (view.row.stances, view.my_stance.unwrap().zh),
        (Tally { agree: 1, ..Tally::default() }, "同意")
    );
    assert!(view.copy.unwrap().stances.reasons.is_empty(), "the reason went with the grade");
}

#[test]
fn a_topic_names_its_needs_and_its_drafters() {
    let village = Village::found();
    let resident = village.resident("周敏");
    let need = village.founder.need(village.grid, "停车难");
    let desk = village.founder.desk();
    let topic = desk.propose_topic(TopicForm { needs: vec![need], ..form("停车") }).unwrap();
    let later = village.founder.need(village.grid, "车太多");
    desk.place_need(later, topic).unwrap();
    desk.appoint_drafter(topic, resident.me()).unwrap();
    let view = desk.topic(topic).unwrap();
    assert_eq!(view.needs, [need, later]);
    assert_eq!(view.drafters.iter().map(|drafter| drafter.name.as_str()).collect::<Vec<_>>(), ["周敏"]);
    let placed = desk.need(later).unwrap();
    assert_eq!(
        (placed.row.status.code, placed.topic_title.as_deref()),
        (NeedStatus::InTopic.code(), Some("停车"))
    );
    village.founder.sync();
    resident.sync();
    let topics = resident.desk().topics(Page::first(9)).unwrap();
    assert_eq!((topics.total, topics.rows[0].my_role), (1, Some("drafter")));
}

#[test]
fn a_round_names_who_is_missing_and_is_void_once_the_committee_changes() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    let desk = village.founder.desk();
    let names = vec![RosterName { member: village.founder.me(), name: "陆小满".to_owned() }];
    desk.act(RoundIntent::Open(RoundId([5; 16]), copy_of(topic, "车位按车分"), names)).unwrap();
    let view = desk.topic(topic).unwrap();
    let round = view.row.round.unwrap();
    assert_eq!((round.status.code, round.number, round.version, round.wanted), ("running", 1, 2, 1));
    assert_eq!((round.signed.len(), round.missing[0].name.as_str()), (0, "陆小满"));
    assert_eq!(view.copy.unwrap().text, "车位按车分");
    assert_eq!(
        village.founder.todo(),
        [("round_sign", "签第 1 轮定稿：停车（已签 0 人，要 1 人）".to_owned())]
    );

    village.join(InviteGrant::Post(Post::of(Role::CommitteeMember)), "沈桂芳");
    assert_eq!(desk.topic(topic).unwrap().rounds[0].status.code, "void");
    assert!(village.founder.todo().is_empty());
}
