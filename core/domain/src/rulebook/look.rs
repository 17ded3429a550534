//! Looking up what holds on a day: what is compiled in, with what was adopted laid over it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Adopted, Chapter, Rulebook};
use crate::calendar::{Calendar, CivilDate};
use crate::digest;
use crate::form::Form;
use crate::matter::{Catalog, FormCode, Item, ItemCode};
use crate::pack::{self, PackError, RulePack, Rules};
use crate::refusal::{Code, Refusal};

/// The most resolved rules that are kept at a time.
const KEPT_MAX: usize = 64;

impl Adopted {
    fn counts(&self, on: CivilDate) -> bool {
        self.since <= on && self.chapter.from() <= on
    }
}

impl Rulebook {
    /// The chapters that count on a day, in order, without those that others have taken the place of.
    pub fn counting(&self, on: CivilDate) -> impl Iterator<Item = &Adopted> {
        let counts = move |(n, adopted): (usize, &'_ Adopted)| {
            let later = self.adopted.iter().skip(n.saturating_add(1));
            let replaced =
                |other: &Adopted| other.counts(on) && adopted.gives_way_to(&other.chapter, other.origin);
            adopted.counts(on) && !later.clone().any(replaced)
        };
        self.adopted.iter().enumerate().filter(move |one| counts(*one)).map(|(_, adopted)| adopted)
    }

    /// The rules in force on a day.
    pub fn rules(&self, on: CivilDate) -> Result<Arc<Rules>, PackError> {
        static KEPT: Mutex<BTreeMap<[u8; 32], Arc<Rules>>> = Mutex::new(BTreeMap::new());
        let packs: Vec<&RulePack> = self.packs(on).collect();
        if packs.is_empty() {
            return pack::in_force(on);
        }
        let hashes = packs.iter().map(|pack| pack.hash()).collect::<Result<Vec<_>, _>>()?;
        let key = digest::tagged("yishi/rules/1", &[&crate::fact::encode(&on), &hashes.concat()]);
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(rules) = kept.get(&key) {
            return Ok(Arc::clone(rules));
        }
        let rules = Arc::new(resolve(packs.into_iter(), on)?);
        if kept.len() >= KEPT_MAX {
            kept.clear();
        }
        kept.insert(key, Arc::clone(&rules));
        Ok(rules)
    }

    fn packs(&self, on: CivilDate) -> impl Iterator<Item = &RulePack> {
        self.counting(on).filter_map(|adopted| match &adopted.chapter {
            Chapter::Pack(pack) => Some(pack),
            Chapter::Forms(_) | Chapter::Catalog(_) | Chapter::Calendar(_) => None,
        })
    }

    /// The forms there are on a day, in the order they are shown.
    pub fn forms(&self, on: CivilDate) -> Result<Vec<&Form>, PackError> {
        let mut forms: Vec<&Form> = Form::shipped()?.iter().collect();
        for adopted in self.counting(on) {
            if let Chapter::Forms(pack) = &adopted.chapter {
                forms.extend(&pack.forms);
            }
        }
        Ok(forms)
    }

    /// The form with this code.
    pub fn form(&self, code: &FormCode, on: CivilDate) -> Result<&Form, Refusal> {
        let found = self.forms(on)?.into_iter().find(|form| form.code == *code);
        found.ok_or_else(|| Code::FormUnknown.into())
    }

    /// The matters of the catalogue on a day, in the order they are shown. One that was adopted takes the place of the
    /// one with its code.
    pub fn items(&self, on: CivilDate) -> Result<Vec<&Item>, PackError> {
        let mut items: Vec<&Item> = Catalog::shipped()?.items.iter().collect();
        for adopted in self.counting(on) {
            let Chapter::Catalog(catalog) = &adopted.chapter else { continue };
            for item in &catalog.items {
                match items.iter_mut().find(|standing| standing.code == item.code) {
                    Some(standing) => *standing = item,
                    None => items.push(item),
                }
            }
        }
        Ok(items)
    }

    /// The matter with this code.
    pub fn item(&self, code: &ItemCode, on: CivilDate) -> Result<&Item, Refusal> {
        let found = self.items(on)?.into_iter().find(|item| item.code == *code);
        found.ok_or_else(|| Code::ItemUnknown.into())
    }

    /// The calendar as it was known on a day.
    pub fn calendar(&self, on: CivilDate) -> Result<Cow<'static, Calendar>, PackError> {
        let mut calendar = Cow::Borrowed(Calendar::shipped()?);
        for adopted in self.counting(on) {
            if let Chapter::Calendar(newer) = &adopted.chapter {
                calendar = Cow::Owned(calendar.with(newer));
            }
        }
        Ok(calendar)
    }
}

/// What is compiled in with some packs laid over it.
pub(super) fn resolve<'p>(
    packs: impl Iterator<Item = &'p RulePack>,
    on: CivilDate,
) -> Result<Rules, PackError> {
    let all: Vec<&RulePack> = RulePack::shipped()?.iter().chain(packs).collect();
    Rules::resolve(&all, on)
}
