//! Grids.

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::id::{GridId, ObjectId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

use super::space::Space;

/// 设立网格: its name is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct GridDefined {
    /// The grid.
    #[n(0)]
    pub grid: GridId,
}

impl Rule for GridDefined {
    fn object(&self) -> ObjectId {
        self.grid.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Space]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About::default())
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if case.state.space()?.grids.contains(&self.grid) {
            return Err(Code::AlreadyExists.into());
        }
        Ok(())
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Space, |space: &mut Space| {
            if !space.grids.contains(&self.grid) {
                space.grids.push(self.grid);
            }
        });
    }
}
