//! HTTP to the hub, over rustls. Every answer becomes bytes, a stable code, or "no network".

use std::time::Duration;

use reqwest::{Client, Method, Response, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use yishi_replica::message::ANSWER_MAX;
use yishi_replica::request::{Credential, NONCE_LEN};

use crate::error::ClientError;
use crate::trouble::Trouble;

/// The hub's word on a request.
#[derive(Debug)]
pub(crate) enum Reply {
    /// It worked.
    Bytes(Vec<u8>),
    /// The nonce was stale; here is a fresh one.
    Stale([u8; NONCE_LEN]),
    /// Not reachable or busy; it may say how long to wait, in milliseconds, up to [`PATIENCE_S`].
    Unreachable(Option<u64>),
    /// No, with a stable code and a sentence.
    Denied {
        /// The code.
        code: String,
        /// The sentence.
        sentence: String,
    },
}

/// What every error of the hub says.
#[derive(Debug, Deserialize)]
struct Fault {
    code: String,
    sentence: String,
}

/// The header that carries a nonce, as unpadded base64url.
const NONCE_HEADER: &str = "yishi-nonce";

/// The longest pause, in seconds, that a hub may ask for in the middle of a sync; whoever is to wait longer is told why.
const PATIENCE_S: u64 = 10;

/// A connection pool.
pub(crate) struct Http {
    client: Client,
    /// Whether this machine knows any certificate to trust a hub's by.
    trusts: bool,
}

impl Http {
    /// No certificate pinning (security.md §3.9): the hub's log key is pinned instead.
    pub(crate) fn new() -> Result<Self, ClientError> {
        let builder = || {
            Client::builder()
                .connect_timeout(Duration::from_secs(10))
                .read_timeout(Duration::from_secs(30))
                .http1_only()
        };
        if let Ok(client) = builder().build() {
            return Ok(Self { client, trusts: true });
        }
        // Without a single root certificate: everything but https goes on.
        let client = builder().tls_certs_only([]).build();
        let client = client.map_err(|error| ClientError::Bug(error.to_string()))?;
        Ok(Self { client, trusts: false })
    }

    fn expect_trusted(&self, url: &str) -> Result<(), Trouble> {
        let secure = url.get(..6).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https:"));
        if secure && !self.trusts { Err(Trouble::CertificatesMissing) } else { Ok(()) }
    }

    /// Sends a signed request.
    pub(crate) async fn send(
        &self,
        method: Method,
        url: String,
        body: Vec<u8>,
        credential: Option<&Credential>,
    ) -> Reply {
        self.send_for(method, url, body, credential, None).await
    }

    /// Sends a signed request that may ask for some bytes of the answer only, the first and the last one named.
    pub(crate) async fn send_for(
        &self,
        method: Method,
        url: String,
        body: Vec<u8>,
        credential: Option<&Credential>,
        range: Option<(u64, u64)>,
    ) -> Reply {
        if let Err(trouble) = self.expect_trusted(&url) {
            return denied(trouble);
        }
        let mut request = self.client.request(method, url).body(body);
        if let Some(credential) = credential {
            request = request.header("authorization", credential.to_header());
        }
        if let Some((first, last)) = range {
            request = request.header("range", format!("bytes={first}-{last}"));
        }
        match request.send().await {
            Ok(response) => read(response).await,
            Err(_) => Reply::Unreachable(None),
        }
    }

    /// Fetches a small JSON document that anyone may read: the first question to a hub, so that whatever is none
    /// says so here.
    pub(crate) async fn get_json<T: DeserializeOwned>(&self, url: &str) -> Result<T, ClientError> {
        let known = reqwest::Url::parse(url).map_err(|_| Trouble::HubInvalid)?;
        if !matches!(known.scheme(), "http" | "https") {
            return Err(Trouble::HubInvalid.into());
        }
        self.expect_trusted(url)?;
        let bytes = match self.send(Method::GET, url.to_owned(), Vec::new(), None).await {
            Reply::Denied { .. } => return Err(Trouble::HubInvalid.into()),
            reply @ (Reply::Bytes(_) | Reply::Stale(_) | Reply::Unreachable(_)) => done(reply)?,
        };
        serde_json::from_slice(&bytes).map_err(|_| Trouble::HubInvalid.into())
    }

    /// Opens a stream that anyone may read.
    pub(crate) async fn stream(&self, url: &str) -> Result<Response, ClientError> {
        self.expect_trusted(url)?;
        let response = self.client.get(url).send().await.map_err(|_| ClientError::Offline)?;
        if response.status().is_success() { Ok(response) } else { Err(ClientError::Offline) }
    }

    /// Registers a genesis.
    pub(crate) async fn create_space(
        &self,
        hub: &str,
        setup_token: &str,
        genesis: Vec<u8>,
    ) -> Result<(), ClientError> {
        let request = self
            .client
            .post(format!("{hub}/v1/spaces"))
            .header("authorization", format!("Setup {setup_token}"))
            .body(genesis);
        let reply = match request.send().await {
            Ok(response) => read(response).await,
            Err(_) => Reply::Unreachable(None),
        };
        done(reply).map(|_| ())
    }
}

/// The bytes, or the error a person is told.
pub(crate) fn done(reply: Reply) -> Result<Vec<u8>, ClientError> {
    match reply {
        Reply::Bytes(bytes) => Ok(bytes),
        Reply::Unreachable(_) | Reply::Stale(_) => Err(ClientError::Offline),
        Reply::Denied { code, sentence } => Err(ClientError::Hub { code, sentence }),
    }
}

async fn read(response: Response) -> Reply {
    let status = response.status();
    let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok());
    if status == StatusCode::UNAUTHORIZED
        && let Some(nonce) = header(NONCE_HEADER).and_then(decode_nonce)
    {
        return Reply::Stale(nonce);
    }
    if matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE) {
        let seconds: Option<u64> = header("retry-after").and_then(|value| value.parse().ok());
        if seconds.is_none_or(|seconds| seconds <= PATIENCE_S) {
            return Reply::Unreachable(seconds.map(|seconds| seconds.saturating_mul(1000)));
        }
    }
    let ok = status.is_success();
    let Some(bytes) = bounded(response).await else { return Reply::Unreachable(None) };
    if ok {
        return Reply::Bytes(bytes);
    }
    match serde_json::from_slice::<Fault>(&bytes) {
        Ok(Fault { code, sentence }) => Reply::Denied { code, sentence },
        Err(_) => denied(Trouble::AnswerInvalid),
    }
}

fn denied(trouble: Trouble) -> Reply {
    Reply::Denied { code: trouble.code().to_owned(), sentence: trouble.sentence().to_owned() }
}

/// The body, unless it breaks off or is larger than any answer may be.
async fn bounded(mut response: Response) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.ok()? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > ANSWER_MAX {
            return None;
        }
    }
    Some(bytes)
}

fn decode_nonce(text: &str) -> Option<[u8; NONCE_LEN]> {
    data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).ok()?.try_into().ok()
}
