//! People.

use rusqlite::{Connection, named_params};
use yishi_domain::fact::Core;
use yishi_domain::id::{DeviceId, MemberId};
use yishi_domain::kind::Kind;
use yishi_domain::membership::{AgeBand, InviteGrant};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Moment;
use yishi_domain::words::Words;

use super::{ERASED_NAME, Told, claim, index, run};
use crate::error::ClientError;
use crate::search::initials;
use crate::state::current;
use crate::store::{SpaceRow, spaces};
use crate::view::HitKind;

/// A name, if it has not been erased.
type Name = Option<String>;

pub(super) fn project(
    tx: &Connection,
    space: &SpaceRow,
    id: MemberId,
    acts: &[Told],
) -> Result<(), ClientError> {
    let Some(Aggregate::Member(member)) = current(tx, space, AggregateId::Member(id))? else {
        run(tx, "DELETE FROM members WHERE space = ?1 AND id = ?2", (space.n, id.0))?;
        return index::remove(tx, space.n, HitKind::Member, &id.0);
    };
    let (name, at) = name(tx, space, id, acts)?;
    let letters = name.as_deref().map(initials).unwrap_or_default();
    run(
        tx,
        "INSERT OR REPLACE INTO members (space, id, name, initials, paper, devices, revoked, registered, age,
             guardian)
         VALUES (:space, :id, :name, :initials, :paper, :devices, :revoked, :registered, :age, :guardian)",
        named_params! {
            ":space": space.n,
            ":id": id.0,
            ":name": name.as_deref().unwrap_or(ERASED_NAME),
            ":initials": letters,
            ":paper": member.paper.map(|grid| grid.0),
            ":devices": joined(&member.devices),
            ":revoked": joined(&member.revoked),
            ":age": member.age.map(AgeBand::code),
            ":guardian": member.guardian.map(|guardian| guardian.0),
            ":registered": acts.iter().any(|told| told.kind() == Kind::PersonRegistered),
        },
    )?;
    on_rolls(tx, space, id)?;
    claim::project(tx, space, &member, acts)?;
    let words = name.unwrap_or_default();
    index::put(tx, space.n, &index::Entry { kind: HitKind::Member, object: &id.0, part: 0, at, words })
}

/// Whether somebody is heard and on no roll.
pub(super) fn on_rolls(tx: &Connection, space: &SpaceRow, id: MemberId) -> Result<(), ClientError> {
    let noted = current(tx, space, AggregateId::Minor(id))?;
    let heard_only = matches!(noted, Some(Aggregate::Minor(minor)) if minor.heard_only);
    let sql = "UPDATE members SET heard_only = ?3 WHERE space = ?1 AND id = ?2";
    run(tx, sql, (space.n, id.0, heard_only))
}

/// Devices one after the other.
fn joined(devices: &[DeviceId]) -> Vec<u8> {
    devices.iter().flat_map(|device| device.0).collect()
}

/// A founder's public name, otherwise the one the person came with; a further device changes nothing.
fn name(
    tx: &Connection,
    space: &SpaceRow,
    id: MemberId,
    acts: &[Told],
) -> Result<(Name, Moment), ClientError> {
    let genesis = spaces::genesis(tx, space.n)?;
    let founder = genesis.and_then(|genesis| genesis.founders.into_iter().find(|f| f.member == id));
    if let Some(founder) = founder {
        return Ok((Some(founder.name), Moment(0)));
    }
    // Whoever was registered and then came with a phone said then what they want to be called.
    let first = |told: &&Told| matches!(&told.act.fact.core, Core::Joined(core) if !matches!(core.grant, InviteGrant::Device { .. }));
    let registered = || acts.iter().find(|told| told.kind() == Kind::PersonRegistered);
    let came = acts.iter().find(first).or_else(registered);
    Ok(came.map_or((None, Moment(0)), |came| {
        let name = match &came.act.fact.words {
            Some(Words::Name(name)) => Some(name.clone()),
            _ => None,
        };
        (name, came.at())
    }))
}
