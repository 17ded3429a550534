//! Settings of a connection, and numbered steps from one schema to the next.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use yishi_replica::log::LogError;

use super::error::failed;
use crate::store::StoreError;

/// Step n leads from version n to version n + 1.
const STEPS: [&str; 3] = [
    include_str!("../../../migrations/sqlite/0001_log.sql"),
    include_str!("../../../migrations/sqlite/0002_blobs.sql"),
    include_str!("../../../migrations/sqlite/0003_quarantine.sql"),
];

/// Statements that stay prepared on a connection.
const PREPARED: usize = 64;
/// How long a connection waits for another one's lock.
const WAIT: Duration = Duration::from_secs(5);

/// The writing connection: every commit reaches the disk before it is acknowledged, deleted bytes are overwritten.
pub(super) fn prepare(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(WAIT).map_err(failed)?;
    connection.set_prepared_statement_cache_capacity(PREPARED);
    keep_plans(connection)?;
    let settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;";
    Ok(connection.execute_batch(settings).map_err(failed)?)
}

/// A connection that cannot write.
pub(super) fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let reader = Connection::open_with_flags(path, flags).map_err(failed)?;
    reader.busy_timeout(WAIT).map_err(failed)?;
    reader.set_prepared_statement_cache_capacity(PREPARED);
    keep_plans(&reader)?;
    reader.execute_batch("PRAGMA trusted_schema = OFF;").map_err(failed)?;
    Ok(reader)
}

/// Otherwise a statement is prepared anew whenever another value is bound where a partial index might fit.
fn keep_plans(connection: &Connection) -> Result<(), StoreError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(failed)?;
    Ok(())
}

/// The schema's version; 0 for an empty file.
pub(super) fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(failed)?)
}

/// Runs the steps that are missing, one transaction each. A database of a later version is left alone.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let (found, known) = (version(connection)?, u32::try_from(STEPS.len()).unwrap_or(u32::MAX));
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    for (number, step) in (1u32..).zip(STEPS).filter(|(number, _)| *number > found) {
        let tx = connection.transaction().map_err(failed)?;
        tx.execute_batch(step).map_err(failed)?;
        tx.pragma_update(None, "user_version", number).map_err(failed)?;
        tx.commit().map_err(failed)?;
    }
    Ok(())
}

/// Caps the file's size; what does not fit fails as if the disk were full.
pub(super) fn cap(connection: &Connection, bytes: u64) -> Result<(), StoreError> {
    let page: u32 = connection.query_row("PRAGMA page_size", [], |row| row.get(0)).map_err(failed)?;
    let pages = bytes.checked_div(page.into()).unwrap_or(0).max(1);
    let set = format!("PRAGMA max_page_count = {pages}");
    Ok(connection.query_row(&set, [], |_| Ok(())).map_err(failed)?)
}

/// What SQLite finds wrong with the file: pages, types, constraints, references.
pub(super) fn faults(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare("PRAGMA integrity_check(20)").map_err(failed)?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0)).map_err(failed)?;
    let mut faults: Vec<String> = lines.collect::<Result<_, _>>().map_err(failed)?;
    faults.retain(|line| line != "ok");
    let mut statement = connection.prepare("PRAGMA foreign_key_check").map_err(failed)?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0)).map_err(failed)?;
    for table in lines {
        faults.push(format!("missing reference from {}", table.map_err(failed)?));
    }
    let sql = "SELECT count(*) FROM blob WHERE length <>
        (SELECT coalesce(sum(length(bytes)), 0) FROM blob_part WHERE blob_part.blob = blob.n)";
    let torn: u32 = connection.query_row(sql, [], |row| row.get(0)).map_err(failed)?;
    if torn > 0 {
        faults.push(format!("{torn} blobs whose parts do not add up"));
    }
    Ok(faults)
}

/// Moves the log of changes into the main file and empties it.
pub(super) fn settle(connection: &Connection) -> Result<(), StoreError> {
    let busy: i64 =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).map_err(failed)?;
    if busy == 0 { Ok(()) } else { Err(LogError::Broken("a reader is busy".to_owned()).into()) }
}
