//! A phone's storage in memory: the reference implementation, and what simulations run on.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use yishi_domain::id::{DeviceId, EntryId, SpaceId};
use yishi_domain::kind::Kind;
use yishi_domain::label::{Scope, may_read};
use yishi_domain::membership::Genesis;
use yishi_domain::state::AggregateId;

use crate::entry::{Entry, Link};
use crate::keys::SignatureBytes;
use crate::log::{LogError, Stamped};
use crate::message::Cursor;
use crate::shelf::{Folded, Neighbour, Shelf};
use crate::stamp::{Page, Verdict};

/// One space on one device. A clone is a transaction: work on it, then keep it or drop it.
#[derive(Debug, Clone, PartialEq)]
pub struct MemoryShelf {
    space: SpaceId,
    own: DeviceId,
    genesis: Option<Genesis>,
    cursor: Cursor,
    scopes: Vec<Scope>,
    pages: Vec<(Page, SignatureBytes)>,
    entries: BTreeMap<EntryId, Arc<Stamped>>,
    /// Own entries whose scope was lost: the chain without words, folded into nothing.
    links: BTreeMap<EntryId, Arc<Stamped>>,
    outbox: Vec<(EntryId, Entry)>,
    chain: BTreeMap<(DeviceId, u64), Neighbour>,
    touching: BTreeMap<AggregateId, BTreeSet<EntryId>>,
    folded: BTreeMap<AggregateId, Folded>,
}

impl MemoryShelf {
    /// An empty shelf for what `own` reads and writes in a space.
    pub fn new(space: SpaceId, own: DeviceId) -> Self {
        Self {
            space,
            own,
            genesis: None,
            cursor: Cursor::default(),
            scopes: Vec::new(),
            pages: Vec::new(),
            entries: BTreeMap::new(),
            links: BTreeMap::new(),
            outbox: Vec::new(),
            chain: BTreeMap::new(),
            touching: BTreeMap::new(),
            folded: BTreeMap::new(),
        }
    }

    /// Puts a new own entry in the outbox, after those that wait there.
    pub fn queue(&mut self, entry: Entry) {
        let (id, place) = (entry.id(), (entry.header.device, entry.header.dseq));
        self.chain.insert(place, Neighbour { dseq: place.1, id, pos: None });
        self.outbox.push((id, entry));
    }

    /// Takes own entries that left no trace at the hub out of the outbox again, this one and all after it.
    pub fn unqueue(&mut self, from: &EntryId) {
        let Some(at) = self.outbox.iter().position(|(id, _)| id == from) else { return };
        for (_, entry) in self.outbox.drain(at..) {
            self.chain.remove(&(entry.header.device, entry.header.dseq));
        }
    }

    /// Own entries that wait for their stamp, in chain order.
    pub fn outbox(&self) -> impl ExactSizeIterator<Item = &Entry> {
        self.outbox.iter().map(|(_, entry)| entry)
    }

    /// Where this device's chain stands, waiting entries included.
    pub fn link(&self) -> Link {
        let own = (self.own, 0)..=(self.own, u64::MAX);
        self.chain
            .range(own)
            .next_back()
            .map_or(Link::START, |(_, last)| Link { dseq: last.dseq, id: last.id })
    }

    /// Every entry here with its stamp, in the order of ids; forgotten links are not among them.
    pub fn entries(&self) -> impl Iterator<Item = &Stamped> {
        self.entries.values().map(Arc::as_ref)
    }

    /// Own entries whose scope was lost, without words.
    pub fn links(&self) -> impl Iterator<Item = &Stamped> {
        self.links.values().map(Arc::as_ref)
    }

    /// Every aggregate that was ever folded here.
    pub fn aggregates(&self) -> &BTreeMap<AggregateId, Folded> {
        &self.folded
    }

    /// The verified pages, in the order they came.
    pub fn pages(&self) -> &[(Page, SignatureBytes)] {
        &self.pages
    }

    /// Takes an entry out of the index; names the aggregates it touched.
    fn unindex(&mut self, id: &EntryId) -> Vec<AggregateId> {
        let touched =
            self.touching.iter_mut().filter_map(|(aggregate, ids)| ids.remove(id).then_some(*aggregate));
        touched.collect()
    }
}

impl Shelf for MemoryShelf {
    fn space(&self) -> SpaceId {
        self.space
    }

    fn genesis(&mut self) -> Result<Option<Genesis>, LogError> {
        Ok(self.genesis.clone())
    }

