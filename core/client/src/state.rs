//! State as this phone sees it: what is folded from stamped entries, with own waiting entries on top.

use rusqlite::{Connection, ToSql};
use yishi_domain::fold::fold_one;
use yishi_domain::state::{Aggregate, AggregateId, State};
use yishi_domain::time::Pos;

use crate::error::ClientError;
use crate::store::{EntryRow, ITS_WORDS, SpaceRow, aggregate_key, entry_of};

/// Aggregates that are asked for, each with what is known of it.
type Found = Vec<(AggregateId, Option<Aggregate>)>;

/// An aggregate with own waiting entries on top.
pub(crate) fn current(
    connection: &Connection,
    space: &SpaceRow,
    id: AggregateId,
) -> Result<Option<Aggregate>, ClientError> {
    Ok(find(connection, space, vec![(id, None)])?.pop().and_then(|(_, aggregate)| aggregate))
}

/// Loads what is missing of the wanted aggregates into a state.
pub(crate) fn load(
    connection: &Connection,
    space: &SpaceRow,
    state: &mut State,
    wanted: &[AggregateId],
) -> Result<(), ClientError> {
    let missing: Found = wanted.iter().filter(|id| !state.has(id)).map(|id| (*id, None)).collect();
    for (id, aggregate) in find(connection, space, missing)? {
        if let Some(aggregate) = aggregate {
            state.put(id, aggregate);
        }
    }
    Ok(())
}

/// Two statements, however many are asked for: an act asks for half a dozen and is to be quick.
fn find(connection: &Connection, space: &SpaceRow, mut found: Found) -> Result<Found, ClientError> {
    if found.is_empty() {
        return Ok(found);
    }
    let keys: Vec<Vec<u8>> = found.iter().map(|(id, _)| aggregate_key(id)).collect();
    let mut values: Vec<&dyn ToSql> = vec![&space.n];
    values.extend(keys.iter().map(|key| key as &dyn ToSql));
    folded(connection, &values, &mut found)?;
    waiting(connection, &values, &mut found)?;
    Ok(found)
}

/// One statement that asks the same of each aggregate: `?1` is the space, `KEY` an aggregate's key, `PLACE` its place. A
/// list after `IN` would be a table of its own, which costs more than all the rest.
fn of_each(count: usize, one: &str) -> String {
    let each = (0..count).map(|place| {
        one.replace("KEY", &format!("?{}", place.saturating_add(2))).replace("PLACE", &place.to_string())
    });
    each.collect::<Vec<_>>().join(" UNION ALL ")
}

/// What is folded from stamped entries.
fn folded(connection: &Connection, values: &[&dyn ToSql], found: &mut Found) -> Result<(), ClientError> {
    let sql = of_each(found.len(), "SELECT body, PLACE FROM folded WHERE space = ?1 AND aggregate = KEY");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(values)?;
    while let Some(row) = rows.next()? {
        let Some(body) = row.get_ref(0)?.as_blob_or_null().map_err(rusqlite::Error::from)? else { continue };
        let unreadable = |_| ClientError::Storage("an aggregate cannot be read".to_owned());
        let aggregate = minicbor::decode(body).map_err(unreadable)?;
        if let Some((_, known)) = found.get_mut(row.get::<_, usize>(1)?) {
            *known = Some(aggregate);
        }
    }
    Ok(())
}

/// Own waiting entries on top, in chain order. Row numbers rise, so only those from the first waiting one on are looked
/// at, however long an aggregate's story is.
fn waiting(connection: &Connection, values: &[&dyn ToSql], found: &mut Found) -> Result<(), ClientError> {
    let one = format!(
        "SELECT {ITS_WORDS}, PLACE FROM touched CROSS JOIN entries ON entries.n = touched.entry
         WHERE touched.space = ?1 AND touched.aggregate = KEY AND entries.verdict = 0 AND touched.entry >=
             (SELECT min(n) FROM entries WHERE space = ?1 AND verdict = 0)"
    );
    let mut statement = connection.prepare_cached(&of_each(found.len(), &one))?;
    let rows = statement.query_map(values, |row| Ok((entry_of(row)?, row.get::<_, usize>(7)?)))?;
    let mut rows: Vec<(EntryRow, usize)> = rows.collect::<Result<_, _>>()?;
    rows.sort_by_key(|(row, _)| row.n);
    for (row, place) in rows {
        let (Ok(act), Some((id, known))) = (row.entry.act(), found.get_mut(place)) else { continue };
        *known = fold_one(*id, known.take(), &act, Pos::PENDING, act.claimed_time);
    }
    Ok(())
}
