//! Giving and ending posts.

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::id::{DeviceId, MemberId, ObjectId};
use crate::refusal::{Code, Refusal};
use crate::role::{Post, Role};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

use super::confirm::{Change, expect_signers, propose_or_carry_out};
use super::invite::{org_of, post_is_sound};
use super::space::{Cut, Space};

/// 任命: a member takes a post.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RoleGranted {
    /// Who.
    #[n(0)]
    pub member: MemberId,
    /// Which post.
    #[n(1)]
    pub post: Post,
    /// Whether this one signature is enough.
    #[n(2)]
    pub sole: bool,
    /// For an office the member's working devices in the order they joined: public from here on, so that what they
    /// sign in it verifies anywhere. Otherwise none.
    #[n(3)]
    pub devices: Vec<DeviceId>,
}

/// Refuses a post that this member cannot take now.
pub(super) fn grant_is_lawful(
    case: &Case<'_>,
    member: MemberId,
    post: &Post,
    devices: &[DeviceId],
) -> Result<(), Refusal> {
    let space = case.state.space()?;
    post_is_sound(post, case.state)?;
    if !case.state.member(member)?.is_enrolled() {
        return Err(Code::MemberUnknown.into());
    }
    expect_devices(case, member, post, devices)?;
    if space.holds_now(member, |held| held == post) {
        return Err(Code::PostHeld.into());
    }
    no_conflict(space, member, post.role)
}

/// Refuses the end of a post that does not run, and of the last one in the committee.
pub(super) fn end_is_lawful(case: &Case<'_>, member: MemberId, post: &Post) -> Result<(), Refusal> {
    let space = case.state.space()?;
    if !space.holds_now(member, |held| held == post) {
        return Err(Code::PostNotHeld.into());
    }
    if post.role == Role::CommitteeMember && space.committee() == [member] {
        return Err(Code::LastCommitteeMember.into());
    }
    Ok(())
}

/// Refuses other devices than the ones that this post makes public.
fn expect_devices(
    case: &Case<'_>,
    member: MemberId,
    post: &Post,
    devices: &[DeviceId],
) -> Result<(), Refusal> {
    let right = case.state.member(member)?.devices_for(post) == devices;
    if right { Ok(()) } else { Err(Code::DevicesChanged.into()) }
}

/// Supervisors may not be committee members (村委会组织法 art. 37, 居委会组织法 art. 36).
pub(super) fn no_conflict(space: &Space, member: MemberId, role: Role) -> Result<(), Refusal> {
    let supervises = |post: &Post| post.role == Role::Supervisor;
    let governs = |post: &Post| matches!(post.role, Role::CommitteeMember | Role::Chair);
    let taken = Post::of(role);
    let conflict = (supervises(&taken) && space.holds_now(member, governs))
        || (governs(&taken) && space.holds_now(member, supervises));
    if conflict { Err(Code::PostConflict.into()) } else { Ok(()) }
}

impl Rule for RoleGranted {
    fn object(&self) -> ObjectId {
        self.member.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Space, AggregateId::Member(self.member)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        org_of(&self.post)
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About { owner: Some(self.member), grid: self.post.grid, office: true, ..About::default() })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        grant_is_lawful(case, self.member, &self.post, &self.devices)?;
        expect_signers(case, self.sole, case.state.space()?.one_is_enough())
    }

    fn apply(&self, state: &mut State, act: &Act, pos: Pos, at: Moment) {
        let change = Change::Grant { member: self.member, post: self.post, devices: self.devices.clone() };
        propose_or_carry_out(state, act, (pos, at), self.sole, change);
    }
}

/// 免职: a post ends, with the last entry of each device that still counts under it.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RoleEnded {
    /// Who.
    #[n(0)]
    pub member: MemberId,
    /// Which post.
    #[n(1)]
    pub post: Post,
    /// The last entry of each of the member's devices that the author has seen.
    #[n(2)]
    pub cuts: Vec<Cut>,
    /// Whether this one signature is enough.
    #[n(3)]
    pub sole: bool,
}

impl Rule for RoleEnded {
    fn object(&self) -> ObjectId {
        self.member.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Space, AggregateId::Member(self.member)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About { owner: Some(self.member), grid: self.post.grid, office: true, ..About::default() })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        end_is_lawful(case, self.member, &self.post)?;
        expect_signers(case, self.sole, case.state.space()?.one_is_enough())
    }

    fn apply(&self, state: &mut State, act: &Act, pos: Pos, at: Moment) {
        let change = Change::End { member: self.member, post: self.post, cuts: self.cuts.clone() };
        propose_or_carry_out(state, act, (pos, at), self.sole, change);
    }
}
