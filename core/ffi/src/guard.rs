//! Where work runs, and what becomes of a panic in it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;

use tokio::runtime::{Builder, Runtime};

use crate::bug;
use crate::failure::Failure;

/// Opening a document needs more than the two megabytes that a thread gets by default.
const STACK_BYTES: usize = 8 * 1024 * 1024;

/// The one runtime of the process. It waits; what computes or reads the disk runs on its threads for blocking work.
pub(crate) fn runtime() -> Result<&'static Runtime, Failure> {
    static RUNTIME: OnceLock<Result<Runtime, Failure>> = OnceLock::new();
    let build = || {
        let mut builder = Builder::new_multi_thread();
        builder.worker_threads(2).thread_name("yishi").thread_stack_size(STACK_BYTES).enable_all();
        builder.build().map_err(|error| Failure::bug(bug::noted(&format!("no runtime: {}", error.kind()))))
    };
    RUNTIME.get_or_init(build).as_ref().map_err(Clone::clone)
}

/// Runs `work`; a panic in it is a bug.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Failure::bug(bug::met())))
}

/// Runs `work` on a thread where it may block. Once begun it runs to its end, also when nobody waits for it any more.
pub(crate) async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    match runtime()?.spawn_blocking(|| guarded(work)).await {
        Ok(done) => done,
        Err(_) => Err(Failure::bug(bug::noted("work was dropped"))),
    }
}
