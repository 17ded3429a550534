//! 两人同时改过: when a mark appears, what it shows, and how it goes away.

use yishi_replica::draft::{DraftDoc, Mark, settle};

use super::support::{Log, draft, member, reader};

/// One text, then several people each rewrite it without seeing the others.
fn rewritten(start: &str, versions: &[(u8, &str)]) -> (Log, Vec<DraftDoc>) {
    let mut log = Log::default();
    let first = draft(100).replace_text(start).unwrap().unwrap();
    log.take(100, &first);
    let mut people: Vec<_> = versions.iter().map(|(who, _)| draft(*who)).collect();
    people.iter_mut().for_each(|person| log.sync(person));
    for (person, (who, text)) in people.iter_mut().zip(versions) {
        log.take(*who, &person.replace_text(text).unwrap().unwrap());
    }
    (log, people)
}

fn only(marks: Vec<Mark>) -> Mark {
    let [mark] = marks.try_into().unwrap();
    mark
}

// R: X-02
#[test]
fn two_people_in_one_passage_make_a_mark_with_both_versions() {
    let (log, _) = rewritten("停车费每月三十元。", &[(1, "停车费每月五十元。"), (2, "停车费每月一百元。")]);
    let merged = reader(&log);
    let mark = only(log.marks(&merged));
    assert_eq!((mark.mine_by, mark.theirs_by.as_slice()), (member(2), &[member(1)][..]));
    assert_eq!((mark.base.as_str(), mark.mine.as_str(), mark.theirs.as_str()), ("三十", "一百", "五十"));
    let text: Vec<u16> = merged.text().unwrap().encode_utf16().collect();
    // Nobody wrote this: without the mark it would stand in the text as if agreed.
    assert_eq!(String::from_utf16(&text[mark.range]).unwrap(), "一百五");
    assert_eq!(mark.changes.len(), 2);
}

#[test]
fn two_insertions_at_one_place_make_a_mark() {
    let (log, _) = rewritten("一。", &[(1, "一。二。"), (2, "一。三。")]);
    let mark = only(log.marks(&reader(&log)));
    assert_eq!((mark.base.as_str(), mark.mine.as_str(), mark.theirs.as_str()), ("", "三。", "二。"));
}

#[test]
fn an_insertion_into_what_another_took_out_makes_a_mark() {
    let (log, _) = rewritten("一。二二二。三。", &[(1, "一。三。"), (2, "一。二二新二。三。")]);
    let mark = only(log.marks(&reader(&log)));
    assert_eq!((mark.mine.as_str(), mark.theirs.as_str()), ("二二新二。", ""));
}

#[test]
fn the_same_words_taken_out_twice_are_no_conflict() {
    let (log, _) = rewritten("一。二。三。", &[(1, "一。三。"), (2, "一。三。")]);
    assert_eq!(log.marks(&reader(&log)), []);
}

#[test]
fn changes_that_saw_each_other_or_are_of_one_member_make_no_mark() {
    let mut log = Log::default();
    let (mut phone, mut tablet) = (draft(1), draft(2));
    log.take(1, &phone.replace_text("一").unwrap().unwrap());
    log.sync(&mut tablet);
    log.take(1, &tablet.replace_text("二").unwrap().unwrap());
    log.sync(&mut phone);
    log.take(3, &phone.replace_text("三").unwrap().unwrap());
    log.take(3, &tablet.replace_text("四").unwrap().unwrap());
    assert_eq!(log.marks(&reader(&log)), []);
}

#[test]
fn words_typed_and_erased_again_are_no_conflict() {
    let mut log = Log::default();
    let (mut first, mut second) = (draft(1), draft(2));
    log.take(1, &first.replace_text("一").unwrap().unwrap());
    log.sync(&mut second);
    log.take(1, &first.replace_text("一二").unwrap().unwrap());
    log.take(1, &first.replace_text("一").unwrap().unwrap());
    log.take(2, &second.replace_text("一三").unwrap().unwrap());
    assert_eq!(log.marks(&reader(&log)), []);
}

