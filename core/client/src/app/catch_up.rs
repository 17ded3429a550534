//! After an update of the app: entries of kinds that the old version kept without knowing them are folded in.

use rusqlite::{Connection, OptionalExtension};
use yishi_domain::id::{DeviceId, ObjectId};
use yishi_domain::kind::Kind;
use yishi_domain::rule::touches;
use yishi_domain::state::AggregateId;
use yishi_replica::receive;

use crate::error::ClientError;
use crate::project;
use crate::store::{Db, Durable, ITS_WORDS, SpaceRow, SqlShelf, entries, entry_of, spaces};

/// Folds in what a newer app now knows. A fresh database has nothing to fold.
pub(super) fn run(db: &mut Db, own: DeviceId) -> Result<(), ClientError> {
    let before: Option<String> =
        db.read().query_row("SELECT value FROM meta WHERE key = 'kinds'", [], |row| row.get(0)).optional()?;
    let known = list(Kind::ALL.iter().map(|kind| kind.code()));
    if before.as_deref() == Some(known.as_str()) {
        return Ok(());
    }
    let old: Vec<&str> = before.as_deref().map_or_else(Vec::new, |before| before.split(',').collect());
    let codes = Kind::ALL.iter().map(|kind| kind.code());
    let new = list(codes.filter(|code| before.is_some() && !old.contains(&code.to_string().as_str())));
    db.write(Durable::Normal, |tx| {
        for space in spaces::synced(tx)? {
            fold_in(tx, &space, own, &new)?;
        }
        tx.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('kinds', ?1)", [&known])?;
        Ok(())
    })
}

/// Whether anything about an object is of a kind this version does not know.
pub(super) fn is_beyond(connection: &Connection, space: i64, object: &ObjectId) -> Result<bool, ClientError> {
    let mut statement =
        connection.prepare_cached("SELECT DISTINCT kind FROM entries WHERE space = ?1 AND object = ?2")?;
    let mut rows = statement.query((space, object.0))?;
    while let Some(row) = rows.next()? {
        if Kind::from_code(row.get(0)?).is_none() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Codes separated by commas, as SQL takes a list.
fn list(codes: impl Iterator<Item = u16>) -> String {
    codes.map(|code| code.to_string()).collect::<Vec<_>>().join(",")
}

fn fold_in(tx: &Connection, space: &SpaceRow, own: DeviceId, new: &str) -> Result<(), ClientError> {
    let sql = format!(
        "SELECT {ITS_WORDS} FROM entries WHERE space = ?1 AND verdict IN (1, 4) AND kind IN ({new}) ORDER BY pos"
    );
    let mut changed: Vec<AggregateId> = Vec::new();
    let mut statement = tx.prepare(&sql)?;
    let rows: Vec<_> = statement.query_map([space.n], entry_of)?.collect::<Result<_, _>>()?;
    for row in rows {
        let Ok(act) = row.entry.act() else { continue };
        let touched = touches(&act.fact.core, &act.by);
        entries::put(tx, space.n, &row.entry, row.stamp.as_ref(), &touched)?;
        changed.extend(touched);
    }
    changed.sort_unstable();
    changed.dedup();
    let mut shelf = SqlShelf { tx, n: space.n, space: space.id, own };
    for id in &changed {
        receive::rebuild(&mut shelf, *id)?;
    }
    project::refresh(tx, space, &changed)
}
