//! One space, replicated: entries, signatures, audiences, drafts, admission, seals and the sync machine.
//!
//! No I/O: storage is a trait, clocks and randomness are arguments (architecture.md §3, §5–§7).

pub mod admission;
pub mod code;
pub mod draft;
pub mod entry;
pub mod keys;
pub mod log;
pub mod machine;
pub mod media;
pub mod memory;
pub mod memory_shelf;
pub mod message;
pub mod packed;
pub mod quarantine;
pub mod receive;
pub mod request;
pub mod seal;
pub mod sealed;
pub mod serve;
pub mod shelf;
pub mod stamp;
