//! Refusing to sign what one had agreed to, and taking a paper back.

use minicbor::{Decode, Encode};

use super::{Content, Paper};
use crate::act::{Act, Actor};
use crate::id::{MemberId, ObjectId, PaperId, SessionId, TopicId};
use crate::membership::Standing;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::session::Session;
use crate::stance::StanceGrade;
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::{Topic, TopicState};

/// 拒签: why is in the words. It counts as objecting (domain.md §3.7): of minutes whether there is a consensus is judged
/// again, an agreement falls, since every listed party has to stand behind it.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct SigningRefused {
    /// The minutes, or the agreement.
    #[n(0)]
    pub paper: PaperId,
    /// Their topic.
    #[n(1)]
    pub topic: TopicId,
    /// The session of the minutes; an agreement has none.
    #[n(2)]
    pub session: Option<SessionId>,
    /// Who refuses.
    #[n(3)]
    pub member: MemberId,
}

impl Rule for SigningRefused {
    fn object(&self) -> ObjectId {
        self.paper.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        let session = self.session.map(AggregateId::Session);
        [AggregateId::Paper(self.paper), AggregateId::Topic(self.topic)].into_iter().chain(session).collect()
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let paper = super::of_topic(case, self.paper, self.topic)?;
        let topic = case.state.topic(self.topic)?;
        match &paper.content {
            Content::Minutes(_) => topic.stands_in(&[TopicState::ConsensusReached])?,
            Content::Agreement(_) | Content::Plan(_) => topic.open()?,
        }
        if paper.sealed.is_some() || paper.dropped {
            return Err(Code::PaperDropped.into());
        }
        if self.session != paper.content.session() || !paper.content.binds(self.member) {
            return Err(Code::SlotWrong.into());
        }
        let by = case.act.by.member;
        if by == self.member {
            return Ok(());
        }
        topic.expect_no_recusal(&case.act.by)?;
        let keeps = match self.session {
            Some(session) => case.state.session(session)?.leads(by),
            None => paper.is_led_by(by),
        };
        if keeps { Ok(()) } else { Err(Code::NotPermitted.into()) }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Paper(self.paper), |paper: &mut Paper| {
            paper.refused.push(self.member);
            paper.dropped = true;
        });
        if let Some(session) = self.session {
            state.change(AggregateId::Session(session), |session: &mut Session| {
                session.take_position(self.member, StanceGrade::Object);
                session.consensus = None;
            });
        }
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            topic.minutes = topic.minutes.filter(|lies| *lies != self.paper);
            if self.session.is_some() {
                topic.state = TopicState::SessionClosed;
            }
        });
    }
}

/// 撤回签署件: before it is sealed, by whoever laid it or both committees; why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct PaperDropped {
    /// The paper.
    #[n(0)]
    pub paper: PaperId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
}

impl Rule for PaperDropped {
    fn object(&self) -> ObjectId {
        self.paper.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Paper(self.paper), AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let paper = super::of_topic(case, self.paper, self.topic)?;
        if paper.sealed.is_some() || paper.dropped {
            return Err(Code::PaperDropped.into());
        }
        let governs = case.holds(|post| post.role.in_both_committees()) == Standing::Yes;
        case.state.topic(self.topic)?.expect_no_recusal(&case.act.by)?;
        if paper.by == case.act.by.member || governs { Ok(()) } else { Err(Code::NotPermitted.into()) }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Paper(self.paper), |paper: &mut Paper| paper.dropped = true);
        // Others may be laid in its place.
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            topic.minutes = topic.minutes.filter(|lies| *lies != self.paper);
        });
    }
}
