//! 协商会议: one sitting, from the notice to what came of it (T6–T11). In a hall one device keeps the record for everybody.

mod consensus;
mod deliver;
mod demand;
mod notice;
mod open;
mod outcome;
mod sign;
mod speak;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::choice::choices;
use crate::form::Produces;
use crate::id::{EntryId, MemberId, PaperId, SessionId, TopicId};
use crate::matter::FormCode;
use crate::meeting::MeetingRules;
use crate::party::Party;
use crate::refusal::{Code, Refusal};
use crate::rule::Case;
use crate::stance::StanceGrade;
use crate::time::Moment;

pub use consensus::{Consensus, ConsensusReached, EscalationReason, RoundAgain, SessionEscalated};
pub use deliver::{Delivery, NoticeDelivered, Told};
pub use demand::EscalationAsked;
pub use notice::SessionNoticed;
pub use open::{SessionClosed, SessionOpened, SignedIn, closing_wants, opening_wants};
pub use outcome::{OpinionAnswered, OutcomeRecorded, RecordKept, Uptake};
pub use sign::RecordSigned;
pub use speak::{PositionTaken, StatementMade, TurnAsked};

choices! {
    /// Where a session stands.
    SessionState {
        0 Noticed "Noticed" "已通知";
        1 Open "Open" "进行中";
        2 Closed "Closed" "已结束";
        3 CalledOff "CalledOff" "已取消";
    }
}

choices! {
    /// How somebody is there (meeting roll, never a check-in of workers).
    Attendance {
        0 Device "device" "本人设备";
        1 Paper "paper" "纸面签到";
        2 Voice "voice" "电话、口头";
    }
}

/// Somebody on the meeting roll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Present {
    /// Who.
    #[n(0)]
    pub member: MemberId,
    /// How.
    #[n(1)]
    pub how: Attendance,
}

/// Where a party stands at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Position {
    /// Who speaks for it.
    #[n(0)]
    pub member: MemberId,
    /// Where.
    #[n(1)]
    pub grade: StanceGrade,
}

/// What somebody said, and what becomes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Opinion {
    /// The entry in which it was said.
    #[n(0)]
    pub statement: EntryId,
    /// What becomes of it; nothing while nobody has answered.
    #[n(1)]
    pub uptake: Option<Uptake>,
}

/// A session as it stands.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Session {
    /// On which topic.
    #[n(0)]
    pub topic: TopicId,
    /// Under which plan.
    #[n(1)]
    pub plan: PaperId,
    /// 1 for the topic's first round.
    #[n(2)]
    pub round: u32,
    /// In which form.
    #[n(3)]
    pub form: FormCode,
    /// The values it is held under.
    #[n(4)]
    pub rules: MeetingRules,
    /// When it begins.
    #[n(5)]
    pub start: Moment,
    /// Who leads it.
    #[n(6)]
    pub moderator: MemberId,
    /// Who writes the record.
    #[n(7)]
    pub recorder: MemberId,
    /// Who deliberates.
    #[n(8)]
    pub parties: Vec<Party>,
    /// Where it stands.
    #[n(9)]
    pub state: SessionState,
    /// The meeting roll.
    #[n(10)]
    pub present: Vec<Present>,
    /// How many statements are on record.
    #[n(11)]
    pub statements: u32,
    /// Where the parties stand, by who speaks for them.
    #[n(12)]
    pub positions: Vec<Position>,
    /// Which items of the agenda have an outcome.
    #[n(13)]
    pub outcomes: Vec<bool>,
    /// What else is on record.
    #[n(14)]
    pub kept: Vec<Produces>,
    /// What they agreed on.
    #[n(15)]
    pub consensus: Option<Consensus>,
    /// When it ended.
    #[n(16)]
    pub closed: Option<Moment>,
    /// Who of the parties advises only, sorted.
    #[n(17)]
    pub advisers: Vec<MemberId>,
    /// Who stays away from the topic since it was announced.
    #[n(18)]
    pub recused: Vec<MemberId>,
    /// Who waits for a turn to speak, in the order of asking.
    #[n(19)]
    pub turns: Vec<MemberId>,
    /// What was said, where the form wants an answer to each.
    #[n(20)]
    pub opinions: Vec<Opinion>,
    /// Which parties were told of it, and how.
    #[n(22)]
    pub told: Vec<Told>,
    /// Who of those who keep the record has signed it.
    #[n(23)]
    pub signed: Vec<MemberId>,
    /// Who asks that an assembly decides, in the order of asking.
    #[n(21)]
    pub asked: Vec<MemberId>,
}

