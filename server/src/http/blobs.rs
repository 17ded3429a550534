//! Sealed blobs: ciphertext that is written once, by somebody enrolled, and fetched by those who may hold its keys.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{Response, StatusCode};
use yishi_domain::id::{BlobId, DeviceId, SpaceId};
use yishi_domain::label::{Label, Scope};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_replica::log::{Log, LogError};

use super::{auth, reply, spaces};
use crate::blocking;
use crate::problem::{Kind, Problem};
use crate::shared::Shared;
use crate::store::{BLOB_MAX, Put};

/// `PUT /v1/spaces/{space}/blobs/{blob}`.
pub(super) async fn put(
    State(shared): State<Arc<Shared>>,
    Path(path): Path<(String, String)>,
    request: Request,
) -> Result<Response<Body>, Problem> {
    let (space, blob) = parse(&path)?;
    let (parts, body) = auth::body(request, BLOB_MAX).await?;
    let device = auth::must_sign(&shared, &parts, &body)?;
    let hub = Arc::clone(&shared);
    let put = blocking::run(move || {
        scopes(&hub, space, device)?;
        let size = u64::try_from(body.len()).unwrap_or(u64::MAX);
        if !hub.quotas().take(&device, 0, size, (hub.clock)()) {
            return Err(Kind::Quota.into());
        }
        Ok(hub.store.put_blob(&space, &blob, &body)?)
    });
    let mut response = Response::new(Body::empty());
    *response.status_mut() = match put.await? {
        Put::New => StatusCode::CREATED,
        Put::Same => StatusCode::NO_CONTENT,
        Put::Other => return Err(Kind::BlobTaken.into()),
    };
    Ok(renewed(&shared, device, response))
}

/// `GET /v1/spaces/{space}/blobs/{blob}`.
pub(super) async fn get(
    State(shared): State<Arc<Shared>>,
    Path(path): Path<(String, String)>,
    request: Request,
) -> Result<Response<Body>, Problem> {
    let (space, blob) = parse(&path)?;
    let (parts, body) = auth::body(request, 0).await?;
    let device = auth::must_sign(&shared, &parts, &body)?;
    let hub = Arc::clone(&shared);
    let bytes = blocking::run(move || {
        if !scopes(&hub, space, device)?.iter().any(may_hold_keys) {
            return Err(Kind::NotPermitted.into());
        }
        hub.store.get_blob(&space, &blob)?.ok_or_else(|| Kind::BlobUnknown.into())
    });
    Ok(renewed(&shared, device, reply::bytes(bytes.await?)))
}

fn parse((space, blob): &(String, String)) -> Result<(SpaceId, BlobId), Problem> {
    Ok((spaces::parse(space)?, blob.parse().map_err(|_| Kind::BlobUnknown)?))
}

fn renewed(shared: &Shared, device: DeviceId, response: Response<Body>) -> Response<Body> {
    reply::with_nonce(response, &shared.nonces.give(&device, (shared.clock)()))
}

/// Blob keys are wrapped to the roles of both committees and of grids (architecture.md §2).
const fn may_hold_keys(scope: &Scope) -> bool {
    matches!(scope, Scope::EveryGrid | Scope::One(Label::Grid(_) | Label::Committee))
}

/// What the device's member may read now; refused for a device that is not enrolled or was revoked.
fn scopes(shared: &Shared, space: SpaceId, device: DeviceId) -> Result<Vec<Scope>, Problem> {
    let mut held = None;
    shared.store.read_space(&space, &mut |log| {
        held = held_by(log, device)?;
        Ok(())
    })?;
    held.ok_or_else(|| Kind::NotPermitted.into())
}

fn held_by(log: &mut dyn Log, device: DeviceId) -> Result<Option<Vec<Scope>>, LogError> {
    let head = log.head()?;
    let Some(Aggregate::Device(device)) = log.aggregate(&AggregateId::Device(device))? else {
        return Ok(None);
    };
    let Some(Aggregate::Member(member)) = log.aggregate(&AggregateId::Member(device.member))? else {
        return Ok(None);
    };
    Ok(device.revoked.is_none().then(|| member.scopes_at(head)))
}
