//! The trial of foreign changes: read them, check what they refer to, then let automerge try them on a copy.

use std::time::Duration;

use super::document::{apply_automerge, load_automerge, reading};
use super::guard::guarded;
use super::history::History;
use super::walk::{Walked, walk};
use super::{ChangeFacts, ChangeHash, DraftDoc, DraftRefusal, MAX_DOCUMENT_BYTES};

/// What one attempt may use.
#[derive(Clone, Copy, Debug)]
pub struct TrialLimits {
    /// How long automerge may work.
    pub time: Duration,
    /// The most bytes of the saved document.
    pub bytes: usize,
}

impl Default for TrialLimits {
    fn default() -> Self {
        Self { time: Duration::from_secs(2), bytes: MAX_DOCUMENT_BYTES }
    }
}

/// A foreign change, read in full by this crate and unknown to automerge.
#[derive(Clone, Debug)]
pub struct ForeignChange {
    walked: Walked,
    bytes: Vec<u8>,
}

impl ForeignChange {
    /// Reads the bytes of one uncompressed change.
    ///
    /// # Errors
    /// A refusal when anything in it is not what this app writes.
    pub fn read(bytes: Vec<u8>) -> Result<Self, DraftRefusal> {
        walk(&bytes).map(|walked| Self { walked, bytes })
    }

    /// What it says of itself.
    #[must_use]
    pub fn facts(&self) -> &ChangeFacts {
        &self.walked.facts
    }
}

/// A document with foreign changes that fit it as far as can be told without automerge.
#[derive(Clone, Debug)]
pub struct Candidate {
    document: DraftDoc,
    history: History,
    added: Vec<Vec<u8>>,
}

impl Candidate {
    /// A document nothing was added to yet.
    #[must_use]
    pub fn new(document: DraftDoc) -> Self {
        Self { history: document.history().clone(), document, added: Vec::new() }
    }

    /// Whether the document or what was added holds this change.
    #[must_use]
    pub fn holds(&self, change: &ChangeHash) -> bool {
        self.history.index(change).is_some()
    }

    /// Checks what a change refers to, and adds it.
    ///
    /// # Errors
    /// A refusal when it does not stand on the document and what was added before; then it is not added.
    pub fn add(&mut self, change: ForeignChange) -> Result<(), DraftRefusal> {
        let ForeignChange { walked, bytes } = change;
        self.history.push(walked)?;
        self.added.push(bytes);
        Ok(())
    }

    /// Lets automerge try all that was added, in one attempt on a copy; then it belongs to the document. The copy is
    /// applied, saved and loaded again, and is good when it reads the same before and after.
    ///
    /// # Errors
    /// A refusal when automerge does not take it; then the document is as it was, with nothing added.
    pub fn settle(&mut self, limits: TrialLimits) -> Result<(), DraftRefusal> {
        let (added, expected) = (std::mem::take(&mut self.added), self.history.heads());
        let doc = self.document.automerge().clone();
        let tried = guarded(limits.time, move || {
            let doc = apply_automerge(doc, &added)?;
            let saved = doc.save_nocompress();
            if saved.len() > limits.bytes {
                return Err(DraftRefusal::DocumentTooLarge);
            }
            let before = reading(&doc)?;
            if before.1 != expected || reading(&load_automerge(&saved)?)? != before {
                return Err(DraftRefusal::EngineRefused);
            }
            Ok(doc)
        });
        match tried {
            Ok(doc) => {
                self.document = self.document.with_content(doc, self.history.clone());
                Ok(())
            }
            Err(refusal) => {
                self.drop_open();
                Err(refusal)
            }
        }
    }

    /// Leaves out what was added since the last attempt.
    pub fn drop_open(&mut self) {
        self.added.clear();
        self.history = self.document.history().clone();
    }

    /// Whether anything was added that no attempt has settled.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.added.is_empty()
    }

    /// The document with what was settled.
    #[must_use]
    pub fn into_document(self) -> DraftDoc {
        self.document
    }
}
