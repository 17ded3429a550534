//! Role keys: what personal data is wrapped to. The rules see public halves and who holds a wrap; the secrets never
//! appear here.

use std::collections::BTreeSet;

use minicbor::bytes::ByteVec;
use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::act::{Act, Actor};
use crate::id::{DeviceId, GridId, ObjectId};
use crate::membership::{Space, Standing};
use crate::refusal::{Code, Refusal};
use crate::role::Post;
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// Which role a key belongs to.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum KeyRole {
    /// Both committees.
    #[n(0)]
    Committee,
    /// The workers of a grid.
    #[n(1)]
    Grid(#[n(0)] GridId),
}

impl KeyRole {
    /// The grid, if it is a grid's key.
    pub const fn grid(self) -> Option<GridId> {
        match self {
            Self::Committee => None,
            Self::Grid(grid) => Some(grid),
        }
    }

    /// Whether a post entitles to this key.
    pub fn is_for(self, post: &Post) -> bool {
        match self {
            Self::Committee => post.role.in_committee(),
            Self::Grid(grid) => post.grid == Some(grid),
        }
    }

    /// Whether a post entitles to make this key and to pass it on.
    pub fn is_given_by(self, post: &Post) -> bool {
        post.role.in_committee() || self.is_for(post)
    }

    /// What entries about this key are about.
    pub fn object(self) -> ObjectId {
        self.grid().map_or(ObjectId([0; 16]), Into::into)
    }
}

/// A role secret wrapped to one device.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct KeyWrap {
    /// To which device.
    #[n(0)]
    pub device: DeviceId,
    /// HPKE encapsulation and ciphertext, at most 200 bytes.
    #[n(1)]
    pub sealed: ByteVec,
}

/// A role's key as it stands.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RoleKey {
    /// 1 for the first.
    #[n(0)]
    pub generation: u32,
    /// The X25519 public key of the newest generation.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub public: [u8; 32],
    /// Devices that hold a wrap of the newest generation.
    #[n(2)]
    pub holders: BTreeSet<DeviceId>,
}

/// 生成密钥: a new generation of a role's key.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RoleKeyMade {
    /// Whose key.
    #[n(0)]
    pub role: KeyRole,
    /// The last generation + 1.
    #[n(1)]
    pub generation: u32,
    /// The public half.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub public: [u8; 32],
    /// The secret, wrapped to each device that is to hold it; at least the author's.
    #[n(3)]
    pub wraps: Vec<KeyWrap>,
    /// The previous generation's secret, sealed under this one.
    #[n(4)]
    pub previous: Option<ByteVec>,
}

const WRAP_MAX: usize = 200;

fn for_grid(role: KeyRole) -> Result<About, Refusal> {
    Ok(About { grid: role.grid(), ..About::default() })
}

fn entitled(case: &Case<'_>, role: KeyRole) -> Result<(), Refusal> {
    match case.holds(|post| role.is_given_by(post)) {
        Standing::Yes => Ok(()),
        Standing::Ended => Err(Code::RoleEnded.into()),
        Standing::No => Err(Code::NotPermitted.into()),
    }
}

/// Refuses a device that is cut off or whose member does not have the role.
fn may_hold(case: &Case<'_>, role: KeyRole, device: DeviceId) -> Result<(), Refusal> {
    let to = case.state.device(device)?;
    if to.revoked.is_some() || !has_role(case.state.space()?, to.member, role) {
        return Err(Code::PostNotHeld.into());
    }
    Ok(())
}

impl Rule for RoleKeyMade {
    fn object(&self) -> ObjectId {
        self.role.object()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::RoleKey(self.role)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        self.wraps.iter().map(|wrap| AggregateId::Device(wrap.device)).collect()
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        for_grid(self.role)
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        entitled(case, self.role)?;
        let last = case.state.role_key(self.role).map_or(0, |key| key.generation);
        let sized = self.wraps.iter().all(|wrap| wrap.sealed.len() <= WRAP_MAX)
            && self.previous.as_ref().is_none_or(|sealed| sealed.len() <= WRAP_MAX);
        let complete = self.previous.is_some() == (last > 0)
            && self.wraps.iter().any(|wrap| wrap.device == case.act.by.device);
        if last.checked_add(1) != Some(self.generation) || !complete || !sized || self.wraps.len() > 200 {
            return Err(Code::KeyGeneration.into());
        }
        // The committee sets a grid's key up before the grid has anybody; other devices must have the role.
        let mut others = self.wraps.iter().filter(|wrap| wrap.device != case.act.by.device);
        others.try_for_each(|wrap| may_hold(case, self.role, wrap.device))
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        let holders = self.wraps.iter().map(|wrap| wrap.device).collect();
        let key = RoleKey { generation: self.generation, public: self.public, holders };
        state.put(AggregateId::RoleKey(self.role), key);
    }
}

/// 转授密钥: a holder's device wraps the secret for a device that has the role and lacks a wrap.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RoleKeyWrapped {
    /// Whose key.
    #[n(0)]
    pub role: KeyRole,
    /// The generation.
    #[n(1)]
    pub generation: u32,
    /// The wrap.
    #[n(2)]
    pub wrap: KeyWrap,
}

impl Rule for RoleKeyWrapped {
    fn object(&self) -> ObjectId {
        self.role.object()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::RoleKey(self.role)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Device(self.wrap.device)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        for_grid(self.role)
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let key = case.state.role_key(self.role)?;
        if key.generation != self.generation || self.wrap.sealed.len() > WRAP_MAX {
            return Err(Code::KeyGeneration.into());
        }
        if !key.holders.contains(&case.act.by.device) {
            return Err(Code::KeyNotHolder.into());
        }
        entitled(case, self.role)?;
        if key.holders.contains(&self.wrap.device) {
            return Err(Code::KeyWrapped.into());
        }
        may_hold(case, self.role, self.wrap.device)
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::RoleKey(self.role), |key: &mut RoleKey| {
            if key.generation == self.generation {
                key.holders.insert(self.wrap.device);
            }
        });
    }
}

/// Whether a member should hold a role's key now.
pub fn has_role(space: &Space, member: crate::id::MemberId, role: KeyRole) -> bool {
    space.holds_now(member, |post| role.is_for(post))
}
