//! The changes a document holds, who stood on what, and what each operation is: enough to check every
//! reference of a new change, and to say what any author had before their eyes.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::constant::{CONSTANT_ACTOR, CONSTANT_HASH, CONSTANT_OPS};
use super::walk::{ChangeFacts, DraftOp, OpRef, Put, Walked};
use super::{ActorId16, ChangeHash, DraftRefusal, MAX_DOCUMENT_OPS};

/// A change by its place in the order in which this history learnt it.
pub(crate) type ChangeIndex = usize;

/// One change, its references resolved to the history's own actor numbers.
#[derive(Debug)]
pub(crate) struct Recorded {
    pub(crate) hash: ChangeHash,
    pub(crate) deps: Vec<ChangeHash>,
    pub(crate) actor: u32,
    pub(crate) seq: u32,
    pub(crate) start_op: u32,
    pub(crate) ops: Vec<DraftOp>,
    /// Everything this change has seen, itself included.
    pub(crate) past: Past,
    /// The highest operation number in its past, itself included.
    reach: u32,
}

/// A causally closed set of changes: for each actor, how many of its changes are in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Past(Vec<u32>);

impl Past {
    pub(crate) fn contains(&self, change: &Recorded) -> bool {
        self.count(change.actor) >= change.seq
    }

    fn count(&self, actor: u32) -> u32 {
        self.0.get(actor as usize).copied().unwrap_or(0)
    }

    fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine = (*mine).max(*theirs);
        }
    }

    fn raise(&mut self, actor: u32, seq: u32) {
        let at = actor as usize;
        if self.0.len() <= at {
            self.0.resize(at + 1, 0);
        }
        if let Some(count) = self.0.get_mut(at) {
            *count = seq;
        }
    }
}

/// All changes of one document. Cloning costs a pointer a change.
#[derive(Clone, Debug)]
pub(crate) struct History {
    actors: Vec<ActorId16>,
    actor_numbers: HashMap<ActorId16, u32>,
    changes: Vec<Arc<Recorded>>,
    by_hash: HashMap<ChangeHash, ChangeIndex>,
    /// For each actor its changes in order of seq.
    by_actor: Vec<Vec<ChangeIndex>>,
    heads: BTreeSet<ChangeHash>,
    ops: u32,
}

impl History {
    /// The history of a draft nobody has written in: the constant change.
    pub(crate) fn new() -> Self {
        let mut past = Past::default();
        past.raise(0, 1);
        let constant = Recorded {
            hash: CONSTANT_HASH,
            deps: Vec::new(),
            actor: 0,
            seq: 1,
            start_op: 1,
            ops: Vec::new(),
            past,
            reach: CONSTANT_OPS,
        };
        Self {
            actors: vec![CONSTANT_ACTOR],
            actor_numbers: HashMap::from([(CONSTANT_ACTOR, 0)]),
            changes: vec![Arc::new(constant)],
            by_hash: HashMap::from([(CONSTANT_HASH, 0)]),
            by_actor: vec![vec![0]],
            heads: BTreeSet::from([CONSTANT_HASH]),
            ops: CONSTANT_OPS,
        }
    }

    /// Checks a change against everything it stands on and adds it; on a refusal nothing has changed.
    pub(crate) fn push(&mut self, walked: Walked) -> Result<(), DraftRefusal> {
        let Walked { facts, mut ops } = walked;
        if self.by_hash.contains_key(&facts.hash) {
            return Err(DraftRefusal::AlreadyKnown);
        }
        let (mut past, reach) = self.beneath(&facts)?;
        let numbers = self.actor_numbers_of(&facts);
        for op in &mut ops {
            self.resolve(op, &facts, &numbers, &past)?;
        }
        self.ops = self.ops.saturating_add(facts.ops);
        let actor = self.number_of(facts.actor);
        for op in &mut ops {
            own_references(op, |reference| reference.actor = actor);
        }
        past.raise(actor, facts.seq);
        for dep in &facts.deps {
            self.heads.remove(dep);
        }
        self.heads.insert(facts.hash);
        self.by_hash.insert(facts.hash, self.changes.len());
        if let Some(changes) = self.by_actor.get_mut(actor as usize) {
            changes.push(self.changes.len());
        }
        self.changes.push(Arc::new(Recorded {
            hash: facts.hash,
            deps: facts.deps,
            actor,
            seq: facts.seq,
            start_op: facts.start_op,
            ops,
            past,
            reach: reach + facts.ops,
        }));
        Ok(())
    }

    /// What a change stands on: its past without itself, and the highest operation number in it.
    fn beneath(&self, facts: &ChangeFacts) -> Result<(Past, u32), DraftRefusal> {
        let mut past = Past::default();
        let mut reach = 0;
        for dep in &facts.deps {
            let dep = self.find(dep).ok_or(DraftRefusal::UnknownDependency)?;
            past.join(&dep.past);
            reach = reach.max(dep.reach);
        }
        let number = self.actor_numbers.get(&facts.actor);
        let written = number.and_then(|n| self.by_actor.get(*n as usize)).map_or(0, Vec::len);
        let seen = number.map_or(0, |n| past.count(*n));
        // The next of its actor, and standing on the one before: an actor is one device, and never forks.
        if facts.seq as usize != written + 1 || seen + 1 != facts.seq {
            return Err(DraftRefusal::WrongSeq);
        }
        if facts.start_op != reach + 1 {
            return Err(DraftRefusal::WrongStartOp);
        }
        if self.ops.saturating_add(facts.ops) > MAX_DOCUMENT_OPS {
            return Err(DraftRefusal::DocumentTooLarge);
        }
        Ok((past, reach))
    }

