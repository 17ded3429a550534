//! Paper persons: members without a device, registered at the door, offline.

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::id::{BlobId, GridId, MemberId, ObjectId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

use super::member::Member;
use super::minor::AgeBand;

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
    /// How old the person is, where rules ask; no birthday.
    #[n(3)]
    pub age: Option<AgeBand>,
    /// Who speaks for somebody under fourteen.
    #[n(4)]
    pub guardian: Option<MemberId>,
}

impl Rule for PersonRegistered {
    fn object(&self) -> ObjectId {
        self.person.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        let guardian = self.guardian.map(AggregateId::Member);
        [AggregateId::Member(self.person)].into_iter().chain(guardian).collect()
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
        match self.guardian {
            None if self.age == Some(AgeBand::Under14) => Err(Code::GuardianMissing.into()),
            None => Ok(()),
            // Somebody else, and no child.
            Some(guardian) => {
                let known = case.state.member(guardian)?;
                let may = guardian != self.person && !known.age.is_some_and(AgeBand::is_minor);
                if may { Ok(()) } else { Err(Code::GuardianMissing.into()) }
            }
        }
    }

    fn apply(&self, state: &mut State, _: &Act, pos: Pos, _: Moment) {
        let person = Member::paper(self.person, self.grid, self.age, self.guardian);
        state.create(AggregateId::Member(self.person), person);
        if let Some(guardian) = self.guardian {
            state.change(AggregateId::Member(guardian), |member: &mut Member| member.guard(self.person, pos));
        }
    }
}
