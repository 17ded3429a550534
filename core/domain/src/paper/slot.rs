//! The slots of a paper, from the rows of the rule packs and the people there are.

use minicbor::{Decode, Encode};

use crate::id::MemberId;
use crate::pack::{Holds, Quota, Rules};
use crate::refusal::{Code, Refusal};
use crate::seal::{How, Purpose, Slot, SlotNeed, SlotRole};

/// A slot with the ways in which it may be signed.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct PaperSlot {
    /// Whose signature, and how many.
    #[n(0)]
    pub slot: Slot,
    /// In which ways.
    #[n(1)]
    pub allowed: Vec<How>,
    /// What waits for it.
    #[n(2)]
    pub holds: Holds,
}

impl PaperSlot {
    /// Whether the seal waits for it.
    pub fn holds_seal(&self) -> bool {
        self.holds == Holds::Seal
    }

    /// The slots of a seal of this purpose, with the members that `who` names for each role.
    ///
    /// # Errors
    /// A slot that nobody could ever fill.
    pub fn all(
        rules: &Rules,
        purpose: Purpose,
        who: impl Fn(SlotRole) -> Vec<MemberId>,
    ) -> Result<Vec<Self>, Refusal> {
        let one = |rule: &crate::pack::SlotRule| {
            let mut members = who(rule.role);
            members.sort_unstable();
            members.dedup();
            let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
            let wanted = rule.need.of(count);
            if wanted > count {
                return Err(Refusal::with(Code::SlotEmpty, format!("{}：{}", rule.role.zh(), rule.who)));
            }
            let need = if rule.need == Quota::All { SlotNeed::All } else { SlotNeed::AtLeast(wanted) };
            Ok(Self {
                slot: Slot { role: rule.role, need, members },
                allowed: rule.allowed.iter().copied().collect(),
                holds: rule.holds,
            })
        };
        rules.slots(purpose).map(one).collect()
    }
}
