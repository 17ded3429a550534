//! A person of the space, and what the person may read, as grants with positions.

use minicbor::{Decode, Encode};

use crate::id::{DeviceId, GridId, MemberId, TopicId};
use crate::label::{Label, Scope};
use crate::role::{Post, member_scopes};
use crate::time::Pos;

use super::minor::AgeBand;

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
    /// Being the one for whom something was entered under another name.
    #[n(3)]
    Claim(#[n(0)] MemberId),
    /// Being the guardian of somebody.
    #[n(4)]
    Guardian(#[n(0)] MemberId),
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
    /// The people without a phone who this member is, too.
    #[n(5)]
    pub claims: Vec<MemberId>,
    /// Of a person without a phone: who it turned out to be.
    #[n(6)]
    pub claimed_by: Option<MemberId>,
    /// The grids in which the member said “that was me” and nobody has answered yet.
    #[n(7)]
    pub asks: Vec<GridId>,
    /// How old a person registered without a phone is, if it was taken down.
    #[n(8)]
    pub age: Option<AgeBand>,
    /// Who speaks for the person, who is under fourteen.
    #[n(9)]
    pub guardian: Option<MemberId>,
    /// For whom the member speaks as a guardian.
    #[n(10)]
    pub wards: Vec<MemberId>,
}

impl Member {
    /// A member with devices.
    pub fn enrolled(id: MemberId, pos: Pos) -> Self {
        let mut member = Self::nobody(id, None);
        member.enrol(pos);
        member
    }

    const fn nobody(id: MemberId, paper: Option<GridId>) -> Self {
        Self {
            id,
            paper,
            devices: Vec::new(),
            grants: Vec::new(),
            revoked: Vec::new(),
            claims: Vec::new(),
            claimed_by: None,
            asks: Vec::new(),
            age: None,
            guardian: None,
            wards: Vec::new(),
        }
    }

    /// Whether the person speaks only through a guardian.
    pub fn has_guardian(&self) -> bool {
        self.age == Some(AgeBand::Under14)
    }

    /// Lets a person act from a device: from here on what was entered for them opens to them, too.
    pub(super) fn enrol(&mut self, pos: Pos) {
        self.paper = None;
        for scope in member_scopes(self.id) {
            self.open(scope, GrantSource::Enrolled, pos);
        }
        self.open_claims(pos);
    }

    /// Takes over what was entered for these people.
    pub(super) fn claim(&mut self, people: impl Iterator<Item = MemberId>, pos: Pos) {
        let new: Vec<MemberId> = people.filter(|person| !self.claims.contains(person)).collect();
        self.claims.extend(new);
        if self.is_enrolled() {
            self.open_claims(pos);
        }
    }

    /// Speaks for somebody from here on.
    pub(super) fn guard(&mut self, ward: MemberId, pos: Pos) {
        self.wards.push(ward);
        if self.is_enrolled() {
            self.open(Scope::One(Label::Member(ward)), GrantSource::Guardian(ward), pos);
        }
    }

    fn open_claims(&mut self, pos: Pos) {
        for ward in self.wards.clone() {
            self.open(Scope::One(Label::Member(ward)), GrantSource::Guardian(ward), pos);
        }
        for person in self.claims.clone() {
            self.open(Scope::One(Label::Member(person)), GrantSource::Claim(person), pos);
        }
    }

    /// A person without a device, registered at the door.
    pub fn paper(id: MemberId, grid: GridId, age: Option<AgeBand>, guardian: Option<MemberId>) -> Self {
        Self { age, guardian, ..Self::nobody(id, Some(grid)) }
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
