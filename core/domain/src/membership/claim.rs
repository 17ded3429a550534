//! 代录认领: what was entered for somebody without a phone becomes theirs. Whoever was given a device of their own needs no
//! claim, their id stays; this is for who says “that was me” from a phone of their own, and for one person who was
//! registered twice.

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::id::{GridId, MemberId, ObjectId};
use crate::membership::Standing;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

use super::member::Member;

/// For facts about somebody in a grid.
fn about(case: &Case<'_>, grid: GridId, owner: MemberId) -> Result<About, Refusal> {
    if !case.state.space()?.grids.contains(&grid) {
        return Err(Code::GridUnknown.into());
    }
    Ok(About { grid: Some(grid), owner: Some(owner), ..About::default() })
}

/// 申请认领: what one said, when and to whom, is in the words; read by those who work in the grid.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct ClaimAsked {
    /// Who says so: the author.
    #[n(0)]
    pub member: MemberId,
    /// In which grid it was entered.
    #[n(1)]
    pub grid: GridId,
}

impl Rule for ClaimAsked {
    fn object(&self) -> ObjectId {
        self.member.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Member(self.member)]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        about(case, self.grid, self.member)
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if self.member != case.act.by.member {
            return Err(Code::NotPermitted.into());
        }
        let waits = case.state.member(self.member)?.asks.contains(&self.grid);
        if waits { Err(Code::ClaimWaiting.into()) } else { Ok(()) }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Member(self.member), |member: &mut Member| member.asks.push(self.grid));
    }
}

/// 确认认领: this person without a phone is that member.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct ClaimConfirmed {
    /// The person without a phone.
    #[n(0)]
    pub person: MemberId,
    /// Who it is.
    #[n(1)]
    pub member: MemberId,
    /// The grid in which the person was registered.
    #[n(2)]
    pub grid: GridId,
    /// Whom the person stood for already.
    #[n(3)]
    pub also: Vec<MemberId>,
}

impl ClaimConfirmed {
    /// Whoever has a phone asked for it; of two people without one the two committees say that they are the same.
    fn expect_wanted(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let member = case.state.member(self.member)?;
        let governs = case.holds(|post| post.role.in_committee());
        match member.paper {
            None if self.member == case.act.by.member => Err(Code::ClaimOwn.into()),
            None if !member.asks.contains(&self.grid) => Err(Code::ClaimNotAsked.into()),
            None => Ok(()),
            Some(home) if home != self.grid || member.claimed_by.is_some() => Err(Code::PersonClaimed.into()),
            Some(_) => match governs {
                Standing::Yes => Ok(()),
                Standing::Ended => Err(Code::RoleEnded.into()),
                Standing::No => Err(Code::NotPermitted.into()),
            },
        }
    }
}

impl Rule for ClaimConfirmed {
    fn object(&self) -> ObjectId {
        self.person.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Member(self.person), AggregateId::Member(self.member)]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        about(case, self.grid, self.member)
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let person = case.state.member(self.person)?;
        let free = person.paper == Some(self.grid) && person.claimed_by.is_none();
        if !free || self.person == self.member || person.claims != self.also {
            return Err(Code::PersonClaimed.into());
        }
        self.expect_wanted(case)
    }

    fn apply(&self, state: &mut State, _: &Act, pos: Pos, _: Moment) {
        state.change(AggregateId::Member(self.person), |person: &mut Member| {
            person.claimed_by = Some(self.member);
        });
        state.change(AggregateId::Member(self.member), |member: &mut Member| {
            member.asks.retain(|grid| *grid != self.grid);
            member.claim(core::iter::once(self.person).chain(self.also.iter().copied()), pos);
        });
    }
}

/// 未予认领: why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct ClaimDeclined {
    /// Who asked.
    #[n(0)]
    pub member: MemberId,
    /// In which grid.
    #[n(1)]
    pub grid: GridId,
}

impl Rule for ClaimDeclined {
    fn object(&self) -> ObjectId {
        self.member.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Member(self.member)]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        about(case, self.grid, self.member)
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let asked = case.state.member(self.member)?.asks.contains(&self.grid);
        if asked { Ok(()) } else { Err(Code::ClaimNotAsked.into()) }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Member(self.member), |member: &mut Member| {
            member.asks.retain(|grid| *grid != self.grid);
        });
    }
}
