//! Draft changes in a batch: screened singly, tried together, one trial per document (architecture.md §5 step 9).

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use yishi_domain::copy::CopyPublished;
use yishi_domain::draft::DraftChanged;
use yishi_domain::id::{DraftId, EntryId, SpaceId};
use yishi_domain::refusal::Code;

use super::outcome::Decided;
use crate::draft::constant::CONSTANT_HASH;
use crate::draft::{
    ActorId16, ChangeFacts, ChangeHash, DraftDoc, DraftRefusal, TrialLimits, change_facts, trial,
};
use crate::entry::Entry;
use crate::log::{Log, LogError};
use crate::memory::change_bytes;

/// Documents that were tried lately, so that a hot one is not built anew for every batch. Belongs to one process; what
/// it holds can always be rebuilt from the log.
#[derive(Debug, Default)]
pub struct DraftCache {
    documents: BTreeMap<(SpaceId, DraftId), DraftDoc>,
    order: VecDeque<(SpaceId, DraftId)>,
}

const HOT: usize = 64;

impl DraftCache {
    fn get(&self, space: SpaceId, draft: DraftId) -> Option<&DraftDoc> {
        self.documents.get(&(space, draft))
    }

    fn put(&mut self, space: SpaceId, draft: DraftId, document: DraftDoc) {
        self.order.retain(|key| *key != (space, draft));
        self.order.push_back((space, draft));
        self.documents.insert((space, draft), document);
        while self.order.len() > HOT {
            if let Some(cold) = self.order.pop_front() {
                self.documents.remove(&cold);
            }
        }
    }

    /// Forgets everything: after a transaction that was dropped, the log is the only truth.
    pub fn clear(&mut self) {
        self.documents.clear();
        self.order.clear();
    }
}

/// One document in a batch.
struct Pending {
    base: DraftDoc,
    after: Option<DraftDoc>,
    here: BTreeSet<ChangeHash>,
    changes: Vec<(EntryId, Vec<u8>)>,
}

/// The draft changes of one pass over a batch.
#[derive(Default)]
pub(super) struct Trials {
    space: Option<SpaceId>,
    pending: BTreeMap<DraftId, Pending>,
}

impl Trials {
    /// Screens a change and puts it beside the others of its document, to be tried at the end of the batch.
    pub(super) fn enter(
        &mut self,
        log: &mut dyn Log,
        docs: &DraftCache,
        core: &DraftChanged,
        entry: &Entry,
    ) -> Result<Decided, LogError> {
        let Some(bytes) = change_bytes(entry) else { return Ok(Decided::Refuse(Code::WordsMissing)) };
        let facts = match change_facts(&bytes) {
            Ok(facts) if says(core, &facts) => facts,
            Ok(_) => return Ok(Decided::Refuse(Code::DraftInvalid)),
            Err(refusal) => return Ok(decided(refusal)),
        };
        let draft = core.topic.draft();
        if !self.pending.contains_key(&draft) {
            let space = log.space();
            self.space = Some(space);
            let base = match docs.get(space, draft) {
                Some(document) => document.clone(),
                None => load(log, draft)?,
            };
            self.pending
                .insert(draft, Pending { base, after: None, here: BTreeSet::new(), changes: Vec::new() });
        }
        let Some(pending) = self.pending.get_mut(&draft) else {
            return Ok(Decided::Retry(Code::UnknownObject));
        };
        if !facts.deps.iter().all(|dep| pending.base.holds(dep) || pending.here.contains(dep)) {
            return Ok(Decided::Retry(Code::UnknownObject));
        }
        pending.here.insert(facts.hash);
        pending.changes.push((entry.id(), bytes));
        Ok(Decided::Accept)
    }

    /// Whether the changes that a reading copy was taken at are logged. Opens no document: names are enough.
    pub(super) fn logged(
        &self,
        log: &mut dyn Log,
        docs: &DraftCache,
        core: &CopyPublished,
    ) -> Result<bool, LogError> {
        let (draft, space) = (core.topic.draft(), log.space());
        let pending = self.pending.get(&draft);
        let mut missing: BTreeSet<ChangeHash> = core.heads.iter().map(|head| ChangeHash(head.0)).collect();
        missing.remove(&CONSTANT_HASH);
        missing.retain(|head| !pending.is_some_and(|pending| pending.here.contains(head)));
        if let Some(document) = pending.map(|pending| &pending.base).or_else(|| docs.get(space, draft)) {
            missing.retain(|head| !document.holds(head));
        } else if !missing.is_empty() {
            for facts in log.draft(&draft)?.iter().filter_map(|bytes| change_facts(bytes).ok()) {
                missing.remove(&facts.hash);
            }
        }
        Ok(missing.is_empty())
    }

    /// Tries every document's changes together. What comes back are the entries that spoil the batch, with the reason.
    pub(super) fn judge(&mut self) -> BTreeMap<EntryId, Decided> {
        let mut bad = BTreeMap::new();
        for pending in self.pending.values_mut() {
            let bytes: Vec<Vec<u8>> = pending.changes.iter().map(|(_, bytes)| bytes.clone()).collect();
            let tried = trial(&pending.base, &bytes, TrialLimits::default());
            for ((id, _), verdict) in pending.changes.iter().zip(tried.verdicts) {
                if let Err(refusal) = verdict {
                    bad.insert(*id, decided(refusal));
                }
            }
            pending.after = Some(tried.document);
        }
        bad
    }

    /// Puts the tried documents in the cache.
    pub(super) fn keep(self, docs: &mut DraftCache) {
        let Some(space) = self.space else { return };
        for (draft, pending) in self.pending {
            if let Some(document) = pending.after {
                docs.put(space, draft, document);
            }
        }
    }
}

/// The hub never writes in a document; this actor signs nothing.
const READER: ActorId16 = ActorId16([0; 16]);

fn load(log: &mut dyn Log, draft: DraftId) -> Result<DraftDoc, LogError> {
    let broken = |error: crate::draft::DraftError| LogError::Broken(error.to_string());
    let mut document = DraftDoc::new(READER).map_err(broken)?;
    document.apply_accepted(&log.draft(&draft)?).map_err(broken)?;
    Ok(document)
}

/// Whether the entry's core says of the change what the change says of itself.
fn says(core: &DraftChanged, facts: &ChangeFacts) -> bool {
    core.change.0 == facts.hash.0
        && core.actor.0 == facts.actor.0
        && core.seq == u64::from(facts.seq)
        && core.start_op == u64::from(facts.start_op)
        && core.ops == facts.ops
        && core.deps.iter().map(|dep| dep.0).eq(facts.deps.iter().map(|dep| dep.0))
}

/// What a change that was not taken comes to. A hub that could not try it now tries it again later.
fn decided(refusal: DraftRefusal) -> Decided {
    if matches!(refusal, DraftRefusal::EngineUnavailable | DraftRefusal::EngineTimeout) {
        Decided::Retry(Code::HubBusy)
    } else if refusal == DraftRefusal::DocumentTooLarge {
        Decided::Refuse(Code::DraftTooLarge)
    } else {
        Decided::Refuse(Code::DraftInvalid)
    }
}
