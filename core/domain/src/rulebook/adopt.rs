//! Adopting a chapter: decided here, or taken over from above. Policy needs min(2, committee members now) signatures
//! (architecture.md §7).

use minicbor::{Decode, Encode};

use super::{Adopted, CHAPTERS_MAX, Chapter, Origin, Proposed, Rulebook, look};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::form::Form;
use crate::id::{EntryId, ObjectId};
use crate::matter::Catalog;
use crate::pack::{Level, PackError, RulePack};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// 采用规则: the chapter whole, so that nothing else is needed to go by it.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RulesAdopted {
    /// What it says.
    #[n(0)]
    pub chapter: Chapter,
    /// Where it was taken over from; nothing where it is decided here.
    #[n(1)]
    pub origin: Option<Origin>,
    /// Whether one signature is enough.
    #[n(2)]
    pub sole: bool,
}

/// 确认规则: the second signature.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RulesConfirmed {
    /// The entry that proposed it.
    #[n(0)]
    pub entry: EntryId,
}

/// The first sixteen bytes of a hash name what an entry is about.
fn object(hash: &[u8; 32]) -> ObjectId {
    let mut out = [0; 16];
    out.iter_mut().zip(hash).for_each(|(to, from)| *to = *from);
    ObjectId(out)
}

/// Refuses a chapter that this space may not adopt at a moment: not sound, of a level that is not its own, looser than
/// what stands above it, or adopted already.
fn expect_fit(book: &Rulebook, chapter: &Chapter, origin: Option<Origin>, at: Moment) -> Result<(), Refusal> {
    if book.adopted.iter().any(|adopted| adopted.chapter == *chapter) {
        return Err(Code::RulesKnown.into());
    }
    if book.adopted.len() >= CHAPTERS_MAX {
        return Err(Code::RulesFull.into());
    }
    chapter.expect_sound().map_err(bad)?;
    let since = CivilDate::of(at).plus_days(1);
    match chapter {
        Chapter::Pack(pack) => expect_pack(book, (chapter, pack), origin, since),
        Chapter::Forms(pack) => expect_forms(book, (chapter, &pack.forms), origin, since),
        Chapter::Catalog(catalog) => expect_catalog(book, catalog, origin, since),
        Chapter::Calendar(newer) => {
            if book.calendar(since)?.is_continued_by(newer) {
                Ok(())
            } else {
                Err(Code::RulesBad.into())
            }
        }
    }
}

fn bad(error: PackError) -> Refusal {
    Refusal::with(Code::RulesBad, error.to_string())
}

/// A county brings in what stands above it, too: nobody else in this system speaks for province and city.
fn expect_pack(
    book: &Rulebook,
    (chapter, pack): (&Chapter, &RulePack),
    origin: Option<Origin>,
    since: CivilDate,
) -> Result<(), Refusal> {
    let own = book.level();
    let right = if origin.is_some() || own == Level::County { pack.level <= own } else { pack.level == own };
    if !right || RulePack::shipped()?.iter().any(|shipped| shipped.id == pack.id) {
        return Err(Code::RulesLevel.into());
    }
    let mut turns: Vec<CivilDate> = vec![since];
    let chapters = book.adopted.iter().map(|adopted| &adopted.chapter);
    let adopted =
        chapters.filter_map(|chapter| if let Chapter::Pack(pack) = chapter { Some(pack) } else { None });
    turns.extend(RulePack::shipped()?.iter().chain(adopted).chain([pack]).flat_map(RulePack::turns));
    turns.retain(|day| since <= *day);
    turns.sort_unstable();
    turns.dedup();
    for day in turns {
        let stays = |adopted: &&Adopted| !adopted.gives_way_to(chapter, origin);
        let standing = book.counting(day).filter(stays).filter_map(|adopted| match &adopted.chapter {
            Chapter::Pack(other) => Some(other),
            Chapter::Forms(_) | Chapter::Catalog(_) | Chapter::Calendar(_) => None,
        });
        look::resolve(standing.chain([pack]), day).map_err(bad)?;
    }
    Ok(())
}

