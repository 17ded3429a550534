//! What the hub has put aside, for both committees.

use std::sync::Arc;

use yishi_client::view::QuarantineRow;
use yishi_domain::id::{EntryId, SpaceId};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// What is in quarantine now, the first one first, as the hub tells it.
    pub async fn fetch_quarantined(&self, space: SpaceId) -> Result<Vec<QuarantineRow>, Failure> {
        let app = Arc::clone(&self.inner);
        self.over_network(async move { app.desk(space)?.fetch_quarantined().await }).await
    }

    /// Admits an entry from quarantine; the hub decides with the next sync.
    pub async fn admit(&self, space: SpaceId, entry: EntryId) -> Result<EntryId, Failure> {
        self.at(space, move |desk| desk.admit(entry)).await
    }
}
