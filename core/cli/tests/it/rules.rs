//! `rule show` explains refusals and rules, without an install.

use yishi_client::Trouble;
use yishi_domain::pack::keys;
use yishi_domain::refusal::Code;

use crate::support::{is_chinese, yishi};

#[test]
fn a_refusal_is_explained_with_its_source() {
    let shown = yishi(&["--json", "rule", "show", "need_entered_for"]).json();
    assert_eq!(shown["sentence"], Code::NeedEnteredFor.sentence());
    assert_eq!(shown["source"], Code::NeedEnteredFor.source());
}

#[test]
fn every_rule_in_force_shows_value_hardness_and_source() {
    let shown = yishi(&["--json", "rule", "show", "need.accept"]).json();
    assert_eq!((shown["value"].as_str(), shown["hardness"].as_str()), (Some("2个工作日"), Some("L")));
    let law = yishi(&["--json", "rule", "show", "publicity.min_days"]).json();
    assert_eq!(law["hardness"], "H");
    assert!(is_chinese(law["source"].as_str().unwrap()));
    assert!(keys().unwrap().contains_key("publicity.min_days"));
}

#[test]
fn a_trouble_that_no_rule_makes_is_explained_too() {
    for trouble in Trouble::ALL.iter().filter(|trouble| Code::parse(trouble.code()).is_none()) {
        let shown = yishi(&["--json", "rule", "show", trouble.code()]).json();
        assert_eq!(shown["sentence"], trouble.sentence());
    }
}

#[test]
fn a_code_nobody_knows_is_not_found() {
    let ran = yishi(&["--json", "rule", "show", "no_such_rule"]);
    assert_eq!((ran.code, ran.fault().as_str()), (6, "rule_unknown"));
}
