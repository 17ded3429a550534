//! Drafts on this phone: documents built from the log, with own waiting changes on top.
//!
//! A document is built from accepted changes in the order of their positions, then own waiting ones. Nothing else is
//! kept: what is in memory can be built again at any time, and is when a change was refused.

mod cache;
mod change;
mod opened;
mod past;
mod since;
mod text;
mod unsaved;

pub(crate) use cache::DraftCache;
pub(crate) use opened::{Opened, at, open};
pub(crate) use past::{Past, Step};
pub(crate) use since::merged;
pub(crate) use text::{apply, passage, replace};
pub(crate) use unsaved::unsaved;

use yishi_domain::refusal::Code;
use yishi_replica::draft::{DraftError, DraftRefusal};

use crate::error::ClientError;
use crate::trouble::Trouble;

/// The engine said no.
pub(crate) fn failed(error: DraftError) -> ClientError {
    match error {
        DraftError::Refused(DraftRefusal::DocumentTooLarge) => {
            ClientError::Refused(Code::DraftTooLarge.into())
        }
        DraftError::UnknownHeads | DraftError::Refused(DraftRefusal::UnknownDependency) => {
            Trouble::DraftBehind.into()
        }
        DraftError::BadSplice => Trouble::PassageOutside.into(),
        DraftError::BadMapValue | DraftError::DamagedSave | DraftError::Engine | DraftError::Refused(_) => {
            ClientError::Bug(format!("draft: {error}"))
        }
    }
}
