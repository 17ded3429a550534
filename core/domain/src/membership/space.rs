//! The space itself: offices, grids, and what waits for a second signature.

use std::collections::BTreeMap;

use minicbor::{Decode, Encode};

use crate::act::Actor;
use crate::calendar::CivilDate;
use crate::id::{DeviceId, EntryId, GridId, MemberId, SpaceId};
use crate::refusal::{Code, Refusal};
use crate::role::{Post, Role};
use crate::time::{Moment, Pos};

use super::confirm::Change;
use super::genesis::SpaceKind;

/// The last entry of a device that still counts under something that ended: no clocks, no backdating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Cut {
    /// The device.
    #[n(0)]
    pub device: DeviceId,
    /// Its last chain number that is judged as before the end.
    #[n(1)]
    pub last: u64,
}

/// Whether an actor's entry is judged as before an end with these cuts.
pub fn within_cuts(cuts: &[Cut], by: &Actor) -> bool {
    cuts.iter().any(|cut| cut.device == by.device && by.dseq <= cut.last)
}

/// Whether somebody holds what an act needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Never held it.
    No,
    /// Held it; this act is beyond the cut.
    Ended,
    /// Holds it, or held it when this act took its place in its chain.
    Yes,
}

/// [`Space::history`] after one more act; zeros at the genesis.
pub fn next_history(history: &[u8; 32], act: &EntryId) -> [u8; 32] {
    crate::digest::tagged("yishi/offices/1", &[history, &act.0])
}

/// A post and who holds or held it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct PostHeld {
    /// Who.
    #[n(0)]
    pub member: MemberId,
    /// Which post.
    #[n(1)]
    pub post: Post,
    /// The cuts, once it has ended.
    #[n(2)]
    pub ended: Option<Vec<Cut>>,
    /// The last day of its term. It runs on until it is ended.
    #[n(3)]
    pub until: Option<CivilDate>,
}

impl PostHeld {
    /// A post that runs.
    pub const fn new(member: MemberId, post: Post) -> Self {
        Self { member, post, ended: None, until: None }
    }
}

/// Offices, grids and pending changes. Small whatever the number of residents.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Space {
    /// The space.
    #[n(0)]
    pub id: SpaceId,
    /// Village, community, township or county.
    #[n(1)]
    pub kind: SpaceKind,
    /// Every office ever held, in order.
    #[n(2)]
    pub posts: Vec<PostHeld>,
    /// The grids.
    #[n(3)]
    pub grids: Vec<GridId>,
    /// What waits for a second signature, by the entry that proposed it, with its author.
    #[n(4)]
    pub pending: BTreeMap<EntryId, Pending>,
    /// A running hash over every public act about offices and their devices. A round's digest covers it, so that
    /// nobody can leave one out of a seal's proof.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub history: [u8; 32],
    /// Where the committee's members last changed. A round opened before is void, even if the same people return.
    #[n(6)]
    pub committee_since: Pos,
}

/// The most changes that wait for a second signature. They are loaded with the space, for every act.
pub const PENDING_MAX: usize = 128;
/// How long a waiting change keeps its place when places are short: 30 days, as long as the longest invitation.
pub const PENDING_HOURS: u64 = 30 * 24;

/// A change that waits for a second signature.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Pending {
    /// What will change.
    #[n(0)]
    pub change: Change,
    /// Who proposed it.
    #[n(1)]
    pub by: MemberId,
    /// When.
    #[cbor(n(2), default)]
    pub since: Moment,
}

impl Pending {
    fn gives_way(&self, at: Moment) -> bool {
        self.since.plus_hours(PENDING_HOURS) < at
    }
}

impl Space {
    /// A space without anybody.
    pub const fn new(id: SpaceId, kind: SpaceKind) -> Self {
        Self {
            id,
            kind,
            posts: Vec::new(),
            grids: Vec::new(),
            pending: BTreeMap::new(),
            history: [0; 32],
            committee_since: Pos(0),
        }
    }

    /// The posts that run now.
    pub fn running(&self) -> impl Iterator<Item = &PostHeld> {
        self.posts.iter().filter(|held| held.ended.is_none())
    }

    /// Whether a member holds a post now.
    pub fn holds_now(&self, member: MemberId, wanted: impl Fn(&Post) -> bool) -> bool {
        self.running().any(|held| held.member == member && wanted(&held.post))
    }

    /// An actor's standing, with what ended judged by the actor's place in its chain.
    pub fn standing(&self, by: &Actor, wanted: impl Fn(&Post) -> bool) -> Standing {
        self.posts
            .iter()
            .filter(|held| held.member == by.member && wanted(&held.post))
            .map(|held| match &held.ended {
                None => Standing::Yes,
                Some(cuts) if within_cuts(cuts, by) => Standing::Yes,
                Some(_) => Standing::Ended,
            })
            .max()
            .unwrap_or(Standing::No)
    }

    /// The committee's members now, sorted: the roster of a final text.
    pub fn committee(&self) -> Vec<MemberId> {
        let mut members: Vec<MemberId> = self
            .running()
            .filter(|held| held.post.role == Role::CommitteeMember)
            .map(|held| held.member)
            .collect();
        members.sort_unstable();
        members.dedup();
        members
    }

    /// Whether one signature is enough for committee, roles and policy: min(2, committee members now) < 2.
    pub fn one_is_enough(&self) -> bool {
        self.committee().len() < 2
    }

    /// Refuses one more proposal while too many wait that nobody has confirmed.
    pub(super) fn expect_room(&self, at: Moment) -> Result<(), Refusal> {
        let waiting = self.pending.values().filter(|pending| !pending.gives_way(at)).count();
        if waiting < PENDING_MAX { Ok(()) } else { Err(Code::PendingFull.into()) }
    }

    /// Keeps a change for the second signature; where places are short, old ones give way.
    pub(super) fn propose(&mut self, entry: EntryId, pending: Pending) {
        if self.pending.len() >= PENDING_MAX {
            self.pending.retain(|_, waiting| !waiting.gives_way(pending.since));
        }
        self.pending.insert(entry, pending);
    }

    /// Takes a public act about offices into the history.
    pub(crate) fn note(&mut self, act: &EntryId) {
        self.history = next_history(&self.history, act);
    }

    /// Starts a post unless it runs already.
    pub(super) fn start(&mut self, member: MemberId, post: Post, pos: Pos) {
        if !self.holds_now(member, |held| *held == post) {
            self.posts.push(PostHeld::new(member, post));
            self.changed(post, pos);
        }
    }

    fn changed(&mut self, post: Post, pos: Pos) {
        if post.role == Role::CommitteeMember {
            self.committee_since = pos;
        }
    }

    /// Ends a post.
    pub(super) fn end(&mut self, member: MemberId, post: Post, cuts: &[Cut], pos: Pos) {
        self.changed(post, pos);
        for held in &mut self.posts {
            if held.member == member && held.post == post && held.ended.is_none() {
                held.ended = Some(cuts.to_vec());
            }
        }
    }
}
