//! Needs.

mod one;

use rusqlite::{Connection, Row, ToSql};
use serde::Serialize;
use yishi_domain::id::{GridId, MemberId, NeedId, TopicId};
use yishi_domain::need::{Category, Channel, NeedStatus};
use yishi_domain::time::Moment;

use super::{Coded, Page, Paged, SendState, row};
use crate::app::Desk;
use crate::error::ClientError;
use crate::store::SpaceRow;

pub(super) use one::row_of;
pub(crate) use one::view;
pub use one::{NeedView, Step};

/// Which needs are wanted; what is left open does not matter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NeedFilter {
    /// Where they stand.
    pub status: Option<NeedStatus>,
    /// In which grid.
    pub grid: Option<GridId>,
    /// Who spoke, or turned out to have spoken.
    pub by: Option<MemberId>,
    /// Who entered it for somebody else (代录).
    pub entered_by: Option<MemberId>,
    /// Taken up by which topic.
    pub topic: Option<TopicId>,
    /// Merged into which need.
    pub merged_into: Option<NeedId>,
}

/// A need in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NeedRow {
    /// Which.
    pub id: NeedId,
    /// What was said.
    pub text: String,
    /// Where it stands.
    pub status: Coded,
    /// Its grid.
    pub grid: GridId,
    /// The grid's name.
    pub grid_name: String,
    /// Who spoke.
    pub by: MemberId,
    /// Their name, with the organisation's where they spoke in its name.
    pub by_name: String,
    /// Who entered it for them (代录), with the organisation's name where it did.
    pub entered_by_name: Option<String>,
    /// Whether the speaker has taken it over since: with a phone of their own, or by a claim.
    pub claimed: bool,
    /// How it came in.
    pub channel: Coded,
    /// What it is about.
    pub category: Coded,
    /// The need that stands for it.
    pub merged_into: Option<NeedId>,
    /// The topic that took it up.
    pub topic: Option<TopicId>,
    /// When it was logged.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
    /// How far it is on its way; nothing for other people's.
    pub state: Option<SendState>,
}

/// What [`of`] reads, in order, of `needs` under the name `need`.
const COLUMNS: &str = "need.id, need.text, need.status, need.grid, grids.name, need.author, speaker.name,
    need.entered_by, writer.name, need.channel, need.category, need.merged_into, need.topic, need.at,
    outbox.state, own.verdict,
    need.entered_by IS NOT NULL
        AND (need.owner <> need.author OR (speaker.registered = 1 AND speaker.paper IS NULL)), orgs.name";
const JOINS: &str = "LEFT JOIN grids ON grids.space = need.space AND grids.id = need.grid
    LEFT JOIN members AS speaker ON speaker.space = need.space AND speaker.id = need.author
    LEFT JOIN members AS writer ON writer.space = need.space AND writer.id = need.entered_by
    LEFT JOIN orgs ON orgs.space = need.space AND orgs.id = need.org
    LEFT JOIN outbox ON outbox.entry = need.entry
    LEFT JOIN entries AS own ON own.n = outbox.entry";

fn of(row: &Row<'_>) -> rusqlite::Result<NeedRow> {
    let entered_by = row::id(row, 7, MemberId)?;
    let org_name: Option<String> = row.get(17)?;
    let in_its_name = |name| row::in_name_of(name, org_name.as_deref());
    let (by_name, writer) = (row::name(row, 6)?, entered_by.map(|_| row::name(row, 8)).transpose()?);
    let (at, at_zh) = row::moment(row, 13)?;
    Ok(NeedRow {
        id: NeedId(row.get(0)?),
        text: row.get(1)?,
        status: row::coded::<NeedStatus>(row, 2)?,
        grid: GridId(row.get(3)?),
        grid_name: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
        by: MemberId(row.get(5)?),
        by_name: if writer.is_none() { in_its_name(by_name) } else { by_name },
        entered_by_name: writer.map(in_its_name),
        channel: row::coded::<Channel>(row, 9)?,
        category: row::coded::<Category>(row, 10)?,
        merged_into: row::id(row, 11, NeedId)?,
        topic: row::id(row, 12, TopicId)?,
        at,
        at_zh,
        state: row::sent(row, 14)?,
        claimed: row::yes(row, 16)?,
    })
}

/// A filter's conditions and values.
struct Conditions {
    sql: String,
    values: Vec<(&'static str, Box<dyn ToSql>)>,
}

impl Conditions {
    fn of(filter: &NeedFilter) -> Self {
        let mut conditions = Self { sql: "space = :space".to_owned(), values: Vec::new() };
        conditions.want(" AND status = :status", ":status", filter.status.map(NeedStatus::code));
        conditions.want(" AND grid = :grid", ":grid", filter.grid.map(|grid| grid.0));
        conditions.want(" AND owner = :author", ":author", filter.by.map(|by| by.0));
        conditions.want(" AND entered_by = :writer", ":writer", filter.entered_by.map(|by| by.0));
        conditions.want(" AND topic = :topic", ":topic", filter.topic.map(|topic| topic.0));
        conditions.want(" AND merged_into = :canonical", ":canonical", filter.merged_into.map(|need| need.0));
        conditions
    }

    fn want(&mut self, sql: &str, name: &'static str, value: Option<impl ToSql + 'static>) {
        if let Some(value) = value {
            self.sql.push_str(sql);
            self.values.push((name, Box::new(value)));
        }
    }

    /// Newest first. The page is cut out of an index alone, so that a late page costs little more than an early one;
    /// CROSS keeps SQLite from starting at the other end.
    fn list(&self) -> String {
        format!(
            "SELECT {COLUMNS} FROM (SELECT id FROM needs WHERE {} ORDER BY at DESC, id DESC
                 LIMIT :limit OFFSET :offset) AS page
             CROSS JOIN needs AS need ON need.space = :space AND need.id = page.id
             {JOINS} ORDER BY need.at DESC, need.id DESC",
            self.sql
        )
    }
}

/// The statement that lists needs.
pub(super) fn listing(filter: &NeedFilter) -> String {
    Conditions::of(filter).list()
}

/// Needs that a filter lets through, newest first.
pub(super) fn list(
    connection: &Connection,
    space: &SpaceRow,
    filter: &NeedFilter,
    page: Page,
) -> Result<Paged<NeedRow>, ClientError> {
    let conditions = Conditions::of(filter);
    let mut values: Vec<(&str, &dyn ToSql)> = vec![(":space", &space.n)];
    values.extend(conditions.values.iter().map(|(name, value)| (*name, value.as_ref())));
    let total = format!("SELECT count(*) FROM needs WHERE {}", conditions.sql);
    let total = row::count(connection, &total, values.as_slice())?;
    values.extend([(":limit", &page.limit as &dyn ToSql), (":offset", &page.offset)]);
    let rows = row::all(connection, &conditions.list(), values.as_slice(), of)?;
    Ok(Paged { rows, total })
}

impl Desk {
    /// Needs that a filter lets through, newest first.
    pub fn needs(&self, filter: NeedFilter, page: Page) -> Result<Paged<NeedRow>, ClientError> {
        self.read(|connection, space| list(connection, space, &filter, page))
    }

    /// One need with its story. Refused as `not_found` where this phone does not hold it.
    pub fn need(&self, need: NeedId) -> Result<NeedView, ClientError> {
        self.read(|connection, space| one::view(connection, space, need))
    }
}
