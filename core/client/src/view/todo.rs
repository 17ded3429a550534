//! What waits for oneself, by the roles one holds.

mod office;

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::id::{DeviceId, EntryId, ObjectId};
use yishi_domain::need::NeedStatus;
use yishi_domain::time::Moment;

use super::due::Deadlines;
use super::{Page, Paged, outbox, person, round, row, short};
use crate::app::Desk;
use crate::error::ClientError;
use crate::store::SpaceRow;

/// The most characters of a text that is quoted.
const QUOTED: usize = 20;

/// Something to do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TodoRow {
    /// `refused`, `confirm`, `round_sign`, `key_grant`, `amendment`, `need_returned` or `need_accept`.
    pub kind: &'static str,
    /// What to do, in one sentence.
    pub zh: String,
    /// What it is about.
    pub object: ObjectId,
    /// The entry to look at, where it is about one.
    pub entry: Option<EntryId>,
    /// The last day for it, as people read it.
    pub due: Option<String>,
}

impl TodoRow {
    fn new(kind: &'static str, zh: String, object: impl Into<ObjectId>) -> Self {
        Self { kind, zh, object: object.into(), entry: None, due: None }
    }
}

/// Everything but the needs to accept, which can be many.
fn few(connection: &Connection, space: &SpaceRow, device: DeviceId) -> Result<Vec<TodoRow>, ClientError> {
    let governs = person::governs(connection, space.n, space.member)?;
    let mut todo = refused(connection, space)?;
    if governs {
        todo.extend(office::confirmations(connection, space)?);
    }
    todo.extend(signatures(connection, space)?);
    todo.extend(office::keys(connection, space, device)?);
    todo.extend(amendments(connection, space, governs)?);
    todo.extend(returned(connection, space)?);
    Ok(todo)
}

fn refused(connection: &Connection, space: &SpaceRow) -> Result<Vec<TodoRow>, ClientError> {
    let rows = outbox::refused(connection, space)?;
    Ok(rows
        .into_iter()
        .map(|(object, row)| {
            let zh = format!("“{}”被退回:{}", row.kind_zh, row.sentence);
            TodoRow { entry: Some(row.entry), ..TodoRow::new("refused", zh, object) }
        })
        .collect())
}

fn signatures(connection: &Connection, space: &SpaceRow) -> Result<Vec<TodoRow>, ClientError> {
    let mut todo = Vec::new();
    for round in round::running(connection, space)? {
        if round.missing.iter().any(|signer| signer.member == space.member) {
            let title = title_of(connection, space.n, &round.topic.into())?;
            let (number, signed) = (round.number, round.signed.len());
            let zh = format!("签第 {number} 轮定稿:{title}(已签 {signed} 人,要 {} 人)", round.wanted);
            todo.push(TodoRow::new("round_sign", zh, round.id));
        }
    }
    Ok(todo)
}

/// The short title of a topic.
fn title_of(connection: &Connection, space: i64, topic: &ObjectId) -> Result<String, ClientError> {
    let sql = "SELECT title FROM topics WHERE space = ?1 AND id = ?2";
    let titles: Vec<String> = row::all(connection, sql, (space, topic.0), |row| row.get(0))?;
    Ok(titles.first().map(|title| short(title, QUOTED)).unwrap_or_default())
}

/// Amendments to decide: for both committees those of every open topic, for a drafter those of the drafter's topics.
fn amendments(connection: &Connection, space: &SpaceRow, governs: bool) -> Result<Vec<TodoRow>, ClientError> {
    let sql = "SELECT amendments.id, topics.title, members.name, amendments.replacement FROM amendments
         JOIN topics ON topics.space = amendments.space AND topics.id = amendments.topic
         LEFT JOIN members ON members.space = amendments.space AND members.id = amendments.author
         WHERE amendments.space = ?1 AND amendments.status = 'open' AND topics.state <> 'NotAccepted'
             AND (?3 OR EXISTS (SELECT 1 FROM drafters WHERE drafters.space = amendments.space
                 AND drafters.topic = amendments.topic AND drafters.member = ?2))
         ORDER BY amendments.at";
    row::all(connection, sql, (space.n, space.member.0, governs), |row| {
        let (title, text): (String, String) = (row.get(1)?, row.get(3)?);
        let (title, text) = (short(&title, QUOTED), short(&text, QUOTED));
        let zh = format!("处理{}对《{title}》的修改建议:{text}", row::name(row, 2)?);
        Ok(TodoRow::new("amendment", zh, ObjectId(row.get(0)?)))
    })
}

/// Needs of one's own, or entered by oneself, that came back for more.
fn returned(connection: &Connection, space: &SpaceRow) -> Result<Vec<TodoRow>, ClientError> {
    let sql = "SELECT id, text FROM needs WHERE space = ?1 AND status = ?3
             AND (author = ?2 OR entered_by = ?2) ORDER BY at";
    let values = (space.n, space.member.0, NeedStatus::Returned.code());
    row::all(connection, sql, values, |row| {
        let zh = format!("补充诉求后重新提交:{}", short(&row.get::<_, String>(1)?, QUOTED));
        Ok(TodoRow::new("need_returned", zh, ObjectId(row.get(0)?)))
    })
}

/// Needs to accept, the longest waiting first.
fn to_accept(connection: &Connection, space: &SpaceRow, page: Page) -> Result<Paged<TodoRow>, ClientError> {
    if !person::governs(connection, space.n, space.member)? {
        return Ok(Paged { rows: Vec::new(), total: 0 });
    }
    let status = NeedStatus::Submitted.code();
    let total = "SELECT count(*) FROM needs WHERE space = ?1 AND status = ?2";
    let total = row::count(connection, total, (space.n, status))?;
    let sql =
        "SELECT id, text, since FROM needs WHERE space = ?1 AND status = ?2 ORDER BY at LIMIT ?3 OFFSET ?4";
    let found = row::all(connection, sql, (space.n, status, page.limit, page.offset), |row| {
        Ok((ObjectId(row.get(0)?), row.get::<_, String>(1)?, Moment(row.get(2)?)))
    })?;
    let mut deadlines = Deadlines::default();
    let rows = found.into_iter().map(|(need, text, since)| {
        let zh = format!("受理诉求:{}", short(&text, QUOTED));
        Ok(TodoRow { due: Some(deadlines.accepting(since)?), ..TodoRow::new("need_accept", zh, need) })
    });
    Ok(Paged { rows: rows.collect::<Result<_, ClientError>>()?, total })
}

fn list(
    connection: &Connection,
    space: &SpaceRow,
    device: DeviceId,
    page: Page,
) -> Result<Paged<TodoRow>, ClientError> {
    let few = few(connection, space, device)?;
    let before = few.len();
    let skip = usize::try_from(page.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(page.limit).unwrap_or(usize::MAX);
    let mut rows: Vec<TodoRow> = few.into_iter().skip(skip).take(take).collect();
    let rest = to_accept(connection, space, page.after(before, rows.len()))?;
    rows.extend(rest.rows);
    Ok(Paged { rows, total: rest.total.saturating_add(u64::try_from(before).unwrap_or(u64::MAX)) })
}

impl Desk {
    /// What waits for oneself: first what holds others up, last the needs to accept, the longest waiting first.
    pub fn todo(&self, page: Page) -> Result<Paged<TodoRow>, ClientError> {
        let device = self.app.device();
        self.read(|connection, space| list(connection, space, device, page))
    }
}
