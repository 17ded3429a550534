//! Sealed blobs: ciphertext that is written once, by somebody enrolled, whole or in parts, and fetched by those who may
//! read what names it.

mod access;
mod query;

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{ACCEPT_RANGES, CONTENT_RANGE, HeaderName, HeaderValue};
use axum::http::{Response, StatusCode};
use yishi_domain::id::{BlobId, DeviceId, SpaceId};
use yishi_domain::time::Moment;

use super::{auth, reply, spaces};
use crate::blocking;
use crate::problem::{Kind, Problem};
use crate::shared::Shared;
use crate::store::{BLOB_MAX, Kept, PART_MAX, Part};
use query::{Range, Sending};

/// How many bytes of a blob are here.
const LENGTH: HeaderName = HeaderName::from_static("yishi-blob-length");
/// How many bytes it has in all.
const SIZE: HeaderName = HeaderName::from_static("yishi-blob-size");
/// How long a blob that was begun waits for its next part: a phone may be without network for a while.
const HALF_LIFE_DAYS: u64 = 14;

/// Before which moment a blob's last part must have come for it to be given up.
pub(crate) fn given_up(now: Moment) -> Moment {
    Moment(now.0.saturating_sub(HALF_LIFE_DAYS * 86_400_000))
}

/// `PUT /v1/spaces/{space}/blobs/{blob}`: a whole blob, or with `?offset=…&size=…&kind=…` a part of one.
pub(super) async fn put(
    State(shared): State<Arc<Shared>>,
    Path(path): Path<(String, String)>,
    request: Request,
) -> Result<Response<Body>, Problem> {
    let (space, blob) = parse(&path)?;
    let sending = Sending::of(request.uri())?;
    let limit = if sending.is_some() { PART_MAX } else { BLOB_MAX };
    let (parts, body) = auth::body(request, limit).await?;
    let device = auth::must_sign(&shared, &parts, &body)?;
    let hub = Arc::clone(&shared);
    let kept = blocking::run(move || {
        access::scopes(&hub, space, device)?;
        let length = u64::try_from(body.len()).unwrap_or(u64::MAX);
        let (start, size) = match sending {
            Some(sending) => sending.place(length)?,
            None if length == 0 => return Err(Kind::Malformed.into()),
            None => (0, length),
        };
        let at = (hub.clock)();
        if !hub.quotas().take(&device, 0, length, at) {
            return Err(Kind::Quota.into());
        }
        if start == 0 {
            hub.store.forget_halves(given_up(at))?;
        }
        Ok(hub.store.put_blob(&space, &blob, &Part { device, start, size, bytes: &body, at })?)
    });
    let (status, length) = match kept.await? {
        Kept::Whole => (StatusCode::CREATED, None),
        Kept::Part(length) => (StatusCode::ACCEPTED, Some(length)),
        Kept::Same(length) if sending.is_some_and(|sending| sending.size > length) => {
            (StatusCode::ACCEPTED, Some(length))
        }
        Kept::Same(_) => (StatusCode::NO_CONTENT, None),
        Kept::Elsewhere(_) => return Err(Kind::BlobOffset.into()),
        Kept::Other => return Err(Kind::BlobTaken.into()),
        Kept::TooMany => return Err(Kind::Quota.into()),
    };
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    if let Some(length) = length {
        response.headers_mut().insert(LENGTH, HeaderValue::from(length));
    }
    Ok(renewed(&shared, device, response))
}

/// `GET /v1/spaces/{space}/blobs/{blob}`: a whole blob, or with `range: bytes=…` a part of one.
pub(super) async fn get(
    State(shared): State<Arc<Shared>>,
    Path(path): Path<(String, String)>,
    request: Request,
) -> Result<Response<Body>, Problem> {
    let (space, blob) = parse(&path)?;
    let (parts, body) = auth::body(request, 0).await?;
    let device = auth::must_sign(&shared, &parts, &body)?;
    let range = Range::of(&parts.headers);
    let hub = Arc::clone(&shared);
    let (bytes, size) = blocking::run(move || {
        let state = access::may_fetch(&hub, space, blob, device)?;
        let (start, most) = range.map_or((0, state.size), |range| range.within(state.size));
        if start >= state.size {
            return Err(Kind::RangeWrong.into());
        }
        let bytes = hub.store.get_blob(&space, &blob, start, most)?;
        Ok((bytes.ok_or(Kind::BlobUnknown)?, state.size))
    })
    .await?;
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let mut response = reply::bytes(bytes);
    response.headers_mut().insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if let Some(Range { first, .. }) = range {
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        let last = first.saturating_add(length).saturating_sub(1);
        if let Ok(value) = HeaderValue::try_from(format!("bytes {first}-{last}/{size}")) {
            response.headers_mut().insert(CONTENT_RANGE, value);
        }
    }
    Ok(renewed(&shared, device, response))
}

/// `HEAD /v1/spaces/{space}/blobs/{blob}`: how much of a blob is here. One that is not whole shows to its sender only.
pub(super) async fn head(
    State(shared): State<Arc<Shared>>,
    Path(path): Path<(String, String)>,
    request: Request,
) -> Result<Response<Body>, Problem> {
    let (space, blob) = parse(&path)?;
    let (parts, body) = auth::body(request, 0).await?;
    let device = auth::must_sign(&shared, &parts, &body)?;
    let hub = Arc::clone(&shared);
    let state = blocking::run(move || access::may_see(&hub, space, blob, device)).await?;
    let mut response = Response::new(Body::empty());
    response.headers_mut().insert(LENGTH, HeaderValue::from(state.length));
    response.headers_mut().insert(SIZE, HeaderValue::from(state.size));
    Ok(renewed(&shared, device, response))
}

fn parse((space, blob): &(String, String)) -> Result<(SpaceId, BlobId), Problem> {
    Ok((spaces::parse(space)?, blob.parse().map_err(|_| Kind::BlobUnknown)?))
}

fn renewed(shared: &Shared, device: DeviceId, response: Response<Body>) -> Response<Body> {
    reply::with_nonce(response, &shared.nonces.give(&device, (shared.clock)()))
}
