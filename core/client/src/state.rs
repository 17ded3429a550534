//! State as this phone sees it: what is folded from stamped entries, with own waiting entries on top.

use rusqlite::Connection;
use yishi_domain::fold::fold_one;
use yishi_domain::id::DeviceId;
use yishi_domain::state::{Aggregate, AggregateId, State};
use yishi_domain::time::Pos;
use yishi_replica::shelf::Shelf;

use crate::error::ClientError;
use crate::store::{SpaceRow, SqlShelf, aggregate_key, entries};

/// An aggregate with own waiting entries on top.
pub(crate) fn current(
    connection: &Connection,
    space: &SpaceRow,
    id: AggregateId,
) -> Result<Option<Aggregate>, ClientError> {
    on_top(connection, space, id, first_waiting(connection, space)?)
}

/// Loads what is missing of the wanted aggregates into a state.
pub(crate) fn load(
    connection: &Connection,
    space: &SpaceRow,
    state: &mut State,
    wanted: &[AggregateId],
) -> Result<(), ClientError> {
    let missing: Vec<AggregateId> = wanted.iter().copied().filter(|id| !state.has(id)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let first = first_waiting(connection, space)?;
    for id in missing {
        if let Some(aggregate) = on_top(connection, space, id, first)? {
            state.put(id, aggregate);
        }
    }
    Ok(())
}

/// The row of the first own entry that waits. Row numbers rise, so what waits is looked for from here on, however long an
/// aggregate's story is.
fn first_waiting(connection: &Connection, space: &SpaceRow) -> Result<Option<i64>, ClientError> {
    let sql = "SELECT min(n) FROM entries WHERE space = ?1 AND verdict = 0";
    Ok(connection.prepare_cached(sql)?.query_row([space.n], |row| row.get(0))?)
}

/// What is folded, with own entries on top that touch it and wait, in chain order.
fn on_top(
    connection: &Connection,
    space: &SpaceRow,
    id: AggregateId,
    first: Option<i64>,
) -> Result<Option<Aggregate>, ClientError> {
    // Reading never forgets, so whose device it is does not matter here.
    let mut shelf = SqlShelf { tx: connection, n: space.n, space: space.id, own: DeviceId([0; 32]) };
    let mut aggregate = shelf.folded(&id)?.and_then(|folded| folded.aggregate);
    let Some(first) = first else { return Ok(aggregate) };
    let sql = "SELECT entry FROM touched WHERE space = ?1 AND aggregate = ?2 AND entry >= ?3 ORDER BY entry";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query((space.n, aggregate_key(&id), first))?;
    while let Some(row) = rows.next()? {
        let Some(found) = entries::by_row(connection, row.get(0)?)? else { continue };
        if let (None, Ok(act)) = (&found.stamp, found.entry.act()) {
            aggregate = fold_one(id, aggregate, &act, Pos::PENDING, act.claimed_time);
        }
    }
    Ok(aggregate)
}
