//! What shows that a party was told of a sitting, or that somebody signed its record on another's device.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::fact::Core;
use yishi_domain::id::{MemberId, SessionId};
use yishi_domain::need::Attachment;

use super::{AttachmentRow, Coded, attachment, row};
use crate::english::Word;
use crate::error::ClientError;
use crate::project::Told;
use crate::store::SpaceRow;

/// A photo or a recording that a sitting rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShownRow {
    /// `delivery` of a notice, or `signature` of the record.
    pub what: Coded,
    /// Whose.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// The photo or the recording.
    pub shown: AttachmentRow,
}

/// All of a sitting, in the order they were taken down.
pub(super) fn rows(
    connection: &Connection,
    space: &SpaceRow,
    session: SessionId,
    acts: &[Told],
) -> Result<Vec<ShownRow>, ClientError> {
    let files = attachment::of_object(connection, space, session.into())?;
    let mut rows = Vec::new();
    for act in acts {
        let Some((member, shown)) = of(&act.act.fact.core) else { continue };
        let Some(file) = files.iter().find(|file| file.id == shown.blob) else { continue };
        let name = row::name_of(connection, space.n, member)?;
        rows.push(ShownRow { what: shown.purpose.coded(), member, name, shown: file.clone() });
    }
    Ok(rows)
}

/// What an act of a sitting rests on, and whose it is.
pub(crate) fn of(core: &Core) -> Option<(MemberId, Attachment)> {
    if let Core::NoticeDelivered(told) = core {
        return told.proof.map(|proof| (told.member, proof));
    }
    let Core::RecordSigned(signed) = core else { return None };
    signed.evidence.map(|shown| (signed.member, shown))
}
