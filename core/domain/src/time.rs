//! Moments. Nothing here reads a clock: moments are arguments.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Encode, Decode, Serialize, Deserialize,
)]
#[cbor(transparent)]
#[serde(transparent)]
pub struct Moment(#[n(0)] pub u64);

impl Moment {
    /// This moment moved on by whole hours.
    pub const fn plus_hours(self, hours: u64) -> Self {
        Self(self.0.saturating_add(hours.saturating_mul(3_600_000)))
    }
}

/// The hub's one order of a space: 1 for the first stamped entry. 0 stands for "before everything" (the genesis).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Encode, Decode, Serialize, Deserialize,
)]
#[cbor(transparent)]
#[serde(transparent)]
pub struct Pos(#[n(0)] pub u64);

impl Pos {
    /// The place of an own act that the hub has not stamped yet: after everything stamped.
    pub const PENDING: Self = Self(u64::MAX);
}
