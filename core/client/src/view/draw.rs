//! Draws: among whom, from which seed, with which result. Whoever looks can compute it again.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::zh_moment;
use yishi_domain::draw::{Draw, order};
use yishi_domain::id::{DrawId, MemberId, TopicId};
use yishi_domain::kind::Kind;
use yishi_domain::state::{Aggregate, AggregateId};

use super::row;
use crate::app::Desk;
use crate::error::ClientError;
use crate::project::told;
use crate::state::current;
use crate::store::SpaceRow;
use crate::trouble::Trouble;

/// Somebody in a draw.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DrawPerson {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: String,
}

/// A draw.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DrawView {
    /// Which.
    pub id: DrawId,
    /// For which topic.
    pub topic: TopicId,
    /// Who announced it.
    pub by_name: String,
    /// When, as people read it.
    pub at_zh: String,
    /// Where the seed comes from.
    pub source: String,
    /// The day it is known, such as `2026-12-01`.
    pub known_on: String,
    /// The same as people read it.
    pub known_on_zh: String,
    /// How many seats there are.
    pub places: u32,
    /// Among whom.
    pub pool: Vec<DrawPerson>,
    /// The seed, once it was drawn.
    pub seed: Option<String>,
    /// Who was drawn, the first one first.
    pub drawn: Vec<DrawPerson>,
    /// Who follows where somebody cannot come, the first one first.
    pub substitutes: Vec<DrawPerson>,
    /// Whether it was called off.
    pub dropped: bool,
}

fn people(
    connection: &Connection,
    space: &SpaceRow,
    members: &[MemberId],
) -> Result<Vec<DrawPerson>, ClientError> {
    let one = |member: &MemberId| {
        Ok(DrawPerson { member: *member, name: row::name_of(connection, space.n, *member)? })
    };
    members.iter().map(one).collect()
}

fn substitutes(id: DrawId, draw: &Draw) -> Vec<MemberId> {
    let Some(seed) = &draw.seed else { return Vec::new() };
    order(id, seed, &draw.pool).split_off(draw.drawn.len().min(draw.pool.len()))
}

fn view(connection: &Connection, space: &SpaceRow, id: DrawId) -> Result<DrawView, ClientError> {
    let acts = told(connection, space.n, &AggregateId::Draw(id))?;
    let announced = acts.iter().find(|told| told.kind() == Kind::DrawAnnounced);
    let (Some(Aggregate::Draw(draw)), Some(announced)) =
        (current(connection, space, AggregateId::Draw(id))?, announced)
    else {
        return Err(Trouble::NotFound.into());
    };
    Ok(DrawView {
        id,
        topic: draw.topic,
        by_name: row::name_of(connection, space.n, announced.by())?,
        at_zh: zh_moment(announced.at()),
        source: announced.text(),
        known_on: draw.known_on.to_string(),
        known_on_zh: draw.known_on.zh(),
        places: draw.places,
        pool: people(connection, space, &draw.pool)?,
        seed: draw.seed.clone(),
        drawn: people(connection, space, &draw.drawn)?,
        substitutes: people(connection, space, &substitutes(id, &draw))?,
        dropped: draw.dropped,
    })
}

impl Desk {
    /// A draw. Refused as `not_found` where this phone does not hold it.
    pub fn draw(&self, draw: DrawId) -> Result<DrawView, ClientError> {
        self.read(|connection, space| view(connection, space, draw))
    }

    /// The draws of a topic, the newest first.
    pub fn draws(&self, topic: TopicId) -> Result<Vec<DrawView>, ClientError> {
        self.read(|connection, space| {
            let sql = "SELECT id FROM draws WHERE space = ?1 AND topic = ?2 ORDER BY at DESC, id";
            let ids = row::all(connection, sql, (space.n, topic.0), |row| row.get(0).map(DrawId))?;
            ids.into_iter().map(|id| view(connection, space, id)).collect()
        })
    }
}
