//! A town at the hub: people with devices, and rounds they sign.

use yishi_domain::act::Actor;
use yishi_domain::decide::{build, plan};
use yishi_domain::fact::{Core, Fact, Kind};
use yishi_domain::id::{ChangeHash, DeviceId, EntryId, InviteId, MemberId, ObjectId, RoundId, TopicId};
use yishi_domain::intent::{Intent, NewCopy, RoundIntent};
use yishi_domain::label::{Label, Scope, may_read};
use yishi_domain::membership::{
    Confirmed, Cut, Founder, Genesis, InviteGrant, Invited, Joined, Revoked, RoleEnded, RoleGranted,
    SpaceKind, join_message,
};
use yishi_domain::role::{Post, Role};
use yishi_domain::round::SignedOff;
use yishi_domain::seal::{How, sign_off_message};
use yishi_domain::state::{Aggregate, AggregateId, State};
use yishi_domain::time::Moment;
use yishi_domain::topic::{MatterClass, TopicAccepted, TopicProposed, TopicSource};
use yishi_domain::words::{RosterName, Words};
use yishi_replica::admission::DraftCache;
use yishi_replica::draft::constant::CONSTANT_HASH;
use yishi_replica::entry::{Draft, Entry};
use yishi_replica::keys::SignKey;
use yishi_replica::log::{Log, LogError, Stamped};
use yishi_replica::memory::MemoryLog;
use yishi_replica::message::Reply;
use yishi_replica::seal::{SealError, SealSource, export};
use yishi_replica::stamp::Verdict;

use crate::world::{admitted, class_fact, screen_fact};

pub(super) const CHAIR: Post = Post::of(Role::CommitteeMember);
pub(super) const TEXT: &str = "# 晒谷场\n\n夏收时节，晒谷场优先晒谷。\n车位在 9 月 1 日以后开放。";
pub(super) const TITLE: &str = "晒谷场与停车办法";

/// What an invitation gives, which one it is, and its secret.
pub(super) type Invitation = (InviteGrant, InviteId, SignKey);

/// A person and the devices the person signs with.
#[derive(Clone)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) member: MemberId,
    pub(super) keys: Vec<SignKey>,
}

impl Person {
    fn new(number: u8) -> Self {
        let member = MemberId([number; 16]);
        Self { name: format!("王小{number}"), member, keys: vec![key(number, 0)] }
    }
}

/// The key of a person's device.
pub(super) fn key(person: u8, device: u8) -> SignKey {
    SignKey::from_seed(&[person; 32].map(|byte| byte.wrapping_mul(7) ^ device))
}

pub(super) struct Town {
    pub(super) log: MemoryLog,
    pub(super) people: Vec<Person>,
    docs: DraftCache,
    pub(super) now: Moment,
    ids: u8,
}

impl Town {
    /// A town whose founders are all on the committee.
    pub(super) fn founded(founders: u8, nonce: u8) -> Self {
        let people: Vec<Person> = (1..=founders).map(Person::new).collect();
        let founder = |person: &Person| Founder {
            member: person.member,
            name: person.name.clone(),
            posts: vec![CHAIR],
            device: person.keys[0].device(),
            receive_key: [person.member.0[0]; 32],
        };
        let genesis = Genesis {
            kind: SpaceKind::Village,
            name: "桑渚村".to_owned(),
            parent: None,
            founders: people.iter().map(founder).collect(),
            nonce: [nonce; 16],
        };
        let log = MemoryLog::new(genesis);
        Self { log, people, docs: DraftCache::default(), now: Moment(1_772_000_000_000), ids: 100 }
    }

    pub(super) fn fresh(&mut self) -> [u8; 16] {
        self.ids += 1;
        [self.ids; 16]
    }

    pub(super) fn state(&self) -> State {
        let mut state = State::default();
        self.log.aggregates().iter().for_each(|(id, aggregate)| state.put(*id, aggregate.clone()));
        state
    }

    /// Signs a fact from a person's device, under the labels the rules want.
    pub(super) fn sign(&mut self, who: usize, device: usize, fact: Fact) -> Entry {
        let (member, key) = (self.people[who].member, self.people[who].keys[device].clone());
        let after = self.log.link(&key.device()).unwrap();
        let by = Actor { member, device: key.device(), dseq: after.dseq + 1 };
        let planned = plan(&self.state(), vec![fact], &by, self.now).unwrap().remove(0);
        let draft = Draft {
            space: self.log.space(),
            audience: planned.audience,
            after,
            claimed_time: self.now,
            salt: [self.ids; 16],
            member,
            fact: &planned.fact,
        };
        Entry::sign(&key, &draft)
    }

