//! Who asks, and the bytes they sent.

use std::time::Duration;

use axum::body::to_bytes;
use axum::http::header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_LENGTH};
use axum::http::request::Parts;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, Request};
use sha2::{Digest, Sha256};
use yishi_domain::id::DeviceId;
use yishi_replica::request::Credential;

use crate::problem::{Kind, Problem};
use crate::shared::Shared;

/// How long a body may take to arrive.
const PATIENCE: Duration = Duration::from_secs(60);

/// The request's head and at most `limit` bytes of body, as they were sent.
pub(super) async fn body(
    request: Request<axum::body::Body>,
    limit: usize,
) -> Result<(Parts, Vec<u8>), Problem> {
    let (parts, body) = request.into_parts();
    if parts.headers.contains_key(CONTENT_ENCODING) {
        return Err(Kind::EncodingUnwanted.into());
    }
    let length = header(&parts.headers, &CONTENT_LENGTH).and_then(|text| text.parse::<usize>().ok());
    if length.is_some_and(|length| length > limit) {
        // Whoever is still sending would not hear the answer: what is not much too large is read and dropped.
        let _ = tokio::time::timeout(PATIENCE, to_bytes(body, limit.saturating_mul(2))).await;
        return Err(Kind::TooLarge.into());
    }
    match tokio::time::timeout(PATIENCE, to_bytes(body, limit)).await {
        Err(_) => Err(Kind::TooSlow.into()),
        Ok(Err(_)) => Err(if length.is_none() { Kind::TooLarge } else { Kind::Malformed }.into()),
        Ok(Ok(bytes)) => Ok((parts, bytes.into())),
    }
}

fn header<'a>(headers: &'a HeaderMap, name: &axum::http::HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// The device that signed this request; none if it is not signed at all. A wrong signature or nonce is refused.
pub(super) fn signer(shared: &Shared, parts: &Parts, body: &[u8]) -> Result<Option<DeviceId>, Problem> {
    if !parts.headers.contains_key(AUTHORIZATION) {
        return Ok(None);
    }
    let credential = header(&parts.headers, &AUTHORIZATION).and_then(Credential::from_header);
    let credential = credential.ok_or(Kind::CredentialMalformed)?;
    let path = parts.uri.path_and_query().map_or(parts.uri.path(), PathAndQuery::as_str);
    if !credential.is_for(parts.method.as_str(), path, body) {
        return Err(Kind::SignatureWrong.into());
    }
    let (device, now) = (credential.device, (shared.clock)());
    if !shared.nonces.knows(&device, &credential.nonce, now) {
        return Err(Problem::stale(shared.nonces.give(&device, now)));
    }
    tracing::Span::current().record("device", short(&device));
    Ok(Some(device))
}

/// As [`signer`], for what nobody may do unsigned.
pub(super) fn must_sign(shared: &Shared, parts: &Parts, body: &[u8]) -> Result<DeviceId, Problem> {
    signer(shared, parts, body)?.ok_or_else(|| Kind::SignatureNeeded.into())
}

/// Whether the request carries the setup token.
pub(super) fn has_setup_token(shared: &Shared, parts: &Parts) -> bool {
    // Comparing digests tells nothing of how much of the token was right.
    let digest = |text: &str| Sha256::digest(text.as_bytes());
    header(&parts.headers, &AUTHORIZATION)
        .and_then(|text| text.strip_prefix("Setup "))
        .is_some_and(|token| digest(token) == digest(&shared.setup_token))
}

/// The first characters of a device's id: enough for an operator to tell requests apart.
fn short(device: &DeviceId) -> String {
    device.to_string().chars().take(8).collect()
}
