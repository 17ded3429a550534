//! Where this phone stands in a space.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::id::{DeviceId, MemberId, SpaceId};
use yishi_domain::key::KeyRole;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Moment;

use super::member::compare;
use super::{Coded, PostView, doubt, member, person, row};
use crate::app::Desk;
use crate::english::Word;
use crate::error::ClientError;
use crate::state::current;
use crate::store::{SpaceRow, spaces};

/// A space, oneself in it, and what waits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatusView {
    /// The space.
    pub space: SpaceId,
    /// Its name; empty until the first sync.
    pub name: String,
    /// What kind of unit it is; nothing until the first sync.
    pub kind: Option<Coded>,
    /// The hub's address.
    pub hub: String,
    /// Oneself.
    pub member: MemberId,
    /// One's name.
    pub member_name: String,
    /// Posts one holds now.
    pub posts: Vec<PostView>,
    /// This phone.
    pub device: DeviceId,
    /// Six digits (核对码) that the committee's phone shows too where this phone joined with an office, and one's other
    /// phone where it joined as a further device.
    pub comparison_code: Option<String>,
    /// Own entries that the hub has not decided.
    pub waiting: u64,
    /// Own entries that came back.
    pub refused: u64,
    /// Entries that count at the hub although the rules, as far as this phone can judge, say no.
    pub doubts: u64,
    /// What to do about them; empty where there are none.
    pub doubts_zh: String,
    /// The same in English.
    pub doubts_en: String,
    /// Up to this position everything is here.
    pub after: u64,
    /// The newest position the hub told of.
    pub head: u64,
    /// When the last sync went through.
    pub synced_at: Option<Moment>,
    /// Keys of own roles that this phone has no wrap of yet (等待授权).
    pub waiting_keys: Vec<KeyRole>,
}

/// The roles whose keys a member's posts entitle to.
pub(super) fn key_roles(
    connection: &Connection,
    space: &SpaceRow,
    member: MemberId,
) -> Result<Vec<KeyRole>, ClientError> {
    let mut roles = Vec::new();
    for post in person::posts(connection, space.n, member)? {
        let committee = post.role.in_committee().then_some(KeyRole::Committee);
        roles.extend(committee.into_iter().chain(post.grid.map(KeyRole::Grid)));
    }
    roles.sort_unstable();
    roles.dedup();
    Ok(roles)
}

fn waiting_keys(
    connection: &Connection,
    space: &SpaceRow,
    device: DeviceId,
) -> Result<Vec<KeyRole>, ClientError> {
    let mut waiting = Vec::new();
    for role in key_roles(connection, space, space.member)? {
        if let Some(Aggregate::RoleKey(key)) = current(connection, space, AggregateId::RoleKey(role))?
            && !key.holders.contains(&device)
        {
            waiting.push(role);
        }
    }
    Ok(waiting)
}

/// How many own entries the hub has not decided.
pub(super) fn unsent(connection: &Connection, space: &SpaceRow) -> Result<u64, ClientError> {
    // On a full disk own acts are durable and cannot be filed; they wait all the same.
    let sql = "SELECT (SELECT count(*) FROM entries WHERE space = ?1 AND verdict = 0)
                    + (SELECT count(*) FROM unfiled WHERE space = ?1)";
    row::count(connection, sql, [space.n])
}

/// How many own entries came back.
pub(super) fn refused(connection: &Connection, space: &SpaceRow) -> Result<u64, ClientError> {
    let sql = "SELECT count(*) FROM outbox JOIN entries ON entries.n = outbox.entry
         WHERE entries.space = ?1 AND entries.verdict IN (2, 3) AND entries.verdict = 2";
    row::count(connection, sql, [space.n])
}

fn status(connection: &Connection, space: &SpaceRow, device: DeviceId) -> Result<StatusView, ClientError> {
    let genesis = spaces::genesis(connection, space.n)?;
    let doubts = doubt::count(connection, space)?;
    let (doubts_zh, doubts_en) = doubt::sentences(doubts);
    Ok(StatusView {
        space: space.id,
        name: genesis.as_ref().map(|genesis| genesis.name.clone()).unwrap_or_default(),
        kind: genesis.map(|genesis| genesis.kind.coded()),
        hub: space.hub.clone(),
        member: space.member,
        member_name: row::name_of(connection, space.n, space.member)?,
        posts: member::posts(connection, space.n, space.member)?,
        device,
        comparison_code: compare::own(connection, space, device)?,
        waiting: unsent(connection, space)?,
        refused: refused(connection, space)?,
        doubts,
        doubts_zh,
        doubts_en,
        after: space.after,
        head: space.head,
        synced_at: (space.synced_at > 0).then_some(Moment(space.synced_at)),
        waiting_keys: waiting_keys(connection, space, device)?,
    })
}

impl Desk {
    /// Where this phone stands in the space.
    pub fn status(&self) -> Result<StatusView, ClientError> {
        let device = self.app.device();
        self.read(|connection, space| status(connection, space, device))
    }
}
