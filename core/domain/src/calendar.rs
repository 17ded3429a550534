//! Working days and deadlines. Holidays are dated data (`packs/calendar.toml`): beyond the days they cover, weekends
//! alone count as days off, and every result that rests on them says so (节假日未核).

mod date;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use minicbor::{Decode, Encode};
use serde::Deserialize;

pub use date::{BadDate, CivilDate, en_moment, en_span, zh_dated, zh_moment, zh_span};

use crate::pack::PackError;
use crate::time::Moment;

const SHIPPED: &str = include_str!("../packs/calendar.toml");

/// How far the holiday data was compared with the official notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Deserialize)]
#[cbor(index_only)]
#[serde(rename_all = "snake_case")]
pub enum Verified {
    /// Entered from a reprint; nobody has compared it with the official text yet.
    #[n(0)]
    Secondary,
    /// Compared with the official text.
    #[n(1)]
    Official,
}

/// A holiday: `start` to `end`, both days included.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rest {
    /// Its Chinese name.
    #[n(0)]
    pub name: String,
    /// First day off.
    #[n(1)]
    pub start: CivilDate,
    /// Last day off.
    #[n(2)]
    pub end: CivilDate,
}

/// Days off and days worked, for the span from `known_from` to `known_until`.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// First day the holidays are known for.
    #[n(0)]
    pub known_from: CivilDate,
    /// Last day the holidays are known for.
    #[n(1)]
    pub known_until: CivilDate,
    /// How well the data was checked.
    #[n(2)]
    pub verified: Verified,
    /// Where the data comes from.
    #[n(3)]
    pub source: String,
    /// Holidays, with the weekends inside them.
    #[n(4)]
    pub rest: Vec<Rest>,
    /// Weekend days that are worked in exchange.
    #[n(5)]
    pub work: BTreeSet<CivilDate>,
}

/// The last day of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The act is still in time on this day, until 24:00.
    pub last: CivilDate,
    /// The span reaches into days whose holidays are not known: weekends only were counted.
    pub holidays_unverified: bool,
}

impl Due {
    /// The first moment that is too late.
    pub fn ends(&self) -> Moment {
        self.last.end()
    }

    /// Whether an act on `on` is too late.
    pub fn is_past(&self, on: CivilDate) -> bool {
        on > self.last
    }
}

impl Calendar {
    /// Reads a calendar file. A holiday that ends before it starts or leaves the known span is refused.
    pub fn parse(text: &str) -> Result<Self, PackError> {
        let calendar: Self =
            toml::from_str(text).map_err(|error| PackError::unreadable("calendar", &error))?;
        calendar.expect_sound()?;
        Ok(calendar)
    }

    /// Refuses a span that ends before it starts, and a holiday that does or leaves the span.
    pub(crate) fn expect_sound(&self) -> Result<(), PackError> {
        let holidays = self.rest.iter().map(|rest| (rest.start, rest.end));
        let exchanged = self.work.iter().map(|day| (*day, *day));
        let sound = |(start, end): (CivilDate, CivilDate)| {
            self.known_from <= start && start <= end && end <= self.known_until
        };
        if self.known_from <= self.known_until && holidays.chain(exchanged).all(sound) {
            Ok(())
        } else {
            Err(PackError::unreadable("calendar", &"休假或调休日不在已知范围内"))
        }
    }

    /// The calendar compiled in.
    pub fn shipped() -> Result<&'static Self, PackError> {
        static CALENDAR: OnceLock<Result<Calendar, PackError>> = OnceLock::new();
        CALENDAR.get_or_init(|| Self::parse(SHIPPED)).as_ref().map_err(Clone::clone)
    }

    /// Whether another calendar goes on where this one ends, or says its days anew, so that no day in between is
    /// taken for known.
    pub(crate) fn is_continued_by(&self, newer: &Self) -> bool {
        let starts = self.known_from <= newer.known_from && newer.known_from <= self.known_until.plus_days(1);
        starts && self.known_until <= newer.known_until
    }

    /// This calendar with the days of another one in their place.
    pub(crate) fn with(&self, newer: &Self) -> Self {
        let outside = |day: &CivilDate| *day < newer.known_from;
        let kept = self.rest.iter().filter(|rest| outside(&rest.start));
        Self {
            known_from: self.known_from,
            known_until: newer.known_until,
            verified: newer.verified,
            source: newer.source.clone(),
            rest: kept.chain(&newer.rest).cloned().collect(),
            work: self.work.iter().filter(|day| outside(day)).chain(&newer.work).copied().collect(),
        }
    }

    /// Whether the holidays of `day` are known.
    pub fn knows(&self, day: CivilDate) -> bool {
        self.known_from <= day && day <= self.known_until
    }

    /// A day worked in exchange, or Monday to Friday outside holidays.
    pub fn is_working_day(&self, day: CivilDate) -> bool {
        self.work.contains(&day)
            || !day.is_weekend() && !self.rest.iter().any(|rest| rest.start <= day && day <= rest.end)
    }

    /// The `days`-th working day after the day of the act, which is not counted itself.
    pub fn add_working_days(&self, act: CivilDate, days: u32) -> Due {
        let mut last = act;
        for _ in 0..days {
            last = self.next_working_day(last.plus_days(1));
        }
        self.due(act, last)
    }

    /// The last day of a deadline of calendar `days`: the day of the act is not counted; a last day that is no working
    /// day moves on to the next one (民法典 201, 203). For deadlines only: never for minimum durations such as
    /// `publicity.min_days` or `notice.*`, which [`crate::pack::Days::is_reached`] judges.
    pub fn deadline(&self, act: CivilDate, days: u32) -> Due {
        let last = act.plus_days(i32::try_from(days).unwrap_or(i32::MAX));
        self.due(act, self.next_working_day(last))
    }

    fn next_working_day(&self, mut day: CivilDate) -> CivilDate {
        // Ends for absurd dates too: `CivilDate::MAX` is a Friday, and no file can name a holiday there.
        while !self.is_working_day(day) {
            day = day.plus_days(1);
        }
        day
    }

    fn due(&self, act: CivilDate, last: CivilDate) -> Due {
        let first = act.plus_days(1).min(last);
        Due { last, holidays_unverified: !(self.knows(first) && self.knows(last)) }
    }
}
