//! Why something could not be done, as screens see it.

use yishi_client::{ClientError, Remedy, Trouble};

use crate::bug;

/// Why something could not be done. Each says so in one plain sentence: what is missing and who can help.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum Failure {
    /// The rules, the hub or the moment say no; nothing was changed, words are kept.
    #[error("{code}")]
    Refused {
        /// The code, stable.
        code: String,
        /// The sentence.
        sentence: String,
    },
    /// There is no network or no hub; what was written waits in the phone.
    #[error("{code}")]
    Offline {
        /// The code, stable.
        code: String,
        /// The sentence.
        sentence: String,
    },
    /// The phone's files need help.
    #[error("{code}")]
    Storage {
        /// The code, stable.
        code: String,
        /// The sentence.
        sentence: String,
    },
    /// The program is wrong.
    #[error("bug {id}")]
    Bug {
        /// Which one: it stands in the log, too.
        id: String,
        /// The sentence.
        sentence: String,
    },
}

impl Failure {
    /// A bug with this id in the log.
    pub(crate) fn bug(id: String) -> Self {
        Self::Bug { id, sentence: Trouble::Bug.sentence().to_owned() }
    }
}

impl From<ClientError> for Failure {
    fn from(error: ClientError) -> Self {
        let (code, sentence) = (error.code().to_owned(), error.sentence());
        if let ClientError::Bug(detail) = &error {
            return Self::bug(bug::noted(detail));
        }
        match error.trouble().map(Trouble::remedy) {
            Some(Remedy::Connect) => Self::Offline { code, sentence },
            Some(Remedy::Repair) => Self::Storage { code, sentence },
            Some(Remedy::Type | Remedy::Fetch | Remedy::Wait) | None => Self::Refused { code, sentence },
        }
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        ClientError::from(trouble).into()
    }
}

/// What names nothing, because it is not even an id.
pub(crate) fn no_such_id() -> uniffi::deps::anyhow::Error {
    Failure::from(Trouble::NotFound).into()
}

/// Something that the core shows and never takes came back in.
pub(crate) fn only_goes_out(what: &str) -> uniffi::deps::anyhow::Error {
    Failure::bug(bug::noted(&format!("{what} came in"))).into()
}
