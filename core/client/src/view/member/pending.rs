//! What waits for a second signature, in words.

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use yishi_domain::id::{EntryId, GridId};
use yishi_domain::membership::{Change, InviteGrant};
use yishi_domain::role::Post;
use yishi_domain::state::{Aggregate, AggregateId};

use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;
use crate::view::row::name_of;

/// A change that waits for a second signature.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PendingChangeRow {
    /// The entry that proposed it.
    pub entry: EntryId,
    /// What will change, in words.
    pub zh: String,
    /// Who proposed it.
    pub by_name: String,
    /// Whether it was oneself, who cannot sign second.
    pub mine: bool,
}

/// The changes that wait. They stand in one small aggregate, so there is no table of them.
pub(in crate::view) fn changes(
    connection: &Connection,
    space: &SpaceRow,
) -> Result<Vec<PendingChangeRow>, ClientError> {
    let Some(Aggregate::Space(state)) = current(connection, space, AggregateId::Space)? else {
        return Ok(Vec::new());
    };
    state
        .pending
        .iter()
        .map(|(entry, pending)| {
            Ok(PendingChangeRow {
                entry: *entry,
                zh: words(connection, space, &pending.change)?,
                by_name: name_of(connection, space.n, pending.by)?,
                mine: pending.by == space.member,
            })
        })
        .collect()
}

fn words(connection: &Connection, space: &SpaceRow, change: &Change) -> Result<String, ClientError> {
    Ok(match change {
        Change::Grant { member, post, .. } => {
            let name = name_of(connection, space.n, *member)?;
            format!("任命{name}为{}", titled(connection, space, post)?)
        }
        Change::End { member, post, .. } => {
            let name = name_of(connection, space.n, *member)?;
            format!("免去{name}的{}职务", titled(connection, space, post)?)
        }
        Change::Revoke { member, .. } => {
            format!("停用{}的一台设备", name_of(connection, space.n, *member)?)
        }
        Change::Invite(invite) => match current(connection, space, AggregateId::Invite(*invite))? {
            Some(Aggregate::Invite(invite)) => invited(connection, space, &invite.grant)?,
            _ => "一张邀请码".to_owned(),
        },
    })
}

fn invited(connection: &Connection, space: &SpaceRow, grant: &InviteGrant) -> Result<String, ClientError> {
    Ok(match grant {
        InviteGrant::Resident => "邀请居民加入".to_owned(),
        InviteGrant::Post(post) => format!("邀请一人加入并担任{}", titled(connection, space, post)?),
        InviteGrant::Device { member, .. } => {
            format!("给{}加一台设备", name_of(connection, space.n, *member)?)
        }
    })
}

/// A post with its grid: 第一网格网格长.
fn titled(connection: &Connection, space: &SpaceRow, post: &Post) -> Result<String, ClientError> {
    let grid = post.grid.map(|grid| grid_name(connection, space, grid)).transpose()?.unwrap_or_default();
    Ok(format!("{grid}{}", post.role.zh()))
}

/// A grid's name, empty where it is not known.
fn grid_name(connection: &Connection, space: &SpaceRow, grid: GridId) -> Result<String, ClientError> {
    let mut statement = connection.prepare_cached("SELECT name FROM grids WHERE space = ?1 AND id = ?2")?;
    Ok(statement.query_row((space.n, grid.0), |row| row.get(0)).optional()?.unwrap_or_default())
}
