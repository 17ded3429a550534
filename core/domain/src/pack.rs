//! Rule packs: every number, period, share and signature slot as dated data with its source, from the nation down to
//! the unit. Files under `packs/` are compiled in; later ones arrive as public records of an ancestor space.

mod error;
mod key;
mod rules;
mod slot;
mod value;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use minicbor::{Decode, Encode};
use serde::Deserialize;

pub use error::PackError;
pub use key::{JudgedBy, Key, Tighten, keys};
pub use rules::{PackRef, Resolved, Rules};
pub use slot::{Holds, Quota, SlotRule};
pub use value::{Counting, Days, Kind, Ratio, Value};

use crate::calendar::CivilDate;
use crate::digest;
use key::key;

const SHIPPED: [&str; 5] = [
    include_str!("../packs/CN-2018.toml"),
    include_str!("../packs/CN-2026.01.toml"),
    include_str!("../packs/local.toml"),
    include_str!("../packs/ZJ-2020.toml"),
    include_str!("../packs/HZ-2021.toml"),
];

/// No period, number or limit is larger: keeps a walk over days short, whatever a pack says.
const MOST: u32 = 100_000;

/// Whose pack it is, from the top down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, Deserialize)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// National law, and the product's own defaults below everybody's choice.
    #[n(0)]
    National,
    /// Provincial regulations.
    #[n(1)]
    Province,
    /// A city's regulations and policy.
    #[n(2)]
    City,
    /// A county's policy.
    #[n(3)]
    County,
    /// A village's or community's own choice.
    #[n(4)]
    Unit,
}

impl Level {
    /// Its Chinese name.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::National => "国家",
            Self::Province => "省",
            Self::City => "市",
            Self::County => "县（区）",
            Self::Unit => "村（社区）",
        }
    }

    const fn makes_law(self) -> bool {
        matches!(self, Self::National | Self::Province | Self::City)
    }
}

/// How binding a rule is, the weakest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, serde::Serialize, Deserialize,
)]
#[cbor(index_only)]
pub enum Hardness {
    /// A local default: every level may set it.
    #[n(0)]
    #[serde(rename = "L")]
    Local,
    /// A policy document: switched only with a document number.
    #[n(1)]
    #[serde(rename = "P")]
    Policy,
    /// Law or regulation: only ever tightened.
    #[n(2)]
    #[serde(rename = "H")]
    Law,
}

/// What a pack says about one key.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The value.
    #[n(0)]
    pub value: Value,
    /// How binding it is.
    #[n(1)]
    pub hardness: Hardness,
    /// Where it comes from, as shown to people.
    #[n(2)]
    pub source: String,
    /// The number of the document that switches a policy.
    #[n(3)]
    pub document: Option<String>,
    /// First day in force, where it is not the pack's.
    #[n(4)]
    pub effective_from: Option<CivilDate>,
    /// Last day in force, where it is not the pack's.
    #[n(5)]
    pub effective_to: Option<CivilDate>,
}

impl Rule {
    fn is_in_force(&self, on: CivilDate) -> bool {
        self.effective_from.is_none_or(|from| from <= on) && self.effective_to.is_none_or(|to| on <= to)
    }
}

/// A pack as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulePack {
    /// Its short name, such as `CN-2026.01`.
    #[n(0)]
    pub id: String,
    /// What it is, in plain Chinese.
    #[n(1)]
    pub title: String,
    /// Whose it is.
    #[n(2)]
    pub level: Level,
    /// Whether the county's civil affairs office has signed it.
    #[n(3)]
    pub approved: bool,
    /// First day in force.
    #[n(4)]
    pub effective_from: CivilDate,
    /// Last day in force; none while it has no end.
    #[n(5)]
    pub effective_to: Option<CivilDate>,
    /// The rules by key.
    #[n(6)]
    #[serde(default)]
    pub rules: BTreeMap<String, Rule>,
    /// Signature slots, in the order they are shown.
    #[n(7)]
    #[serde(default)]
    pub slots: Vec<SlotRule>,
}

