//! Ending a topic before it is deliberated: handing it over (T21), taking it back (T27).

use minicbor::{Decode, Encode};

use super::{Topic, TopicState};
use crate::act::{Act, Actor};
use crate::id::{ObjectId, TopicId};
use crate::membership::Standing;
use crate::need::Referral;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// 转办: to whom and why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TopicReferred {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// Where to.
    #[n(1)]
    pub to: Referral,
}

impl Rule for TopicReferred {
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
        case.state.topic(self.topic)?.open()
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            topic.state = TopicState::Referred;
            topic.referral = Some(self.to);
        });
    }
}

/// 撤回议题: by whoever proposed it, or by the two committees; why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TopicWithdrawn {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
}

impl Rule for TopicWithdrawn {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        let proposed_by = case.state.topic(self.topic)?.proposed_by;
        Ok(About { owner: Some(proposed_by), ..super::about(self.topic) })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let topic = case.state.topic(self.topic)?;
        topic.open()?;
        if topic.statutory && case.holds(|post| post.role.in_both_committees()) != Standing::Yes {
            return Err(Code::WithdrawStatutory.into());
        }
        Ok(())
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| topic.state = TopicState::Withdrawn);
    }
}
