//! Somebody who works in the terminal: the real `yishi`, a process for each command.

use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;
use yishi_harness::built;

pub(crate) struct Terminal {
    home: TempDir,
}

impl Terminal {
    pub(crate) fn new() -> Self {
        Self { home: tempfile::tempdir().expect("a folder") }
    }

    /// Runs a command; its answer.
    pub(crate) fn yishi(&self, arguments: &[&str]) -> Value {
        let ran = Command::new(built("yishi"))
            .args(["--json", "--home"])
            .arg(self.home.path())
            .args(arguments)
            .output()
            .expect("yishi runs");
        let complaint = String::from_utf8_lossy(&ran.stderr).into_owned();
        assert!(ran.status.success(), "yishi {}: {complaint}", arguments.join(" "));
        serde_json::from_slice(&ran.stdout).expect("an answer in JSON")
    }

    pub(crate) fn syncs(&self) {
        self.yishi(&["sync"]);
    }

    /// A path in this person's folder.
    pub(crate) fn file(&self, name: &str) -> String {
        self.home.path().join(name).display().to_string()
    }
}

/// A field that has to be there as text.
pub(crate) fn text<'a>(answer: &'a Value, field: &str) -> &'a str {
    answer[field].as_str().unwrap_or_else(|| panic!("no {field} in {answer}"))
}
