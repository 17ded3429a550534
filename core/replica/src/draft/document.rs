//! One draft as its device holds it: the automerge document and the history of its changes.

use std::time::Duration;

use automerge::transaction::{CommitOptions, Transactable, Transaction};
use automerge::{Automerge, AutomergeError, LoadOptions, ObjId, ReadDoc, TextEncoding};
use thiserror::Error;

use super::constant::{CONSTANT_ACTOR, CONSTANT_CHANGE, MAP_OP, SETTLED_OP, TEXT_OP};
use super::diff::text_diff;
use super::guard::guarded;
use super::history::{History, Past};
use super::marks::MarkId;
use super::walk::walk;
use super::{
    ActorId16, ChangeFacts, ChangeHash, DraftRefusal, MAX_CHANGE_OPS, MAX_KEY_BYTES, MAX_VALUE_BYTES,
};

/// A device loads its own saves; one that takes longer than this is damaged.
const LOAD_LIMIT: Duration = Duration::from_secs(10);

/// Replace `delete` UTF-16 units at `at` by `insert`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Splice {
    /// Where, in UTF-16 units of the text before the edit.
    pub at: usize,
    /// How many UTF-16 units to take out.
    pub delete: usize,
    /// What to put in their place.
    pub insert: String,
}

/// A change made on this device, ready to become an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalChange {
    /// What the entry's core says about it.
    pub facts: ChangeFacts,
    /// The uncompressed change chunk.
    pub bytes: Vec<u8>,
}

/// Why a draft could not be read or written. Nothing has changed where one is returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DraftError {
    /// A version was named that this document does not hold.
    #[error("unknown_heads")]
    UnknownHeads,
    /// A splice lies outside the text, cuts a character in two, or the splices overlap or are out of order.
    #[error("bad_splice")]
    BadSplice,
    /// A key or value of the map is empty or too long.
    #[error("bad_map_value")]
    BadMapValue,
    /// A save that is none, or is damaged: rebuild the draft from its accepted changes.
    #[error("damaged_save")]
    DamagedSave,
    /// The change would break a limit, or a change handed over is refused.
    #[error(transparent)]
    Refused(#[from] DraftRefusal),
    /// automerge refused what this device itself wrote.
    #[error("engine_error")]
    Engine,
}

impl From<AutomergeError> for DraftError {
    fn from(_: AutomergeError) -> Self {
        Self::Engine
    }
}

/// One draft: a text and a small map, with everything that was ever written in it.
#[derive(Clone, Debug)]
pub struct DraftDoc {
    doc: Automerge,
    history: History,
    actor: ActorId16,
}

impl DraftDoc {
    /// An empty draft for a device to write in under a fresh actor.
    ///
    /// # Errors
    /// [`DraftError::Engine`] only if automerge no longer reads the constant change.
    pub fn new(actor: ActorId16) -> Result<Self, DraftError> {
        let mut doc = Automerge::new_with_encoding(TextEncoding::Utf16CodeUnit);
        let constant = automerge::Change::try_from(CONSTANT_CHANGE).map_err(|_| DraftError::Engine)?;
        doc.apply_changes([constant])?;
        doc.set_actor(actor.0.into());
        Ok(Self { doc, history: History::new(), actor })
    }

    /// Opens what [`DraftDoc::save`] gave on this device. Never for what others saved.
    ///
    /// # Errors
    /// [`DraftError::DamagedSave`] when it is not such a save.
    pub fn load(saved: &[u8], actor: ActorId16) -> Result<Self, DraftError> {
        let saved = saved.to_vec();
        guarded(LOAD_LIMIT, move || {
            let mut doc = load_automerge(&saved)?;
            let mut history = History::new();
            let mut changes = doc.get_changes(&[]).into_iter();
            if changes.next().is_none_or(|first| first.raw_bytes() != CONSTANT_CHANGE) {
                return Err(DraftRefusal::EngineRefused);
            }
            for change in changes {
                history.push(walk(change.raw_bytes())?)?;
            }
            doc.set_actor(actor.0.into());
            Ok(Self { doc, history, actor })
        })
        .map_err(|_| DraftError::DamagedSave)
    }

    /// The whole document with its history, uncompressed, for this device's own store.
    #[must_use]
    pub fn save(&self) -> Vec<u8> {
        self.doc.save_nocompress()
    }

    /// The text as it stands.
    ///
    /// # Errors
    /// [`DraftError::Engine`] if automerge lost the text object.
    pub fn text(&self) -> Result<String, DraftError> {
        Ok(self.doc.text(object(TEXT_OP))?)
    }

