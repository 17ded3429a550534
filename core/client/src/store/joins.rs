//! Rows of `refused_joins`: joins that a hub did not take.

use rusqlite::{Connection, OptionalExtension, Row};
use yishi_domain::id::SpaceId;
use yishi_domain::time::Moment;

use crate::error::ClientError;

/// A join that came to nothing.
#[derive(Debug, Clone)]
pub(crate) struct RefusedJoin {
    /// Where to.
    pub(crate) space: SpaceId,
    /// Why, as a code.
    pub(crate) code: String,
    /// What its author wanted to be called.
    pub(crate) name: String,
    /// When the hub said so.
    pub(crate) at: Moment,
}

const COLUMNS: &str = "space, code, name, at";

fn of(row: &Row<'_>) -> rusqlite::Result<RefusedJoin> {
    Ok(RefusedJoin {
        space: SpaceId(row.get(0)?),
        code: row.get(1)?,
        name: row.get(2)?,
        at: Moment(row.get(3)?),
    })
}

/// Every one, the newest first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<RefusedJoin>, ClientError> {
    let sql = format!("SELECT {COLUMNS} FROM refused_joins ORDER BY at DESC, space");
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([], of)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The one for a space.
pub(crate) fn get(connection: &Connection, space: &SpaceId) -> Result<Option<RefusedJoin>, ClientError> {
    let sql = format!("SELECT {COLUMNS} FROM refused_joins WHERE space = ?1");
    Ok(connection.prepare_cached(&sql)?.query_row([space.0], of).optional()?)
}

/// Notes one in the place of an earlier one.
pub(crate) fn put(tx: &Connection, join: &RefusedJoin) -> Result<(), ClientError> {
    let sql = "INSERT OR REPLACE INTO refused_joins (space, code, name, at) VALUES (?1, ?2, ?3, ?4)";
    tx.prepare_cached(sql)?.execute((join.space.0, &join.code, &join.name, join.at.0))?;
    Ok(())
}

/// Forgets the one for a space.
pub(crate) fn forget(tx: &Connection, space: &SpaceId) -> Result<(), ClientError> {
    tx.prepare_cached("DELETE FROM refused_joins WHERE space = ?1")?.execute([space.0])?;
    Ok(())
}
