//! People, grids, and what waits for a second signature.

pub(super) mod compare;
mod pending;

use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{DeviceId, GridId, MemberId, OrgId};
use yishi_domain::membership::AgeBand;

use super::{Coded, Page, Paged, person, row};
use crate::app::Desk;
use crate::english::Word;
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::trouble::Trouble;

pub use compare::ComparisonRow;
pub use pending::PendingChangeRow;
pub(super) use pending::{change_words, changes, titled};

/// A post somebody holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PostView {
    /// The role's code.
    pub code: &'static str,
    /// The role.
    pub zh: &'static str,
    /// The role in English.
    pub en: &'static str,
    /// Its grid, where it has one.
    pub grid: Option<GridId>,
    /// The grid's name.
    pub grid_name: Option<String>,
    /// The organisation it speaks for.
    pub org: Option<OrgId>,
    /// That organisation's name.
    pub org_name: Option<String>,
    /// The last day of its term, as people read it. The post runs on until a successor takes over.
    pub until_zh: Option<String>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MemberRow {
    /// Who.
    pub id: MemberId,
    /// The name shown.
    pub name: String,
    /// Its pinyin initials, such as `lxm`.
    pub initials: String,
    /// Posts held now.
    pub posts: Vec<PostView>,
    /// The grid of a person without a phone.
    pub paper: Option<GridId>,
    /// Devices, revoked ones included.
    pub devices: Vec<DeviceId>,
    /// Those that were revoked.
    pub revoked: Vec<DeviceId>,
    /// Whether it is oneself.
    pub is_me: bool,
    /// Whether somebody is heard and on no roll, as minors are.
    pub heard_only: bool,
    /// How old a person registered without a phone is, for those who work in the grid.
    pub age: Option<Coded>,
    /// Who speaks for somebody under fourteen.
    pub guardian: Option<MemberId>,
}

/// A grid.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GridRow {
    /// Which.
    pub id: GridId,
    /// Its name.
    pub name: String,
    /// The names of those who work in it.
    pub workers: Vec<String>,
}

const COLUMNS: &str = "id, name, initials, paper, devices, revoked, heard_only, age, guardian";

fn of(row: &Row<'_>, me: MemberId) -> rusqlite::Result<MemberRow> {
    let id = MemberId(row.get(0)?);
    Ok(MemberRow {
        id,
        name: row.get(1)?,
        initials: row.get(2)?,
        posts: Vec::new(),
        paper: row::id(row, 3, GridId)?,
        devices: row::devices(row, 4)?,
        revoked: row::devices(row, 5)?,
        is_me: id == me,
        heard_only: row.get(6)?,
        age: row.get::<_, Option<String>>(7)?.and_then(|code| AgeBand::with_code(&code)).map(Word::coded),
        guardian: row::id(row, 8, MemberId)?,
    })
}

/// The posts of a member, with the names of their grids.
pub(super) fn posts(
    connection: &Connection,
    space: i64,
    member: MemberId,
) -> Result<Vec<PostView>, ClientError> {
    let sql = "SELECT role, posts.grid, posts.org, grids.name, orgs.name, until FROM posts
         LEFT JOIN grids ON grids.space = posts.space AND grids.id = posts.grid
         LEFT JOIN orgs ON orgs.space = posts.space AND orgs.id = posts.org
         WHERE posts.space = ?1 AND posts.member = ?2 ORDER BY role, grids.place";
    row::all(connection, sql, (space, member.0), |row| {
        let post = person::post(row, 0)?;
        let Coded { code, zh, en } = post.role.coded();
        let until: Option<String> = row.get(5)?;
        Ok(PostView {
            code,
            zh,
            en,
            grid: post.grid,
            grid_name: row.get(3)?,
            org: post.org,
            org_name: row.get(4)?,
            until_zh: until.and_then(|day| day.parse::<CivilDate>().ok()).map(CivilDate::zh),
        })
    })
}

/// The statement that lists members.
pub(super) fn listing() -> String {
    format!("SELECT {COLUMNS} FROM members WHERE space = ?1 ORDER BY initials, id LIMIT ?2 OFFSET ?3")
}

fn list(connection: &Connection, space: &SpaceRow, page: Page) -> Result<Paged<MemberRow>, ClientError> {
    let total = row::count(connection, "SELECT count(*) FROM members WHERE space = ?1", [space.n])?;
    let values = (space.n, page.limit, page.offset);
    let mut rows = row::all(connection, &listing(), values, |row| of(row, space.member))?;
    for member in &mut rows {
        member.posts = posts(connection, space.n, member.id)?;
    }
    Ok(Paged { rows, total })
}

pub(crate) fn one(connection: &Connection, space: &SpaceRow, id: MemberId) -> Result<MemberRow, ClientError> {
    let sql = format!("SELECT {COLUMNS} FROM members WHERE space = ?1 AND id = ?2");
    let found = connection
        .prepare_cached(&sql)?
        .query_row((space.n, id.0), |row| of(row, space.member))
        .optional()?;
    let found = found.ok_or(Trouble::NotFound)?;
    Ok(MemberRow { posts: posts(connection, space.n, id)?, ..found })
}

pub(super) fn grids(connection: &Connection, space: &SpaceRow) -> Result<Vec<GridRow>, ClientError> {
    let sql = "SELECT id, name FROM grids WHERE space = ?1 ORDER BY place";
    let mut grids = row::all(connection, sql, [space.n], |row| {
        Ok(GridRow { id: GridId(row.get(0)?), name: row.get(1)?, workers: Vec::new() })
    })?;
    for grid in &mut grids {
        let sql = "SELECT DISTINCT posts.member, members.name FROM posts
             LEFT JOIN members ON members.space = posts.space AND members.id = posts.member
             WHERE posts.space = ?1 AND posts.grid = ?2 ORDER BY members.initials, posts.member";
        grid.workers = row::all(connection, sql, (space.n, grid.id.0), |row| row::name(row, 1))?;
    }
    Ok(grids)
}

impl Desk {
    /// Everybody known here, by pinyin initials.
    pub fn members(&self, page: Page) -> Result<Paged<MemberRow>, ClientError> {
        self.read(|connection, space| list(connection, space, page))
    }

    /// One person. Refused as `not_found` where this phone does not know them.
    pub fn member(&self, member: MemberId) -> Result<MemberRow, ClientError> {
        self.read(|connection, space| one(connection, space, member))
    }

    /// The grids, in the order they were set up.
    pub fn grids(&self) -> Result<Vec<GridRow>, ClientError> {
        self.read(grids)
    }

    /// What waits for a second signature.
    pub fn pending_changes(&self) -> Result<Vec<PendingChangeRow>, ClientError> {
        self.read(changes)
    }
}
