//! Rows of `entries`.

use rusqlite::{Connection, OptionalExtension, Row, params};
use yishi_domain::id::{EntryId, ObjectId};
use yishi_domain::state::AggregateId;
use yishi_domain::time::{Moment, Pos};
use yishi_replica::entry::Entry;
use yishi_replica::log::Stamped;
use yishi_replica::stamp::{Stamp, Verdict};

use crate::error::ClientError;

/// An entry as it is stored, stamped or waiting.
#[derive(Debug, Clone)]
pub(crate) struct EntryRow {
    /// Row number.
    pub(crate) n: i64,
    /// The entry.
    pub(crate) entry: Entry,
    /// Its stamp; none while it waits.
    pub(crate) stamp: Option<Stamp>,
}

impl EntryRow {
    /// With its stamp, if it has one.
    pub(crate) fn stamped(self) -> Option<Stamped> {
        Some(Stamped { entry: self.entry, stamp: self.stamp? })
    }
}

/// The columns [`entry_of`] reads, in order.
pub(crate) const ITS_WORDS: &str = "n, id, pos, received_at, verdict, code, bytes";

/// Reads a row of [`ITS_WORDS`].
pub(crate) fn entry_of(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    let bytes: Vec<u8> = row.get(6)?;
    let bad = || rusqlite::Error::InvalidColumnType(6, "bytes".to_owned(), rusqlite::types::Type::Blob);
    let entry = Entry::from_bytes(&bytes).ok_or_else(bad)?;
    let verdict = match row.get::<_, i64>(4)? {
        1 => Some(Verdict::Accepted),
        2 => Some(Verdict::Refused(row.get(5)?)),
        3 => Some(Verdict::Quarantined(row.get(5)?)),
        4 => Some(Verdict::Admitted),
        _ => None,
    };
    let stamp = match (verdict, row.get::<_, Option<u64>>(2)?) {
        (Some(verdict), Some(pos)) => {
            Some(Stamp { id: EntryId(row.get(1)?), pos: Pos(pos), received_at: Moment(row.get(3)?), verdict })
        }
        _ => None,
    };
    Ok(EntryRow { n: row.get(0)?, entry, stamp })
}

/// An entry by its id.
pub(crate) fn by_id(connection: &Connection, id: &EntryId) -> rusqlite::Result<Option<EntryRow>> {
    connection
        .prepare_cached(&format!("SELECT {ITS_WORDS} FROM entries WHERE id = ?1"))?
        .query_row([id.0], entry_of)
        .optional()
}

/// An entry by its row number.
pub(crate) fn by_row(connection: &Connection, n: i64) -> rusqlite::Result<Option<EntryRow>> {
    let sql = format!("SELECT {ITS_WORDS} FROM entries WHERE n = ?1");
    connection.prepare_cached(&sql)?.query_row([n], entry_of).optional()
}

/// The entries about an object that count here, in order, waiting ones last.
pub(crate) fn about(
    connection: &Connection,
    space: i64,
    object: &ObjectId,
) -> Result<Vec<EntryRow>, ClientError> {
    let sql = format!(
        "SELECT {ITS_WORDS} FROM entries WHERE space = ?1 AND object = ?2 AND verdict IN (0, 1, 4)
         ORDER BY pos IS NULL, pos, n"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map((space, object.0), entry_of)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A position as SQLite holds it; what waits for the hub comes after everything.
pub(crate) fn position(pos: Pos) -> i64 {
    i64::try_from(pos.0).unwrap_or(i64::MAX)
}

/// The bytes by which an aggregate is found.
pub(crate) fn aggregate_key(id: &AggregateId) -> Vec<u8> {
    yishi_domain::fact::encode(id)
}

/// What a verdict is in the `verdict` and `code` columns.
pub(crate) fn verdict_columns(verdict: &Verdict) -> (i64, &str) {
    match verdict {
        Verdict::Accepted => (1, ""),
        Verdict::Refused(code) => (2, code),
        Verdict::Quarantined(code) => (3, code),
        Verdict::Admitted => (4, ""),
    }
}

/// Stores an entry and what it touches. A stamped one takes the place of itself waiting. Gives its row number.
pub(crate) fn put(
    connection: &Connection,
    space: i64,
    entry: &Entry,
    stamp: Option<&Stamp>,
    touched: &[AggregateId],
) -> rusqlite::Result<i64> {
    let n = match insert(connection, space, entry, stamp)? {
        Some(n) => n,
        None => replace(connection, entry, stamp)?,
    };
    let mut insert = connection.prepare_cached("INSERT OR IGNORE INTO touched VALUES (?1, ?2, ?3)")?;
    for id in touched {
        insert.execute((space, aggregate_key(id), n))?;
    }
    Ok(n)
}

/// The columns that a stamp gives.
fn stamp_columns(stamp: Option<&Stamp>) -> (Option<u64>, u64, i64, &str) {
    stamp.map_or((None, 0, 0, ""), |stamp| {
        let (verdict, code) = verdict_columns(&stamp.verdict);
        (Some(stamp.pos.0), stamp.received_at.0, verdict, code)
    })
}

/// A new entry's row; none if it is here already. One statement with an update or `RETURNING` in it would keep a copy of
/// every page it changes, on the path that each act and each fetched entry takes.
fn insert(
    connection: &Connection,
    space: i64,
    entry: &Entry,
    stamp: Option<&Stamp>,
) -> rusqlite::Result<Option<i64>> {
    let (header, (pos, received_at, verdict, code)) = (&entry.header, stamp_columns(stamp));
    let new = connection
        .prepare_cached(
            "INSERT INTO entries
                 (space, id, pos, received_at, verdict, code, device, dseq, kind, object, label1, label2, bytes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (id) DO NOTHING",
        )?
        .execute(params![
            space,
            entry.id().0,
            pos,
            received_at,
            verdict,
            code,
            header.device.0,
            header.dseq,
            header.kind,
            header.object.0,
            header.audience.first.to_slot(),
            header.audience.second.map(|label| label.to_slot()),
            entry.to_bytes(),
        ])?;
    Ok((new == 1).then(|| connection.last_insert_rowid()))
}

fn replace(connection: &Connection, entry: &Entry, stamp: Option<&Stamp>) -> rusqlite::Result<i64> {
    let (pos, received_at, verdict, code) = stamp_columns(stamp);
    connection
        .prepare_cached(
            "UPDATE entries SET pos = ?2, received_at = ?3, verdict = ?4, code = ?5, bytes = ?6 WHERE id = ?1
             RETURNING n",
        )?
        .query_row(params![entry.id().0, pos, received_at, verdict, code, entry.to_bytes()], |row| row.get(0))
}
