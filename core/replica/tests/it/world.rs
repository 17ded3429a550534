//! A village in memory: a hub, phones, and requests between them as the bytes that would travel.

mod body;
mod course;
mod deed;
mod lax;
mod meeting;
mod phone;
mod rules;
mod stop;
mod venue;
mod voice;

use yishi_domain::copy::{CopyPublished, text_hash};
use yishi_domain::fact::Fact;
use yishi_domain::id::{ChangeHash, DeviceId, EntryId, GridId, InviteId, MemberId, SpaceId, TopicId};
use yishi_domain::joint::{Joint, Sides};
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{
    Confirmed, Founder, Genesis, GridDefined, InviteGrant, Invited, Joined, SpaceKind, join_message,
};
use yishi_domain::role::{Post, Role};
use yishi_domain::time::Moment;
use yishi_domain::topic::{
    MatterClass, TopicAccepted, TopicClassified, TopicProposed, TopicScreened, TopicSource,
};
use yishi_domain::words::Words;
use yishi_replica::admission::{DraftCache, TrialBudget, admit};
use yishi_replica::draft::constant::CONSTANT_HASH;
use yishi_replica::entry::Entry;
use yishi_replica::keys::SignKey;
use yishi_replica::log::{Log, Stamped};
use yishi_replica::memory::MemoryLog;
use yishi_replica::message::{Reply, SyncAnswer, SyncRequest};
use yishi_replica::packed::Unpacker;
use yishi_replica::receive::Doubt;
use yishi_replica::serve::answer;

pub(crate) use deed::{Mind, deed, open_round, sign_off};
pub(crate) use phone::{Asked, Phone};

/// Randomness that is the same for the same seed (a counter through a mixing function).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `below`, which must not be 0.
    pub(crate) fn roll(&mut self, below: usize) -> usize {
        (self.next() % below as u64) as usize
    }

    pub(crate) fn percent(&mut self, chance: usize) -> bool {
        self.roll(100) < chance
    }

    pub(crate) fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        if all.is_empty() { None } else { Some(&all[self.roll(all.len())]) }
    }

    pub(crate) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut out = [0; N];
        out.chunks_mut(8).for_each(|chunk| chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]));
        out
    }

    pub(crate) fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.roll(at + 1));
        }
    }
}

/// The hub: its log, its log key, its clock.
pub(crate) struct Hub {
    pub(crate) log: MemoryLog,
    pub(crate) key: SignKey,
    pub(crate) docs: DraftCache,
    pub(crate) now: Moment,
    /// A hub that somebody changed: what it took in although the rules said no.
    pub(crate) lax: Option<Vec<Doubt>>,
}

impl Hub {
    /// Answers the bytes of a request with the bytes of an answer, as `POST /v1/sync` does.
    pub(crate) fn handle(&mut self, body: &[u8]) -> Vec<u8> {
        self.now.0 += 1000;
        let request = SyncRequest::from_bytes(body).unwrap();
        let devices = [request.device];
        let mut unpacker = Unpacker::new(self.log.space(), &devices);
        let pushed: Vec<Entry> =
            request.push.iter().map(|pushed| unpacker.unpack(pushed.entry.clone()).unwrap()).collect();
        let replies = if pushed.is_empty() { Vec::new() } else { self.admit(&pushed) };
        let answered: Vec<(&Entry, &Reply)> = pushed.iter().zip(&replies).collect();
        let budget = request.max_bytes as usize;
        let device = Some(&request.device);
        let space = answer(&mut self.log, &self.key, device, &request.spaces[0], &answered, budget).unwrap();
        SyncAnswer { replies: replies.clone(), spaces: vec![space], nonce: vec![7; 24].into() }.to_bytes()
    }

    fn admit(&mut self, all: &[Entry]) -> Vec<Reply> {
        if self.lax.is_some() {
            return all.iter().map(|entry| self.admit_laxly(entry)).collect();
        }
        admitted(&mut self.log, &mut self.docs, all, self.now)
    }

    /// The stamp and entry of what was pushed.
    pub(crate) fn entry(&mut self, id: &EntryId) -> Stamped {
        self.log.entry(id).unwrap().unwrap()
    }

