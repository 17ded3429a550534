//! Fetching a photo or a recording, part by part: it goes on where it stopped, and is opened once before it counts.

use reqwest::Method;
use serde::Serialize;
use yishi_domain::id::{BlobId, NeedId, ObjectId};

use super::CancelFlag;
use crate::app::{Desk, Family};
use crate::error::ClientError;
use crate::http::Reply;
use crate::store::Durable;
use crate::store::files::{self, FileRow, FileState, NewFile};
use crate::trouble::Trouble;
use crate::view::{NOT_THERE, named_attachment};

/// Bytes that are asked for at once.
const PART: u64 = 64 * 1024;

/// How far fetching a photo or a recording is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FetchProgress {
    /// Bytes that are here.
    pub done: u64,
    /// Bytes in all.
    pub bytes: u64,
}

/// Told how far fetching is.
pub type OnFetch<'a> = dyn Fn(FetchProgress) + Send + Sync + 'a;

impl Desk {
    /// Brings a photo or a recording of a need to this phone, where it stays sealed. Nothing to do if it is here.
    pub async fn fetch_attachment(
        &self,
        need: NeedId,
        blob: BlobId,
        progress: &OnFetch<'_>,
        cancel: &CancelFlag,
    ) -> Result<(), ClientError> {
        self.fetch_in(need.into(), blob, progress, cancel).await
    }

    /// Brings what shows a signature of a paper, or what a sitting rests on, to this phone, in the same way.
    pub async fn fetch_evidence(
        &self,
        of: impl Into<ObjectId>,
        blob: BlobId,
        progress: &OnFetch<'_>,
        cancel: &CancelFlag,
    ) -> Result<(), ClientError> {
        self.fetch_in(of.into(), blob, progress, cancel).await
    }

    async fn fetch_in(
        &self,
        object: ObjectId,
        blob: BlobId,
        progress: &OnFetch<'_>,
        cancel: &CancelFlag,
    ) -> Result<(), ClientError> {
        let (hub, mut file) = self.begin_fetching(object, blob)?;
        let path = format!("/v1/spaces/{}/blobs/{blob}", self.space());
        while file.held < file.bytes {
            let last = file.held.saturating_add(PART).min(file.bytes).saturating_sub(1);
            let range = Some((file.held, last));
            match self.app().patiently(&hub, Method::GET, &path, Vec::new(), range, cancel).await? {
                Reply::Bytes(part) => file = self.take_part(blob, &file, &part, last)?,
                Reply::Denied { code, .. } if code == NOT_THERE => return Err(self.not_there(&file)?),
                Reply::Denied { code, .. } if code == "range_wrong" => return Err(self.damaged(&file)?),
                Reply::Denied { code, sentence } => return Err(ClientError::Hub { code, sentence }),
                Reply::Stale(_) | Reply::Unreachable(_) => return Err(ClientError::Offline),
            }
            progress(FetchProgress { done: file.held, bytes: file.bytes });
        }
        let opened = self.open_in(object, blob);
        if opened.is_err_and(|error| error.trouble() == Some(Trouble::AttachmentDamaged)) {
            return Err(self.damaged(&file)?);
        }
        self.tell();
        Ok(())
    }

    /// The hub, and the file as far as it is here.
    fn begin_fetching(&self, object: ObjectId, blob: BlobId) -> Result<(String, FileRow), ClientError> {
        let named = self.read(|connection, space| named_attachment(connection, space, object, blob))?;
        self.app().db().write(Durable::Normal, |tx| {
            let space = self.row(tx)?;
            if files::get(tx, space.n, blob)?.is_none() {
                let (kind, purpose, bytes) = (named.kind, named.purpose, named.bytes);
                let state = FileState::There;
                files::add(tx, space.n, &NewFile { id: blob, object: None, kind, purpose, state, bytes })?;
            }
            Ok((space.hub.clone(), files::get(tx, space.n, blob)?.ok_or(Trouble::NotFound)?))
        })
    }

    /// Keeps a part, unless somebody else on this phone was quicker. Gives how far the file is.
    fn take_part(
        &self,
        blob: BlobId,
        file: &FileRow,
        part: &[u8],
        last: u64,
    ) -> Result<FileRow, ClientError> {
        let wanted = last.saturating_sub(file.held).saturating_add(1);
        if part.is_empty() || u64::try_from(part.len()).map_or(true, |length| length > wanted) {
            return Err(self.damaged(file)?);
        }
        self.app().db().write(Durable::Normal, |tx| {
            let space = self.row(tx)?;
            let now = files::get(tx, space.n, blob)?.ok_or(Trouble::NotFound)?;
            if now.held == file.held {
                files::append(tx, now.n, part)?;
            }
            files::get(tx, space.n, blob)?.ok_or_else(|| Trouble::NotFound.into())
        })
    }

    /// It has not come to the hub yet: the entry was quicker.
    fn not_there(&self, file: &FileRow) -> Result<ClientError, ClientError> {
        self.app()
            .db()
            .write(Durable::Normal, |tx| files::note(tx, file.n, FileState::There, 0, NOT_THERE))?;
        self.tell();
        Ok(Trouble::AttachmentLate.into())
    }

    /// What came is not what was sent: it goes, so that the next try begins anew.
    fn damaged(&self, file: &FileRow) -> Result<ClientError, ClientError> {
        self.app().db().write(Durable::Normal, |tx| files::remove(tx, file.n))?;
        self.tell();
        Ok(Trouble::AttachmentDamaged.into())
    }

    fn tell(&self) {
        self.app().changes.tell_of(self.space(), &[Family::Needs]);
    }
}
