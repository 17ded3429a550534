//! What happened to oneself and one's own. Each entry is told of by one aggregate, so that it is told of once.

mod office;
mod paper;
mod session;
mod topic;
mod venue;
mod voice;

use rusqlite::{Connection, OptionalExtension};
use yishi_domain::id::{MemberId, NeedId, ObjectId, TopicId};
use yishi_domain::kind::Kind;
use yishi_domain::role::Role;
use yishi_domain::state::AggregateId;

use super::{Told, run, told};
use crate::error::ClientError;
use crate::store::{SpaceRow, aggregate_key, position};
use crate::view::InboxKind;

/// What a row says: what happened, and what to open.
type News = Option<(InboxKind, ObjectId)>;

/// One's own place in the space whose rows are written.
struct Reader<'a> {
    tx: &'a Connection,
    space: &'a SpaceRow,
    me: MemberId,
}

impl<'a> Reader<'a> {
    const fn new(tx: &'a Connection, space: &'a SpaceRow) -> Self {
        Self { tx, space, me: space.member }
    }

    /// Whether oneself holds a post of these roles.
    fn holds(&self, wanted: impl Fn(Role) -> bool) -> Result<bool, ClientError> {
        let mut statement =
            self.tx.prepare_cached("SELECT role FROM posts WHERE space = ?1 AND member = ?2")?;
        let codes = statement.query_map((self.space.n, self.me.0), |row| row.get::<_, String>(0))?;
        let codes = codes.collect::<Result<Vec<_>, _>>()?;
        Ok(Role::ALL.iter().any(|role| wanted(*role) && codes.iter().any(|code| code == role.code())))
    }

    /// Whether a statement finds something of one's own; `?1` is the space, `?2` oneself, `?3` an object.
    fn finds(&self, sql: &str, object: &[u8; 16]) -> Result<bool, ClientError> {
        let sql = format!("SELECT EXISTS ({sql})");
        let values = (self.space.n, self.me.0, object);
        Ok(self.tx.prepare_cached(&sql)?.query_row(values, |row| row.get(0))?)
    }
}

/// Writes an aggregate's rows.
pub(super) fn project(
    tx: &Connection,
    space: &SpaceRow,
    id: AggregateId,
    acts: &[Told],
) -> Result<(), ClientError> {
    let key = aggregate_key(&id);
    run(tx, "DELETE FROM inbox WHERE space = ?1 AND aggregate = ?2", (space.n, &key))?;
    let reader = Reader::new(tx, space);
    let news = match id {
        AggregateId::Need(need) => need_news(&reader, need, acts)?,
        AggregateId::Topic(topic) => topic::news(&reader, topic, acts)?,
        AggregateId::Comment(comment) => voice::comment(&reader, comment, acts)?,
        AggregateId::Amendment(amendment) => voice::amendment(&reader, amendment, acts)?,
        AggregateId::Space => office::confirmed(&reader, acts)?,
        AggregateId::Member(member) => office::member(&reader, member, acts)?,
        AggregateId::Invite(_) => office::invite(&reader, acts),
        AggregateId::Session(_) => session::news(&reader, acts)?,
        AggregateId::Venue(venue) => venue::news(&reader, venue, acts),
        AggregateId::Paper(_) => paper::news(&reader, acts),
        AggregateId::Stance(_)
        | AggregateId::Device(_)
        | AggregateId::RoleKey(_)
        | AggregateId::Draft(_)
        | AggregateId::Org(_)
        | AggregateId::Draw(_)
        | AggregateId::Rulebook
        | AggregateId::Minor(_) => return Ok(()),
    };
    acts.iter().zip(news).try_for_each(|(act, news)| put(tx, space, act, &key, news))
}

