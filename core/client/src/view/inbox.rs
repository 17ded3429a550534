//! What happened to oneself and one's own since one looked.

mod kind;
mod words;

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use yishi_domain::id::{DeviceId, EntryId, ObjectId};
use yishi_domain::kind::Kind;
use yishi_domain::time::Moment;

use super::{Coded, Page, Paged, row};
use crate::app::{Desk, Family};
use crate::english::Word;
use crate::error::ClientError;
use crate::store::{SpaceRow, entries};

pub use kind::InboxKind;
use words::Telling;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InboxRow {
    /// The entry that says so; what [`Desk::read_inbox`] takes.
    pub entry: EntryId,
    /// What happened.
    pub kind: Coded,
    /// The same as a sentence.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// What was said with it: a reason, an answer; empty where nothing was.
    pub quote: String,
    /// Six digits to compare with the device that joined with an office or in one's own name.
    pub comparison_code: Option<String>,
    /// Who did it.
    pub by_name: String,
    /// What to open: a need, a topic, a comment, an amendment, a member, a venue, or of what came back the thing it was about.
    pub object: ObjectId,
    /// The topic it belongs to, where it belongs to one.
    pub topic: Option<ObjectId>,
    /// Whether it was read. What happened before this phone joined counts as read.
    pub read: bool,
    /// When it reached the hub.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
}

/// The statement that lists what happened, newest first.
pub(super) const LISTING: &str = "SELECT inbox.kind, inbox.object, inbox.entry, inbox.read OR inbox.pos <= ?2
    FROM inbox WHERE inbox.space = ?1 ORDER BY inbox.pos DESC LIMIT ?3 OFFSET ?4";

/// What of it was not read.
pub(super) const UNREAD: &str = "SELECT inbox.kind, inbox.object, inbox.entry, 0
    FROM inbox WHERE inbox.space = ?1 AND inbox.read = 0 AND inbox.pos > ?2
    ORDER BY inbox.pos DESC LIMIT ?3 OFFSET ?4";

/// A row as it is stored.
struct Stored {
    kind: InboxKind,
    object: ObjectId,
    entry: i64,
    read: bool,
}

/// Where this phone joined: what stands before is no news to it.
fn joined_at(connection: &Connection, space: &SpaceRow, device: DeviceId) -> Result<i64, ClientError> {
    let sql = "SELECT pos FROM entries WHERE space = ?1 AND device = ?2 AND dseq = 1 AND kind = ?3";
    let pos: Option<Option<i64>> = connection
        .prepare_cached(sql)?
        .query_row((space.n, device.0, Kind::Joined.code()), |row| row.get(0))
        .optional()?;
    Ok(pos.flatten().unwrap_or(0))
}

/// How many things happened that were not read.
pub(super) fn news(connection: &Connection, space: &SpaceRow, device: DeviceId) -> Result<u64, ClientError> {
    let sql = "SELECT count(*) FROM inbox WHERE space = ?1 AND read = 0 AND pos > ?2";
    row::count(connection, sql, (space.n, joined_at(connection, space, device)?))
}

pub(super) fn list(
    connection: &Connection,
    space: &SpaceRow,
    device: DeviceId,
    only_news: bool,
    page: Page,
) -> Result<Paged<InboxRow>, ClientError> {
    let joined = joined_at(connection, space, device)?;
    let (total, listing) = if only_news {
        (news(connection, space, device)?, UNREAD)
    } else {
        (row::count(connection, "SELECT count(*) FROM inbox WHERE space = ?1", [space.n])?, LISTING)
    };
    let stored = row::all(connection, listing, (space.n, joined, page.limit, page.offset), |row| {
        let code: String = row.get(0)?;
        let kind = InboxKind::with_code(&code)
            .ok_or_else(|| rusqlite::Error::InvalidColumnType(0, code, rusqlite::types::Type::Text))?;
        Ok(Stored { kind, object: ObjectId(row.get(1)?), entry: row.get(2)?, read: row.get(3)? })
    })?;
    let rows = stored.into_iter().filter_map(|stored| show(connection, space, stored).transpose());
    Ok(Paged { rows: rows.collect::<Result<_, _>>()?, total })
}

fn show(connection: &Connection, space: &SpaceRow, stored: Stored) -> Result<Option<InboxRow>, ClientError> {
    let Some(found) = entries::by_row(connection, stored.entry)? else { return Ok(None) };
    let Ok(act) = found.entry.act() else { return Ok(None) };
    let at = found.stamp.as_ref().map_or(act.claimed_time, |stamp| stamp.received_at);
    let telling =
        Telling { connection, space, kind: stored.kind, object: stored.object, found: &found, act: &act };
    let told = telling.words()?;
    Ok(Some(InboxRow {
        entry: act.id,
        kind: stored.kind.coded(),
        zh: told.zh,
        en: told.en,
        quote: told.quote,
        comparison_code: told.comparison_code,
        by_name: row::name_of(connection, space.n, act.by.member)?,
        object: stored.object,
        topic: told.topic.map(ObjectId::from),
        read: stored.read,
        at,
        at_zh: yishi_domain::calendar::zh_moment(at),
    }))
}

impl Desk {
    /// What happened to oneself and one's own, newest first; with `only_news` what was not read.
    pub fn inbox(&self, only_news: bool, page: Page) -> Result<Paged<InboxRow>, ClientError> {
        let device = self.app.device();
        self.read(|connection, space| list(connection, space, device, only_news, page))
    }

    /// Marks things as read, by their entries.
    pub fn read_inbox(&self, read: &[EntryId]) -> Result<(), ClientError> {
        self.mark_read(|tx, space| {
            for entry in read {
                tx.prepare_cached("INSERT OR IGNORE INTO news_read (space, entry) VALUES (?1, ?2)")?
                    .execute((space, entry.0))?;
                let sql = "UPDATE inbox SET read = 1 WHERE space = ?1 AND pos =
                     (SELECT pos FROM entries WHERE id = ?2)";
                tx.prepare_cached(sql)?.execute((space, entry.0))?;
            }
            Ok(())
        })
    }

    /// Marks everything as read that is in the inbox now.
    pub fn read_whole_inbox(&self) -> Result<(), ClientError> {
        self.mark_read(|tx, space| {
            tx.prepare_cached(
                "INSERT OR IGNORE INTO news_read (space, entry) SELECT inbox.space, entries.id
                 FROM inbox JOIN entries ON entries.n = inbox.entry WHERE inbox.space = ?1 AND inbox.read = 0",
            )?
            .execute([space])?;
            tx.prepare_cached("UPDATE inbox SET read = 1 WHERE space = ?1 AND read = 0")?.execute([space])?;
            Ok(())
        })
    }

    fn mark_read(
        &self,
        mark: impl FnOnce(&Connection, i64) -> Result<(), ClientError>,
    ) -> Result<(), ClientError> {
        let space = self.read(|_, space| Ok(space.n))?;
        self.app.db().note(|tx| mark(tx, space))?;
        self.app.changes.tell_of(self.space(), &[Family::Inbox]);
        Ok(())
    }
}
