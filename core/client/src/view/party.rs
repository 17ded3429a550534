//! For whom somebody sits at a table, in words.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::id::{MemberId, OrgId};
use yishi_domain::party::Party;

use super::{Coded, org, row};
use crate::english::Word;
use crate::error::ClientError;
use crate::store::SpaceRow;

/// A party as a plan or an agreement names it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeatRow {
    /// What it is.
    pub kind: Coded,
    /// Who speaks for it.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// Whether the topic touches its own interest.
    pub affected: bool,
    /// The organisation it is.
    pub org: Option<OrgId>,
    /// That organisation's name.
    pub org_name: Option<String>,
    /// As what else they are asked.
    pub invited_as: Vec<Coded>,
}

/// The name of the organisation a party is.
pub(super) fn org_name(
    connection: &Connection,
    space: &SpaceRow,
    party: &Party,
) -> Result<Option<String>, ClientError> {
    party.org.map(|id| org::name(connection, space.n, id)).transpose()
}

/// Parties in words.
pub(super) fn seats(
    connection: &Connection,
    space: &SpaceRow,
    parties: &[Party],
) -> Result<Vec<SeatRow>, ClientError> {
    let one = |party: &Party| {
        Ok(SeatRow {
            kind: party.kind.coded(),
            member: party.member,
            name: row::name_of(connection, space.n, party.member)?,
            affected: party.affected,
            org: party.org,
            org_name: org_name(connection, space, party)?,
            invited_as: party.invited_as.iter().map(|one| one.coded()).collect(),
        })
    };
    parties.iter().map(one).collect()
}
