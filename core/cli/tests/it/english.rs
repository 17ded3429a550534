//! English for those who ask for it.

use crate::support::{Home, is_chinese, yishi};

/// Help of a command and of everything below it; gives how many commands there are.
fn walk(path: &[&str]) -> usize {
    let help = yishi(&[&["--lang", "en"], path, &["--help"]].concat());
    assert_eq!((help.code, help.err.as_str()), (0, ""), "{path:?}");
    assert!(!is_chinese(&help.out), "{path:?} has Chinese in it:\n{}", help.out);
    let listed =
        help.out.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let below: Vec<String> = listed
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .map(|line| line.split_whitespace().next().unwrap().to_owned())
        .collect();
    1 + below.iter().map(|name| walk(&[path, &[name.as_str()]].concat())).sum::<usize>()
}

#[test]
fn every_command_and_flag_is_explained_in_english_too() {
    let commands = walk(&[]);
    assert!(commands > 90, "only {commands} commands were looked at");
}

#[test]
fn answers_and_faults_are_english_for_who_asks() {
    let home = Home::joined();
    let status = home.run(&["--lang", "en", "status"]);
    assert_eq!(status.code, 0);
    assert!(
        status.out.contains("member name: 王大爷") && status.out.contains("waiting: 1"),
        "{}",
        status.out
    );
    let refused = home.run(&["--lang=en", "invite"]);
    assert_eq!((refused.code, is_chinese(&refused.err)), (1, false), "{}", refused.err);
    assert!(refused.err.contains("(not_founded)"));
    for wrong in [
        &["need", "add"][..],
        &["nothing"],
        &["need", "list", "--limit", "many"],
        &["need", "show", "abcd1234"],
    ] {
        let ran = home.run(&[&["--lang", "en"], wrong].concat());
        assert!(ran.code != 0 && !is_chinese(&ran.err) && ran.err.len() > 20, "{wrong:?}: {}", ran.err);
    }
}

#[test]
fn the_language_of_the_settings_holds_until_another_is_asked_for() {
    let home = Home::joined();
    assert_eq!(home.run(&["settings", "--language", "en"]).code, 0);
    let english = home.run(&["status"]);
    assert!(english.out.contains("member name"), "{}", english.out);
    let chinese = home.run(&["--lang", "zh", "status"]);
    assert!(chinese.out.contains("未上传"), "{}", chinese.out);
}

#[test]
fn scripts_get_both_sentences_of_a_fault() {
    let ran = Home::joined().json(&["invite"]);
    let fault: serde_json::Value = serde_json::from_str(&ran.err).unwrap();
    assert!(
        is_chinese(fault["sentence"].as_str().unwrap()) && fault["sentence_en"].as_str().unwrap().is_ascii()
    );
}
