//! Hints: a phone that is awake hears that there is something to fetch. They say no more than the head.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use futures_util::Stream;
use futures_util::stream::unfold;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;
use yishi_domain::id::SpaceId;

use super::spaces;
use crate::blocking;
use crate::problem::Problem;
use crate::shared::{Hint, Shared, closes};

/// How often a silent stream says that it is there; below the patience of mobile carriers.
const ALIVE: Duration = Duration::from_secs(25);

/// One listener.
struct Listener {
    first: Option<Hint>,
    space: SpaceId,
    shared: Arc<Shared>,
    hints: Receiver<Hint>,
    closing: watch::Receiver<bool>,
}

/// `GET /v1/spaces/{space}/events`: the head now, then each time it moves.
pub(super) async fn events(
    State(shared): State<Arc<Shared>>,
    Path(space): Path<String>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Problem> {
    let space = spaces::parse(&space)?;
    let hints = shared.hints.subscribe();
    let first = Some(head(&shared, space).await?);
    let closing = shared.closing.clone();
    let listener = Listener { first, space, shared, hints, closing };
    let stream = unfold(listener, async |mut listener| {
        let hint = listener.next().await?;
        Some((Ok(event(&hint)), listener))
    });
    Ok(Sse::new(stream).keep_alive(KeepAlive::new().interval(ALIVE)))
}

fn event(hint: &Hint) -> Event {
    Event::default().data(serde_json::json!({ "space": hint.space, "head": hint.head }).to_string())
}

async fn head(shared: &Arc<Shared>, space: SpaceId) -> Result<Hint, Problem> {
    let shared = Arc::clone(shared);
    let work = move || {
        let mut hint = None;
        shared.store.read_space(&space, &mut |log| {
            hint = Some(Hint { space, head: log.head()? });
            Ok(())
        })?;
        hint.ok_or_else(|| crate::problem::Kind::Internal.into())
    };
    blocking::run(work).await
}

impl Listener {
    /// The next hint of this space; none once the hub closes.
    async fn next(&mut self) -> Option<Hint> {
        if let Some(first) = self.first.take() {
            return Some(first);
        }
        loop {
            let hint = tokio::select! {
                () = closes(&mut self.closing) => return None,
                hint = self.hints.recv() => hint,
            };
            match hint {
                Ok(hint) if hint.space == self.space => return Some(hint),
                Ok(_) => {}
                // So many hints that some were dropped: the head says as much as all of them.
                Err(RecvError::Lagged(_)) => return head(&self.shared, self.space).await.ok(),
                Err(RecvError::Closed) => return None,
            }
        }
    }
}
