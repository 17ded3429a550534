//! Who held which office from which device, read from the public acts alone: a second reading of the rules of
//! membership, which shares no code with the first one (`yishi_domain::rule`).

use std::collections::{BTreeMap, BTreeSet};

use yishi_domain::digest::tagged;
use yishi_domain::fact::Core;
use yishi_domain::id::{DeviceId, EntryId, InviteId, MemberId, SpaceId, TopicId};
use yishi_domain::joint::{Joint, Sides};
use yishi_domain::label::Label;
use yishi_domain::membership::{
    Change, Confirmed, Cut, Genesis, InviteGrant, Invited, Joined, Revoked, join_message,
};
use yishi_domain::role::{Post, Role};

use super::fault::SealFault;
use super::said::verified;
use crate::entry::{Content, Entry, Link};
use crate::keys::verifies;

/// An office somebody holds or held.
#[derive(Debug, Clone)]
struct Held {
    member: MemberId,
    post: Post,
    ended: Option<Vec<Cut>>,
}

/// A device of an office-holder.
#[derive(Debug, Clone, Copy)]
struct Hand {
    member: MemberId,
    last: u64,
}

#[derive(Debug, Clone)]
struct Invitation {
    grant: InviteGrant,
    key: [u8; 32],
    ready: bool,
}

/// The offices as far as public acts tell.
#[derive(Debug, Clone)]
pub(super) struct Offices {
    space: SpaceId,
    held: Vec<Held>,
    hands: BTreeMap<DeviceId, Hand>,
    invitations: BTreeMap<InviteId, Invitation>,
    used: BTreeSet<InviteId>,
    waiting: BTreeMap<EntryId, (Change, MemberId)>,
    chains: BTreeMap<DeviceId, Link>,
    history: [u8; 32],
    away: BTreeMap<(TopicId, MemberId), Away>,
}

/// Somebody who stays away from a topic, or will once all of both committees want it.
#[derive(Debug, Clone, Copy)]
struct Away {
    agreed: Sides,
    stays: bool,
}

const fn leads(post: &Post) -> bool {
    post.role.in_committee()
}

impl Offices {
    /// As the genesis founds them.
    pub(super) fn founded(genesis: &Genesis) -> Self {
        let mut offices = Self {
            space: genesis.id(),
            held: Vec::new(),
            hands: BTreeMap::new(),
            invitations: BTreeMap::new(),
            used: BTreeSet::new(),
            waiting: BTreeMap::new(),
            chains: BTreeMap::new(),
            history: [0; 32],
            away: BTreeMap::new(),
        };
        for founder in &genesis.founders {
            offices.hands.insert(founder.device, Hand { member: founder.member, last: u64::MAX });
            for post in &founder.posts {
                offices.held.push(Held { member: founder.member, post: *post, ended: None });
            }
        }
        offices
    }

    /// The running hash over the acts read so far.
    pub(super) const fn history(&self) -> &[u8; 32] {
        &self.history
    }

