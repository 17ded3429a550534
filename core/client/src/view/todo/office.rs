//! Second signatures and keys to grant.

use rusqlite::Connection;
use yishi_domain::id::{DeviceId, MemberId, ObjectId};
use yishi_domain::key::KeyRole;
use yishi_domain::state::{Aggregate, AggregateId};

use super::TodoRow;
use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;
use crate::view::{member, row, status};

/// Changes that wait for a second signature other than the proposer's.
pub(super) fn confirmations(connection: &Connection, space: &SpaceRow) -> Result<Vec<TodoRow>, ClientError> {
    let changes = member::changes(connection, space)?;
    Ok(changes
        .into_iter()
        .filter(|change| !change.mine)
        .map(|change| {
            let zh = format!("第二人确认:{}({}提出)", change.zh, change.by_name);
            TodoRow { entry: Some(change.entry), ..TodoRow::new("confirm", zh, space.id.object()) }
        })
        .collect())
}

/// Working devices that should hold a key this phone holds, and do not yet.
pub(super) fn keys(
    connection: &Connection,
    space: &SpaceRow,
    device: DeviceId,
) -> Result<Vec<TodoRow>, ClientError> {
    let mut todo = Vec::new();
    for role in status::key_roles(connection, space, space.member)? {
        let Some(Aggregate::RoleKey(key)) = current(connection, space, AggregateId::RoleKey(role))? else {
            continue;
        };
        if !key.holders.contains(&device) {
            continue;
        }
        for holder in entitled(connection, space, role)? {
            if holder.devices.iter().any(|device| !key.holders.contains(device)) {
                let zh = format!("给{}授权查看个人信息:联网同步一次即可", holder.name);
                todo.push(TodoRow::new("key_grant", zh, holder.id));
            }
        }
    }
    Ok(todo)
}

/// Somebody who should hold a key, with working devices.
struct Entitled {
    id: ObjectId,
    name: String,
    devices: Vec<DeviceId>,
}

fn entitled(connection: &Connection, space: &SpaceRow, role: KeyRole) -> Result<Vec<Entitled>, ClientError> {
    let sql = "SELECT DISTINCT members.id, members.name, members.devices, members.revoked FROM posts
         JOIN members ON members.space = posts.space AND members.id = posts.member WHERE posts.space = ?1";
    let mut found = row::all(connection, sql, [space.n], |row| {
        let revoked = row::devices(row, 3)?;
        let mut devices = row::devices(row, 2)?;
        devices.retain(|device| !revoked.contains(device));
        let id = MemberId(row.get(0)?);
        Ok((id, Entitled { id: id.into(), name: row.get(1)?, devices }))
    })?;
    let mut entitled = Vec::new();
    for (member, holder) in found.drain(..) {
        if status::key_roles(connection, space, member)?.contains(&role) {
            entitled.push(holder);
        }
    }
    Ok(entitled)
}
