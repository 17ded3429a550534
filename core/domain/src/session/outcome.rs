//! What a session leaves on record: an outcome of each item, and what its form wants beside it.

use minicbor::{Decode, Encode};

use super::{SessionState, expect_leader, of_session};
use crate::form::Produces;
use crate::id::SessionId;
use crate::refusal::Code;

/// 议程结果: what came of an item is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct OutcomeRecorded {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// Which item, from 0.
    #[n(1)]
    pub item: u8,
}

of_session!(
    OutcomeRecorded,
    |this, case, session| {
        session.expect(&[SessionState::Open])?;
        expect_leader(case, session)?;
        if usize::from(this.item) < session.outcomes.len() { Ok(()) } else { Err(Code::ItemOfAgenda.into()) }
    },
    |session, _pos, _at| {
        if let Some(has) = session.outcomes.get_mut(usize::from(this.item)) {
            *has = true;
        }
    }
);

/// 记录: what else the form wants on record, such as 必要性论证; it is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RecordKept {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// What it is.
    #[n(1)]
    pub what: Produces,
    /// How many of it: options, responses, needs.
    #[n(2)]
    pub count: u32,
    /// Whether the words say why there are not more.
    #[n(3)]
    pub reasoned: bool,
}

of_session!(
    RecordKept,
    |this, case, session| {
        session.expect(&[SessionState::Open])?;
        expect_leader(case, session)?;
        // One option alone wants a reason (requirements.md F3-04).
        if this.what == Produces::Options && this.count < 2 && !this.reasoned {
            return Err(Code::OptionsMissing.into());
        }
        Ok(())
    },
    |session, _pos, _at| {
        if !session.kept.contains(&this.what) {
            session.kept.push(this.what);
        }
    }
);
