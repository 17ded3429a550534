//! Signing in, opening and closing a session (T7, T8).

use minicbor::{Decode, Encode};

use super::{Attendance, Present, Session, SessionState, expect_leader, of_session};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::form::Produces;
use crate::id::{MemberId, ObjectId, SessionId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::{Topic, TopicState};

/// 签到: on one's own device, or entered by whoever keeps the record.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct SignedIn {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// Who is there.
    #[n(1)]
    pub member: MemberId,
    /// How.
    #[n(2)]
    pub how: Attendance,
}

of_session!(
    SignedIn,
    |this, case, session| {
        session.expect(&[SessionState::Noticed, SessionState::Open])?;
        let own = case.act.by.member == this.member;
        if own != (this.how == Attendance::Device) {
            return Err(Code::SignInWay.into());
        }
        if !own {
            expect_leader(case, session)?;
        }
        if session.is_present(this.member) { Err(Code::SignedInAlready.into()) } else { Ok(()) }
    },
    |session, _act| session.present.push(Present { member: this.member, how: this.how })
);

/// What is missing before a session may open, the first thing first.
pub fn opening_wants(session: &Session) -> Vec<Code> {
    let here = session.deciding().filter(|party| session.is_present(party.member)).count();
    let (here, all) = (here as u64, session.deciding().count() as u64);
    let absent = session.parties.iter().any(|party| party.affected && !session.is_present(party.member));
    let wants = [
        (!session.is_present(session.moderator), Code::ModeratorAbsent),
        (!session.rules.attendance.is_met(here, all), Code::AttendanceShort),
        (absent, Code::AffectedAbsent),
    ];
    wants.into_iter().filter(|(missing, _)| *missing).map(|(_, code)| code).collect()
}

/// What is missing before a session may close, the first thing first.
pub fn closing_wants(session: &Session) -> Vec<Code> {
    let kept = |wanted: &Produces| match wanted {
        Produces::OutcomeOfEachItem => session.outcomes.iter().all(|has| *has),
        Produces::OpinionResponses => session.opinions.iter().all(|one| one.uptake.is_some()),
        Produces::NeedsOrNone
        | Produces::TopicsOrNone
        | Produces::Necessity
        | Produces::Feasibility
        | Produces::Options
        | Produces::Ratings => session.kept.contains(wanted),
    };
    let code = |wanted: &Produces| match wanted {
        Produces::OutcomeOfEachItem => Code::OutcomeMissing,
        Produces::Necessity | Produces::Feasibility => Code::ArgumentMissing,
        Produces::Options => Code::OptionsMissing,
        Produces::OpinionResponses => Code::ResponsesMissing,
        Produces::NeedsOrNone | Produces::TopicsOrNone | Produces::Ratings => Code::YieldMissing,
    };
    session.rules.produces.iter().filter(|wanted| !kept(wanted)).map(code).collect()
}

macro_rules! turns {
    ($($(#[$doc:meta])* $name:ident while $state:expr, $from:expr, |$case:ident, $this:ident, $session:ident| $check:expr, |$changed:ident, $act:ident, $at:ident| $change:expr, |$topic:ident| $turn:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Encode, Decode)]
        pub struct $name {
            /// The session.
            #[n(0)]
            pub session: SessionId,
            /// Its topic.
            #[n(1)]
            pub topic: TopicId,
            /// The day in the world.
            #[n(2)]
            pub held_on: CivilDate,
        }

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
                let $this = self;
                let _ = $this;
                let $session = super::of_topic($case, self.session, self.topic)?;
                $session.expect(&[$state])?;
                $case.state.topic(self.topic)?.stands_in(&[$from])?;
                if self.held_on > CivilDate::of($case.at) {
                    return Err(Code::StatedAhead.into());
                }
                $check
            }

            fn apply(&self, state: &mut State, $act: &Act, _: Pos, $at: Moment) {
                let $this = self;
                let _ = $this;
                state.change(AggregateId::Session(self.session), |$changed: &mut Session| $change);
                state.change(AggregateId::Topic(self.topic), |$topic: &mut Topic| $turn);
            }
        }
    )*};
}

turns! {
    /// 会议开始: by the moderator, once enough of the parties and every affected one are there.
    SessionOpened while SessionState::Noticed, TopicState::Noticed, |case, this, session| {
        if case.act.by.member != session.moderator || !session.leads(session.moderator) {
            return Err(Code::NotLeader.into());
        }
        if this.held_on < CivilDate::of(session.start) {
            return Err(Code::SessionEarly.into());
        }
        opening_wants(session).first().map_or(Ok(()), |code| Err((*code).into()))
    }, |session, _act, _at| session.state = SessionState::Open, |topic| {
        topic.state = TopicState::InSession;
        // What lay for signing before the sitting is not its minutes.
        topic.minutes = None;
        topic.rounds_held = topic.rounds_held.saturating_add(1);
        topic.last_held = Some(this.held_on);
    };
    /// 会议结束: by whoever keeps the record, once all is on it that the form wants. It is their signature of the record.
    SessionClosed while SessionState::Open, TopicState::InSession, |case, this, session| {
        expect_leader(case, session)?;
        closing_wants(session).first().map_or(Ok(()), |code| Err((*code).into()))
    }, |session, act, at| {
        session.state = SessionState::Closed;
        session.closed = Some(at);
        session.signed.push(act.by.member);
    }, |topic| topic.state = TopicState::SessionClosed;
}
