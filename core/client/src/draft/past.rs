//! A draft's history as people tell it: who wrote when, in runs of changes.

use std::collections::BTreeSet;

use rusqlite::Connection;
use yishi_domain::draft::Writing;
use yishi_domain::id::{AmendmentId, MemberId};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Moment;
use yishi_replica::draft::ChangeHash;
use yishi_replica::draft::constant::CONSTANT_HASH;

use super::change::{Change, Changes};
use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;

/// Changes of one member belong together as long as no pause between them is longer: ten minutes.
const PAUSE_MS: u64 = 10 * 60_000;

/// A run of changes of one member.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    /// Its last change, by which it is named.
    pub(crate) last: ChangeHash,
    /// Whose.
    pub(crate) member: MemberId,
    /// When it ended, by the author's clock.
    pub(crate) at: Moment,
    /// How many changes.
    pub(crate) changes: u32,
    /// The amendment it carries out.
    pub(crate) cause: Option<AmendmentId>,
    /// Row number of the last change's entry.
    pub(crate) n: i64,
    /// The heads of the draft once it was written.
    pub(crate) heads: Vec<ChangeHash>,
}

impl Step {
    fn takes(&self, change: &Change) -> bool {
        let pause = change.at.0.saturating_sub(self.at.0);
        self.member.0 == change.member && self.cause == change.cause && pause <= PAUSE_MS
    }
}

/// The changes of a draft that count, in order.
pub(crate) struct Past {
    changes: Changes,
    /// The changes on which reading copies stand.
    published: BTreeSet<ChangeHash>,
}

impl Past {
    /// Reads them.
    pub(crate) fn load(connection: &Connection, space: &SpaceRow, of: Writing) -> Result<Self, ClientError> {
        let changes = Changes::load(connection, space.n, of.draft())?;
        let mut published = BTreeSet::new();
        // Reading copies are of the proposal only.
        if of.session.is_none()
            && let Some(Aggregate::Topic(topic)) = current(connection, space, AggregateId::Topic(of.topic))?
        {
            let heads = topic.copies.iter().flat_map(|copy| &copy.heads);
            published.extend(heads.map(|head| ChangeHash(head.0)));
        }
        Ok(Self { changes, published })
    }

    /// Runs of changes, the first one first. What was published ends one, so that it can be gone back to.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut heads = BTreeSet::from([CONSTANT_HASH]);
        for change in self.changes.counted() {
            move_on(&mut heads, change);
            let now = || heads.iter().copied().collect();
            let goes_on = |step: &&mut Step| step.takes(change) && !self.published.contains(&step.last);
            match steps.last_mut().filter(goes_on) {
                Some(step) => {
                    step.changes = step.changes.saturating_add(1);
                    (step.last, step.at, step.n, step.heads) = (change.hash, change.at, change.n, now());
                }
                None => steps.push(Step {
                    last: change.hash,
                    member: MemberId(change.member),
                    at: change.at,
                    changes: 1,
                    cause: change.cause,
                    n: change.n,
                    heads: now(),
                }),
            }
        }
        steps
    }

    /// The draft as it stood once this change was in; `None` where it is not here or does not count.
    pub(crate) fn after(&self, hash: ChangeHash) -> Option<Step> {
        let mut heads = BTreeSet::from([CONSTANT_HASH]);
        for change in self.changes.counted() {
            move_on(&mut heads, change);
            if change.hash == hash {
                return Some(Step {
                    last: hash,
                    member: MemberId(change.member),
                    at: change.at,
                    changes: 1,
                    cause: change.cause,
                    n: change.n,
                    heads: heads.into_iter().collect(),
                });
            }
        }
        None
    }
}

fn move_on(heads: &mut BTreeSet<ChangeHash>, change: &Change) {
    for dep in &change.deps {
        heads.remove(dep);
    }
    heads.insert(change.hash);
}
