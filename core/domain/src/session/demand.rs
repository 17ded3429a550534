//! 请求提交会议决定: a third of the parties may have an assembly decide (T11). A request stands until the round ends.

use minicbor::{Decode, Encode};

use super::{Session, SessionState, expect_leader};
use crate::act::{Act, Actor};
use crate::id::{MemberId, ObjectId, SessionId, TopicId};
use crate::membership::Space;
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::{Topic, TopicState};

/// 请求提交会议决定: by a party on its own device, or taken down by whoever keeps the record; why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct EscalationAsked {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
    /// Who asks.
    #[n(2)]
    pub member: MemberId,
}

impl Session {
    /// The deciding parties that ask for an assembly, in the order of the parties.
    pub fn demanding(&self) -> Vec<MemberId> {
        self.deciding().map(|party| party.member).filter(|member| self.asked.contains(member)).collect()
    }

    /// Whether somebody is heard who asks for it: supervisors are, too, though only parties are counted (domain.md §2.2).
    pub fn hears(&self, space: &Space, topic: &Topic, member: MemberId) -> bool {
        let supervises = || space.holds_now(member, |post| post.role == Role::Supervisor);
        self.deciding().any(|party| party.member == member) || supervises() && !topic.recuses(member)
    }

    /// Whether they are enough for the two committees to hand it over.
    pub fn is_demanded(&self) -> bool {
        self.is_enough(self.demanding().len())
    }

    pub(super) fn is_enough(&self, demanding: usize) -> bool {
        demanding > 0 && self.rules.escalate.is_met(demanding as u64, self.deciding().count() as u64)
    }
}

impl Rule for EscalationAsked {
    fn object(&self) -> ObjectId {
        self.session.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Session(self.session)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let session = super::of_topic(case, self.session, self.topic)?;
        let topic = case.state.topic(self.topic)?;
        topic.stands_in(&[TopicState::SessionClosed])?;
        session.expect(&[SessionState::Closed])?;
        if topic.session != Some(self.session) {
            return Err(Code::SessionState.into());
        }
        if case.act.by.member != self.member {
            expect_leader(case, session)?;
        }
        if !session.hears(case.state.space()?, topic, self.member) {
            return Err(Refusal::with(Code::NotParty, "请求由作决定的各方或监督委员会成员提出"));
        }
        if session.asked.contains(&self.member) { Err(Code::DemandStands.into()) } else { Ok(()) }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Session(self.session), |session: &mut Session| {
            if !session.asked.contains(&self.member) {
                session.asked.push(self.member);
            }
        });
    }
}