    /// The code an entry was refused or put aside with.
    pub(crate) fn code(&mut self, id: &EntryId) -> String {
        use yishi_replica::stamp::Verdict;
        match self.entry(id).stamp.verdict {
            Verdict::Refused(code) => format!("refused {code}"),
            Verdict::Quarantined(code) => format!("quarantined {code}"),
            Verdict::Accepted => "accepted".to_owned(),
            Verdict::Admitted => "admitted".to_owned(),
        }
    }
}

/// Admits entries whatever their number, on a clock that stands still.
pub(crate) fn admitted(log: &mut MemoryLog, docs: &mut DraftCache, all: &[Entry], now: Moment) -> Vec<Reply> {
    admit(log, docs, all, now, &mut |_, _| true, &mut TrialBudget::new(&|| now)).unwrap()
}

/// Everybody of one space.
pub(crate) struct Village {
    pub(crate) dice: Dice,
    pub(crate) hub: Hub,
    pub(crate) phones: Vec<Phone>,
    pub(crate) grids: Vec<GridId>,
}

/// 2026-01-01, in milliseconds.
pub(crate) const START: Moment = Moment(1_767_225_600_000);

impl Village {
    /// A village whose founders hold these roles; the first two grids are set up, everybody is in step.
    pub(crate) fn new(seed: u64, founders: &[Role]) -> Self {
        let mut dice = Dice(seed);
        let keys: Vec<SignKey> = founders.iter().map(|_| SignKey::from_seed(&dice.bytes())).collect();
        let members: Vec<MemberId> = founders.iter().map(|_| MemberId(dice.bytes())).collect();
        let founder = |(at, role): (usize, &Role)| Founder {
            member: members[at],
            name: format!("委员{at}"),
            posts: vec![Post::of(*role)],
            device: keys[at].device(),
            receive_key: [at as u8; 32],
        };
        let genesis = Genesis {
            kind: SpaceKind::Village,
            name: "桑渚村".to_owned(),
            parent: None,
            founders: founders.iter().enumerate().map(founder).collect(),
            nonce: dice.bytes(),
        };
        let space = genesis.id();
        let hub_key = SignKey::from_seed(&dice.bytes());
        let phones = keys.into_iter().zip(members);
        let phones = phones.map(|(key, member)| Phone::new(space, key, member, hub_key.public())).collect();
        let (log, docs) = (MemoryLog::new(genesis), DraftCache::default());
        let hub = Hub { log, key: hub_key, docs, now: START, lax: None };
        let grids = vec![GridId(dice.bytes()), GridId(dice.bytes())];
        let mut village = Self { dice, hub, phones, grids };
        village.sync(0);
        for grid in village.grids.clone() {
            let name = Words::Name("一网格".to_owned());
            village.phones[0].act(vec![Fact::with(GridDefined { grid }, name)]).unwrap();
        }
        village.settle();
        village
    }

    pub(crate) fn space(&self) -> SpaceId {
        self.hub.log.space()
    }

    /// One whole sync of a phone.
    pub(crate) fn sync(&mut self, who: usize) {
        self.phones[who].sync(&mut self.hub);
    }

    /// Syncs everybody, twice: so that what one says reaches the others.
    pub(crate) fn settle(&mut self) {
        for _ in 0..2 {
            (0..self.phones.len()).for_each(|who| self.sync(who));
        }
    }

    /// Somebody signs second for what an entry proposed.
    pub(crate) fn confirm(&mut self, who: usize, entry: EntryId) -> EntryId {
        let change = self.phones[who].space_state().pending[&entry].change.clone();
        self.phones[who].act(vec![Fact::bare(Confirmed { entry, change })]).unwrap()[0]
    }

    /// Invites and lets somebody join. Gives the new phone's place.
    pub(crate) fn join(&mut self, grant: InviteGrant) -> usize {
        let seed: [u8; 32] = self.dice.bytes();
        let invite = InviteId(self.dice.bytes());
        let sole = !grant.is_office() || self.phones[0].space_state().one_is_enough();
        let invited = Invited {
            invite,
            grant,
            key: SignKey::from_seed(&seed).public(),
            uses: 1,
            expires: self.hub.now.plus_hours(48),
            sole,
        };
        let clock = std::mem::replace(&mut self.phones[0].clock, self.hub.now);
        let entry = self.phones[0].act(vec![Fact::bare(invited)]).unwrap()[0];
        self.phones[0].clock = clock;
        self.sync(0);
        if !sole {
            self.sync(1);
            self.confirm(1, entry);
            self.sync(1);
            self.sync(0);
        }
        let who = self.newcomer(invite, grant, &seed);
        self.sync(who);
        who
    }

