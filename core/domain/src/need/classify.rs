//! Classifying a need: which matter of the catalogue it is, and which path it takes (domain.md §3.2).

use minicbor::{Decode, Encode};

use super::{Need, NeedStatus};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::id::{NeedId, ObjectId};
use crate::matter::ItemCode;
use crate::refusal::Refusal;
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::MatterClass;

/// 分类: may be done again while nothing has come of it.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct NeedClassified {
    /// The need.
    #[n(0)]
    pub need: NeedId,
    /// Its class.
    #[n(1)]
    pub class: MatterClass,
    /// Its matter in the catalogue, if it has one.
    #[n(2)]
    pub item: Option<ItemCode>,
}

impl Rule for NeedClassified {
    fn object(&self) -> ObjectId {
        self.need.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Need(self.need)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Rulebook]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        super::about(case, self.need)
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        super::standing_in(case, self.need, &[NeedStatus::Accepted, NeedStatus::Classified])?;
        let Some(code) = &self.item else { return Ok(()) };
        let item = case.state.rulebook()?.item(code, CivilDate::of(case.at))?;
        crate::matter::expect_allowed(item, self.class)
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Need(self.need), |need: &mut Need| {
            need.status = NeedStatus::Classified;
            need.class = Some(self.class);
            need.item.clone_from(&self.item);
        });
    }
}
