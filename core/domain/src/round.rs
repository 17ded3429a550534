//! 定稿轮次: the committee finalises a text by signing it. No field says "final"; a round is final when its slots are
//! filled, and nothing sealed is ever edited.

mod open;
mod sign;

use minicbor::{Decode, Encode};

use crate::id::{ChangeHash, MemberId, RoundId};
use crate::membership::Space;
use crate::seal::{Seat, Slot};
use crate::time::Pos;

pub use open::RoundOpened;
pub(crate) use open::seats;
pub use sign::{RoundClosed, SignedOff};

/// A signature in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Signed {
    /// In which slot, by index.
    #[n(0)]
    pub slot: u8,
    /// Whose.
    #[n(1)]
    pub member: MemberId,
    /// Where it stands in the space's order.
    #[n(2)]
    pub pos: Pos,
}

/// A round as it stands.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Round {
    /// The round.
    #[n(0)]
    pub id: RoundId,
    /// 1 for the first of the topic.
    #[n(1)]
    pub number: u32,
    /// The reading copy it finalises.
    #[n(2)]
    pub version: u32,
    /// The draft's heads.
    #[n(3)]
    pub heads: Vec<ChangeHash>,
    /// Hash of the text.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub text_hash: [u8; 32],
    /// The committee when it opened, sorted.
    #[n(5)]
    pub roster: Vec<Seat>,
    /// Who must sign.
    #[n(6)]
    pub slots: Vec<Slot>,
    /// What is signed.
    #[cbor(n(7), with = "minicbor::bytes")]
    pub digest: [u8; 32],
    /// Who has signed, in order.
    #[n(8)]
    pub signed: Vec<Signed>,
    /// The position of the signature that filled the last slot.
    #[n(9)]
    pub sealed: Option<Pos>,
    /// Whether the committee ended it without a seal.
    #[n(10)]
    pub closed: bool,
    /// Where it was opened.
    #[n(11)]
    pub opened: Pos,
}

impl Round {
    /// How many of a slot have signed.
    pub fn count(&self, slot: u8) -> usize {
        self.signed.iter().filter(|signed| signed.slot == slot).count()
    }

    /// Whether every slot is filled.
    pub fn is_filled(&self) -> bool {
        (0u8..).zip(&self.slots).all(|(index, slot)| self.count(index) >= slot.wanted())
    }

    /// Whether the committee's members changed since it opened, if only for a while.
    pub fn is_void(&self, space: &Space) -> bool {
        self.sealed.is_none() && space.committee_since > self.opened
    }

    /// Whether it still waits for signatures.
    pub fn is_running(&self, space: &Space) -> bool {
        self.sealed.is_none() && !self.closed && !self.is_void(space)
    }
}
