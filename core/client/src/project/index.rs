//! The search index. What is to be indexed is only noted until the next search or sync, because a full-text insert costs
//! more than the act it belongs to; what is to be gone is gone at once.

use rusqlite::{Connection, OptionalExtension};
use yishi_domain::time::Moment;

use super::run;
use crate::error::ClientError;
use crate::search::{index_name, index_text};
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
    /// Its words as its row holds them; empty where nothing is to be found.
    pub(super) words: String,
}

/// Words in the form of the index.
fn form(kind: HitKind, words: &str) -> String {
    if kind == HitKind::Member { index_name(words) } else { index_text(words) }
}

/// Notes something whose row has just been written. Writes nothing where the index holds the same words.
pub(super) fn put(tx: &Connection, space: i64, entry: &Entry<'_>) -> Result<(), ClientError> {
    let key = (space, entry.kind.code(), entry.object, entry.part);
    let indexed: Option<i64> = tx
        .prepare_cached(
            "SELECT n FROM searched WHERE space = ?1 AND kind = ?2 AND object = ?3 AND part = ?4",
        )?
        .query_row(key, |row| row.get(0))
        .optional()?;
    if let Some(n) = indexed {
        let text: String = tx
            .prepare_cached("SELECT text FROM search WHERE rowid = ?1")?
            .query_row([n], |row| row.get(0))?;
        if text == form(entry.kind, &entry.words) {
            return Ok(());
        }
        delete(tx, n)?;
    }
    if entry.words.is_empty() {
        let sql = "DELETE FROM unindexed WHERE space = ?1 AND kind = ?2 AND object = ?3 AND part = ?4";
        return run(tx, sql, key);
    }
    run(
        tx,
        "INSERT INTO unindexed (space, kind, object, part, at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO UPDATE SET at = excluded.at WHERE at <> excluded.at",
        (space, entry.kind.code(), entry.object, entry.part, entry.at.0),
    )
}

/// Whether anything of a space waits to be indexed.
pub(super) fn is_behind(connection: &Connection, space: i64) -> Result<bool, ClientError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM unindexed WHERE space = ?1)";
    Ok(connection.prepare_cached(sql)?.query_row([space], |row| row.get(0))?)
}

/// Indexes what waits.
pub(super) fn fill(tx: &Connection, space: i64) -> Result<(), ClientError> {
    for kind in HitKind::ALL.iter().copied() {
        let sql = "SELECT object, part, at FROM unindexed WHERE space = ?1 AND kind = ?2";
        let waiting: Vec<([u8; 16], u32, u64)> = tx
            .prepare_cached(sql)?
            .query_map((space, kind.code()), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        for (object, part, at) in waiting {
            let words: Option<String> = tx
                .prepare_cached(words_of(kind))?
                .query_row((space, object, part), |row| row.get(0))
                .optional()?;
            let text = form(kind, &words.unwrap_or_default());
            if !text.is_empty() {
                let sql = "INSERT INTO searched (space, kind, object, part, at) VALUES (?1, ?2, ?3, ?4, ?5)";
                run(tx, sql, (space, kind.code(), object, part, at))?;
                run(tx, "INSERT INTO search (rowid, text) VALUES (last_insert_rowid(), ?1)", [text])?;
            }
        }
    }
    run(tx, "DELETE FROM unindexed WHERE space = ?1", [space])
}

/// What gives the words of a row: `?1` is the space, `?2` the object, `?3` the part.
const fn words_of(kind: HitKind) -> &'static str {
    match kind {
        HitKind::Need => "SELECT text FROM needs WHERE space = ?1 AND id = ?2 AND ?3 = 0",
        HitKind::Topic => {
            "SELECT title || char(10) || summary FROM topics WHERE space = ?1 AND id = ?2 AND ?3 = 0"
        }
        HitKind::Comment => "SELECT text FROM comments WHERE space = ?1 AND id = ?2 AND ?3 = 0",
        HitKind::Member => "SELECT name FROM members WHERE space = ?1 AND id = ?2 AND ?3 = 0",
        HitKind::Copy => {
            "SELECT title || char(10) || text FROM copies WHERE space = ?1 AND topic = ?2 AND version = ?3"
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
