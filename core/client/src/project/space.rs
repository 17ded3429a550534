//! Offices and grids.

use rusqlite::Connection;
use yishi_domain::fact::Core;
use yishi_domain::membership::Space;
use yishi_domain::state::{Aggregate, AggregateId};

use super::{Told, run};
use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;

pub(super) fn project(tx: &Connection, space: &SpaceRow, acts: &[Told]) -> Result<(), ClientError> {
    run(tx, "DELETE FROM posts WHERE space = ?1", [space.n])?;
    run(tx, "DELETE FROM grids WHERE space = ?1", [space.n])?;
    let Some(Aggregate::Space(state)) = current(tx, space, AggregateId::Space)? else { return Ok(()) };
    posts(tx, space.n, &state)?;
    grids(tx, space.n, acts)
}

fn posts(tx: &Connection, space: i64, state: &Space) -> Result<(), ClientError> {
    for held in state.running() {
        let grid = held.post.grid.map(|grid| grid.0.to_vec()).unwrap_or_default();
        let org = held.post.org.map(|org| org.0.to_vec()).unwrap_or_default();
        run(
            tx,
            "INSERT OR IGNORE INTO posts (space, member, role, grid, org, until) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (space, held.member.0, held.post.role.code(), grid, org, held.until.map(|day| day.to_string())),
        )?;
    }
    Ok(())
}

fn grids(tx: &Connection, space: i64, acts: &[Told]) -> Result<(), ClientError> {
    for (place, told) in acts.iter().enumerate() {
        let Core::GridDefined(defined) = &told.act.fact.core else { continue };
        run(
            tx,
            "INSERT OR IGNORE INTO grids (space, id, place, name) VALUES (?1, ?2, ?3, ?4)",
            (space, defined.grid.0, place, told.text()),
        )?;
    }
    Ok(())
}
