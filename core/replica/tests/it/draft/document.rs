//! A draft in the hands of its authors: edits, versions, headings, passages.

use yishi_replica::draft::{ChangeHash, DraftDoc, DraftError, DraftRefusal, MAX_CHANGE_OPS, headings, place};

use super::support::{Dice, Log, actor, draft, reader, splice};

#[test]
fn an_edit_counts_in_utf16_units_and_is_one_change() {
    let mut draft = draft(1);
    draft.replace_text("甲😀乙").unwrap();
    assert_eq!(draft.len_utf16(), 4);
    let change = draft.edit(&[splice(0, 1, "丙"), splice(3, 0, "丁")]).unwrap().unwrap();
    assert_eq!(draft.text().unwrap(), "丙😀丁乙");
    assert_eq!((change.facts.seq, change.facts.ops), (2, 3));
    assert_eq!(draft.edit(&[]).unwrap(), None);
    assert_eq!(draft.replace_text("丙😀丁乙").unwrap(), None);
}

#[test]
fn a_splice_outside_the_text_or_through_a_character_changes_nothing() {
    let mut draft = draft(1);
    draft.replace_text("甲😀").unwrap();
    for bad in [
        vec![splice(4, 0, "x")],
        vec![splice(2, 0, "x")],
        vec![splice(0, 2, "")],
        vec![splice(1, usize::MAX, "")],
        vec![splice(1, 2, ""), splice(0, 0, "x")],
        vec![splice(0, 1, ""), splice(0, 1, "x")],
    ] {
        assert_eq!(draft.edit(&bad), Err(DraftError::BadSplice), "{bad:?}");
    }
    assert_eq!(draft.text().unwrap(), "甲😀");
    assert_eq!(draft.heads().len(), 1);
}

#[test]
fn a_change_too_large_for_an_entry_is_refused_and_leaves_no_trace() {
    let mut draft = draft(1);
    let before = draft.save();
    let long = "字".repeat(MAX_CHANGE_OPS + 1);
    assert_eq!(draft.replace_text(&long), Err(DraftRefusal::TooManyOperations.into()));
    let heavy = "😀字".repeat(MAX_CHANGE_OPS / 2);
    assert!(draft.replace_text(&heavy).is_ok());
    assert_ne!(draft.save(), before);
    let mut other = DraftDoc::new(actor(2)).unwrap();
    assert_eq!(
        other.replace_text(&"😀".repeat(MAX_CHANGE_OPS * 3)),
        Err(DraftRefusal::TooManyOperations.into())
    );
    assert_eq!(other.save(), before);
}

#[test]
fn a_save_opens_under_a_new_actor_and_goes_on() {
    let mut draft = draft(1);
    draft.replace_text("第一句。").unwrap();
    draft.put("title", "晒谷场").unwrap();
    let mut again = DraftDoc::load(&draft.save(), actor(2)).unwrap();
    assert_eq!(again.map_value("title").unwrap().as_deref(), Some("晒谷场"));
    let change = again.replace_text("第一句。第二句。").unwrap().unwrap();
    assert_eq!((change.facts.actor, change.facts.seq), (actor(2), 1));
    draft.apply_accepted(&[change.bytes]).unwrap();
    assert_eq!(draft.text().unwrap(), "第一句。第二句。");
}

#[test]
fn a_damaged_or_foreign_save_is_an_error_and_no_panic() {
    let mut draft = draft(1);
    draft.replace_text("第一句。").unwrap();
    let good = draft.save();
    assert!(DraftDoc::load(&[], actor(2)).is_err());
    for cut in (0..good.len()).step_by(7) {
        assert_eq!(DraftDoc::load(&good[..cut], actor(2)).err(), Some(DraftError::DamagedSave));
        let mut flipped = good.clone();
        flipped[cut] ^= 0x10;
        assert_eq!(DraftDoc::load(&flipped, actor(2)).err(), Some(DraftError::DamagedSave));
    }
    let foreign = automerge::Automerge::new().save();
    assert_eq!(DraftDoc::load(&foreign, actor(2)).err(), Some(DraftError::DamagedSave));
}

