//! The spaces of this phone, for whoever has roles in several.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::zh_moment;
use yishi_domain::id::{DeviceId, MemberId, SpaceId};
use yishi_domain::time::Moment;

use super::todo::{Todo, Waiting};
use super::{Coded, PostView, inbox, member, row, status};
use crate::app::{App, Desk};
use crate::english::Word;
use crate::error::ClientError;
use crate::store::{self, spaces};

/// A space with oneself in it and what waits there.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SpaceRow {
    /// Which.
    pub space: SpaceId,
    /// Its name; empty until the first sync.
    pub name: String,
    /// What kind of unit it is; nothing until the first sync.
    pub kind: Option<Coded>,
    /// Oneself.
    pub member: MemberId,
    /// One's name there.
    pub member_name: String,
    /// Posts one holds there now.
    pub posts: Vec<PostView>,
    /// Own entries that the hub has not decided (未上传).
    pub unsent: u64,
    /// Own entries that came back.
    pub refused: u64,
    /// How much waits for oneself.
    pub todo: u64,
    /// How much happened to oneself and one's own that one has not read (n 条新的).
    pub news: u64,
    /// When the last sync went through.
    pub synced_at: Option<Moment>,
    /// When, as people read it.
    pub synced_at_zh: Option<String>,
}

/// A space's row, with how much waits counted already.
pub(super) fn of(
    connection: &Connection,
    space: &store::SpaceRow,
    device: DeviceId,
    waiting: &Waiting,
) -> Result<SpaceRow, ClientError> {
    let genesis = spaces::genesis(connection, space.n)?;
    let synced_at = (space.synced_at > 0).then_some(Moment(space.synced_at));
    Ok(SpaceRow {
        space: space.id,
        name: genesis.as_ref().map(|genesis| genesis.name.clone()).unwrap_or_default(),
        kind: genesis.map(|genesis| genesis.kind.coded()),
        member: space.member,
        member_name: row::name_of(connection, space.n, space.member)?,
        posts: member::posts(connection, space.n, space.member)?,
        unsent: status::unsent(connection, space)?,
        refused: status::refused(connection, space)?,
        todo: waiting.all,
        news: inbox::news(connection, space, device)?,
        synced_at,
        synced_at_zh: synced_at.map(zh_moment),
    })
}

fn row_of(
    connection: &Connection,
    space: &store::SpaceRow,
    device: DeviceId,
    now: Moment,
) -> Result<SpaceRow, ClientError> {
    of(connection, space, device, &Todo::of(connection, space, device, now)?.waiting()?)
}

impl App {
    /// Every space this phone takes part in, in the order they were joined.
    pub fn space_rows(self: &std::sync::Arc<Self>) -> Result<Vec<SpaceRow>, ClientError> {
        self.spaces()?.into_iter().map(|space| self.desk(space)?.space_row()).collect()
    }
}

impl Desk {
    /// This space's row.
    pub fn space_row(&self) -> Result<SpaceRow, ClientError> {
        let (device, now) = (self.app.device(), self.app.now());
        self.read(|connection, space| row_of(connection, space, device, now))
    }
}
