//! 两委共同决定: what the residents' committee and the Party branch decide together. Each side signs by itself; who holds
//! both offices (一肩挑) signs once for both.

use minicbor::{Decode, Encode};

use crate::act::Actor;
use crate::membership::{Space, Standing};
use crate::refusal::{Code, Refusal};
use crate::role::{Post, Role};
use crate::rule::Case;

/// Which of the two committees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Sides {
    /// The villagers' or residents' committee.
    #[n(0)]
    pub committee: bool,
    /// The Party branch.
    #[n(1)]
    pub party: bool,
}

impl Sides {
    /// Neither.
    pub const NONE: Self = Self { committee: false, party: false };

    /// For whom a post speaks.
    pub const fn of_post(post: &Post) -> Self {
        Self {
            committee: matches!(post.role, Role::CommitteeMember | Role::Chair),
            party: matches!(post.role, Role::PartySecretary),
        }
    }

    /// For whom an actor speaks.
    pub fn of(space: &Space, by: &Actor) -> Self {
        let holds =
            |side: fn(Self) -> bool| space.standing(by, |post| side(Self::of_post(post))) == Standing::Yes;
        Self { committee: holds(|sides| sides.committee), party: holds(|sides| sides.party) }
    }

    /// The sides that have anybody here: a branch that has not joined yet cannot be waited for.
    pub fn wanted(space: &Space) -> Self {
        space.running().fold(Self::NONE, |all, held| all.and(Self::of_post(&held.post)))
    }

    /// Both together.
    pub const fn and(self, other: Self) -> Self {
        Self { committee: self.committee || other.committee, party: self.party || other.party }
    }

    /// Whether nobody of `wanted` is missing.
    pub const fn covers(self, wanted: Self) -> bool {
        (self.committee || !wanted.committee) && (self.party || !wanted.party)
    }
}

/// One side's share of a joint decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Joint {
    /// For whom the author speaks.
    #[n(0)]
    pub sides: Sides,
    /// Who must agree.
    #[n(1)]
    pub wanted: Sides,
}

impl Joint {
    /// What an actor's share is; nothing where the actor decides for all who are wanted.
    pub fn of(space: &Space, by: &Actor) -> Option<Self> {
        let (sides, wanted) = (Sides::of(space, by), Sides::wanted(space));
        (!sides.covers(wanted)).then_some(Self { sides, wanted })
    }

    /// Takes a share into what was agreed before. Whether all have agreed now.
    pub fn settle(share: Option<Self>, agreed: &mut Sides) -> bool {
        let Some(share) = share else { return true };
        *agreed = agreed.and(share.sides);
        agreed.covers(share.wanted)
    }

    /// Refuses a share that is not the author's, or that was given already.
    pub(crate) fn expect(case: &Case<'_>, stated: Option<Self>, agreed: Sides) -> Result<(), Refusal> {
        if stated != Self::of(case.state.space()?, &case.act.by) {
            return Err(Code::SignersChanged.into());
        }
        match stated {
            Some(share) if agreed.covers(share.sides) => Err(Code::JointGiven.into()),
            Some(_) | None => Ok(()),
        }
    }
}
