//! What a session leaves on record: an outcome of each item, and what its form wants beside it.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::{SessionState, expect_leader, of_session};
use crate::choice::choices;
use crate::form::Produces;
use crate::id::{EntryId, SessionId};
use crate::refusal::Code;

choices! {
    /// What becomes of an opinion (湖委办〔2017〕45号 二（一）1（3）：充分考虑听证代表的意见和建议).
    Uptake {
        0 Adopted "adopted" "采纳";
        1 Partly "partly" "部分采纳";
        2 Declined "declined" "未采纳";
    }
}

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
    |session, _act| {
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
    /// How many of it: options, needs.
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
        // Opinions are answered one by one ([`OpinionAnswered`]).
        if this.what == Produces::OpinionResponses {
            return Err(Code::ResponsesMissing.into());
        }
        // One option alone wants a reason (requirements.md F3-04).
        if this.what == Produces::Options && this.count < 2 && !this.reasoned {
            return Err(Code::OptionsMissing.into());
        }
        Ok(())
    },
    |session, _act| {
        if !session.kept.contains(&this.what) {
            session.kept.push(this.what);
        }
    }
);

/// 意见回应: what becomes of somebody's opinion; why is in the words. The last answer counts.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct OpinionAnswered {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// The entry in which somebody spoke.
    #[n(1)]
    pub statement: EntryId,
    /// What becomes of it.
    #[n(2)]
    pub uptake: Uptake,
}

of_session!(
    OpinionAnswered,
    |this, case, session| {
        session.expect(&[SessionState::Open])?;
        expect_leader(case, session)?;
        let known = session.opinions.iter().any(|one| one.statement == this.statement);
        if known { Ok(()) } else { Err(Code::OpinionUnknown.into()) }
    },
    |session, _act| {
        let found = session.opinions.iter_mut().find(|one| one.statement == this.statement);
        found.into_iter().for_each(|one| one.uptake = Some(this.uptake));
    }
);
