//! Who says that something was entered for them, and waits for an answer.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::id::{GridId, MemberId};
use yishi_domain::time::Moment;

use super::row;
use crate::app::Desk;
use crate::error::ClientError;
use crate::store::SpaceRow;

/// Somebody who says “that was me”.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClaimRow {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// In which grid.
    pub grid: GridId,
    /// The grid's name.
    pub grid_name: String,
    /// What they said, when and to whom, in their own words.
    pub text: String,
    /// When they asked.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
}

fn list(connection: &Connection, space: &SpaceRow) -> Result<Vec<ClaimRow>, ClientError> {
    let sql =
        "SELECT claim_asks.member, members.name, claim_asks.grid, grids.name, claim_asks.text, claim_asks.at
         FROM claim_asks
         LEFT JOIN members ON members.space = claim_asks.space AND members.id = claim_asks.member
         LEFT JOIN grids ON grids.space = claim_asks.space AND grids.id = claim_asks.grid
         WHERE claim_asks.space = ?1 ORDER BY claim_asks.at, claim_asks.member";
    row::all(connection, sql, [space.n], |row| {
        let (at, at_zh) = row::moment(row, 5)?;
        Ok(ClaimRow {
            member: MemberId(row.get(0)?),
            name: row::name(row, 1)?,
            grid: GridId(row.get(2)?),
            grid_name: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
            text: row.get(4)?,
            at,
            at_zh,
        })
    })
}

impl Desk {
    /// Who says that something was entered for them and has no answer yet, as far as this phone holds it: for those who
    /// work in the grid all of it, for anybody else one's own.
    pub fn claims(&self) -> Result<Vec<ClaimRow>, ClientError> {
        self.read(list)
    }
}
