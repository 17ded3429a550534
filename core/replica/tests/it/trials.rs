//! What trying draft changes costs the hub: bounded for each batch, whatever a drafter sends, and never for nothing.

use std::cell::Cell;
use std::time::Duration;

use yishi_domain::id::TopicId;
use yishi_domain::label::{Audience, Label};
use yishi_domain::role::Role;
use yishi_domain::time::Moment;
use yishi_replica::admission::{TrialBudget, admit};
use yishi_replica::draft::{ActorId16, DraftDoc};
use yishi_replica::entry::Entry;
use yishi_replica::message::Reply;
use yishi_replica::stamp::Verdict;

use super::world::{START, Village, topic_fact};

/// Too long for the limit of these tests.
const LONG: usize = 8_000;

/// A village with topics, and the committee member who will write in them.
fn village(topics: u8) -> (Village, Vec<TopicId>) {
    let mut village = Village::new(70, &[Role::CommitteeMember]);
    let topics: Vec<TopicId> = (0..topics).map(|number| TopicId([number; 16])).collect();
    village.phones[0].act(topics.iter().map(|topic| topic_fact(*topic)).collect()).unwrap();
    village.settle();
    (village, topics)
}

/// Signs a change that stands on nothing but the beginning of a draft.
fn branch(village: &mut Village, topic: TopicId, number: u8, words: &str) -> Entry {
    let mut draft = DraftDoc::new(ActorId16([number + 1; 16])).unwrap();
    let change = draft.replace_text(words).unwrap().unwrap();
    village.phones[0].sign(&change.into_fact(topic, None), Audience::one(Label::Topic(topic)));
    village.phones[0].shelf.outbox().last().unwrap().clone()
}

fn branches(village: &mut Village, topic: TopicId, count: u8, long: impl Fn(u8) -> bool) -> Vec<Entry> {
    let words = |number| if long(number) { "x".repeat(LONG) } else { "x".to_owned() };
    (0..count).map(|number| branch(village, topic, number, &words(number))).collect()
}

/// The hub's words on a batch: `ok`, or a code.
fn pushed(village: &mut Village, entries: &[Entry], budget: &mut TrialBudget<'_>) -> Vec<String> {
    let hub = &mut village.hub;
    let replies = admit(&mut hub.log, &mut hub.docs, entries, START, &mut |_, _| true, budget).unwrap();
    let word = |reply| match reply {
        Reply::Stamped { verdict: Verdict::Accepted | Verdict::Admitted, .. } => "ok".to_owned(),
        Reply::Stamped { verdict: Verdict::Refused(code) | Verdict::Quarantined(code), .. } => code,
        Reply::Retry(code) => format!("retry {code}"),
        Reply::Broken(code) => format!("broken {code}"),
    };
    replies.into_iter().map(word).collect()
}

/// A budget under which the long changes do not fit in a document.
fn budget(clock: &dyn Fn() -> Moment) -> TrialBudget<'_> {
    let mut budget = TrialBudget::new(clock);
    budget.limits.bytes = LONG;
    budget
}

const fn still() -> Moment {
    START
}

fn count(words: &[String], wanted: &str) -> usize {
    words.iter().filter(|word| *word == wanted).count()
}

#[test]
fn good_changes_of_a_document_take_one_attempt_together() {
    let (mut village, topics) = village(1);
    let entries = branches(&mut village, topics[0], 30, |_| false);
    let mut budget = budget(&still);
    assert_eq!(count(&pushed(&mut village, &entries, &mut budget), "ok"), 30);
    assert_eq!(budget.made, 1);
}

#[test]
fn one_bad_change_costs_the_hub_a_bounded_number_of_attempts_and_the_others_nothing() {
    let (mut village, topics) = village(1);
    let entries = branches(&mut village, topics[0], 30, |number| number == 12);
    let mut first = budget(&still);
    first.attempts = 20;
    let words = pushed(&mut village, &entries, &mut first);
    assert_eq!(first.made, 1 + 20);
    assert_eq!((words[12].as_str(), count(&words[..20], "ok")), ("draft_too_large", 19));
    assert_eq!((words[20].as_str(), words[21].as_str()), ("retry hub_busy", "retry chain_gap"));
    // What waits comes again and is good: one attempt.
    let mut second = budget(&still);
    assert_eq!(count(&pushed(&mut village, &entries[20..], &mut second), "ok"), 10);
    assert_eq!(second.made, 1);
    village.sync(0);
    assert_eq!(village.phones[0].text(topics[0]), "x".repeat(29));
}

#[test]
fn a_drafter_who_sends_nothing_but_bad_changes_holds_the_hub_for_one_budget_a_batch() {
    let (mut village, topics) = village(1);
    let entries = branches(&mut village, topics[0], 200, |_| false);
    let (mut from, mut batches) = (0, 0);
    while from < entries.len() {
        let mut budget = budget(&still);
        budget.limits.bytes = 1;
        let words = pushed(&mut village, &entries[from..], &mut budget);
        assert!(budget.made <= 1 + budget.attempts, "{}", budget.made);
        from += count(&words, "draft_too_large");
        batches += 1;
    }
    assert_eq!(batches, 4);
}

#[test]
fn what_takes_long_by_the_hubs_clock_waits_for_the_next_batch() {
    let (mut village, topics) = village(1);
    let entries = branches(&mut village, topics[0], 20, |number| number == 0);
    let now = Cell::new(START.0);
    let slow = || Moment(now.replace(now.get() + 400));
    let mut budget = budget(&slow);
    let words = pushed(&mut village, &entries, &mut budget);
    // Each attempt takes 0.4 s, as opening the document does: four more fit in two seconds.
    assert_eq!(budget.made, 1 + 4);
    assert_eq!((words[0].as_str(), count(&words, "ok")), ("draft_too_large", 3));
    assert_eq!(words[4], "retry hub_busy");
}

#[test]
fn without_anything_to_spend_each_batch_still_moves_on_by_one() {
    let (mut village, topics) = village(1);
    let entries = branches(&mut village, topics[0], 6, |number| number % 2 == 1);
    for (from, wanted) in ["ok", "draft_too_large"].repeat(3).into_iter().enumerate() {
        let mut budget = budget(&still);
        (budget.attempts, budget.time) = (0, Duration::ZERO);
        let words = pushed(&mut village, &entries[from..], &mut budget);
        assert_eq!(words[0], wanted, "{words:?}");
        assert!(words.iter().skip(1).all(|word| word.starts_with("retry ")), "{words:?}");
    }
}

#[test]
fn more_documents_than_may_be_tried_come_a_few_at_a_time() {
    let (mut village, topics) = village(5);
    let entries: Vec<Entry> = topics.iter().map(|topic| branch(&mut village, *topic, 1, "好")).collect();
    let mut budget = budget(&still);
    budget.attempts = 2;
    let words = pushed(&mut village, &entries, &mut budget);
    assert_eq!(words[..3], ["ok", "ok", "retry hub_busy"]);
    assert_eq!(budget.made, 2);
}
