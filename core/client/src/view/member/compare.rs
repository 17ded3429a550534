//! Comparison codes: the committee's half of what somebody who joined with an office invitation reads out, and one's own
//! of what a further device shows.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::fact::Core;
use yishi_domain::id::{DeviceId, MemberId};
use yishi_domain::kind::Kind;
use yishi_domain::membership::join_message;
use yishi_replica::code::comparison_code;

use crate::app::Desk;
use crate::error::ClientError;
use crate::store::{EntryRow, ITS_WORDS, SpaceRow, entry_of};
use crate::view::row;

/// A device that joined with an office or as a further one of somebody.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparisonRow {
    /// Whose.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// The device.
    pub device: DeviceId,
    /// The six digits that it shows too, if nobody stood between.
    pub code: String,
    /// When it joined, as people read it.
    pub at_zh: String,
}

fn of(
    connection: &Connection,
    space: &SpaceRow,
    joined: EntryRow,
) -> Result<Option<ComparisonRow>, ClientError> {
    let Ok(act) = joined.entry.act() else { return Ok(None) };
    let Core::Joined(core) = act.fact.core else { return Ok(None) };
    if !core.grant.is_compared() {
        return Ok(None);
    }
    let device = act.by.device;
    let message = join_message(&space.id, &core.invite, &core.member, &device, &core.receive_key);
    Ok(Some(ComparisonRow {
        member: core.member,
        name: row::name_of(connection, space.n, core.member)?,
        device,
        code: comparison_code(&message),
        at_zh: yishi_domain::calendar::zh_moment(act.claimed_time),
    }))
}

/// What this phone showed when it joined, if it was with an office or as a further device.
pub(in crate::view) fn own(
    connection: &Connection,
    space: &SpaceRow,
    device: DeviceId,
) -> Result<Option<String>, ClientError> {
    let sql = format!("SELECT {ITS_WORDS} FROM entries WHERE space = ?1 AND device = ?2 AND dseq = 1");
    let first = row::all(connection, &sql, (space.n, device.0), entry_of)?;
    let joined = first.into_iter().next().map(|first| of(connection, space, first)).transpose()?;
    Ok(joined.flatten().map(|row| row.code))
}

/// The code of somebody's join, if it was with an office or as a further device.
pub(in crate::view) fn of_join(
    connection: &Connection,
    space: &SpaceRow,
    joined: EntryRow,
) -> Result<Option<String>, ClientError> {
    Ok(of(connection, space, joined)?.map(|row| row.code))
}

/// Whether somebody compares this join here: offices concern everybody, a resident's further device only the resident.
fn concerns(me: MemberId, joined: &EntryRow) -> bool {
    let Ok(fact) = joined.entry.fact() else { return false };
    let Core::Joined(core) = fact.core else { return false };
    core.grant.is_office() || core.member == me
}

fn list(connection: &Connection, space: &SpaceRow) -> Result<Vec<ComparisonRow>, ClientError> {
    let sql = format!(
        "SELECT {ITS_WORDS} FROM entries WHERE space = ?1 AND kind = ?2 AND verdict IN (1, 4) ORDER BY pos DESC"
    );
    let joins = row::all(connection, &sql, (space.n, Kind::Joined.code()), entry_of)?;
    let joins = joins.into_iter().filter(|joined| concerns(space.member, joined));
    joins.filter_map(|joined| of(connection, space, joined).transpose()).collect()
}

impl Desk {
    /// The comparison codes of everybody who joined with an office and of further devices of one's own, the newest
    /// first.
    pub fn comparison_codes(&self) -> Result<Vec<ComparisonRow>, ClientError> {
        self.read(list)
    }
}
