//! An own act is durable first; its entry is filed and the rows that screens read follow before anything is read. So an
//! act costs one small commit, and several acts in a row one round of rows.

use yishi_domain::rule::touches;

use super::App;
use crate::error::ClientError;
use crate::project;
use crate::store::{Behind, Db, ITS_WORDS, entry_of, spaces};

/// Notes what waits for the hub in a database that is opened: its rows may be behind. What waits says itself what it
/// touches, so that this costs the same however long the history is.
pub(super) fn at_open(db: &mut Db) -> Result<(), ClientError> {
    let mut behind = Behind::new();
    let sql = format!("SELECT {ITS_WORDS}, space FROM entries WHERE verdict = 0");
    let mut statement = db.read().prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let space: i64 = row.get("space")?;
        // One that cannot be read here was written by a newer version, which knows what to show of it.
        let Ok(act) = entry_of(row)?.entry.act() else { continue };
        behind.extend(touches(&act.fact.core, &act.by).into_iter().map(|id| (space, id)));
    }
    drop(rows);
    drop(statement);
    db.fall_behind(behind);
    Ok(())
}

impl App {
    /// Files own acts and writes the rows that are behind. On a full disk the old ones are shown.
    pub(super) fn catch_rows_up(&self, db: &mut Db) -> Result<(), ClientError> {
        let written = db.catch_up(|tx, behind| {
            for space in spaces::synced(tx)? {
                let changed: Vec<_> =
                    behind.iter().filter(|(n, _)| *n == space.n).map(|(_, id)| *id).collect();
                project::refresh(tx, &space, &changed)?;
            }
            Ok(())
        });
        match written {
            Err(ClientError::Full) => Ok(()),
            written => written,
        }
    }
}
