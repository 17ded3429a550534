//! What waits for oneself, by the roles one holds. What is overdue comes first.

mod few;
mod needs;
mod office;

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::id::{DeviceId, EntryId, ObjectId, TopicId};
use yishi_domain::time::Moment;

use super::{Page, Paged};
use crate::app::Desk;
use crate::error::ClientError;
use crate::store::SpaceRow;

/// Something to do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TodoRow {
    /// `refused`, `confirm`, `round_sign`, `key_grant`, `topic_accept`, `amendment`, `need_returned`, `need_accept` or
    /// `need_handle`.
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
    Few(Vec<TodoRow>),
    Needs(needs::Span<'a>),
}

fn parts<'a>(
    connection: &'a Connection,
    space: &'a SpaceRow,
    device: DeviceId,
    now: Moment,
) -> Result<Vec<Part<'a>>, ClientError> {
    let few = Part::Few(few::list(connection, space, device)?);
    let Some(spans) = needs::Spans::of(connection, space, now)? else { return Ok(vec![few]) };
    let [accept, handle] = spans.overdue;
    let [accept_later, handle_later] = spans.later;
    let needs = Part::Needs;
    Ok(vec![needs(accept), needs(handle), few, needs(accept_later), needs(handle_later)])
}

fn list(
    connection: &Connection,
    space: &SpaceRow,
    device: DeviceId,
    now: Moment,
    page: Page,
) -> Result<Paged<TodoRow>, ClientError> {
    let (mut rows, mut total) = (Vec::new(), 0u64);
    for part in parts(connection, space, device, now)? {
        let left = page.after(total, rows.len());
        match part {
            Part::Few(few) => {
                total = total.saturating_add(few.len().try_into().unwrap_or(u64::MAX));
                let [skip, take] = [left.offset, left.limit].map(|n| n.try_into().unwrap_or(usize::MAX));
                rows.extend(few.into_iter().skip(skip).take(take));
            }
            Part::Needs(span) => {
                rows.extend(span.rows(left)?);
                total = total.saturating_add(span.count()?);
            }
        }
    }
    Ok(Paged { rows, total })
}

/// How much waits for oneself.
pub(super) fn waiting(
    connection: &Connection,
    space: &SpaceRow,
    device: DeviceId,
    now: Moment,
) -> Result<Waiting, ClientError> {
    let few: u64 = few::list(connection, space, device)?.len().try_into().unwrap_or(u64::MAX);
    let Some(spans) = needs::Spans::of(connection, space, now)? else {
        return Ok(Waiting { all: few, overdue: 0, today: 0 });
    };
    let overdue = spans.overdue.iter().map(needs::Span::count).sum::<Result<u64, _>>()?;
    let later = spans.later.iter().map(needs::Span::count).sum::<Result<u64, _>>()?;
    let all = few.saturating_add(overdue).saturating_add(later);
    Ok(Waiting { all, overdue, today: spans.due_today()? })
}

/// The first thing to do.
pub(super) fn next(
    connection: &Connection,
    space: &SpaceRow,
    device: DeviceId,
    now: Moment,
) -> Result<Option<TodoRow>, ClientError> {
    Ok(list(connection, space, device, now, Page::first(1))?.rows.pop())
}

/// The statements that list needs to do something about.
pub(super) fn listings() -> Vec<String> {
    needs::listings()
}

impl Desk {
    /// What waits for oneself: first what is overdue, then what holds others up, last the needs to accept and to deal
    /// with, the longest waiting first.
    pub fn todo(&self, page: Page) -> Result<Paged<TodoRow>, ClientError> {
        let (device, now) = (self.app.device(), self.app.now());
        self.read(|connection, space| list(connection, space, device, now, page))
    }
}
