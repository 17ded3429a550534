//! Reads a foreign change without automerge, in one pass and without recursion, and says what is in it.
//!
//! The format is the change chunk of automerge's storage. Only what this app itself writes passes:
//! characters put into and taken out of `text`, plain values in `map`, `true` under a mark's id in `settled`.
//! What the operations refer to outside the change is not known here; `history` checks it.

mod bytes;
mod columns;
mod header;
mod ops;

use super::{ActorId16, ChangeHash, DraftRefusal, MAX_CHANGE_BYTES};

/// What a change says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeFacts {
    /// Its name: SHA-256 over chunk type, length and data.
    pub hash: ChangeHash,
    /// The changes its author had seen, ascending.
    pub deps: Vec<ChangeHash>,
    /// Its author.
    pub actor: ActorId16,
    /// The authors of what it refers to, ascending.
    pub other_actors: Vec<ActorId16>,
    /// 1 for the first change of the actor.
    pub seq: u32,
    /// The number of its first operation.
    pub start_op: u32,
    /// How many operations it holds.
    pub ops: u32,
    /// The number of its last operation.
    pub max_op: u32,
}

/// A place in the document: an operation by its number and by an index into own actor and other actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct OpRef {
    pub(crate) counter: u32,
    pub(crate) actor: u32,
}

/// The two objects that hold keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keyed {
    Map,
    Settled,
}

/// One operation of a draft change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum DraftOp {
    /// A character after another one, or at the beginning.
    Insert { after: Option<OpRef>, unit: char },
    /// A character taken out.
    Delete { target: OpRef },
    /// A value put under a key, in place of those named.
    Put(Box<Put>),
}

/// A value put under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Put {
    pub(crate) object: Keyed,
    pub(crate) key: String,
    pub(crate) replaced: Vec<OpRef>,
}

/// A change read in full.
#[derive(Clone, Debug)]
pub(crate) struct Walked {
    pub(crate) facts: ChangeFacts,
    pub(crate) ops: Vec<DraftOp>,
}

/// Reads the bytes of one uncompressed change and gives its facts.
///
/// # Errors
/// A refusal when anything in it is not what this app writes.
pub fn change_facts(bytes: &[u8]) -> Result<ChangeFacts, DraftRefusal> {
    walk(bytes).map(|walked| walked.facts)
}

pub(crate) fn walk(bytes: &[u8]) -> Result<Walked, DraftRefusal> {
    if bytes.len() > MAX_CHANGE_BYTES {
        return Err(DraftRefusal::TooLarge);
    }
    let (header, rest) = header::read(bytes)?;
    let ops = ops::read(rest, &header)?;
    let count = u32::try_from(ops.len()).map_err(|_| DraftRefusal::TooManyOperations)?;
    let facts = ChangeFacts {
        hash: header.hash,
        deps: header.deps,
        actor: header.actor,
        other_actors: header.other_actors,
        seq: header.seq,
        start_op: header.start_op,
        ops: count,
        max_op: header.start_op + count - 1,
    };
    Ok(Walked { facts, ops })
}
