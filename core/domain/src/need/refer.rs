//! Handing a need over to whoever decides on it; an emergency at once, by whoever is there (N2–N4).

use minicbor::{Decode, Encode};

use super::{Need, NeedStatus, Referral};
use crate::act::{Act, Actor};
use crate::id::{NeedId, ObjectId};
use crate::membership::Standing;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// 转办: to whom and why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct NeedReferred {
    /// The need.
    #[n(0)]
    pub need: NeedId,
    /// Where to.
    #[n(1)]
    pub to: Referral,
}

impl Rule for NeedReferred {
    fn object(&self) -> ObjectId {
        self.need.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Need(self.need)]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        super::about(case, self.need)
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        super::standing_in(
            case,
            self.need,
            &[NeedStatus::Submitted, NeedStatus::Returned, NeedStatus::Accepted, NeedStatus::Classified],
        )?;
        if self.to == Referral::Emergency {
            return Ok(());
        }
        match case.holds(|post| post.role.in_committee()) {
            Standing::Yes => Ok(()),
            Standing::Ended => Err(Code::RoleEnded.into()),
            Standing::No => Err(Code::ReferralEmergency.into()),
        }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Need(self.need), |need: &mut Need| {
            need.status = NeedStatus::Referred;
            need.referral = Some(self.to);
        });
    }
}
