//! Topics.

use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;
use yishi_domain::id::{MemberId, NeedId, TopicId};
use yishi_domain::stance::StanceGrade;
use yishi_domain::time::Moment;
use yishi_domain::topic::{MatterClass, TopicSource, TopicState};

use super::{Coded, CopyView, Page, Paged, RoundRow, Signer, Tally, copy, person, round, row};
use crate::app::Desk;
use crate::english::Word;
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::trouble::Trouble;

/// A topic in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TopicRow {
    /// Which.
    pub id: TopicId,
    /// Its title.
    pub title: String,
    /// Its plain summary.
    pub summary: String,
    /// Where it stands.
    pub state: Coded,
    /// Its class.
    pub class: Coded,
    /// Where it comes from.
    pub source: Coded,
    /// The newest reading copy, 0 before the first.
    pub version: u32,
    /// Comments that were neither taken back nor hidden.
    pub comments: u64,
    /// Amendments that nobody has decided.
    pub amendments_open: u64,
    /// Where members stand.
    pub stances: Tally,
    /// The newest round.
    pub round: Option<RoundRow>,
    /// One's own part: `committee` or `drafter`.
    pub my_role: Option<&'static str>,
    /// When it was proposed.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
}

/// A topic with everything about it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TopicView {
    /// The topic.
    pub row: TopicRow,
    /// Whether oneself proposed it.
    pub mine: bool,
    /// Who proposed it, with the organisation's name where it was in its name.
    pub proposed_by_name: String,
    /// The needs it takes up.
    pub needs: Vec<NeedId>,
    /// Who drafts it, as far as one may know.
    pub drafters: Vec<Signer>,
    /// The newest reading copy.
    pub copy: Option<CopyView>,
    /// Its rounds, the first one first.
    pub rounds: Vec<RoundRow>,
    /// One's own stance.
    pub my_stance: Option<Coded>,
}

const COLUMNS: &str = "topics.id, title, summary, state, class, source, version, at,
    (SELECT count(*) FROM comments WHERE comments.space = topics.space AND comments.topic = topics.id
         AND withdrawn = 0 AND hidden_by IS NULL),
    (SELECT count(*) FROM amendments WHERE amendments.space = topics.space AND amendments.topic = topics.id
         AND status = 'open')";

fn of(row: &Row<'_>) -> rusqlite::Result<TopicRow> {
    let (at, at_zh) = row::moment(row, 7)?;
    Ok(TopicRow {
        id: TopicId(row.get(0)?),
        title: row.get(1)?,
        summary: row.get(2)?,
        state: row::coded::<TopicState>(row, 3)?,
        class: row::coded::<MatterClass>(row, 4)?,
        source: row::coded::<TopicSource>(row, 5)?,
        version: row.get(6)?,
        comments: row.get(8)?,
        amendments_open: row.get(9)?,
        stances: Tally::default(),
        round: None,
        my_role: None,
        at,
        at_zh,
    })
}

/// The statement that lists topics, newest first.
pub(super) fn listing() -> String {
    format!("SELECT {COLUMNS} FROM topics WHERE space = ?1 ORDER BY at DESC, id DESC LIMIT ?2 OFFSET ?3")
}

fn list(connection: &Connection, space: &SpaceRow, page: Page) -> Result<Paged<TopicRow>, ClientError> {
    let total = row::count(connection, "SELECT count(*) FROM topics WHERE space = ?1", [space.n])?;
    let mut rows = row::all(connection, &listing(), (space.n, page.limit, page.offset), of)?;
    let governs = person::governs(connection, space.n, space.member)?;
    for topic in &mut rows {
        let last = round::of_topic(connection, space, topic.id)?.pop();
        topic.stances = copy::tally(connection, space.n, topic.id)?;
        complete(connection, space, topic, governs, last)?;
    }
    Ok(Paged { rows, total })
}

/// Fills in what stands in other tables.
fn complete(
    connection: &Connection,
    space: &SpaceRow,
    topic: &mut TopicRow,
    governs: bool,
    last: Option<RoundRow>,
) -> Result<(), ClientError> {
    topic.round = last;
    topic.my_role = if governs {
        Some("committee")
    } else if person::drafts(connection, space.n, topic.id, space.member)? {
        Some("drafter")
    } else {
        None
    };
    Ok(())
}

