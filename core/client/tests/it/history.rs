//! What a draft read before, and going back to it.

use yishi_client::view::{DraftStepRow, Page, RunKind, SendState};
use yishi_domain::id::TopicId;

use crate::phone::{Phone, Village};
use crate::views::topics::{form, take_up};

fn topic(phone: &Phone) -> TopicId {
    let topic = phone.desk().propose_topic(form("停车")).unwrap();
    take_up(phone, topic);
    topic
}

fn history(phone: &Phone, topic: TopicId) -> Vec<DraftStepRow> {
    phone.desk().draft_history(topic, Page::first(50)).unwrap().rows
}

/// A draft that two people wrote in by turns.
fn written_by_two() -> (Village, Phone, TopicId) {
    let village = Village::found();
    let drafter = village.resident("周敏");
    let topic = topic(&village.founder);
    village.founder.desk().appoint_drafter(topic, drafter.me()).unwrap();
    village.founder.desk().edit_draft(topic, "车位按户分。").unwrap();
    village.founder.desk().edit_draft(topic, "车位按户分。租户先登记。").unwrap();
    village.founder.sync();
    drafter.sync();
    drafter.desk().edit_draft(topic, "车位按车分。租户先登记。").unwrap();
    (village, drafter, topic)
}

#[test]
fn changes_of_one_person_in_a_row_are_one_step_and_each_says_what_it_did() {
    let (_village, drafter, topic) = written_by_two();
    let steps = history(&drafter, topic);
    let told: Vec<_> = steps
        .iter()
        .map(|step| {
            (step.by_name.as_str(), step.changes, step.added.as_str(), step.removed.as_str(), step.state)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("周敏", 1, "车", "户", Some(SendState::Saved)),
            ("陆小满", 2, "车位按户分。租户先登记。", "", None),
        ]
    );
    assert_eq!(drafter.desk().draft_history(topic, Page { offset: 1, limit: 9 }).unwrap().rows, steps[1..]);
}

#[test]
fn a_pause_begins_a_new_step() {
    let village = Village::found();
    let topic = topic(&village.founder);
    village.founder.desk().edit_draft(topic, "车位按户分。").unwrap();
    village.clock.pass_days(1);
    village.founder.desk().edit_draft(topic, "车位按户分。租户先登记。").unwrap();
    let added: Vec<_> = history(&village.founder, topic).into_iter().map(|step| step.added).collect();
    assert_eq!(added, ["租户先登记。", "车位按户分。"]);
}

#[test]
fn what_was_published_can_be_gone_back_to_although_its_author_wrote_on_at_once() {
    let village = Village::found();
    let topic = topic(&village.founder);
    let desk = village.founder.desk();
    desk.edit_draft(topic, "车位按户分。").unwrap();
    desk.publish_copy(topic, None).unwrap();
    desk.edit_draft(topic, "车位按车分。").unwrap();
    let steps = history(&village.founder, topic);
    assert_eq!(steps.len(), 2);
    assert_eq!(desk.draft_at(topic, steps[1].id).unwrap().text, desk.copy(topic, 1).unwrap().text);
}

#[test]
fn going_back_is_an_edit_like_any_other_and_can_be_undone_the_same_way() {
    let (village, drafter, topic) = written_by_two();
    let steps = history(&drafter, topic);
    let then = drafter.desk().draft_at(topic, steps[1].id).unwrap();
    assert_eq!((then.text.as_str(), then.by_name.as_str()), ("车位按户分。租户先登记。", "陆小满"));
    let gone: Vec<_> =
        then.changes.iter().filter(|run| run.kind == RunKind::Removed).map(|run| run.text.as_str()).collect();
    assert_eq!(gone, ["车"], "what restoring takes out of today's text");

    assert_eq!(drafter.desk().restore_draft(topic, steps[1].id).unwrap(), 1);
    assert_eq!(drafter.desk().draft(topic).unwrap().text, then.text);
    assert_eq!(drafter.desk().restore_draft(topic, steps[1].id).unwrap(), 0, "it reads so already");
    drafter.sync();
    village.founder.sync();
    assert_eq!(village.founder.desk().draft(topic).unwrap().text, then.text);
    village.founder.desk().restore_draft(topic, steps[0].id).unwrap();
    assert_eq!(village.founder.desk().draft(topic).unwrap().text, "车位按车分。租户先登记。");
}

#[test]
fn who_may_not_read_the_draft_sees_no_history_of_it() {
    let (village, drafter, topic) = written_by_two();
    drafter.sync();
    let other = village.resident("吴桂香");
    let no = other.desk().draft_history(topic, Page::first(9)).unwrap_err();
    assert_eq!(no.code(), "not_drafter");
    let step = history(&drafter, topic).remove(0);
    assert_eq!(other.desk().draft_at(topic, step.id).unwrap_err().code(), "not_drafter");
    assert_eq!(other.desk().restore_draft(topic, step.id).unwrap_err().code(), "not_drafter");
    let unknown = yishi_domain::id::ChangeHash([9; 32]);
    assert_eq!(drafter.desk().draft_at(topic, unknown).unwrap_err().code(), "not_found");
}
