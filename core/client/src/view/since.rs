//! What changed in a topic since one last read it.

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use yishi_domain::id::TopicId;
use yishi_domain::time::Moment;
use yishi_replica::draft::text_diff;

use super::copy::{self, voice};
use super::{AmendmentRow, CommentRow, Reason, row};
use crate::app::{Desk, Family};
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::trouble::Trouble;

/// What became of a run of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RunKind {
    /// It stands in both.
    Kept,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
}

/// A run of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextRun {
    /// What became of it.
    pub kind: RunKind,
    /// Its text.
    pub text: String,
    /// Its first UTF-16 unit: in the new text, of what is gone in the old one.
    pub start: u32,
    /// The unit behind it.
    pub end: u32,
}

/// A reading copy that came since.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NewCopy {
    /// Which.
    pub version: u32,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub by_name: String,
    /// When.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
}

/// What changed in a topic.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SinceView {
    /// The topic.
    pub topic: TopicId,
    /// When it was last read; nothing if never.
    pub read_at: Option<Moment>,
    /// When, as people read it.
    pub read_at_zh: Option<String>,
    /// The version read then; 0 where there was none.
    pub read_version: u32,
    /// Reading copies since, the first one first.
    pub copies: Vec<NewCopy>,
    /// The newest copy against the one read, passage by passage; empty where no new one came.
    pub text: Vec<TextRun>,
    /// Comments of others since, the first one first.
    pub comments: Vec<CommentRow>,
    /// Amendments of others that came or were decided since.
    pub amendments: Vec<AmendmentRow>,
    /// Stances of others since that have a reason.
    pub stances: Vec<Reason>,
}

/// How far a topic was read.
#[derive(Debug, Clone, Copy, Default)]
struct Mark {
    version: u32,
    upto: i64,
    at: Option<Moment>,
}

/// The text of a version; empty where there is none.
fn text_of(connection: &Connection, space: i64, topic: TopicId, version: u32) -> Result<String, ClientError> {
    let sql = "SELECT text FROM copies WHERE space = ?1 AND topic = ?2 AND version = ?3";
    let found: Option<String> =
        connection.prepare_cached(sql)?.query_row((space, topic.0, version), |row| row.get(0)).optional()?;
    Ok(found.unwrap_or_default())
}

/// What turns one text into another, run by run.
pub(super) fn runs(old: &str, new: &str) -> Vec<TextRun> {
    let small = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let units: Vec<u16> = old.encode_utf16().collect();
    let passage = |from: usize, to: usize| String::from_utf16_lossy(units.get(from..to).unwrap_or_default());
    let mut runs = Vec::new();
    let mut push = |kind, text: String, start: usize| {
        let end = start.saturating_add(text.encode_utf16().count());
        if !text.is_empty() {
            runs.push(TextRun { kind, text, start: small(start), end: small(end) });
        }
        end
    };
    let (mut before, mut after) = (0usize, 0usize);
    for splice in text_diff(old, new) {
        after = push(RunKind::Kept, passage(before, splice.at), after);
        before =
            push(RunKind::Removed, passage(splice.at, splice.at.saturating_add(splice.delete)), splice.at);
        after = push(RunKind::Added, splice.insert, after);
    }
    push(RunKind::Kept, passage(before, units.len()), after);
    runs
}

fn mark(connection: &Connection, space: i64, topic: TopicId) -> Result<Mark, ClientError> {
    let sql = "SELECT version, upto, at FROM topics_read WHERE space = ?1 AND topic = ?2";
    let found = connection
        .prepare_cached(sql)?
        .query_row((space, topic.0), |row| {
            Ok(Mark { version: row.get(0)?, upto: row.get(1)?, at: Some(Moment(row.get(2)?)) })
        })
        .optional()?;
    Ok(found.unwrap_or_default())
}

fn copies(
    connection: &Connection,
    space: i64,
    topic: TopicId,
    version: u32,
) -> Result<Vec<NewCopy>, ClientError> {
    let sql = "SELECT copies.version, copies.title, members.name, copies.at FROM copies
         LEFT JOIN members ON members.space = copies.space AND members.id = copies.author
         WHERE copies.space = ?1 AND copies.topic = ?2 AND copies.version > ?3 ORDER BY copies.version";
    row::all(connection, sql, (space, topic.0, version), |row| {
        let (at, at_zh) = row::moment(row, 3)?;
        Ok(NewCopy { version: row.get(0)?, title: row.get(1)?, by_name: row::name(row, 2)?, at, at_zh })
    })
}

fn since(connection: &Connection, space: &SpaceRow, topic: TopicId) -> Result<SinceView, ClientError> {
    let known = "SELECT count(*) FROM topics WHERE space = ?1 AND id = ?2";
    if row::count(connection, known, (space.n, topic.0))? == 0 {
        return Err(Trouble::NotFound.into());
    }
    let read = mark(connection, space.n, topic)?;
    let copies = copies(connection, space.n, topic, read.version)?;
    let text = match copies.last() {
        Some(newest) => runs(
            &text_of(connection, space.n, topic, read.version)?,
            &text_of(connection, space.n, topic, newest.version)?,
        ),
        None => Vec::new(),
    };
    Ok(SinceView {
        topic,
        read_at: read.at,
        read_at_zh: read.at.map(yishi_domain::calendar::zh_moment),
        read_version: read.version,
        copies,
        text,
        comments: voice::comments_since(connection, space, topic, read.upto)?,
        amendments: voice::amendments_since(connection, space, topic, read.upto)?,
        stances: copy::stances_since(connection, space, topic, read.upto)?,
    })
}

fn read_now(tx: &Connection, space: &SpaceRow, topic: TopicId, now: Moment) -> Result<(), ClientError> {
    tx.prepare_cached(
        "INSERT OR REPLACE INTO topics_read (space, topic, version, upto, at)
         SELECT space, id, version, (SELECT coalesce(max(n), 0) FROM entries), ?3 FROM topics
         WHERE space = ?1 AND id = ?2",
    )?
    .execute((space.n, topic.0, now.0))?;
    Ok(())
}

impl Desk {
    /// What changed in a topic since one last read it; everything, if never. Refused as `not_found` where this phone does
    /// not hold it.
    pub fn topic_since(&self, topic: TopicId) -> Result<SinceView, ClientError> {
        self.read(|connection, space| since(connection, space, topic))
    }

    /// One has read a topic as it stands on this phone.
    pub fn read_topic(&self, topic: TopicId) -> Result<(), ClientError> {
        let (space, now) = (self.read(|_, space| Ok(space.clone()))?, self.app.now());
        self.app.db().note(|tx| read_now(tx, &space, topic, now))?;
        self.app.changes.tell_of(self.space(), &[Family::Topics]);
        Ok(())
    }
}
