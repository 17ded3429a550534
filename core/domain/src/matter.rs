//! 事项: what is deliberated and who decides in the end (domain.md §3.2, §5). Catalogue and statutory lists are data;
//! the class of a topic follows from them, and whoever is not sure takes the stricter path.

mod catalog;
mod code;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::choice::choices;
use crate::need::Referral;
use crate::refusal::{Code, Refusal};
use crate::topic::MatterClass;

pub use catalog::{Catalog, Item, Level, Statutory};
pub use code::{BadCode, FormCode, ItemCode, LegalItem};

choices! {
    /// Whose decision counts in the end.
    Decider {
        0 Consensus "consensus" "相关各方协商一致";
        1 RepAssembly "rep_assembly" "村（居）民代表会议";
        2 Assembly "assembly" "村（居）民会议";
        3 Owners "owners" "业主共同决定";
        4 Collective "collective" "集体经济组织成员大会";
        5 Group "group" "村（居）民小组会议";
        6 Mediation "mediation" "人民调解委员会";
        7 Government "government" "政府部门";
    }
}

/// Refuses a class that takes a less strict path than the catalogue's matter allows.
pub(crate) fn expect_allowed(item: &Item, class: MatterClass) -> Result<(), Refusal> {
    if item.allows(class) {
        return Ok(());
    }
    let why = format!("{}：{}，{}", item.zh, item.class.zh(), item.source);
    Err(Refusal::with(if item.is_statutory() { Code::ClassStatutory } else { Code::ClassLowered }, why))
}

impl MatterClass {
    /// How strict the path of this class is. Never from law: what law gives to a body is [`Item::is_statutory`].
    const fn strictness(self) -> u8 {
        match self {
            Self::General => 0,
            Self::Group | Self::GovProject | Self::CrossUnit => 1,
            Self::Major | Self::Contested => 2,
            Self::Owners | Self::Collective => 3,
            Self::NotDeliberable => 4,
        }
    }

    /// Whether turning from this class to `new` takes a less strict path.
    pub const fn is_lowered_by(self, new: Self) -> bool {
        new.strictness() < self.strictness()
    }

    /// Whether the Party organisation discusses the matter before anybody else decides (村民委员会组织法 28 条、居民委员会组织法
    /// 30 条).
    pub const fn wants_party_review(self) -> bool {
        matches!(self, Self::Major | Self::Contested)
    }

    /// Who decides on it in the end where it is neither those who deliberate nor an assembly (domain.md §3.2).
    pub const fn decided_elsewhere(self) -> Option<Referral> {
        match self {
            Self::Owners => Some(Referral::Owners),
            Self::Collective => Some(Referral::Collective),
            Self::GovProject | Self::CrossUnit => Some(Referral::Gov),
            Self::General | Self::Major | Self::Contested | Self::Group | Self::NotDeliberable => None,
        }
    }

    /// What a plan has to see to for its sake, by the code with which one that does not is refused.
    pub const fn asks_of_plan(self) -> &'static [Code] {
        match self {
            Self::GovProject => &[Code::PlanClassForm, Code::PlanTownship],
            Self::CrossUnit => &[Code::PlanTownship],
            Self::Group => &[Code::PlanClassForm],
            Self::General
            | Self::Major
            | Self::Contested
            | Self::Owners
            | Self::Collective
            | Self::NotDeliberable => &[],
        }
    }

    /// Whether residents may settle it among themselves by deliberation.
    pub const fn is_deliberable(self) -> bool {
        !matches!(self, Self::NotDeliberable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_to_an_assembly_is_stricter_than_what_neighbours_settle() {
        assert!(MatterClass::Major.is_lowered_by(MatterClass::General));
        assert!(MatterClass::Owners.is_lowered_by(MatterClass::Major));
        assert!(!MatterClass::General.is_lowered_by(MatterClass::Major));
        assert!(!MatterClass::Major.is_lowered_by(MatterClass::Contested));
    }
}
