//! What the signatures of a paper stand on that were not made on the signers' own devices.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::fact::Core;
use yishi_domain::id::{MemberId, PaperId};
use yishi_domain::state::{Aggregate, AggregateId};

use super::{AttachmentRow, attachment};
use crate::app::Desk;
use crate::error::ClientError;
use crate::project::{Told, told};
use crate::state::current;
use crate::store::SpaceRow;
use crate::trouble::Trouble;

/// What shows a signature.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EvidenceRow {
    /// The slot.
    pub slot: u8,
    /// Who signed.
    pub member: MemberId,
    /// Handwriting, voice, photo or scan.
    pub shown: AttachmentRow,
}

/// What the signatures of a paper stand on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EvidenceView {
    /// Whether oneself takes down here what others sign on this phone or on paper.
    pub i_keep: bool,
    /// What shows them, in the order they were taken down.
    pub rows: Vec<EvidenceRow>,
}

fn view(connection: &Connection, space: &SpaceRow, paper: PaperId) -> Result<EvidenceView, ClientError> {
    let Some(Aggregate::Paper(laid)) = current(connection, space, AggregateId::Paper(paper))? else {
        return Err(Trouble::NotFound.into());
    };
    let files = attachment::of_object(connection, space, paper.into())?;
    let acts = told(connection, space.n, &AggregateId::Paper(paper))?;
    let row = |told: &Told| {
        let Core::PaperSigned(signed) = &told.act.fact.core else { return None };
        let shown = files.iter().find(|file| signed.evidence.is_some_and(|one| one.blob == file.id))?;
        Some(EvidenceRow { slot: signed.slot, member: signed.member, shown: shown.clone() })
    };
    let i_keep = !laid.dropped && laid.is_kept_by(space.member);
    Ok(EvidenceView { i_keep, rows: acts.iter().filter_map(row).collect() })
}

impl Desk {
    /// What the signatures of a paper stand on. Refused as `not_found` where this phone does not hold it.
    pub fn paper_evidence(&self, paper: PaperId) -> Result<EvidenceView, ClientError> {
        self.read(|connection, space| view(connection, space, paper))
    }
}
