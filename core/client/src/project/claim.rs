//! Who turned out to be whom, and who says so.

use rusqlite::Connection;
use yishi_domain::fact::Core;
use yishi_domain::id::{MemberId, NeedId};
use yishi_domain::membership::Member;
use yishi_domain::state::AggregateId;

use super::{Told, run};
use crate::error::ClientError;
use crate::store::SpaceRow;

pub(super) fn project(
    tx: &Connection,
    space: &SpaceRow,
    member: &Member,
    acts: &[Told],
) -> Result<(), ClientError> {
    asks(tx, space.n, member, acts)?;
    claims(tx, space, member)
}

/// What the member said was entered for them and nobody has answered yet.
fn asks(tx: &Connection, space: i64, member: &Member, acts: &[Told]) -> Result<(), ClientError> {
    run(tx, "DELETE FROM claim_asks WHERE space = ?1 AND member = ?2", (space, member.id.0))?;
    for grid in &member.asks {
        let of_grid =
            |told: &&Told| matches!(&told.act.fact.core, Core::ClaimAsked(core) if core.grid == *grid);
        let Some(asked) = acts.iter().rfind(of_grid) else { continue };
        run(
            tx,
            "INSERT OR REPLACE INTO claim_asks (space, member, grid, text, at) VALUES (?1, ?2, ?3, ?4, ?5)",
            (space, member.id.0, grid.0, asked.text(), asked.at().0),
        )?;
    }
    Ok(())
}

/// Whom the member turned out to be, too. What these people said is the member's from now on, with its news.
fn claims(tx: &Connection, space: &SpaceRow, member: &Member) -> Result<(), ClientError> {
    let mut statement = tx.prepare_cached("SELECT person FROM claims WHERE space = ?1 AND member = ?2")?;
    let before = statement.query_map((space.n, member.id.0), |row| row.get(0).map(MemberId))?;
    let before: Vec<MemberId> = before.collect::<Result<_, _>>()?;
    let (now, me) = (&member.claims, member.id.0);
    for person in before.iter().filter(|person| !now.contains(person)) {
        let sql = "DELETE FROM claims WHERE space = ?1 AND person = ?2 AND member = ?3";
        run(tx, sql, (space.n, person.0, me))?;
        again(tx, space, *person)?;
    }
    for person in now.iter().filter(|person| !before.contains(person)) {
        let sql = "INSERT OR REPLACE INTO claims (space, person, member) VALUES (?1, ?2, ?3)";
        run(tx, sql, (space.n, person.0, me))?;
        again(tx, space, *person)?;
    }
    Ok(())
}

/// Writes the rows of what somebody said anew.
fn again(tx: &Connection, space: &SpaceRow, person: MemberId) -> Result<(), ClientError> {
    let mut statement = tx.prepare_cached("SELECT id FROM needs WHERE space = ?1 AND author = ?2")?;
    let needs = statement.query_map((space.n, person.0), |row| row.get(0).map(NeedId))?;
    let needs: Vec<NeedId> = needs.collect::<Result<_, _>>()?;
    needs.into_iter().try_for_each(|need| super::one(tx, space, AggregateId::Need(need)))
}
