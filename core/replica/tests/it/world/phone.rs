//! A phone: authoring against what is here, and taking in what the hub says.

use std::collections::BTreeMap;

use yishi_domain::act::{Act, Actor};
use yishi_domain::decide::plan;
use yishi_domain::draft::Writing;
use yishi_domain::fact::{Core, Fact};
use yishi_domain::id::{EntryId, MemberId, SpaceId, TopicId};
use yishi_domain::label::Audience;
use yishi_domain::membership::{Member, Space};
use yishi_domain::refusal::Refusal;
use yishi_domain::rule::{apply, reads, touches};
use yishi_domain::state::{AggregateId, State};
use yishi_domain::time::{Moment, Pos};
use yishi_domain::topic::Topic;
use yishi_replica::draft::{ActorId16, DraftDoc, rebuild};
use yishi_replica::entry::{Draft, Entry};
use yishi_replica::keys::SignKey;
use yishi_replica::log::Stamped;
use yishi_replica::memory::change_bytes;
use yishi_replica::memory_shelf::MemoryShelf;
use yishi_replica::message::{ASK_BYTES, Ask, Cursor, PUSH_MAX, Pushed, Reply, SyncAnswer, SyncRequest};
use yishi_replica::packed::Packer;
use yishi_replica::receive::{BadAnswer, Doubt, Received, receive};
use yishi_replica::shelf::Shelf;

use super::{Hub, START};

/// A request and what is needed to take in its answer.
pub(crate) struct Asked {
    pub(crate) body: Vec<u8>,
    pub(crate) cursor: Cursor,
    pub(crate) pushed: Vec<EntryId>,
    pub(crate) waiting: usize,
}

pub(crate) struct Phone {
    pub(crate) key: SignKey,
    pub(crate) member: MemberId,
    pub(crate) shelf: MemoryShelf,
    /// What this phone believes the time to be.
    pub(crate) clock: Moment,
    /// How much it asks for at a time.
    pub(crate) max_bytes: u32,
    /// How many entries it pushes at a time.
    pub(crate) max_push: usize,
    /// What the hub took in against the rules, as far as this phone can judge.
    pub(crate) doubts: Vec<Doubt>,
    /// The acts of the outbox, decoded.
    waiting: Vec<Act>,
    docs: BTreeMap<Writing, DraftDoc>,
    actors: BTreeMap<Writing, ActorId16>,
    actors_used: u8,
    hub_key: [u8; 32],
}

impl Phone {
    pub(crate) fn new(space: SpaceId, key: SignKey, member: MemberId, hub_key: [u8; 32]) -> Self {
        Self {
            shelf: MemoryShelf::new(space, key.device()),
            key,
            member,
            clock: START,
            max_bytes: ASK_BYTES,
            max_push: PUSH_MAX,
            doubts: Vec::new(),
            waiting: Vec::new(),
            docs: BTreeMap::new(),
            actors: BTreeMap::new(),
            actors_used: 0,
            hub_key,
        }
    }

    /// These aggregates as folded here, with the waiting acts on top.
    pub(crate) fn load(&self, ids: &[AggregateId]) -> State {
        let mut state = State::default();
        for id in ids {
            if let Some(aggregate) = self.shelf.aggregates().get(id).and_then(|f| f.aggregate.clone()) {
                state.put(*id, aggregate);
            }
        }
        for act in &self.waiting {
            apply(&mut state, act, Pos::PENDING, self.clock);
        }
        state
    }

