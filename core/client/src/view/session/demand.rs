//! Who asks that an assembly decides, and whether oneself may.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::fact::Core;
use yishi_domain::id::{MemberId, SessionId};
use yishi_domain::session::{Session, SessionState};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::topic::TopicState;

use crate::error::ClientError;
use crate::project::Told;
use crate::state::current;
use crate::store::SpaceRow;
use crate::view::Said;
use crate::view::row::{name_of, said};

/// Somebody who asks that an assembly decides.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DemandRow {
    /// Who.
    pub member: MemberId,
    /// Who asks why, when.
    pub said: Said,
    /// Whether it is a party that is counted; a supervisor is heard.
    pub counts: bool,
}

pub(super) fn asked(
    connection: &Connection,
    space: &SpaceRow,
    session: &Session,
    acts: &[Told],
) -> Result<Vec<DemandRow>, ClientError> {
    let counted = session.demanding();
    let row = |act: &Told| {
        let Core::EscalationAsked(core) = &act.act.fact.core else { return Ok(None) };
        let said = said(name_of(connection, space.n, core.member)?, act.text(), act.at());
        Ok(Some(DemandRow { member: core.member, said, counts: counted.contains(&core.member) }))
    };
    acts.iter().filter_map(|act| row(act).transpose()).collect()
}

/// Whether oneself could ask that an assembly decides: after the topic's newest sitting, while its round has not ended.
pub(super) fn may_ask(
    connection: &Connection,
    space: &SpaceRow,
    (id, session): (SessionId, &Session),
) -> Result<bool, ClientError> {
    let (topic, own) = (AggregateId::Topic(session.topic), AggregateId::Space);
    let (Some(Aggregate::Topic(topic)), Some(Aggregate::Space(known))) =
        (current(connection, space, topic)?, current(connection, space, own)?)
    else {
        return Ok(false);
    };
    let me = space.member;
    Ok(topic.session == Some(id)
        && topic.state == TopicState::SessionClosed
        && session.state == SessionState::Closed
        && session.hears(&known, &topic, me)
        && !session.asked.contains(&me))
}
