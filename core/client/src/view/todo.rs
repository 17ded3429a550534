//! What waits for oneself, by the roles one holds. What is overdue comes first.

mod few;
mod listed;
mod needs;
mod office;
mod refused;

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{DeviceId, EntryId, ObjectId, TopicId};
use yishi_domain::role::Role;
use yishi_domain::time::Moment;

use super::person::{self, COMMITTEE, PARTY};
use super::{Page, Paged};
use crate::app::Desk;
use crate::error::ClientError;
use crate::store::SpaceRow;
use listed::{Listed, What};
use refused::Refused;

/// Something to do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TodoRow {
    /// `refused`, `confirm`, `round_sign`, `key_grant`, `paper_sign`, `record_sign`, `session_notice`, `term_end`,
    /// `party_review`, `topic_accept`, `topic_joint`, `demanded`, `evaluation`, `attest`, `appeal`, `amendment`, `claim`,
    /// `need_returned`, `need_accept`, `need_handle` or `need_refusal`.
    pub kind: &'static str,
    /// What to do, in one sentence.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// What it is about.
    pub object: ObjectId,
    /// The topic it belongs to, where it belongs to one.
    pub topic: Option<TopicId>,
    /// The entry to look at, where it is about one.
    pub entry: Option<EntryId>,
    /// The last day for it, as people read it.
    pub due: Option<String>,
    /// The first moment that is too late.
    pub due_at: Option<Moment>,
    /// Whether that moment has passed.
    pub overdue: bool,
}

impl TodoRow {
    fn new(kind: &'static str, zh: String, en: String, object: impl Into<ObjectId>) -> Self {
        Self {
            kind,
            zh,
            en,
            object: object.into(),
            topic: None,
            entry: None,
            due: None,
            due_at: None,
            overdue: false,
        }
    }

    /// With its last day, where it has one.
    fn until(self, last: Option<CivilDate>, now: Moment) -> Self {
        let Some(last) = last else { return self };
        let end = last.end();
        Self { due: Some(last.zh()), due_at: Some(end), overdue: end <= now, ..self }
    }
}

/// How much waits.
pub(super) struct Waiting {
    /// Everything.
    pub(super) all: u64,
    /// Of it, what should have been done by yesterday.
    pub(super) overdue: u64,
    /// Of it, what has to be done today.
    pub(super) today: u64,
}

/// A list of rows, some of which are in memory and some found page by page.
enum Part<'a> {
    Refused(Refused<'a>),
    Few(Vec<TodoRow>),
    Listed(Listed<'a>),
    Needs(needs::Span<'a>),
}

impl Part<'_> {
    /// How many there are; nothing but an index is read.
    fn count(&self) -> Result<u64, ClientError> {
        match self {
            Self::Few(rows) => Ok(rows.len().try_into().unwrap_or(u64::MAX)),
            Self::Refused(refused) => refused.count(),
            Self::Listed(listed) => listed.count(),
            Self::Needs(span) => span.count(),
        }
    }

    /// A part of them.
    fn rows(&self, page: Page) -> Result<Vec<TodoRow>, ClientError> {
        match self {
            Self::Few(rows) => {
                let [skip, take] = [page.offset, page.limit].map(|n| n.try_into().unwrap_or(usize::MAX));
                Ok(rows.iter().skip(skip).take(take).cloned().collect())
            }
            Self::Refused(refused) => refused.rows(page),
            Self::Listed(listed) => listed.rows(page),
            Self::Needs(span) => span.rows(page),
        }
    }
}

/// All that waits, in the order in which it is shown.
pub(super) struct Todo<'a> {
    parts: Vec<Part<'a>>,
    /// The parts in front that are overdue.
    overdue: usize,
    today: u64,
}

impl<'a> Todo<'a> {
    pub(super) fn of(
        connection: &'a Connection,
        space: &'a SpaceRow,
        device: DeviceId,
        now: Moment,
    ) -> Result<Self, ClientError> {
        let sides = person::sides(connection, space.n, space.member)?;
        let governs = sides & COMMITTEE != 0;
        let spans = if governs { Some(needs::Spans::of(connection, space, now)?) } else { None };
        let today = spans.as_ref().map_or(Ok(0), needs::Spans::due_today)?;
        let (mut parts, mut later) = (Vec::new(), Vec::new());
        if let Some(spans) = spans {
            parts.extend(spans.overdue.map(Part::Needs));
            later.extend(spans.later.map(Part::Needs));
        }
        let overdue = parts.len();
        let listed = |what| Part::Listed(Listed { connection, space, sides, what, now });
        parts.push(Part::Refused(Refused { connection, space }));
        parts.push(Part::Few(few::list(connection, space, device, governs, now)?));
        parts.extend([What::Papers, What::Records, What::Notices].map(listed));
        parts.extend((sides & PARTY != 0).then(|| listed(What::Reviews)));
        parts.extend((sides != 0).then(|| listed(What::Topics)));
        parts.extend((sides != 0).then(|| listed(What::Joint)));
        parts.extend((sides != 0).then(|| listed(What::Demanded)));
        let posts = person::posts(connection, space.n, space.member)?;
        let expert = posts.iter().any(|post| post.role.is_expert());
        parts.extend(expert.then(|| listed(What::Evaluations)));
        let attests = person::attests(connection, space.n, space.member)?;
        parts.extend(attests.then(|| listed(What::Attestations)));
        let supervises = posts.iter().any(|post| post.role == Role::Supervisor);
        parts.extend(supervises.then(|| listed(What::Appeals)));
        parts.extend([What::Amendments, What::Claims, What::Returned].map(listed));
        parts.extend(later);
        Ok(Self { parts, overdue, today })
    }

    /// How much waits for oneself.
    pub(super) fn waiting(&self) -> Result<Waiting, ClientError> {
        let counts = self.parts.iter().map(Part::count).collect::<Result<Vec<u64>, _>>()?;
        let overdue = counts.iter().take(self.overdue).sum();
        Ok(Waiting { all: counts.iter().sum(), overdue, today: self.today })
    }

    /// The first thing to do.
    pub(super) fn next(&self) -> Result<Option<TodoRow>, ClientError> {
        for part in &self.parts {
            if let Some(row) = part.rows(Page::first(1))?.pop() {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    fn page(&self, page: Page) -> Result<Paged<TodoRow>, ClientError> {
        let (mut rows, mut total) = (Vec::new(), 0u64);
        for part in &self.parts {
            let left = page.after(total, rows.len());
            if left.limit > 0 {
                rows.extend(part.rows(left)?);
            }
            total = total.saturating_add(part.count()?);
        }
        Ok(Paged { rows, total })
    }
}

/// The statements that list what can be much.
pub(super) fn listings() -> Vec<String> {
    [needs::listings(), listed::listings()].concat()
}

impl Desk {
    /// What waits for oneself: first what is overdue, then what holds others up, last the needs to accept and to deal
    /// with, the longest waiting first.
    pub fn todo(&self, page: Page) -> Result<Paged<TodoRow>, ClientError> {
        let (device, now) = (self.app.device(), self.app.now());
        self.read(|connection, space| Todo::of(connection, space, device, now)?.page(page))
    }
}