    fn found(&mut self, genesis: &Genesis) -> Result<(), LogError> {
        self.genesis = Some(genesis.clone());
        Ok(())
    }

    fn cursor(&mut self) -> Result<Cursor, LogError> {
        Ok(self.cursor.clone())
    }

    fn set_cursor(&mut self, cursor: &Cursor) -> Result<(), LogError> {
        self.cursor = cursor.clone();
        Ok(())
    }

    fn scopes(&mut self) -> Result<Vec<Scope>, LogError> {
        Ok(self.scopes.clone())
    }

    fn set_scopes(&mut self, scopes: &[Scope]) -> Result<(), LogError> {
        self.scopes = scopes.to_vec();
        Ok(())
    }

    fn keep_page(&mut self, page: &Page, signature: &SignatureBytes) -> Result<(), LogError> {
        let kept = (page.clone(), *signature);
        if !self.pages.contains(&kept) {
            self.pages.push(kept);
        }
        Ok(())
    }

    fn stamped(&mut self, id: &EntryId) -> Result<Option<Stamped>, LogError> {
        Ok(self.entries.get(id).map(|stamped| Stamped::clone(stamped)))
    }

    fn pending(&mut self, id: &EntryId) -> Result<Option<Entry>, LogError> {
        Ok(self.outbox.iter().find(|(own, _)| own == id).map(|(_, entry)| entry.clone()))
    }

    fn put(&mut self, stamped: &Stamped, touched: &[AggregateId]) -> Result<(), LogError> {
        let (header, stamp) = (&stamped.entry.header, &stamped.stamp);
        let pos = (stamp.verdict != Verdict::Admitted).then_some(stamp.pos);
        self.chain.insert((header.device, header.dseq), Neighbour { dseq: header.dseq, id: stamp.id, pos });
        for aggregate in touched {
            self.touching.entry(*aggregate).or_default().insert(stamp.id);
        }
        self.outbox.retain(|(id, _)| *id != stamp.id);
        self.links.remove(&stamp.id);
        self.entries.insert(stamp.id, Arc::new(stamped.clone()));
        Ok(())
    }

    fn is_beyond(&mut self) -> Result<bool, LogError> {
        Ok(self.entries.values().any(|stamped| Kind::from_code(stamped.entry.header.kind).is_none()))
    }

    fn neighbours(&mut self, device: &DeviceId, dseq: u64) -> Result<Vec<Neighbour>, LogError> {
        let below = self.chain.range((*device, 0)..(*device, dseq)).next_back();
        let from = self.chain.range((*device, dseq)..=(*device, u64::MAX));
        let at_and_above = from.take(2);
        Ok(below.into_iter().chain(at_and_above).map(|(_, near)| *near).collect())
    }

    fn folded(&mut self, id: &AggregateId) -> Result<Option<Folded>, LogError> {
        Ok(self.folded.get(id).cloned())
    }

    fn put_folded(&mut self, id: &AggregateId, folded: &Folded) -> Result<(), LogError> {
        self.folded.insert(*id, folded.clone());
        Ok(())
    }

    fn touching(&mut self, id: &AggregateId) -> Result<Vec<Stamped>, LogError> {
        let ids = self.touching.get(id).into_iter().flatten();
        let here = ids.filter_map(|id| self.entries.get(id)).filter(|stamped| stamped.stamp.is_accepted());
        let mut all: Vec<Stamped> = here.map(|stamped| Stamped::clone(stamped)).collect();
        all.sort_by_key(|stamped| stamped.stamp.pos);
        Ok(all)
    }

    fn forget(&mut self, held: &[Scope]) -> Result<Vec<AggregateId>, LogError> {
        let lost = |s: &Stamped| s.stamp.is_accepted() && !may_read(held, &s.entry.header.audience);
        let gone: Vec<Arc<Stamped>> = self.entries.values().filter(|s| lost(s)).cloned().collect();
        let mut touched = BTreeSet::new();
        for stamped in gone {
            let (id, header) = (stamped.stamp.id, &stamped.entry.header);
            self.entries.remove(&id);
            touched.extend(self.unindex(&id));
            if header.device == self.own {
                let link = Stamped { entry: stamped.entry.erased(), stamp: stamped.stamp.clone() };
                self.links.insert(id, Arc::new(link));
            } else {
                self.chain.remove(&(header.device, header.dseq));
            }
        }
        Ok(touched.into_iter().collect())
    }
}
