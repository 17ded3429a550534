//! Topics and their drafting groups.

use yishi_client::TopicForm;
use yishi_client::view::{Page, Paged, TopicRow, TopicView};
use yishi_domain::id::{MemberId, SpaceId, TopicId};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// Topics, newest first.
    pub async fn topics(&self, space: SpaceId, page: Page) -> Result<Paged<TopicRow>, Failure> {
        self.at(space, move |desk| desk.topics(page)).await
    }

    /// One topic with its newest reading copy.
    pub async fn topic(&self, space: SpaceId, topic: TopicId) -> Result<TopicView, Failure> {
        self.at(space, move |desk| desk.topic(topic)).await
    }

    /// Proposes a topic; by the committee also places its needs in it.
    #[uniffi::method(default(finishing = None))]
    pub async fn propose_topic(
        &self,
        space: SpaceId,
        form: TopicForm,
        finishing: Option<String>,
    ) -> Result<TopicId, Failure> {
        self.at_form(space, finishing, move |desk| desk.propose_topic(form)).await
    }

    /// Accepts a topic.
    pub async fn accept_topic(&self, space: SpaceId, topic: TopicId) -> Result<(), Failure> {
        self.at(space, move |desk| desk.accept_topic(topic)).await
    }

    /// Declines a topic with a reason, for the side or sides one speaks for: it is declined once both committees want it.
    #[uniffi::method(default(finishing = None))]
    pub async fn decline_topic(
        &self,
        space: SpaceId,
        topic: TopicId,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.decline_topic(topic, &reason)).await
    }

    /// Appoints a drafter.
    pub async fn appoint_drafter(
        &self,
        space: SpaceId,
        topic: TopicId,
        member: MemberId,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.appoint_drafter(topic, member)).await
    }

    /// Removes a drafter.
    pub async fn remove_drafter(
        &self,
        space: SpaceId,
        topic: TopicId,
        member: MemberId,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.remove_drafter(topic, member)).await
    }
}
