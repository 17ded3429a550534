//! Paper persons: members without a device, registered at the door, offline.

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::id::{BlobId, GridId, MemberId, ObjectId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

use super::member::Member;

/// 登记居民: the display name (王*) is in the words; real name, phone and address only in the sealed blob.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct PersonRegistered {
    /// The person.
    #[n(0)]
    pub person: MemberId,
    /// The grid the person lives in.
    #[n(1)]
    pub grid: GridId,
    /// The sealed card, if one was taken down.
    #[n(2)]
    pub card: Option<BlobId>,
}

impl Rule for PersonRegistered {
    fn object(&self) -> ObjectId {
        self.person.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Member(self.person)]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        if !case.state.space()?.grids.contains(&self.grid) {
            return Err(Code::GridUnknown.into());
        }
        Ok(About { grid: Some(self.grid), owner: Some(self.person), ..About::default() })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if case.state.member(self.person).is_ok() {
            return Err(Code::AlreadyExists.into());
        }
        Ok(())
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.create(AggregateId::Member(self.person), Member::paper(self.person, self.grid));
    }
}
