//! What shows that a party was told of a sitting, or that somebody signed its record on another's device.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::fact::Core;
use yishi_domain::id::{MemberId, SessionId};
use yishi_domain::kind::Kind;

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
    for act in acts.iter().filter(|act| matches!(act.kind(), Kind::NoticeDelivered | Kind::RecordSigned)) {
        let (member, shown) = match &act.act.fact.core {
            Core::NoticeDelivered(told) => (told.member, told.proof),
            Core::RecordSigned(signed) => (signed.member, signed.evidence),
            _ => continue,
        };
        let Some(shown) = shown else { continue };
        let Some(file) = files.iter().find(|file| file.id == shown.blob) else { continue };
        let name = row::name_of(connection, space.n, member)?;
        rows.push(ShownRow { what: shown.purpose.coded(), member, name, shown: file.clone() });
    }
    Ok(rows)
}
