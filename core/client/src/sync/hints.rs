//! Hints: the hub says when a space moves on, so that a phone that is awake need not ask again and again.

use std::sync::Arc;

use serde::Deserialize;
use tokio::task::JoinSet;
use yishi_domain::id::SpaceId;

use crate::app::App;
use crate::error::ClientError;
use crate::store::spaces;

/// One hint. It says no more than how far the space is.
#[derive(Debug, Deserialize)]
struct Hint {
    head: u64,
}

impl App {
    /// Returns when a hub says that a space is further than this phone. Ends with [`ClientError::Offline`] when no hub
    /// can be listened to; then asking every now and then has to do.
    pub async fn hinted(self: &Arc<Self>) -> Result<(), ClientError> {
        if self.airplane() {
            return Err(ClientError::Offline);
        }
        let rows = spaces::synced(self.db().read())?;
        let mut listening = JoinSet::new();
        for row in rows {
            let app = Arc::clone(self);
            listening.spawn(async move { app.listen(&row.hub, row.id).await });
        }
        while let Some(ended) = listening.join_next().await {
            if matches!(ended, Ok(Ok(()))) {
                return Ok(());
            }
        }
        Err(ClientError::Offline)
    }

    /// Reads one space's hints until one is news.
    async fn listen(self: Arc<Self>, hub: &str, space: SpaceId) -> Result<(), ClientError> {
        let mut response = self.http.stream(&format!("{hub}/v1/spaces/{space}/events")).await?;
        let mut text = String::new();
        while let Some(chunk) = response.chunk().await.map_err(|_| ClientError::Offline)? {
            text.push_str(&String::from_utf8_lossy(&chunk));
            while let Some((line, rest)) = text.split_once('\n') {
                let head = line
                    .strip_prefix("data:")
                    .and_then(|data| serde_json::from_str::<Hint>(data.trim()).ok());
                if let Some(Hint { head }) = head
                    && self.is_behind(space, head)?
                {
                    return Ok(());
                }
                text = rest.to_owned();
            }
        }
        Err(ClientError::Offline)
    }

    fn is_behind(&self, space: SpaceId, head: u64) -> Result<bool, ClientError> {
        Ok(spaces::known(self.db().read(), &space)?.is_some_and(|row| row.after < head))
    }
}
