//! The hub over HTTP: every route on this page.

mod about;
mod auth;
pub(crate) mod blobs;
mod events;
mod guard;
mod quarantine;
mod reply;
mod spaces;
mod sync;

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn;
use axum::routing::{get, post};

use crate::problem::{Kind, Problem};
use crate::shared::Shared;

/// All routes.
pub(crate) fn router(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/v1/sync", post(sync::sync))
        .route("/v1/spaces", post(spaces::create))
        .route("/v1/spaces/{space}/genesis", get(spaces::genesis))
        .route("/v1/spaces/{space}/blobs/{blob}", get(blobs::get).head(blobs::head).put(blobs::put))
        .route("/v1/spaces/{space}/quarantine/{after}", get(quarantine::get))
        .route("/v1/spaces/{space}/events", get(events::events))
        .route("/v1/hub", get(about::hub))
        .route("/healthz", get(about::healthz))
        .fallback(async || Problem::from(Kind::NotFound))
        .method_not_allowed_fallback(async || Problem::from(Kind::MethodWrong))
        .layer(from_fn(guard::guard))
        .with_state(shared)
}