    /// The ids of every aggregate here, waiting acts included.
    pub(crate) fn known(&self) -> Vec<AggregateId> {
        let folded = self.shelf.aggregates().iter().filter(|(_, f)| f.aggregate.is_some());
        let mut ids: Vec<AggregateId> = folded.map(|(id, _)| *id).collect();
        for act in &self.waiting {
            ids.extend(touches(&act.fact.core, &act.by));
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    pub(crate) fn space_state(&self) -> Space {
        self.load(&[AggregateId::Space]).space().unwrap().clone()
    }

    pub(crate) fn topic(&self, topic: TopicId) -> Topic {
        self.load(&[AggregateId::Topic(topic)]).topic(topic).unwrap().clone()
    }

    /// Somebody as known here; a name may be quicker than the person.
    pub(crate) fn member_state(&self, member: MemberId) -> Option<Member> {
        self.load(&[AggregateId::Member(member)]).member(member).ok().cloned()
    }

    pub(crate) fn by(&self) -> Actor {
        Actor { member: self.member, device: self.key.device(), dseq: self.shelf.link().dseq + 1 }
    }

    /// Judges facts on what is here, signs them and puts them in the outbox.
    pub(crate) fn act(&mut self, facts: Vec<Fact>) -> Result<Vec<EntryId>, Refusal> {
        let by = self.by();
        let wanted: Vec<AggregateId> = facts.iter().flat_map(|fact| reads(&fact.core, &by)).collect();
        let planned = plan(&self.load(&wanted), facts, &by, self.clock)?;
        Ok(planned.iter().map(|planned| self.sign(&planned.fact, planned.audience)).collect())
    }

    /// Signs a fact without asking the rules.
    pub(crate) fn sign(&mut self, fact: &Fact, audience: Audience) -> EntryId {
        let after = self.shelf.link();
        let mut salt = [0; 16];
        salt[..8].copy_from_slice(&after.dseq.to_be_bytes());
        let draft = Draft {
            space: self.shelf.space(),
            audience,
            after,
            claimed_time: self.clock,
            salt,
            member: self.member,
            fact,
        };
        let entry = Entry::sign(&self.key, &draft);
        let id = entry.id();
        self.waiting.push(entry.act().unwrap());
        self.shelf.queue(entry);
        id
    }

    /// The request that would be sent now.
    pub(crate) fn request(&mut self) -> Asked {
        let mut packer = Packer::default();
        let going: Vec<&Entry> = self.shelf.outbox().take(self.max_push).collect();
        let push = going.iter().map(|entry| Pushed { space: 0, entry: packer.pack(entry) }).collect();
        let pushed: Vec<EntryId> = going.iter().map(|entry| entry.id()).collect();
        let waiting = self.shelf.outbox().len() - pushed.len();
        let cursor = self.shelf.cursor().unwrap();
        let ask = Ask { space: self.shelf.space(), cursor: cursor.clone() };
        let device = self.key.device();
        let request = SyncRequest { device, spaces: vec![ask], push, max_bytes: self.max_bytes };
        Asked { body: request.to_bytes(), cursor, pushed, waiting }
    }

    /// Takes in an answer, in one transaction.
    pub(crate) fn take(&mut self, asked: &Asked, answer: &SyncAnswer) -> Result<Received, BadAnswer> {
        let pairs: Vec<(EntryId, Reply)> =
            asked.pushed.iter().copied().zip(answer.replies.iter().cloned()).collect();
        let mut next = self.shelf.clone();
        let space = answer.spaces[0].clone();
        let received = receive(&mut next, &self.hub_key, &asked.cursor, &pairs, space)?;
        self.shelf = next;
        for (id, _) in pairs.iter().filter(|(_, reply)| matches!(reply, Reply::Broken(_))) {
            self.shelf.unqueue(id);
        }
        self.waiting.drain(..self.waiting.len() - self.shelf.outbox().len());
        self.doubts.extend(&received.doubts);
        self.after(&received);
        Ok(received)
    }

    /// One whole sync over a network that works.
    pub(crate) fn sync(&mut self, hub: &mut Hub) {
        for _ in 0..1000 {
            let before = self.shelf.outbox().len();
            let asked = self.request();
            let answer = SyncAnswer::from_bytes(&hub.handle(&asked.body)).unwrap();
            let received = self.take(&asked, &answer).unwrap();
            let moved = self.shelf.outbox().len() < before;
            if !received.more && (self.shelf.outbox().len() == 0 || !moved) {
                return;
            }
        }
        panic!("a sync that does not end");
    }

    /// The process died: what is not on the shelf is gone.
    pub(crate) fn restart(&mut self) {
        self.docs.clear();
    }

    /// Keeps open documents in step with what came in.
    fn after(&mut self, received: &Received) {
        if !received.closed.is_empty() {
            self.docs.clear();
            self.actors.clear();
        }
        for stamped in &received.entries {
            let Ok(Core::DraftChanged(core)) = stamped.entry.fact().map(|fact| fact.core) else { continue };
            let own = stamped.entry.header.device == self.key.device();
            if own && !stamped.stamp.is_accepted() {
                self.rebuild(core.writing());
            } else if let Some(doc) = self.docs.get_mut(&core.writing()) {
                let bytes = change_bytes(&stamped.entry).unwrap();
                if doc.apply_accepted(&[bytes]).is_err() {
                    self.docs.remove(&core.writing());
                }
            }
        }
    }

    /// The document without what was not accepted, under a new actor.
    fn rebuild(&mut self, of: Writing) {
        self.actors.remove(&of);
        let actor = self.actor(of);
        if let Some(own) = self.docs.remove(&of)
            && let Ok(rebuilt) = rebuild(&self.accepted_changes(of), &own, actor)
        {
            self.docs.insert(of, rebuilt.document);
        }
    }

    fn accepted_changes(&self, of: Writing) -> Vec<Vec<u8>> {
        let in_it = |s: &&Stamped| s.stamp.is_accepted() && s.entry.header.object == of.draft().into();
        self.shelf.entries().filter(in_it).filter_map(|s| change_bytes(&s.entry)).collect()
    }

    fn actor(&mut self, of: Writing) -> ActorId16 {
        if let Some(actor) = self.actors.get(&of) {
            return *actor;
        }
        self.actors_used += 1;
        let mut actor = [self.actors_used; 16];
        actor[..14].copy_from_slice(&self.key.device().0[..14]);
        self.actors.insert(of, ActorId16(actor));
        ActorId16(actor)
    }

    /// The document, waiting changes included; none while what it stands on has not arrived.
    pub(crate) fn doc(&mut self, of: impl Into<Writing>) -> Option<&mut DraftDoc> {
        let of = of.into();
        if !self.docs.contains_key(&of) {
            let waiting = self.shelf.outbox().filter(|e| e.header.object == of.draft().into());
            let waiting: Vec<Vec<u8>> = waiting.filter_map(change_bytes).collect();
            let accepted = self.accepted_changes(of);
            let mut doc = DraftDoc::new(self.actor(of)).unwrap();
            doc.apply_accepted(&accepted).ok()?;
            doc.apply_accepted(&waiting).ok()?;
            self.docs.insert(of, doc);
        }
        self.docs.get_mut(&of)
    }

    /// Writes at the end of a text and puts the change in the outbox.
    pub(crate) fn write(&mut self, of: impl Into<Writing>, words: &str) -> Option<Result<EntryId, Refusal>> {
        let of = of.into();
        let doc = self.doc(of)?;
        let text = doc.text().unwrap() + words;
        let change = doc.replace_text(&text).unwrap()?;
        let acted = self.act(vec![change.into_fact(of, None)]);
        if acted.is_err() {
            self.docs.remove(&of);
        }
        Some(acted.map(|ids| ids[0]))
    }

    pub(crate) fn text(&mut self, topic: TopicId) -> String {
        self.doc(topic).unwrap().text().unwrap()
    }
}
