//! Closing a need once its speaker has heard what became of it, and opening it again.

use minicbor::{Decode, Encode};

use super::{Need, NeedStatus};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::id::{NeedId, ObjectId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

macro_rules! closing {
    ($($(#[$doc:meta])* $name:ident |$case:ident, $need:ident| $check:expr, |$changed:ident, $at:ident| $change:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Encode, Decode)]
        pub struct $name {
            /// The need.
            #[n(0)]
            pub need: NeedId,
        }

        impl Rule for $name {
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

            fn check(&self, $case: &Case<'_>) -> Result<(), Refusal> {
                let $need = self.need;
                $check
            }

            fn apply(&self, state: &mut State, _: &Act, _: Pos, $at: Moment) {
                state.change(AggregateId::Need(self.need), |$changed: &mut Need| $change);
            }
        }
    )*};
}

closing! {
    /// 办结: after feedback only.
    NeedClosed |case, need| super::standing_in(case, need, &[NeedStatus::FedBack]), |need, at| {
        need.status = NeedStatus::Closed;
        need.closed = Some(at);
    };
    /// 重新办理: by whoever said it, within `need.reopen`; why is in the words.
    NeedReopened |case, need| in_time(case, need), |need, _at| {
        need.status = NeedStatus::Accepted;
        need.closed = None;
    };
}

fn in_time(case: &Case<'_>, need: NeedId) -> Result<(), Refusal> {
    super::standing_in(case, need, &[NeedStatus::Closed])?;
    let closed = case.state.need(need)?.closed.map_or(CivilDate::MAX, CivilDate::of);
    let days = case.rules(closed)?.days("need.reopen")?;
    // A last day that is no working day moves on (民法典 203).
    let last = case.state.rulebook()?.calendar(closed)?.deadline(closed, days.n).last;
    if CivilDate::of(case.at) > last {
        return Err(Refusal::with(Code::ReopenTooLate, format!("办结后{}日内", days.n)));
    }
    Ok(())
}
