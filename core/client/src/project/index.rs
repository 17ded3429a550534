//! The search index. Words wait in a plain table until the next search or sync, because a full-text insert costs more
//! than the act it belongs to; what is to be gone is gone at once.

use rusqlite::{Connection, OptionalExtension};
use yishi_domain::time::Moment;

use super::run;
use crate::error::ClientError;
use crate::view::HitKind;

/// One thing to be found.
pub(super) struct Entry<'a> {
    /// What it is.
    pub(super) kind: HitKind,
    /// Which one.
    pub(super) object: &'a [u8; 16],
    /// The version of a reading copy, otherwise 0.
    pub(super) part: u32,
    /// When it was said.
    pub(super) at: Moment,
    /// Its words in the form of the index; empty ones are not kept.
    pub(super) text: String,
}

/// Puts something in, or replaces it. Writes nothing where the words are the same.
pub(super) fn put(tx: &Connection, space: i64, entry: &Entry<'_>) -> Result<(), ClientError> {
    let key = (space, entry.kind.code(), entry.object, entry.part);
    let indexed: Option<(i64, String)> = tx
        .prepare_cached(
            "SELECT searched.n, search.text FROM searched JOIN search ON search.rowid = searched.n
             WHERE space = ?1 AND kind = ?2 AND object = ?3 AND part = ?4",
        )?
        .query_row(key, |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match indexed {
        Some((_, text)) if text == entry.text => return Ok(()),
        Some((n, _)) => delete(tx, n)?,
        None => {}
    }
    if entry.text.is_empty() {
        let sql = "DELETE FROM unindexed WHERE space = ?1 AND kind = ?2 AND object = ?3 AND part = ?4";
        return run(tx, sql, key);
    }
    run(
        tx,
        "INSERT INTO unindexed (space, kind, object, part, at, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT DO UPDATE SET at = excluded.at, text = excluded.text WHERE text <> excluded.text",
        (space, entry.kind.code(), entry.object, entry.part, entry.at.0, &entry.text),
    )
}

/// Whether anything of a space waits to be indexed.
pub(super) fn is_behind(connection: &Connection, space: i64) -> Result<bool, ClientError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM unindexed WHERE space = ?1)";
    Ok(connection.prepare_cached(sql)?.query_row([space], |row| row.get(0))?)
}

/// Indexes what waits.
pub(super) fn fill(tx: &Connection, space: i64) -> Result<(), ClientError> {
    run(
        tx,
        "INSERT INTO searched (space, kind, object, part, at)
         SELECT space, kind, object, part, at FROM unindexed WHERE space = ?1",
        [space],
    )?;
    run(
        tx,
        "INSERT INTO search (rowid, text) SELECT searched.n, unindexed.text FROM unindexed
         JOIN searched USING (space, kind, object, part) WHERE unindexed.space = ?1 ORDER BY searched.n",
        [space],
    )?;
    run(tx, "DELETE FROM unindexed WHERE space = ?1", [space])
}

/// Takes out everything of an object whose part is above `part`.
pub(super) fn cut(
    tx: &Connection,
    space: i64,
    kind: HitKind,
    object: &[u8; 16],
    part: i64,
) -> Result<(), ClientError> {
    let key = (space, kind.code(), object, part);
    run(tx, "DELETE FROM unindexed WHERE space = ?1 AND kind = ?2 AND object = ?3 AND part > ?4", key)?;
    let sql = "SELECT n FROM searched WHERE space = ?1 AND kind = ?2 AND object = ?3 AND part > ?4";
    let rows: Vec<i64> =
        tx.prepare_cached(sql)?.query_map(key, |row| row.get(0))?.collect::<Result<_, _>>()?;
    rows.into_iter().try_for_each(|n| delete(tx, n))
}

/// Takes out an object.
pub(super) fn remove(
    tx: &Connection,
    space: i64,
    kind: HitKind,
    object: &[u8; 16],
) -> Result<(), ClientError> {
    cut(tx, space, kind, object, -1)
}

/// Takes out everything of a space.
pub(super) fn clear(tx: &Connection, space: i64) -> Result<(), ClientError> {
    run(tx, "DELETE FROM unindexed WHERE space = ?1", [space])?;
    run(tx, "DELETE FROM search WHERE rowid IN (SELECT n FROM searched WHERE space = ?1)", [space])?;
    run(tx, "DELETE FROM searched WHERE space = ?1", [space])
}

fn delete(tx: &Connection, n: i64) -> Result<(), ClientError> {
    run(tx, "DELETE FROM search WHERE rowid = ?1", [n])?;
    run(tx, "DELETE FROM searched WHERE n = ?1", [n])
}
