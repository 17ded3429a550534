//! Needs that read like a new one: a hint before it is logged, which anybody may pass by.

use std::collections::BTreeMap;

use rusqlite::Connection;
use yishi_domain::id::{GridId, NeedId};
use yishi_domain::need::NeedStatus;

use super::{NeedRow, need, row};
use crate::app::Desk;
use crate::error::ClientError;
use crate::search::Gist;
use crate::store::SpaceRow;

/// The most that are shown.
const SHOWN: usize = 3;

/// The newest needs of a grid, `?2`; those before them are no hint any more. Merged ones lead to the one that stands for
/// them.
pub(super) const IN_GRID: &str = "SELECT coalesce(merged_into, id), text, status FROM needs
     WHERE space = ?1 AND grid = ?2 ORDER BY at DESC LIMIT 500";

/// The newest needs of all grids.
pub(super) const ANYWHERE: &str = "SELECT coalesce(merged_into, id), text, status FROM needs
     WHERE space = ?1 AND ?2 IS NULL ORDER BY at DESC LIMIT 500";

fn list(
    connection: &Connection,
    space: &SpaceRow,
    grid: Option<GridId>,
    text: &str,
) -> Result<Vec<NeedRow>, ClientError> {
    let wanted = Gist::of(text);
    let sql = if grid.is_some() { IN_GRID } else { ANYWHERE };
    let newest = row::all(connection, sql, (space.n, grid.map(|grid| grid.0)), |row| {
        Ok((NeedId(row.get(0)?), row.get::<_, String>(1)?, row.get::<_, String>(2)?))
    })?;
    let (mut alike, mut places): (Vec<(NeedId, u32)>, BTreeMap<NeedId, usize>) = Default::default();
    for (need, text, status) in newest {
        let likeness = wanted.likeness(&Gist::of(&text));
        if likeness < Gist::ALIKE || !is_open(&status) {
            continue;
        }
        match places.get(&need).and_then(|place| alike.get_mut(*place)) {
            Some((_, best)) => *best = likeness.max(*best),
            None => {
                places.insert(need, alike.len());
                alike.push((need, likeness));
            }
        }
    }
    // Of two that are equally like it the newer one stays first.
    alike.sort_by_key(|(_, likeness)| std::cmp::Reverse(*likeness));
    let mut rows = Vec::with_capacity(SHOWN);
    for (id, _) in alike {
        let found = need::row_of(connection, space, id)?;
        rows.extend(found.filter(|need| is_open(need.status.code)));
        if rows.len() == SHOWN {
            break;
        }
    }
    Ok(rows)
}

fn is_open(status: &str) -> bool {
    NeedStatus::parse(status)
        .is_some_and(|status| !matches!(status, NeedStatus::Rejected | NeedStatus::Withdrawn))
}

impl Desk {
    /// Up to three open needs that read like a text, the likest first: of a grid, or of all that this phone holds.
    pub fn similar_needs(&self, grid: Option<GridId>, text: &str) -> Result<Vec<NeedRow>, ClientError> {
        self.read(|connection, space| list(connection, space, grid, text))
    }
}
