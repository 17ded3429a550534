//! A log in memory: the reference implementation, and what simulations run on.

use std::collections::{BTreeMap, BTreeSet};

use yishi_domain::id::{DeviceId, DraftId, EntryId, ObjectId, SpaceId};
use yishi_domain::kind::Kind;
use yishi_domain::label::may_read;
use yishi_domain::membership::Genesis;
use yishi_domain::rulebook::Rulebook;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Pos;
use yishi_domain::words::Words;

use crate::entry::{Entry, Link};
use crate::log::{Batch, Log, LogError, Reading, Stamped};
use crate::stamp::{Stamp, Verdict};

#[derive(Debug, Clone, Default)]
struct Tables {
    entries: BTreeMap<Pos, Stamped>,
    positions: BTreeMap<EntryId, Pos>,
    links: BTreeMap<DeviceId, Link>,
    aggregates: BTreeMap<AggregateId, Aggregate>,
    refused: BTreeSet<ObjectId>,
    head: Pos,
}

/// One space in memory.
#[derive(Debug, Clone)]
pub struct MemoryLog {
    genesis: Genesis,
    space: SpaceId,
    above: BTreeMap<SpaceId, Rulebook>,
    now: Tables,
    marked: Tables,
}

impl MemoryLog {
    /// A space with nothing but its genesis.
    pub fn new(genesis: Genesis) -> Self {
        let aggregates = genesis.state().iter().map(|(id, aggregate)| (*id, aggregate.clone())).collect();
        let now = Tables { aggregates, ..Tables::default() };
        Self { space: genesis.id(), genesis, above: BTreeMap::new(), marked: now.clone(), now }
    }

    /// Says what a space above this one goes by.
    pub fn put_above(&mut self, space: SpaceId, rules: Rulebook) {
        self.above.insert(space, rules);
    }

    /// Every entry with its stamp, in order.
    pub fn entries(&self) -> impl Iterator<Item = &Stamped> {
        self.now.entries.values()
    }

    /// Wanted entries in (after, upto], until the budget is used up.
    fn batch(
        &self,
        after: Pos,
        upto: Pos,
        budget: usize,
        wanted: impl Fn(&Stamped) -> bool,
    ) -> Result<Batch, LogError> {
        let mut batch = Batch { reached: upto, ..Batch::default() };
        let mut bytes = 0usize;
        if after >= upto {
            return Ok(batch);
        }
        let from = Pos(after.0.saturating_add(1));
        for (pos, stamped) in self.now.entries.range(from..=upto).filter(|(_, stamped)| wanted(stamped)) {
            if bytes >= budget && !batch.entries.is_empty() {
                batch.reached = Pos(pos.0.saturating_sub(1));
                return Ok(batch);
            }
            bytes = bytes.saturating_add(stamped.entry.size());
            batch.entries.push(stamped.clone());
        }
        Ok(batch)
    }

    /// Every aggregate.
    pub fn aggregates(&self) -> &BTreeMap<AggregateId, Aggregate> {
        &self.now.aggregates
    }
}

/// Whether an entry is in quarantine.
const fn waits(stamped: &Stamped) -> bool {
    matches!(stamped.stamp.verdict, Verdict::Quarantined(_))
}

/// The bytes of the automerge change in a draft entry, if its words are there.
pub fn change_bytes(entry: &Entry) -> Option<Vec<u8>> {
    if let Words::Change(bytes) = entry.fact().ok()?.words? { Some(bytes) } else { None }
}

impl Log for MemoryLog {
    fn space(&self) -> SpaceId {
        self.space
    }

    fn epoch(&mut self) -> Result<u32, LogError> {
        Ok(1)
    }

    fn genesis(&mut self) -> Result<Vec<u8>, LogError> {
        Ok(self.genesis.to_bytes())
    }

    fn head(&mut self) -> Result<Pos, LogError> {
        Ok(self.now.head)
    }

    fn aggregate(&mut self, id: &AggregateId) -> Result<Option<Aggregate>, LogError> {
        Ok(self.now.aggregates.get(id).cloned())
    }

    fn rules_above(&mut self, space: &SpaceId) -> Result<Option<Rulebook>, LogError> {
        Ok(self.above.get(space).cloned())
    }

    fn put_aggregate(&mut self, id: &AggregateId, aggregate: &Aggregate) -> Result<(), LogError> {
        self.now.aggregates.insert(*id, aggregate.clone());
        Ok(())
    }

    fn link(&mut self, device: &DeviceId) -> Result<Link, LogError> {
        Ok(self.now.links.get(device).copied().unwrap_or(Link::START))
    }

    fn stamp(&mut self, id: &EntryId) -> Result<Option<Stamp>, LogError> {
        Ok(self.entry(id)?.map(|stamped| stamped.stamp))
    }

    fn entry(&mut self, id: &EntryId) -> Result<Option<Stamped>, LogError> {
        let pos = self.now.positions.get(id);
        Ok(pos.and_then(|pos| self.now.entries.get(pos)).cloned())
    }

    fn append(&mut self, stamped: &Stamped) -> Result<(), LogError> {
        let (entry, stamp) = (&stamped.entry, &stamped.stamp);
        self.now.head = stamp.pos;
        self.now.positions.insert(stamp.id, stamp.pos);
        self.now.links.insert(entry.header.device, entry.link());
        if matches!(stamp.verdict, Verdict::Refused(_)) {
            self.now.refused.insert(entry.header.object);
        }
        self.now.entries.insert(stamp.pos, stamped.clone());
        Ok(())
    }

    fn restamp(&mut self, stamp: &Stamp) -> Result<(), LogError> {
        let old = self.now.positions.insert(stamp.id, stamp.pos);
        if let Some(mut stamped) = old.and_then(|pos| self.now.entries.remove(&pos)) {
            stamped.stamp = stamp.clone();
            self.now.entries.insert(stamp.pos, stamped);
        }
        self.now.head = stamp.pos;
        Ok(())
    }

    fn refused_about(&mut self, object: &ObjectId) -> Result<bool, LogError> {
        Ok(self.now.refused.contains(object))
    }

    fn quarantined_about(&mut self, object: &ObjectId) -> Result<bool, LogError> {
        Ok(self.now.entries.values().any(|s| waits(s) && s.entry.header.object == *object))
    }

    fn quarantined(&mut self, after: Pos, budget: usize) -> Result<Batch, LogError> {
        self.batch(after, self.now.head, budget, waits)
    }

    fn read(&mut self, reading: &Reading<'_>) -> Result<Batch, LogError> {
        self.batch(reading.after, reading.upto, reading.budget, |stamped| {
            let header = &stamped.entry.header;
            if stamped.stamp.is_accepted() {
                may_read(reading.scopes, &header.audience)
            } else {
                reading.devices.contains(&header.device)
            }
        })
    }

    fn draft(&mut self, draft: &DraftId) -> Result<Vec<Vec<u8>>, LogError> {
        let object = ObjectId::from(*draft);
        let of_draft = |s: &&Stamped| {
            s.stamp.is_accepted()
                && s.entry.header.kind == Kind::DraftChanged.code()
                && s.entry.header.object == object
        };
        Ok(self.now.entries.values().filter(of_draft).filter_map(|s| change_bytes(&s.entry)).collect())
    }

    fn mark(&mut self) -> Result<(), LogError> {
        self.marked = self.now.clone();
        Ok(())
    }

    fn back(&mut self) -> Result<(), LogError> {
        self.now = self.marked.clone();
        Ok(())
    }
}
