//! What is known about every rule key, whatever its value: its type, which way is stricter, and by which date it is
//! judged. Data (`packs/keys.toml`), the same for every pack: a pack cannot turn "stricter" round.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::Deserialize;

use super::{Kind, PackError, Value};

const SHIPPED: &str = include_str!("../../packs/keys.toml");

/// Which way a value becomes stricter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tighten {
    /// A longer time: notice, publicity, a right to object.
    Longer,
    /// A higher number or share: quorums, frequencies.
    Higher,
    /// A lower number or shorter time (answers, limits), or fewer words (ways allowed).
    Fewer,
    /// More words: things required.
    More,
    /// A duty once on stays on.
    On,
    /// No other value is stricter: the reading of the source is open.
    Fixed,
}

impl Tighten {
    /// Whether `new` asks at least what `standing` asks. Values of different types never do.
    pub fn keeps(self, standing: &Value, new: &Value) -> bool {
        if standing.kind() != new.kind() {
            return false;
        }
        if standing == new {
            return true;
        }
        let amounts = standing.amount().zip(new.amount());
        match self {
            Self::Longer | Self::Higher => match (standing, new) {
                (Value::Ratio(old), Value::Ratio(new)) => new.is_as_strict_as(*old),
                _ => amounts.is_some_and(|(old, new)| new >= old),
            },
            Self::Fewer => match (standing, new) {
                (Value::Words(old), Value::Words(new)) => new.is_subset(old),
                _ => amounts.is_some_and(|(old, new)| new <= old),
            },
            Self::More => {
                matches!((standing, new), (Value::Words(old), Value::Words(new)) if new.is_superset(old))
            }
            Self::On => matches!(new, Value::Switch(true)),
            Self::Fixed => false,
        }
    }
}

/// By which date a period is judged (domain.md §4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JudgedBy {
    /// The hub's `received_at`: an act in the app.
    App,
    /// The stated date of an act in the world.
    World,
}

/// A rule key.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// The type of its values.
    pub kind: Kind,
    /// Which way is stricter.
    pub tighten: Tighten,
    /// By which date it is judged; none where it measures no time.
    pub judged_by: Option<JudgedBy>,
    /// The words its values may contain; none for values that are no words.
    pub words: Option<BTreeSet<String>>,
    /// What it is, in plain Chinese.
    pub zh: String,
}

/// Every rule key by name, as compiled in.
pub fn keys() -> Result<&'static BTreeMap<String, Key>, PackError> {
    static KEYS: OnceLock<Result<BTreeMap<String, Key>, PackError>> = OnceLock::new();
    KEYS.get_or_init(|| toml::from_str(SHIPPED).map_err(|error| PackError::unreadable("keys", &error)))
        .as_ref()
        .map_err(Clone::clone)
}

/// The key called `name`.
pub(super) fn key(name: &str) -> Result<&'static Key, PackError> {
    keys()?.get(name).ok_or_else(|| PackError::UnknownKey { key: name.to_owned() })
}