    /// The text as it stood at these heads.
    ///
    /// # Errors
    /// [`DraftError::UnknownHeads`] when one of them is not in the document: automerge would drop it silently.
    pub fn text_at(&self, heads: &[ChangeHash]) -> Result<String, DraftError> {
        self.past_of(heads)?;
        let heads: Vec<_> = heads.iter().map(|head| automerge::ChangeHash(head.0)).collect();
        Ok(self.doc.text_at(object(TEXT_OP), &heads)?)
    }

    /// The value under a key of the map; of several written at once the same one on every device.
    ///
    /// # Errors
    /// [`DraftError::Engine`] if automerge lost the map object.
    pub fn map_value(&self, key: &str) -> Result<Option<String>, DraftError> {
        let value = self.doc.get(object(MAP_OP), key)?;
        Ok(value.and_then(|(value, _)| value.as_str().map(str::to_owned)))
    }

    /// The versions nothing stands on yet, ascending.
    #[must_use]
    pub fn heads(&self) -> Vec<ChangeHash> {
        self.history.heads()
    }

    /// The length of the text in UTF-16 units.
    #[must_use]
    pub fn len_utf16(&self) -> usize {
        self.doc.length(object(TEXT_OP))
    }

    /// The actor this device writes under.
    #[must_use]
    pub fn actor(&self) -> ActorId16 {
        self.actor
    }

    /// Whether the document holds this change.
    #[must_use]
    pub fn holds(&self, change: &ChangeHash) -> bool {
        self.history.index(change).is_some()
    }

    /// How many operations the document holds, of [`super::MAX_DOCUMENT_OPS`].
    #[must_use]
    pub fn ops(&self) -> u32 {
        self.history.ops()
    }

    /// Writes the splices as one change; `None` when they change nothing.
    ///
    /// Splices are ascending, do not overlap, and all count in the text before the edit.
    ///
    /// # Errors
    /// [`DraftError::BadSplice`], or a refusal when the change or the document would become too large.
    pub fn edit(&mut self, splices: &[Splice]) -> Result<Option<LocalChange>, DraftError> {
        self.write(splices, |_| Ok(()))
    }

    /// Makes the text read `new`, as one change that touches only the passages that differ.
    ///
    /// # Errors
    /// A refusal when the change or the document would become too large.
    pub fn replace_text(&mut self, new: &str) -> Result<Option<LocalChange>, DraftError> {
        let splices = text_diff(&self.text()?, new);
        self.edit(&splices)
    }

    /// Puts a value under a key of the map, as one change.
    ///
    /// # Errors
    /// [`DraftError::BadMapValue`] when key or value is too long or the key is empty.
    pub fn put(&mut self, key: &str, value: &str) -> Result<Option<LocalChange>, DraftError> {
        if key.is_empty() || key.len() > MAX_KEY_BYTES || value.len() > MAX_VALUE_BYTES {
            return Err(DraftError::BadMapValue);
        }
        if self.map_value(key)?.as_deref() == Some(value) {
            return Ok(None);
        }
        self.write(&[], |draft| Ok(draft.put(object(MAP_OP), key, value)?))
    }

    /// Writes splices and the words that settle marks as one change.
    pub(super) fn edit_and_settle(
        &mut self,
        splices: &[Splice],
        settled: &[MarkId],
    ) -> Result<Option<LocalChange>, DraftError> {
        self.write(splices, |draft| {
            settled.iter().try_for_each(|mark| Ok(draft.put(object(SETTLED_OP), mark.to_string(), true)?))
        })
    }

    /// Applies accepted changes, in any order among themselves; those already here are passed over.
    /// They must have gone through a [`super::trial`] before, here or at the hub.
    ///
    /// # Errors
    /// A refusal when one of them is not sound or stands on something that is missing; then none is applied.
    pub fn apply_accepted<B: AsRef<[u8]>>(&mut self, changes: &[B]) -> Result<(), DraftError> {
        let mut waiting = Vec::new();
        for bytes in changes.iter().map(AsRef::as_ref) {
            let walked = walk(bytes)?;
            if !self.holds(&walked.facts.hash) {
                waiting.push((walked, bytes));
            }
        }
        // Along one branch operation numbers rise, so this order puts every change after what it stands on.
        waiting.sort_by_key(|(walked, _)| (walked.facts.start_op, walked.facts.hash));
        waiting.dedup_by_key(|(walked, _)| walked.facts.hash);
        let mut history = self.history.clone();
        let mut sound = Vec::with_capacity(waiting.len());
        for (walked, bytes) in waiting {
            history.push(walked)?;
            sound.push(bytes.to_vec());
        }
        let doc = self.doc.clone();
        self.doc = guarded(LOAD_LIMIT, move || apply_automerge(doc, &sound))?;
        self.history = history;
        Ok(())
    }

