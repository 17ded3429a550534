//! Drafts: what people write together. One automerge document each, holding a text and a small map.
//!
//! automerge is not a safe parser of foreign bytes, so nothing foreign reaches it before
//! [`walk`] has read the change by itself and the history has checked what it refers to.
//! The same steps run on hub and phone: [`trial`].

pub mod constant;
mod diff;
pub mod document;
mod elements;
mod fact;
mod guard;
mod heading;
mod history;
mod inserted;
pub mod marks;
pub mod passage;
pub mod rebuild;
pub mod refusal;
pub mod trial;
pub mod walk;

pub use diff::text_diff;
pub use document::{DraftDoc, DraftError, LocalChange, Splice};
pub use heading::{Heading, headings};
pub use inserted::inserted;
pub use marks::{Accepted, Mark, MarkId, marks, settle};
pub use passage::{Placed, place};
pub use rebuild::{Rebuilt, Unsaved, rebuild};
pub use refusal::DraftRefusal;
pub use trial::{Candidate, ForeignChange, TrialLimits};
pub use walk::{ChangeFacts, change_facts};

/// Largest saved document, in bytes; beyond it a signed re-root is due.
pub const MAX_DOCUMENT_BYTES: usize = 2 * 1024 * 1024;
/// Most operations one document may hold.
pub const MAX_DOCUMENT_OPS: u32 = 200_000;
/// Most operations in one change.
pub const MAX_CHANGE_OPS: usize = yishi_domain::draft::CHANGE_OPS_MAX as usize;
/// Largest change in bytes; leaves room for header and core inside an entry of 64 KiB.
pub const MAX_CHANGE_BYTES: usize = yishi_domain::words::CHANGE_MAX;
/// Most dependencies of one change: the branches that may be open at once.
pub const MAX_DEPENDENCIES: usize = yishi_domain::draft::HEADS_MAX;
/// Most actors one change may name beside its own.
pub const MAX_OTHER_ACTORS: usize = 256;
/// Longest key in `map`, in bytes of UTF-8.
pub const MAX_KEY_BYTES: usize = 64;
/// Longest value in `map`, in bytes of UTF-8.
pub const MAX_VALUE_BYTES: usize = 4096;

/// An automerge actor: random per (install, document), never used again after a restore.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActorId16(pub [u8; 16]);

/// The SHA-256 by which automerge names a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChangeHash(pub [u8; 32]);
