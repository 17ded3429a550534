//! Rows of `outbox`: own entries on their way.

use rusqlite::Connection;
use yishi_domain::id::DeviceId;
use yishi_domain::state::AggregateId;
use yishi_domain::time::Moment;
use yishi_replica::entry::{Entry, Link};

use super::entries::{self, ITS_WORDS, entry_of};
use crate::error::ClientError;

/// How far an own entry is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OutboxState {
    /// 已存手机.
    Saved,
    /// 已上传: the hub has seen it and not decided yet.
    Sent,
    /// Decided: accepted, refused or quarantined.
    Decided,
}

impl OutboxState {
    /// From the column.
    pub(crate) const fn of(column: i64) -> Self {
        match column {
            0 => Self::Saved,
            1 => Self::Sent,
            _ => Self::Decided,
        }
    }
}

/// An own entry that waits.
#[derive(Debug, Clone)]
pub(crate) struct Outgoing {
    /// Row number.
    pub(crate) n: i64,
    /// The entry.
    pub(crate) entry: Entry,
}

/// Where this device's chain in a space stands, waiting entries included.
pub(crate) fn link(connection: &Connection, space: i64, device: &DeviceId) -> Result<Link, ClientError> {
    let mut statement = connection.prepare_cached(
        "SELECT dseq, id FROM entries WHERE space = ?1 AND device = ?2 ORDER BY dseq DESC LIMIT 1",
    )?;
    let mut rows = statement.query((space, device.0))?;
    match rows.next()? {
        Some(row) => Ok(Link { dseq: row.get(0)?, id: yishi_domain::id::EntryId(row.get(1)?) }),
        None => Ok(Link::START),
    }
}

/// Puts a signed entry among the entries and into the outbox.
pub(crate) fn push(
    connection: &Connection,
    space: i64,
    entry: &Entry,
    touched: &[AggregateId],
    now: Moment,
) -> Result<(), ClientError> {
    let n = entries::put(connection, space, entry, None, touched)?;
    connection
        .prepare_cached("INSERT INTO outbox (entry, created_at) VALUES (?1, ?2)")?
        .execute((n, now.0))?;
    Ok(())
}

/// Waiting entries of a space in chain order, at most `limit`.
pub(crate) fn waiting(
    connection: &Connection,
    space: i64,
    limit: usize,
) -> Result<Vec<Outgoing>, ClientError> {
    let sql =
        format!("SELECT {ITS_WORDS} FROM entries WHERE space = ?1 AND verdict = 0 ORDER BY dseq LIMIT ?2");
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map((space, i64::try_from(limit).unwrap_or(i64::MAX)), entry_of)?;
    rows.map(|row| row.map(|row| Outgoing { n: row.n, entry: row.entry }).map_err(Into::into)).collect()
}

/// Notes that the hub has seen an entry and not decided, and why.
pub(crate) fn sent(connection: &Connection, n: i64, why: &str) -> Result<(), ClientError> {
    connection.execute("UPDATE outbox SET state = 1, why = ?2 WHERE entry = ?1", (n, why))?;
    Ok(())
}
