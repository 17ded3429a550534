//! Around every request: a panic ends that request only, and one line is logged, without anybody's words.

use std::time::Instant;

use axum::body::Body;
use axum::extract::Request;
use axum::http::Response;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::IntoResponse;
use futures_util::FutureExt;
use tracing::Instrument;

use super::reply;
use crate::problem::{Kind, Problem};

/// Runs the request and logs how it went.
pub(super) async fn guard(request: Request, next: Next) -> Response<Body> {
    let started = Instant::now();
    let span = tracing::info_span!(
        "request",
        method = request.method().as_str(),
        path = short(request.uri().path()),
        device = tracing::field::Empty
    );
    let run = std::panic::AssertUnwindSafe(next.run(request)).catch_unwind();
    async move {
        let response = run.await.unwrap_or_else(|_| {
            tracing::error!("a request panicked");
            Problem::from(Kind::Internal).into_response()
        });
        let response = explained(response);
        let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        tracing::info!(status = response.status().as_u16(), ms, "answered");
        response
    }
    .instrument(span)
    .await
}

/// Errors that the framework made itself get a code and a sentence, too.
fn explained(response: Response<Body>) -> Response<Body> {
    let status = response.status();
    let failed = status.is_client_error() || status.is_server_error();
    if !failed || response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind == reply::JSON) {
        return response;
    }
    let kind = if status.is_server_error() { Kind::Internal } else { Kind::Malformed };
    Problem::from(kind).into_response()
}

/// A path with its ids shortened and its length bounded.
fn short(path: &str) -> String {
    let parts = path.split('/').take(8).map(|part| part.chars().take(8).collect::<String>());
    parts.collect::<Vec<_>>().join("/")
}