fn view(connection: &Connection, space: &SpaceRow, topic: TopicId) -> Result<TopicView, ClientError> {
    let sql = format!(
        "SELECT {COLUMNS}, needs, members.name, topics.author = ?3, orgs.name FROM topics
         LEFT JOIN orgs ON orgs.space = topics.space AND orgs.id = topics.org
         LEFT JOIN members ON members.space = topics.space AND members.id = topics.author
         WHERE topics.space = ?1 AND topics.id = ?2"
    );
    let found = connection
        .prepare_cached(&sql)?
        .query_row((space.n, topic.0, space.member.0), |row| {
            let org: Option<String> = row.get(13)?;
            let proposed_by = row::in_name_of(row::name(row, 11)?, org.as_deref());
            Ok((of(row)?, row.get::<_, Vec<u8>>(10)?, proposed_by, row.get(12)?))
        })
        .optional()?;
    let (mut row, named, proposed_by_name, mine) = found.ok_or(Trouble::NotFound)?;
    let rounds = round::of_topic(connection, space, topic)?;
    let governs = person::governs(connection, space.n, space.member)?;
    complete(connection, space, &mut row, governs, rounds.last().cloned())?;
    let copy = match row.version {
        0 => None,
        newest => Some(copy::view(connection, space, topic, newest)?),
    };
    row.stances = match &copy {
        Some(copy) => copy.stances.count,
        None => copy::tally(connection, space.n, topic)?,
    };
    Ok(TopicView {
        mine,
        proposed_by_name,
        needs: needs(connection, space, topic, &named)?,
        drafters: drafters(connection, space, topic)?,
        copy,
        rounds,
        my_stance: my_stance(connection, space, topic)?,
        row,
    })
}

/// The needs named when it was proposed, and those placed in it since, as far as they are here.
fn needs(
    connection: &Connection,
    space: &SpaceRow,
    topic: TopicId,
    named: &[u8],
) -> Result<Vec<NeedId>, ClientError> {
    let mut needs = row::ids(named, NeedId);
    let sql = "SELECT id FROM needs WHERE space = ?1 AND topic = ?2 ORDER BY at, id";
    for placed in row::all(connection, sql, (space.n, topic.0), |row| Ok(NeedId(row.get(0)?)))? {
        if !needs.contains(&placed) {
            needs.push(placed);
        }
    }
    Ok(needs)
}

fn drafters(connection: &Connection, space: &SpaceRow, topic: TopicId) -> Result<Vec<Signer>, ClientError> {
    let sql = "SELECT drafters.member, members.name FROM drafters
         LEFT JOIN members ON members.space = drafters.space AND members.id = drafters.member
         WHERE drafters.space = ?1 AND drafters.topic = ?2 ORDER BY members.initials, drafters.member";
    row::all(connection, sql, (space.n, topic.0), |row| {
        Ok(Signer { member: MemberId(row.get(0)?), name: row::name(row, 1)?, at_zh: None })
    })
}

fn my_stance(
    connection: &Connection,
    space: &SpaceRow,
    topic: TopicId,
) -> Result<Option<Coded>, ClientError> {
    let sql = "SELECT grade FROM stances WHERE space = ?1 AND topic = ?2 AND member = ?3";
    let grade = connection
        .prepare_cached(sql)?
        .query_row((space.n, topic.0, space.member.0), |row| copy::grade(row, 0))
        .optional()?;
    Ok(grade.map(|grade: StanceGrade| grade.coded()))
}

/// A topic's title, where it is here.
pub(crate) fn title(
    connection: &Connection,
    space: i64,
    topic: TopicId,
) -> Result<Option<String>, ClientError> {
    let mut statement = connection.prepare_cached("SELECT title FROM topics WHERE space = ?1 AND id = ?2")?;
    Ok(statement.query_row((space, topic.0), |row| row.get(0)).optional()?)
}

impl Desk {
    /// Topics, newest first.
    pub fn topics(&self, page: Page) -> Result<Paged<TopicRow>, ClientError> {
        self.read(|connection, space| list(connection, space, page))
    }

    /// One topic with its newest reading copy. Refused as `not_found` where this phone does not hold it.
    pub fn topic(&self, topic: TopicId) -> Result<TopicView, ClientError> {
        self.read(|connection, space| view(connection, space, topic))
    }

    /// A reading copy with what people say about it. Refused as `not_found` where there is no such version here.
    pub fn copy(&self, topic: TopicId, version: u32) -> Result<CopyView, ClientError> {
        self.read(|connection, space| copy::view(connection, space, topic, version))
    }
}
