//! What both committees do with a topic until it is taken up, or given up.

use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{EntryId, TopicId};
use yishi_domain::intent::TopicIntent;
use yishi_domain::matter::ItemCode;
use yishi_domain::topic::{MatterClass, ReviewResult};

use super::Desk;
use crate::error::ClientError;

impl Desk {
    /// Accepts a topic, for the side or sides one speaks for: it is taken up once both committees want it.
    pub fn accept_topic(&self, topic: TopicId) -> Result<(), ClientError> {
        self.act(TopicIntent::Accept(topic)).map(|_| ())
    }

    /// Declines a topic with a reason, for the side or sides one speaks for: it is declined once both committees want it.
    pub fn decline_topic(&self, topic: TopicId, reason: &str) -> Result<(), ClientError> {
        self.act(TopicIntent::Decline(topic, reason.to_owned())).map(|_| ())
    }

    /// Writes down what looking into a topic has shown; both committees and the supervisors read it.
    pub fn screen_topic(&self, topic: TopicId, found: &str) -> Result<(), ClientError> {
        self.act(TopicIntent::Screen(topic, found.to_owned())).map(|_| ())
    }

    /// Records that the Party organisation discussed a topic, on which day, and what came of it.
    pub fn record_review(
        &self,
        topic: TopicId,
        result: ReviewResult,
        held_on: CivilDate,
    ) -> Result<(), ClientError> {
        self.act(TopicIntent::Review(topic, result, held_on)).map(|_| ())
    }

    /// Signs as second for something that happened in the world, recorded by this entry.
    pub fn attest(&self, topic: TopicId, entry: EntryId) -> Result<(), ClientError> {
        self.act(TopicIntent::Attest(topic, entry)).map(|_| ())
    }

    /// Says which matter of the catalogue a topic is, if it is one, and which path it takes. A less strict path takes a
    /// reason, and the other side of the two committees.
    pub fn classify_topic(
        &self,
        topic: TopicId,
        class: MatterClass,
        item: Option<ItemCode>,
        reason: Option<&str>,
    ) -> Result<(), ClientError> {
        self.act(TopicIntent::Classify(topic, class, item, reason.map(str::to_owned), self.today()))
            .map(|_| ())
    }
}
