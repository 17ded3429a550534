//! Taking a topic up, or not (T3): by both committees together, once it was looked into.

use minicbor::{Decode, Encode};

use super::{MatterClass, ReviewResult, Topic, TopicState};
use crate::act::{Act, Actor};
use crate::id::{ObjectId, TopicId};
use crate::joint::Joint;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// From where a topic is taken up or declined.
const OPEN: &[TopicState] = &[TopicState::Drafted, TopicState::Screening, TopicState::PartyReview];

/// What is still wanted before a topic can be taken up, the first thing first. Every one was looked into
/// (湖委办〔2017〕45号 二（二）1); major and contested matters are then discussed by the Party organisation
/// (村民委员会组织法 28 条、居民委员会组织法 30 条).
pub fn acceptance_wants(topic: &Topic) -> Vec<Code> {
    let mut wants = Vec::new();
    if !topic.class.is_deliberable() {
        wants.push(Code::NotDeliberable);
    }
    // Unknown takes the stricter path: whoever proposed it has only said what it may be.
    if !topic.classified && MatterClass::Major.is_lowered_by(topic.class) {
        wants.push(Code::ClassUnknown);
    }
    if !topic.screened {
        wants.push(Code::ResearchMissing);
    }
    let reviewed = topic.review.is_some_and(|review| review.result == ReviewResult::Agree);
    if topic.class.wants_party_review() && !reviewed {
        wants.push(Code::PartyReviewMissing);
    }
    wants
}

/// 确定议题: one side's share of it, or all of it.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TopicAccepted {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// The author's share; nothing where the author decides for both committees.
    #[n(1)]
    pub joint: Option<Joint>,
}

impl Rule for TopicAccepted {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(super::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let topic = case.state.topic(self.topic)?;
        topic.stands_in(OPEN)?;
        if let Some(missing) = acceptance_wants(topic).first() {
            return Err((*missing).into());
        }
        Joint::expect_on(case, topic, self.joint, topic.accepting)
    }

    fn apply(&self, state: &mut State, _: &Act, pos: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            Joint::take_back(self.joint, &mut topic.declining);
            if Joint::settle(self.joint, &mut topic.accepting) {
                topic.state = TopicState::Accepted;
                topic.accepted = Some(pos);
            }
        });
    }
}

/// 不予立题: one side's share of it, or all of it; the reason is in the words. A side's last word counts: whoever declines
/// no longer wants it taken up, and the other way round, so that no side is ever counted for both.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TopicDeclined {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// The author's share; nothing where the author decides for both committees.
    #[n(1)]
    pub joint: Option<Joint>,
}

impl Rule for TopicDeclined {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(super::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let topic = case.state.topic(self.topic)?;
        topic.stands_in(OPEN)?;
        Joint::expect_on(case, topic, self.joint, topic.declining)
    }

    fn apply(&self, state: &mut State, _: &Act, pos: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            Joint::take_back(self.joint, &mut topic.accepting);
            if Joint::settle(self.joint, &mut topic.declining) {
                topic.state = TopicState::NotAccepted;
                topic.declined = Some(pos);
            }
        });
    }
}
