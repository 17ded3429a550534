//! `panic = "unwind"` in every Cargo profile: the trial of a foreign change and the door to the apps catch panics.

use super::source;

/// One line for each profile of a `Cargo.toml` or a `.cargo/config.toml` that would not unwind.
/// `dev` and `release` must say so in words when `must_say` is set; all others inherit it and may not change it.
fn not_unwinding(manifest: &toml::Table, must_say: bool) -> Vec<String> {
    let empty = toml::Table::new();
    let profiles = manifest.get("profile").and_then(toml::Value::as_table).unwrap_or(&empty);
    let panic_of = |name: &str| profiles.get(name).and_then(|p| p.get("panic")).and_then(toml::Value::as_str);
    let mut found = Vec::new();
    for name in profiles.keys() {
        if let Some(other) = panic_of(name).filter(|p| *p != "unwind") {
            found.push(format!("profile.{name}: panic = \"{other}\""));
        }
    }
    for name in ["dev", "release"] {
        if must_say && panic_of(name).is_none() {
            found.push(format!("profile.{name} does not say panic = \"unwind\""));
        }
    }
    found
}

fn read(path: &str) -> toml::Table {
    let text = std::fs::read_to_string(source::root().join(path)).unwrap_or_default();
    text.parse().unwrap_or_default()
}

#[test]
fn every_profile_unwinds() {
    let mut found = not_unwinding(&read("Cargo.toml"), true);
    let config = read(".cargo/config.toml");
    found.extend(not_unwinding(&config, false));
    assert!(!config.to_string().contains("panic=abort"), "rustflags in .cargo/config.toml");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_profile_that_aborts_or_says_nothing_is_noticed() {
    let sample = "[profile.dev]\npanic = \"unwind\"\n[profile.release]\nstrip = true\n\
                  [profile.mobile]\ninherits = \"release\"\npanic = \"abort\"\n";
    let found = not_unwinding(&sample.parse().unwrap(), true);
    assert_eq!(
        found,
        ["profile.mobile: panic = \"abort\"", "profile.release does not say panic = \"unwind\""]
    );
    assert_eq!(not_unwinding(&toml::Table::new(), true).len(), 2, "an unreadable file is no proof");
}
