//! Text that tests derive from the code and that is kept in files: compared on every run, rewritten when
//! `YISHI_WRITE=1` is set.
#![expect(clippy::disallowed_methods, reason = "tests read and write files; the rules do not")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Two tests may write blocks of one page at once.
static PAGES: Mutex<()> = Mutex::new(());

fn at_root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// A file of the repository, by its path from the root.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(at_root(path)).unwrap_or_default()
}

/// The block `name` of a page must read `fresh`. It stands between `<!-- name -->` and `<!-- /name -->`.
pub(crate) fn expect_block(path: &str, name: &str, fresh: &str) {
    let _held = PAGES.lock().unwrap_or_else(PoisonError::into_inner);
    let page = read(path);
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = page.split_once(&open).unwrap_or_else(|| panic!("{path} has no {open}"));
    let (kept, after) = rest.split_once(&close).unwrap_or_else(|| panic!("{path} has no {close}"));
    settle(path, kept, fresh, &[before, &open, fresh, &close, after].concat());
}

/// A whole file must read `fresh`.
pub(crate) fn expect_file(path: &str, fresh: &str) {
    let kept = read(path);
    settle(path, &kept, fresh, fresh);
}

fn settle(path: &str, kept: &str, fresh: &str, page: &str) {
    if std::env::var_os("YISHI_WRITE").is_some() {
        fs::write(at_root(path), page).unwrap();
        return;
    }
    let differing = kept.lines().zip(fresh.lines()).find(|(old, new)| old != new);
    assert!(
        kept == fresh,
        "{path} does not say what the code says; if the code is right, run this test with YISHI_WRITE=1\n{differing:#?}"
    );
}

/// A markdown table.
pub(crate) fn table(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<String> = head.iter().map(ToString::to_string).collect();
    let rule = format!("|{}\n", "---|".repeat(head.len()));
    let rows: String = rows.into_iter().map(|cells| line(&cells)).collect();
    [line(&head), rule, rows].concat()
}
