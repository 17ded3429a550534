//! Why a draft change is not taken.

use thiserror::Error;

/// Why a draft change is not taken. Displays as a stable snake_case code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error)]
pub enum DraftRefusal {
    /// Larger than an entry may carry.
    #[error("change_too_large")]
    TooLarge,
    /// Does not begin like an automerge chunk.
    #[error("not_a_chunk")]
    NotAChunk,
    /// A chunk, but not an uncompressed change.
    #[error("wrong_chunk_type")]
    WrongChunkType,
    /// Ends early, or goes on after its end.
    #[error("wrong_length")]
    WrongLength,
    /// The bytes do not hash to their checksum.
    #[error("wrong_checksum")]
    WrongChecksum,
    /// A number that is too long, overlong, or out of its range.
    #[error("bad_number")]
    BadNumber,
    /// No dependency, too many, or not strictly ascending.
    #[error("bad_dependencies")]
    BadDependencies,
    /// An actor of another length, repeated, out of order, unused, too many, or the constant one as author.
    #[error("bad_actor")]
    BadActor,
    /// A time, a message or bytes after the end: the entry carries what is needed.
    #[error("bad_header")]
    BadHeader,
    /// A column that is unknown, compressed, empty, missing or out of order.
    #[error("bad_columns")]
    BadColumns,
    /// A column in another form than the one automerge writes, or of another length than its operations.
    #[error("bad_column_data")]
    BadColumnData,
    /// No operation at all.
    #[error("no_operations")]
    NoOperations,
    /// More operations than a change may hold.
    #[error("too_many_operations")]
    TooManyOperations,
    /// An operation on anything but the draft's three objects.
    #[error("foreign_object")]
    ForeignObject,
    /// An operation that the app never writes.
    #[error("operation_not_allowed")]
    OperationNotAllowed,
    /// A value or key that is too long or of a wrong kind.
    #[error("bad_value")]
    BadValue,
    /// An operation refers to something that does not exist before it.
    #[error("unknown_reference")]
    UnknownReference,
    /// A dependency that is not in the document.
    #[error("unknown_dependency")]
    UnknownDependency,
    /// The document holds this very change.
    #[error("already_known")]
    AlreadyKnown,
    /// Not the next change of its actor, or it does not stand on the one before.
    #[error("wrong_seq")]
    WrongSeq,
    /// The first operation number is not one more than the highest beneath it.
    #[error("wrong_start_op")]
    WrongStartOp,
    /// The document would outgrow its limit.
    #[error("document_too_large")]
    DocumentTooLarge,
    /// automerge did not take it, or it did not survive saving and loading.
    #[error("engine_refused")]
    EngineRefused,
    /// automerge panicked on it.
    #[error("engine_panicked")]
    EnginePanicked,
    /// automerge did not finish in time.
    #[error("engine_timeout")]
    EngineTimeout,
    /// No thread could be started; nothing was tried: retry.
    #[error("engine_unavailable")]
    EngineUnavailable,
}
