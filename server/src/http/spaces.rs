//! Creating a space, and its first bytes.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{Response, StatusCode};
use serde_json::json;
use yishi_domain::id::SpaceId;
use yishi_domain::membership::{BadGenesis, Genesis};
use yishi_domain::refusal::{Code, Refusal};

use super::{auth, reply};
use crate::blocking;
use crate::problem::{Kind, Problem};
use crate::shared::Shared;
use crate::store::Put;

/// The most bytes of a genesis: some hundreds of founders.
const GENESIS_MAX: usize = 64 * 1024;

/// `POST /v1/spaces`: whoever holds the setup token brings a genesis. Bringing it again changes nothing.
pub(super) async fn create(
    State(shared): State<Arc<Shared>>,
    request: Request,
) -> Result<Response<Body>, Problem> {
    let (parts, body) = auth::body(request, GENESIS_MAX).await?;
    if !auth::has_setup_token(&shared, &parts) {
        return Err(Kind::SetupTokenWrong.into());
    }
    let genesis = Genesis::from_bytes(&body).map_err(not_founded)?;
    let space = genesis.id();
    let put = blocking::run(move || Ok(shared.store.create_space(&genesis)?)).await?;
    let status = if put == Put::New { StatusCode::CREATED } else { StatusCode::OK };
    Ok(reply::json(status, &json!({ "space": space })))
}

/// `GET /v1/spaces/{space}/genesis`: the bytes the space's id is the hash of.
pub(super) async fn genesis(
    State(shared): State<Arc<Shared>>,
    Path(space): Path<String>,
) -> Result<Response<Body>, Problem> {
    let space = parse(&space)?;
    let bytes = blocking::run(move || {
        let mut bytes = Vec::new();
        shared.store.read_space(&space, &mut |log| {
            bytes = log.genesis()?;
            Ok(())
        })?;
        Ok(bytes)
    });
    Ok(reply::bytes(bytes.await?))
}

/// What the rules refuse at a founding is a conflict of posts; anything else is told as a whole.
fn not_founded(bad: BadGenesis) -> Problem {
    match bad {
        BadGenesis::Refused(Refusal { code: Code::PostConflict, .. }) => Kind::PostConflict.into(),
        BadGenesis::Refused(_) | BadGenesis::Unsound => Kind::GenesisBad.into(),
    }
}

/// A space's id in a path.
pub(super) fn parse(text: &str) -> Result<SpaceId, Problem> {
    text.parse().map_err(|_| Kind::SpaceUnknown.into())
}
