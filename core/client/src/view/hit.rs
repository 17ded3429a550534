//! Search.

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use yishi_domain::calendar::zh_moment;
use yishi_domain::id::ObjectId;
use yishi_domain::time::Moment;

use super::{Coded, Page, Paged, row};
use crate::app::Desk;
use crate::english::Word;
use crate::error::ClientError;
use crate::search::query;
use crate::store::SpaceRow;

/// Characters shown around what was found.
const AROUND: usize = 12;

/// What can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitKind {
    /// A need.
    Need,
    /// A topic.
    Topic,
    /// A comment.
    Comment,
    /// A person.
    Member,
    /// A reading copy.
    Copy,
}

impl HitKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Need, Self::Topic, Self::Comment, Self::Member, Self::Copy];

    /// The code, as it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Topic => "topic",
            Self::Comment => "comment",
            Self::Member => "member",
            Self::Copy => "copy",
        }
    }

    /// The word people use.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Need => "诉求",
            Self::Topic => "议题",
            Self::Comment => "评论",
            Self::Member => "成员",
            Self::Copy => "征求意见稿",
        }
    }

    /// What gives title and text: `?1` is the space, `?2` the object, `?3` the part.
    const fn source(self) -> &'static str {
        match self {
            Self::Need => "SELECT text, text FROM needs WHERE space = ?1 AND id = ?2 AND ?3 = 0",
            Self::Topic => "SELECT title, summary FROM topics WHERE space = ?1 AND id = ?2 AND ?3 = 0",
            Self::Comment => {
                "SELECT topics.title, comments.text FROM comments LEFT JOIN topics ON topics.space = comments.space
                     AND topics.id = comments.topic WHERE comments.space = ?1 AND comments.id = ?2 AND ?3 = 0"
            }
            Self::Member => "SELECT name, '' FROM members WHERE space = ?1 AND id = ?2 AND ?3 = 0",
            Self::Copy => "SELECT title, text FROM copies WHERE space = ?1 AND topic = ?2 AND version = ?3",
        }
    }
}

impl Word for HitKind {
    const EVERY: &'static [Self] = Self::ALL;

    fn coded(self) -> Coded {
        let en = match self {
            Self::Need => "need",
            Self::Topic => "topic",
            Self::Comment => "comment",
            Self::Member => "person",
            Self::Copy => "reading copy",
        };
        Coded { code: self.code(), zh: self.zh(), en }
    }
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// What it is.
    pub kind: Coded,
    /// Which one; a reading copy's topic.
    pub object: ObjectId,
    /// Its title, or the beginning of its text.
    pub title: String,
    /// The place where it was found.
    pub snippet: String,
    /// When it was said.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
}

/// The statement that lists what is found, newest first; `?1` is an FTS5 expression.
pub(super) const LISTING: &str = "SELECT searched.kind, searched.object, searched.part, searched.at
    FROM search JOIN searched ON searched.n = search.rowid WHERE search MATCH ?1 AND searched.space = ?2
    ORDER BY searched.at DESC, searched.n DESC LIMIT ?3 OFFSET ?4";

const TOTAL: &str = "SELECT count(*) FROM search JOIN searched ON searched.n = search.rowid
    WHERE search MATCH ?1 AND searched.space = ?2";

fn list(
    connection: &Connection,
    space: &SpaceRow,
    typed: &str,
    page: Page,
) -> Result<Paged<Hit>, ClientError> {
    let Some(wanted) = query(typed) else { return Ok(Paged { rows: Vec::new(), total: 0 }) };
    let total = row::count(connection, TOTAL, (&wanted, space.n))?;
    let found = row::all(connection, LISTING, (&wanted, space.n, page.limit, page.offset), |row| {
        let kind: String = row.get(0)?;
        Ok((kind, row.get(1)?, row.get(2)?, Moment(row.get(3)?)))
    })?;
    let mut rows = Vec::with_capacity(found.len());
    for (code, object, part, at) in found {
        let kind = HitKind::ALL.iter().copied().find(|kind| kind.code() == code);
        let kind = kind.ok_or_else(|| ClientError::Storage(format!("a hit of kind {code}")))?;
        rows.push(hit(connection, space.n, kind, object, part, at, typed)?);
    }
    Ok(Paged { rows, total })
}

fn hit(
    connection: &Connection,
    space: i64,
    kind: HitKind,
    object: [u8; 16],
    part: u32,
    at: Moment,
    typed: &str,
) -> Result<Hit, ClientError> {
    let words: Option<(Option<String>, String)> = connection
        .prepare_cached(kind.source())?
        .query_row((space, object, part), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (title, text) = words.unwrap_or_default();
    Ok(Hit {
        kind: kind.coded(),
        object: ObjectId(object),
        title: super::short(&title.unwrap_or_default(), AROUND.saturating_mul(2)),
        snippet: snippet(&text, typed),
        at,
        at_zh: zh_moment(at),
    })
}

/// The place in a text where the first of the words typed stands; its beginning where only their characters match.
fn snippet(text: &str, typed: &str) -> String {
    let place = typed.split_whitespace().find_map(|word| text.find(word));
    let before = place.and_then(|place| text.get(..place)).map_or(0, |before| before.chars().count());
    let start = before.saturating_sub(AROUND);
    let lead = if start > 0 { "…" } else { "" };
    let shown: String = text
        .chars()
        .skip(start)
        .take(AROUND.saturating_mul(3))
        .map(|c| if c == '\n' { ' ' } else { c })
        .collect();
    let tail =
        if text.chars().nth(start.saturating_add(AROUND.saturating_mul(3))).is_some() { "…" } else { "" };
    format!("{lead}{shown}{tail}")
}

impl Desk {
    /// What holds all the words typed, newest first: needs, topics, reading copies and comments by their words, people
    /// by name or pinyin. Nothing for an empty question.
    pub fn search(&self, typed: &str, page: Page) -> Result<Paged<Hit>, ClientError> {
        self.index_words()?;
        self.read(|connection, space| list(connection, space, typed, page))
    }
}
