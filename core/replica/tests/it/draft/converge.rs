//! Whatever the order and grouping of delivery, text and marks are the same everywhere.

use proptest::prelude::*;
use yishi_replica::draft::DraftDoc;

use super::support::{Dice, Log, draft, reader};

/// Three people write; each sometimes reads what the others wrote first.
fn session(seed: u64, steps: usize) -> Log {
    let mut dice = Dice(seed | 1);
    let mut people: Vec<DraftDoc> = (1..=3).map(draft).collect();
    let mut unsent: Vec<Vec<yishi_replica::draft::LocalChange>> = vec![Vec::new(); 3];
    let mut log = Log::default();
    for step in 0..steps {
        let who = dice.roll(3);
        let mut text: Vec<char> = people[who].text().unwrap().chars().collect();
        let from = dice.roll(text.len() + 1);
        let to = (from + dice.roll(6)).min(text.len());
        let words = ["甲", "乙。", "丙丁\n", "😀", ""][dice.roll(5)].repeat(dice.roll(3));
        text.splice(from..to, words.chars());
        let new: String = text.into_iter().collect();
        unsent[who].extend(people[who].replace_text(&new).unwrap());
        if dice.roll(3) == 0 || step + 1 == steps {
            for change in unsent[who].drain(..) {
                log.take(who as u8 + 1, &change);
            }
            log.sync(&mut people[who]);
            if dice.roll(4) == 0
                && let Some(mark) = log.marks(&people[who]).first()
            {
                let settled = yishi_replica::draft::settle(&mut people[who], mark, Some("商定")).unwrap();
                log.take(who as u8 + 1, &settled);
            }
        }
    }
    log
}

/// Delivers in random order: what stands on something missing waits for a later round.
fn deliver_shuffled(log: &Log, dice: &mut Dice) -> DraftDoc {
    let mut replica = draft(200);
    let mut waiting = log.changes.clone();
    while !waiting.is_empty() {
        let size = 1 + dice.roll(waiting.len());
        let batch: Vec<_> = (0..size).map(|_| waiting.swap_remove(dice.roll(waiting.len()))).collect();
        if replica.apply_accepted(&batch).is_err() {
            waiting.extend(batch);
        }
    }
    replica
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_order_and_grouping_gives_the_same_text_and_marks(seed in any::<u64>(), steps in 4_usize..40) {
        let log = session(seed, steps);
        let reference = reader(&log);
        let mut dice = Dice(seed.rotate_left(17) | 1);
        for _ in 0..3 {
            let replica = deliver_shuffled(&log, &mut dice);
            prop_assert_eq!(replica.text().unwrap(), reference.text().unwrap());
            prop_assert_eq!(replica.heads(), reference.heads());
            prop_assert_eq!(log.marks(&replica), log.marks(&reference));
            let again = DraftDoc::load(&replica.save(), replica.actor()).unwrap();
            prop_assert_eq!(again.text().unwrap(), reference.text().unwrap());
            prop_assert_eq!(log.marks(&again), log.marks(&reference));
        }
    }
}

#[test]
fn the_sessions_of_the_property_do_make_marks() {
    let with_marks = (1..30_u64).filter(|seed| {
        let log = session(seed * 7919, 30);
        !log.marks(&reader(&log)).is_empty()
    });
    assert!(with_marks.count() > 10);
}
