//! What is said in a session, and where the parties stand.

use minicbor::{Decode, Encode};

use super::{SessionState, expect_leader, of_session};
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
    |session, _pos, _at| {
        session.statements = session.statements.saturating_add(1);
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
    |session, _pos, _at| session.take_position(this.member, this.grade)
);