impl RulePack {
    /// Reads a pack file (TOML).
    ///
    /// # Errors
    /// What is no pack; a key nobody knows; a value of the wrong type or range; a rule without a source.
    pub fn parse(text: &str) -> Result<Self, PackError> {
        let pack: Self = toml::from_str(text).map_err(|error| PackError::unreadable("toml", &error))?;
        pack.expect_sound()?;
        Ok(pack)
    }

    /// Refuses a key nobody knows, a value of the wrong type or range, a rule without a source.
    pub(crate) fn expect_sound(&self) -> Result<(), PackError> {
        for (name, rule) in &self.rules {
            check_rule(name, rule)?;
        }
        for slot in &self.slots {
            if !slot.is_possible() {
                return Err(PackError::BadValue { key: slot.to_string() });
            }
            check_source(&slot.to_string(), &slot.source)?;
        }
        Ok(())
    }

    /// The packs compiled in, from the nation down.
    pub fn shipped() -> Result<&'static [Self], PackError> {
        static PACKS: OnceLock<Result<Vec<RulePack>, PackError>> = OnceLock::new();
        let packs = PACKS.get_or_init(|| SHIPPED.iter().map(|text| Self::parse(text)).collect());
        packs.as_deref().map_err(Clone::clone)
    }

    /// Whether it is in force that day.
    pub fn is_in_force(&self, on: CivilDate) -> bool {
        self.effective_from <= on && self.effective_to.is_none_or(|to| on <= to)
    }

    /// The days on which it, or one of its rules, begins or has ended.
    pub(crate) fn turns(&self) -> impl Iterator<Item = CivilDate> + '_ {
        let spans = self.rules.values().map(|rule| (rule.effective_from, rule.effective_to));
        spans
            .chain([(Some(self.effective_from), self.effective_to)])
            .flat_map(|(from, to)| [from, to.map(|last| last.plus_days(1))])
            .flatten()
    }

    /// Its identity: the hash of its content. The order of lines and comments in the file do not count.
    pub fn hash(&self) -> Result<[u8; 32], PackError> {
        let bytes = minicbor::to_vec(self).map_err(|error| PackError::unreadable(&self.id, &error))?;
        Ok(digest::tagged("yishi/rule-pack/1", &[&bytes]))
    }
}

/// The rules compiled in as they are in force that day. Packs change on few days: the result is kept by the last day
/// on which one began or ended.
pub fn in_force(on: CivilDate) -> Result<Arc<Rules>, PackError> {
    static KEPT: Mutex<BTreeMap<CivilDate, Arc<Rules>>> = Mutex::new(BTreeMap::new());
    let packs: Vec<&RulePack> = RulePack::shipped()?.iter().collect();
    let turn =
        packs.iter().flat_map(|pack| pack.turns()).filter(|day| *day <= on).max().unwrap_or(CivilDate::MIN);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(rules) = kept.get(&turn) {
        return Ok(Arc::clone(rules));
    }
    let rules = Arc::new(Rules::resolve(&packs, turn)?);
    // Nothing is in force before the first turn, whatever the day.
    kept.insert(turn, Arc::clone(&rules));
    Ok(rules)
}

fn check_rule(name: &str, rule: &Rule) -> Result<(), PackError> {
    let known = key(name)?;
    let in_range = rule.value.amount().is_none_or(|amount| amount <= MOST);
    let in_vocabulary = match (&rule.value, &known.words) {
        (Value::Words(words), Some(known)) => words.is_subset(known),
        _ => known.words.is_none(),
    };
    if rule.value.kind() != known.kind || !in_range || !in_vocabulary {
        return Err(PackError::BadValue { key: name.to_owned() });
    }
    check_source(name, &rule.source)?;
    match &rule.document {
        Some(number) if number.trim().is_empty() => Err(PackError::BadValue { key: name.to_owned() }),
        _ => Ok(()),
    }
}

fn check_source(key: &str, source: &str) -> Result<(), PackError> {
    if source.trim().is_empty() { Err(PackError::NoSource { key: key.to_owned() }) } else { Ok(()) }
}
