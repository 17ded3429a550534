//! What a modified client can send: each ends in a refusal, or harmlessly, and the draft stays as it was.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use yishi_replica::draft::{
    DraftDoc, DraftRefusal, MAX_CHANGE_BYTES, MAX_CHANGE_OPS, TrialLimits, change_facts, settle,
};

use super::forge::{
    ACTION, Forged, INSERT, KEY_ACTOR, KEY_COUNTER, KEY_STRING, OBJECT_ACTOR, OBJECT_COUNTER, REPLACED_ACTOR,
    REPLACED_COUNT, REPLACED_COUNTER, VALUE, VALUE_META, chunk, data, number, run,
};
use super::support::{Dice, Log, actor, codes, draft, reader, tried};

/// The verdict on one change, which must come within 100 ms.
fn code(base: &DraftDoc, bytes: Vec<u8>) -> String {
    let (send, receive) = mpsc::channel();
    let (before, mine) = (base.save(), base.clone());
    thread::spawn(move || send.send(codes(&mine, &[bytes]).remove(0)));
    let verdict = receive.recv_timeout(Duration::from_millis(100)).expect("a verdict within 100 ms");
    assert_eq!(base.save(), before);
    verdict
}

fn forged_code(change: &Forged) -> String {
    code(&draft(1), change.bytes())
}

#[test]
fn the_forge_writes_what_automerge_writes() {
    let mut honest = draft(9);
    let change = honest.replace_text("x").unwrap().unwrap();
    assert_eq!(Forged::letter(9).bytes(), change.bytes);
    assert_eq!(forged_code(&Forged::letter(9)), "ok");
}

#[test]
fn compressed_chunks_documents_and_bundles_are_refused_unopened() {
    for chunk_type in [0, 2, 3, 4, 255] {
        assert_eq!(forged_code(&Forged { chunk_type, ..Forged::letter(9) }), "wrong_chunk_type");
    }
    let deflated = Forged::letter(9).column(ACTION, &[]).column(ACTION | 8, &[0x7f, 1]);
    assert_eq!(forged_code(&deflated), "bad_columns");
}

#[test]
fn a_run_that_expands_to_millions_of_operations_is_refused_without_expanding() {
    for count in [MAX_CHANGE_OPS as u64 + 1, 1_000_000, 10_000_000, i64::MAX as u64 >> 2] {
        let bomb = Forged::letter(9).column(ACTION, &run(count, 1));
        assert!(bomb.bytes().len() < 150);
        assert_eq!(forged_code(&bomb), "too_many_operations");
        for column in [OBJECT_ACTOR, VALUE_META, KEY_COUNTER] {
            assert_ne!(forged_code(&Forged::letter(9).column(column, &run(count, 1))), "ok");
        }
        let mut flags = vec![0];
        number(&mut flags, count);
        assert_eq!(forged_code(&Forged::letter(9).column(INSERT, &flags)), "bad_column_data");
        let many = Forged::letter(9).column(REPLACED_COUNT, &run(2, count));
        let many = many.column(ACTION, &run(2, 1)).column(OBJECT_ACTOR, &run(2, 1));
        let many =
            many.column(OBJECT_COUNTER, &run(2, 1)).column(INSERT, &[0, 2]).column(VALUE_META, &run(2, 1));
        let many = many.column(REPLACED_ACTOR, &run(count, 0)).column(REPLACED_COUNTER, &run(count, 0));
        assert_ne!(forged_code(&many), "ok");
    }
    let mut literal = vec![];
    number(&mut literal, 1 << 62);
    assert_ne!(forged_code(&Forged::letter(9).column(ACTION, &literal)), "ok");
}

#[test]
fn nested_objects_counters_and_marks_are_operations_the_app_never_writes() {
    for action in [0, 2, 3, 4, 5, 6, 7, 8, 200] {
        let change = Forged::letter(9).column(ACTION, &[vec![0x7f], leb(action)].concat());
        assert_eq!(forged_code(&change), "operation_not_allowed", "{action}");
    }
    for object in [4, 5, 9999] {
        let change = Forged::letter(9).column(OBJECT_COUNTER, &[vec![0x7f], leb(object)].concat());
        assert_eq!(forged_code(&change), "foreign_object", "{object}");
    }
    let at_root = Forged::letter(9).column(OBJECT_ACTOR, &[]).column(OBJECT_COUNTER, &[]);
    assert_eq!(forged_code(&at_root), "foreign_object");
    let own_object = Forged::letter(9).column(OBJECT_ACTOR, &[0x7f, 0]);
    assert_eq!(forged_code(&own_object), "foreign_object");
    for (column, bytes) in [(0x94, [0, 1]), (0xa5, [0x7f, 0])] {
        assert_eq!(forged_code(&Forged::letter(9).column(column, &bytes)), "bad_columns");
    }
}

