//! The changes of a draft as the log holds them.

use std::collections::BTreeSet;

use rusqlite::Connection;
use yishi_domain::fact::Core;
use yishi_domain::id::{AmendmentId, DraftId};
use yishi_domain::time::Moment;
use yishi_domain::words::Words;
use yishi_replica::draft::constant::CONSTANT_HASH;
use yishi_replica::draft::{Accepted, ActorId16, ChangeHash};

use crate::error::ClientError;
use crate::store::{EntryRow, drafts};
use crate::trouble::Trouble;

/// What the hub said of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Accepted,
    Waiting,
    /// Refused or put aside.
    Refused,
}

/// One change.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub(super) standing: Standing,
    pub(super) actor: ActorId16,
    pub(super) hash: ChangeHash,
    pub(super) deps: Vec<ChangeHash>,
    pub(super) bytes: Vec<u8>,
    /// Row number of its entry.
    pub(super) n: i64,
    /// When, by its author's clock.
    pub(super) at: Moment,
    /// The amendment it carries out.
    pub(super) cause: Option<AmendmentId>,
    pub(super) member: [u8; 16],
    pos: u64,
}

impl Change {
    /// As the engine's marks want it.
    pub(super) fn accepted(&self) -> Accepted {
        Accepted { change: self.hash, member: self.member, pos: self.pos }
    }
}

/// The changes of a draft that are here, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Changes(pub(super) Vec<Change>);

impl Changes {
    /// Reads them. Waiting ones get the last positions: that is where the hub will put them.
    pub(super) fn load(connection: &Connection, space: i64, draft: DraftId) -> Result<Self, ClientError> {
        let rows = drafts::changes(connection, space, draft)?;
        let mut all = Vec::with_capacity(rows.len());
        for (place, row) in (0u64..).zip(rows.iter().rev()) {
            all.push(read(row, u64::MAX.saturating_sub(place))?);
        }
        all.reverse();
        Ok(Self(all))
    }

    /// Those that count: accepted ones, and waiting ones that stand on nothing refused.
    pub(super) fn counted(&self) -> Vec<&Change> {
        let mut known: BTreeSet<ChangeHash> = BTreeSet::from([CONSTANT_HASH]);
        let mut counted = Vec::with_capacity(self.0.len());
        for change in &self.0 {
            let counts = match change.standing {
                Standing::Accepted => true,
                Standing::Waiting => change.deps.iter().all(|dep| known.contains(dep)),
                Standing::Refused => false,
            };
            if counts {
                known.insert(change.hash);
                counted.push(change);
            }
        }
        counted
    }

    /// Those that count and that `heads` stand on, themselves included; `None` where one of them is not here.
    pub(super) fn beneath(&self, heads: &[ChangeHash]) -> Option<Vec<&Change>> {
        let counted = self.counted();
        let mut wanted: BTreeSet<ChangeHash> = heads.iter().copied().collect();
        let mut beneath = Vec::new();
        // Dependencies need not stand before what stands on them: an admitted change takes a late position.
        let mut open: Vec<ChangeHash> = heads.to_vec();
        while let Some(hash) = open.pop() {
            if hash == CONSTANT_HASH {
                continue;
            }
            let change = counted.iter().find(|change| change.hash == hash)?;
            open.extend(change.deps.iter().filter(|dep| wanted.insert(**dep)));
        }
        beneath.extend(counted.into_iter().filter(|change| wanted.contains(&change.hash)));
        Some(beneath)
    }

    /// Whether a change of this actor was refused, so that it must not be used again.
    pub(super) fn is_retired(&self, actor: ActorId16) -> bool {
        self.0.iter().any(|change| change.actor == actor && change.standing == Standing::Refused)
    }
}

fn read(row: &EntryRow, last: u64) -> Result<Change, ClientError> {
    let broken = || ClientError::Storage("a change of a draft cannot be read".to_owned());
    let standing = match &row.stamp {
        None => Standing::Waiting,
        Some(stamp) if stamp.is_accepted() => Standing::Accepted,
        Some(_) => Standing::Refused,
    };
    let fact = row.entry.fact().map_err(|_| broken())?;
    let (Core::DraftChanged(core), Ok(member)) = (fact.core, row.entry.member()) else {
        return Err(broken());
    };
    let Some(Words::Change(bytes)) = fact.words else {
        return Err(Trouble::DraftErased.into());
    };
    Ok(Change {
        standing,
        actor: ActorId16(core.actor.0),
        hash: ChangeHash(core.change.0),
        deps: core.deps.iter().map(|dep| ChangeHash(dep.0)).collect(),
        bytes,
        n: row.n,
        at: row.entry.header.claimed_time,
        cause: core.cause,
        member: member.0,
        pos: row.stamp.as_ref().map_or(last, |stamp| stamp.pos.0),
    })
}
