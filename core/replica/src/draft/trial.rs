//! The trial of foreign changes: read them, check what they refer to, then let automerge try them on a copy.

use std::time::Duration;

use automerge::Automerge;

use super::document::{apply_automerge, load_automerge, reading};
use super::guard::guarded;
use super::history::History;
use super::walk::{Walked, walk};
use super::{ChangeFacts, DraftDoc, DraftRefusal, MAX_DOCUMENT_BYTES};

/// What a trial may use.
#[derive(Clone, Copy, Debug)]
pub struct TrialLimits {
    /// How long automerge may work on one attempt.
    pub time: Duration,
}

impl Default for TrialLimits {
    fn default() -> Self {
        Self { time: Duration::from_secs(2) }
    }
}

/// The outcome of a trial.
#[derive(Debug)]
pub struct Trial {
    /// One verdict for each change, in their order.
    pub verdicts: Vec<Result<ChangeFacts, DraftRefusal>>,
    /// The document with all good changes in it, to take the place of the one tried on.
    pub document: DraftDoc,
}

/// Tries changes, each standing on the document or on good ones before it. `base` stays as it is.
///
/// All that pass the reading share one attempt; only if that fails are they tried singly, in order.
#[must_use]
pub fn trial(base: &DraftDoc, changes: &[Vec<u8>], limits: TrialLimits) -> Trial {
    let mut history = base.history().clone();
    let mut verdicts = Vec::with_capacity(changes.len());
    let mut good = Vec::new();
    for (place, bytes) in changes.iter().enumerate() {
        let verdict = walk(bytes).and_then(|walked| enter(&mut history, walked));
        if verdict.is_ok() {
            good.push((place, bytes.clone()));
        }
        verdicts.push(verdict);
    }
    if good.is_empty() {
        return Trial { verdicts, document: base.clone() };
    }
    let together = good.iter().map(|(_, bytes)| bytes.clone()).collect();
    if let Ok(doc) = attempt(base.automerge().clone(), together, &history, limits) {
        return Trial { verdicts, document: base.with_content(doc, history) };
    }
    singly(base, good, verdicts, limits)
}

fn singly(
    base: &DraftDoc,
    good: Vec<(usize, Vec<u8>)>,
    mut verdicts: Vec<Result<ChangeFacts, DraftRefusal>>,
    limits: TrialLimits,
) -> Trial {
    let mut document = base.clone();
    for (place, bytes) in good {
        let mut history = document.history().clone();
        let verdict = walk(&bytes).and_then(|walked| {
            let facts = enter(&mut history, walked)?;
            let doc = attempt(document.automerge().clone(), vec![bytes], &history, limits)?;
            document = document.with_content(doc, history);
            Ok(facts)
        });
        if let Some(slot) = verdicts.get_mut(place) {
            *slot = verdict;
        }
    }
    Trial { verdicts, document }
}

fn enter(history: &mut History, walked: Walked) -> Result<ChangeFacts, DraftRefusal> {
    let facts = walked.facts.clone();
    history.push(walked)?;
    Ok(facts)
}

/// Applies, saves and loads again; the copy is good when it reads the same before and after.
fn attempt(
    doc: Automerge,
    changes: Vec<Vec<u8>>,
    history: &History,
    limits: TrialLimits,
) -> Result<Automerge, DraftRefusal> {
    let expected = history.heads();
    guarded(limits.time, move || {
        let doc = apply_automerge(doc, &changes)?;
        let saved = doc.save_nocompress();
        if saved.len() > MAX_DOCUMENT_BYTES {
            return Err(DraftRefusal::DocumentTooLarge);
        }
        let before = reading(&doc)?;
        if before.1 != expected || reading(&load_automerge(&saved)?)? != before {
            return Err(DraftRefusal::EngineRefused);
        }
        Ok(doc)
    })
}