impl Session {
    /// Whether somebody keeps the record for others: the moderator and the recorder.
    pub fn leads(&self, member: MemberId) -> bool {
        (member == self.moderator || member == self.recorder) && !self.recused.contains(&member)
    }

    /// The party that somebody speaks for.
    pub fn party(&self, member: MemberId) -> Option<&Party> {
        self.parties.iter().find(|party| party.member == member)
    }

    /// The parties whose word decides: all but those that advise only.
    pub fn deciding(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| !self.advisers.contains(&party.member))
    }

    /// Whether somebody is on the roll.
    pub fn is_present(&self, member: MemberId) -> bool {
        self.present.iter().any(|present| present.member == member)
    }

    /// Takes down where a party stands; the last word counts.
    pub(crate) fn take_position(&mut self, member: MemberId, grade: StanceGrade) {
        self.positions.retain(|position| position.member != member);
        self.positions.push(Position { member, grade });
    }

    /// Its topic ended before it did.
    pub(crate) fn call_off(&mut self) {
        if self.state != SessionState::Closed {
            self.state = SessionState::CalledOff;
        }
    }

    /// Refuses unless it stands there.
    fn expect(&self, states: &[SessionState]) -> Result<(), Refusal> {
        if states.contains(&self.state) {
            return Ok(());
        }
        Err(Refusal::with(Code::SessionState, format!("会议{}", self.state.zh())))
    }
}

/// A session of this topic.
fn of_topic<'a>(case: &Case<'a>, id: SessionId, topic: TopicId) -> Result<&'a Session, Refusal> {
    let session = case.state.session(id)?;
    if session.topic == topic { Ok(session) } else { Err(Code::UnknownObject.into()) }
}

/// Refuses who does not keep the record.
fn expect_leader(case: &Case<'_>, session: &Session) -> Result<(), Refusal> {
    if session.leads(case.act.by.member) { Ok(()) } else { Err(Code::NotLeader.into()) }
}

/// Kinds about a session that change it alone.
macro_rules! of_session {
    ($name:ident, |$this:ident, $case:ident, $session:ident| $check:expr, |$changed:ident, $act:ident| $change:expr) => {
        impl crate::rule::Rule for $name {
            fn object(&self) -> crate::id::ObjectId {
                self.session.into()
            }

            fn touches(&self, _: &crate::act::Actor) -> Vec<crate::state::AggregateId> {
                vec![crate::state::AggregateId::Session(self.session)]
            }

            fn about(
                &self,
                case: &crate::rule::Case<'_>,
            ) -> Result<crate::rule::About, crate::refusal::Refusal> {
                case.state.session(self.session).map(|session| crate::topic::about(session.topic))
            }

            fn check(&self, $case: &crate::rule::Case<'_>) -> Result<(), crate::refusal::Refusal> {
                let $this = self;
                let _ = $this;
                let $session = $case.state.session(self.session)?;
                $check
            }

            fn apply(
                &self,
                state: &mut crate::state::State,
                $act: &crate::act::Act,
                _: crate::time::Pos,
                _: crate::time::Moment,
            ) {
                let $this = self;
                let _ = $this;
                state.change(
                    crate::state::AggregateId::Session(self.session),
                    |$changed: &mut crate::session::Session| $change,
                );
            }
        }
    };
}
use of_session;
