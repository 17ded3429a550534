//! What became of a text: a draft's steps and its text at each, a topic since one last read it.

use yishi_client::view::{DraftStepRow, DraftThen, Page, Paged, SinceView};
use yishi_domain::draft::Writing;
use yishi_domain::id::{ChangeHash, SessionId, SpaceId, TopicId};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// The steps a draft was written in, the last one first.
    #[uniffi::method(default(session = None))]
    pub async fn draft_history(
        &self,
        space: SpaceId,
        topic: TopicId,
        page: Page,
        session: Option<SessionId>,
    ) -> Result<Paged<DraftStepRow>, Failure> {
        self.at(space, move |desk| desk.draft_history(Writing { topic, session }, page)).await
    }

    /// A draft as it read after a step, and what the step changed.
    #[uniffi::method(default(session = None))]
    pub async fn draft_at(
        &self,
        space: SpaceId,
        topic: TopicId,
        step: ChangeHash,
        session: Option<SessionId>,
    ) -> Result<DraftThen, Failure> {
        self.at(space, move |desk| desk.draft_at(Writing { topic, session }, step)).await
    }

    /// Makes a draft read as it did after a step: an edit like any other. Gives whether anything was changed.
    #[uniffi::method(default(session = None))]
    pub async fn restore_draft(
        &self,
        space: SpaceId,
        topic: TopicId,
        step: ChangeHash,
        session: Option<SessionId>,
    ) -> Result<bool, Failure> {
        self.at(space, move |desk| Ok(desk.restore_draft(Writing { topic, session }, step)? > 0)).await
    }

    /// What changed in a topic since one last read it.
    pub async fn topic_since(&self, space: SpaceId, topic: TopicId) -> Result<SinceView, Failure> {
        self.at(space, move |desk| desk.topic_since(topic)).await
    }

    /// Notes that a topic was read as it stands.
    pub async fn read_topic(&self, space: SpaceId, topic: TopicId) -> Result<(), Failure> {
        self.at(space, move |desk| desk.read_topic(topic)).await
    }
}