fn leb(value: u64) -> Vec<u8> {
    let mut out = Vec::new();
    number(&mut out, value);
    out
}

#[test]
fn an_operation_number_that_would_brick_the_document_is_refused() {
    for (start_op, expected) in [
        (0, "bad_number"),
        (3, "wrong_start_op"),
        (5, "wrong_start_op"),
        ((1 << 31) - 1, "wrong_start_op"),
        (1 << 31, "bad_number"),
        (u64::from(u32::MAX), "bad_number"),
        (1 << 32, "bad_number"),
        (u64::MAX, "bad_number"),
    ] {
        assert_eq!(forged_code(&Forged { start_op, ..Forged::letter(9) }), expected, "{start_op}");
    }
}

#[test]
fn a_sequence_number_that_is_not_the_next_is_refused_and_wedges_nobody() {
    let mut base = draft(1);
    let mut restored = base.clone();
    let first = base.replace_text("一").unwrap().unwrap();
    for seq in [2, 3, 1 << 30] {
        assert_eq!(code(&base, Forged { seq, ..Forged::letter(9) }.bytes()), "wrong_seq");
    }
    assert_eq!(code(&base, Forged { seq: 0, ..Forged::letter(9) }.bytes()), "bad_number");
    // A phone restored from an old backup writes under its old actor again.
    let again = restored.replace_text("二").unwrap().unwrap();
    assert_eq!(again.facts.seq, first.facts.seq);
    assert_eq!(code(&base, again.bytes), "wrong_seq");
    assert_eq!(code(&base, first.bytes), "already_known");
    assert_eq!(code(&base, Forged::letter(9).bytes()), "ok");
    assert!(base.replace_text("一三").unwrap().is_some());
}

#[test]
fn a_change_that_forks_its_own_actor_is_refused() {
    let mut base = draft(1);
    base.apply_accepted(&[Forged::letter(9).bytes()]).unwrap();
    let fork = Forged { seq: 2, ..Forged::letter(9) };
    assert_eq!(code(&base, fork.bytes()), "wrong_seq");
}

#[test]
fn orphans_are_refused_and_not_kept() {
    let base = draft(1);
    for number in 0..50_u8 {
        let orphan = Forged { deps: vec![[number + 1; 32]], ..Forged::letter(9) };
        assert_eq!(code(&base, orphan.bytes()), "unknown_dependency");
    }
    let rootless = Forged { deps: vec![], ..Forged::letter(9) };
    assert_eq!(code(&base, rootless.bytes()), "bad_dependencies");
    let twice = Forged { deps: vec![[1; 32], [1; 32]], ..Forged::letter(9) };
    assert_eq!(code(&base, twice.bytes()), "bad_dependencies");
}

#[test]
fn actors_that_are_unknown_unused_repeated_or_misspelt_are_refused() {
    let constant = Forged::letter(9).others.remove(0);
    for others in [
        vec![],
        vec![vec![8; 16], constant.clone()],
        vec![constant.clone(), constant.clone()],
        vec![constant.clone(), vec![0xff; 16]],
        vec![vec![9; 16], constant.clone()],
        vec![constant[..15].to_vec()],
    ] {
        assert_ne!(forged_code(&Forged { others, ..Forged::letter(9) }), "ok");
    }
    assert_eq!(forged_code(&Forged { actor: constant, ..Forged::letter(9) }), "bad_actor");
    assert_eq!(forged_code(&Forged { actor: vec![9; 17], ..Forged::letter(9) }), "bad_actor");
    let unlisted = Forged::letter(9).column(OBJECT_ACTOR, &[0x7f, 50]);
    assert_eq!(forged_code(&unlisted), "foreign_object");
}

#[test]
fn references_to_what_is_not_there_are_refused() {
    let constant = Forged::letter(9).others.remove(0);
    let stranger =
        Forged { others: vec![vec![8; 16], constant], ..Forged::letter(9) }.column(OBJECT_ACTOR, &[0x7f, 2]);
    let after_stranger = stranger.column(KEY_ACTOR, &[0x7f, 1]).column(KEY_COUNTER, &[0x7f, 4]);
    assert_eq!(forged_code(&after_stranger), "unknown_reference");
    let after_itself = Forged::letter(9).column(KEY_ACTOR, &[0x7f, 0]).column(KEY_COUNTER, &[0x7f, 4]);
    assert_eq!(forged_code(&after_itself), "unknown_reference");
    let after_the_text = Forged::letter(9).column(KEY_ACTOR, &[0x7f, 1]).column(KEY_COUNTER, &[0x7f, 1]);
    assert_eq!(forged_code(&after_the_text), "unknown_reference");

    // There, but its author had not seen it.
    let mut base = draft(1);
    base.apply_accepted(&[Forged::letter(8).bytes()]).unwrap();
    assert_eq!(code(&base, after_stranger.bytes()), "unknown_reference");
}