#[test]
fn changes_made_in_a_row_count_as_one() {
    let mut log = Log::default();
    let (mut first, mut second) = (draft(1), draft(2));
    log.take(1, &first.replace_text("一。").unwrap().unwrap());
    log.sync(&mut second);
    log.take(1, &first.replace_text("一。甲").unwrap().unwrap());
    for text in ["一。乙", "一。乙丙", "一。乙丙丁"] {
        log.take(2, &second.replace_text(text).unwrap().unwrap());
    }
    let mark = only(log.marks(&reader(&log)));
    assert_eq!((mark.mine.as_str(), mark.theirs.as_str(), mark.changes.len()), ("乙丙丁", "甲", 4));
}

#[test]
fn two_passages_of_the_same_two_changes_are_two_marks_settled_one_by_one() {
    let (mut log, mut people) =
        rewritten("一。\n中间不动。\n二。", &[(1, "甲。\n中间不动。\n乙。"), (2, "丙。\n中间不动。\n丁。")]);
    log.sync(&mut people[0]);
    let found = log.marks(&people[0]);
    assert_eq!(found.len(), 2);
    assert_ne!(found[0].id, found[1].id);
    log.take(1, &settle(&mut people[0], &found[0], Some("定")).unwrap());
    let left = only(log.marks(&reader(&log)));
    assert_eq!(left.id, found[1].id);
}

#[test]
fn a_settled_mark_is_gone_for_everybody_and_its_passage_reads_as_settled() {
    let (mut log, mut people) = rewritten("三十元。", &[(1, "五十元。"), (2, "一百元。")]);
    log.sync(&mut people[0]);
    let mark = only(log.marks(&people[0]));
    let settled = settle(&mut people[0], &mark, Some("八十")).unwrap();
    assert_eq!(only(log.marks(&people[0])).id, mark.id);
    log.take(1, &settled);
    for person in &mut people {
        log.sync(person);
        assert_eq!(log.marks(person), []);
        assert_eq!(person.text().unwrap(), "八十元。");
    }
}

#[test]
fn a_later_change_from_far_away_makes_a_new_mark_and_leaves_the_settled_one_settled() {
    let (mut log, mut people) = rewritten("三十元。", &[(1, "五十元。"), (2, "一百元。")]);
    let mut late = draft(3);
    late.apply_accepted(&log.changes[..1]).unwrap();
    log.sync(&mut people[0]);
    let mark = only(log.marks(&people[0]));
    log.take(1, &settle(&mut people[0], &mark, Some("八十")).unwrap());
    log.take(3, &late.replace_text("九十元。").unwrap().unwrap());
    let new = only(log.marks(&reader(&log)));
    assert_ne!(new.id, mark.id);
    assert_eq!((new.mine.as_str(), new.theirs.as_str()), ("九十", "八十"));
    assert_eq!(new.theirs_by, [member(1), member(2)]);
}

#[test]
fn a_word_that_settles_counts_only_from_one_who_saw_both_sides() {
    let (mut log, mut people) = rewritten("三十元。", &[(1, "五十元。"), (2, "一百元。")]);
    let mark = only(log.marks(&reader(&log)));
    let blind = Mark { range: 0..2, ..mark };
    log.take(2, &settle(&mut people[1], &blind, None).unwrap());
    assert_eq!(log.marks(&reader(&log)).len(), 1);
}

#[test]
fn own_changes_not_yet_accepted_make_no_mark_and_move_the_ranges() {
    let (log, mut people) = rewritten("三十元。", &[(1, "五十元。"), (2, "一百元。")]);
    let mark = only(log.marks(&reader(&log)));
    log.sync(&mut people[0]);
    let text = people[0].text().unwrap();
    people[0].replace_text(&format!("前言。{text}")).unwrap();
    let moved = only(log.marks(&people[0]));
    assert_eq!((moved.id, moved.range.start), (mark.id, mark.range.start + 3));
}
