//! Until when something is to be done.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use yishi_domain::calendar::{Calendar, CivilDate, Due};
use yishi_domain::pack::{PackError, RulePack, Rules};
use yishi_domain::time::Moment;

use crate::error::ClientError;

/// The most days that are gone back through; no rule gives longer to answer a need.
const BACK_MAX: i32 = 1_000;

/// What is due some working days after a need came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Deadline {
    /// Accepting it, returning it or rejecting it.
    Accept,
    /// Answering it, merging it or placing it in a topic.
    Handle,
}

impl Deadline {
    /// The rule that says how many working days.
    const fn rule(self) -> &'static str {
        match self {
            Self::Accept => "need.accept",
            Self::Handle => "need.classify",
        }
    }
}

fn calendar() -> Result<&'static Calendar, ClientError> {
    static SHIPPED: OnceLock<Result<Calendar, PackError>> = OnceLock::new();
    SHIPPED.get_or_init(Calendar::shipped).as_ref().map_err(broken)
}

fn broken(error: &PackError) -> ClientError {
    ClientError::Bug(error.to_string())
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

/// Deadlines of needs; the rules of each day are looked up once.
#[derive(Default)]
pub(super) struct Deadlines(BTreeMap<(Deadline, CivilDate), Due>);

impl Deadlines {
    /// The last day for a need that came in on `day`.
    pub(super) fn of(&mut self, deadline: Deadline, day: CivilDate) -> Result<Due, ClientError> {
        if let Some(due) = self.0.get(&(deadline, day)) {
            return Ok(*due);
        }
        let packs: Vec<&RulePack> = RulePack::shipped().map_err(|error| broken(&error))?.iter().collect();
        let days = Rules::resolve(&packs, day).and_then(|rules| rules.working_days(deadline.rule()));
        let due = calendar()?.add_working_days(day, days.map_err(|error| broken(&error))?);
        self.0.insert((deadline, day), due);
        Ok(due)
    }

    /// What came in before this moment is due on `day` at the latest. Who came first is never due later.
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
