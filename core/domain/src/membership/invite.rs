//! Invitations: a record names a key and what it gives; whoever holds the key's seed may join with it.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::act::{Act, Actor};
use crate::id::{GridId, InviteId, MemberId, ObjectId};
use crate::refusal::{Code, Refusal};
use crate::role::Post;
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

use super::confirm::{Change, expect_signers, propose};
use super::space::Standing;

/// The most devices one household's sheet may bring in (architecture.md §7).
pub const RESIDENT_USES: u32 = 6;
/// How long a household's sheet may be valid: 30 days.
pub const RESIDENT_HOURS: u64 = 30 * 24;
/// How long an invitation to an office or for a further device may be valid: 72 hours.
pub const OFFICE_HOURS: u64 = 72;

/// How far a phone's clock may be ahead of the hub's: an invitation that names a later end than it may have is good,
/// and ends when it would have ended by the hub's clock.
const CLOCK_HOURS: u64 = 24;

/// What an invitation gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InviteGrant {
    /// Membership as a resident.
    #[n(0)]
    Resident,
    /// Membership with a post.
    #[n(1)]
    Post(#[n(0)] Post),
    /// A further device of a member.
    #[n(2)]
    Device {
        /// Whose.
        #[n(0)]
        member: MemberId,
        /// Whether the member holds an office, whose devices are public.
        #[n(1)]
        office: bool,
    },
    /// The first device of a person who was registered without one: the person stays who it is.
    #[n(3)]
    Person {
        /// Who.
        #[n(0)]
        member: MemberId,
        /// The grid in which the person was registered.
        #[n(1)]
        grid: GridId,
    },
}

impl InviteGrant {
    /// Whether facts about it are public.
    pub const fn is_office(&self) -> bool {
        match self {
            Self::Resident | Self::Person { .. } => false,
            Self::Post(post) => post.role.is_office(),
            Self::Device { office, .. } => *office,
        }
    }

    /// Whether six digits are compared with the device that joined: it may act in an office, or in somebody's name.
    pub const fn is_compared(&self) -> bool {
        matches!(self, Self::Device { .. } | Self::Person { .. }) || self.is_office()
    }

    /// How often it may be used, and for how many hours it may be valid.
    pub const fn limits(&self) -> (u32, u64) {
        match self {
            Self::Resident => (RESIDENT_USES, RESIDENT_HOURS),
            Self::Post(_) | Self::Device { .. } | Self::Person { .. } => (1, OFFICE_HOURS),
        }
    }
}

/// An invitation as it stands.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Invite {
    /// What it gives.
    #[n(0)]
    pub grant: InviteGrant,
    /// The Ed25519 key that a newcomer's proof must verify under.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub key: [u8; 32],
    /// How many more may join.
    #[n(2)]
    pub left: u32,
    /// When it ends.
    #[n(3)]
    pub expires: Moment,
    /// Whether the signatures it needs are there.
    #[n(4)]
    pub ready: bool,
}

/// 邀请: somebody may join.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Invited {
    /// The invitation.
    #[n(0)]
    pub invite: InviteId,
    /// What it gives.
    #[n(1)]
    pub grant: InviteGrant,
    /// The public half of the key printed in the code.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub key: [u8; 32],
    /// How many may join with it.
    #[n(3)]
    pub uses: u32,
    /// When it ends.
    #[n(4)]
    pub expires: Moment,
    /// Whether this one signature is enough.
    #[n(5)]
    pub sole: bool,
}

impl Invited {
    /// Whose further device it is for.
    const fn grant_owner(&self) -> Option<MemberId> {
        match self.grant {
            InviteGrant::Device { member, .. } => Some(member),
            InviteGrant::Resident | InviteGrant::Post(_) | InviteGrant::Person { .. } => None,
        }
    }
}

impl Rule for Invited {
    fn object(&self) -> ObjectId {
        self.invite.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Invite(self.invite), AggregateId::Space]
    }

    fn reads(&self) -> Vec<AggregateId> {
        match &self.grant {
            InviteGrant::Post(post) => org_of(post),
            InviteGrant::Person { member, .. } => vec![AggregateId::Member(*member)],
            InviteGrant::Resident | InviteGrant::Device { .. } => Vec::new(),
        }
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        let about = About { office: self.grant.is_office(), ..About::default() };
        Ok(match self.grant {
            InviteGrant::Device { member, .. } => About { owner: Some(member), ..about },
            InviteGrant::Person { member, grid } => About { owner: Some(member), grid: Some(grid), ..about },
            InviteGrant::Resident | InviteGrant::Post(_) => about,
        })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let space = case.state.space()?;
        let person = matches!(self.grant, InviteGrant::Person { .. });
        // Who works in a grid gives people there their first device, and invites nobody else.
        if !person && self.grant_owner() != Some(case.act.by.member) {
            match case.holds(|post| post.role.in_committee()) {
                Standing::Yes => {}
                Standing::Ended => return Err(Code::RoleEnded.into()),
                Standing::No => {
                    return Err(Refusal::with(Code::NotPermitted, "网格长、网格员只给本网格登记的人发码"));
                }
            }
        }
        if case.state.invite(self.invite).is_ok() {
            return Err(Code::AlreadyExists.into());
        }
        let (uses, hours) = self.grant.limits();
        if self.uses == 0 || self.uses > uses || self.expires > case.at.plus_hours(hours + CLOCK_HOURS) {
            return Err(Code::InviteTerms.into());
        }
        match self.grant {
            InviteGrant::Resident => expect_signers(case, self.sole, true),
            InviteGrant::Post(post) => {
                post_is_sound(&post, case.state)?;
                expect_signers(case, self.sole, !post.role.is_office() || space.one_is_enough())
            }
            InviteGrant::Device { member, office } => {
                let holds = space.holds_now(member, |post| post.role.is_office());
                if member != case.act.by.member || office != holds {
                    return Err(Code::NotPermitted.into());
                }
                expect_signers(case, self.sole, true)
            }
            InviteGrant::Person { member, grid } => {
                let person = case.state.member(member)?;
                if person.has_guardian() {
                    return Err(Code::GuardianOnly.into());
                }
                if person.paper != Some(grid) || person.claimed_by.is_some() {
                    return Err(Code::PersonClaimed.into());
                }
                expect_signers(case, self.sole, true)
            }
        }
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, at: Moment) {
        let (_, hours) = self.grant.limits();
        state.create(
            AggregateId::Invite(self.invite),
            Invite {
                grant: self.grant,
                key: self.key,
                left: self.uses,
                expires: self.expires.min(at.plus_hours(hours)),
                ready: self.sole,
            },
        );
        if !self.sole {
            propose(state, act, at, Change::Invite(self.invite));
        }
    }
}

/// Refuses a post without its grid or organisation, or with one that is not there.
pub(super) fn post_is_sound(post: &Post, state: &State) -> Result<(), Refusal> {
    if !post.is_well_formed() {
        return Err(Code::PostMalformed.into());
    }
    if !post.names_its_org() {
        return Err(Code::PostOrg.into());
    }
    if post.grid.is_some_and(|grid| state.space().is_ok_and(|space| !space.grids.contains(&grid))) {
        return Err(Code::GridUnknown.into());
    }
    post.org.map_or(Ok(()), |org| state.org(org)?.expect_running())
}

/// The organisation a post names.
pub(super) fn org_of(post: &Post) -> Vec<AggregateId> {
    post.org.map(AggregateId::Org).into_iter().collect()
}