#[test]
fn an_unknown_version_is_an_error_and_not_the_empty_text() {
    let mut draft = draft(1);
    let first = draft.replace_text("一。").unwrap().unwrap().facts.hash;
    draft.replace_text("一。二。").unwrap();
    assert_eq!(draft.text_at(&[first]).unwrap(), "一。");
    assert_eq!(draft.text_at(&[ChangeHash([9; 32])]), Err(DraftError::UnknownHeads));
    assert_eq!(draft.text_at(&[first, ChangeHash([9; 32])]), Err(DraftError::UnknownHeads));
    assert_eq!(draft.text_at(&[]), Err(DraftError::UnknownHeads));
}

#[test]
fn edits_of_different_sentences_do_not_collide() {
    let mut log = Log::default();
    let (mut first, mut second) = (draft(1), draft(2));
    let start = first.replace_text("晒谷场不停车。\n夜里留灯。\n每月打扫一次。").unwrap().unwrap();
    log.take(1, &start);
    log.sync(&mut second);
    log.take(1, &first.replace_text("晒谷场秋收时不停车。\n夜里留灯。\n每周打扫一次。").unwrap().unwrap());
    log.take(2, &second.replace_text("晒谷场不停车。\n夜里留两盏灯。\n每月打扫一次。").unwrap().unwrap());
    let merged = reader(&log);
    assert_eq!(merged.text().unwrap(), "晒谷场秋收时不停车。\n夜里留两盏灯。\n每周打扫一次。");
    assert_eq!(log.marks(&merged), []);
}

#[test]
fn headings_are_lines_with_a_sign_and_a_space() {
    let found = headings("# 方案\n正文 # 不是\n## 一😀\n##不是\n# 二");
    let short: Vec<_> = found.iter().map(|h| (h.level, h.title.as_str(), h.at)).collect();
    assert_eq!(short, [(1, "方案", 0), (2, "一😀", 13), (1, "二", 25)]);
}

#[test]
fn a_passage_is_found_again_after_others_wrote_around_it() {
    let mut draft = draft(1);
    let copy = draft.replace_text("一。老人优先。三。").unwrap().unwrap().facts.hash;
    draft.replace_text("零。一。老人优先。三。").unwrap();
    let placed = place(&draft, &[copy], 2..7, "老人优先。").unwrap();
    assert_eq!((placed.range, placed.matches), (4..9, true));
    draft.replace_text("零。一。老人和孩子优先。三。").unwrap();
    let placed = place(&draft, &[copy], 2..7, "老人优先。").unwrap();
    assert_eq!((placed.range, placed.matches), (4..12, false));
    draft.replace_text("零。一。三。").unwrap();
    let placed = place(&draft, &[copy], 2..7, "老人优先。").unwrap();
    assert_eq!((placed.range, placed.matches), (4..4, false));
    assert_eq!(place(&draft, &[copy], 2..99, ""), Err(DraftError::BadSplice));
    assert_eq!(place(&draft, &[ChangeHash([1; 32])], 0..1, ""), Err(DraftError::UnknownHeads));
}

/// Every character is typed once in these, so a character found elsewhere would not match.
#[test]
fn our_order_of_characters_is_that_of_automerge() {
    let mut dice = Dice(77);
    let mut fresh = (0x4e00..0x9fff_u32).filter_map(char::from_u32);
    let mut people: Vec<_> = (1..=3).map(draft).collect();
    let mut log = Log::default();
    let mut versions = Vec::new();
    for _ in 0..120 {
        let who = dice.roll(3);
        let length = people[who].len_utf16();
        let at = dice.roll(length.min(6) + 1);
        let words: String = fresh.by_ref().take(1 + dice.roll(3)).collect();
        let delete = dice.roll(3).min(length - at);
        let change = people[who].edit(&[splice(at, delete, &words)]).unwrap().unwrap();
        versions.push((change.facts.hash, people[who].text().unwrap()));
        log.take(who as u8 + 1, &change);
        if dice.roll(4) == 0 {
            log.sync(&mut people[who]);
        }
    }
    let merged = reader(&log);
    let text = merged.text().unwrap();
    let mut found = 0;
    for (version, then) in versions.iter().step_by(9) {
        assert_eq!(merged.text_at(&[*version]).unwrap(), *then);
        for (at, unit) in then.chars().enumerate() {
            let placed = place(&merged, &[*version], at..at + 1, &unit.to_string()).unwrap();
            assert_eq!(placed.matches, text.contains(unit), "{unit} of {then}");
            found += usize::from(placed.matches);
        }
    }
    assert!(found > 100, "{found}");
}
