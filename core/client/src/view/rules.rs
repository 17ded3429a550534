//! What a space goes by: chapters adopted here, what spaces above have issued, forms and matters.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{EntryId, SpaceId};
use yishi_domain::pack::{PackError, keys};
use yishi_domain::rulebook::{Adopted, Chapter, Origin, Rulebook};
use yishi_domain::state::{Aggregate, AggregateId};

use super::RuleView;
use super::explain::rule_of;
use crate::app::Desk;
use crate::error::ClientError;
use crate::state::current;
use crate::store::{SpaceRow, spaces};
use crate::trouble::Trouble;

/// The most levels above a space.
const LEVELS: usize = 8;

/// A chapter that was adopted, here or above.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChapterRow {
    /// The entry that brought it in, where it was adopted.
    pub entry: EntryId,
    /// Where it was adopted.
    pub space: SpaceId,
    /// What that space is called.
    pub space_name: String,
    /// What kind of rules: 规则包, 协商形式, 事项目录 or 节假日.
    pub kind_zh: &'static str,
    /// The same in English.
    pub kind_en: &'static str,
    /// Its short name.
    pub name: String,
    /// What it is.
    pub title: String,
    /// From which day on it counts.
    pub since_zh: String,
    /// Whether it counts today.
    pub counts: bool,
    /// The space it was taken over from, where it was.
    pub origin_name: Option<String>,
    /// Whether that space says the same: nothing where it was decided here, or where this phone does not hold what that
    /// space says.
    pub matches: Option<bool>,
    /// Whether it was adopted in this space.
    pub adopted_here: bool,
}

/// The rules a space goes by.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RulesView {
    /// What was adopted here, in order.
    pub adopted: Vec<ChapterRow>,
    /// What counts in the spaces above; what was not adopted here yet can be.
    pub above: Vec<ChapterRow>,
}

const fn kind_en(chapter: &Chapter) -> &'static str {
    match chapter {
        Chapter::Pack(_) => "rules",
        Chapter::Forms(_) => "forms",
        Chapter::Catalog(_) => "catalogue",
        Chapter::Calendar(_) => "holidays",
    }
}

/// What a space goes by, as this phone sees it.
pub(crate) fn rulebook(connection: &Connection, space: &SpaceRow) -> Result<Rulebook, ClientError> {
    match current(connection, space, AggregateId::Rulebook)? {
        Some(Aggregate::Rulebook(book)) => Ok(book),
        // Before the first sync only what is compiled in is known.
        _ => Ok(Rulebook::new(yishi_domain::membership::SpaceKind::Village)),
    }
}

pub(crate) fn broken(error: PackError) -> ClientError {
    ClientError::Bug(error.to_string())
}

/// The spaces above, the nearest first, as far as this phone follows them.
fn above(connection: &Connection, space: &SpaceRow) -> Result<Vec<SpaceRow>, ClientError> {
    let (mut found, mut below) = (Vec::new(), space.clone());
    while found.len() < LEVELS {
        let parent = spaces::genesis(connection, below.n)?.and_then(|genesis| genesis.parent);
        let Some(row) = parent.map_or(Ok(None), |id| spaces::known(connection, &id))? else { break };
        found.push(row.clone());
        below = row;
    }
    Ok(found)
}

fn name(connection: &Connection, space: &SpaceRow) -> Result<String, ClientError> {
    Ok(spaces::genesis(connection, space.n)?.map(|genesis| genesis.name).unwrap_or_default())
}

/// What is read to show chapters of one space among those of others.
struct Places {
    all: Vec<(SpaceRow, String, Rulebook)>,
    today: CivilDate,
}

impl Places {
    /// The space itself first, then what is above it.
    fn of(connection: &Connection, space: &SpaceRow, today: CivilDate) -> Result<Self, ClientError> {
        let mut all = Vec::new();
        for row in [space.clone()].into_iter().chain(above(connection, space)?) {
            let (name, book) = (name(connection, &row)?, rulebook(connection, &row)?);
            all.push((row, name, book));
        }
        Ok(Self { all, today })
    }

    fn place(&self, id: &SpaceId) -> Option<&(SpaceRow, String, Rulebook)> {
        self.all.iter().find(|(row, ..)| row.id == *id)
    }

    fn own(&self) -> Option<&Rulebook> {
        self.all.first().map(|(.., book)| book)
    }

    fn row(&self, (space, name, book): &(SpaceRow, String, Rulebook), adopted: &Adopted) -> ChapterRow {
        let chapter = &adopted.chapter;
        let origin = adopted.origin.and_then(|origin| self.place(&origin.space).map(|place| (origin, place)));
        let same = |(origin, (.., above)): (Origin, &(SpaceRow, String, Rulebook))| {
            above.adopted.iter().any(|one| one.entry == origin.entry && one.chapter == *chapter)
        };
        ChapterRow {
            entry: adopted.entry,
            space: space.id,
            space_name: name.clone(),
            kind_zh: chapter.zh(),
            kind_en: kind_en(chapter),
            name: chapter.id(),
            title: chapter.title().to_owned(),
            since_zh: adopted.since.max(chapter.from()).zh(),
            counts: book.counting(self.today).any(|one| one.entry == adopted.entry),
            origin_name: origin.map(|(_, (_, name, _))| name.clone()),
            matches: origin.map(same),
            adopted_here: self.own().is_some_and(|own| own.has(chapter)),
        }
    }
}

impl Desk {
    /// The rules this space goes by beside what is compiled in, and what the spaces above have issued.
    pub fn rules(&self) -> Result<RulesView, ClientError> {
        let today = CivilDate::of(self.app().now());
        self.read(|connection, space| {
            let places = Places::of(connection, space, today)?;
            let mut rows = places.all.iter().map(|place| {
                place.2.adopted.iter().map(|adopted| places.row(place, adopted)).collect::<Vec<_>>()
            });
            let adopted = rows.next().unwrap_or_default();
            let above = rows.flatten().filter(|row| row.counts || !row.adopted_here).collect();
            Ok(RulesView { adopted, above })
        })
    }

    /// A chapter that a space above has adopted, and where it stands. `not_found` where this phone does not hold it.
    pub(crate) fn chapter_above(&self, entry: EntryId) -> Result<(Chapter, Origin), ClientError> {
        self.read(|connection, space| {
            for row in above(connection, space)? {
                let book = rulebook(connection, &row)?;
                if let Some(found) = book.adopted.into_iter().find(|adopted| adopted.entry == entry) {
                    return Ok((found.chapter, Origin { space: row.id, entry }));
                }
            }
            Err(Trouble::NotFound.into())
        })
    }

    /// Every rule in force in this space today, in the order of the keys.
    pub fn rules_in_force(&self) -> Result<Vec<RuleView>, ClientError> {
        let now = self.app().now();
        let book = self.read(rulebook)?;
        let names = keys().map_err(broken)?.keys();
        let rules = names.map(|name| rule_of(&book, name, now)).collect::<Result<Vec<_>, _>>()?;
        Ok(rules.into_iter().flatten().collect())
    }

    /// A rule in force in this space today. Nothing where none has this name.
    pub fn rule(&self, key: &str) -> Result<Option<RuleView>, ClientError> {
        let now = self.app().now();
        let book = self.read(rulebook)?;
        rule_of(&book, key, now)
    }
}
