//! The messages of `POST /v1/sync`, as CBOR. One round trip carries everything both ways (architecture.md §6).

use minicbor::bytes::ByteVec;
use minicbor::{Decode, Encode};
use yishi_domain::fact;
use yishi_domain::id::{DeviceId, SpaceId};
use yishi_domain::label::Scope;
use yishi_domain::time::{Moment, Pos};

use crate::keys::SignatureBytes;
use crate::packed::Packed;
use crate::stamp::Verdict;

/// The most bytes of a request.
pub const REQUEST_MAX: usize = 1024 * 1024;
/// The most entries of a request.
pub const PUSH_MAX: usize = 256;
/// The most bytes of an answer, decoded.
pub const ANSWER_MAX: usize = 16 * 1024 * 1024;
/// What a phone asks for at most in one answer.
pub const ASK_BYTES: u32 = 1024 * 1024;

/// A scope that is being caught up: positions in (after, upto] are still missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Fill {
    /// Which scope.
    #[n(0)]
    pub scope: Scope,
    /// Up to here it is done.
    #[n(1)]
    pub after: Pos,
    /// Up to here it must go.
    #[n(2)]
    pub upto: Pos,
}

/// How far a phone is in one space.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
pub struct Cursor {
    /// The hub's epoch it counts in; 0 before the first answer.
    #[n(0)]
    pub epoch: u32,
    /// Everything readable up to here is here, but for the fills.
    #[n(1)]
    pub after: Pos,
    /// Scopes that were opened later and are being caught up.
    #[n(2)]
    pub fills: Vec<Fill>,
}

/// One space of a request.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Ask {
    /// Which space.
    #[n(0)]
    pub space: SpaceId,
    /// How far the phone is.
    #[n(1)]
    pub cursor: Cursor,
}

/// An entry that is pushed.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Pushed {
    /// Index into the request's spaces.
    #[n(0)]
    pub space: u32,
    /// The entry; its device is always index 0, the device that signs the request.
    #[n(1)]
    pub entry: Packed,
}

/// What a phone sends.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct SyncRequest {
    /// The device that pushes.
    #[n(0)]
    pub device: DeviceId,
    /// Where it stands.
    #[n(1)]
    pub spaces: Vec<Ask>,
    /// What it has to say, in chain order.
    #[n(2)]
    pub push: Vec<Pushed>,
    /// How much it can take, in bytes of bodies.
    #[n(3)]
    pub max_bytes: u32,
}

/// The hub's word on a pushed entry.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub enum Reply {
    /// Decided; the same words stand in the page's stamps.
    #[n(0)]
    Stamped {
        /// Position.
        #[n(0)]
        pos: Pos,
        /// When the hub received it.
        #[n(1)]
        received_at: Moment,
        /// What was decided.
        #[n(2)]
        verdict: Verdict,
    },
    /// Not decided: send it again later; the device's later entries wait with it.
    #[n(1)]
    Retry(#[n(0)] String),
    /// Not an entry at all, or a second one in the same place of a chain: no trace of it is kept.
    #[n(2)]
    Broken(#[n(0)] String),
}

/// A stamp as it travels beside its entry, whose id the receiver computes.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct ShortStamp {
    /// Position.
    #[n(0)]
    pub pos: Pos,
    /// When the hub received it.
    #[n(1)]
    pub received_at: Moment,
    /// What was decided; left out for accepted.
    #[n(2)]
    pub verdict: Option<Verdict>,
}

/// One space of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct SpaceAnswer {
    /// Which space.
    #[n(0)]
    pub space: SpaceId,
    /// The hub's epoch.
    #[n(1)]
    pub epoch: u32,
    /// The newest position.
    #[n(2)]
    pub head: Pos,
    /// Positions up to here are in this answer, for the scopes held there.
    #[n(3)]
    pub upto: Pos,
    /// Scopes opened in (after, upto], each to be caught up to the request's `after`.
    #[n(4)]
    pub opened: Vec<Fill>,
    /// Scopes closed in (after, upto].
    #[n(5)]
    pub closed: Vec<Scope>,
    /// What is left of the request's fills.
    #[n(6)]
    pub fills: Vec<Fill>,
    /// Devices named by index.
    #[n(7)]
    pub devices: Vec<DeviceId>,
    /// Entries, by position.
    #[n(8)]
    pub entries: Vec<Packed>,
    /// Their stamps, in the same order.
    #[n(9)]
    pub stamps: Vec<ShortStamp>,
    /// The hub's signature over the page: the entries' stamps, then those of pushed entries of this space, in order.
    #[cbor(n(10), with = "minicbor::bytes")]
    pub signature: SignatureBytes,
    /// Whether there is more to fetch at once.
    #[n(11)]
    pub more: bool,
    /// The genesis, for a phone that starts from nothing.
    #[n(12)]
    pub genesis: Option<ByteVec>,
}

/// What the hub answers.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct SyncAnswer {
    /// The hub's word on each pushed entry, in order.
    #[n(0)]
    pub replies: Vec<Reply>,
    /// The spaces asked for that the device may read.
    #[n(1)]
    pub spaces: Vec<SpaceAnswer>,
    /// What to sign the next request with; empty for somebody who is not enrolled.
    #[n(2)]
    pub nonce: ByteVec,
}

impl SyncRequest {
    /// The bytes of the request.
    pub fn to_bytes(&self) -> Vec<u8> {
        fact::encode(self)
    }

    /// Reads a request; `None` for anything that is not exactly one.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        (bytes.len() <= REQUEST_MAX).then(|| fact::decode_exact(bytes).ok()).flatten()
    }
}

const RAW: u8 = 0;
const ZSTD: u8 = 1;

impl SyncAnswer {
    /// The bytes of the answer: a byte that says how, then CBOR, compressed as a whole where that helps.
    pub fn to_bytes(&self) -> Vec<u8> {
        let plain = fact::encode(self);
        let small = (plain.len() > 256).then(|| zstd::bulk::compress(&plain, 3).ok()).flatten();
        match small {
            Some(small) if small.len() < plain.len() => [&[ZSTD], small.as_slice()].concat(),
            _ => [&[RAW], plain.as_slice()].concat(),
        }
    }

    /// Reads an answer of at most [`ANSWER_MAX`] decoded bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        match bytes.split_first()? {
            (&RAW, plain) => fact::decode_exact(plain).ok(),
            (&ZSTD, small) => {
                let plain = zstd::bulk::decompress(small, ANSWER_MAX).ok()?;
                fact::decode_exact(&plain).ok()
            }
            _ => None,
        }
    }
}
