//! What an entry is about, as something a screen can open.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::act::Act;
use yishi_domain::fact::Core;
use yishi_domain::id::{AmendmentId, CommentId, MemberId, NeedId, ObjectId, RoundId, TopicId};
use yishi_domain::kind::Kind;
use yishi_domain::rule::touches;
use yishi_domain::state::{Aggregate, AggregateId};

use super::row;
use crate::error::ClientError;
use crate::state::current;
use crate::store::{ITS_WORDS, SpaceRow, entry_of};

/// What to open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Subject {
    /// A need.
    Need {
        /// Which.
        need: NeedId,
    },
    /// A topic.
    Topic {
        /// Which.
        topic: TopicId,
    },
    /// The draft of a topic.
    Draft {
        /// Of which.
        topic: TopicId,
    },
    /// A reading copy of a topic.
    Copy {
        /// Of which.
        topic: TopicId,
        /// Which version.
        version: u32,
    },
    /// A comment.
    Comment {
        /// On which topic.
        topic: TopicId,
        /// Which.
        comment: CommentId,
    },
    /// An amendment.
    Amendment {
        /// To which topic.
        topic: TopicId,
        /// Which.
        amendment: AmendmentId,
    },
    /// A round to finalise.
    Round {
        /// Of which topic.
        topic: TopicId,
        /// Which.
        round: RoundId,
    },
    /// A person.
    Member {
        /// Who.
        member: MemberId,
    },
}

impl Subject {
    /// The topic it belongs to.
    pub const fn topic(self) -> Option<TopicId> {
        match self {
            Self::Topic { topic }
            | Self::Draft { topic }
            | Self::Copy { topic, .. }
            | Self::Comment { topic, .. }
            | Self::Amendment { topic, .. }
            | Self::Round { topic, .. } => Some(topic),
            Self::Need { .. } | Self::Member { .. } => None,
        }
    }
}

/// What an act is about; nothing where no screen is for it alone, such as a grid or a key.
pub(super) fn of(
    connection: &Connection,
    space: &SpaceRow,
    act: &Act,
) -> Result<Option<Subject>, ClientError> {
    if let Core::CopyPublished(copy) = &act.fact.core {
        return Ok(Some(Subject::Copy { topic: copy.topic, version: copy.version }));
    }
    let object = act.fact.core.rule().object();
    for touched in touches(&act.fact.core, &act.by) {
        let subject = match touched {
            AggregateId::Need(need) => Some(Subject::Need { need }),
            // What is about a sitting or a paper stands on its topic's page, whatever else it touches.
            AggregateId::Paper(_) | AggregateId::Session(_) => return meeting(connection, space, touched),
            AggregateId::Topic(topic) if ObjectId::from(topic) == object => Some(Subject::Topic { topic }),
            AggregateId::Topic(topic) => Some(Subject::Round { topic, round: RoundId(object.0) }),
            AggregateId::Stance(stance) => Some(Subject::Topic { topic: stance.topic }),
            AggregateId::Member(member) | AggregateId::Minor(member) => Some(Subject::Member { member }),
            AggregateId::Comment(comment) => begun(connection, space, object, &act.fact.core)?
                .map(|topic| Subject::Comment { topic, comment }),
            AggregateId::Amendment(amendment) => begun(connection, space, object, &act.fact.core)?
                .map(|topic| Subject::Amendment { topic, amendment }),
            AggregateId::Draft(_) => drafted(&act.fact.core).map(|topic| Subject::Draft { topic }),
            AggregateId::Draw(_) => drawn(&act.fact.core).map(|topic| Subject::Topic { topic }),
            AggregateId::Space
            | AggregateId::Org(_)
            | AggregateId::Venue(_)
            | AggregateId::Device(_)
            | AggregateId::Invite(_)
            | AggregateId::RoleKey(_)
            | AggregateId::Rulebook => None,
        };
        if subject.is_some() {
            return Ok(subject);
        }
    }
    Ok(None)
}

/// The topic that a draw is for.
fn drawn(core: &Core) -> Option<TopicId> {
    if let Core::DrawAnnounced(draw) = core {
        return Some(draw.topic);
    }
    if let Core::Drawn(draw) = core {
        return Some(draw.topic);
    }
    if let Core::DrawDropped(draw) = core { Some(draw.topic) } else { None }
}

fn drafted(core: &Core) -> Option<TopicId> {
    if let Core::DraftChanged(change) = core { Some(change.topic) } else { None }
}

/// The topic that a comment or an amendment names where it begins.
fn named(core: &Core) -> Option<TopicId> {
    if let Core::CommentAdded(comment) = core {
        return Some(comment.topic);
    }
    if let Core::AmendmentProposed(amendment) = core { Some(amendment.topic) } else { None }
}

/// The topic of what an act began or goes on with, refused or not.
fn begun(
    connection: &Connection,
    space: &SpaceRow,
    object: ObjectId,
    core: &Core,
) -> Result<Option<TopicId>, ClientError> {
    if let Some(topic) = named(core) {
        return Ok(Some(topic));
    }
    let sql = format!(
        "SELECT {ITS_WORDS} FROM entries WHERE space = ?1 AND object = ?2 AND kind IN ({}, {})",
        Kind::CommentAdded.code(),
        Kind::AmendmentProposed.code()
    );
    let beginnings = row::all(connection, &sql, (space.n, object.0), entry_of)?;
    Ok(beginnings.iter().find_map(|row| row.entry.fact().ok().and_then(|fact| named(&fact.core))))
}

/// The topic of a paper or a sitting.
fn meeting(
    connection: &Connection,
    space: &SpaceRow,
    id: AggregateId,
) -> Result<Option<Subject>, ClientError> {
    let topic = match current(connection, space, id)? {
        Some(Aggregate::Paper(paper)) => Some(paper.topic),
        Some(Aggregate::Session(session)) => Some(session.topic),
        _ => None,
    };
    Ok(topic.map(|topic| Subject::Topic { topic }))
}