#[test]
fn values_that_are_too_long_or_of_another_kind_are_refused() {
    for (meta, value) in
        [(0x26, &b"xy"[..]), (0x06, b""), (0x17, b"x"), (0x18, b"\x01"), (0x16, b"\xff"), (0x26, b"x")]
    {
        let change = Forged::letter(9).column(VALUE_META, &[0x7f, meta]).column(VALUE, value);
        assert_eq!(forged_code(&change), "bad_value", "{meta:x}");
    }
    let put = |object: u8, key: &[u8], meta: u64, value: &[u8]| {
        let name = [vec![0x7f], leb(key.len() as u64), key.to_vec()].concat();
        let change = Forged::letter(9).column(OBJECT_COUNTER, &[0x7f, object]).column(KEY_COUNTER, &[]);
        let change = change.column(KEY_STRING, &name).column(INSERT, &[1]);
        forged_code(&change.column(VALUE_META, &[vec![0x7f], leb(meta)].concat()).column(VALUE, value))
    };
    assert_eq!(put(2, b"title", 0x16, b"x"), "ok");
    assert_eq!(put(2, b"", 0x16, b"x"), "bad_value");
    assert_eq!(put(2, &[b'k'; 65], 0x16, b"x"), "bad_value");
    assert_eq!(put(2, b"title", (4097 << 4) | 6, &[b'x'; 4097]), "bad_value");
    assert_eq!(put(2, b"title", 2, b""), "bad_value");
    assert_eq!(put(3, &[b'a'; 64], 2, b""), "ok");
    assert_eq!(put(3, &[b'A'; 64], 2, b""), "bad_value");
    assert_eq!(put(3, &[b'a'; 63], 2, b""), "bad_value");
    assert_eq!(put(1, b"title", 0x16, b"x"), "operation_not_allowed");
}

#[test]
fn a_time_a_message_trailing_bytes_or_too_many_bytes_are_refused() {
    assert_eq!(forged_code(&Forged { time: 1, ..Forged::letter(9) }), "bad_header");
    assert_eq!(forged_code(&Forged { message: b"hi".to_vec(), ..Forged::letter(9) }), "bad_header");
    assert_eq!(forged_code(&Forged { extra: vec![1, 0], ..Forged::letter(9) }), "bad_header");
    let huge = Forged { extra: vec![0; MAX_CHANGE_BYTES], ..Forged::letter(9) };
    assert_eq!(forged_code(&huge), "change_too_large");
}

#[test]
fn truncated_and_lengthened_changes_are_refused_at_every_byte() {
    let base = draft(1);
    let whole = Forged::letter(9).bytes();
    for cut in 0..whole.len() {
        assert_ne!(codes(&base, &[whole[..cut].to_vec()]), ["ok"]);
        let inner = data(&whole);
        assert_ne!(codes(&base, &[chunk(1, &inner[..cut.min(inner.len() - 1)])]), ["ok"]);
        let mut flipped = whole.clone();
        flipped[cut] ^= 0x04;
        assert_ne!(codes(&base, &[flipped]), ["ok"]);
    }
    assert_ne!(codes(&base, &[[whole, vec![0]].concat()]), ["ok"]);
}

#[test]
fn numbers_in_a_longer_form_than_needed_are_refused() {
    let inner = data(&Forged::letter(9).bytes()).to_vec();
    let at_seq = 1 + 32 + 17;
    let padded = [&inner[..at_seq], &[0x81, 0x00], &inner[at_seq + 1..]].concat();
    assert_eq!(change_facts(&chunk(1, &padded)), Err(DraftRefusal::BadNumber));
    for columns in [vec![0x7e, 1, 1], vec![1, 1], vec![0, 1, 0x7f, 1]] {
        assert_ne!(forged_code(&Forged::letter(9).column(ACTION, &columns)), "ok");
    }
}

#[test]
fn one_bad_change_among_twenty_costs_the_others_nothing() {
    let base = draft(1);
    let mut batch: Vec<_> = (10..30).map(|number| Forged::letter(number).bytes()).collect();
    batch[7] = Forged { start_op: 99, ..Forged::letter(17) }.bytes();
    let (verdicts, document) = tried(&base, &batch, TrialLimits::default());
    for (place, verdict) in verdicts.iter().enumerate() {
        let expected = (place == 7).then_some(DraftRefusal::WrongStartOp);
        assert_eq!(verdict.as_ref().err().copied(), expected);
    }
    assert_eq!(document.text().unwrap(), "x".repeat(19));
    assert_eq!(base.text().unwrap(), "");
}

