//! After an update of the app: rows that an older version wrote for screens are written anew from the log.

use rusqlite::OptionalExtension;

use crate::error::ClientError;
use crate::project;
use crate::store::{Db, Durable, spaces};

/// Writes the rows anew where another version wrote them.
pub(super) fn run(db: &mut Db) -> Result<(), ClientError> {
    let sql = "SELECT value FROM meta WHERE key = 'views'";
    let before: Option<String> = db.read().query_row(sql, [], |row| row.get(0)).optional()?;
    let now = project::VERSION.to_string();
    if before.as_deref() == Some(now.as_str()) {
        return Ok(());
    }
    db.write(Durable::Normal, |tx| {
        for space in spaces::synced(tx)? {
            project::rebuild(tx, &space)?;
        }
        tx.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('views', ?1)", [&now])?;
        Ok(())
    })
}
