//! Seal files: what a committee signed, as one text file that anybody can keep and verify offline (architecture.md §7).
//!
//! A file holds what people read (text, roster, signatures) and the signed entries that prove it. Everything people
//! read is derived from the entries again when the file is verified, and must be the same byte for byte. The format,
//! and how to write another verifier, is in `docs/seal.md`.

mod export;
mod fault;
mod file;
mod offices;
mod said;
mod verified;
mod verify;

pub use export::{SealError, SealSource, export};
pub use fault::SealFault;
pub use file::SEAL_MAX;
pub use verified::{RosterLine, SignatureLine, Verified};
pub use verify::verify;
