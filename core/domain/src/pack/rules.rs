//! The rules in force for one unit on one day: packs laid over one another, the lower only ever stricter than law.

use std::collections::BTreeMap;

use minicbor::{Decode, Encode};

use super::{Counting, Days, Hardness, Level, PackError, Ratio, Rule, RulePack, SlotRule, Value, key, keys};
use crate::calendar::CivilDate;
use crate::seal::Purpose;

/// A pack that was used, by name and content.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct PackRef {
    /// The pack's id, such as `ZJ-2020`.
    #[n(0)]
    pub id: String,
    /// The hash of its content.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub hash: [u8; 32],
    /// Whether the county's civil affairs office has signed it.
    #[n(2)]
    pub approved: bool,
}

/// A value with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Resolved {
    /// What the rule says.
    #[n(0)]
    pub value: Value,
    /// How binding it is.
    #[n(1)]
    pub hardness: Hardness,
    /// Where it comes from, to be shown to people.
    #[n(2)]
    pub source: String,
    /// The level that set it.
    #[n(3)]
    pub level: Level,
}

/// What holds. A meeting stores this value (minicbor) and is judged by it for ever.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Rules {
    #[n(0)]
    on: CivilDate,
    #[n(1)]
    packs: Vec<PackRef>,
    #[n(2)]
    values: BTreeMap<String, Resolved>,
    #[n(3)]
    slots: Vec<SlotRule>,
}

impl Rules {
    /// Lays the packs in force `on` that day over one another, from the nation down to the unit; packs of one level in
    /// the order given. The packs are whole and sound ([`RulePack::parse`] saw to that).
    ///
    /// # Errors
    /// A lower pack that asks less than law or than a slot above it, switches a policy without a document number, calls
    /// law something weaker, or makes law without being entitled to.
    pub fn resolve(packs: &[&RulePack], on: CivilDate) -> Result<Self, PackError> {
        let mut in_force: Vec<&RulePack> =
            packs.iter().copied().filter(|pack| pack.is_in_force(on)).collect();
        in_force.sort_by_key(|pack| pack.level);
        let mut rules = Self { on, packs: Vec::new(), values: BTreeMap::new(), slots: Vec::new() };
        for pack in in_force {
            rules.packs.push(PackRef { id: pack.id.clone(), hash: pack.hash()?, approved: pack.approved });
            // A key that this version does not know yet says nothing to it.
            let known = |name: &str| keys().is_ok_and(|keys| keys.contains_key(name));
            for (name, rule) in pack.rules.iter().filter(|(name, rule)| rule.is_in_force(on) && known(name)) {
                rules.lay_rule(pack, name, rule)?;
            }
            for slot in &pack.slots {
                rules.lay_slot(pack, slot)?;
            }
        }
        rules.fill_in_counting();
        Ok(rules)
    }

    fn lay_rule(&mut self, pack: &RulePack, name: &str, rule: &Rule) -> Result<(), PackError> {
        let standing = self.values.get(name);
        check_hardness(pack, name, rule.hardness, standing.map(|standing| standing.hardness))?;
        if let Some(standing) = standing {
            check_over(pack, name, rule, standing)?;
        }
        let resolved = Resolved {
            value: rule.value.clone(),
            hardness: rule.hardness,
            source: rule.source.clone(),
            level: pack.level,
        };
        self.values.insert(name.to_owned(), resolved);
        Ok(())
    }

    fn lay_slot(&mut self, pack: &RulePack, slot: &SlotRule) -> Result<(), PackError> {
        let same = |other: &&mut SlotRule| (other.purpose, other.role) == (slot.purpose, slot.role);
        let standing = self.slots.iter_mut().find(same);
        check_hardness(pack, &slot.to_string(), slot.hardness, standing.as_ref().map(|slot| slot.hardness))?;
        match standing {
            None => self.slots.push(slot.clone()),
            Some(standing) if slot.keeps(standing) => *standing = slot.clone(),
            Some(standing) => return Err(relaxes(pack, &slot.to_string(), &standing.source)),
        }
        Ok(())
    }

