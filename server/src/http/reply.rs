//! Answers with no more headers than they need: a phone pays for each.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER};
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse;
use serde_json::json;
use yishi_replica::request::NONCE_LEN;

use crate::problem::Problem;

/// Seconds a phone may wait before it tries again what nobody here will repair sooner.
const PAUSE: &str = "60";
/// The header of a fresh nonce, as unpadded base64url.
pub(super) const NONCE: HeaderName = HeaderName::from_static("yishi-nonce");

/// The type of everything said in JSON.
pub(super) const JSON: &str = "application/json";

/// Bytes that whoever asked knows how to read.
pub(super) fn bytes(bytes: Vec<u8>) -> Response<Body> {
    Response::new(Body::from(bytes))
}

/// A JSON object.
pub(super) fn json(status: StatusCode, value: &serde_json::Value) -> Response<Body> {
    let mut response = Response::new(Body::from(value.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    response
}

/// The same answer with a fresh nonce.
pub(super) fn with_nonce(mut response: Response<Body>, nonce: &[u8; NONCE_LEN]) -> Response<Body> {
    let text = data_encoding::BASE64URL_NOPAD.encode(nonce);
    if let Ok(value) = HeaderValue::try_from(text) {
        response.headers_mut().insert(NONCE, value);
    }
    response
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response<Body> {
        let (status, code, sentence) = self.kind.parts();
        let mut response = json(status, &json!({ "code": code, "sentence": sentence }));
        if matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE) {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static(PAUSE));
        }
        match &self.nonce {
            Some(nonce) => with_nonce(response, nonce),
            None => response,
        }
    }
}
