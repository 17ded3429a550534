//! The list of libraries says what a phone really gets. `YISHI_WRITE=1 cargo test -p yishi-client licences` writes it.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::json;
use yishi_client::view::licences;

/// The phones.
const TARGETS: [&str; 2] = ["aarch64-linux-android", "aarch64-apple-ios"];

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// Every library that is linked into the door for a phone, as cargo resolves it from the lock file: `name version|licence|home`.
fn resolved() -> String {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).args(["tree", "--locked", "--package", "yishi-ffi", "--prefix", "none"]);
    cargo.args(["--edges", "normal,no-proc-macro", "--format", "{p}|{l}|{r}"]);
    for target in TARGETS {
        cargo.args(["--target", target]);
    }
    let told = cargo.output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8(told.stdout).unwrap()
}

/// What comes along without being a package of its own.
fn beside() -> [[String; 4]; 2] {
    let toolchain = std::fs::read_to_string(root().join("rust-toolchain.toml")).unwrap();
    let channel = toolchain.lines().find_map(|line| line.strip_prefix("channel = ")).unwrap();
    let rust = ["Rust standard library", channel.trim_matches('"'), "MIT OR Apache-2.0"];
    let sqlite = ["SQLite", rusqlite::version(), "blessing"];
    let row =
        |[name, version, licence]: [&str; 3], home: &str| [name, version, licence, home].map(str::to_owned);
    [row(rust, "https://github.com/rust-lang/rust"), row(sqlite, "https://sqlite.org")]
}

/// The data file as it should be: a line for each library.
fn expected() -> String {
    let mut rows: BTreeSet<[String; 4]> = beside().into();
    for line in resolved().lines().filter(|line| !line.is_empty() && !line.starts_with("yishi-")) {
        let [package, licence, home] = line.trim_end_matches(" (*)").split('|').collect::<Vec<_>>()[..]
        else {
            panic!("{line}");
        };
        let (name, version) = package.split_once(" v").unwrap();
        rows.insert([name, version, &licence.replace('/', " OR "), home].map(str::to_owned));
    }
    let lines: Vec<String> = rows
        .into_iter()
        .map(|[name, version, licence, home]| {
            let [name, version, licence, home] = [json!(name), json!(version), json!(licence), json!(home)];
            format!(r#"  {{"name": {name}, "version": {version}, "licence": {licence}, "home": {home}}}"#)
        })
        .collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

#[test]
fn the_list_of_libraries_is_what_a_phone_gets() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/licences.json");
    let expected = expected();
    if std::env::var_os("YISHI_WRITE").is_some() {
        std::fs::write(&file, &expected).unwrap();
    }
    let there = std::fs::read_to_string(&file).unwrap();
    let differ: Vec<_> = there.lines().zip(expected.lines()).filter(|(is, should)| is != should).collect();
    assert!(there == expected, "run YISHI_WRITE=1 cargo test -p yishi-client licences: {:?}", differ.first());
}

#[test]
fn every_library_has_a_licence_with_a_text_to_read() {
    let all = licences().unwrap();
    assert!(all.len() > 100, "{}", all.len());
    for row in &all {
        assert!(!row.version.is_empty() && row.home.starts_with("https://"), "{row:?}");
        assert!(!row.texts.is_empty(), "{row:?}");
    }
    let of = |name: &str| all.iter().find(|row| row.name == name).unwrap();
    let texts: Vec<&str> = of("rustix").texts.iter().map(|text| text.spdx.as_str()).collect();
    assert_eq!(texts, ["Apache-2.0", "LLVM-exception", "MIT"]);
    assert_eq!(of("uniffi").texts[0].address, "https://spdx.org/licenses/MPL-2.0.html");
    assert!(all.iter().all(|row| row.name != "axum" && row.name != "proptest"), "no phone gets these");
}
