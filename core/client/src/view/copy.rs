//! A reading copy with what people say about it, from plain rows at once.

pub(super) mod voice;

use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;
use yishi_domain::id::TopicId;
use yishi_domain::stance::StanceGrade;
use yishi_domain::time::Moment;

use super::{Coded, row};
use crate::english::Word;
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::trouble::Trouble;

pub(super) use voice::listings;
pub use voice::{AmendmentRow, AppealRow, CommentRow};

/// A reading copy.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CopyView {
    /// Of which topic.
    pub topic: TopicId,
    /// 1 for the first.
    pub version: u32,
    /// Its title.
    pub title: String,
    /// Its text; headings are lines that start with `# `.
    pub text: String,
    /// Who published it.
    pub by_name: String,
    /// When.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
    /// Comments on this version and those before it, the first one first.
    pub comments: Vec<CommentRow>,
    /// Amendments to this version and those before it, the first one first.
    pub amendments: Vec<AmendmentRow>,
    /// Where members stand on the topic.
    pub stances: StanceCount,
}

/// How many members stand where, each with their latest word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// 同意.
    pub agree: u64,
    /// 可接受.
    pub acceptable: u64,
    /// 保留.
    pub reserve: u64,
    /// 反对.
    pub object: u64,
}

/// Where members stand, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StanceCount {
    /// How many where.
    #[serde(flatten)]
    pub count: Tally,
    /// The reasons given, the first one first.
    pub reasons: Vec<Reason>,
}

/// Why somebody stands where they stand.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reason {
    /// Who.
    pub by_name: String,
    /// Where.
    pub grade: Coded,
    /// Why.
    pub text: String,
    /// When.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
}

/// A grade's column.
pub(super) fn grade(row: &Row<'_>, column: usize) -> rusqlite::Result<StanceGrade> {
    let code: String = row.get(column)?;
    StanceGrade::parse(&code)
        .ok_or_else(|| rusqlite::Error::InvalidColumnType(column, code, rusqlite::types::Type::Text))
}

/// How many members stand where.
pub(super) fn tally(connection: &Connection, space: i64, topic: TopicId) -> Result<Tally, ClientError> {
    let sql = "SELECT grade, count(*) FROM stances WHERE space = ?1 AND topic = ?2 GROUP BY grade";
    let counts = row::all(connection, sql, (space, topic.0), |row| Ok((grade(row, 0)?, row.get(1)?)))?;
    let of = |wanted| counts.iter().find(|(grade, _)| *grade == wanted).map_or(0, |(_, count)| *count);
    Ok(Tally {
        agree: of(StanceGrade::Agree),
        acceptable: of(StanceGrade::Acceptable),
        reserve: of(StanceGrade::Reserve),
        object: of(StanceGrade::Object),
    })
}

/// Reasons that members gave for where they stand, the first one first.
fn reasons(
    connection: &Connection,
    which: &str,
    values: impl rusqlite::Params,
) -> Result<Vec<Reason>, ClientError> {
    let sql = format!(
        "SELECT members.name, stances.grade, stances.reason, stances.at FROM stances
         LEFT JOIN members ON members.space = stances.space AND members.id = stances.member
         WHERE stances.space = ?1 AND stances.topic = ?2 AND stances.reason <> '' AND {which} ORDER BY stances.at"
    );
    row::all(connection, &sql, values, |row| {
        let grade = grade(row, 1)?;
        let (at, at_zh) = row::moment(row, 3)?;
        Ok(Reason { by_name: row::name(row, 0)?, grade: grade.coded(), text: row.get(2)?, at, at_zh })
    })
}

fn stances(connection: &Connection, space: i64, topic: TopicId) -> Result<StanceCount, ClientError> {
    let reasons = reasons(connection, "TRUE", (space, topic.0))?;
    Ok(StanceCount { count: tally(connection, space, topic)?, reasons })
}

/// Reasons that others gave behind a row of the log.
pub(super) fn stances_since(
    connection: &Connection,
    space: &SpaceRow,
    topic: TopicId,
    upto: i64,
) -> Result<Vec<Reason>, ClientError> {
    let which = "stances.entry > ?3 AND stances.member <> ?4";
    reasons(connection, which, (space.n, topic.0, upto, space.member.0))
}

/// A reading copy with everything said about it.
pub(super) fn view(
    connection: &Connection,
    space: &SpaceRow,
    topic: TopicId,
    version: u32,
) -> Result<CopyView, ClientError> {
    let sql = "SELECT copies.title, copies.text, members.name, copies.at FROM copies
         LEFT JOIN members ON members.space = copies.space AND members.id = copies.author
         WHERE copies.space = ?1 AND copies.topic = ?2 AND copies.version = ?3";
    let found = connection
        .prepare_cached(sql)?
        .query_row((space.n, topic.0, version), |row| {
            Ok((row.get(0)?, row.get(1)?, row::name(row, 2)?, row::moment(row, 3)?))
        })
        .optional()?;
    let (title, text, by_name, (at, at_zh)) = found.ok_or(Trouble::NotFound)?;
    Ok(CopyView {
        topic,
        version,
        title,
        text,
        by_name,
        at,
        at_zh,
        comments: voice::comments(connection, space, topic, version)?,
        amendments: voice::amendments(connection, space, topic, version)?,
        stances: stances(connection, space.n, topic)?,
    })
}
