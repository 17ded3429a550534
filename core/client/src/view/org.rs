//! Organisations that take part, with whoever speaks for them.

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use yishi_domain::id::OrgId;
use yishi_domain::party::PartyKind;

use super::{Coded, row};
use crate::app::Desk;
use crate::error::ClientError;

/// An organisation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OrgRow {
    /// Which.
    pub id: OrgId,
    /// What it is.
    pub kind: Coded,
    /// The code of its brand.
    pub brand: Option<String>,
    /// Its name.
    pub name: String,
    /// Whether it advises and never decides.
    pub advises: bool,
    /// Whether it was struck off.
    pub ended: bool,
    /// Who speaks for it.
    pub speakers: Vec<String>,
}

/// An organisation's name, empty where it is not known.
pub(crate) fn name(connection: &Connection, space: i64, org: OrgId) -> Result<String, ClientError> {
    let mut statement = connection.prepare_cached("SELECT name FROM orgs WHERE space = ?1 AND id = ?2")?;
    Ok(statement.query_row((space, org.0), |row| row.get(0)).optional()?.unwrap_or_default())
}

impl Desk {
    /// The organisations registered here, by what they are; those that were struck off come last.
    pub fn orgs(&self) -> Result<Vec<OrgRow>, ClientError> {
        self.read(|connection, space| {
            let sql = "SELECT id, kind, brand, name, advises, ended FROM orgs WHERE space = ?1
                 ORDER BY ended, kind, name, id";
            let mut orgs = row::all(connection, sql, [space.n], |row| {
                Ok(OrgRow {
                    id: OrgId(row.get(0)?),
                    kind: row::coded::<PartyKind>(row, 1)?,
                    brand: row.get(2)?,
                    name: row.get(3)?,
                    advises: row.get(4)?,
                    ended: row.get(5)?,
                    speakers: Vec::new(),
                })
            })?;
            let speakers = "SELECT DISTINCT members.name FROM posts
                 JOIN members ON members.space = posts.space AND members.id = posts.member
                 WHERE posts.space = ?1 AND posts.org = ?2 ORDER BY members.initials, members.id";
            for org in &mut orgs {
                org.speakers = row::all(connection, speakers, (space.n, org.id.0), |row| row.get(0))?;
            }
            Ok(orgs)
        })
    }
}
