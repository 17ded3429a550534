//! Rows of `doubts` and `kinds_met`.

use rusqlite::Connection;
use yishi_domain::kind::Kind;
use yishi_replica::receive::Doubt;

use super::EntryRow;
use super::entries::{ITS_WORDS, entry_of};

/// Keeps what a sync found.
pub(crate) fn keep(tx: &Connection, space: i64, found: &[Doubt]) -> rusqlite::Result<()> {
    let sql = "INSERT OR REPLACE INTO doubts (entry, space, code) SELECT n, space, ?3 FROM entries
         WHERE space = ?1 AND id = ?2";
    for Doubt { entry, code } in found {
        tx.prepare_cached(sql)?.execute((space, entry.0, code.as_str()))?;
    }
    Ok(())
}

/// Doubted entries with the code of each, in order of positions.
pub(crate) fn page(
    connection: &Connection,
    space: i64,
    (limit, offset): (u32, u32),
) -> rusqlite::Result<Vec<(EntryRow, String)>> {
    let columns: Vec<String> = ITS_WORDS.split(", ").map(|column| format!("entries.{column}")).collect();
    let sql = format!(
        "SELECT {}, doubts.code FROM doubts JOIN entries ON entries.n = doubts.entry WHERE doubts.space = ?1
         ORDER BY entries.pos LIMIT ?2 OFFSET ?3",
        columns.join(", ")
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map((space, limit, offset), |row| Ok((entry_of(row)?, row.get(7)?)))?;
    rows.collect()
}

/// Remembers a kind that is not known.
pub(super) fn meet(tx: &Connection, space: i64, kind: u16) -> rusqlite::Result<()> {
    if Kind::from_code(kind).is_none() {
        tx.prepare_cached("INSERT OR IGNORE INTO kinds_met VALUES (?1, ?2)")?.execute((space, kind))?;
    }
    Ok(())
}

/// Whether there are entries of a kind that is not known.
pub(super) fn is_beyond(connection: &Connection, space: i64) -> rusqlite::Result<bool> {
    let mut statement = connection.prepare_cached("SELECT kind FROM kinds_met WHERE space = ?1")?;
    let mut rows = statement.query([space])?;
    while let Some(row) = rows.next()? {
        if Kind::from_code(row.get(0)?).is_none() {
            return Ok(true);
        }
    }
    Ok(false)
}
