//! What came of a session: consensus (T9), another round (T10), or a decision by an assembly (T11).

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::{Session, SessionState, expect_leader};
use crate::act::{Act, Actor};
use crate::choice::choices;
use crate::form::Worth;
use crate::id::{MemberId, ObjectId, SessionId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::stance::StanceGrade;
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::{Topic, TopicState};

choices! {
    /// Why an assembly decides.
    EscalationReason {
        0 RoundsExhausted "rounds_exhausted" "多轮协商未能一致";
        1 SeriousDispute "serious_dispute" "争议较大";
    }
}

/// Who agreed and who did not.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Consensus {
    /// Who agreed, sorted.
    #[n(0)]
    pub agreed: Vec<MemberId>,
    /// Who reserves or objects, sorted.
    #[n(1)]
    pub dissent: Vec<MemberId>,
}

impl Consensus {
    /// What the positions of a session come to: nobody objects; or so many agree, and no affected party objects.
    ///
    /// # Errors
    /// A form that advises only; somebody present has no position; too many object.
    pub fn of(session: &Session) -> Result<Self, Refusal> {
        // What is heard or appraised is laid before whoever decides (湖委办〔2017〕45号 二（一）1（3）、（4）).
        if session.rules.counts_as != Worth::Consensus {
            return Err(Code::ConsensusAdvisory.into());
        }
        let here = session.deciding().filter(|party| session.is_present(party.member));
        let grade = |member: MemberId| {
            session.positions.iter().find(|position| position.member == member).map(|position| position.grade)
        };
        let (mut agreed, mut dissent, mut objections, mut affected) = (Vec::new(), Vec::new(), 0u64, false);
        for party in here {
            match grade(party.member).ok_or(Code::PositionMissing)? {
                StanceGrade::Agree | StanceGrade::Acceptable => agreed.push(party.member),
                StanceGrade::Reserve => dissent.push(party.member),
                StanceGrade::Object => {
                    dissent.push(party.member);
                    objections += 1;
                    affected |= party.affected;
                }
            }
        }
        let all = (agreed.len() + dissent.len()) as u64;
        let reached = objections == 0 || !affected && session.rules.agree.is_met(agreed.len() as u64, all);
        if agreed.is_empty() || !reached {
            return Err(Code::NoConsensus.into());
        }
        agreed.sort_unstable();
        dissent.sort_unstable();
        Ok(Self { agreed, dissent })
    }
}

/// Kinds that end a session's deliberation and turn its topic.
macro_rules! ends {
    ($name:ident, |$this:ident, $case:ident, $topic:ident, $session:ident| $check:expr, |$changed:ident| $change:expr, |$turned:ident| $turn:expr) => {
        impl Rule for $name {
            fn object(&self) -> ObjectId {
                self.session.into()
            }

            fn touches(&self, _: &Actor) -> Vec<AggregateId> {
                vec![AggregateId::Session(self.session), AggregateId::Topic(self.topic)]
            }

            fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
                Ok(crate::topic::about(self.topic))
            }

            fn check(&self, $case: &Case<'_>) -> Result<(), Refusal> {
                let ($this, $topic) = (self, $case.state.topic(self.topic)?);
                let _ = $this;
                let $session = super::of_topic($case, self.session, self.topic)?;
                $topic.stands_in(&[TopicState::SessionClosed])?;
                $session.expect(&[SessionState::Closed])?;
                $session.expect_signed()?;
                if $topic.session != Some(self.session) {
                    return Err(Code::SessionState.into());
                }
                $check
            }

            fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
                let $this = self;
                let _ = $this;
                state.change(AggregateId::Session(self.session), |$changed: &mut Session| $change);
                state.change(AggregateId::Topic(self.topic), |$turned: &mut Topic| $turn);
            }
        }
    };
}

/// 达成共识: by the moderator, with everybody's position and every dissent on record.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct ConsensusReached {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
    /// Who agreed and who did not.
    #[n(2)]
    pub consensus: Consensus,
}

ends!(
    ConsensusReached,
    |this, case, _topic, session| {
        expect_leader(case, session)?;
        if this.consensus == Consensus::of(session)? { Ok(()) } else { Err(Code::MinutesDiffer.into()) }
    },
    |session| session.consensus = Some(this.consensus.clone()),
    |topic| topic.state = TopicState::ConsensusReached
);

/// 再次协商: what stays open is in the words; a new plan follows.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RoundAgain {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
}

ends!(
    RoundAgain,
    |this, _case, _topic, session| {
        if session.round >= session.rules.rounds_max {
            let most = format!("最多{}轮", session.rules.rounds_max);
            return Err(Refusal::with(Code::RoundsExhausted, most));
        }
        if session.is_demanded() { Err(Code::DemandEnough.into()) } else { Ok(()) }
    },
    |_session| {},
    |topic| topic.state = TopicState::AnotherRound
);

/// 提交会议决定: why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct SessionEscalated {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
    /// Why.
    #[n(2)]
    pub reason: EscalationReason,
    /// Which parties demanded it, if enough did; each has asked for it.
    #[n(3)]
    pub demanded_by: Vec<MemberId>,
}

ends!(
    SessionEscalated,
    |this, _case, _topic, session| {
        let on_record = session.demanding();
        if !this.demanded_by.iter().all(|member| on_record.contains(member)) {
            return Err(Code::DemandUnasked.into());
        }
        let mut demanding = this.demanded_by.clone();
        demanding.sort_unstable();
        demanding.dedup();
        let enough = session.is_enough(demanding.len());
        match this.reason {
            EscalationReason::RoundsExhausted if session.round < session.rules.rounds_max => {
                Err(Code::RoundsLeft.into())
            }
            EscalationReason::SeriousDispute if !demanding.is_empty() && !enough => {
                Err(Code::DemandShort.into())
            }
            EscalationReason::RoundsExhausted | EscalationReason::SeriousDispute => Ok(()),
        }
    },
    |_session| {},
    |topic| topic.state = TopicState::Escalated
);
