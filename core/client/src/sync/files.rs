//! Sending photos and recordings, part by part, after the entries that name them: whoever reads the need knows of them
//! while they are still on their way. A part that arrived is not sent again, whenever the sync was stopped.

use std::sync::Arc;

use reqwest::Method;
use yishi_domain::id::BlobId;

use super::CancelFlag;
use crate::app::{App, Family};
use crate::error::ClientError;
use crate::http::Reply;
use crate::store::files::{self, FileRow, FileState};
use crate::store::{Durable, SpaceRow, spaces};
use crate::trouble::Trouble;

/// Words of the hub that will be the same the next time.
const NEVER: [&str; 5] = ["blob_taken", "attachment_too_large", "media_unwanted", "too_large", "malformed"];
/// Words of the hub to a device that is not enrolled yet, or no more.
const NOT_NOW: [&str; 2] = ["not_permitted", "device_unknown"];
/// The hub has less of a file than this phone remembers.
const BEHIND: &str = "blob_offset";

impl App {
    /// Sends what waits for this hub.
    pub(super) async fn send_files(
        self: &Arc<Self>,
        hub: &str,
        cancel: &CancelFlag,
    ) -> Result<(), ClientError> {
        let rows = spaces::all(self.db().read())?;
        for space in rows.into_iter().filter(|row| row.hub == hub) {
            let mut after = 0;
            while let Some((id, file)) = self.next_going(&space, after)? {
                after = file.n;
                self.send_file(&space, id, &file, cancel).await?;
            }
        }
        Ok(())
    }

    fn next_going(&self, space: &SpaceRow, after: i64) -> Result<Option<(BlobId, FileRow)>, ClientError> {
        files::next_going(self.db().entries()?, space.n, after)
    }

    async fn send_file(
        self: &Arc<Self>,
        space: &SpaceRow,
        id: BlobId,
        file: &FileRow,
        cancel: &CancelFlag,
    ) -> Result<(), ClientError> {
        let (mut sent, mut started_over) = (file.sent, false);
        while sent < file.bytes {
            let Some(part) = self.part(file.n, sent)? else {
                return Err(ClientError::Storage("a part of a photo or recording is missing".to_owned()));
            };
            let next = sent.saturating_add(u64::try_from(part.len()).unwrap_or(u64::MAX));
            let path = format!(
                "/v1/spaces/{}/blobs/{id}?offset={sent}&size={}&kind={}",
                space.id,
                file.bytes,
                file.kind.code()
            );
            match self.patiently(&space.hub, Method::PUT, &path, part, None, cancel).await? {
                Reply::Denied { code, .. } if code == BEHIND && !started_over => {
                    (sent, started_over) = (0, true);
                }
                Reply::Denied { code, .. } if NOT_NOW.contains(&code.as_str()) => return Ok(()),
                Reply::Denied { code, sentence } => {
                    let for_good = NEVER.contains(&code.as_str());
                    let state = if for_good { FileState::Failed } else { FileState::Going };
                    self.note_file(space, file.n, (state, sent, &code))?;
                    return if for_good { Ok(()) } else { Err(ClientError::Hub { code, sentence }) };
                }
                Reply::Stale(_) | Reply::Unreachable(_) => return Err(ClientError::Offline),
                Reply::Bytes(_) => {
                    sent = next;
                    let state = if sent == file.bytes { FileState::There } else { FileState::Going };
                    self.note_file(space, file.n, (state, sent, ""))?;
                }
            }
        }
        self.drop_unnamed(space, id, file.n)
    }

    fn part(&self, n: i64, start: u64) -> Result<Option<Vec<u8>>, ClientError> {
        files::part(self.db().read(), n, start)
    }

    fn note_file(
        &self,
        space: &SpaceRow,
        n: i64,
        (state, sent, why): (FileState, u64, &str),
    ) -> Result<(), ClientError> {
        self.db().write(Durable::Normal, |tx| files::note(tx, n, state, sent, why))?;
        self.changes.tell_of(space.id, &[Family::Needs, Family::Outbox]);
        Ok(())
    }

    /// What was sent on behalf of a role that has ended since does not stay here.
    fn drop_unnamed(&self, space: &SpaceRow, id: BlobId, n: i64) -> Result<(), ClientError> {
        self.db().write(Durable::Normal, |tx| {
            if files::is_named(tx, space.n, id)? { Ok(()) } else { files::remove(tx, n) }
        })
    }

    /// A signed request, tried again after a pause where the hub is busy or cannot be reached. Gives an answer or a no.
    pub(super) async fn patiently(
        &self,
        hub: &str,
        method: Method,
        path: &str,
        body: Vec<u8>,
        range: Option<(u64, u64)>,
        cancel: &CancelFlag,
    ) -> Result<Reply, ClientError> {
        for pause in [Some(800), Some(1_600), Some(3_200), None] {
            if cancel.is_set() {
                return Err(Trouble::Cancelled.into());
            }
            let reply = self.signed_for(hub, method.clone(), path, body.clone(), range).await?;
            let Reply::Unreachable(asked) = reply else { return Ok(reply) };
            let Some(pause) = pause else { break };
            self.pause(asked.unwrap_or(pause)).await?;
        }
        Err(ClientError::Offline)
    }

    /// Waits for between half and all of this time, so that phones do not come back all at once.
    async fn pause(&self, ms: u64) -> Result<(), ClientError> {
        let [dice] = self.fresh::<1>()?;
        let ms = ms / 2 + (ms / 2 * u64::from(dice)) / 255;
        tokio::time::sleep(std::time::Duration::from_millis(ms)).await;
        Ok(())
    }
}