    /// What the hub makes of an entry.
    pub(super) fn push(&mut self, entry: &Entry) -> Reply {
        self.now.0 += 60_000;
        let all = std::slice::from_ref(entry);
        admitted(&mut self.log, &mut self.docs, all, self.now).remove(0)
    }

    /// Does something from a device; the hub must take it.
    pub(super) fn act_from(&mut self, who: usize, device: usize, fact: Fact) -> EntryId {
        let entry = self.sign(who, device, fact);
        let reply = self.push(&entry);
        assert!(matches!(reply, Reply::Stamped { verdict: Verdict::Accepted, .. }), "{reply:?}");
        entry.id()
    }

    pub(super) fn act(&mut self, who: usize, fact: Fact) -> EntryId {
        self.act_from(who, 0, fact)
    }

    /// A second committee member confirms what an entry proposed.
    pub(super) fn confirm(&mut self, who: usize, entry: EntryId) {
        let change = self.state().space().unwrap().pending[&entry].change.clone();
        self.act(who, Fact::bare(Confirmed { entry, change }));
    }

    fn invite(&mut self, who: usize, grant: InviteGrant, sole: bool) -> (InviteId, EntryId, SignKey) {
        let (invite, seed) = (InviteId(self.fresh()), SignKey::from_seed(&[self.ids; 32]));
        let expires = self.now.plus_hours(24);
        let fact = Invited { invite, grant, key: seed.public(), uses: 1, expires, sole };
        let id = self.act(who, Fact::bare(fact));
        (invite, id, seed)
    }

    fn join(&mut self, who: usize, device: usize, invited: &Invitation) {
        let fact = self.joining(who, device, invited);
        self.act_from(who, device, fact);
    }

    /// What a device signs to join.
    pub(super) fn joining(&self, who: usize, device: usize, (grant, invite, seed): &Invitation) -> Fact {
        let (person, space) = (&self.people[who], self.log.space());
        let receive_key = [9; 32];
        let joining = person.keys[device].device();
        let message = join_message(&space, invite, &person.member, &joining, &receive_key);
        let (key, proof) = (seed.public(), seed.sign(&message));
        let core = Joined { invite: *invite, key, grant: *grant, member: person.member, receive_key, proof };
        Fact::with(core, Words::Name(person.name.clone()))
    }

    /// A newcomer on an invitation that `who` writes and `second`, if anybody, confirms.
    pub(super) fn newcomer(&mut self, who: usize, second: Option<usize>, grant: InviteGrant) -> usize {
        let (invite, id, seed) = self.invite(who, grant, second.is_none());
        if let Some(second) = second {
            self.confirm(second, id);
        }
        let newcomer = self.people.len();
        self.people.push(Person::new(newcomer as u8 + 1));
        self.join(newcomer, 0, &(grant, invite, seed));
        newcomer
    }

    /// The invitation to a further device of `who`, to be used later.
    pub(super) fn device_invited(&mut self, who: usize, office: bool) -> Invitation {
        let grant = InviteGrant::Device { member: self.people[who].member, office };
        let (invite, _, seed) = self.invite(who, grant, true);
        (grant, invite, seed)
    }

    /// The further device joins; its index comes back.
    pub(super) fn device_joins(&mut self, who: usize, invited: &Invitation) -> usize {
        let device = self.people[who].keys.len();
        self.people[who].keys.push(key(who as u8 + 1, device as u8));
        self.join(who, device, invited);
        device
    }

    pub(super) fn add_device(&mut self, who: usize, office: bool) -> usize {
        let invited = self.device_invited(who, office);
        self.device_joins(who, &invited)
    }

    pub(super) fn grant(&mut self, who: usize, second: usize, to: usize, post: Post) {
        let member = self.people[to].member;
        let devices = self.state().member(member).unwrap().devices_for(&post);
        let id = self.act(who, Fact::bare(RoleGranted { member, post, devices, sole: false }));
        self.confirm(second, id);
    }

    /// A post ends, with cuts at what the hub has.
    pub(super) fn end(&mut self, who: usize, second: usize, whose: usize) {
        let person = self.people[whose].clone();
        let cut = |key: &SignKey| Cut { device: key.device(), last: 0 };
        let cuts = person.keys.iter().map(cut).collect();
        let fact = RoleEnded { member: person.member, post: CHAIR, cuts, sole: false };
        let id = self.act(who, Fact::bare(fact));
        self.confirm(second, id);
    }

    /// A member cuts an own device off after what it has written.
    pub(super) fn revoke(&mut self, who: usize, device: DeviceId, office: bool) {
        let last = self.log.link(&device).unwrap().dseq;
        let member = self.people[who].member;
        self.act(who, Fact::bare(Revoked { device, member, office, last, sole: true }));
    }

