//! Rows about drafts: who writes under which actor, and the entries of changes.

use rusqlite::{Connection, OptionalExtension};
use yishi_domain::id::DraftId;
use yishi_domain::kind::Kind;
use yishi_replica::draft::ActorId16;

use super::entries::{EntryRow, ITS_WORDS, entry_of};
use crate::error::ClientError;

/// Every change of a draft that is here, own refused ones included, in order, waiting ones last.
pub(crate) fn changes(
    connection: &Connection,
    space: i64,
    draft: DraftId,
) -> Result<Vec<EntryRow>, ClientError> {
    let sql = format!(
        "SELECT {ITS_WORDS} FROM entries WHERE space = ?1 AND object = ?2 AND kind = ?3 ORDER BY pos IS NULL, pos, n"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map((space, draft.0, Kind::DraftChanged.code()), entry_of)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Says whether anything about a draft's changes is different: what is here, where it stands and what it counts for.
pub(crate) fn fingerprint(
    connection: &Connection,
    space: i64,
    draft: DraftId,
) -> Result<Vec<(i64, i64, Option<u64>)>, ClientError> {
    let mut statement = connection.prepare_cached(
        "SELECT n, verdict, pos FROM entries WHERE space = ?1 AND object = ?2 AND kind = ?3 ORDER BY n",
    )?;
    let rows = statement.query_map((space, draft.0, Kind::DraftChanged.code()), |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether a change was refused or put aside.
pub(crate) fn any_refused(connection: &Connection, space: i64, draft: DraftId) -> Result<bool, ClientError> {
    let mut statement = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM entries WHERE space = ?1 AND object = ?2 AND kind = ?3 AND verdict IN (2, 3))",
    )?;
    Ok(statement.query_row((space, draft.0, Kind::DraftChanged.code()), |row| row.get(0))?)
}

/// The actor this phone last wrote a draft under.
pub(crate) fn actor(
    connection: &Connection,
    space: i64,
    draft: DraftId,
) -> Result<Option<ActorId16>, ClientError> {
    let sql = "SELECT actor FROM actors WHERE space = ?1 AND draft = ?2";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_row((space, draft.0), |row| row.get(0).map(ActorId16)).optional()?)
}

/// From now on this phone writes the draft under another actor.
pub(crate) fn set_actor(
    tx: &Connection,
    space: i64,
    draft: DraftId,
    actor: ActorId16,
) -> Result<(), ClientError> {
    tx.execute(
        "INSERT OR REPLACE INTO actors (space, draft, actor) VALUES (?1, ?2, ?3)",
        (space, draft.0, actor.0),
    )?;
    Ok(())
}

/// Retired actors whose words are still to be saved.
pub(crate) fn unsaved(
    connection: &Connection,
    space: i64,
    draft: DraftId,
) -> Result<Vec<ActorId16>, ClientError> {
    let mut statement =
        connection.prepare_cached("SELECT actor FROM unsaved WHERE space = ?1 AND draft = ?2")?;
    let rows = statement.query_map((space, draft.0), |row| row.get(0).map(ActorId16))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A retired actor's words are still to be saved.
pub(crate) fn keep_unsaved(
    tx: &Connection,
    space: i64,
    draft: DraftId,
    actor: ActorId16,
) -> Result<(), ClientError> {
    tx.execute(
        "INSERT OR IGNORE INTO unsaved (space, draft, actor) VALUES (?1, ?2, ?3)",
        (space, draft.0, actor.0),
    )?;
    Ok(())
}

/// The words of retired actors have been saved, or given up.
pub(crate) fn forget_unsaved(tx: &Connection, space: i64, draft: DraftId) -> Result<(), ClientError> {
    tx.execute("DELETE FROM unsaved WHERE space = ?1 AND draft = ?2", (space, draft.0))?;
    Ok(())
}
