//! Comments and amendments.

use rusqlite::{Connection, Row};
use serde::Serialize;
use yishi_domain::amendment::AmendmentStatus;
use yishi_domain::comment::{Appeal, Side};
use yishi_domain::id::{AmendmentId, CommentId, MemberId, TopicId};
use yishi_domain::role::Role;
use yishi_domain::time::Moment;

use crate::english::Word;
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::view::row::{self, said};
use crate::view::{Coded, Said, SendState, person, session};

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
    /// What it says; of one taken back only that, of a hidden one the words for its author, the committee, the supervisors, and who hid it only.
    pub text: String,
    /// On which version.
    pub version: u32,
    /// Who hid it and why.
    pub hidden: Option<Said>,
    /// Its author's appeal against that.
    pub appeal: Option<AppealRow>,
    /// Whether oneself may hide it now.
    pub may_hide: bool,
    /// Whether oneself may appeal against its hiding now.
    pub may_appeal: bool,
    /// Whether oneself may decide that appeal now.
    pub may_decide: bool,
    /// Whether it was taken back.
    pub withdrawn: bool,
    /// When.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
    /// How far it is on its way; nothing for other people's.
    pub state: Option<SendState>,
}

/// An appeal against hiding a comment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AppealRow {
    /// Where it stands.
    pub state: Coded,
    /// Who appeals and why.
    pub said: Said,
    /// Who decided it and why.
    pub decided: Option<Said>,
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
        own.verdict, said.appeal, said.appeal_text, said.appeal_at, said.appeal_by, decider.name,
        said.answer_text, said.answer_at
    FROM comments AS said
    LEFT JOIN members AS speaker ON speaker.space = said.space AND speaker.id = said.author
    LEFT JOIN members AS hider ON hider.space = said.space AND hider.id = said.hidden_by
    LEFT JOIN members AS decider ON decider.space = said.space AND decider.id = said.appeal_by
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

/// Whoever reads comments on a topic.
#[derive(Clone, Copy)]
struct Reader {
    me: MemberId,
    /// Of the committee, or a supervisor.
    sees_hidden: bool,
    /// May hide a comment now.
    hides: bool,
    /// May decide appeals.
    hears: bool,
}

impl Reader {
    /// Oneself, before what is said on a topic.
    fn of(connection: &Connection, space: &SpaceRow, topic: TopicId) -> Result<Self, ClientError> {
        let me = space.member;
        let posts = person::posts(connection, space.n, me)?;
        let sql = "SELECT count(*) FROM away WHERE space = ?1 AND topic = ?2 AND member = ?3";
        let away = row::count(connection, sql, (space.n, topic.0, me.0))? > 0;
        let supervises = posts.iter().any(|post| post.role == Role::Supervisor);
        let governs = posts.iter().any(|post| post.role.in_committee());
        let leads = session::led_now(connection, space, topic)?.is_some();
        Ok(Self {
            me,
            sees_hidden: governs || supervises,
            hides: governs && !away || leads,
            hears: supervises && !away,
        })
    }

    /// Whether one reads what was hidden.
    fn sees(self, author: MemberId, hider: MemberId) -> bool {
        self.sees_hidden || self.me == author || self.me == hider
    }
}

fn appeal(row: &Row<'_>, by_name: String) -> rusqlite::Result<Option<AppealRow>> {
    let code: Option<String> = row.get(14)?;
    let Some(state) = code.and_then(|code| Appeal::parse(&code)) else { return Ok(None) };
    let said = said(by_name, row.get(15)?, Moment(row.get(16)?));
    Ok(Some(AppealRow { state: state.coded(), said, decided: word(row, 17)? }))
}

fn comment(row: &Row<'_>, reader: Reader) -> rusqlite::Result<CommentRow> {
    let (by, withdrawn) = (MemberId(row.get(1)?), row.get(6)?);
    let (hidden, hider) = (word(row, 7)?, row::id(row, 7, MemberId)?);
    let appeal = appeal(row, row::name(row, 2)?)?;
    let waits = appeal.as_ref().is_some_and(|appeal| appeal.state.code == Appeal::Asked.code());
    let text = if withdrawn {
        "已撤回".to_owned()
    } else if hider.is_some_and(|hider| !reader.sees(by, hider)) {
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
        may_hide: reader.hides && !withdrawn && hidden.is_none() && appeal.is_none(),
        may_appeal: hidden.is_some() && appeal.is_none() && by == reader.me,
        may_decide: waits && reader.hears && by != reader.me && hider != Some(reader.me),
        hidden,
        appeal,
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
    topic: TopicId,
    version: u32,
) -> Result<Vec<CommentRow>, ClientError> {
    let reader = Reader::of(connection, space, topic)?;
    let values = (space.n, topic.0, version, space.member.0);
    row::all(connection, &listing(COMMENTS, UP_TO), values, |row| comment(row, reader))
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
    let reader = Reader::of(connection, space, topic)?;
    let values = (space.n, topic.0, upto, space.member.0);
    row::all(connection, &listing(COMMENTS, SINCE), values, |row| comment(row, reader))
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
