//! The hub about itself.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, StatusCode};
use serde_json::json;

use super::reply;
use crate::blocking;
use crate::problem::Problem;
use crate::shared::Shared;

/// `GET /v1/hub`: the key that pages verify under, and the program's version.
pub(super) async fn hub(State(shared): State<Arc<Shared>>) -> Response<Body> {
    let key = data_encoding::HEXLOWER.encode(&shared.log_key.public());
    reply::json(StatusCode::OK, &json!({ "log_key": key, "version": env!("CARGO_PKG_VERSION") }))
}

/// `GET /healthz`: whether the store answers.
pub(super) async fn healthz(State(shared): State<Arc<Shared>>) -> Result<Response<Body>, Problem> {
    blocking::run(move || Ok(shared.store.ping()?)).await?;
    Ok(reply::bytes(b"ok".to_vec()))
}
