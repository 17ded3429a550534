//! Draws of a topic.

use rusqlite::Connection;
use yishi_domain::id::DrawId;
use yishi_domain::kind::Kind;
use yishi_domain::state::{Aggregate, AggregateId};

use super::{Told, run};
use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;

pub(super) fn project(
    tx: &Connection,
    space: &SpaceRow,
    id: DrawId,
    all: &[Told],
) -> Result<(), ClientError> {
    let now = current(tx, space, AggregateId::Draw(id))?;
    let announced = all.iter().find(|told| told.kind() == Kind::DrawAnnounced);
    let (Some(Aggregate::Draw(draw)), Some(announced)) = (now, announced) else {
        return run(tx, "DELETE FROM draws WHERE space = ?1 AND id = ?2", (space.n, id.0));
    };
    let sql = "INSERT OR REPLACE INTO draws (space, id, topic, at) VALUES (?1, ?2, ?3, ?4)";
    run(tx, sql, (space.n, id.0, draw.topic.0, announced.at().0))
}
