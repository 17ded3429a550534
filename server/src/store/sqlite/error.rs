//! What SQLite says, in the words of the log.

use rusqlite::{Error, ErrorCode};
use yishi_replica::log::LogError;

/// A full disk is told apart, because only that is worth trying again later.
pub(super) fn failed(error: Error) -> LogError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => LogError::Full,
        _ => LogError::Broken(error.to_string()),
    }
}
