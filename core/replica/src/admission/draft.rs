//! Draft changes in a batch: screened singly, tried together, one trial per document; only if that fails they are tried
//! one by one, while the batch's budget lasts (architecture.md §5 step 9).

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use yishi_domain::copy::CopyPublished;
use yishi_domain::draft::DraftChanged;
use yishi_domain::id::{DraftId, SpaceId};
use yishi_domain::refusal::Code;

use super::budget::TrialBudget;
use super::outcome::Decided;
use crate::draft::constant::CONSTANT_HASH;
use crate::draft::{ActorId16, Candidate, ChangeHash, DraftDoc, DraftRefusal, ForeignChange, change_facts};
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

/// How the changes of a pass are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Those of a document in one attempt, when the pass is over.
    Together,
    /// Each as it comes.
    Singly,
}

/// The draft changes of one pass over a batch.
pub(super) struct Trials<'a, 'b> {
    way: Way,
    budget: &'a mut TrialBudget<'b>,
    space: Option<SpaceId>,
    documents: BTreeMap<DraftId, Candidate>,
}

impl<'a, 'b> Trials<'a, 'b> {
    /// Of a pass whose changes are tried together.
    pub(super) fn together(budget: &'a mut TrialBudget<'b>) -> Self {
        Self::begin(Way::Together, budget)
    }

    /// Of a pass whose changes are tried one by one.
    pub(super) fn singly(budget: &'a mut TrialBudget<'b>) -> Self {
        Self::begin(Way::Singly, budget)
    }

    fn begin(way: Way, budget: &'a mut TrialBudget<'b>) -> Self {
        budget.begin();
        Self { way, budget, space: None, documents: BTreeMap::new() }
    }

    /// Screens a change and tries it, or puts it beside the others of its document.
    pub(super) fn enter(
        &mut self,
        log: &mut dyn Log,
        docs: &DraftCache,
        core: &DraftChanged,
        entry: &Entry,
    ) -> Result<Decided, LogError> {
        let Some(bytes) = change_bytes(entry) else { return Ok(Decided::Refuse(Code::WordsMissing)) };
        let change = match ForeignChange::read(bytes) {
            Ok(change) if change.facts().core(core.writing(), core.cause) == *core => change,
            Ok(_) => return Ok(Decided::Refuse(Code::DraftInvalid)),
            Err(refusal) => return Ok(decided(refusal)),
        };
        let draft = core.writing().draft();
        let Some(candidate) = self.candidate(log, docs, draft)? else {
            return Ok(Decided::Retry(Code::HubBusy));
        };
        if !change.facts().deps.iter().all(|dep| candidate.holds(dep)) {
            return Ok(Decided::Retry(Code::UnknownObject));
        }
        if let Err(refusal) = candidate.add(change) {
            return Ok(decided(refusal));
        }
        Ok(match self.way {
            Way::Together => Decided::Accept,
            Way::Singly => self.settle(draft),
        })
    }

    /// The document of a draft in this pass; none if there are more than may be opened and tried.
    fn candidate(
        &mut self,
        log: &mut dyn Log,
        docs: &DraftCache,
        draft: DraftId,
    ) -> Result<Option<&mut Candidate>, LogError> {
        if !self.documents.contains_key(&draft) {
            let opened = u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
            if opened > 0 && (opened >= self.budget.attempts || !self.budget.has_time()) {
                return Ok(None);
            }
            let space = log.space();
            self.space = Some(space);
            let document = match docs.get(space, draft) {
                Some(document) => document.clone(),
                None => self.budget.measure(|| load(log, draft))?,
            };
            self.documents.insert(draft, Candidate::new(document));
        }
        Ok(self.documents.get_mut(&draft))
    }

    /// One attempt on what was added to a document, while there is something left to spend.
    fn settle(&mut self, draft: DraftId) -> Decided {
        let Some(candidate) = self.documents.get_mut(&draft) else { return Decided::Retry(Code::HubBusy) };
        if !self.budget.allows() {
            candidate.drop_open();
            return Decided::Retry(Code::HubBusy);
        }
        match self.budget.spend(|limits| candidate.settle(limits)) {
            Ok(()) => Decided::Accept,
            Err(refusal) => decided(refusal),
        }
    }

    /// Whether the changes that a reading copy was taken at are logged. Opens no document: names are enough.
    pub(super) fn logged(
        &self,
        log: &mut dyn Log,
        docs: &DraftCache,
        core: &CopyPublished,
    ) -> Result<bool, LogError> {
        let (draft, space) = (core.topic.draft(), log.space());
        let mut missing: BTreeSet<ChangeHash> = core.heads.iter().map(|head| ChangeHash(head.0)).collect();
        missing.remove(&CONSTANT_HASH);
        if let Some(candidate) = self.documents.get(&draft) {
            missing.retain(|head| !candidate.holds(head));
        } else if let Some(document) = docs.get(space, draft) {
            missing.retain(|head| !document.holds(head));
        } else if !missing.is_empty() {
            for facts in log.draft(&draft)?.iter().filter_map(|bytes| change_facts(bytes).ok()) {
                missing.remove(&facts.hash);
            }
        }
        Ok(missing.is_empty())
    }

    /// Tries every document's changes together, and says whether all are good. After a pass that tried them one by one
    /// nothing is left to try.
    pub(super) fn hold(&mut self) -> bool {
        let open = self.documents.iter().filter(|(_, candidate)| candidate.is_open());
        let open: Vec<DraftId> = open.map(|(draft, _)| *draft).collect();
        open.into_iter().all(|draft| self.settle(draft) == Decided::Accept)
    }

    /// Puts the tried documents in the cache.
    pub(super) fn keep(self, docs: &mut DraftCache) {
        let Some(space) = self.space else { return };
        for (draft, candidate) in self.documents {
            docs.put(space, draft, candidate.into_document());
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
