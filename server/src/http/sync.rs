//! `POST /v1/sync`.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::Response;
use yishi_replica::message::{REQUEST_MAX, SyncRequest};

use super::{auth, reply};
use crate::problem::{Kind, Problem};
use crate::shared::Shared;
use crate::{blocking, sync};

/// Takes what a phone says and tells it what is new; acknowledged once it is on the disk.
pub(super) async fn sync(
    State(shared): State<Arc<Shared>>,
    request: Request,
) -> Result<Response<Body>, Problem> {
    let (parts, body) = auth::body(request, REQUEST_MAX).await?;
    let device = auth::signer(&shared, &parts, &body)?;
    let request = SyncRequest::from_bytes(&body).ok_or(Kind::Malformed)?;
    let answer = blocking::run(move || Ok(sync::run(&shared, request, device)?.to_bytes())).await?;
    Ok(reply::bytes(answer))
}
