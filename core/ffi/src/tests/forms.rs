//! Forms that go with what they were filled in for.

use super::support::{Phone, Village, wait};
use crate::failure::Failure;

fn kept(village: &Village, phone: &Phone, key: &str) -> bool {
    wait(phone.app.form(Some(village.space), key.to_owned())).unwrap().is_some()
}

#[test]
fn a_form_goes_with_its_act_and_stays_where_the_act_is_refused() {
    let village = Village::new();
    let (app, space) = (&village.resident.app, village.space);
    let keep = |key: &str| wait(app.keep_form(Some(space), key.to_owned(), "{}".to_owned())).unwrap();
    ["need", "correct", "other"].into_iter().for_each(keep);
    let need = wait(app.log_need(space, village.form("路灯不亮"), Some("need".to_owned()))).unwrap();
    assert!(!kept(&village, &village.resident, "need") && kept(&village, &village.resident, "other"));

    let correct = |text: &str| app.correct_need(space, need, text.to_owned(), Some("correct".to_owned()));
    let Err(Failure::Refused { code, .. }) = wait(correct("")) else { panic!("nothing was written") };
    assert_eq!((code.as_str(), kept(&village, &village.resident, "correct")), ("words_missing", true));
    wait(correct("村口路灯不亮")).unwrap();
    assert!(!kept(&village, &village.resident, "correct"));
}

#[test]
fn the_form_for_joining_belongs_to_no_space() {
    let phone = Phone::new();
    wait(phone.app.keep_form(None, "join".to_owned(), r#"{"name":"周敏"}"#.to_owned())).unwrap();
    assert_eq!(wait(phone.app.form(None, "join".to_owned())).unwrap().unwrap().json, r#"{"name":"周敏"}"#);
    wait(phone.app.drop_form(None, "join".to_owned())).unwrap();
    assert_eq!(wait(phone.app.form(None, "join".to_owned())).unwrap(), None);
}
