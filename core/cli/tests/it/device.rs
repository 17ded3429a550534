//! What only this phone knows: settings, consent, exports.

use serde_json::Value;

use crate::support::Home;

#[test]
fn settings_are_shown_changed_and_kept() {
    let home = Home::new();
    assert_eq!(home.json(&["settings"]).json()["text_scale"], 100);
    let changed = home.json(&["settings", "--elder", "on", "--quiet", "22:00-06:30", "--text-scale", "150"]);
    assert_eq!((changed.code, changed.json()["quiet_from"].as_u64()), (0, Some(22 * 60)));
    let kept = home.json(&["settings"]).json();
    assert_eq!((kept["elder"].as_bool(), kept["quiet_until"].as_u64()), (Some(true), Some(6 * 60 + 30)));
    assert!(home.run(&["settings"]).out.contains("22:00 到 06:30"));
    assert!(home.run(&["settings"]).out.contains("跟随手机"));
    let dark = home.json(&["settings", "--appearance", "dark", "--language", "en"]).json();
    assert_eq!((&dark["appearance"], &dark["language"]), (&"dark".into(), &"english".into()));
    assert_eq!(
        home.json(&["settings", "--appearance", "phone", "--language", "phone"]).json()["appearance"],
        Value::Null
    );
    assert_eq!(home.run(&["settings", "--quiet", "off"]).code, 0);
    assert_eq!(home.json(&["settings"]).json()["quiet"], false);
    for wrong in ["25:00-06:00", "22-6", "always"] {
        let ran = home.json(&["settings", "--quiet", wrong]);
        assert_eq!((ran.code, ran.fault().as_str()), (2, "usage"), "{wrong}");
    }
}

#[test]
fn consent_is_read_given_and_taken_back() {
    let home = Home::new();
    let before = home.json(&["consent", "text"]).json();
    assert_eq!(
        (&before["needed"], home.path().join("yishi.db").exists()),
        (&true.into(), false),
        "nothing is stored"
    );
    let text = home.run(&["consent", "show"]).out;
    assert!(text.contains("知情权") && text.contains("查阅、复制") && text.contains("还没有同意"), "{text}");
    assert_eq!(home.run(&["consent", "agree"]).code, 0);
    assert_eq!(home.json(&["consent", "show"]).json()["needed"], false);
    assert_eq!(home.run(&["consent", "withdraw"]).code, 0);
    assert_eq!(home.json(&["consent", "show"]).json()["needed"], true);
}

#[test]
fn ones_data_is_written_as_two_files_or_as_one_archive() {
    let home = Home::joined();
    let folder = home.path().join("out");
    let ran = home.json(&["export", "mine", "--out", folder.to_str().unwrap()]);
    assert_eq!((ran.code, ran.json()["files"].as_array().unwrap().len()), (0, 2), "{}", ran.err);
    let text = std::fs::read_to_string(folder.join("我的数据.txt")).unwrap();
    assert!(text.contains("王大爷"), "{text}");
    let archive = home.path().join("mine.zip");
    assert_eq!(home.run(&["export", "mine", "--out", archive.to_str().unwrap()]).code, 0);
    assert!(std::fs::read(archive).unwrap().starts_with(b"PK\x03\x04"));
}

#[test]
fn first_screen_inbox_and_notices_answer_before_any_hub_was_reached() {
    let home = Home::joined();
    assert_eq!(home.json(&["home"]).json()["space"]["unsent"], 1);
    assert_eq!(home.json(&["space", "list"]).json()["rows"][0]["member_name"], "王大爷");
    assert_eq!(home.json(&["inbox", "--all"]).json()["total"], 0);
    assert_eq!(home.json(&["inbox", "read"]).json()["read"].as_array().unwrap().len(), 0);
    assert_eq!(home.json(&["notices", "--told"]).json()["total"], 0);
    assert_eq!(home.json(&["need", "similar", "路灯不亮"]).json()["total"], 0);
    assert!(home.json(&["need", "templates", "--category", "ENV"]).json()["total"].as_u64().unwrap() > 4);
    let people = home.json(&["people"]);
    assert_eq!((people.code, people.fault().as_str()), (6, "grid_unknown"));
}
