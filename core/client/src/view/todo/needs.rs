//! Needs that the committee has to do something about, with the last day for it. They can be many, so they are found
//! page by page, the longest waiting first.

use rusqlite::Connection;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::ObjectId;
use yishi_domain::need::NeedStatus;
use yishi_domain::time::Moment;

use super::TodoRow;
use super::listed::QUOTED;
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::view::due::{self, Deadline, Deadlines};
use crate::view::{Page, row, short};

/// From when time runs.
const fn since(deadline: Deadline) -> &'static str {
    match deadline {
        Deadline::Accept | Deadline::Handle => "needs.since",
        Deadline::Refusal => "topics.declined",
    }
}

/// The needs of which something is asked, as the index of those that wait has them.
fn stand(deadline: Deadline) -> String {
    let of = match deadline {
        Deadline::Accept => {
            format!("needs WHERE needs.space = ?1 AND status = '{}'", NeedStatus::Submitted.code())
        }
        Deadline::Handle => {
            format!(
                "needs WHERE needs.space = ?1 AND status = '{}' AND answers = 0",
                NeedStatus::Accepted.code()
            )
        }
        // Whoever's need stands for others, and whoever's was merged into it, is told in their own name. Left to itself
        // SQLite passes through every need of the space for each of these topics.
        Deadline::Refusal => format!(
            "topics CROSS JOIN needs INDEXED BY needs_by_topic
                 ON needs.space = topics.space AND needs.topic = topics.id
             WHERE topics.space = ?1 AND topics.declined IS NOT NULL AND needs.status IN ('{}', '{}')
                 AND (needs.answered IS NULL OR needs.answered < topics.declined)",
            NeedStatus::InTopic.code(),
            NeedStatus::Merged.code()
        ),
    };
    let since = since(deadline);
    format!("{of} AND {since} >= ?2 AND {since} < ?3")
}

fn listing(deadline: Deadline) -> String {
    let since = since(deadline);
    format!(
        "SELECT needs.id, needs.text, {since} FROM {} ORDER BY {since}, needs.id LIMIT ?4 OFFSET ?5",
        stand(deadline)
    )
}

/// What may be asked of a need, the first thing first.
const EACH: [Deadline; 3] = [Deadline::Accept, Deadline::Handle, Deadline::Refusal];

/// The statements behind these lists.
pub(super) fn listings() -> Vec<String> {
    EACH.map(listing).into()
}

/// Needs whose time began within a span and that wait for one thing.
pub(super) struct Span<'a> {
    connection: &'a Connection,
    space: &'a SpaceRow,
    deadline: Deadline,
    from: i64,
    until: i64,
    today: CivilDate,
}

impl Span<'_> {
    /// How many there are.
    pub(super) fn count(&self) -> Result<u64, ClientError> {
        let sql = format!("SELECT count(*) FROM {}", stand(self.deadline));
        row::count(self.connection, &sql, (self.space.n, self.from, self.until))
    }

    /// A part of them.
    pub(super) fn rows(&self, page: Page) -> Result<Vec<TodoRow>, ClientError> {
        let values = (self.space.n, self.from, self.until, page.limit, page.offset);
        let found = row::all(self.connection, &listing(self.deadline), values, |row| {
            Ok((ObjectId(row.get(0)?), row.get::<_, String>(1)?, Moment(row.get(2)?)))
        })?;
        let mut deadlines = Deadlines::of_space(self.connection, self.space)?;
        let rows = found.into_iter().map(|(need, text, since)| {
            let due = deadlines.of(self.deadline, CivilDate::of(since))?;
            let (kind, zh, en) = self.asked(&short(&text, QUOTED));
            let row = TodoRow::new(kind, zh, en, need);
            let overdue = due.is_past(self.today);
            Ok(TodoRow { due: Some(due::zh(&due)), due_at: Some(due.ends()), overdue, ..row })
        });
        rows.collect()
    }

    fn asked(&self, text: &str) -> (&'static str, String, String) {
        match self.deadline {
            Deadline::Accept => (
                "need_accept",
                format!("受理诉求：{text}"),
                format!("Decide whether to accept the need: {text}"),
            ),
            Deadline::Handle => (
                "need_handle",
                format!("办理诉求：{text}"),
                format!("Answer the need or place it in a topic: {text}"),
            ),
            Deadline::Refusal => (
                "need_refusal",
                format!("议题没有立，请给提出的人一个答复：{text}"),
                format!("The topic was not taken up; answer whoever said this: {text}"),
            ),
        }
    }
}

/// All that waits, by whether it is overdue; first what is to be accepted, then what is to be dealt with, last what is to
/// be answered because its topic was declined.
pub(super) struct Spans<'a> {
    /// What should have been done by yesterday.
    pub(super) overdue: [Span<'a>; 3],
    /// The rest.
    pub(super) later: [Span<'a>; 3],
}

impl<'a> Spans<'a> {
    /// For the committee; nobody else is to be asked.
    pub(super) fn of(
        connection: &'a Connection,
        space: &'a SpaceRow,
        now: Moment,
    ) -> Result<Self, ClientError> {
        let today = CivilDate::of(now);
        let mut deadlines = Deadlines::of_space(connection, space)?;
        let yesterday = today.plus_days(-1);
        let mut cut = |deadline| -> Result<_, ClientError> {
            Ok((deadline, column(deadlines.due_by(deadline, yesterday)?)))
        };
        let [accept, handle, refusal] = EACH.map(&mut cut);
        let cuts = [accept?, handle?, refusal?];
        let span = |deadline, from, until| Span { connection, space, deadline, from, until, today };
        Ok(Self {
            overdue: cuts.map(|(deadline, cut)| span(deadline, 0, cut)),
            later: cuts.map(|(deadline, cut)| span(deadline, cut, i64::MAX)),
        })
    }

    /// How many have to be done today.
    pub(super) fn due_today(&self) -> Result<u64, ClientError> {
        let [first, ..] = &self.later;
        let mut deadlines = Deadlines::of_space(first.connection, first.space)?;
        let mut all = 0u64;
        for span in &self.later {
            let until = column(deadlines.due_by(span.deadline, span.today)?);
            all = all.saturating_add(Span { until, ..*span }.count()?);
        }
        Ok(all)
    }
}

/// A moment as SQLite holds it.
fn column(moment: Moment) -> i64 {
    i64::try_from(moment.0).unwrap_or(i64::MAX)
}
