//! A signing device.

use minicbor::{Decode, Encode};

use crate::id::MemberId;

/// A device and its member.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Device {
    /// Whose.
    #[n(0)]
    pub member: MemberId,
    /// The X25519 key that role keys are wrapped to.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub receive_key: [u8; 32],
    /// The last chain number that counts, once revoked.
    #[n(2)]
    pub revoked: Option<u64>,
}

impl Device {
    /// A device that works.
    pub const fn new(member: MemberId, receive_key: [u8; 32]) -> Self {
        Self { member, receive_key, revoked: None }
    }
}
