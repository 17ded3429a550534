//! What both committees do with needs and topics, step by step.

use yishi_client::view::CourseView;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{EntryId, NeedId, SpaceId, TopicId};
use yishi_domain::matter::ItemCode;
use yishi_domain::need::Referral;
use yishi_domain::topic::{MatterClass, ReviewResult};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// Says which matter of the catalogue a need is, if it is one, and which path it takes.
    pub async fn classify_need(
        &self,
        space: SpaceId,
        need: NeedId,
        class: MatterClass,
        item: Option<ItemCode>,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.classify_need(need, class, item)).await
    }

    /// Hands a need over, saying to whom and why. An emergency by whoever works in the grid.
    pub async fn refer_need(
        &self,
        space: SpaceId,
        need: NeedId,
        to: Referral,
        words: String,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.refer_need(need, to, &words)).await
    }

    /// Settles a need without a topic, saying what was done.
    pub async fn handle_need(&self, space: SpaceId, need: NeedId, done: String) -> Result<(), Failure> {
        self.at(space, move |desk| desk.handle_need(need, &done)).await
    }

    /// Tells whoever said it what became of it.
    pub async fn feed_back(&self, space: SpaceId, need: NeedId, words: String) -> Result<(), Failure> {
        self.at(space, move |desk| desk.feed_back(need, &words)).await
    }

    /// Closes a need that had feedback.
    pub async fn close_need(&self, space: SpaceId, need: NeedId) -> Result<(), Failure> {
        self.at(space, move |desk| desk.close_need(need)).await
    }

    /// Opens a closed need again, saying why.
    pub async fn reopen_need(&self, space: SpaceId, need: NeedId, reason: String) -> Result<(), Failure> {
        self.at(space, move |desk| desk.reopen_need(need, &reason)).await
    }

    /// Takes a need out of the one it was merged into, saying why.
    pub async fn unmerge_need(&self, space: SpaceId, need: NeedId, reason: String) -> Result<(), Failure> {
        self.at(space, move |desk| desk.unmerge_need(need, &reason)).await
    }

    /// The course of a topic: where it stands, what the rules still want, and who can supply it.
    pub async fn topic_course(&self, space: SpaceId, topic: TopicId) -> Result<CourseView, Failure> {
        self.at(space, move |desk| desk.topic_course(topic)).await
    }

    /// Writes down what looking into a topic has shown.
    pub async fn screen_topic(&self, space: SpaceId, topic: TopicId, found: String) -> Result<(), Failure> {
        self.at(space, move |desk| desk.screen_topic(topic, &found)).await
    }

    /// Records that the Party organisation discussed a topic, on which day, and what came of it.
    pub async fn record_review(
        &self,
        space: SpaceId,
        topic: TopicId,
        result: ReviewResult,
        held_on: CivilDate,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.record_review(topic, result, held_on)).await
    }

    /// Signs as second for something that happened in the world.
    pub async fn attest(&self, space: SpaceId, topic: TopicId, entry: EntryId) -> Result<(), Failure> {
        self.at(space, move |desk| desk.attest(topic, entry)).await
    }

    /// Says which matter of the catalogue a topic is, if it is one, and which path it takes.
    pub async fn classify_topic(
        &self,
        space: SpaceId,
        topic: TopicId,
        class: MatterClass,
        item: Option<ItemCode>,
        reason: Option<String>,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.classify_topic(topic, class, item, reason.as_deref())).await
    }

    /// Hands a topic over, saying to whom and why.
    pub async fn refer_topic(
        &self,
        space: SpaceId,
        topic: TopicId,
        to: Referral,
        words: String,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.refer_topic(topic, to, &words)).await
    }

    /// Takes a topic back, saying why.
    pub async fn withdraw_topic(
        &self,
        space: SpaceId,
        topic: TopicId,
        reason: String,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.withdraw_topic(topic, &reason)).await
    }
}
