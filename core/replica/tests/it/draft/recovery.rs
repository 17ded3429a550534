//! After a refused change: the author's words are kept and nobody else's are lost.

use yishi_replica::draft::{DraftDoc, inserted, rebuild};

use super::support::{Log, actor, draft, reader, splice};

#[test]
fn a_refused_change_becomes_an_unsaved_edit_on_what_others_wrote_meanwhile() {
    let mut log = Log::default();
    let (mut mine, mut other) = (draft(1), draft(2));
    log.take(1, &mine.replace_text("一。二。三。").unwrap().unwrap());
    log.sync(&mut other);
    let refused = mine.replace_text("一。二二二。三。").unwrap().unwrap();
    mine.replace_text("一。二二二。三。四。").unwrap().unwrap();
    log.take(2, &other.replace_text("零。一。二。三。").unwrap().unwrap());

    let rebuilt = rebuild(&log.changes, &mine, actor(3)).unwrap();
    let mut document = rebuilt.document;
    assert_eq!(document.text().unwrap(), "零。一。二。三。");
    assert_eq!(document.actor(), actor(3));
    assert!(!document.holds(&refused.facts.hash));
    let unsaved = rebuilt.unsaved.unwrap();
    assert_eq!(unsaved.text, "一。二二二。三。四。");
    let change = document.edit(&unsaved.edits).unwrap().unwrap();
    assert_eq!(document.text().unwrap(), "零。一。二二二。三。四。");
    assert_eq!((change.facts.actor, change.facts.seq), (actor(3), 1));
    log.take(1, &change);
    assert_eq!(reader(&log).text().unwrap(), "零。一。二二二。三。四。");
}

#[test]
fn rebuilding_what_was_all_accepted_leaves_nothing_unsaved() {
    let mut log = Log::default();
    let mut mine = draft(1);
    log.take(1, &mine.replace_text("一。").unwrap().unwrap());
    let rebuilt = rebuild(&log.changes, &mine, actor(3)).unwrap();
    assert_eq!(rebuilt.unsaved, None);
    assert_eq!(rebuilt.document.text().unwrap(), "一。");
    let empty: [Vec<u8>; 0] = [];
    let from_nothing = rebuild(&empty, &mine, actor(4)).unwrap();
    assert_eq!(from_nothing.unsaved.unwrap().text, "一。");
    assert_eq!(from_nothing.document.heads(), DraftDoc::new(actor(5)).unwrap().heads());
}

#[test]
fn what_a_change_wrote_is_read_from_the_change_alone() {
    let mut draft = draft(1);
    let first = draft.replace_text("一。二。三😀。").unwrap().unwrap();
    assert_eq!(inserted(&first.bytes).unwrap(), ["一。二。三😀。"]);
    let second = draft.edit(&[splice(0, 1, "零,"), splice(3, 0, "点五"), splice(7, 1, "")]).unwrap().unwrap();
    assert_eq!(draft.text().unwrap(), "零,。二点五。三😀");
    assert_eq!(inserted(&second.bytes).unwrap(), ["零,", "点五"]);
    let third = draft.replace_text("零").unwrap().unwrap();
    assert_eq!(inserted(&third.bytes).unwrap(), Vec::<String>::new());
    assert!(inserted(b"no change").is_err());
}
