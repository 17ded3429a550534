//! Until when something is to be done.

use std::collections::BTreeMap;

use rusqlite::Connection;
use yishi_domain::calendar::{CivilDate, Due};
use yishi_domain::pack::PackError;
use yishi_domain::rulebook::Rulebook;
use yishi_domain::time::Moment;

use super::rules::{broken, rulebook};
use crate::error::ClientError;
use crate::store::SpaceRow;

/// The most days that are gone back through; no rule gives longer to answer a need.
const BACK_MAX: i32 = 1_000;

/// What is due some days after a need came in, or after its topic was declined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Deadline {
    /// Accepting it, returning it or rejecting it.
    Accept,
    /// Answering it, merging it or placing it in a topic.
    Handle,
    /// Answering it because its topic was declined.
    Refusal,
}

impl Deadline {
    /// The last day for what began on `day`, by the rules of that day.
    fn due(self, book: &Rulebook, day: CivilDate) -> Result<Due, PackError> {
        let (rules, calendar) = (book.rules(day)?, book.calendar(day)?);
        let working = |key| Ok(calendar.add_working_days(day, rules.working_days(key)?));
        match self {
            Self::Accept => working("need.accept"),
            Self::Handle => working("need.classify"),
            Self::Refusal => Ok(calendar.deadline(day, rules.days("topic.refusal_answer")?.n)),
        }
    }
}

/// A due day as people read it.
pub(super) fn zh(due: &Due) -> String {
    let note = if due.holidays_unverified { "（节假日未核）" } else { "" };
    format!("{}{note}", due.last.zh())
}

/// A due day as people read it in English.
pub(super) fn en(due: &Due) -> String {
    let note = if due.holidays_unverified { " (public holidays not checked)" } else { "" };
    format!("{}{note}", due.last)
}

/// Deadlines of needs in a space; the rules of each day are looked up once.
pub(super) struct Deadlines {
    book: Rulebook,
    known: BTreeMap<(Deadline, CivilDate), Due>,
}

impl Deadlines {
    pub(super) fn of_space(connection: &Connection, space: &SpaceRow) -> Result<Self, ClientError> {
        Ok(Self { book: rulebook(connection, space)?, known: BTreeMap::new() })
    }

    /// The last day for what began on `day`.
    pub(super) fn of(&mut self, deadline: Deadline, day: CivilDate) -> Result<Due, ClientError> {
        if let Some(due) = self.known.get(&(deadline, day)) {
            return Ok(*due);
        }
        let due = deadline.due(&self.book, day).map_err(broken)?;
        self.known.insert((deadline, day), due);
        Ok(due)
    }

    /// What began before this moment is due on `day` at the latest. Who came first is never due later.
    pub(super) fn due_by(&mut self, deadline: Deadline, day: CivilDate) -> Result<Moment, ClientError> {
        for back in 0..BACK_MAX {
            let came = day.plus_days(-back);
            if self.of(deadline, came)?.last <= day {
                return Ok(came.end());
            }
        }
        Ok(Moment(0))
    }
}
