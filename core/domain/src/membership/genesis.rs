//! The genesis of a space: its id is the hash of these bytes, and everything starts from the state they give.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::id::{DeviceId, MemberId, SpaceId};
use crate::refusal::Refusal;
use crate::role::Post;
use crate::rulebook::Rulebook;
use crate::state::{AggregateId, State};
use crate::time::Pos;

use super::device::Device;
use super::member::Member;
use super::post::no_conflict;
use super::space::{PostHeld, Space};

/// What kind of unit a space is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum SpaceKind {
    /// 村.
    #[n(0)]
    Village,
    /// 社区.
    #[n(1)]
    Community,
    /// 乡镇、街道.
    #[n(2)]
    Township,
    /// 县、区.
    #[n(3)]
    County,
}

impl SpaceKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Village, Self::Community, Self::Township, Self::County];

    /// The code, stable.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Village => "village",
            Self::Community => "community",
            Self::Township => "township",
            Self::County => "county",
        }
    }

    /// What people call such a unit.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Village => "村",
            Self::Community => "社区",
            Self::Township => "乡镇（街道）",
            Self::County => "县（区）",
        }
    }
}

/// Somebody who is there from the beginning. Office-holders' names are public.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Founder {
    /// The member.
    #[n(0)]
    pub member: MemberId,
    /// The public name.
    #[n(1)]
    pub name: String,
    /// The posts held.
    #[n(2)]
    pub posts: Vec<Post>,
    /// The signing key.
    #[n(3)]
    pub device: DeviceId,
    /// The X25519 key that role keys are wrapped to.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub receive_key: [u8; 32],
}

/// The first bytes of a space.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Genesis {
    /// Village, community, township or county.
    #[n(0)]
    pub kind: SpaceKind,
    /// The unit's name, such as 桑渚村.
    #[n(1)]
    pub name: String,
    /// The unit above, whose `public` is followed.
    #[n(2)]
    pub parent: Option<SpaceId>,
    /// Whom the space starts with; at least one, at least one of the committee.
    #[n(3)]
    pub founders: Vec<Founder>,
    /// Sets spaces with the same name and founders apart.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub nonce: [u8; 16],
}

/// Why bytes found no space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadGenesis {
    /// Not the canonical bytes of a genesis, nobody in the committee, or people who share a key.
    Unsound,
    /// The rules on posts say no.
    Refused(Refusal),
}

impl Genesis {
    /// The canonical bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        crate::fact::encode(self)
    }

    /// Reads canonical bytes of a space that may be founded so.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadGenesis> {
        let genesis: Self = crate::fact::decode_exact(bytes).map_err(|_| BadGenesis::Unsound)?;
        if !genesis.is_sound() {
            return Err(BadGenesis::Unsound);
        }
        genesis.posts_are_lawful().map_err(BadGenesis::Refused)?;
        Ok(genesis)
    }

    /// What holds for every post given later holds for the first ones.
    fn posts_are_lawful(&self) -> Result<(), Refusal> {
        let state = self.state();
        let space = state.space()?;
        space.posts.iter().try_for_each(|held| no_conflict(space, held.member, held.post.role))
    }

    fn is_sound(&self) -> bool {
        let founders = &self.founders;
        let distinct = founders.iter().enumerate().all(|(i, founder)| {
            founders
                .iter()
                .skip(i + 1)
                .all(|other| other.device != founder.device && (other.member != founder.member))
        });
        distinct
            && !self.name.trim().is_empty()
            && founders.iter().any(|f| f.posts.iter().any(|p| p.role.in_committee()))
            && founders
                .iter()
                .all(|f| f.posts.iter().all(|p| p.is_well_formed() && p.grid.is_none() && p.org.is_none()))
    }

    /// The space's id.
    pub fn id(&self) -> SpaceId {
        SpaceId(crate::digest::tagged("yishi/genesis/1", &[&self.to_bytes()]))
    }

    /// The state before the first entry.
    pub fn state(&self) -> State {
        let mut state = State::default();
        let mut space = Space::new(self.id(), self.kind);
        for founder in &self.founders {
            let mut member = Member::enrolled(founder.member, Pos(0));
            member.devices.push(founder.device);
            for post in &founder.posts {
                space.posts.push(PostHeld::new(founder.member, *post));
                member.grant_post(*post, Pos(0));
            }
            let device = Device::new(founder.member, founder.receive_key);
            state.put(AggregateId::Member(founder.member), member);
            state.put(AggregateId::Device(founder.device), device);
        }
        state.put(AggregateId::Space, space);
        state.put(AggregateId::Rulebook, Rulebook::new(self.kind));
        state
    }
}
