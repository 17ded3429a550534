//! Read models: rows for screens, recomputed from the aggregates that changed and from the words of their entries.

mod claim;
mod draw;
mod inbox;
mod index;
mod meeting;
mod member;
mod need;
mod org;
mod space;
mod told;
mod topic;
mod venue;
mod voice;

use rusqlite::Connection;
use yishi_domain::fact;
use yishi_domain::id::ObjectId;
use yishi_domain::need::Attachment;
use yishi_domain::state::AggregateId;

use crate::app::Desk;
use crate::error::ClientError;
use crate::store::{Durable, SpaceRow};

pub(crate) use told::{Told, told};

/// Stands where words have been erased.
pub(crate) const ERASED: &str = "内容已删除";
/// Stands where a person's name has been erased.
pub(crate) const ERASED_NAME: &str = "已删除姓名";

/// Goes up whenever rows come to hold something else than before: then all are written anew from the log.
pub(crate) const VERSION: u32 = 1;

/// Every table of read models but the search index, which [`index::clear`] empties.
const TABLES: &[&str] = &[
    "members",
    "posts",
    "grids",
    "needs",
    "attachments",
    "topics",
    "drafters",
    "copies",
    "rounds",
    "signatures",
    "attestations",
    "evaluations",
    "claims",
    "claim_asks",
    "papers",
    "to_sign",
    "sessions",
    "awaited",
    "orgs",
    "draws",
    "venues",
    "bookings",
    "comments",
    "amendments",
    "stances",
    "inbox",
];

/// Recomputes the rows of aggregates that changed, inside the transaction that changed them. One that is gone loses
/// its rows and what the search index held of it.
pub(crate) fn refresh(tx: &Connection, space: &SpaceRow, changed: &[AggregateId]) -> Result<(), ClientError> {
    changed.iter().try_for_each(|id| one(tx, space, *id))?;
    inbox::came_back(tx, space)
}

/// Recomputes every row of a space from the log.
pub(crate) fn rebuild(tx: &Connection, space: &SpaceRow) -> Result<(), ClientError> {
    clear(tx, space.n)?;
    let mut statement = tx.prepare_cached(
        "SELECT aggregate FROM folded WHERE space = ?1 UNION SELECT aggregate FROM touched WHERE space = ?1",
    )?;
    let keys: Vec<Vec<u8>> = statement.query_map([space.n], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for key in keys {
        let id = fact::decode_exact(&key)
            .map_err(|_| ClientError::Storage("an aggregate's key cannot be read".to_owned()))?;
        one(tx, space, id)?;
    }
    inbox::came_back(tx, space)
}

/// Empties the read models of a space.
pub(crate) fn clear(tx: &Connection, space: i64) -> Result<(), ClientError> {
    index::clear(tx, space)?;
    for table in TABLES {
        tx.execute(&format!("DELETE FROM {table} WHERE space = ?1"), [space])?;
    }
    Ok(())
}

fn one(tx: &Connection, space: &SpaceRow, id: AggregateId) -> Result<(), ClientError> {
    match id {
        // Nothing of these is shown but who holds what, which others say.
        AggregateId::Device(_) | AggregateId::RoleKey(_) | AggregateId::Draft(_) => return Ok(()),
        // Small, and read as it stands.
        AggregateId::Rulebook => return Ok(()),
        AggregateId::Space
        | AggregateId::Member(_)
        | AggregateId::Invite(_)
        | AggregateId::Need(_)
        | AggregateId::Topic(_)
        | AggregateId::Comment(_)
        | AggregateId::Amendment(_)
        | AggregateId::Stance(_)
        | AggregateId::Paper(_)
        | AggregateId::Session(_)
        | AggregateId::Org(_)
        | AggregateId::Draw(_)
        | AggregateId::Venue(_)
        | AggregateId::Minor(_) => {}
    }
    let acts = told(tx, space.n, &id)?;
    match id {
        AggregateId::Space => space::project(tx, space, &acts)?,
        AggregateId::Member(member) => member::project(tx, space, member, &acts)?,
        AggregateId::Need(need) => need::project(tx, space, need, &acts)?,
        AggregateId::Topic(topic) => topic::project(tx, space, topic, &acts)?,
        AggregateId::Comment(comment) => voice::comment(tx, space, comment, &acts)?,
        AggregateId::Amendment(amendment) => voice::amendment(tx, space, amendment, &acts)?,
        AggregateId::Stance(stance) => voice::stance(tx, space, stance, &acts)?,
        AggregateId::Paper(paper) => meeting::paper(tx, space, paper, &acts)?,
        AggregateId::Session(session) => meeting::session(tx, space, session, &acts)?,
        AggregateId::Org(org) => org::project(tx, space, org, &acts)?,
        AggregateId::Draw(draw) => draw::project(tx, space, draw, &acts)?,
        AggregateId::Venue(venue) => venue::project(tx, space, venue, &acts)?,
        AggregateId::Minor(member) => member::on_rolls(tx, space, member)?,
        AggregateId::Device(_)
        | AggregateId::Invite(_)
        | AggregateId::RoleKey(_)
        | AggregateId::Draft(_)
        | AggregateId::Rulebook => {}
    }
    inbox::project(tx, space, id, &acts)
}

/// What goes with a need or a paper, in this order.
fn attach(
    tx: &Connection,
    space: i64,
    object: &ObjectId,
    all: impl Iterator<Item = Attachment>,
) -> Result<(), ClientError> {
    for (place, one) in (0i64..).zip(all) {
        run(
            tx,
            "INSERT OR REPLACE INTO attachments (space, need, place, blob, kind, purpose, bytes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (space, object.0, place, one.blob.0, one.kind.code(), one.purpose.code(), one.bytes),
        )?;
    }
    Ok(())
}

/// Runs one statement of the cache.
fn run(tx: &Connection, sql: &str, values: impl rusqlite::Params) -> Result<(), ClientError> {
    tx.prepare_cached(sql)?.execute(values)?;
    Ok(())
}

impl Desk {
    /// Brings the search index up to date with the rows; writes only where something waits.
    pub(crate) fn index_words(&self) -> Result<(), ClientError> {
        if self.read(|connection, space| index::is_behind(connection, space.n))? {
            self.app.db().write(Durable::Normal, |tx| index::fill(tx, self.row(tx)?.n))?;
        }
        Ok(())
    }

    /// Recomputes every view of the space from the log, for the case that a screen shows something odd.
    pub fn rebuild_views(&self) -> Result<(), ClientError> {
        self.app.db().write(Durable::Normal, |tx| rebuild(tx, &self.row(tx)?))
    }
}
