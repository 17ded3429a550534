//! Forms that are being filled in.

use std::sync::Arc;

use yishi_client::App;

use crate::phone::{Phone, Village};

#[test]
fn a_form_is_there_again_after_the_app_ended() {
    let village = Village::found();
    let desk = village.founder.desk();
    desk.keep_form("need", r#"{"step":1}"#).unwrap();
    desk.keep_form("need", r#"{"step":2,"text":"路灯"}"#).unwrap();
    desk.keep_form("comment:1", "{}").unwrap();
    let Phone { app, folder } = village.founder;
    drop((app, desk));
    let again = Phone { app: App::open_with(folder.path(), Arc::new(village.clock)).unwrap(), folder };
    assert_eq!(again.desk().form("need").unwrap().unwrap().json, r#"{"step":2,"text":"路灯"}"#);
    let keys: Vec<String> = again.desk().forms().unwrap().into_iter().map(|form| form.key).collect();
    assert_eq!(keys, ["comment:1", "need"], "newest first");
    again.desk().drop_form("need").unwrap();
    assert_eq!(again.desk().form("need").unwrap(), None);
}

#[test]
fn a_form_goes_with_the_act_it_was_filled_in_for_and_stays_when_the_act_is_refused() {
    let village = Village::found();
    let desk = village.founder.desk();
    let need = village.founder.need(village.grid, "路灯不亮");
    desk.keep_form("correct", "{}").unwrap();
    assert_eq!(desk.finishing("correct").correct_need(need, "").unwrap_err().code(), "words_missing");
    assert!(desk.form("correct").unwrap().is_some());
    desk.finishing("correct").correct_need(need, "村口路灯不亮").unwrap();
    assert_eq!(desk.form("correct").unwrap(), None);
}

#[test]
fn a_form_survives_writing_the_views_anew_and_an_act_after_it_stands_on_the_one_before() {
    let village = Village::found();
    let desk = village.founder.desk();
    let need = village.founder.need(village.grid, "路灯不亮");
    // Keeping a form must not disturb what acts hold in memory.
    desk.keep_form("answer", "{}").unwrap();
    desk.accept_need(need).unwrap();
    desk.rebuild_views().unwrap();
    assert!(desk.form("answer").unwrap().is_some());
    assert_eq!(village.founder.needs()[0].status.code, "Accepted");
}

#[test]
fn a_form_that_is_too_large_is_refused_with_a_sentence() {
    let village = Village::found();
    let large = format!("\"{}\"", "长".repeat(30_000));
    let refused = village.founder.desk().keep_form("need", &large).unwrap_err();
    assert_eq!(refused.code(), "form_too_large");
    assert_eq!(village.founder.desk().keep_form("need", "{").unwrap_err().code(), "bug");
}

#[test]
fn the_form_for_joining_belongs_to_no_space() {
    let village = Village::found();
    let phone = Phone::new(&village.clock);
    phone.app.keep_form("join", r#"{"name":"周敏"}"#).unwrap();
    assert!(phone.app.form("join").unwrap().is_some());
    phone.app.drop_form("join").unwrap();
    assert_eq!(phone.app.form("join").unwrap(), None);
}