    /// The members of the committee now, sorted.
    pub(super) fn committee(&self) -> Vec<MemberId> {
        let seats = self.held.iter().filter(|h| h.ended.is_none() && h.post.role == Role::CommitteeMember);
        seats.map(|h| h.member).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Those of them that decide on a topic: without whoever stays away from it.
    pub(super) fn committee_on(&self, topic: TopicId) -> Vec<MemberId> {
        let mut committee = self.committee();
        committee.retain(|member| !self.stays_away(topic, *member));
        committee
    }

    fn stays_away(&self, topic: TopicId, member: MemberId) -> bool {
        self.away.get(&(topic, member)).is_some_and(|away| away.stays)
    }

    fn holds(&self, member: MemberId, wanted: impl Fn(&Post) -> bool) -> bool {
        self.held.iter().any(|h| h.member == member && h.ended.is_none() && wanted(&h.post))
    }

    /// Whether the entry's author led the village, now or when the entry took its place in its chain.
    pub(super) fn led(&self, by: MemberId, entry: &Entry) -> Result<(), SealFault> {
        let (device, dseq) = (entry.header.device, entry.header.dseq);
        let within = |cuts: &[Cut]| cuts.iter().any(|cut| cut.device == device && dseq <= cut.last);
        let holds =
            |h: &Held| h.member == by && leads(&h.post) && h.ended.as_ref().is_none_or(|cuts| within(cuts));
        if self.held.iter().any(holds) { Ok(()) } else { Err(SealFault::Authority) }
    }

    /// Whether `device` is an office-holder's.
    pub(super) fn knows(&self, device: &DeviceId) -> bool {
        self.hands.contains_key(device)
    }

    /// The author of an entry, by a device that is the author's and not cut off before it.
    pub(super) fn author(&self, entry: &Entry) -> Result<MemberId, SealFault> {
        let hand = self.hands.get(&entry.header.device).ok_or(SealFault::Device)?;
        let own = entry.member().is_ok_and(|member| member == hand.member);
        if own && entry.header.dseq <= hand.last { Ok(hand.member) } else { Err(SealFault::Device) }
    }

    /// Takes an entry as the next one of its device that this file shows.
    pub(super) fn link(&mut self, entry: &Entry) -> Result<(), SealFault> {
        let header = &entry.header;
        let last = self.chains.get(&header.device).copied().unwrap_or(Link::START);
        let adjacent = last.dseq.checked_add(1) == Some(header.dseq);
        if header.dseq <= last.dseq || (adjacent && header.prev != last.id) {
            return Err(SealFault::Chain);
        }
        self.chains.insert(header.device, entry.link());
        Ok(())
    }

    /// Reads one public act about offices.
    pub(super) fn read(&mut self, entry: &Entry) -> Result<(), SealFault> {
        let core = verified(entry, &self.space, Label::Public)?;
        if matches!(entry.content, Content::Here { .. }) {
            return Err(SealFault::Place);
        }
        self.link(entry)?;
        let id = entry.id();
        if let Core::Joined(core) = &core {
            self.join(entry, core)?;
        } else {
            let by = self.author(entry)?;
            self.act(entry, by, core)?;
        }
        self.history = tagged("yishi/offices/1", &[&self.history, &id.0]);
        Ok(())
    }

    fn act(&mut self, entry: &Entry, by: MemberId, core: Core) -> Result<(), SealFault> {
        if let Core::Invited(core) = &core {
            return self.invite(entry, by, core);
        }
        if let Core::Revoked(core) = &core {
            return self.revoke(entry, by, core);
        }
        if let Core::Recused(core) = &core {
            let own = by == core.member;
            return self.recuse(entry, by, (core.topic, core.member), (own, core.joint, core.settles), true);
        }
        if let Core::RecusalEnded(core) = &core {
            let (about, said) = ((core.topic, core.member), (false, core.joint, core.settles));
            return self.recuse(entry, by, about, said, false);
        }
        self.led(by, entry)?;
        if let Core::Confirmed(core) = &core {
            return self.confirm(by, core);
        }
        let (change, sole) = if let Core::RoleGranted(c) = core {
            (Change::Grant { member: c.member, post: c.post, devices: c.devices }, c.sole)
        } else if let Core::RoleEnded(c) = core {
            if !self.holds(c.member, |post| *post == c.post) {
                return Err(SealFault::Authority);
            }
            (Change::End { member: c.member, post: c.post, cuts: c.cuts }, c.sole)
        } else {
            return Err(SealFault::Place);
        };
        self.propose(entry, by, sole, self.needs_two(), change)
    }

    /// Offices change with min(2, committee members now) signatures.
    fn needs_two(&self) -> bool {
        self.committee().len() >= 2
    }

    /// Staying away from a topic, or an end of it: by oneself at once, otherwise once the sides that have anybody whom it
    /// does not concern have said so.
    fn recuse(
        &mut self,
        entry: &Entry,
        by: MemberId,
        (topic, member): (TopicId, MemberId),
        (own, joint, settles): (bool, Option<Joint>, bool),
        stays: bool,
    ) -> Result<(), SealFault> {
        if !own && self.sides(entry, by) == Sides::NONE {
            return Err(SealFault::Authority);
        }
        let standing = self.away.get(&(topic, member)).copied();
        if standing.is_some_and(|away| away.stays) == stays {
            return Err(SealFault::Authority);
        }
        let agreed = standing.map_or(Sides::NONE, |away| away.agreed);
        let right = if own { None } else { self.share(entry, by, topic, member) };
        let agreed = agreed.and(right.map_or(Sides::NONE, |share| share.sides));
        let settled = right.is_none_or(|share| agreed.covers(share.wanted));
        if joint != right || settles != settled {
            return Err(SealFault::Second);
        }
        let now = if settled { Away { agreed: Sides::NONE, stays } } else { Away { agreed, stays: !stays } };
        self.away.insert((topic, member), now);
        Ok(())
    }

    /// For whom an author speaks, now or when the entry took its place in its chain.
    fn sides(&self, entry: &Entry, by: MemberId) -> Sides {
        let (device, dseq) = (entry.header.device, entry.header.dseq);
        let within = |cuts: &Vec<Cut>| cuts.iter().any(|cut| cut.device == device && dseq <= cut.last);
        let own = self.held.iter().filter(|h| h.member == by && h.ended.as_ref().is_none_or(within));
        own.fold(Sides::NONE, |all, h| all.and(Sides::of_post(&h.post)))
    }

    /// An author's share of what both committees decide about a member on a topic.
    fn share(&self, entry: &Entry, by: MemberId, topic: TopicId, member: MemberId) -> Option<Joint> {
        let sides = self.sides(entry, by);
        let here = |h: &&Held| h.ended.is_none() && h.member != member && !self.stays_away(topic, h.member);
        let wanted =
            self.held.iter().filter(here).fold(Sides::NONE, |all, h| all.and(Sides::of_post(&h.post)));
        (!sides.covers(wanted)).then_some(Joint { sides, wanted })
    }

    fn propose(
        &mut self,
        entry: &Entry,
        by: MemberId,
        sole: bool,
        two: bool,
        change: Change,
    ) -> Result<(), SealFault> {
        if sole == two {
            return Err(SealFault::Second);
        }
        if sole {
            return self.carry_out(&change);
        }
        self.waiting.insert(entry.id(), (change, by));
        Ok(())
    }

    fn confirm(&mut self, by: MemberId, core: &Confirmed) -> Result<(), SealFault> {
        match self.waiting.remove(&core.entry) {
            Some((change, first)) if first != by && change == core.change => self.carry_out(&change),
            _ => Err(SealFault::Second),
        }
    }

    fn carry_out(&mut self, change: &Change) -> Result<(), SealFault> {
        match change {
            Change::Grant { member, post, devices } => self.grant(*member, *post, devices),
            Change::End { member, post, cuts } => {
                if post.role == Role::CommitteeMember && self.committee() == [*member] {
                    return Err(SealFault::Authority);
                }
                let ends = |h: &&mut Held| h.member == *member && h.post == *post && h.ended.is_none();
                self.held.iter_mut().filter(ends).for_each(|h| h.ended = Some(cuts.clone()));
                Ok(())
            }
            Change::Revoke { device, last, member } => {
                let hand = self.hands.get_mut(device).filter(|hand| hand.member == *member);
                let hand = hand.ok_or(SealFault::Device)?;
                hand.last = hand.last.min(*last);
                Ok(())
            }
            Change::Invite(id) => {
                self.invitations.get_mut(id).ok_or(SealFault::Invitation)?.ready = true;
                Ok(())
            }
        }
    }

    /// The devices that a grant of an office names are the member's from here on, and no others.
    fn grant(&mut self, member: MemberId, post: Post, devices: &[DeviceId]) -> Result<(), SealFault> {
        if post.role.is_office() {
            self.rearm(member, devices)?;
        }
        if !self.holds(member, |held| *held == post) {
            self.held.push(Held { member, post, ended: None });
        }
        Ok(())
    }

    fn rearm(&mut self, member: MemberId, devices: &[DeviceId]) -> Result<(), SealFault> {
        for (device, hand) in &mut self.hands {
            if hand.member == member && !devices.contains(device) {
                hand.last = 0;
            }
        }
        for device in devices {
            let hand = *self.hands.entry(*device).or_insert(Hand { member, last: u64::MAX });
            if hand.member != member || hand.last != u64::MAX {
                return Err(SealFault::Device);
            }
        }
        Ok(())
    }

    fn invite(&mut self, entry: &Entry, by: MemberId, core: &Invited) -> Result<(), SealFault> {
        let two = match core.grant {
            InviteGrant::Post(post) if post.role.is_office() => {
                self.led(by, entry)?;
                self.needs_two()
            }
            InviteGrant::Device { member, office: true }
                if member == by && self.holds(by, |post| post.role.is_office()) =>
            {
                false
            }
            InviteGrant::Post(_)
            | InviteGrant::Device { .. }
            | InviteGrant::Resident
            | InviteGrant::Person { .. } => {
                return Err(SealFault::Authority);
            }
        };
        let made = Invitation { grant: core.grant, key: core.key, ready: false };
        if core.uses != 1 || self.invitations.insert(core.invite, made).is_some() {
            return Err(SealFault::Invitation);
        }
        self.propose(entry, by, core.sole, two, Change::Invite(core.invite))
    }

    fn join(&mut self, entry: &Entry, core: &Joined) -> Result<(), SealFault> {
        let device = entry.header.device;
        let message = join_message(&self.space, &core.invite, &core.member, &device, &core.receive_key);
        let invited = self
            .invitations
            .get(&core.invite)
            .is_some_and(|i| i.ready && i.grant == core.grant && i.key == core.key);
        let unused = self.used.insert(core.invite);
        let known = self.hands.values().any(|hand| hand.member == core.member);
        let fits = match core.grant {
            InviteGrant::Device { member, .. } => {
                member == core.member && self.holds(member, |post| post.role.is_office())
            }
            InviteGrant::Post(_) | InviteGrant::Resident => !known,
            InviteGrant::Person { .. } => false,
        };
        let speaks = entry.member().is_ok_and(|member| member == core.member);
        let proved = verifies(&core.key, &message, &core.proof);
        if !(invited && unused && fits && speaks && proved) || self.knows(&device) {
            return Err(SealFault::Invitation);
        }
        self.hands.insert(device, Hand { member: core.member, last: u64::MAX });
        if let InviteGrant::Post(post) = core.grant {
            self.held.push(Held { member: core.member, post, ended: None });
        }
        Ok(())
    }

    fn revoke(&mut self, entry: &Entry, by: MemberId, core: &Revoked) -> Result<(), SealFault> {
        if by != core.member {
            self.led(by, entry)?;
        }
        if !self.holds(core.member, |post| post.role.is_office()) {
            return Err(SealFault::Authority);
        }
        let two = by != core.member
            && self.holds(core.member, |post| post.role.in_both_committees())
            && self.needs_two();
        let change = Change::Revoke { device: core.device, last: core.last, member: core.member };
        self.propose(entry, by, core.sole, two, change)
    }
}
