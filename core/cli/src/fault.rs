//! Why a command did not do what was asked: a stable code, a plain sentence, an exit code.

use serde_json::json;
use yishi_client::{ClientError, Language, Remedy, Trouble};
use yishi_domain::pack::PackError;
use yishi_domain::refusal::{Code, Refusal};

use crate::english;

/// Exit codes, as documented in `yishi --help` and `docs/cli.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// A rule says no, on this phone or at the hub.
    Refused = 1,
    /// What was typed cannot be used.
    Usage = 2,
    /// No network.
    Offline = 3,
    /// Files or the program itself.
    Storage = 4,
    /// A file did not verify.
    Unverified = 5,
    /// Nothing, or more than one thing, is called that.
    NotFound = 6,
}

/// A no.
#[derive(Debug)]
pub(crate) struct Fault {
    exit: Exit,
    code: String,
    sentence: String,
    sentence_en: String,
    /// Shown below the sentence, to people only.
    detail: Option<String>,
}

impl Fault {
    /// A fault of this command line.
    pub(crate) fn new(exit: Exit, code: &str, sentence: impl Into<String>) -> Self {
        let sentence_en = english::fault(code).to_owned();
        Self { exit, code: code.to_owned(), sentence: sentence.into(), sentence_en, detail: None }
    }

    /// What was typed cannot be used.
    pub(crate) fn usage(sentence: impl Into<String>) -> Self {
        Self::new(Exit::Usage, "usage", sentence)
    }

    /// Reading or writing a file failed.
    pub(crate) fn file(what: &str, error: &std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::NotFound {
            return Self::new(Exit::NotFound, "file_missing", format!("没有找到{what}，请核对路径。"));
        }
        let sentence = format!("读写不了{what}，请核对路径、权限和剩余空间。");
        Self::new(Exit::Storage, "file", sentence).with_detail(format!("详情：{error}"))
    }

    /// Says something else in English than what the code says.
    pub(crate) fn in_english(self, sentence_en: impl Into<String>) -> Self {
        Self { sentence_en: sentence_en.into(), ..self }
    }

    /// Adds what is shown below the sentence, to people only.
    pub(crate) fn with_detail(self, detail: String) -> Self {
        Self { detail: Some(detail), ..self }
    }

    /// The exit code.
    pub(crate) const fn exit(&self) -> u8 {
        self.exit as u8
    }

    /// What goes to stderr.
    pub(crate) fn bytes(&self, as_json: bool, language: Language) -> Vec<u8> {
        let Self { code, sentence, sentence_en, .. } = self;
        let detail = || self.detail.as_ref().map(|detail| format!("\n{detail}")).unwrap_or_default();
        let text = match language {
            _ if as_json => {
                json!({ "code": code, "sentence": sentence, "sentence_en": sentence_en }).to_string()
            }
            Language::Chinese => format!("{sentence}({code}){}", detail()),
            Language::English => format!("{sentence_en} ({code})"),
        };
        format!("{text}\n").into_bytes()
    }
}

impl From<PackError> for Fault {
    fn from(error: PackError) -> Self {
        ClientError::from(Refusal::from(error)).into()
    }
}

impl From<ClientError> for Fault {
    fn from(error: ClientError) -> Self {
        let detail = match &error {
            ClientError::Storage(detail) | ClientError::Bug(detail) => Some(format!("详情：{detail}")),
            ClientError::Refused(_)
            | ClientError::Hub { .. }
            | ClientError::Unverified(_)
            | ClientError::Offline
            | ClientError::Full
            | ClientError::Trouble { .. } => None,
        };
        let sentence_en = error.sentence_en();
        Self { detail, ..Self::new(exit_of(&error), error.code(), error.sentence()).in_english(sentence_en) }
    }
}

/// Refusals that only say that something is not on this phone.
const NOT_HERE: [Code; 4] = [Code::UnknownObject, Code::MemberUnknown, Code::GridUnknown, Code::RoundUnknown];

fn exit_of(error: &ClientError) -> Exit {
    match error {
        ClientError::Refused(refusal) if NOT_HERE.contains(&refusal.code) => Exit::NotFound,
        ClientError::Refused(_) | ClientError::Hub { .. } => Exit::Refused,
        ClientError::Unverified(_) => Exit::Unverified,
        ClientError::Offline
        | ClientError::Storage(_)
        | ClientError::Full
        | ClientError::Trouble { .. }
        | ClientError::Bug(_) => match error.trouble().map(Trouble::remedy) {
            Some(Remedy::Type) => Exit::Usage,
            Some(Remedy::Fetch) => Exit::NotFound,
            Some(Remedy::Connect) => Exit::Offline,
            Some(Remedy::Repair) | None => Exit::Storage,
            Some(Remedy::Wait) => Exit::Refused,
        },
    }
}