    pub(super) fn history(&self) -> &History {
        &self.history
    }

    pub(super) fn past_of(&self, heads: &[ChangeHash]) -> Result<Past, DraftError> {
        if heads.is_empty() {
            return Err(DraftError::UnknownHeads);
        }
        self.history.past_of(heads).ok_or(DraftError::UnknownHeads)
    }

    pub(super) fn automerge(&self) -> &Automerge {
        &self.doc
    }

    /// This draft with another content: what a trial found sound.
    pub(super) fn with_content(&self, doc: Automerge, history: History) -> Self {
        Self { doc, history, actor: self.actor }
    }

    fn write(
        &mut self,
        splices: &[Splice],
        more: impl FnOnce(&mut Transaction<'_>) -> Result<(), DraftError>,
    ) -> Result<Option<LocalChange>, DraftError> {
        self.check_splices(splices)?;
        // On a copy: a change that turns out too large leaves nothing behind.
        let mut doc = self.doc.clone();
        let mut draft = doc.transaction();
        // From the end, so that the places before stay as they are.
        for splice in splices.iter().rev() {
            let delete = isize::try_from(splice.delete).map_err(|_| DraftError::BadSplice)?;
            draft.splice_text(object(TEXT_OP), splice.at, delete, &splice.insert)?;
        }
        more(&mut draft)?;
        if draft.pending_ops() == 0 {
            return Ok(None);
        }
        draft.commit_with(CommitOptions::default().with_time(0));
        let change = doc.get_last_local_change().ok_or(DraftError::Engine)?;
        let bytes = change.raw_bytes().to_vec();
        let walked = walk(&bytes)?;
        let facts = walked.facts.clone();
        let mut history = self.history.clone();
        history.push(walked)?;
        self.doc = doc;
        self.history = history;
        Ok(Some(LocalChange { facts, bytes }))
    }

    fn check_splices(&self, splices: &[Splice]) -> Result<(), DraftError> {
        if splices.is_empty() {
            return Ok(());
        }
        let text = self.text()?;
        let mut borders: Vec<usize> = Vec::with_capacity(text.len());
        let mut at = 0;
        for unit in text.chars() {
            borders.push(at);
            at += unit.len_utf16();
        }
        borders.push(at);
        let mut free_from = 0;
        for splice in splices {
            let end = splice.at.checked_add(splice.delete).ok_or(DraftError::BadSplice)?;
            let on_borders = [splice.at, end].iter().all(|place| borders.binary_search(place).is_ok());
            if splice.at < free_from || !on_borders {
                return Err(DraftError::BadSplice);
            }
            free_from = end;
        }
        let ops: usize = splices.iter().map(|s| s.delete + s.insert.chars().count()).sum();
        // A deletion counts units here and characters there: only what is surely too much stops now.
        if ops > 2 * MAX_CHANGE_OPS {
            return Err(DraftRefusal::TooManyOperations.into());
        }
        Ok(())
    }
}

/// One of the three objects of the constant change.
fn object(operation: u64) -> ObjId {
    ObjId::Id(operation, CONSTANT_ACTOR.0.into(), 0)
}

/// Loads a save, strictly and with the right unit of length.
pub(super) fn load_automerge(saved: &[u8]) -> Result<Automerge, DraftRefusal> {
    let options = LoadOptions::new().text_encoding(TextEncoding::Utf16CodeUnit);
    Automerge::load_with_options(saved, options).map_err(|_| DraftRefusal::EngineRefused)
}

/// Applies changes that have been walked.
pub(super) fn apply_automerge(mut doc: Automerge, changes: &[Vec<u8>]) -> Result<Automerge, DraftRefusal> {
    let parsed = changes.iter().map(|bytes| automerge::Change::try_from(bytes.as_slice()));
    let parsed = parsed.collect::<Result<Vec<_>, _>>().map_err(|_| DraftRefusal::EngineRefused)?;
    doc.apply_changes(parsed).map_err(|_| DraftRefusal::EngineRefused)?;
    Ok(doc)
}

/// What a document reads, and the versions it stands at, for comparing it with itself after a save.
pub(super) fn reading(doc: &Automerge) -> Result<(String, Vec<ChangeHash>), DraftRefusal> {
    let text = doc.text(object(TEXT_OP)).map_err(|_| DraftRefusal::EngineRefused)?;
    let mut heads: Vec<_> = doc.get_heads().into_iter().map(|head| ChangeHash(head.0)).collect();
    heads.sort_unstable();
    Ok((text, heads))
}
