//! Who should hold a role's key and does not yet.

use rusqlite::Connection;
use yishi_domain::id::{DeviceId, MemberId};
use yishi_domain::key::{KeyRole, RoleKey, has_role};
use yishi_domain::membership::Space;
use yishi_domain::state::{Aggregate, AggregateId};

use crate::error::ClientError;
use crate::state;
use crate::store::SpaceRow;

/// A working device that has a role and lacks a wrap of its key.
#[derive(Debug, Clone)]
pub(crate) struct Lack {
    /// Whose key.
    pub(crate) role: KeyRole,
    /// Whose device.
    pub(crate) member: MemberId,
    /// The device.
    pub(crate) device: DeviceId,
    /// Its X25519 key.
    pub(crate) to: [u8; 32],
}

/// Devices that lack a key which this phone holds and can wrap for them.
pub(crate) fn lacking(
    connection: &Connection,
    space: &SpaceRow,
    own: DeviceId,
) -> Result<Vec<Lack>, ClientError> {
    let Some(Aggregate::Space(offices)) = state::current(connection, space, AggregateId::Space)? else {
        return Ok(Vec::new());
    };
    let mut due = Vec::new();
    for role in roles(&offices) {
        let Some(Aggregate::RoleKey(key)) = state::current(connection, space, AggregateId::RoleKey(role))?
        else {
            continue;
        };
        let gives = offices.holds_now(space.member, |post| role.is_given_by(post));
        if gives && key.holders.contains(&own) {
            due.extend(without_wrap(connection, space, &offices, role, &key)?);
        }
    }
    Ok(due)
}

/// Every role that can have a key.
fn roles(offices: &Space) -> impl Iterator<Item = KeyRole> + '_ {
    core::iter::once(KeyRole::Committee).chain(offices.grids.iter().map(|grid| KeyRole::Grid(*grid)))
}

fn without_wrap(
    connection: &Connection,
    space: &SpaceRow,
    offices: &Space,
    role: KeyRole,
    key: &RoleKey,
) -> Result<Vec<Lack>, ClientError> {
    let mut members: Vec<_> = offices.running().map(|held| held.member).collect();
    members.sort_unstable();
    members.dedup();
    let mut due = Vec::new();
    for member in members.into_iter().filter(|member| has_role(offices, *member, role)) {
        let Some(Aggregate::Member(known)) = state::current(connection, space, AggregateId::Member(member))?
        else {
            continue;
        };
        for device in known.devices.iter().filter(|device| !key.holders.contains(device)) {
            if let Some(Aggregate::Device(state)) =
                state::current(connection, space, AggregateId::Device(*device))?
                && state.revoked.is_none()
            {
                due.push(Lack { role, member, device: *device, to: state.receive_key });
            }
        }
    }
    Ok(due)
}
