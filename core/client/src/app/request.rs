//! Signed requests to a hub beside the sync itself.

use reqwest::Method;
use yishi_replica::request::{Credential, NONCE_LEN};

use super::App;
use crate::error::ClientError;
use crate::http::Reply;

impl App {
    /// A signed request; a stale nonce is answered with a fresh one and tried once more.
    pub(crate) async fn signed(
        &self,
        hub: &str,
        method: Method,
        path: &str,
        body: Vec<u8>,
    ) -> Result<Reply, ClientError> {
        self.signed_for(hub, method, path, body, None).await
    }

    /// A signed request for some bytes of the answer only, the first and the last one named. The signature covers the
    /// path with its query. Nothing leaves the phone in airplane mode.
    pub(crate) async fn signed_for(
        &self,
        hub: &str,
        method: Method,
        path: &str,
        body: Vec<u8>,
        range: Option<(u64, u64)>,
    ) -> Result<Reply, ClientError> {
        let mut nonce = self.nonce(hub)?.unwrap_or([0; NONCE_LEN]);
        let url = format!("{hub}{path}");
        for _ in 0..2 {
            if self.airplane() {
                break;
            }
            let credential = Credential::sign(&self.keys.sign, method.as_str(), path, &body, nonce);
            let sent =
                self.http.send_for(method.clone(), url.clone(), body.clone(), Some(&credential), range);
            match sent.await {
                Reply::Stale(fresh) => {
                    self.keep_nonce(hub, &fresh)?;
                    nonce = fresh;
                }
                reply @ (Reply::Bytes(_) | Reply::Unreachable(_) | Reply::Denied { .. }) => return Ok(reply),
            }
        }
        Err(ClientError::Offline)
    }
}
