//! What goes along with a sync: sealed blobs before the entries that name them, missing key wraps after it.

use std::sync::Arc;

use reqwest::Method;
use yishi_domain::id::{BlobId, SpaceId};

use crate::app::App;
use crate::error::ClientError;
use crate::http::{Reply, done};
use crate::store::{Durable, spaces};

/// A blob that the hub does not have yet.
struct Unsent {
    space: i64,
    id: SpaceId,
    blob: BlobId,
    bytes: Vec<u8>,
}

impl App {
    /// Uploads blobs made here. The hub takes each once, so a repeat does no harm.
    pub(super) async fn send_blobs(self: &Arc<Self>, hub: &str) -> Result<(), ClientError> {
        for unsent in self.unsent_blobs(hub)? {
            let path = format!("/v1/spaces/{}/blobs/{}", unsent.id, unsent.blob);
            let reply = self.signed(hub, Method::PUT, &path, unsent.bytes).await?;
            // A device that is not enrolled yet uploads with a later sync.
            if matches!(&reply, Reply::Denied { code, .. } if code == "not_permitted" || code == "device_unknown")
            {
                continue;
            }
            done(reply)?;
            self.db().write(Durable::Normal, |tx| {
                tx.execute(
                    "UPDATE blobs SET sent = 1 WHERE space = ?1 AND id = ?2",
                    (unsent.space, unsent.blob.0),
                )?;
                Ok(())
            })?;
        }
        Ok(())
    }

    fn unsent_blobs(&self, hub: &str) -> Result<Vec<Unsent>, ClientError> {
        let db = self.db();
        let mut statement = db.read().prepare_cached(
            "SELECT spaces.n, spaces.id, blobs.id, blobs.bytes FROM blobs JOIN spaces ON spaces.n = blobs.space
             WHERE blobs.sent = 0 AND spaces.hub = ?1",
        )?;
        let rows = statement.query_map([hub], |row| {
            Ok(Unsent {
                space: row.get(0)?,
                id: SpaceId(row.get(1)?),
                blob: BlobId(row.get(2)?),
                bytes: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Wraps keys for devices that lack them. Whether there is something new to send.
    pub(super) fn heal(self: &Arc<Self>, hub: &str) -> Result<bool, ClientError> {
        let rows = spaces::all(self.db().read())?;
        let mut granted = 0usize;
        for row in rows.into_iter().filter(|row| row.hub == hub) {
            granted = granted.saturating_add(self.desk(row.id)?.grant_keys()?);
        }
        Ok(granted > 0)
    }
}
