//! People writing in one draft.

use yishi_replica::draft::{
    Accepted, ActorId16, Candidate, DraftDoc, DraftRefusal, ForeignChange, LocalChange, Mark, Splice,
    TrialLimits, marks,
};

pub(super) fn actor(number: u8) -> ActorId16 {
    ActorId16([number; 16])
}

pub(super) fn member(number: u8) -> [u8; 16] {
    [number; 16]
}

pub(super) fn draft(number: u8) -> DraftDoc {
    DraftDoc::new(actor(number)).unwrap()
}

pub(super) fn splice(at: usize, delete: usize, insert: &str) -> Splice {
    Splice { at, delete, insert: insert.to_owned() }
}

/// A hub that gives positions, and what it has accepted.
#[derive(Default)]
pub(super) struct Log {
    pub(super) changes: Vec<Vec<u8>>,
    pub(super) accepted: Vec<Accepted>,
}

impl Log {
    pub(super) fn take(&mut self, by: u8, change: &LocalChange) {
        let pos = self.accepted.len() as u64 + 1;
        self.changes.push(change.bytes.clone());
        self.accepted.push(Accepted { change: change.facts.hash, member: member(by), pos });
    }

    pub(super) fn sync(&self, draft: &mut DraftDoc) {
        draft.apply_accepted(&self.changes).unwrap();
    }

    pub(super) fn marks(&self, draft: &DraftDoc) -> Vec<Mark> {
        marks(draft, &self.accepted).unwrap()
    }
}

/// Everything accepted, read by somebody who wrote nothing.
pub(super) fn reader(log: &Log) -> DraftDoc {
    let mut draft = draft(250);
    log.sync(&mut draft);
    draft
}

/// Foreign changes on a document, with a verdict on each and one attempt on all that fit.
pub(super) fn tried(
    base: &DraftDoc,
    changes: &[Vec<u8>],
    limits: TrialLimits,
) -> (Vec<Result<(), DraftRefusal>>, DraftDoc) {
    let mut candidate = Candidate::new(base.clone());
    let read = |bytes: &Vec<u8>| ForeignChange::read(bytes.clone());
    let mut verdicts: Vec<Result<(), DraftRefusal>> =
        changes.iter().map(|bytes| read(bytes).and_then(|change| candidate.add(change))).collect();
    if candidate.is_open()
        && let Err(refusal) = candidate.settle(limits)
    {
        verdicts.iter_mut().filter(|verdict| verdict.is_ok()).for_each(|verdict| *verdict = Err(refusal));
    }
    (verdicts, candidate.into_document())
}

/// The verdicts of a trial with the usual limits, as codes; `ok` for a good change.
pub(super) fn codes(base: &DraftDoc, changes: &[Vec<u8>]) -> Vec<String> {
    let (verdicts, _) = tried(base, changes, TrialLimits::default());
    verdicts.into_iter().map(|v| v.map_or_else(|refusal| refusal.to_string(), |()| "ok".to_owned())).collect()
}

/// Small random numbers from a fixed seed.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % sides.max(1)
    }
}
