//! Spaces above a space, as far as this hub has them.

use rusqlite::OptionalExtension;
use yishi_domain::id::SpaceId;
use yishi_domain::membership::Genesis;
use yishi_domain::rulebook::Rulebook;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_replica::log::{Log, LogError};

use super::error::failed;
use super::log::SqliteLog;
use super::row;

/// What a space above goes by. A genesis is named by its hash, so that a way up never comes round to itself.
pub(super) fn rules(log: &mut SqliteLog<'_>, wanted: &SpaceId) -> Result<Option<Rulebook>, LogError> {
    let mut above = parent(log)?;
    while let Some(space) = above {
        let Some(mut log) = at(log, space)? else { return Ok(None) };
        if space == *wanted {
            let rules = log.aggregate(&AggregateId::Rulebook)?;
            return Ok(rules
                .and_then(|rules| if let Aggregate::Rulebook(rules) = rules { Some(rules) } else { None }));
        }
        above = parent(&mut log)?;
    }
    Ok(None)
}

fn parent(log: &mut SqliteLog<'_>) -> Result<Option<SpaceId>, LogError> {
    let genesis = Genesis::from_bytes(&log.genesis()?).map_err(|_| row::broken("a genesis"))?;
    Ok(genesis.parent)
}

/// Another space of this database, in the same transaction.
fn at<'a>(log: &SqliteLog<'a>, space: SpaceId) -> Result<Option<SqliteLog<'a>>, LogError> {
    let mut statement = log.tx.prepare_cached("SELECT n FROM space WHERE id = ?1").map_err(failed)?;
    let n = statement.query_row([space.0], |row| row.get(0)).optional().map_err(failed)?;
    Ok(n.map(|n| SqliteLog::new(log.tx, n, space)))
}
