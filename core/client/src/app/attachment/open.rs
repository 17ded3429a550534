//! Opening a photo or a recording that is here.

use rusqlite::Connection;
use yishi_domain::id::{BlobId, NeedId, ObjectId};
use yishi_domain::key::{KeyRole, has_role};
use yishi_domain::need::AttachmentKind;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_replica::media::look_at;
use yishi_replica::sealed::{FileReader, SealedError, open_file};
use zeroize::Zeroizing;

use super::Desk;
use crate::error::ClientError;
use crate::state;
use crate::store::SpaceRow;
use crate::store::files::{self, FileRow, FileState};
use crate::trouble::Trouble;
use crate::view::{AttachmentContents, NamedAttachment, named_attachment};

impl Desk {
    /// What was attached and is logged with no need yet, to look at or listen to.
    pub fn open_attached(&self, attached: BlobId) -> Result<AttachmentContents, ClientError> {
        self.read(|connection, space| {
            let row = files::get(connection, space.n, attached)?;
            let row = row.filter(|row| row.state == FileState::Draft).ok_or(Trouble::AttachmentGone)?;
            looked_at(row.kind, self.open_here(connection, space, attached, &row)?)
        })
    }

    /// A photo or a recording of a need, from this phone alone: refused as `attachment_away` while it is not all here.
    pub fn open_attachment(&self, need: NeedId, blob: BlobId) -> Result<AttachmentContents, ClientError> {
        self.open_in(need.into(), blob)
    }

    /// What shows a signature of a paper, or what a sitting rests on, from this phone alone: refused as `attachment_away`
    /// while it is not all here.
    pub fn open_evidence(
        &self,
        of: impl Into<ObjectId>,
        blob: BlobId,
    ) -> Result<AttachmentContents, ClientError> {
        self.open_in(of.into(), blob)
    }

    pub(crate) fn open_in(&self, object: ObjectId, blob: BlobId) -> Result<AttachmentContents, ClientError> {
        self.read(|connection, space| {
            let named = named_attachment(connection, space, object, blob)?;
            let row = files::get(connection, space.n, blob)?.filter(|row| row.held == row.bytes);
            let row = row.ok_or(Trouble::AttachmentAway)?;
            looked_at(named.kind, self.open_named(connection, space, blob, &row, &named)?)
        })
    }

    /// Opens a file that this device is a reader of.
    pub(super) fn open_here(
        &self,
        connection: &Connection,
        space: &SpaceRow,
        id: BlobId,
        row: &FileRow,
    ) -> Result<Zeroizing<Vec<u8>>, ClientError> {
        let file = files::bytes(connection, row)?;
        open_file(&file, &id.0, &space.id.0, &self.own_reader()).map_err(refused)
    }

    /// Opens a file that a need or a paper names: on a device it was sealed for, or with the key of a role.
    fn open_named(
        &self,
        connection: &Connection,
        space: &SpaceRow,
        id: BlobId,
        row: &FileRow,
        named: &NamedAttachment,
    ) -> Result<Zeroizing<Vec<u8>>, ClientError> {
        let file = files::bytes(connection, row)?;
        let open = |reader: &FileReader<'_>| match open_file(&file, &id.0, &space.id.0, reader) {
            Err(SealedError::NoWrap) => Ok(None),
            opened => opened.map(Some).map_err(refused),
        };
        if let Some(plain) = open(&self.own_reader())? {
            return Ok(plain);
        }
        let grid = named.grid.map(KeyRole::Grid);
        let roles = || grid.into_iter().chain([KeyRole::Committee]);
        for role in roles() {
            if let Some(secret) = self.role_secret(connection, space, role)?
                && let Some(plain) = open(&FileReader::Role(&secret))?
            {
                return Ok(plain);
            }
        }
        // Whoever has the role and not its key will have it soon; nobody else opens this here.
        let waits = match state::current(connection, space, AggregateId::Space)? {
            Some(Aggregate::Space(offices)) => roles().any(|role| has_role(&offices, space.member, role)),
            _ => false,
        };
        Err(if waits { Trouble::KeyWaiting } else { Trouble::AttachmentLocked }.into())
    }

    fn own_reader(&self) -> FileReader<'_> {
        FileReader::Device(self.app.device().0, &self.app.keys.receive)
    }
}

/// Changed on the way, or never what it should be.
fn refused(_: SealedError) -> ClientError {
    Trouble::AttachmentDamaged.into()
}

/// Looks at opened contents before anybody decodes them.
fn looked_at(kind: AttachmentKind, mut plain: Zeroizing<Vec<u8>>) -> Result<AttachmentContents, ClientError> {
    let form = look_at(kind, &plain).map_err(|_| Trouble::AttachmentDamaged)?;
    Ok(AttachmentContents {
        mime: form.mime(),
        extension: form.extension(),
        bytes: std::mem::take(&mut *plain),
    })
}
