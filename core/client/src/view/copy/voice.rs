//! Comments and amendments.

use rusqlite::{Connection, Row};
use serde::Serialize;
use yishi_domain::amendment::AmendmentStatus;
use yishi_domain::comment::Side;
use yishi_domain::id::{AmendmentId, CommentId, MemberId, TopicId};
use yishi_domain::time::Moment;

use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::view::row::{self, said};
use crate::view::{Coded, Said, SendState, person};

/// A comment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CommentRow {
    /// Which.
    pub id: CommentId,
    /// Whose.
    pub by: MemberId,
    /// Their name.
    pub by_name: String,
    /// Which side it speaks for.
    pub side: Coded,
    /// What it says; of one taken back only that, of a hidden one the words for its author and both committees only.
    pub text: String,
    /// On which version.
    pub version: u32,
    /// Who hid it and why.
    pub hidden: Option<Said>,
    /// Whether it was taken back.
    pub withdrawn: bool,
    /// When.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
    /// How far it is on its way; nothing for other people's.
    pub state: Option<SendState>,
}

/// A proposed change of a passage.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AmendmentRow {
    /// Which.
    pub id: AmendmentId,
    /// Whose.
    pub by_name: String,
    /// Of which version.
    pub version: u32,
    /// First UTF-16 unit of the passage.
    pub start: u32,
    /// UTF-16 unit after it.
    pub end: u32,
    /// What stands there.
    pub quote: String,
    /// What should stand there.
    pub replacement: String,
    /// Why.
    pub reason: String,
    /// What became of it.
    pub status: Coded,
    /// Who decided it, and why.
    pub decided: Option<Said>,
    /// When.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
    /// How far it is on its way; nothing for other people's.
    pub state: Option<SendState>,
}

// Only one's own words can be on their way from here: others' are not looked for in the outbox.
const COMMENTS: &str = "SELECT said.id, said.author, speaker.name, said.side, said.text, said.version,
        said.withdrawn, said.hidden_by, hider.name, said.hidden_text, said.hidden_at, said.at, outbox.state,
        own.verdict
    FROM comments AS said
    LEFT JOIN members AS speaker ON speaker.space = said.space AND speaker.id = said.author
    LEFT JOIN members AS hider ON hider.space = said.space AND hider.id = said.hidden_by
    LEFT JOIN outbox ON outbox.entry = CASE WHEN said.author = ?4 THEN said.entry END
    LEFT JOIN entries AS own ON own.n = outbox.entry
    WHERE said.space = ?1 AND said.topic = ?2";

const AMENDMENTS: &str = "SELECT said.id, speaker.name, said.version, said.first, said.after, said.quote,
        said.replacement, said.reason, said.status, said.decided_by, decider.name, said.decided_text,
        said.decided_at, said.at, outbox.state, own.verdict
    FROM amendments AS said
    LEFT JOIN members AS speaker ON speaker.space = said.space AND speaker.id = said.author
    LEFT JOIN members AS decider ON decider.space = said.space AND decider.id = said.decided_by
    LEFT JOIN outbox ON outbox.entry = CASE WHEN said.author = ?4 THEN said.entry END
    LEFT JOIN entries AS own ON own.n = outbox.entry
    WHERE said.space = ?1 AND said.topic = ?2";

/// Said about a version or those before it.
const UP_TO: &str = "said.version <= ?3";
/// Said by somebody else behind a row of the log.
const SINCE: &str = "said.entry > ?3 AND said.author <> ?4";
/// Said or decided by somebody else behind a row of the log.
const SINCE_OR_DECIDED: &str = "(said.entry > ?3 AND said.author <> ?4
    OR said.decided_entry > ?3 AND said.decided_by <> ?4)";

fn listing(said: &str, which: &str) -> String {
    format!("{said} AND {which} ORDER BY said.at")
}

/// The statements that list comments and amendments.
pub(in crate::view) fn listings() -> [String; 4] {
    [
        listing(COMMENTS, UP_TO),
        listing(AMENDMENTS, UP_TO),
        listing(COMMENTS, SINCE),
        listing(AMENDMENTS, SINCE_OR_DECIDED),
    ]
}

/// Somebody's word in the columns: whose id, name, text, moment.
fn word(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Said>> {
    let at = |more: usize| column.saturating_add(more);
    let somebody = row::id(row, column, MemberId)?;
    somebody.map(|_| Ok(said(row::name(row, at(1))?, row.get(at(2))?, Moment(row.get(at(3))?)))).transpose()
}

fn comment(row: &Row<'_>, reader: MemberId, governs: bool) -> rusqlite::Result<CommentRow> {
    let (by, withdrawn) = (MemberId(row.get(1)?), row.get(6)?);
    let hidden = word(row, 7)?;
    let text = if withdrawn {
        "已撤回".to_owned()
    } else if hidden.is_some() && !governs && by != reader {
        "已隐藏".to_owned()
    } else {
        row.get(4)?
    };
    let (at, at_zh) = row::moment(row, 11)?;
    Ok(CommentRow {
        id: CommentId(row.get(0)?),
        by,
        by_name: row::name(row, 2)?,
        side: row::coded::<Side>(row, 3)?,
        text,
        version: row.get(5)?,
        hidden,
        withdrawn,
        at,
        at_zh,
        state: row::sent(row, 12)?,
    })
}

fn amendment(row: &Row<'_>) -> rusqlite::Result<AmendmentRow> {
    let (at, at_zh) = row::moment(row, 13)?;
    Ok(AmendmentRow {
        id: AmendmentId(row.get(0)?),
        by_name: row::name(row, 1)?,
        version: row.get(2)?,
        start: row.get(3)?,
        end: row.get(4)?,
        quote: row.get(5)?,
        replacement: row.get(6)?,
        reason: row.get(7)?,
        status: row::coded::<AmendmentStatus>(row, 8)?,
        decided: word(row, 9)?,
        at,
        at_zh,
        state: row::sent(row, 14)?,
    })
}

/// Comments on a version and those before it.
pub(super) fn comments(
    connection: &Connection,
    space: &SpaceRow,
    (topic, version): (TopicId, u32),
    governs: bool,
) -> Result<Vec<CommentRow>, ClientError> {
    row::all(connection, &listing(COMMENTS, UP_TO), (space.n, topic.0, version, space.member.0), |row| {
        comment(row, space.member, governs)
    })
}

/// Amendments to a version and those before it.
pub(super) fn amendments(
    connection: &Connection,
    space: &SpaceRow,
    topic: TopicId,
    version: u32,
) -> Result<Vec<AmendmentRow>, ClientError> {
    let values = (space.n, topic.0, version, space.member.0);
    row::all(connection, &listing(AMENDMENTS, UP_TO), values, amendment)
}

/// Comments of others behind a row of the log.
pub(in crate::view) fn comments_since(
    connection: &Connection,
    space: &SpaceRow,
    topic: TopicId,
    upto: i64,
) -> Result<Vec<CommentRow>, ClientError> {
    let governs = person::governs(connection, space.n, space.member)?;
    let values = (space.n, topic.0, upto, space.member.0);
    row::all(connection, &listing(COMMENTS, SINCE), values, |row| comment(row, space.member, governs))
}

/// Amendments of others behind a row of the log, and those decided by others behind it.
pub(in crate::view) fn amendments_since(
    connection: &Connection,
    space: &SpaceRow,
    topic: TopicId,
    upto: i64,
) -> Result<Vec<AmendmentRow>, ClientError> {
    let values = (space.n, topic.0, upto, space.member.0);
    row::all(connection, &listing(AMENDMENTS, SINCE_OR_DECIDED), values, amendment)
}
