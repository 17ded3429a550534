//! An act: a fact, by whom, from which device. The signed entry gives everything here but the member.

use crate::fact::Fact;
use crate::id::{DeviceId, EntryId, MemberId};
use crate::label::Audience;
use crate::time::Moment;

/// Who acts: the member behind a device, and the place in that device's chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// The member.
    pub member: MemberId,
    /// The device that signs.
    pub device: DeviceId,
    /// The next number in the device's chain.
    pub dseq: u64,
}

/// A fact with its author, as `check` and `apply` see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// The entry that carries it.
    pub id: EntryId,
    /// Who acts.
    pub by: Actor,
    /// The labels its header carries.
    pub audience: Audience,
    /// When the author's clock says it happened; shown, never decides.
    pub claimed_time: Moment,
    /// What happened.
    pub fact: Fact,
}
