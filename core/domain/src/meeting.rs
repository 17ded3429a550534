//! The values a meeting is held under. It keeps them whatever the rules become (domain.md §4.11).

use minicbor::{Decode, Encode};

use crate::calendar::CivilDate;
use crate::form::{Form, Produces, Worth};
use crate::pack::{Days, PackError, PackRef, Ratio, Rules};

/// What holds for one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct MeetingRules {
    /// The day they were looked up for.
    #[n(0)]
    pub on: CivilDate,
    /// The packs they come from.
    #[n(1)]
    pub packs: Vec<PackRef>,
    /// How long before it people are told.
    #[n(2)]
    pub notice: Days,
    /// How many of the parties must be there.
    #[n(3)]
    pub attendance: Ratio,
    /// How many agree where somebody reserves or objects.
    #[n(4)]
    pub agree: Ratio,
    /// How many parties may demand that an assembly decides.
    #[n(5)]
    pub escalate: Ratio,
    /// The most rounds.
    #[n(6)]
    pub rounds_max: u32,
    /// How long between two rounds.
    #[n(7)]
    pub rounds_gap: Days,
    /// How many days after it the minutes are sealed.
    #[n(8)]
    pub seal_within: u32,
    /// What its form is called.
    #[n(9)]
    pub form: String,
    /// What must be on record before it is closed.
    #[n(10)]
    pub produces: Vec<Produces>,
    /// What its output is worth.
    #[n(11)]
    pub counts_as: Worth,
}

impl MeetingRules {
    /// Those of a form, from the rules of a day.
    pub fn of(rules: &Rules, on: CivilDate, form: &Form) -> Result<Self, PackError> {
        Ok(Self {
            on,
            packs: rules.packs().to_vec(),
            notice: rules.days(&form.notice)?,
            attendance: rules.ratio("attendance.deliberation")?,
            agree: rules.ratio("consensus.agree")?,
            escalate: rules.ratio("escalation.demand")?,
            rounds_max: rules.count("rounds.max")?,
            rounds_gap: rules.days("rounds.gap")?,
            seal_within: rules.days("minutes.seal")?.n,
            form: form.zh.clone(),
            produces: form.produces.clone(),
            counts_as: form.counts_as,
        })
    }
}

/// How many days may lie between the day whose rules an act goes by and the day the hub has it. Longer, and it is done
/// again by the rules of the day.
const LATELY: i32 = 7;

/// Whether rules of a day are those of today, or were lately.
pub(crate) fn was_lately(on: CivilDate, today: CivilDate) -> bool {
    on <= today && today <= on.plus_days(LATELY)
}