    /// `notice.counting` says how every other `notice.*` is counted, so that each value stands by itself afterwards.
    fn fill_in_counting(&mut self) {
        let minimal =
            self.words(COUNTING).is_ok_and(|readings| readings.iter().any(|word| word == "minimal"));
        let counting = if minimal { Counting::Minimal } else { Counting::Clear };
        for (name, resolved) in &mut self.values {
            if let Value::Days(days) = &mut resolved.value
                && name.starts_with("notice.")
            {
                days.counting = counting;
            }
        }
    }

    /// The day these rules were looked up for.
    pub const fn on(&self) -> CivilDate {
        self.on
    }

    /// The packs used, from the nation down.
    pub fn packs(&self) -> &[PackRef] {
        &self.packs
    }

    /// Whether every pack used has passed its legal review.
    pub fn is_approved(&self) -> bool {
        self.packs.iter().all(|pack| pack.approved)
    }

    /// Everything known about `key`.
    pub fn get(&self, key: &str) -> Result<&Resolved, PackError> {
        self.values.get(key).ok_or_else(|| no_rule(key))
    }

    /// Where the value of `key` comes from.
    pub fn source(&self, key: &str) -> Result<&str, PackError> {
        self.get(key).map(|resolved| resolved.source.as_str())
    }

    /// Every key with its value, in alphabetical order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Resolved)> {
        self.values.iter().map(|(key, resolved)| (key.as_str(), resolved))
    }

    /// The slots a seal of this purpose has.
    pub fn slots(&self, purpose: Purpose) -> impl Iterator<Item = &SlotRule> {
        self.slots.iter().filter(move |slot| slot.purpose == purpose)
    }
}

macro_rules! getters {
    ($($(#[$doc:meta])* $name:ident $variant:ident $type:ty;)*) => {
        /// Typed values. The error is [`PackError::NoRule`]: no such key in force, or one of another type.
        impl Rules {$(
            $(#[$doc])*
            pub fn $name(&self, key: &str) -> Result<$type, PackError> {
                if let Value::$variant(value) = &self.get(key)?.value {
                    Ok(value.clone())
                } else {
                    Err(no_rule(key))
                }
            }
        )*}
    };
}

getters! {
    /// A number of things.
    count Count u32;
    /// Calendar days, with their way of counting.
    days Days Days;
    /// Working days.
    working_days WorkingDays u32;
    /// Hours.
    hours Hours u32;
    /// Calendar months.
    months Months u32;
    /// A share.
    ratio Ratio Ratio;
    /// A set of codes.
    words Words std::collections::BTreeSet<String>;
    /// Whether a duty applies.
    switch Switch bool;
}

const COUNTING: &str = "notice.counting";

fn check_over(pack: &RulePack, name: &str, rule: &Rule, standing: &Resolved) -> Result<(), PackError> {
    match standing.hardness {
        Hardness::Law if !key(name)?.tighten.keeps(&standing.value, &rule.value) => {
            Err(relaxes(pack, name, &standing.source))
        }
        Hardness::Policy if rule.value != standing.value && rule.document.is_none() => {
            Err(PackError::NoDocument { key: name.to_owned(), pack: pack.id.clone() })
        }
        Hardness::Law | Hardness::Policy | Hardness::Local => Ok(()),
    }
}

/// What is law or policy above stays so below; new law comes from those who may make it.
fn check_hardness(
    pack: &RulePack,
    name: &str,
    hardness: Hardness,
    standing: Option<Hardness>,
) -> Result<(), PackError> {
    if standing.is_some_and(|standing| hardness < standing) {
        return Err(PackError::Weakens { key: name.to_owned(), pack: pack.id.clone() });
    }
    if hardness == Hardness::Law && standing != Some(Hardness::Law) && !pack.level.makes_law() {
        return Err(PackError::MakesLaw { key: name.to_owned(), level: pack.level });
    }
    Ok(())
}

fn relaxes(pack: &RulePack, key: &str, source: &str) -> PackError {
    PackError::Relaxes { key: key.to_owned(), pack: pack.id.clone(), source: source.to_owned() }
}

fn no_rule(key: &str) -> PackError {
    PackError::NoRule { key: key.to_owned() }
}
