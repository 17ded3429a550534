//! Until when something is to be done.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use yishi_domain::calendar::{Calendar, CivilDate};
use yishi_domain::pack::{PackError, RulePack, Rules};
use yishi_domain::time::Moment;

use crate::error::ClientError;

/// The rule that says within how many working days a need is accepted.
const ACCEPT: &str = "need.accept";

fn calendar() -> Result<&'static Calendar, ClientError> {
    static SHIPPED: OnceLock<Result<Calendar, PackError>> = OnceLock::new();
    SHIPPED.get_or_init(Calendar::shipped).as_ref().map_err(broken)
}

fn broken(error: &PackError) -> ClientError {
    ClientError::Bug(error.to_string())
}

/// Deadlines for accepting needs; the rules of each day are looked up once.
#[derive(Default)]
pub(super) struct Deadlines(BTreeMap<CivilDate, String>);

impl Deadlines {
    /// The last day to accept a need that came in at `since`, as people read it.
    pub(super) fn accepting(&mut self, since: Moment) -> Result<String, ClientError> {
        let day = CivilDate::of(since);
        if let Some(due) = self.0.get(&day) {
            return Ok(due.clone());
        }
        let packs: Vec<&RulePack> = RulePack::shipped().map_err(|error| broken(&error))?.iter().collect();
        let days = Rules::resolve(&packs, day).and_then(|rules| rules.working_days(ACCEPT));
        let due = calendar()?.add_working_days(day, days.map_err(|error| broken(&error))?);
        let note = if due.holidays_unverified { "(节假日未核)" } else { "" };
        let due = format!("{}{note}", due.last.zh());
        self.0.insert(day, due.clone());
        Ok(due)
    }
}
