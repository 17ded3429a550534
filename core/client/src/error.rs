//! Errors a person can meet: a small set, each with one plain Chinese sentence.

use yishi_domain::refusal::Refusal;
use yishi_replica::log::LogError;

use crate::ambient::RandomFailed;

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
    /// What was typed or scanned cannot be used; a stable code and a sentence.
    #[error("{code}: {sentence}")]
    Input {
        /// The code.
        code: &'static str,
        /// The sentence.
        sentence: String,
    },
    /// Something that must not happen.
    #[error("bug: {0}")]
    Bug(String),
}

impl ClientError {
    /// What was typed or scanned cannot be used.
    pub fn input(code: &'static str, sentence: impl Into<String>) -> Self {
        Self::Input { code, sentence: sentence.into() }
    }

    /// The stable code.
    pub fn code(&self) -> &str {
        match self {
            Self::Refused(refusal) => refusal.code.as_str(),
            Self::Hub { code, .. } => code,
            Self::Offline => "offline",
            Self::Storage(_) => "storage",
            Self::Full => "storage_full",
            Self::Input { code, .. } => code,
            Self::Bug(_) => "bug",
        }
    }

    /// The sentence people read: what is missing and who can help.
    pub fn sentence(&self) -> String {
        match self {
            Self::Refused(refusal) => refusal.sentence(),
            Self::Hub { sentence, .. } | Self::Input { sentence, .. } => sentence.clone(),
            Self::Offline => "现在没有网络,内容都存在手机里,有网时会自动上传。".to_owned(),
            Self::Storage(_) => "手机存储出了问题,请重启应用;仍不行请联系村(居)委会的管理员。".to_owned(),
            Self::Full => "手机存储空间不足,这条没有存上,请清理空间后再试。".to_owned(),
            Self::Bug(_) => "程序出了问题,已填写的内容还在,请把这条提示告诉管理员。".to_owned(),
        }
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
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::Full,
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

impl From<std::io::Error> for ClientError {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::StorageFull {
            Self::Full
        } else {
            Self::Storage(error.to_string())
        }
    }
}

/// Storage errors on their way through the replica's traits.
pub(crate) fn log_error(error: rusqlite::Error) -> LogError {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::DiskFull) => LogError::Full,
        _ => LogError::Broken(error.to_string()),
    }
}
