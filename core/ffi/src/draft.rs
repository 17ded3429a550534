//! Writing a draft together.

use yishi_client::view::DraftView;
use yishi_domain::id::{ChangeHash, SpaceId, TopicId};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// A topic's draft; for the drafting group, both committees and supervisors.
    pub async fn draft(&self, space: SpaceId, topic: TopicId) -> Result<DraftView, Failure> {
        self.at(space, move |desk| desk.draft(topic)).await
    }

    /// Makes the draft read `text`, as edited from the state with these heads; what others wrote since then stays. Gives
    /// whether anything was changed.
    pub async fn edit_draft(
        &self,
        space: SpaceId,
        topic: TopicId,
        heads: Vec<ChangeHash>,
        text: String,
    ) -> Result<bool, Failure> {
        self.at(space, move |desk| Ok(desk.edit_draft_since(topic, &heads, &text)? > 0)).await
    }

    /// Settles a passage that several people changed: it then reads `replacement`, or stays as it is now.
    pub async fn settle_mark(
        &self,
        space: SpaceId,
        topic: TopicId,
        mark: String,
        replacement: Option<String>,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.settle_mark(topic, &mark, replacement.as_deref())).await
    }

    /// Gives up the own words of refused changes.
    pub async fn discard_unsaved(&self, space: SpaceId, topic: TopicId) -> Result<(), Failure> {
        self.at(space, move |desk| desk.discard_unsaved(topic)).await
    }
}
