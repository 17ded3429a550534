//! Sealed blobs and role keys: what only some people may read, kept so that it can be erased.
//!
//! A blob (a resident's real name and telephone) or a file (a photo, a recording) is encrypted under a key of its own, and
//! that key is wrapped to *role keys*. A role (the committee, one grid) has one key pair per
//! generation; its secret is wrapped to the device of every holder and, when the role moves on to a
//! new generation, sealed under the new one, so that old blobs stay readable and none is wrapped anew.
//!
//! Suites: wraps are HPKE (RFC 9180) base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and
//! ChaCha20Poly1305; blob contents are XChaCha20-Poly1305. Randomness is always an argument.

mod blob;
mod card;
mod error;
mod file;
mod padding;
mod role;
mod wrap;

pub use blob::{BlobWrap, MAX_RECIPIENTS, Recipient, SealedBlob, open_blob, seal_blob};
pub use card::PersonCard;
pub use error::SealedError;
pub use file::{
    DeviceRecipient, DeviceWrap, FileHead, FileKey, FileReader, HEAD_MAX, PIECE, open_file, seal_file,
    sealed_len,
};
pub use role::{PreviousSecret, RoleSecret};
pub use wrap::{ReceiveKey, Wrap};

use minicbor::{Decode, Encode};

/// Fills the slice with unpredictable bytes; the caller's source of randomness.
pub type Entropy<'a> = dyn FnMut(&mut [u8]) + 'a;

/// Who holds a role key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(flat)]
pub enum KeyRole {
    /// Every member of the two committees.
    #[n(0)]
    Committee,
    /// The workers of one grid, by the grid's id.
    #[n(1)]
    Grid(#[cbor(n(0), with = "minicbor::bytes")] [u8; 16]),
}

impl KeyRole {
    /// Fixed 17 bytes for the associated data of an encryption: a tag and the grid's id or zeros.
    fn to_aad(self) -> [u8; 17] {
        let mut out = [0; 17];
        if let KeyRole::Grid(id) = self {
            let (tag, rest) = out.split_at_mut(1);
            tag.fill(1);
            rest.copy_from_slice(&id);
        }
        out
    }
}
