//! Work that waits for the disk runs off the threads that serve connections.

use crate::problem::{Kind, Problem};

/// Runs the work; its panic is a problem of this request only.
pub(crate) async fn run<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let span = tracing::Span::current();
    let done = tokio::task::spawn_blocking(move || span.in_scope(work)).await;
    done.unwrap_or_else(|failed| {
        tracing::error!(panicked = failed.is_panic(), "a request's work did not end");
        Err(Kind::Internal.into())
    })
}
