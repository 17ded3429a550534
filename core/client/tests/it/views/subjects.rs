//! What a row leads to: from what was sent and from what waits straight to what it is about.

use yishi_client::AmendForm;
use yishi_client::view::{Page, Subject};
use yishi_domain::comment::Side;
use yishi_domain::id::{RoundId, TopicId};
use yishi_domain::intent::RoundIntent;
use yishi_domain::stance::StanceGrade;
use yishi_domain::words::RosterName;

use super::topics::{copy_of, form, with_copy};
use crate::phone::{Phone, Village};

fn subjects(phone: &Phone) -> Vec<Option<Subject>> {
    let mut rows = phone.desk().outbox(Page::first(50)).unwrap().rows;
    rows.reverse();
    rows.into_iter().map(|row| row.subject).collect()
}

fn amend(topic: TopicId) -> AmendForm {
    AmendForm {
        topic,
        version: 1,
        start: 3,
        end: 4,
        quote: "户".to_owned(),
        replacement: "车".to_owned(),
        reason: String::new(),
    }
}

#[test]
fn what_was_sent_says_what_to_open_before_and_after_it_is_decided() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    let resident = village.resident("周敏");
    let desk = resident.desk();
    let need = resident.need(village.grid, "路灯不亮");
    let comment = desk.add_comment(topic, 1, Side::Neither, "早点办").unwrap();
    desk.withdraw_comment(comment).unwrap();
    let amendment = desk.propose_amendment(amend(topic)).unwrap();
    desk.give_stance(topic, 1, StanceGrade::Agree, None).unwrap();
    let expected = [
        Some(Subject::Member { member: resident.me() }),
        Some(Subject::Need { need }),
        Some(Subject::Comment { topic, comment }),
        Some(Subject::Comment { topic, comment }),
        Some(Subject::Amendment { topic, amendment }),
        Some(Subject::Topic { topic }),
    ];
    assert_eq!(subjects(&resident), expected);
    resident.sync();
    assert_eq!(subjects(&resident), expected);

    let round = RoundId([5; 16]);
    let names = vec![RosterName { member: village.founder.me(), name: "陆小满".to_owned() }];
    village.founder.desk().act(RoundIntent::Open(round, copy_of(topic, "车位按车分"), names)).unwrap();
    let sent = subjects(&village.founder);
    assert!(sent.contains(&Some(Subject::Copy { topic, version: 1 })), "{sent:?}");
    assert_eq!(sent.last(), Some(&Some(Subject::Round { topic, round })));
    assert!(sent.contains(&None), "a grid has no screen of its own");
}

#[test]
fn what_came_back_leads_to_its_topic_although_it_counts_for_nothing() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    let resident = village.resident("周敏");
    let comment = resident.desk().add_comment(topic, 1, Side::Neither, "早点办").unwrap();
    resident.sync();
    village.founder.sync();
    // Both end the comment; the committee is quicker.
    resident.desk().withdraw_comment(comment).unwrap();
    village.founder.desk().hide_comment(comment, "与本题无关").unwrap();
    village.founder.sync();
    resident.sync();
    let row = resident.desk().outbox(Page::first(1)).unwrap().rows.remove(0);
    assert_eq!((row.code.as_str(), row.subject), ("comment_gone", Some(Subject::Comment { topic, comment })));
    let todo = resident.desk().todo(Page::first(9)).unwrap().rows.remove(0);
    assert_eq!((todo.kind, todo.topic), ("refused", Some(topic)));
}

#[test]
fn what_waits_about_a_topic_names_the_topic() {
    let village = Village::found();
    let desk = village.founder.desk();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    let amendment = desk.propose_amendment(amend(topic)).unwrap();
    let round = RoundId([5; 16]);
    let names = vec![RosterName { member: village.founder.me(), name: "陆小满".to_owned() }];
    desk.act(RoundIntent::Open(round, copy_of(topic, "车位按车分"), names)).unwrap();
    let undecided = desk.propose_topic(form("路灯")).unwrap();
    village.founder.need(village.grid, "井盖松动");
    let rows = desk.todo(Page::first(9)).unwrap().rows;
    let told: Vec<_> = rows.iter().map(|row| (row.kind, row.topic)).collect();
    assert_eq!(
        told,
        [
            ("round_sign", Some(topic)),
            ("topic_accept", Some(undecided)),
            ("amendment", Some(topic)),
            ("need_accept", None),
        ]
    );
    assert_eq!((rows[0].object, rows[2].object), (round.into(), amendment.into()));
}
