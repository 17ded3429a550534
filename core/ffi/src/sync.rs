//! Syncing: progress comes out, "stop" goes in.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;
use yishi_client::{ClientError, SyncProgress, SyncReport, Trouble};

use crate::app::App;
use crate::failure::Failure;
use crate::guard::{apart, guarded, runtime};

/// Told how far a sync is.
#[uniffi::export(foreign)]
pub trait SyncListener: Send + Sync {
    /// So far. Comes from a thread of the core, with no lock held.
    fn progress(&self, at: SyncProgress);
}

/// Says "stop" where cancelling a task does not reach the core (Swift). What has arrived stays.
#[derive(uniffi::Object)]
pub struct CancelFlag {
    stop: watch::Sender<bool>,
}

#[uniffi::export]
impl CancelFlag {
    /// A flag for one call.
    #[uniffi::constructor]
    pub fn new() -> Result<Arc<Self>, Failure> {
        Ok(Arc::new(Self { stop: watch::Sender::new(false) }))
    }

    /// Stops it.
    pub fn cancel(&self) -> Result<(), Failure> {
        self.stop.send_replace(true);
        Ok(())
    }
}

/// Stops the work when nobody waits for it any more (Kotlin).
struct StopWhenDropped(Arc<CancelFlag>);

impl Drop for StopWhenDropped {
    fn drop(&mut self) {
        self.0.stop.send_replace(true);
    }
}

#[uniffi::export]
impl App {
    /// Syncs every space with its hub: sends what waits, takes in what is new. Offline is a normal state; what was
    /// written stays in the outbox. Ends as refused with code `cancelled` when it was stopped.
    #[uniffi::method(default(listener = None, cancel = None))]
    pub async fn sync(
        &self,
        listener: Option<Arc<dyn SyncListener>>,
        cancel: Option<Arc<CancelFlag>>,
    ) -> Result<SyncReport, Failure> {
        let app = Arc::clone(&self.inner);
        let listener = Mutex::new(listener);
        stoppable(cancel, async move {
            let progress = |at| tell(&listener, |listener| listener.progress(at));
            app.sync(&progress, &yishi_client::CancelFlag::default()).await
        })
        .await
    }

    /// Returns when a hub says that there is news, as a moment to sync. Ends as offline when no hub can be listened to;
    /// then syncing every now and then has to do.
    #[uniffi::method(default(cancel = None))]
    pub async fn wait_for_news(&self, cancel: Option<Arc<CancelFlag>>) -> Result<(), Failure> {
        let app = Arc::clone(&self.inner);
        stoppable(cancel, async move { app.hinted().await }).await
    }
}

/// Waits for work over the network until it is done, stopped, or nobody waits any more. Work that is dropped leaves
/// what it stored; every request is safe to repeat.
pub(crate) async fn stoppable<T: Send + 'static>(
    cancel: Option<Arc<CancelFlag>>,
    work: impl Future<Output = Result<T, ClientError>> + Send + 'static,
) -> Result<T, Failure> {
    let cancel = match cancel {
        Some(cancel) => cancel,
        None => CancelFlag::new()?,
    };
    let mut stopped = cancel.stop.subscribe();
    let _stop = StopWhenDropped(cancel);
    let runtime = runtime()?;
    apart(move || {
        let done = runtime.block_on(async {
            tokio::select! {
                biased;
                _ = stopped.wait_for(|stopped| *stopped) => Err(Trouble::Cancelled.into()),
                done = work => done,
            }
        });
        Ok(done?)
    })
    .await
}

/// Tells a listener; one that throws hears no more, and the work goes on.
pub(crate) fn tell<T: ?Sized>(listener: &Mutex<Option<Arc<T>>>, say: impl FnOnce(&T)) {
    let told = listener.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let Some(told) = told else { return };
    let heard = guarded(|| {
        say(&told);
        Ok(())
    });
    if heard.is_err() {
        *listener.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
