//! 事项目录清单: what is deliberated in which form, how far up, and who decides in the end.

use std::sync::OnceLock;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::{Decider, FormCode, ItemCode, LegalItem};
use crate::calendar::CivilDate;
use crate::choice::choices;
use crate::membership::SpaceKind;
use crate::need::Category;
use crate::pack::{Hardness, PackError};
use crate::topic::MatterClass;

const SHIPPED: &str = include_str!("../../packs/catalog.toml");

choices! {
    /// How far up a matter is deliberated.
    Level {
        0 Grid "grid" "网格、楼宇";
        1 Unit "unit" "村（社区）";
        2 Township "township" "乡镇（街道）";
    }
}

/// What law gives to an assembly (村民委员会组织法 28 条, 居民委员会组织法 30 条).
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statutory {
    /// Its code.
    #[n(0)]
    pub code: LegalItem,
    /// For villages or for communities.
    #[n(1)]
    pub kind: SpaceKind,
    /// What it is.
    #[n(2)]
    pub zh: String,
    /// Who may decide, one of them.
    #[n(3)]
    pub decided_by: Vec<Decider>,
    /// The article.
    #[n(4)]
    pub source: String,
}

/// A matter as the catalogue has it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its code.
    #[n(0)]
    pub code: ItemCode,
    /// What it is.
    #[n(1)]
    pub zh: String,
    /// One of the five classes of the catalogue; none for what is routed elsewhere.
    #[n(2)]
    pub category: Option<Category>,
    /// The forms that suit it, the first one best.
    #[n(3)]
    pub forms: Vec<FormCode>,
    /// How far up.
    #[n(4)]
    pub level: Level,
    /// Its class.
    #[n(5)]
    pub class: MatterClass,
    /// What it may turn out to be.
    #[n(6)]
    #[serde(default)]
    pub may_become: Vec<MatterClass>,
    /// Who decides in the end, one of them.
    #[n(7)]
    pub decided_by: Vec<Decider>,
    /// The statutory items it falls under.
    #[n(8)]
    #[serde(default)]
    pub statutory: Vec<LegalItem>,
    /// Whether experts evaluate it before people sit down together (T4).
    #[n(9)]
    #[serde(default)]
    pub technical: bool,
    /// What to mind.
    #[n(10)]
    pub note: Option<String>,
    /// How binding it is.
    #[n(11)]
    pub hardness: Hardness,
    /// Where it comes from.
    #[n(12)]
    pub source: String,
}

impl Item {
    /// Whether law itself names who decides: its class is never lowered.
    pub fn is_statutory(&self) -> bool {
        self.hardness == Hardness::Law || !self.statutory.is_empty()
    }

    /// Whether a topic of this item may have this class: the item's own, what it may become, or anything stricter. What
    /// law gives to a body stays with it; only that there is dispute may be said of it, too.
    pub fn allows(&self, class: MatterClass) -> bool {
        let named = !self.is_statutory() || class == self.class || class == MatterClass::Contested;
        named && !self.class.is_lowered_by(class) || self.may_become.contains(&class)
    }
}

/// A catalogue as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalog {
    /// Its short name, with its month.
    #[n(0)]
    pub id: String,
    /// What it is, in plain Chinese.
    #[n(1)]
    pub title: String,
    /// First day in force.
    #[n(2)]
    pub effective_from: CivilDate,
    /// What law gives to assemblies.
    #[n(3)]
    #[serde(default)]
    pub statutory: Vec<Statutory>,
    /// The matters, in the order they are shown.
    #[n(4)]
    pub items: Vec<Item>,
}

impl Catalog {
    /// Reads a catalogue file (TOML).
    ///
    /// # Errors
    /// What is no catalogue; a code twice; a matter without decider or source, or without form unless nothing is to be deliberated, of a statutory item that is not
    /// there, or of such an item and yet not for an assembly.
    pub fn parse(text: &str) -> Result<Self, PackError> {
        let catalog: Self = toml::from_str(text).map_err(|error| PackError::unreadable("catalog", &error))?;
        catalog.expect_sound()?;
        Ok(catalog)
    }

    /// Refuses a code twice, and a matter that is not sound. A catalogue without statutory items of its own refers to
    /// those compiled in.
    pub(crate) fn expect_sound(&self) -> Result<(), PackError> {
        for (n, item) in self.items.iter().enumerate() {
            let bad = || PackError::BadValue { key: item.code.to_string() };
            if self.items.iter().take(n).any(|other| other.code == item.code) {
                return Err(bad());
            }
            self.sound(item).ok_or_else(bad)?;
        }
        Ok(())
    }

    /// The catalogue compiled in.
    pub fn shipped() -> Result<&'static Self, PackError> {
        static CATALOG: OnceLock<Result<Catalog, PackError>> = OnceLock::new();
        CATALOG.get_or_init(|| Self::parse(SHIPPED)).as_ref().map_err(Clone::clone)
    }

    /// The matter with this code.
    pub fn item(&self, code: &ItemCode) -> Option<&Item> {
        self.items.iter().find(|item| item.code == *code)
    }

    /// The statutory item with this code.
    pub fn statutory(&self, code: &LegalItem) -> Option<&Statutory> {
        self.statutory.iter().find(|item| item.code == *code)
    }

    fn sound(&self, item: &Item) -> Option<()> {
        let law = if self.statutory.is_empty() { Self::shipped().ok()? } else { self };
        let known = item.statutory.iter().all(|code| law.statutory(code).is_some());
        let assembled = item.statutory.is_empty() || item.class.wants_party_review();
        let whole = item.forms.is_empty() != item.class.is_deliberable()
            && !item.decided_by.is_empty()
            && [&item.zh, &item.source].iter().all(|text| !text.trim().is_empty());
        (known && assembled && whole).then_some(())
    }
}
