//! What the program says when it did not do what it was asked: a sentence, with a code behind it that never changes.

use std::io::{self, Write};
use std::process::ExitCode;

use yishi_server::store::StoreError;
use yishi_server::{FolderError, HubError};

/// The exit code where the database was written by a newer version: a newer program is needed, nothing else helps.
const NEWER: u8 = 3;
/// The exit code of everything else that failed.
const FAILED: u8 = 1;

/// Why it did not.
pub(crate) struct Failure {
    code: &'static str,
    sentence: String,
    exit: u8,
}

impl Failure {
    /// The database has these faults, or others like them.
    pub(crate) fn damaged() -> Self {
        Self::of("database_damaged", &"数据库有损坏，请从备份恢复。")
    }

    fn of(code: &'static str, sentence: &dyn std::fmt::Display) -> Self {
        Self { code, sentence: sentence.to_string(), exit: FAILED }
    }

    /// Says it to the operator.
    pub(crate) fn tell(&self) -> ExitCode {
        // Nobody is left to tell that telling failed.
        let _ = writeln!(io::stderr(), "{}[{}]", self.sentence, self.code);
        ExitCode::from(self.exit)
    }
}

impl From<HubError> for Failure {
    fn from(error: HubError) -> Self {
        let exit = if matches!(error, HubError::Store(StoreError::Newer { .. })) { NEWER } else { FAILED };
        Self { exit, ..Self::of(error.code(), &error) }
    }
}

impl From<FolderError> for Failure {
    fn from(error: FolderError) -> Self {
        HubError::from(error).into()
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::of("system", &error)
    }
}
