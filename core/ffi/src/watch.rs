//! Watching: a listener is told what changed, and looks again at the pages it shows.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::task::AbortHandle;
use yishi_client::{Change, Family, Listening};
use yishi_domain::id::SpaceId;

use crate::app::App;
use crate::failure::Failure;
use crate::guard::{apart, guarded, runtime};

/// Told that views changed.
#[uniffi::export(foreign)]
pub trait ChangeListener: Send + Sync {
    /// These did since the last call. Comes from a thread of the core, one call after the other, with no lock held.
    fn changed(&self, changes: Vec<Change>);
    /// The watch is over, because `changed` threw.
    fn failed(&self, failure: Failure);
}

/// How many watches are open.
static OPEN: AtomicU64 = AtomicU64::new(0);

struct Counted;

impl Counted {
    fn new() -> Self {
        OPEN.fetch_add(1, Ordering::SeqCst);
        Self
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        OPEN.fetch_sub(1, Ordering::SeqCst);
    }
}

/// A running watch. It ends when it is cancelled, closed or forgotten; one call may still come after that.
#[derive(uniffi::Object)]
pub struct Watch {
    task: AbortHandle,
}

#[uniffi::export]
impl Watch {
    /// Ends it.
    pub fn cancel(&self) -> Result<(), Failure> {
        self.task.abort();
        Ok(())
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.task.abort();
    }
}

#[uniffi::export]
impl App {
    /// Tells the listener from now on whenever views change: of one space or, without one, of all; of these families
    /// or, where none is named, of all. Changes that come faster than they are heard are told together.
    pub fn watch(
        &self,
        space: Option<SpaceId>,
        families: Vec<Family>,
        listener: Arc<dyn ChangeListener>,
    ) -> Result<Arc<Watch>, Failure> {
        guarded(|| {
            let listening = self.inner.watch(space, families);
            let task = runtime()?.spawn(run(listening, listener, Counted::new()));
            Ok(Arc::new(Watch { task: task.abort_handle() }))
        })
    }
}

async fn run(mut listening: Listening, listener: Arc<dyn ChangeListener>, _counted: Counted) {
    loop {
        let changes = listening.next().await;
        if changes.is_empty() {
            return;
        }
        let told = Arc::clone(&listener);
        let heard = apart(move || {
            told.changed(changes);
            Ok(())
        });
        if let Err(failure) = heard.await {
            // A listener that throws here, too, has been told all there is to tell.
            let _ = apart(move || {
                listener.failed(failure);
                Ok(())
            })
            .await;
            return;
        }
    }
}

/// How many watches are open in this process: for tests that look for leaks.
#[uniffi::export]
pub fn open_watches() -> Result<u64, Failure> {
    Ok(OPEN.load(Ordering::SeqCst))
}
