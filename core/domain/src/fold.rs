//! Folding one aggregate at a time, which is all that `apply` ever needs.

use crate::act::Act;
use crate::rule::apply;
use crate::state::{Aggregate, AggregateId, State};
use crate::time::{Moment, Pos};

/// The aggregate after one more act. Acts of one aggregate are folded in the order of their positions.
pub fn fold_one(
    id: AggregateId,
    current: Option<Aggregate>,
    act: &Act,
    pos: Pos,
    at: Moment,
) -> Option<Aggregate> {
    let mut state = State::default();
    if let Some(aggregate) = current {
        state.put(id, aggregate);
    }
    apply(&mut state, act, pos, at);
    state.take(&id)
}
