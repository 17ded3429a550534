//! Proposing a topic (T1).

use minicbor::{Decode, Encode};

use super::{MatterClass, Topic, TopicSource, TopicState};
use crate::act::{Act, Actor};
use crate::id::{NeedId, ObjectId, OrgId, TopicId};
use crate::joint::Sides;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// 提出议题: title and plain summary are in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TopicProposed {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// Where it comes from.
    #[n(1)]
    pub source: TopicSource,
    /// Its class.
    #[n(2)]
    pub class: MatterClass,
    /// The needs it takes up, at most 200.
    #[n(3)]
    pub needs: Vec<NeedId>,
    /// The ended topic that it follows: what was annulled, or what has to be put right (T26, T28).
    #[n(4)]
    pub follows: Option<TopicId>,
    /// The organisation in whose name the author proposes it.
    #[n(5)]
    pub org: Option<OrgId>,
}

impl Rule for TopicProposed {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        let org = self.org.map(AggregateId::Org);
        self.follows.map(AggregateId::Topic).into_iter().chain(org).collect()
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(super::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if case.state.topic(self.topic).is_ok() {
            return Err(Code::AlreadyExists.into());
        }
        crate::org::expect_speaks(case, self.org)?;
        // The other five sources of T1 stand for themselves; public affairs must come from somebody's need.
        if self.needs.len() > 200 || (self.needs.is_empty() && self.source == TopicSource::PublicAffairs) {
            return Err(Code::TopicWithoutSource.into());
        }
        if let Some(followed) = self.follows
            && !case.state.topic(followed)?.state.is_over()
        {
            return Err(Code::FollowsOpen.into());
        }
        Ok(())
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, _: Moment) {
        let topic = Topic {
            state: TopicState::Drafted,
            proposed_by: act.by.member,
            source: self.source,
            class: self.class,
            needs: self.needs.clone(),
            drafters: Vec::new(),
            copies: Vec::new(),
            rounds: Vec::new(),
            item: None,
            classified: false,
            lowering: None,
            screened: false,
            review: None,
            accepting: Sides::NONE,
            declining: Sides::NONE,
            declined: None,
            referral: None,
            waiting: Vec::new(),
            accepted: None,
            plans: 0,
            plan: None,
            session: None,
            rounds_held: 0,
            last_held: None,
            minutes: None,
            tasks: Vec::new(),
            publish_by: None,
            statutory: false,
            recusals: Vec::new(),
            draw: None,
            technical: false,
            follows: self.follows,
            asking: Sides::NONE,
            evaluations: Vec::new(),
            ending: Sides::NONE,
            pausing: Sides::NONE,
            acknowledged: None,
            annulled: None,
            org: self.org,
        };
        state.create(AggregateId::Topic(self.topic), topic);
    }
}
