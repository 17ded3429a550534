//! Taking quarantined entries in after all.

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::id::{EntryId, ObjectId};
use crate::refusal::Refusal;
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// 接收待查内容: the hub gives the named entry the next position. Which entries are in quarantine only the hub knows,
/// so the hub refuses what is not.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Admitted {
    /// The quarantined entry.
    #[n(0)]
    pub entry: EntryId,
}

impl Rule for Admitted {
    fn object(&self) -> ObjectId {
        let mut out = [0u8; 16];
        out.iter_mut().zip(self.entry.0).for_each(|(to, from)| *to = from);
        ObjectId(out)
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        Vec::new()
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About::default())
    }

    fn check(&self, _: &Case<'_>) -> Result<(), Refusal> {
        Ok(())
    }

    fn apply(&self, _: &mut State, _: &Act, _: Pos, _: Moment) {}
}
