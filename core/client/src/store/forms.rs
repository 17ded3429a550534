//! Rows of `forms`: what somebody is filling in.

use rusqlite::{Connection, OptionalExtension};
use yishi_domain::time::Moment;

use crate::error::ClientError;

/// A form as it was kept.
pub(crate) struct FormRow {
    /// Its key.
    pub(crate) key: String,
    /// What the screen keeps of it.
    pub(crate) json: String,
    /// When it was last kept.
    pub(crate) at: Moment,
}

/// Keeps a form in the place of what it was.
pub(crate) fn keep(tx: &Connection, space: i64, form: &FormRow) -> Result<(), ClientError> {
    let sql = "INSERT OR REPLACE INTO forms (space, key, json, at) VALUES (?1, ?2, ?3, ?4)";
    tx.prepare_cached(sql)?.execute((space, &form.key, &form.json, form.at.0))?;
    Ok(())
}

/// Drops a form.
pub(crate) fn drop(tx: &Connection, space: i64, key: &str) -> Result<(), ClientError> {
    tx.prepare_cached("DELETE FROM forms WHERE space = ?1 AND key = ?2")?.execute((space, key))?;
    Ok(())
}

/// A form by its key.
pub(crate) fn get(connection: &Connection, space: i64, key: &str) -> Result<Option<FormRow>, ClientError> {
    let sql = "SELECT key, json, at FROM forms WHERE space = ?1 AND key = ?2";
    Ok(connection.prepare_cached(sql)?.query_row((space, key), of).optional()?)
}

/// Every form of a space, the newest first.
pub(crate) fn all(connection: &Connection, space: i64) -> Result<Vec<FormRow>, ClientError> {
    let sql = "SELECT key, json, at FROM forms WHERE space = ?1 ORDER BY at DESC, key";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_map([space], of)?.collect::<Result<_, _>>()?)
}

fn of(row: &rusqlite::Row<'_>) -> rusqlite::Result<FormRow> {
    Ok(FormRow { key: row.get(0)?, json: row.get(1)?, at: Moment(row.get(2)?) })
}