/// Writes the rows of topics anew after a need of one's own came to one or left one.
pub(super) fn topics(
    tx: &Connection,
    space: &SpaceRow,
    before: Option<TopicId>,
    now: Option<TopicId>,
) -> Result<(), ClientError> {
    if before == now {
        return Ok(());
    }
    before.into_iter().chain(now).try_for_each(|topic| {
        let id = AggregateId::Topic(topic);
        project(tx, space, id, &told(tx, space.n, &id)?)
    })
}

fn put(tx: &Connection, space: &SpaceRow, act: &Told, key: &[u8], news: News) -> Result<(), ClientError> {
    let (Some((kind, object)), Some(pos)) = (news, act.pos) else { return Ok(()) };
    run(
        tx,
        "INSERT OR REPLACE INTO inbox (space, pos, entry, kind, aggregate, object, read)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6,
             EXISTS (SELECT 1 FROM news_read WHERE news_read.space = ?1 AND news_read.entry = ?7))",
        (space.n, position(pos), act.n, kind.code(), key, object.0, act.act.id.0),
    )
}

/// Own entries that came back. There are few at any time, so they are all written anew.
pub(super) fn came_back(tx: &Connection, space: &SpaceRow) -> Result<(), ClientError> {
    run(tx, "DELETE FROM inbox WHERE space = ?1 AND aggregate = x''", [space.n])?;
    run(
        tx,
        "INSERT OR REPLACE INTO inbox (space, pos, entry, kind, aggregate, object, read)
         SELECT entries.space, entries.pos, entries.n, ?2, x'', entries.object,
             EXISTS (SELECT 1 FROM news_read WHERE news_read.space = ?1 AND news_read.entry = entries.id)
         FROM entries JOIN outbox ON outbox.entry = entries.n
         WHERE entries.space = ?1 AND entries.verdict IN (2, 3) AND entries.pos IS NOT NULL",
        (space.n, InboxKind::CameBack.code()),
    )
}

/// What others did with a need of one's own, or one that one entered for somebody.
fn need_news(reader: &Reader<'_>, need: NeedId, acts: &[Told]) -> Result<Vec<News>, ClientError> {
    let sql = "SELECT owner = ?3, entered_by IS ?3 FROM needs WHERE space = ?1 AND id = ?2";
    let mine: Option<(bool, bool)> = reader
        .tx
        .prepare_cached(sql)?
        .query_row((reader.space.n, need.0, reader.me.0), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (spoke, entered) = mine.unwrap_or_default();
    let news = |act: &Told| {
        if act.by() == reader.me || !(spoke || entered) {
            return None;
        }
        need_kind(act.kind(), spoke).map(|kind| (kind, need.into()))
    };
    Ok(acts.iter().map(news).collect())
}

fn need_kind(kind: Kind, spoke: bool) -> Option<InboxKind> {
    const NEEDS: [(Kind, InboxKind); 14] = [
        (Kind::NeedCorrected, InboxKind::NeedCorrected),
        (Kind::NeedWithdrawn, InboxKind::NeedWithdrawn),
        (Kind::NeedAccepted, InboxKind::NeedAccepted),
        (Kind::NeedReturned, InboxKind::NeedReturned),
        (Kind::NeedRejected, InboxKind::NeedRejected),
        (Kind::NeedAnswered, InboxKind::NeedAnswered),
        (Kind::NeedMerged, InboxKind::NeedMerged),
        (Kind::NeedPlaced, InboxKind::NeedPlaced),
        (Kind::NeedReferred, InboxKind::NeedReferred),
        (Kind::NeedHandled, InboxKind::NeedHandled),
        (Kind::NeedFedBack, InboxKind::NeedFedBack),
        (Kind::NeedClosed, InboxKind::NeedClosed),
        (Kind::NeedReopened, InboxKind::NeedReopened),
        (Kind::NeedUnmerged, InboxKind::NeedUnmerged),
    ];
    if kind == Kind::NeedLogged {
        return spoke.then_some(InboxKind::NeedLogged);
    }
    NEEDS.iter().find(|(one, _)| *one == kind).map(|(_, news)| *news)
}
