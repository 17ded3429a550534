//! For whom one logs a need: who was visited last, then everybody else of the grid.

use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;
use yishi_domain::calendar::zh_moment;
use yishi_domain::id::{GridId, MemberId};
use yishi_domain::time::Moment;

use super::{Page, Paged, row, short};
use crate::app::Desk;
use crate::error::ClientError;
use crate::search::query;
use crate::store::SpaceRow;

/// How far back one's own entries are looked through for whom one visited.
const VISITS: u32 = 200;
/// The most characters of a person's last need.
const LAST: usize = 16;

/// Somebody to log a need for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HouseholdRow {
    /// Who.
    pub member: MemberId,
    /// The name shown.
    pub name: String,
    /// Its pinyin initials.
    pub initials: String,
    /// Whether it is a person without a phone.
    pub paper: bool,
    /// When one last logged a need for them here.
    pub visited_at: Option<Moment>,
    /// When, as people read it.
    pub visited_at_zh: Option<String>,
    /// The beginning of their last need here, to tell people of one name apart.
    pub last_need: Option<String>,
}

/// Whom one visited in a grid, newest first, as `visits`; `?1` is the space, `?2` the grid, `?3` oneself.
fn visits() -> String {
    format!(
        "visits (member, at) AS (SELECT author, max(at) FROM
             (SELECT author, at FROM needs WHERE space = ?1 AND entered_by = ?3 AND grid = ?2
                  ORDER BY at DESC LIMIT {VISITS}) GROUP BY author)"
    )
}

/// Everybody of a grid: who was registered there, and who spoke there. Speakers are found one after the other, however
/// much each of them said.
fn everybody() -> String {
    let visits = visits();
    format!(
        "WITH RECURSIVE {visits},
         speakers (author) AS (
             SELECT min(author) FROM needs WHERE space = ?1 AND grid = ?2
             UNION ALL
             SELECT (SELECT min(author) FROM needs WHERE space = ?1 AND grid = ?2 AND author > speakers.author)
             FROM speakers WHERE author IS NOT NULL),
         people (id) AS (
             SELECT id FROM members WHERE space = ?1 AND paper = ?2
             UNION SELECT author FROM speakers WHERE author IS NOT NULL)"
    )
}

/// People found by their names.
fn found() -> String {
    let visits = visits();
    format!(
        "WITH {visits},
         people (id) AS (SELECT searched.object FROM search JOIN searched ON searched.n = search.rowid
             WHERE search MATCH ?4 AND searched.space = ?1 AND searched.kind = 'member')"
    )
}

/// The rows of `people`: visited ones first, then those of the grid, then by name.
const ROWS: &str =
    "SELECT person.id, person.name, person.initials, person.paper IS NOT NULL, visits.at FROM people
     JOIN members AS person ON person.space = ?1 AND person.id = people.id AND person.id <> ?3
     LEFT JOIN visits ON visits.member = person.id
     ORDER BY visits.at DESC NULLS LAST, person.paper IS NOT ?2, person.initials, person.id";

const COUNT: &str = "SELECT count(*) FROM people
     JOIN members AS person ON person.space = ?1 AND person.id = people.id AND person.id <> ?3";

fn of(row: &Row<'_>) -> rusqlite::Result<HouseholdRow> {
    let visited_at = row.get::<_, Option<u64>>(4)?.map(Moment);
    Ok(HouseholdRow {
        member: MemberId(row.get(0)?),
        name: row.get(1)?,
        initials: row.get(2)?,
        paper: row.get(3)?,
        visited_at,
        visited_at_zh: visited_at.map(zh_moment),
        last_need: None,
    })
}

fn list(
    connection: &Connection,
    space: &SpaceRow,
    grid: GridId,
    typed: Option<&str>,
    page: Page,
) -> Result<Paged<HouseholdRow>, ClientError> {
    let people = if typed.is_some() { found() } else { everybody() };
    let wanted = typed.unwrap_or_default();
    // `?4` stands in both, so that one list of values fits.
    let count = format!("{people} {COUNT} WHERE ?4 IS NOT NULL");
    let rows =
        format!("{people} {} LIMIT ?5 OFFSET ?6", ROWS.replace("ORDER BY", "WHERE ?4 IS NOT NULL ORDER BY"));
    let me = space.member.0;
    let total = row::count(connection, &count, (space.n, grid.0, me, wanted))?;
    let mut rows = row::all(connection, &rows, (space.n, grid.0, me, wanted, page.limit, page.offset), of)?;
    for household in &mut rows {
        household.last_need = last_need(connection, space.n, grid, household.member)?;
    }
    Ok(Paged { rows, total })
}

fn last_need(
    connection: &Connection,
    space: i64,
    grid: GridId,
    member: MemberId,
) -> Result<Option<String>, ClientError> {
    let sql =
        "SELECT text FROM needs WHERE space = ?1 AND author = ?2 AND grid = ?3 ORDER BY at DESC LIMIT 1";
    let text: Option<String> =
        connection.prepare_cached(sql)?.query_row((space, member.0, grid.0), |row| row.get(0)).optional()?;
    Ok(text.map(|text| short(&text, LAST)))
}

impl Desk {
    /// For whom one may log a need in a grid: without words whom one visited last, then everybody else of the grid; with
    /// words whoever is called so, by name or pinyin.
    pub fn households(
        &self,
        grid: GridId,
        typed: &str,
        page: Page,
    ) -> Result<Paged<HouseholdRow>, ClientError> {
        if typed.trim().is_empty() {
            return self.read(|connection, space| list(connection, space, grid, None, page));
        }
        let Some(wanted) = query(typed) else { return Ok(Paged { rows: Vec::new(), total: 0 }) };
        self.index_words()?;
        self.read(|connection, space| list(connection, space, grid, Some(&wanted), page))
    }
}
