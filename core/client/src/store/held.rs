//! What acts read and left, held in memory from one act to the next: an act that follows others then reads little from
//! the file, and need not find their entries there. Whatever else writes throws it away, here or in another process.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use rusqlite::Connection;
use yishi_domain::id::{DeviceId, SpaceId};
use yishi_domain::state::State;
use yishi_replica::entry::Link;

use super::{SpaceRow, outbox, spaces};
use crate::error::ClientError;

/// The most aggregates that are held.
const AGGREGATES_MAX: usize = 512;

/// What is held. Every aggregate that an act not filed yet has touched is in here.
#[derive(Default)]
pub(crate) struct Held {
    /// The file as it was; none before the first act.
    version: Option<i64>,
    spaces: BTreeMap<SpaceId, HeldSpace>,
}

/// What is held of one space.
pub(crate) struct HeldSpace {
    /// Its row, which own acts do not change.
    pub(crate) row: SpaceRow,
    /// The end of this device's chain.
    pub(crate) link: Link,
    /// Aggregates with own entries on top.
    pub(crate) state: State,
}

impl Held {
    /// Nothing yet, of the file as this transaction sees it.
    pub(super) fn new(tx: &Connection) -> Result<Self, ClientError> {
        Ok(Self { version: Some(version(tx)?), spaces: BTreeMap::new() })
    }

    /// Whether it may be used: nobody else has written, and there is room.
    pub(super) fn is_fresh(&self, tx: &Connection) -> Result<bool, ClientError> {
        let held: usize = self.spaces.values().map(|space| space.state.len()).sum();
        Ok(held < AGGREGATES_MAX && self.version == Some(version(tx)?))
    }

    /// What is held of a space; at first its row and the end of the chain. None if the space is gone.
    pub(crate) fn space(
        &mut self,
        tx: &Connection,
        space: SpaceId,
        device: &DeviceId,
    ) -> Result<Option<&mut HeldSpace>, ClientError> {
        if let Entry::Vacant(place) = self.spaces.entry(space)
            && let Some(row) = spaces::get(tx, &space)?
        {
            let link = outbox::link(tx, row.n, device)?;
            place.insert(HeldSpace { row, link, state: State::default() });
        }
        Ok(self.spaces.get_mut(&space))
    }
}

/// A number that changes whenever another connection has written.
fn version(tx: &Connection) -> Result<i64, ClientError> {
    Ok(tx.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
}
