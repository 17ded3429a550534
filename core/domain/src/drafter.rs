//! The drafting group of a topic (domain.md §2.2: `drafter` is appointed per topic, not a role).

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::id::{MemberId, ObjectId, TopicId};
use crate::label::{Label, Scope};
use crate::membership::{Cut, GrantSource, Member};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::{Drafter, Topic};

/// 指定起草人: a resident or grid worker may edit this topic's draft.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct DrafterAppointed {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// Who.
    #[n(1)]
    pub member: MemberId,
}

impl Rule for DrafterAppointed {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic), AggregateId::Member(self.member)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let topic = case.state.topic(self.topic)?;
        topic.open()?;
        if topic.drafters_now().any(|member| member == self.member) {
            return Err(Code::DrafterAlready.into());
        }
        if !case.state.member(self.member)?.is_enrolled() {
            return Err(Code::MemberUnknown.into());
        }
        if topic.recuses(self.member) { Err(Code::RecusedOther.into()) } else { Ok(()) }
    }

    fn apply(&self, state: &mut State, _: &Act, pos: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            if !topic.drafters_now().any(|member| member == self.member) {
                topic.drafters.push(Drafter { member: self.member, ended: None });
            }
        });
        state.change(AggregateId::Member(self.member), |member: &mut Member| {
            member.open(Scope::One(Label::Topic(self.topic)), GrantSource::Drafter(self.topic), pos);
        });
    }
}

/// 起草人退出: removed by the committee, or stepping back.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct DrafterRemoved {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// Who.
    #[n(1)]
    pub member: MemberId,
    /// The last entry of each of the member's devices that the author has seen.
    #[n(2)]
    pub cuts: Vec<Cut>,
}

impl Rule for DrafterRemoved {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic), AggregateId::Member(self.member)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About { owner: Some(self.member), ..crate::topic::about(self.topic) })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let topic = case.state.topic(self.topic)?;
        if topic.drafters_now().any(|member| member == self.member) {
            return Ok(());
        }
        Err(Code::DrafterNot.into())
    }

    fn apply(&self, state: &mut State, _: &Act, pos: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            for drafter in topic.drafters.iter_mut().filter(|d| d.member == self.member && d.ended.is_none())
            {
                drafter.ended = Some(self.cuts.clone());
            }
        });
        state.change(AggregateId::Member(self.member), |member: &mut Member| {
            member.close(GrantSource::Drafter(self.topic), pos);
        });
    }
}
