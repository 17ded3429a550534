//! A person of the space, and what the person may read, as grants with positions.

use minicbor::{Decode, Encode};

use crate::id::{DeviceId, GridId, MemberId, TopicId};
use crate::label::Scope;
use crate::role::{Post, member_scopes};
use crate::time::Pos;

/// Why somebody may read a scope; the same scope can come from several sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub enum GrantSource {
    /// Being a member.
    #[n(0)]
    Enrolled,
    /// A post.
    #[n(1)]
    Post(#[n(0)] Post),
    /// Drafting a topic.
    #[n(2)]
    Drafter(#[n(0)] TopicId),
}

/// A scope held from a position to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Grant {
    /// What may be read.
    #[n(0)]
    pub scope: Scope,
    /// Why.
    #[n(1)]
    pub source: GrantSource,
    /// The position that opened it; the genesis is 0.
    #[n(2)]
    pub since: Pos,
    /// The position that closed it.
    #[n(3)]
    pub until: Option<Pos>,
}

impl Grant {
    fn holds_at(&self, pos: Pos) -> bool {
        self.since <= pos && self.until.is_none_or(|until| pos < until)
    }
}

/// A person, with or without devices.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Member {
    /// Whose.
    #[n(0)]
    pub id: MemberId,
    /// The grid of a paper person; none for a member with a device.
    #[n(1)]
    pub paper: Option<GridId>,
    /// The member's devices, revoked ones included.
    #[n(2)]
    pub devices: Vec<DeviceId>,
    /// What may be read.
    #[n(3)]
    pub grants: Vec<Grant>,
    /// Those of the devices that were revoked.
    #[n(4)]
    pub revoked: Vec<DeviceId>,
}

impl Member {
    /// A member with devices.
    pub fn enrolled(id: MemberId, pos: Pos) -> Self {
        let mut member =
            Self { id, paper: None, devices: Vec::new(), grants: Vec::new(), revoked: Vec::new() };
        for scope in member_scopes(id) {
            member.open(scope, GrantSource::Enrolled, pos);
        }
        member
    }

    /// A person without a device, registered at the door.
    pub const fn paper(id: MemberId, grid: GridId) -> Self {
        Self { id, paper: Some(grid), devices: Vec::new(), grants: Vec::new(), revoked: Vec::new() }
    }

    /// The devices that were not revoked, in the order they joined.
    pub fn working_devices(&self) -> Vec<DeviceId> {
        self.devices.iter().filter(|device| !self.revoked.contains(device)).copied().collect()
    }

    /// The devices that a grant of this post makes public: the working ones for an office, otherwise none.
    pub fn devices_for(&self, post: &Post) -> Vec<DeviceId> {
        if post.role.is_office() { self.working_devices() } else { Vec::new() }
    }

    /// Whether the member can act from a device.
    pub const fn is_enrolled(&self) -> bool {
        self.paper.is_none()
    }

    /// What the member may read at a position, without repeats.
    pub fn scopes_at(&self, pos: Pos) -> Vec<Scope> {
        let mut scopes: Vec<Scope> =
            self.grants.iter().filter(|g| g.holds_at(pos)).map(|g| g.scope).collect();
        scopes.sort_unstable();
        scopes.dedup();
        scopes
    }

    /// Opens what a post opens.
    pub(crate) fn grant_post(&mut self, post: Post, pos: Pos) {
        for scope in post.scopes() {
            self.open(scope, GrantSource::Post(post), pos);
        }
    }

    /// Opens a scope unless the same source holds it open.
    pub(crate) fn open(&mut self, scope: Scope, source: GrantSource, pos: Pos) {
        let running = |g: &Grant| g.scope == scope && g.source == source && g.until.is_none();
        if !self.grants.iter().any(running) {
            self.grants.push(Grant { scope, source, since: pos, until: None });
        }
    }

    /// Closes what a source opened.
    pub(crate) fn close(&mut self, source: GrantSource, pos: Pos) {
        for grant in &mut self.grants {
            if grant.source == source && grant.until.is_none() {
                grant.until = Some(pos);
            }
        }
    }
}
