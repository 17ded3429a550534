//! Rows of `unfiled`: own entries that are durable and not yet filed among the others.

use rusqlite::Connection;
use yishi_domain::rule::touches;
use yishi_replica::entry::Entry;

use super::{Behind, outbox};
use crate::error::ClientError;

/// Makes an own entry durable.
pub(crate) fn put(tx: &Connection, space: i64, entry: &Entry) -> Result<(), ClientError> {
    let sql = "INSERT INTO unfiled (space, bytes) VALUES (?1, ?2)";
    tx.prepare_cached(sql)?.execute((space, entry.to_bytes()))?;
    Ok(())
}

/// Whether anything waits here.
pub(super) fn any(connection: &Connection) -> Result<bool, ClientError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM unfiled)";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Moves what waits here among the entries and into the outbox, in the order it was signed. Gives what it touched.
pub(super) fn file(tx: &Connection) -> Result<Behind, ClientError> {
    let (mut behind, mut any) = (Behind::new(), false);
    let mut statement = tx.prepare_cached("SELECT space, bytes FROM unfiled ORDER BY n")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (space, bytes): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let unreadable = || ClientError::Storage("an own entry cannot be read".to_owned());
        let entry = Entry::from_bytes(&bytes).ok_or_else(unreadable)?;
        let act = entry.act().map_err(|_| unreadable())?;
        let touched = touches(&act.fact.core, &act.by);
        outbox::push(tx, space, &entry, &touched, act.claimed_time)?;
        behind.extend(touched.into_iter().map(|id| (space, id)));
        any = true;
    }
    // Not every act touches something.
    if any {
        tx.prepare_cached("DELETE FROM unfiled")?.execute([])?;
    }
    Ok(behind)
}
