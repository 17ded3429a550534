//! Which signatures a seal needs (domain.md §3.7), as data. A slot counts members, one signature each.

use core::fmt;
use std::collections::BTreeSet;

use minicbor::{Decode, Encode};
use serde::Deserialize;

use super::{Hardness, Ratio};
use crate::seal::{How, Purpose, SlotRole};

/// How many of a roster must sign, before the roster is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quota {
    /// Everybody.
    #[n(0)]
    All,
    /// This many.
    #[n(1)]
    AtLeast(#[n(0)] u32),
    /// A share of the roster.
    #[n(2)]
    Share(#[n(0)] Ratio),
}

impl Quota {
    /// How many of `members` must sign: at least one, so that an empty roster never fills a slot.
    pub fn of(self, members: u32) -> u32 {
        let count = match self {
            Self::All => members,
            Self::AtLeast(k) => k,
            Self::Share(share) => share.least(members),
        };
        count.max(1)
    }

    /// Whether those who signed fill the slot. Who is not on the roster, or signed already, adds nothing.
    pub fn is_filled<M: Ord>(self, roster: &BTreeSet<M>, signed: impl IntoIterator<Item = M>) -> bool {
        let signers: BTreeSet<M> = signed.into_iter().filter(|member| roster.contains(member)).collect();
        u32::try_from(roster.len()).is_ok_and(|members| signers.len() >= self.of(members) as usize)
    }

    /// Whether this asks at least what `standing` asks, whatever the roster. A number and a share cannot be compared.
    fn keeps(self, standing: Self) -> bool {
        match (standing, self) {
            (_, Self::All) => true,
            (Self::AtLeast(old), Self::AtLeast(new)) => new >= old,
            (Self::Share(old), Self::Share(new)) => new.is_as_strict_as(old),
            (Self::All | Self::AtLeast(_), Self::Share(_))
            | (Self::All | Self::Share(_), Self::AtLeast(_)) => false,
        }
    }
}

/// What waits for a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Encode, Decode, Deserialize)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// The seal itself.
    #[default]
    #[n(0)]
    Seal,
    /// Only that the work counts as completed; the agreement takes effect without it.
    #[n(1)]
    Completion,
}

/// One row of the table: what a [`crate::seal::Slot`] is made from once its members are known.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotRule {
    /// What is sealed.
    #[n(0)]
    pub purpose: Purpose,
    /// Whose signature.
    #[n(1)]
    pub role: SlotRole,
    /// Who is on the slot's roster, in plain Chinese.
    #[n(2)]
    pub who: String,
    /// How many of them.
    #[n(3)]
    pub need: Quota,
    /// In which ways.
    #[n(4)]
    pub allowed: BTreeSet<How>,
    /// Further ways where the ballot was held in the room.
    #[n(5)]
    #[serde(default)]
    pub allowed_in_room: BTreeSet<How>,
    /// What waits for it.
    #[n(6)]
    #[serde(default)]
    pub holds: Holds,
    /// How binding the row is.
    #[n(7)]
    pub hardness: Hardness,
    /// Where it comes from.
    #[n(8)]
    pub source: String,
}

impl SlotRule {
    /// Whether this row asks at least what `standing`, the same slot one level up, asks: k not lower, no way added,
    /// not put off.
    pub(super) fn keeps(&self, standing: &Self) -> bool {
        self.need.keeps(standing.need)
            && self.allowed.is_subset(&standing.allowed)
            && self.allowed_in_room.is_subset(&standing.allowed_in_room)
            && (self.holds == Holds::Seal || standing.holds == Holds::Completion)
    }

    /// Whether anybody could ever sign it: some way is left and the number is not zero.
    pub(super) fn is_possible(&self) -> bool {
        !self.allowed.is_empty() && self.need != Quota::AtLeast(0)
    }
}

/// Its name in messages: `final_text/CommitteeMember`.
impl fmt::Display for SlotRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.purpose.code(), self.role.code())
    }
}
