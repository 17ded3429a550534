//! Membership: who is here and what they hold.

use crate::act::Actor;
use crate::fact::Fact;
use crate::id::{DeviceId, GridId, MemberId};
use crate::intent::OfficeIntent;
use crate::membership::{
    Admitted, ClaimAsked, ClaimConfirmed, ClaimDeclined, Confirmed, GridDefined, InviteGrant, Invited,
    MinorNoted, PersonRegistered, Revoked, RoleEnded, RoleGranted, Standing, TermSet,
};
use crate::org::{OrgEnded, OrgRegistered, brand_advises};
use crate::refusal::{Code, Refusal};
use crate::role::Post;
use crate::state::State;
use crate::words::Words;

pub(super) fn build(state: &State, intent: OfficeIntent, by: &Actor) -> Result<Vec<Fact>, Refusal> {
    let space = state.space()?;
    let sole = space.one_is_enough();
    let fact = match intent {
        OfficeIntent::Invite { invite, grant, key, uses, expires } => {
            let sole = match grant {
                InviteGrant::Post(post) => !post.role.is_office() || sole,
                InviteGrant::Resident | InviteGrant::Device { .. } | InviteGrant::Person { .. } => true,
            };
            Fact::bare(Invited { invite, grant, key, uses, expires, sole })
        }
        OfficeIntent::Grant(member, post) => {
            let devices = state.member(member)?.devices_for(&post);
            Fact::bare(RoleGranted { member, post, sole, devices })
        }
        OfficeIntent::End(member, post, cuts) => Fact::bare(RoleEnded { member, post, cuts, sole }),
        OfficeIntent::Revoke(device, last) => revoke(state, device, last, by)?,
        OfficeIntent::Confirm(entry) => {
            let pending = space.pending.get(&entry).ok_or(Code::ConfirmMismatch)?;
            Fact::bare(Confirmed { entry, change: pending.change.clone() })
        }
        OfficeIntent::Admit(entry) => Fact::bare(Admitted { entry }),
        OfficeIntent::DefineGrid(grid, name) => Fact::with(GridDefined { grid }, Words::Name(name)),
        OfficeIntent::RegisterPerson(person, grid, name, card) => {
            let core = PersonRegistered { person, grid, card, age: None, guardian: None };
            Fact::with(core, Words::Name(name))
        }
        OfficeIntent::RegisterMinor { person, grid, name, card, age, guardian } => {
            let core = PersonRegistered { person, grid, card, age: Some(age), guardian };
            let registered = Fact::with(core, Words::Name(name));
            // Every member reads who is on no roll, and why is the grid's alone.
            let noted = MinorNoted { member: person, grid: Some(grid), heard_only: true };
            let noted = age.is_minor().then(|| Fact::bare(noted));
            return Ok([registered].into_iter().chain(noted).collect());
        }
        OfficeIntent::NoteMinor(member, heard_only) => note_minor(state, member, heard_only, by)?,
        OfficeIntent::AskClaim(grid, words) => {
            Fact::with(ClaimAsked { member: by.member, grid }, Words::Text(words))
        }
        OfficeIntent::ConfirmClaim { person, member } => {
            let known = state.member(person)?;
            let (grid, also) = (known.paper.ok_or(Code::PersonClaimed)?, known.claims.clone());
            Fact::bare(ClaimConfirmed { person, member, grid, also })
        }
        OfficeIntent::DeclineClaim(member, grid, words) => {
            Fact::with(ClaimDeclined { member, grid }, Words::Text(words))
        }
        OfficeIntent::SetTerm(member, post, until) => Fact::bare(TermSet { member, post, until }),
        OfficeIntent::RegisterOrg { org, kind, brand, name, on } => {
            let advises = brand_advises(state, brand.as_ref(), on)?;
            Fact::with(OrgRegistered { org, kind, brand, advises, on }, Words::Name(name))
        }
        OfficeIntent::EndOrg(org, words) => Fact::with(OrgEnded { org }, Words::Text(words)),
        OfficeIntent::MakeKey(core) => Fact::bare(core),
        OfficeIntent::WrapKey(core) => Fact::bare(core),
    };
    Ok(vec![fact])
}

/// Whoever works where the person was registered says so there; all else is the committee's.
fn note_minor(state: &State, member: MemberId, heard_only: bool, by: &Actor) -> Result<Fact, Refusal> {
    let space = state.space()?;
    let works = |grid: &GridId| {
        let there = |post: &Post| post.role.in_grid() && post.grid == Some(*grid);
        heard_only && space.standing(by, there) == Standing::Yes
    };
    let grid = state.member(member)?.paper.filter(works);
    Ok(Fact::bare(MinorNoted { member, grid, heard_only }))
}

fn revoke(state: &State, device: DeviceId, last: u64, by: &Actor) -> Result<Fact, Refusal> {
    let space = state.space()?;
    let member = state.device(device)?.member;
    let office = space.holds_now(member, |post| post.role.is_office());
    let committee = space.holds_now(member, |post| post.role.in_both_committees());
    let sole = member == by.member || !committee || space.one_is_enough();
    Ok(Fact::bare(Revoked { device, member, office, last, sole }))
}