    fn actor_numbers_of(&self, facts: &ChangeFacts) -> Vec<Option<u32>> {
        let others = facts.other_actors.iter();
        std::iter::once(&facts.actor)
            .chain(others)
            .map(|actor| self.actor_numbers.get(actor).copied())
            .collect()
    }

    /// Turns the references of an operation to earlier changes into this history's numbers.
    fn resolve(
        &self,
        op: &mut DraftOp,
        facts: &ChangeFacts,
        numbers: &[Option<u32>],
        past: &Past,
    ) -> Result<(), DraftRefusal> {
        let settle = |reference: &mut OpRef, wanted: Wanted<'_>| {
            if reference.actor == 0 && reference.counter >= facts.start_op {
                reference.actor = OWN;
                return Ok(());
            }
            let number = numbers.get(reference.actor as usize).copied().flatten();
            reference.actor = number.ok_or(DraftRefusal::UnknownReference)?;
            let found = self.operation(*reference, past).ok_or(DraftRefusal::UnknownReference)?;
            if wanted.is(found) { Ok(()) } else { Err(DraftRefusal::UnknownReference) }
        };
        match op {
            DraftOp::Insert { after: None, .. } => Ok(()),
            DraftOp::Insert { after: Some(element), .. } | DraftOp::Delete { target: element } => {
                settle(element, Wanted::Character)
            }
            DraftOp::Put(put) => {
                let Put { object, key, replaced } = &mut **put;
                replaced.iter_mut().try_for_each(|r| settle(r, Wanted::Value(*object, key)))
            }
        }
    }

    /// The operation of that number, if it lies in the past named.
    fn operation(&self, reference: OpRef, past: &Past) -> Option<&DraftOp> {
        let changes = self.by_actor.get(reference.actor as usize)?;
        let after = changes.partition_point(|c| {
            self.changes.get(*c).is_some_and(|change| change.start_op <= reference.counter)
        });
        let change = self.change(*changes.get(after.checked_sub(1)?)?)?;
        if !past.contains(change) {
            return None;
        }
        change.ops.get((reference.counter - change.start_op) as usize)
    }

    fn number_of(&mut self, actor: ActorId16) -> u32 {
        let next = u32::try_from(self.actors.len()).unwrap_or(OWN);
        let number = *self.actor_numbers.entry(actor).or_insert(next);
        if number == next {
            self.actors.push(actor);
            self.by_actor.push(Vec::new());
        }
        number
    }

    pub(crate) fn change(&self, index: ChangeIndex) -> Option<&Recorded> {
        self.changes.get(index).map(Arc::as_ref)
    }

    pub(crate) fn changes(&self) -> impl Iterator<Item = (ChangeIndex, &Recorded)> {
        self.changes.iter().map(Arc::as_ref).enumerate()
    }

    pub(crate) fn index(&self, hash: &ChangeHash) -> Option<ChangeIndex> {
        self.by_hash.get(hash).copied()
    }

    pub(crate) fn find(&self, hash: &ChangeHash) -> Option<&Recorded> {
        self.change(self.index(hash)?)
    }

    pub(crate) fn actor(&self, number: u32) -> Option<ActorId16> {
        self.actors.get(number as usize).copied()
    }

    /// Everything at or beneath these heads, or `None` if one of them is unknown.
    pub(crate) fn past_of<'a>(&self, heads: impl IntoIterator<Item = &'a ChangeHash>) -> Option<Past> {
        let mut past = Past::default();
        for head in heads {
            past.join(&self.find(head)?.past);
        }
        Some(past)
    }

    /// Everything.
    pub(crate) fn present(&self) -> Past {
        let mut past = Past::default();
        for change in &self.changes {
            past.join(&change.past);
        }
        past
    }

    /// The changes that nothing stands on, ascending.
    pub(crate) fn heads(&self) -> Vec<ChangeHash> {
        self.heads.iter().copied().collect()
    }

    pub(crate) fn ops(&self) -> u32 {
        self.ops
    }
}

/// Stands for the change's own actor until the change is in.
const OWN: u32 = u32::MAX;

/// What a reference has to point to.
enum Wanted<'a> {
    Character,
    Value(super::walk::Keyed, &'a str),
}

impl Wanted<'_> {
    fn is(&self, op: &DraftOp) -> bool {
        match (self, op) {
            (Self::Character, DraftOp::Insert { .. }) => true,
            (Self::Value(object, key), DraftOp::Put(put)) => put.object == *object && put.key == *key,
            _ => false,
        }
    }
}

fn own_references(op: &mut DraftOp, mut set: impl FnMut(&mut OpRef)) {
    let mut visit = |reference: &mut OpRef| {
        if reference.actor == OWN {
            set(reference);
        }
    };
    match op {
        DraftOp::Insert { after: None, .. } => {}
        DraftOp::Insert { after: Some(element), .. } | DraftOp::Delete { target: element } => visit(element),
        DraftOp::Put(put) => put.replaced.iter_mut().for_each(visit),
    }
}
