//! Frozen vectors: byte layouts, hashes and signatures of `docs/protocol.md`, whose last section names them, made from
//! fixed seeds, one JSON file each. Other implementations run the same files; `tests/vectors/check.py` does, without any of our code.
//!
//! A file is written only with `YISHI_WRITE=1`. A vector that changes is a new version of the format.
#![expect(clippy::disallowed_methods, reason = "the test keeps files; the crate does not")]

mod draft;
mod entry;
mod file;
mod fixed;
mod join;
mod page;
mod seal;
mod sync;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/vectors").join(name).with_extension("json")
}

/// The vector as it is kept, if it is.
fn kept(name: &str) -> Option<Value> {
    let text = fs::read_to_string(path(name)).ok()?;
    Some(serde_json::from_str(&text).unwrap())
}

/// The vector `name` must be `fresh`.
fn expect(name: &str, fresh: &Value) {
    if std::env::var_os("YISHI_WRITE").is_some() {
        fs::write(path(name), serde_json::to_string_pretty(fresh).unwrap() + "\n").unwrap();
        return;
    }
    let kept = kept(name).unwrap_or_default();
    let differs =
        fresh.as_object().unwrap().iter().find(|(key, value)| kept.get(key.as_str()) != Some(*value));
    assert!(kept == *fresh, "{name} is not the frozen one; what is made now: {differs:#?}");
}

fn hex(bytes: impl AsRef<[u8]>) -> String {
    data_encoding::HEXLOWER.encode(bytes.as_ref())
}

#[test]
fn the_protocol_names_exactly_the_vectors_there_are() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/protocol.md");
    let page = fs::read_to_string(page).unwrap();
    let (_, section) = page.split_once("## 13. Frozen vectors").unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    let first = rows.map(|row| row.split('|').nth(1).unwrap());
    let said: BTreeSet<String> =
        first.flat_map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned)).collect();
    let files = fs::read_dir(path("entry").parent().unwrap()).unwrap().map(|file| file.unwrap().path());
    let json = files.filter(|file| file.extension().is_some_and(|end| end == "json"));
    let there: BTreeSet<String> =
        json.map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!(said, there);
}
