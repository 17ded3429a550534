//! Ending a topic on the way: handing it over (T21), taking it back before anybody sat down on it, and giving it up after
//! that (T27). A sitting that was called is called off with it.

use minicbor::{Decode, Encode};

use super::{Topic, TopicState};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::id::{ObjectId, SessionId, TopicId};
use crate::joint::Joint;
use crate::membership::Standing;
use crate::need::Referral;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::session::Session;
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// Kinds that end a topic, and call off the session they name: its newest one, where `$over` says that it is over.
macro_rules! leaving {
    (
        $name:ident, |$about_case:ident, $about_this:ident| $about:expr,
        |$this:ident, $case:ident, $topic:ident| $check:expr, $over:expr, |$ended:ident| $end:expr
    ) => {
        impl Rule for $name {
            fn object(&self) -> ObjectId {
                self.topic.into()
            }

            fn touches(&self, _: &Actor) -> Vec<AggregateId> {
                let session = self.session.map(AggregateId::Session);
                [AggregateId::Topic(self.topic)].into_iter().chain(session).collect()
            }

            fn about(&self, $about_case: &Case<'_>) -> Result<About, Refusal> {
                let $about_this = self;
                $about
            }

            fn check(&self, $case: &Case<'_>) -> Result<(), Refusal> {
                let ($this, $topic) = (self, $case.state.topic(self.topic)?);
                let _ = $this;
                $check?;
                // Another session was called meanwhile: its roll would stay open.
                let called_off = if $over { $topic.session } else { None };
                if called_off == self.session { Ok(()) } else { Err(Code::SessionState.into()) }
            }

            fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
                let $this = self;
                let _ = $this;
                state.change(AggregateId::Topic(self.topic), |$ended: &mut Topic| $end);
                // By the fact alone: whoever folds the session need not hold the topic.
                if let Some(session) = self.session {
                    state.change(AggregateId::Session(session), Session::call_off);
                }
            }
        }
    };
}

/// Where a matter that nobody else decides on may be handed over to.
const ANYBODYS: &[Referral] = &[Referral::Mediation, Referral::Petition, Referral::Gov, Referral::Emergency];

/// Refuses handing a topic over to a body that does not decide on its class. The owners' and the collective's matters are
/// theirs once it was said, or taken up, as such. What endangers somebody goes out at once, whatever it is (N2).
fn expect_path(topic: &Topic, to: Referral) -> Result<(), Refusal> {
    let known = topic.classified || topic.accepted.is_some();
    let decider = topic.class.decided_elsewhere().filter(|_| known);
    let fits = match decider {
        Some(decider) => to == decider || to == Referral::Emergency,
        None => ANYBODYS.contains(&to),
    };
    if fits { Ok(()) } else { Err(Code::ReferralPath.into()) }
}

/// 转办: to whom and why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TopicReferred {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// Where to.
    #[n(1)]
    pub to: Referral,
    /// Its newest session.
    #[n(2)]
    pub session: Option<SessionId>,
}

leaving!(
    TopicReferred,
    |_case, this| Ok(super::about(this.topic)),
    |this, case, topic| {
        topic.open()?;
        expect_path(topic, this.to)
    },
    true,
    |topic| {
        topic.state = TopicState::Referred;
        topic.referral = Some(this.to);
    }
);

/// 撤回议题: by whoever proposed it, or by the two committees; why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TopicWithdrawn {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// Its newest session.
    #[n(1)]
    pub session: Option<SessionId>,
}

leaving!(
    TopicWithdrawn,
    |case, this| {
        let proposed_by = case.state.topic(this.topic)?.proposed_by;
        Ok(About { owner: Some(proposed_by), ..super::about(this.topic) })
    },
    |this, case, topic| {
        topic.open()?;
        let governs = case.holds(|post| post.role.in_both_committees()) == Standing::Yes;
        if topic.rounds_held > 0 {
            Err(Refusal::from(Code::WithdrawLate))
        } else if topic.statutory && !governs {
            Err(Code::WithdrawStatutory.into())
        } else {
            Ok(())
        }
    },
    true,
    |topic| topic.state = TopicState::Withdrawn
);

/// 终止议题: once people sat down on it, by both committees together; why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TopicTerminated {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// The author's share; nothing where the author decides for both committees.
    #[n(1)]
    pub joint: Option<Joint>,
    /// Its newest session, from whoever ends it; nothing while the other committee has not agreed.
    #[n(2)]
    pub session: Option<SessionId>,
}

impl TopicTerminated {
    /// A share in it as the topic stands; whoever speaks last calls the sitting off.
    pub fn share(topic: TopicId, seen: &Topic, joint: Option<Joint>) -> Self {
        let over = Joint::settles(joint, seen.ending);
        Self { topic, joint, session: if over { seen.session } else { None } }
    }
}

leaving!(
    TopicTerminated,
    |_case, this| Ok(super::about(this.topic)),
    |this, case, topic| {
        topic.open()?;
        if topic.rounds_held == 0 {
            return Err(Code::TerminateEarly.into());
        }
        Joint::expect_on(case, topic, this.joint, topic.ending)
    },
    Joint::settles(this.joint, topic.ending),
    |topic| {
        if Joint::settle(this.joint, &mut topic.ending) {
            topic.state = TopicState::Terminated;
        }
    }
);

/// 转办回执: the words' title is the number of the receiving body's paper, their text says who there has taken it.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct ReferralAcknowledged {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// The day on the paper.
    #[n(1)]
    pub on: CivilDate,
}

super::of_topic!(
    ReferralAcknowledged,
    |this, case, topic| {
        topic.stands_in(&[TopicState::Referred])?;
        super::expect_document(case, this.on)
    },
    |topic, _act, _at| topic.acknowledged = Some(this.on)
);
