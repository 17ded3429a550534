//! Errors a person can meet: a small set, each with one plain Chinese sentence.

use std::io;

use rusqlite::ErrorCode;
use yishi_domain::refusal::{Code, Refusal};
use yishi_replica::log::LogError;
use yishi_replica::seal::SealFault;

use crate::ambient::RandomFailed;
use crate::english::{self, Language};
use crate::trouble::Trouble;

/// What can go wrong, as screens and scripts see it.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ClientError {
    /// The rules say no; nothing was changed.
    #[error("{0}")]
    Refused(Refusal),
    /// The hub was reached and says no, or what it sent is not right; a stable code.
    #[error("{code}: {sentence}")]
    Hub {
        /// The code.
        code: String,
        /// The sentence.
        sentence: String,
    },
    /// No network.
    #[error("offline")]
    Offline,
    /// The phone's own storage failed; the detail is for the operator.
    #[error("storage: {0}")]
    Storage(String),
    /// No room left on the phone.
    #[error("storage is full")]
    Full,
    /// A seal file proves nothing.
    #[error("{}", .0.code())]
    Unverified(SealFault),
    /// Something else is in the way.
    #[error("{}: {detail}", .trouble.code())]
    Trouble {
        /// What.
        trouble: Trouble,
        /// What it is about, in Chinese; may be empty.
        detail: String,
    },
    /// Something that must not happen.
    #[error("bug: {0}")]
    Bug(String),
}

impl ClientError {
    /// The trouble, with what it is about: shown behind its sentence.
    pub(crate) fn about(trouble: Trouble, detail: impl Into<String>) -> Self {
        Self::Trouble { trouble, detail: detail.into() }
    }

    /// Which trouble it is, where it is one.
    pub const fn trouble(&self) -> Option<Trouble> {
        match self {
            Self::Refused(_) | Self::Hub { .. } | Self::Unverified(_) => None,
            Self::Offline => Some(Trouble::Offline),
            Self::Storage(_) => Some(Trouble::Storage),
            Self::Full => Some(Trouble::PhoneFull),
            Self::Trouble { trouble, .. } => Some(*trouble),
            Self::Bug(_) => Some(Trouble::Bug),
        }
    }

    /// The stable code.
    pub fn code(&self) -> &str {
        match self {
            Self::Refused(refusal) => refusal.code.as_str(),
            Self::Hub { code, .. } => code,
            Self::Unverified(fault) => fault.code(),
            Self::Offline | Self::Storage(_) | Self::Full | Self::Trouble { .. } | Self::Bug(_) => {
                self.trouble().map_or("", Trouble::code)
            }
        }
    }

    /// The sentence people read: what is missing and who can help.
    pub fn sentence(&self) -> String {
        match self {
            Self::Refused(refusal) => refusal.sentence(),
            Self::Hub { sentence, .. } => sentence.clone(),
            Self::Unverified(fault) => fault.sentence().to_owned(),
            Self::Trouble { trouble, detail } if !detail.is_empty() => {
                format!("{}({detail})", trouble.sentence())
            }
            Self::Offline | Self::Storage(_) | Self::Full | Self::Trouble { .. } | Self::Bug(_) => {
                self.trouble().map_or("", Trouble::sentence).to_owned()
            }
        }
    }
}

impl ClientError {
    /// The sentence in English. What a rule adds in Chinese, such as a name, stays out of it.
    pub fn sentence_en(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => english::of_refusal(refusal.code),
            Self::Hub { code, .. } => english::of_hub(code),
            Self::Unverified(fault) => english::of_seal_fault(*fault),
            Self::Offline | Self::Storage(_) | Self::Full | Self::Trouble { .. } | Self::Bug(_) => {
                self.trouble().map_or("", english::of_trouble)
            }
        }
    }

    /// The sentence in a language.
    pub fn sentence_in(&self, language: Language) -> String {
        match language {
            Language::Chinese => self.sentence(),
            Language::English => self.sentence_en().to_owned(),
        }
    }
}

impl ClientError {
    /// The hub's no by its code, with the sentence for it.
    pub(crate) fn hub(code: &str) -> Self {
        let of_rules = Code::parse(code).map(Code::sentence);
        let sentence = of_rules.or_else(|| Trouble::parse(code).map(Trouble::sentence));
        let sentence = sentence.unwrap_or_else(|| Trouble::HubRefused.sentence()).to_owned();
        Self::Hub { code: code.to_owned(), sentence }
    }
}

impl From<Trouble> for ClientError {
    fn from(trouble: Trouble) -> Self {
        Self::about(trouble, "")
    }
}

impl From<Refusal> for ClientError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<RandomFailed> for ClientError {
    fn from(_: RandomFailed) -> Self {
        Self::Bug("no randomness".to_owned())
    }
}

impl From<rusqlite::Error> for ClientError {
    fn from(error: rusqlite::Error) -> Self {
        if is_no_room(&error) {
            return Self::Full;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy) => Trouble::StorageBusy.into(),
            _ => Self::Storage(error.to_string()),
        }
    }
}

impl From<LogError> for ClientError {
    fn from(error: LogError) -> Self {
        match error {
            LogError::Full => Self::Full,
            LogError::Broken(detail) => Self::Storage(detail),
        }
    }
}

impl From<io::Error> for ClientError {
    fn from(error: io::Error) -> Self {
        if means_no_room(&error) { Self::Full } else { Self::Storage(error.to_string()) }
    }
}

/// Storage errors on their way through the replica's traits.
pub(crate) fn log_error(error: rusqlite::Error) -> LogError {
    if is_no_room(&error) { LogError::Full } else { LogError::Broken(error.to_string()) }
}

/// Whether SQLite found no room. It says so itself of a full disk when it writes; of every other limit, and when a file
/// is made or mapped, it says only that the system failed. Why is the thread's last error, where SQLite, too, looks for
/// it (`sqlite3_system_errno`).
fn is_no_room(error: &rusqlite::Error) -> bool {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => true,
        Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => {
            means_no_room(&io::Error::last_os_error())
        }
        _ => false,
    }
}

/// A full disk, a file or a person's share as large as it may be: making room helps.
fn means_no_room(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    matches!(error.kind(), StorageFull | FileTooLarge | QuotaExceeded)
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};

    use super::ClientError;

    #[test]
    fn a_system_without_room_is_a_full_phone_and_another_fault_is_not() {
        for kind in [ErrorKind::StorageFull, ErrorKind::FileTooLarge, ErrorKind::QuotaExceeded] {
            let full = ClientError::from(Error::from(kind));
            assert_eq!((full.code(), full.sentence().contains("请清理空间")), ("phone_full", true), "{kind}");
        }
        for kind in [ErrorKind::PermissionDenied, ErrorKind::Other, ErrorKind::NotFound] {
            assert_eq!(ClientError::from(Error::from(kind)).code(), "storage", "{kind}");
        }
    }
}