#[test]
fn what_stands_on_a_refused_change_is_refused_as_dependent_and_the_rest_goes_on() {
    let mut writer = draft(9);
    let first = writer.replace_text("一").unwrap().unwrap().bytes;
    let second = writer.replace_text("一二").unwrap().unwrap().bytes;
    let other = Forged::letter(8).bytes();
    let mut broken = first.clone();
    *broken.last_mut().unwrap() ^= 1;
    let verdicts = codes(&draft(1), &[broken, second.clone(), other.clone()]);
    assert_eq!(verdicts, ["wrong_checksum", "unknown_dependency", "ok"]);
    assert_eq!(codes(&draft(1), &[first, second, other]), ["ok", "ok", "ok"]);
}

#[test]
fn an_engine_that_takes_too_long_leaves_the_document_as_it_was() {
    let mut base = draft(1);
    base.replace_text(&"晒谷场。".repeat(2000)).unwrap();
    let before = base.save();
    let change = base.clone().replace_text("甲").unwrap().unwrap().bytes;
    // With no time at all the engine loses the race, unless this thread is held up for long.
    let late = (0..50).find_map(|_| {
        let limits = TrialLimits { time: Duration::ZERO, ..TrialLimits::default() };
        let (verdicts, document) = tried(&base, std::slice::from_ref(&change), limits);
        verdicts[0].is_err().then_some((verdicts, document))
    });
    let (verdicts, document) = late.expect("one attempt in fifty that ran out of time");
    assert_eq!(verdicts, [Err(DraftRefusal::EngineTimeout)]);
    assert_eq!((document.save(), base.save()), (before.clone(), before));
}

/// A draft with some history, and the next honest change of each kind on it.
fn templates() -> (DraftDoc, Vec<Vec<u8>>) {
    let mut log = Log::default();
    let mut people: Vec<_> = (1..=3).map(draft).collect();
    log.take(1, &people[0].replace_text("一。二。三😀。").unwrap().unwrap());
    log.sync(&mut people[1]);
    log.take(2, &people[1].replace_text("一。四五。三😀。").unwrap().unwrap());
    log.take(1, &people[0].replace_text("一。六。三😀。").unwrap().unwrap());
    log.take(1, &people[0].put("title", "甲").unwrap().unwrap());
    log.take(3, &people[2].put("title", "乙").unwrap().unwrap());
    let base = reader(&log);
    let fresh = |number| DraftDoc::load(&base.save(), actor(number)).unwrap();
    let mark = log.marks(&base).remove(0);
    let templates = vec![
        fresh(60).replace_text("").unwrap().unwrap().bytes,
        fresh(61).put("title", "丙").unwrap().unwrap().bytes,
        fresh(62).replace_text("一。很长的一句话。").unwrap().unwrap().bytes,
        settle(&mut fresh(63), &mark, Some("定")).unwrap().bytes,
        Forged::letter(64).bytes(),
    ];
    (base, templates)
}

#[test]
fn thousands_of_mutated_changes_are_refused_or_harmless() {
    let (base, templates) = templates();
    let before = base.save();
    let mut dice = Dice(0x5eed);
    let (mut taken, mut refused) = (0, std::collections::BTreeMap::<String, u32>::new());
    for round in 0..6000 {
        let mut body = data(&templates[round % templates.len()]).to_vec();
        for _ in 0..1 + dice.roll(3) {
            let at = dice.roll(body.len());
            match dice.roll(4) {
                0 => body[at] ^= 1 << dice.roll(8),
                1 => body[at] = u8::try_from(dice.roll(256)).unwrap(),
                2 => body.insert(at, u8::try_from(dice.roll(256)).unwrap()),
                _ => drop(body.remove(at)),
            }
        }
        let (verdicts, document) = tried(&base, &[chunk(1, &body)], TrialLimits::default());
        match &verdicts[0] {
            Ok(()) => {
                taken += 1;
                let mut next = DraftDoc::load(&document.save(), actor(99)).unwrap();
                assert_eq!(next.text().unwrap(), document.text().unwrap());
                next.replace_text("之后还能写。").unwrap().unwrap();
            }
            Err(refusal) => *refused.entry(refusal.to_string()).or_default() += 1,
        }
    }
    println!("taken {taken}, refused {refused:?}");
    assert!(taken > 50, "{taken}");
    assert!(!refused.keys().any(|code| code.starts_with("engine_")), "{refused:?}");
    assert_eq!(base.save(), before);
}
