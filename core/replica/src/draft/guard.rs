//! Runs automerge on bytes it might choke on: a thread of its own, a deep stack, a time limit, panics caught.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::DraftRefusal;

const STACK_BYTES: usize = 16 * 1024 * 1024;

/// Runs `work` and gives its result. After `limit` the thread is left to itself: `work` owns all it touches,
/// so nothing of the caller's can be half changed.
pub(super) fn guarded<T, F>(limit: Duration, work: F) -> Result<T, DraftRefusal>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T, DraftRefusal> + Send + 'static,
{
    let (send, receive) = mpsc::sync_channel(1);
    thread::Builder::new()
        .name("draft-trial".to_owned())
        .stack_size(STACK_BYTES)
        .spawn(move || {
            let outcome = catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(DraftRefusal::EnginePanicked));
            // Nobody listens any more when the time was up.
            let _ = send.send(outcome);
        })
        .map_err(|_| DraftRefusal::EngineUnavailable)?;
    match receive.recv_timeout(limit) {
        Ok(outcome) => outcome,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(DraftRefusal::EngineTimeout),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(DraftRefusal::EnginePanicked),
    }
}
