//! The search index.

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
    let known: Option<(i64, String)> = tx
        .prepare_cached(
            "SELECT searched.n, search.text FROM searched JOIN search ON search.rowid = searched.n
             WHERE space = ?1 AND kind = ?2 AND object = ?3 AND part = ?4",
        )?
        .query_row((space, entry.kind.code(), entry.object, entry.part), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match known {
        Some((_, text)) if text == entry.text => Ok(()),
        Some((n, _)) if entry.text.is_empty() => delete(tx, n),
        Some((n, _)) => run(tx, "UPDATE search SET text = ?2 WHERE rowid = ?1", (n, &entry.text)),
        None if entry.text.is_empty() => Ok(()),
        None => {
            let n: i64 = tx
                .prepare_cached(
                    "INSERT INTO searched (space, kind, object, part, at) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING n",
                )?
                .query_row((space, entry.kind.code(), entry.object, entry.part, entry.at.0), |row| row.get(0))?;
            run(tx, "INSERT INTO search (rowid, text) VALUES (?1, ?2)", (n, &entry.text))
        }
    }
}

/// Takes out everything of an object whose part is above `part`.
pub(super) fn cut(
    tx: &Connection,
    space: i64,
    kind: HitKind,
    object: &[u8; 16],
    part: i64,
) -> Result<(), ClientError> {
    let mut statement = tx.prepare_cached(
        "SELECT n FROM searched WHERE space = ?1 AND kind = ?2 AND object = ?3 AND part > ?4",
    )?;
    let rows: Vec<i64> = statement
        .query_map((space, kind.code(), object, part), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    rows.into_iter().try_for_each(|n| delete(tx, n))
}

/// Takes out an object.
pub(super) fn remove(tx: &Connection, space: i64, kind: HitKind, object: &[u8; 16]) -> Result<(), ClientError> {
    cut(tx, space, kind, object, -1)
}

/// Takes out everything of a space.
pub(super) fn clear(tx: &Connection, space: i64) -> Result<(), ClientError> {
    run(tx, "DELETE FROM search WHERE rowid IN (SELECT n FROM searched WHERE space = ?1)", [space])?;
    run(tx, "DELETE FROM searched WHERE space = ?1", [space])
}

fn delete(tx: &Connection, n: i64) -> Result<(), ClientError> {
    run(tx, "DELETE FROM search WHERE rowid = ?1", [n])?;
    run(tx, "DELETE FROM searched WHERE n = ?1", [n])
}