    pub(super) fn topic(&mut self) -> TopicId {
        let topic = TopicId(self.fresh());
        let proposed = TopicProposed {
            topic,
            source: TopicSource::PartyRequest,
            class: MatterClass::General,
            needs: Vec::new(),
            follows: None,
            org: None,
        };
        let words = Words::Titled { title: TITLE.to_owned(), text: "谷子和车".to_owned() };
        self.act(0, Fact::with(proposed, words));
        self.act(0, class_fact(topic));
        self.act(0, screen_fact(topic));
        self.act(0, Fact::bare(TopicAccepted { topic, joint: None }));
        topic
    }

    /// Opens a round on a text.
    pub(super) fn open(&mut self, who: usize, topic: TopicId, text: &str) -> RoundId {
        let round = RoundId(self.fresh());
        let state = self.state();
        let committee = state.topic(topic).unwrap().committee(state.space().unwrap());
        let in_roster = self.people.iter().filter(|person| committee.contains(&person.member));
        let names =
            in_roster.map(|person| RosterName { member: person.member, name: person.name.clone() }).collect();
        let copy = NewCopy {
            topic,
            title: TITLE.to_owned(),
            text: text.to_owned(),
            heads: vec![ChangeHash(CONSTANT_HASH.0)],
        };
        let by =
            Actor { member: self.people[who].member, device: self.people[who].keys[0].device(), dseq: 0 };
        let intent = Intent::Round(RoundIntent::Open(round, copy, names));
        for fact in build(&state, intent, &by).unwrap() {
            self.act(who, fact);
        }
        round
    }

    /// The fact of a signature by a device.
    pub(super) fn signature(&self, who: usize, device: usize, topic: TopicId, round: RoundId) -> Fact {
        let state = self.state();
        let digest = state.topic(topic).unwrap().rounds.iter().find(|r| r.id == round).unwrap().digest;
        let message = sign_off_message(&digest, 0, &self.people[who].member, How::Device);
        let signature = self.people[who].keys[device].sign(&message);
        Fact::bare(SignedOff { round, topic, slot: 0, how: How::Device, digest, signature })
    }

    pub(super) fn sign_off(&mut self, who: usize, device: usize, topic: TopicId, round: RoundId) {
        let fact = self.signature(who, device, topic, round);
        self.act_from(who, device, fact);
    }

    /// A round of a new topic, signed by some.
    pub(super) fn signed_by(&mut self, signers: &[usize]) -> (TopicId, RoundId) {
        let topic = self.topic();
        let round = self.open(0, topic, TEXT);
        signers.iter().for_each(|who| self.sign_off(*who, 0, topic, round));
        (topic, round)
    }

    pub(super) fn export(&self, topic: TopicId, round: RoundId) -> Result<Vec<u8>, SealError> {
        export(&mut Reader::of(self, &[Scope::One(Label::Public), Scope::One(Label::Members)]), topic, round)
    }

    /// Whether the committee's state at the hub counts the round as sealed.
    pub(super) fn is_sealed(&self, topic: TopicId, round: RoundId) -> bool {
        let Some(Aggregate::Topic(topic)) = self.log.aggregates().get(&AggregateId::Topic(topic)) else {
            return false;
        };
        topic.rounds.iter().any(|r| r.id == round && r.sealed.is_some())
    }
}

/// What somebody with certain scopes holds.
#[derive(Clone)]
pub(super) struct Reader {
    pub(super) genesis: Vec<u8>,
    pub(super) entries: Vec<Stamped>,
}

impl Reader {
    pub(super) fn of(town: &Town, scopes: &[Scope]) -> Self {
        let readable = |s: &&Stamped| may_read(scopes, &s.entry.header.audience) && s.stamp.is_accepted();
        let entries = town.log.entries().filter(readable).cloned().collect();
        Self { genesis: town.log.clone().genesis().unwrap(), entries }
    }

    /// Rewrites the entries of one kind.
    pub(super) fn forge(&mut self, kind: Kind, mut change: impl FnMut(&Entry) -> Entry) {
        for stamped in self.entries.iter_mut().filter(|s| s.entry.header.kind == kind.code()) {
            stamped.entry = change(&stamped.entry);
        }
    }

    pub(super) fn core(&self, kind: Kind) -> Core {
        let found = self.entries.iter().rev().find(|s| s.entry.header.kind == kind.code());
        found.unwrap().entry.fact().unwrap().core
    }
}

impl SealSource for Reader {
    fn genesis(&mut self) -> Result<Vec<u8>, LogError> {
        Ok(self.genesis.clone())
    }

    fn accepted(&mut self, kind: Kind, object: Option<ObjectId>) -> Result<Vec<Stamped>, LogError> {
        let wanted = |s: &&Stamped| {
            s.entry.header.kind == kind.code() && object.is_none_or(|object| s.entry.header.object == object)
        };
        Ok(self.entries.iter().filter(wanted).cloned().collect())
    }
}
