//! State as this phone sees it: what is folded from stamped entries, with own waiting entries on top.

use rusqlite::Connection;
use yishi_domain::fold::fold_one;
use yishi_domain::id::DeviceId;
use yishi_domain::state::{Aggregate, AggregateId, State};
use yishi_domain::time::Pos;
use yishi_replica::shelf::Shelf;

use crate::error::ClientError;
use crate::store::{EntryRow, ITS_WORDS, SpaceRow, SqlShelf, entry_of};

/// An aggregate with own waiting entries on top.
pub(crate) fn current(
    connection: &Connection,
    space: &SpaceRow,
    id: AggregateId,
) -> Result<Option<Aggregate>, ClientError> {
    // Reading never forgets, so whose device it is does not matter here.
    let mut shelf = SqlShelf { tx: connection, n: space.n, space: space.id, own: DeviceId([0; 32]) };
    let mut aggregate = shelf.folded(&id)?.and_then(|folded| folded.aggregate);
    for row in waiting(connection, space, &id)? {
        if let Ok(act) = row.entry.act() {
            aggregate = fold_one(id, aggregate, &act, Pos::PENDING, act.claimed_time);
        }
    }
    Ok(aggregate)
}

/// Own waiting entries that touch an aggregate, in chain order. Row numbers rise, so only those from the first waiting
/// one on are looked at, however long the aggregate's story is.
fn waiting(
    connection: &Connection,
    space: &SpaceRow,
    id: &AggregateId,
) -> Result<Vec<EntryRow>, ClientError> {
    let sql = format!(
        "SELECT {ITS_WORDS} FROM touched CROSS JOIN entries ON entries.n = touched.entry
         WHERE touched.space = ?1 AND touched.aggregate = ?2 AND entries.verdict = 0 AND touched.entry >=
             (SELECT min(n) FROM entries WHERE space = ?1 AND verdict = 0) ORDER BY touched.entry"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map((space.n, crate::store::aggregate_key(id)), entry_of)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Loads what is missing of the wanted aggregates into a state.
pub(crate) fn load(
    connection: &Connection,
    space: &SpaceRow,
    state: &mut State,
    wanted: &[AggregateId],
) -> Result<(), ClientError> {
    for id in wanted {
        if !state.has(id)
            && let Some(aggregate) = current(connection, space, *id)?
        {
            state.put(*id, aggregate);
        }
    }
    Ok(())
}