/// A form's name on notices and minutes never changes its meaning: a code belongs to the chapter that brought it.
fn expect_forms(
    book: &Rulebook,
    (chapter, forms): (&Chapter, &[Form]),
    origin: Option<Origin>,
    since: CivilDate,
) -> Result<(), Refusal> {
    let shipped = Form::shipped()?.iter().map(|form| &form.code);
    let stays = |adopted: &&Adopted| !adopted.gives_way_to(chapter, origin);
    let others = book.counting(since).filter(stays).filter_map(|adopted| match &adopted.chapter {
        Chapter::Forms(pack) => Some(&pack.forms),
        Chapter::Pack(_) | Chapter::Catalog(_) | Chapter::Calendar(_) => None,
    });
    let taken: Vec<_> = shipped.chain(others.flatten().map(|form| &form.code)).collect();
    match forms.iter().find(|form| taken.contains(&&form.code)) {
        Some(form) => Err(Refusal::with(Code::RulesTaken, form.code.to_string())),
        None => Ok(()),
    }
}

/// What law gives to a body stays there whoever writes the catalogue, and below the county a matter only ever takes a
/// stricter path.
fn expect_catalog(
    book: &Rulebook,
    catalog: &Catalog,
    origin: Option<Origin>,
    since: CivilDate,
) -> Result<(), Refusal> {
    if !catalog.statutory.is_empty() {
        return Err(Code::RulesLevel.into());
    }
    let standing = book.items(since)?;
    let free = origin.is_some() || book.level() == Level::County;
    for item in &catalog.items {
        let Some(old) = standing.iter().find(|old| old.code == item.code) else { continue };
        let lowered = old.class.is_lowered_by(item.class);
        let lost = old.statutory.iter().any(|code| !item.statutory.contains(code));
        let bound = old.is_statutory() && (lowered || lost || item.hardness < old.hardness);
        if bound || !free && lowered {
            return Err(Refusal::with(Code::RulesBad, format!("{}：{}", old.zh, old.source)));
        }
    }
    Ok(())
}

impl Rule for RulesAdopted {
    fn object(&self) -> ObjectId {
        object(&self.chapter.hash())
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Rulebook]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About::default())
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let (space, book) = (case.state.space()?, case.state.rulebook()?);
        if self.sole != space.one_is_enough() {
            return Err(Code::SignersChanged.into());
        }
        if self.origin.is_some_and(|origin| origin.space == space.id) {
            return Err(Code::RulesLevel.into());
        }
        if book.proposed.len() >= CHAPTERS_MAX {
            return Err(Code::RulesFull.into());
        }
        if book.has(&self.chapter) {
            return Err(Code::RulesKnown.into());
        }
        expect_fit(book, &self.chapter, self.origin, case.at)
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, at: Moment) {
        let (chapter, origin) = (self.chapter.clone(), self.origin);
        state.change(AggregateId::Rulebook, |book: &mut Rulebook| {
            if self.sole {
                book.adopt(act.id, chapter, origin, at);
            } else {
                let proposed = Proposed { chapter, origin, by: act.by.member, since: at };
                book.proposed.insert(act.id, proposed);
            }
        });
    }
}

impl Rulebook {
    fn adopt(&mut self, entry: EntryId, chapter: Chapter, origin: Option<Origin>, at: Moment) {
        let since = CivilDate::of(at).plus_days(1);
        self.adopted.push(Adopted { chapter, origin, since, entry });
    }
}

impl Rule for RulesConfirmed {
    fn object(&self) -> ObjectId {
        object(&self.entry.0)
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Rulebook]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About::default())
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let book = case.state.rulebook()?;
        let Some(proposed) = book.proposed.get(&self.entry) else {
            return Err(Code::ConfirmMismatch.into());
        };
        if proposed.by == case.act.by.member {
            return Err(Code::SecondSignerSame.into());
        }
        expect_fit(book, &proposed.chapter, proposed.origin, case.at)
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, at: Moment) {
        state.change(AggregateId::Rulebook, |book: &mut Rulebook| {
            if let Some(Proposed { chapter, origin, .. }) = book.proposed.remove(&self.entry) {
                book.adopt(self.entry, chapter, origin, at);
            }
        });
    }
}
