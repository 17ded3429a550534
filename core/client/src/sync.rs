//! The sync loop: drives the machine with HTTP, the database and pauses.

mod exchange;
mod fetch;
mod files;
mod heal;
mod hints;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use reqwest::Method;
use serde::Serialize;
use yishi_replica::machine::{Effect, Event, Machine, Outcome};
use yishi_replica::request::{Credential, NONCE_LEN};

use crate::app::App;
use crate::error::ClientError;
use crate::http::Reply;
use crate::store::{Durable, spaces};
use exchange::Exchange;
pub use fetch::{FetchProgress, OnFetch};

/// Says "stop" to a running sync.
#[derive(Debug, Clone, Default)]
pub struct CancelFlag(Arc<AtomicBool>);

impl CancelFlag {
    /// Stops the sync at its next step; everything stored so far stays.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    fn is_set(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// How far a sync is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SyncProgress {
    /// Entries taken in so far.
    pub received: usize,
    /// Position reached.
    pub reached: u64,
    /// Position to reach.
    pub head: u64,
}

/// How a sync ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SyncReport {
    /// Own entries the hub decided.
    pub decided: usize,
    /// Of these, refused or put aside.
    pub refused: usize,
    /// Own entries that still wait.
    pub waiting: usize,
    /// Entries of others that are new here.
    pub received: usize,
    /// Requests made.
    pub requests: usize,
}

/// Told how far a sync is.
pub type OnProgress<'a> = dyn Fn(SyncProgress) + Send + Sync + 'a;

impl App {
    /// Syncs every space with its hub. Offline is a normal state: what was written stays in the outbox.
    pub async fn sync(
        self: &Arc<Self>,
        progress: &OnProgress<'_>,
        cancel: &CancelFlag,
    ) -> Result<SyncReport, ClientError> {
        if self.airplane() {
            return Err(ClientError::Offline);
        }
        let mut hubs: Vec<String> = spaces::all(self.db().read())?.into_iter().map(|row| row.hub).collect();
        hubs.sort_unstable();
        hubs.dedup();
        let mut report = SyncReport { decided: 0, refused: 0, waiting: 0, received: 0, requests: 0 };
        let mut undone = None;
        for hub in hubs {
            self.send_blobs(&hub).await?;
            self.sync_hub(&hub, progress, cancel, &mut report).await?;
            if self.heal(&hub)? {
                self.sync_hub(&hub, progress, cancel, &mut report).await?;
            }
            // The entries are through, whatever becomes of the photos.
            if let Err(error) = self.send_files(&hub, cancel).await {
                undone.get_or_insert(error);
            }
        }
        // So that the first search after a large sync does not wait for the index.
        for space in self.spaces()? {
            self.desk(space)?.index_words()?;
        }
        undone.map_or(Ok(report), Err)
    }

    async fn sync_hub(
        self: &Arc<Self>,
        hub: &str,
        progress: &OnProgress<'_>,
        cancel: &CancelFlag,
        report: &mut SyncReport,
    ) -> Result<(), ClientError> {
        let mut exchange = Exchange::new(self, hub, report);
        let mut machine = Machine::default();
        let start = Event::Start { nonce: self.nonce(hub)?, seed: u64::from_be_bytes(self.fresh()?) };
        let mut effects = machine.step(start);
        while !effects.is_empty() {
            let mut event = None;
            for effect in effects.drain(..) {
                match effect {
                    Effect::Done(outcome) => return exchange.finish(outcome),
                    Effect::Progress { received, reached: (reached, head) } => {
                        progress(SyncProgress { received, reached, head });
                    }
                    Effect::Keep(nonce) => self.keep_nonce(hub, &nonce)?,
                    Effect::Load => event = Some(exchange.load()?),
                    Effect::Send { body, nonce } => {
                        event = Some(exchange.answered(self.post(hub, body, nonce).await))
                    }
                    Effect::Store(answer) => event = Some(exchange.store(*answer)),
                    Effect::Wait(ms) => {
                        tokio::time::sleep(Duration::from_millis(ms)).await;
                        event = Some(Event::Waited);
                    }
                }
            }
            exchange.count(&event);
            let event = if cancel.is_set() { Some(Event::Cancelled) } else { event };
            effects = event.map(|event| machine.step(event)).unwrap_or_default();
        }
        exchange.finish(Outcome::Failed("machine_stopped".to_owned()))
    }

    /// Posts a signed sync request. Without a nonce in hand it is signed over zeros: the hub answers with a fresh one.
    async fn post(&self, hub: &str, body: Vec<u8>, nonce: Option<[u8; NONCE_LEN]>) -> Reply {
        const PATH: &str = "/v1/sync";
        if self.airplane() {
            return Reply::Unreachable(None);
        }
        let nonce = nonce.unwrap_or([0; NONCE_LEN]);
        let credential = Credential::sign(&self.keys.sign, "POST", PATH, &body, nonce);
        self.http.send(Method::POST, format!("{hub}{PATH}"), body, Some(&credential)).await
    }

    pub(crate) fn nonce(&self, hub: &str) -> Result<Option<[u8; NONCE_LEN]>, ClientError> {
        Ok(spaces::nonce(self.db().read(), hub)?.and_then(|nonce| nonce.try_into().ok()))
    }

    pub(crate) fn keep_nonce(&self, hub: &str, nonce: &[u8; NONCE_LEN]) -> Result<(), ClientError> {
        self.db().write(Durable::Normal, |tx| spaces::keep_nonce(tx, hub, nonce))
    }
}
