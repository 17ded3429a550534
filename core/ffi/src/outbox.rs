//! Own entries on their way, and what waits for oneself.

use yishi_client::view::{DoubtRow, Hit, OutboxRow, Page, Paged, TodoRow};
use yishi_domain::id::{EntryId, SpaceId};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// One's own entries, newest first, decided ones included.
    pub async fn outbox(&self, space: SpaceId, page: Page) -> Result<Paged<OutboxRow>, Failure> {
        self.at(space, move |desk| desk.outbox(page)).await
    }

    /// Tries a refused entry again as a new one, with the same words, judged anew by the rules.
    pub async fn retry(&self, space: SpaceId, refused: EntryId) -> Result<Vec<EntryId>, Failure> {
        self.at(space, move |desk| desk.retry(refused)).await
    }

    /// What the hub took in although the rules, as far as this phone can judge, say no; in the hub's order.
    pub async fn doubts(&self, space: SpaceId, page: Page) -> Result<Paged<DoubtRow>, Failure> {
        self.at(space, move |desk| desk.doubts(page)).await
    }

    /// What waits for oneself: first what holds others up, last the needs to accept, the longest waiting first.
    pub async fn todo(&self, space: SpaceId, page: Page) -> Result<Paged<TodoRow>, Failure> {
        self.at(space, move |desk| desk.todo(page)).await
    }

    /// What holds all the words typed, newest first: needs, topics, reading copies and comments by their words, people
    /// by name or pinyin.
    pub async fn search(&self, space: SpaceId, typed: String, page: Page) -> Result<Paged<Hit>, Failure> {
        self.at(space, move |desk| desk.search(&typed, page)).await
    }

    /// Recomputes every view of the space from the log, for the case that a screen shows something odd.
    pub async fn rebuild_views(&self, space: SpaceId) -> Result<(), Failure> {
        self.at(space, |desk| desk.rebuild_views()).await
    }
}
