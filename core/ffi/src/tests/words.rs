//! Words for pickers and for "why".

use std::collections::BTreeSet;

use yishi_client::Trouble;
use yishi_domain::stance::StanceGrade;

use crate::failure::Failure;
use crate::invite::qr;
use crate::words::{choices, consent_text, explain, licences, rule};

#[test]
fn every_choice_has_a_code_of_its_own_and_a_chinese_word() {
    let all = choices().unwrap();
    let pairs = |set: Vec<(&'static str, &'static str)>| {
        let codes: BTreeSet<&str> = set.iter().map(|(code, _)| *code).collect();
        assert!(!set.is_empty() && codes.len() == set.len(), "{set:?}");
        assert!(set.iter().all(|(_, zh)| !zh.is_ascii()), "{set:?}");
    };
    pairs(all.channels.iter().map(|one| (one.code, one.zh)).collect());
    pairs(all.categories.iter().map(|one| (one.code, one.zh)).collect());
    pairs(all.need_statuses.iter().map(|one| (one.code, one.zh)).collect());
    pairs(all.topic_sources.iter().map(|one| (one.code, one.zh)).collect());
    pairs(all.matter_classes.iter().map(|one| (one.code, one.zh)).collect());
    pairs(all.topic_states.iter().map(|one| (one.code, one.zh)).collect());
    pairs(all.sides.iter().map(|one| (one.code, one.zh)).collect());
    pairs(all.amendment_statuses.iter().map(|one| (one.code, one.zh)).collect());
    pairs(all.send_states.iter().map(|one| (one.code, one.zh)).collect());
    pairs(all.roles.iter().map(|one| (one.code, one.zh)).collect());
    pairs(all.space_kinds.iter().map(|one| (one.code, one.zh)).collect());
    let object = all.stances.iter().find(|one| one.value == StanceGrade::Object).unwrap();
    assert_eq!((object.code, object.zh), ("Object", "不同意"), "the plain word of the button");
}

#[test]
fn what_one_agrees_to_can_be_read_before_anything_is_opened() {
    let consent = consent_text().unwrap();
    assert!(consent.needed && consent.agreed_at.is_none());
    assert!(!consent.text.is_empty() && consent.text.len() == consent.text_en.len());
}

#[test]
fn a_code_says_why_and_a_rule_says_how_much() {
    let told = explain("vault_closed".to_owned()).unwrap().unwrap();
    assert_eq!(told.sentence, Trouble::VaultClosed.sentence());
    assert!(explain("not_permitted".to_owned()).unwrap().unwrap().outcome.is_some());
    assert_eq!(explain("no_such_code".to_owned()), Ok(None));
    assert_eq!(rule("need.accept".to_owned()).unwrap().unwrap().value, "2个工作日");
    assert_eq!(rule("no.such".to_owned()), Ok(None));
}

#[test]
fn a_code_to_scan_has_its_three_corners_and_a_novel_has_none() {
    let code = qr("YISHI1".repeat(20)).unwrap();
    let side = usize::try_from(code.side).unwrap();
    assert_eq!(code.dark.len(), side * side);
    let dark = |x: usize, y: usize| code.dark[y * side + x];
    for (x, y) in [(0, 0), (side - 7, 0), (0, side - 7)] {
        assert!((0..7).all(|at| dark(x + at, y) && dark(x, y + at)), "the corner at {x}, {y}");
        assert!((1..6).all(|at| !dark(x + at, y + 1)) && dark(x + 3, y + 3));
    }
    let failure = qr("字".repeat(2_000)).unwrap_err();
    assert!(matches!(&failure, Failure::Refused { code, .. } if code == "qr_too_long"), "{failure:?}");
}

#[test]
fn what_the_core_is_made_of_is_told_with_its_licences() {
    let all = licences().unwrap();
    assert!(all.iter().any(|row| row.name == "uniffi" && row.licence == "MPL-2.0"));
}
