//! Clippy reads only the nearest `clippy.toml`, so a crate that has its own must repeat the root's keys.

use super::source;

/// One line for each key of the root that the crate's file lacks or sets otherwise.
fn differs(root: &toml::Table, own: &toml::Table) -> Vec<String> {
    root.iter()
        .filter(|(key, value)| own.get(*key) != Some(value))
        .map(|(key, value)| format!("{key} must be {value}"))
        .collect()
}

/// One line for each ban that gives no reason.
fn without_reason(own: &toml::Table) -> Vec<String> {
    let bans = own.iter().filter(|(key, _)| key.starts_with("disallowed-")).filter_map(|(_, v)| v.as_array());
    bans.flatten().filter(|ban| ban.get("reason").is_none()).map(ToString::to_string).collect()
}

#[test]
fn a_crate_with_its_own_clippy_file_keeps_the_keys_of_the_root() {
    let files = source::files(&["toml"]).unwrap();
    let parse = |text: &str| text.parse::<toml::Table>().unwrap();
    let root = files.iter().find(|f| f.path == "clippy.toml").map(|f| parse(&f.text)).unwrap();
    assert!(!root.is_empty());
    let mut seen = 0;
    for file in files.iter().filter(|f| f.path.ends_with("/clippy.toml")) {
        let own = parse(&file.text);
        let mut found = differs(&root, &own);
        found.extend(without_reason(&own));
        assert!(found.is_empty(), "{}: {}", file.path, found.join("; "));
        seen += 1;
    }
    assert!(seen >= 2, "core/domain and core/replica have one");
}

#[test]
fn a_key_that_differs_and_a_ban_without_reason_are_noticed() {
    let root: toml::Table = "too-many-lines-threshold = 60\nallow-unwrap-in-tests = true".parse().unwrap();
    let own: toml::Table =
        "too-many-lines-threshold = 600\ndisallowed-types = [\"std::fs::File\"]".parse().unwrap();
    assert_eq!(
        differs(&root, &own),
        ["allow-unwrap-in-tests must be true", "too-many-lines-threshold must be 60"]
    );
    assert_eq!(without_reason(&own), ["\"std::fs::File\""]);
}
