//! What is said in a session, and where the parties stand.

use minicbor::{Decode, Encode};

use super::{Opinion, SessionState, expect_leader, of_session};
use crate::form::Produces;
use crate::id::{MemberId, SessionId};
use crate::refusal::Code;
use crate::stance::StanceGrade;

/// 发言: what somebody said on an item of the agenda.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct StatementMade {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// Who spoke.
    #[n(1)]
    pub member: MemberId,
    /// On which item, from 0.
    #[n(2)]
    pub item: u8,
}

of_session!(
    StatementMade,
    |this, case, session| {
        session.expect(&[SessionState::Open])?;
        if case.act.by.member != this.member {
            expect_leader(case, session)?;
        }
        if !session.is_present(this.member) {
            return Err(Code::NotPresent.into());
        }
        if usize::from(this.item) < session.outcomes.len() { Ok(()) } else { Err(Code::ItemOfAgenda.into()) }
    },
    |session, act| {
        session.statements = session.statements.saturating_add(1);
        session.turns.retain(|member| *member != this.member);
        if session.rules.produces.contains(&Produces::OpinionResponses) {
            session.opinions.push(Opinion { statement: act.id, uptake: None });
        }
    }
);

/// 请求发言: somebody waits for a turn, or no longer does. Whoever speaks has had it.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TurnAsked {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// Who.
    #[n(1)]
    pub member: MemberId,
    /// Whether they wait, or no longer.
    #[n(2)]
    pub wants: bool,
}

of_session!(
    TurnAsked,
    |this, case, session| {
        session.expect(&[SessionState::Open])?;
        if case.act.by.member != this.member {
            expect_leader(case, session)?;
        }
        if !session.is_present(this.member) {
            return Err(Code::NotPresent.into());
        }
        if session.turns.contains(&this.member) == this.wants { Err(Code::TurnStands.into()) } else { Ok(()) }
    },
    |session, _act| {
        session.turns.retain(|member| *member != this.member);
        if this.wants {
            session.turns.push(this.member);
        }
    }
);

/// 表明立场: where a party stands; why is in the words, and wanted where it objects.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct PositionTaken {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// Who speaks for the party.
    #[n(1)]
    pub member: MemberId,
    /// Where it stands.
    #[n(2)]
    pub grade: StanceGrade,
}

of_session!(
    PositionTaken,
    |this, case, session| {
        session.expect(&[SessionState::Open])?;
        if case.act.by.member != this.member {
            expect_leader(case, session)?;
        }
        if session.party(this.member).is_none() {
            return Err(Code::NotParty.into());
        }
        if !session.is_present(this.member) {
            return Err(Code::NotPresent.into());
        }
        let reasoned = case.act.fact.words.is_some();
        if this.grade == StanceGrade::Object && !reasoned { Err(Code::StanceReason.into()) } else { Ok(()) }
    },
    |session, _act| session.take_position(this.member, this.grade)
);
