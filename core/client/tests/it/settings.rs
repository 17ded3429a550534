//! What the holder of a phone chose, and agreed to.

use std::sync::Arc;

use yishi_client::{App, Appearance, Language, Settings, consent_text};

use crate::phone::{Phone, Village};

fn reopened(phone: Phone, village_clock: crate::phone::Clock) -> Phone {
    let Phone { app, folder } = phone;
    drop(app);
    Phone { app: App::open_with(folder.path(), Arc::new(village_clock)).unwrap(), folder }
}

#[test]
fn at_first_the_phone_keeps_quiet_from_nine_to_seven() {
    let phone = Phone::new(&crate::phone::Clock::new());
    let settings = phone.app.settings().unwrap();
    assert_eq!((settings.quiet_from, settings.quiet_until, settings.quiet), (21 * 60, 7 * 60, true));
    assert_eq!((settings.text_scale, settings.elder), (100, false));
    assert_eq!((settings.language, settings.appearance), (None, None), "as the phone");
}

#[test]
fn what_was_chosen_holds_after_the_app_ended_and_after_views_were_written_anew() {
    let village = Village::found();
    let chosen = Settings {
        elder: true,
        text_scale: 200,
        language: Some(Language::English),
        appearance: Some(Appearance::Rain),
        app_lock: true,
        space: Some(village.founder.desk().space()),
        grid: Some(village.grid),
        ..Settings::default()
    };
    village.founder.app.set_settings(chosen).unwrap();
    village.founder.desk().rebuild_views().unwrap();
    let again = reopened(village.founder, village.clock);
    assert_eq!(again.app.settings().unwrap(), chosen);
}

#[test]
fn what_lies_out_of_bounds_is_moved_to_the_next_bound() {
    let phone = Phone::new(&crate::phone::Clock::new());
    let wild = Settings { text_scale: 900, quiet_from: 9_999, ..Settings::default() };
    let held = phone.app.set_settings(wild).unwrap();
    assert_eq!((held.text_scale, held.quiet_from), (200, 24 * 60 - 1));
    assert_eq!(phone.app.settings().unwrap(), held);
}

#[test]
fn settings_of_another_version_do_not_lock_anybody_out() {
    let phone = Phone::new(&crate::phone::Clock::new());
    let sql = "INSERT OR REPLACE INTO settings (key, value) VALUES ('settings', ?1)";
    phone.sql().execute(sql, [r#"{"elder":true,"of_a_newer_app":1}"#]).unwrap();
    assert!(phone.app.settings().unwrap().elder, "what is known is read");
    phone.sql().execute(sql, [r#"{"text_scale":150,"language":"english"}"#]).unwrap();
    let before = phone.app.settings().unwrap();
    assert_eq!((before.text_scale, before.language, before.appearance), (150, Some(Language::English), None));
    phone.sql().execute(sql, ["no json"]).unwrap();
    assert_eq!(phone.app.settings().unwrap(), Settings::default());
}

// R: L-06
#[test]
fn consent_is_kept_with_its_version_and_moment_and_can_be_taken_back() {
    let clock = crate::phone::Clock::new();
    let phone = Phone::new(&clock);
    let first = phone.app.consent().unwrap();
    assert!(first.needed && first.agreed_at.is_none());
    assert_eq!(phone.app.agree(first.version + 1).unwrap_err().code(), "consent_changed");
    phone.app.agree(first.version).unwrap();
    let phone = reopened(phone, clock);
    let agreed = phone.app.consent().unwrap();
    assert_eq!((agreed.needed, agreed.agreed_version), (false, Some(first.version)));
    assert!(agreed.agreed_at.is_some() && agreed.agreed_at_zh.is_some());
    phone.app.withdraw_consent().unwrap();
    assert!(phone.app.consent().unwrap().needed);
}

#[test]
fn a_newer_text_has_to_be_agreed_to_again() {
    let phone = Phone::new(&crate::phone::Clock::new());
    let sql = "INSERT INTO settings (key, value) VALUES ('consent', '{\"version\":0,\"at\":1}')";
    phone.sql().execute(sql, []).unwrap();
    let consent = phone.app.consent().unwrap();
    assert!(consent.needed && consent.agreed_version == Some(0));
}

// R: B-04
#[test]
fn the_rights_are_told_in_both_languages() {
    let consent = Phone::new(&crate::phone::Clock::new()).app.consent().unwrap();
    assert_eq!(consent_text().unwrap(), consent, "there to be read before anything is opened");
    let titles =
        |rows: &[yishi_client::RightRow]| rows.iter().map(|row| row.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&consent.data_rights), ["知情", "查阅、复制", "更正", "删除"]);
    assert_eq!(titles(&consent.civic_rights), ["知情权", "参与权", "表达权", "监督权"]);
    assert_eq!(consent.text.len(), consent.text_en.len());
    let english = consent.text_en.iter().chain(consent.data_rights.iter().map(|row| &row.text_en));
    assert!(english.into_iter().all(|text| text.chars().all(|c| c.is_ascii() || "“”".contains(c))));
}
