//! An own act is durable first; the rows that screens read follow before anything is read. So an act costs one small
//! commit, and several acts in a row one round of rows.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use yishi_domain::fact;
use yishi_domain::state::AggregateId;

use super::App;
use crate::error::ClientError;
use crate::project;
use crate::store::{Db, Durable, spaces};

/// Aggregates, each with its space's row number, whose rows are behind.
pub(super) type Behind = BTreeSet<(i64, AggregateId)>;

/// What waits for the hub in a database that is opened: its rows may be behind.
pub(super) fn at_open(db: &Db) -> Result<Behind, ClientError> {
    let mut statement = db.read().prepare_cached(
        "SELECT touched.space, touched.aggregate FROM touched JOIN entries ON entries.n = touched.entry
         WHERE entries.verdict = 0 AND touched.entry >= (SELECT min(n) FROM entries WHERE verdict = 0)",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, Vec<u8>>(1)?)))?;
    let mut behind = Behind::new();
    for row in rows {
        let (space, key) = row?;
        // One that cannot be read here was written by a newer version, which knows what to show of it.
        behind.extend(fact::decode_exact(&key).map(|id| (space, id)));
    }
    Ok(behind)
}

impl App {
    /// Notes aggregates that an act has just changed.
    pub(super) fn fall_behind(&self, space: i64, changed: impl IntoIterator<Item = AggregateId>) {
        let mut behind = self.behind.lock().unwrap_or_else(PoisonError::into_inner);
        behind.extend(changed.into_iter().map(|id| (space, id)));
    }

    /// Writes the rows that are behind. On a full disk the old ones are shown.
    pub(super) fn catch_rows_up(&self, db: &mut Db) -> Result<(), ClientError> {
        let behind = take(&self.behind);
        if behind.is_empty() {
            return Ok(());
        }
        let written = db.write(Durable::Normal, |tx| {
            for space in spaces::all(tx)? {
                let changed: Vec<AggregateId> =
                    behind.iter().filter(|(n, _)| *n == space.n).map(|(_, id)| *id).collect();
                project::refresh(tx, &space, &changed)?;
            }
            Ok(())
        });
        if written.is_err() {
            self.behind.lock().unwrap_or_else(PoisonError::into_inner).extend(behind);
        }
        match written {
            Err(ClientError::Full) => Ok(()),
            written => written,
        }
    }
}

fn take(behind: &Mutex<Behind>) -> Behind {
    std::mem::take(&mut *behind.lock().unwrap_or_else(PoisonError::into_inner))
}
