//! `GET /v1/spaces/{space}/quarantine/{after}`: what is put aside, for both committees, who may admit it.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::Response;
use yishi_domain::time::Pos;
use yishi_replica::message::{ASK_BYTES, SyncAnswer};
use yishi_replica::quarantine;

use super::{auth, reply, spaces};
use crate::blocking;
use crate::problem::{Kind, Problem};
use crate::shared::Shared;

/// Answers as `POST /v1/sync` does, with a page of entries in quarantine above a position.
pub(super) async fn get(
    State(shared): State<Arc<Shared>>,
    Path((space, after)): Path<(String, String)>,
    request: Request,
) -> Result<Response<Body>, Problem> {
    let space = spaces::parse(&space)?;
    let after = Pos(after.parse().map_err(|_| Kind::Malformed)?);
    let (parts, body) = auth::body(request, 0).await?;
    let device = auth::must_sign(&shared, &parts, &body)?;
    let nonce = shared.nonces.give(&device, (shared.clock)()).to_vec();
    let answer = blocking::run(move || {
        let budget = usize::try_from(ASK_BYTES).unwrap_or(0);
        let mut answer = None;
        shared.store.read_space(&space, &mut |log| {
            answer = quarantine::answer(log, &shared.log_key, &device, after, budget)?;
            Ok(())
        })?;
        answer.ok_or_else(|| Kind::NotPermitted.into())
    });
    let answer = SyncAnswer { replies: Vec::new(), spaces: vec![answer.await?], nonce: nonce.into() };
    Ok(reply::bytes(answer.to_bytes()))
}
