//! What happened to oneself and one's own, and what a phone says aloud of it.

use std::sync::Arc;

use yishi_client::view::{InboxRow, NoticePlan, Page, Paged};
use yishi_domain::id::{EntryId, SpaceId};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// What happened to oneself and one's own, newest first; all of it or only what is unread.
    pub async fn inbox(
        &self,
        space: SpaceId,
        only_news: bool,
        page: Page,
    ) -> Result<Paged<InboxRow>, Failure> {
        self.at(space, move |desk| desk.inbox(only_news, page)).await
    }

    /// Notes that these were read.
    pub async fn read_inbox(&self, space: SpaceId, read: Vec<EntryId>) -> Result<(), Failure> {
        self.at(space, move |desk| desk.read_inbox(&read)).await
    }

    /// Notes that everything was read.
    pub async fn read_whole_inbox(&self, space: SpaceId) -> Result<(), Failure> {
        self.at(space, |desk| desk.read_whole_inbox()).await
    }

    /// What is to be shown as notices of the phone now, and when to look again; quiet hours are kept.
    pub async fn notices(&self) -> Result<NoticePlan, Failure> {
        self.with(|app: &Arc<yishi_client::App>| app.notices()).await
    }

    /// Notes that notices were shown; none of them comes again.
    pub async fn notified(&self, space: SpaceId, keys: Vec<String>) -> Result<(), Failure> {
        self.with(move |app| app.notified(space, &keys)).await
    }
}
