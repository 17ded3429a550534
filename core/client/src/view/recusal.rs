//! Who stays away from a topic, and why.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::fact::Core;
use yishi_domain::id::{MemberId, TopicId};
use yishi_domain::recusal::Recusal;
use yishi_domain::state::AggregateId;
use yishi_domain::topic::Topic;

use super::{BothSides, row};
use crate::error::ClientError;
use crate::project::{Told, told};
use crate::store::SpaceRow;

/// Somebody who stays away, or will once both committees want it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RecusalRow {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// Why, as it was said last.
    pub reason: String,
    /// Whether it is in force.
    pub in_force: bool,
    /// Who wants it, while it is not in force.
    pub wanted_by: BothSides,
    /// Who wants it to end, once it is.
    pub ending: BothSides,
    /// Whether it is oneself.
    pub is_me: bool,
}

pub(super) fn rows(
    connection: &Connection,
    space: &SpaceRow,
    id: TopicId,
    topic: &Topic,
) -> Result<Vec<RecusalRow>, ClientError> {
    if topic.recusals.is_empty() {
        return Ok(Vec::new());
    }
    let acts = told(connection, space.n, &AggregateId::Topic(id))?;
    let of = |one: &Recusal, act: &&Told| matches!(&act.act.fact.core, Core::Recused(core) if core.member == one.member);
    let row = |one: &Recusal| {
        let said = acts.iter().rfind(|act| of(one, act));
        Ok(RecusalRow {
            member: one.member,
            name: row::name_of(connection, space.n, one.member)?,
            reason: said.map(Told::text).unwrap_or_default(),
            in_force: one.since.is_some(),
            wanted_by: one.wanted_by.into(),
            ending: one.ending.into(),
            is_me: one.member == space.member,
        })
    };
    topic.recusals.iter().map(row).collect()
}
