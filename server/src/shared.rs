//! What all requests of a running hub share.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{broadcast, watch};
use yishi_domain::id::SpaceId;
use yishi_domain::time::Pos;
use yishi_replica::admission::DraftCache;
use yishi_replica::keys::SignKey;

use crate::clock::Clock;
use crate::nonce::Nonces;
use crate::quota::Quotas;
use crate::store::Store;

/// Said to whoever listens: the space has something new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hint {
    pub(crate) space: SpaceId,
    pub(crate) head: Pos,
}

/// What requests share.
pub(crate) struct Shared {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) log_key: SignKey,
    pub(crate) nonces: Nonces,
    pub(crate) setup_token: String,
    pub(crate) clock: Clock,
    pub(crate) quotas: Mutex<Quotas>,
    pub(crate) docs: Mutex<DraftCache>,
    pub(crate) hints: broadcast::Sender<Hint>,
    /// True once the hub is to stop.
    pub(crate) closing: watch::Receiver<bool>,
}

impl Shared {
    /// The hot documents. After a panic they may be ahead of the log, so they are forgotten.
    pub(crate) fn docs(&self) -> MutexGuard<'_, DraftCache> {
        self.docs.lock().unwrap_or_else(|poisoned| {
            self.docs.clear_poison();
            let mut docs = poisoned.into_inner();
            docs.clear();
            docs
        })
    }

    /// The quotas; each change of them is whole, so a panic elsewhere does not matter.
    pub(crate) fn quotas(&self) -> MutexGuard<'_, Quotas> {
        self.quotas.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells whoever listens; nobody listening is fine.
    pub(crate) fn hint(&self, hint: Hint) {
        let _ = self.hints.send(hint);
    }
}

/// Waits until the hub is to stop.
pub(crate) async fn closes(closing: &mut watch::Receiver<bool>) {
    // An error means that the sender is gone, which is as good as a yes.
    let _ = closing.wait_for(|closing| *closing).await;
}
