//! The one hash of the project: SHA-256 over a tag and length-prefixed parts, so that no two uses can be confused.

use sha2::{Digest, Sha256};

/// Hashes `tag` and `parts`; each part is preceded by its length as a big-endian u64.
pub fn tagged(tag: &str, parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in core::iter::once(tag.as_bytes()).chain(parts.iter().copied()) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}
