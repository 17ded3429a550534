//! Frozen vectors: every byte layout, hash and signature of `docs/protocol.md`, made from fixed seeds, one JSON file
//! each. Other implementations run the same files; `tests/vectors/check.py` does, without any of our code.
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
