//! Topics and their drafting groups.

use yishi_domain::id::{MemberId, NeedId, OrgId, TopicId};
use yishi_domain::intent::{NewTopic, TopicIntent};
use yishi_domain::topic::{MatterClass, TopicSource};

use super::Desk;
use crate::error::ClientError;

/// What one fills in for a topic.
#[derive(Debug, Clone)]
pub struct TopicForm {
    /// Its title.
    pub title: String,
    /// A plain summary.
    pub summary: String,
    /// Where it comes from.
    pub source: TopicSource,
    /// Its class.
    pub class: MatterClass,
    /// The needs it takes up.
    pub needs: Vec<NeedId>,
    /// The ended topic that it follows, where it follows one.
    pub follows: Option<TopicId>,
    /// The organisation in whose name one proposes it; one speaks for it now.
    pub org: Option<OrgId>,
}

impl Desk {
    /// Proposes a topic; by the committee also places its needs in it, and those merged into them.
    pub fn propose_topic(&self, form: TopicForm) -> Result<TopicId, ClientError> {
        let topic = TopicId(self.app.fresh()?);
        let TopicForm { title, summary, source, class, needs, follows, org } = form;
        let needs = self.with_merged(needs)?;
        let new = NewTopic { topic, title, summary, source, class, needs, follows, org };
        self.act(TopicIntent::Propose(new))?;
        Ok(topic)
    }

    /// Appoints a drafter.
    pub fn appoint_drafter(&self, topic: TopicId, member: MemberId) -> Result<(), ClientError> {
        self.act(TopicIntent::Appoint(topic, member)).map(|_| ())
    }

    /// Removes a drafter, with what this phone has seen of the member's devices as cuts.
    pub fn remove_drafter(&self, topic: TopicId, member: MemberId) -> Result<(), ClientError> {
        let cuts = self.cuts(member)?;
        self.act(TopicIntent::Remove(topic, member, cuts)).map(|_| ())
    }
}
