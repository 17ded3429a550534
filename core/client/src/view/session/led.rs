//! The sitting that somebody leads.

use rusqlite::Connection;
use yishi_domain::id::{SessionId, TopicId};
use yishi_domain::session::SessionState;
use yishi_domain::state::{Aggregate, AggregateId};

use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;
use crate::view::row;

/// The sitting on a topic that is open now and that oneself leads.
pub(crate) fn led_now(
    connection: &Connection,
    space: &SpaceRow,
    topic: TopicId,
) -> Result<Option<SessionId>, ClientError> {
    let sql = "SELECT id FROM sessions WHERE space = ?1 AND topic = ?2 AND state = ?3";
    let values = (space.n, topic.0, SessionState::Open.code());
    for id in row::all(connection, sql, values, |row| Ok(SessionId(row.get(0)?)))? {
        if let Some(Aggregate::Session(session)) = current(connection, space, AggregateId::Session(id))?
            && session.leads(space.member)
        {
            return Ok(Some(id));
        }
    }
    Ok(None)
}