    /// A new phone with its `Joined` in the outbox.
    pub(crate) fn newcomer(&mut self, invite: InviteId, grant: InviteGrant, seed: &[u8; 32]) -> usize {
        let (key, member) = (SignKey::from_seed(&self.dice.bytes()), MemberId(self.dice.bytes()));
        let member = match grant {
            InviteGrant::Device { member, .. } => member,
            InviteGrant::Person { member, .. } => member,
            InviteGrant::Resident | InviteGrant::Post(_) => member,
        };
        let invite_key = SignKey::from_seed(seed);
        let joined = joined(self.space(), invite, grant, &invite_key, key.device(), member);
        let label = if grant.is_office() { Label::Public } else { Label::Directory };
        let mut phone = Phone::new(self.space(), key, member, self.hub.key.public());
        phone.sign(&Fact::with(joined, Words::Name("王*".to_owned())), Audience::one(label));
        self.phones.push(phone);
        self.phones.len() - 1
    }

    /// A topic that the first founder proposed, looked into and published a first reading copy of; everybody is in step.
    pub(crate) fn topic_with_copy(&mut self) -> TopicId {
        let topic = TopicId(self.dice.bytes());
        let facts = [topic_fact(topic), class_fact(topic), screen_fact(topic), copy_fact(topic, 1, "正文")];
        self.phones[0].act(facts.to_vec()).unwrap();
        self.settle();
        topic
    }

    /// Takes a topic up, by everybody whose word is wanted.
    pub(crate) fn take_up(&mut self, topic: TopicId) {
        for phone in 0..self.phones.len() {
            let space = self.phones[phone].space_state();
            let joint = Joint::on(&space, &self.phones[phone].topic(topic), &self.phones[phone].by());
            let speaks = joint.is_none_or(|share| share.sides != Sides::NONE);
            if speaks && self.phones[phone].topic(topic).is_undecided() {
                // A second member of one side has nothing to add.
                let _ = self.phones[phone].act(vec![Fact::bare(TopicAccepted { topic, joint })]);
                self.settle();
            }
        }
    }

    /// A resident.
    pub(crate) fn resident(&mut self) -> usize {
        self.join(InviteGrant::Resident)
    }

    /// A grid leader of one of the two grids.
    pub(crate) fn grid_leader(&mut self, grid: usize) -> usize {
        self.join(InviteGrant::Post(Post::in_grid(Role::GridLeader, self.grids[grid])))
    }
}

/// The fact with which a device joins.
pub(crate) fn joined(
    space: SpaceId,
    invite: InviteId,
    grant: InviteGrant,
    invite_key: &SignKey,
    device: DeviceId,
    member: MemberId,
) -> Joined {
    let receive_key = [9; 32];
    let message = join_message(&space, &invite, &member, &device, &receive_key);
    let (key, proof) = (invite_key.public(), invite_key.sign(&message));
    Joined { invite, key, grant, member, receive_key, proof }
}

/// A topic that stands on no need.
pub(crate) fn topic_fact(topic: TopicId) -> Fact {
    let (source, class) = (TopicSource::StrongComplaint, MatterClass::General);
    let proposed = TopicProposed { topic, source, class, needs: Vec::new(), follows: None, org: None };
    Fact::with(proposed, Words::Titled { title: "修路".to_owned(), text: "村口一段".to_owned() })
}

/// That a topic is a general matter of the catalogue.
pub(crate) fn class_fact(topic: TopicId) -> Fact {
    let (class, item) = (MatterClass::General, "ENV-04".parse().ok());
    Fact::bare(TopicClassified { topic, class, item, joint: None, statutory: false, technical: false })
}

/// What looking into a topic has shown.
pub(crate) fn screen_fact(topic: TopicId) -> Fact {
    Fact::with(TopicScreened { topic }, Words::Text("走访过两边的住户".to_owned()))
}

/// A reading copy taken from the draft nobody has written in.
pub(crate) fn copy_fact(topic: TopicId, version: u32, text: &str) -> Fact {
    let heads = vec![ChangeHash(CONSTANT_HASH.0)];
    let core = CopyPublished { topic, version, heads, text_hash: text_hash(text) };
    Fact::with(core, Words::Titled { title: "征求意见".to_owned(), text: text.to_owned() })
}
