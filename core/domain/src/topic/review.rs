//! Looking into a topic, and the Party organisation's discussion of it (T2).

use minicbor::{Decode, Encode};

use super::attest::{WorldAct, expect_stated, is_late, world_act};
use super::{ReviewResult, Topic, TopicState};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::id::{ObjectId, TopicId};
use crate::refusal::Refusal;
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

pub(super) const BEFORE_ACCEPTANCE: &[TopicState] =
    &[TopicState::Drafted, TopicState::Screening, TopicState::PartyReview];

/// What the Party organisation's discussion came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Review {
    /// The result.
    #[n(0)]
    pub result: ReviewResult,
    /// The day it was discussed.
    #[n(1)]
    pub held_on: CivilDate,
}

/// 整理研究: 整理汇总、分类研究、调查论证; what was found is in the words, read by both committees and the supervisors.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TopicScreened {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
}

impl Rule for TopicScreened {
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
        case.state.topic(self.topic)?.stands_in(BEFORE_ACCEPTANCE)
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            topic.screened = true;
            if topic.state == TopicState::Drafted {
                topic.state = TopicState::Screening;
            }
        });
    }
}

/// 党组织研究: that it was discussed, when, and what came of it; nothing of what was said (domain.md §3.5).
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct PartyReviewed {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// What came of it.
    #[n(1)]
    pub result: ReviewResult,
    /// The day it was discussed: an act in the world.
    #[n(2)]
    pub held_on: CivilDate,
    /// How many days later the hub may have it before a second signature is wanted.
    #[n(3)]
    pub attest_after: u32,
}

impl PartyReviewed {
    fn act(&self) -> WorldAct {
        WorldAct::Review(Review { result: self.result, held_on: self.held_on })
    }
}

impl Rule for PartyReviewed {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Rulebook]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(super::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        case.state.topic(self.topic)?.stands_in(BEFORE_ACCEPTANCE)?;
        expect_stated(case, self.held_on, self.attest_after)
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, at: Moment) {
        let late = is_late(self.held_on, self.attest_after, at);
        world_act(state, act, self.topic, late, self.act());
    }
}
