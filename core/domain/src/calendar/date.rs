//! Civil dates as people read them on a notice board: UTC+08:00, whatever the phone's own zone.

use core::fmt;
use core::str::FromStr;

use minicbor::{Decode, Encode};
use serde::Deserialize;

use crate::time::Moment;

const MS_PER_DAY: u64 = 86_400_000;
const MS_PER_MINUTE: u64 = 60_000;
/// UTC+08:00 in milliseconds.
const ZONE: u64 = 8 * 3_600_000;

/// A day of the Gregorian calendar in UTC+08:00, kept as days since 1970-01-01, so that comparing and adding are
/// whole-number arithmetic and every stored value is a real day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Deserialize)]
#[cbor(transparent)]
#[serde(try_from = "String")]
pub struct CivilDate(#[n(0)] i32);

/// A text that is no date of the form `2026-03-02`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadDate;

impl fmt::Display for BadDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("日期应写作 2026-03-02 的样子")
    }
}

impl std::error::Error for BadDate {}

impl CivilDate {
    /// The last day there is; adding to it stays there.
    pub const MAX: Self = Self(i32::MAX);
    /// Before any day that matters.
    pub const MIN: Self = Self(i32::MIN);

    /// The day `year`-`month`-`day`, or none where the calendar has no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        let before: u32 = (1..month).map(|earlier| days_in_month(year, earlier)).sum();
        let days = days_before_year(i64::from(year)) + i64::from(before) + i64::from(day) - 1;
        i32::try_from(days).ok().map(Self)
    }

    /// The day in UTC+08:00 on which `moment` falls.
    pub fn of(moment: Moment) -> Self {
        let days = moment.0.saturating_add(ZONE) / MS_PER_DAY;
        i32::try_from(days).map_or(Self::MAX, Self)
    }

    /// Year, month (1–12) and day of the month.
    pub fn ymd(self) -> (i32, u32, u32) {
        let days = i64::from(self.0);
        // The mean year has 146,097 / 400 days; the guess is off by one year at most.
        let mut year = 1970 + (days * 400).div_euclid(146_097);
        while days_before_year(year) > days {
            year -= 1;
        }
        while days_before_year(year + 1) <= days {
            year += 1;
        }
        let short = i32::try_from(year).unwrap_or(i32::MAX);
        let mut rest = u32::try_from(days - days_before_year(year)).unwrap_or(0);
        let mut month = 1;
        while month < 12 && rest >= days_in_month(short, month) {
            rest -= days_in_month(short, month);
            month += 1;
        }
        (short, month, rest + 1)
    }

    /// The day `days` later (earlier when negative).
    pub const fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The same day of the month `months` later; the month's last day where it has no such day (民法典 202).
    pub fn plus_months(self, months: u32) -> Self {
        let (year, month, day) = self.ymd();
        let ahead = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(months);
        let year = i32::try_from(ahead.div_euclid(12)).unwrap_or(i32::MAX);
        let month = u32::try_from(ahead.rem_euclid(12)).unwrap_or(0) + 1;
        Self::new(year, month, day.min(days_in_month(year, month))).unwrap_or(Self::MAX)
    }

    /// Days from `earlier` to this day; negative when this day is the earlier one. The first day is not counted.
    pub const fn days_since(self, earlier: Self) -> i64 {
        self.0 as i64 - earlier.0 as i64
    }

    /// Saturday or Sunday.
    pub const fn is_weekend(self) -> bool {
        // 1970-01-01 was a Thursday, three days after a Monday.
        (self.0 as i64 + 3).rem_euclid(7) >= 5
    }

    /// 24:00 of this day: the first moment that no longer belongs to it.
    pub fn end(self) -> Moment {
        let next = u64::try_from(i64::from(self.0) + 1).unwrap_or(0);
        Moment((next * MS_PER_DAY).saturating_sub(ZONE))
    }

    /// So many minutes after the day begins.
    pub fn at(self, minutes: u32) -> Moment {
        let begins = self.plus_days(-1).end();
        Moment(begins.0.saturating_add(u64::from(minutes).saturating_mul(MS_PER_MINUTE)))
    }

    /// As people write it: `2026年3月2日`.
    pub fn zh(self) -> String {
        let (year, month, day) = self.ymd();
        format!("{year}年{month}月{day}日")
    }
}

/// The time of a day in UTC+08:00: `09:10`.
fn time_of_day(moment: Moment) -> String {
    let minutes = moment.0.saturating_add(ZONE) % MS_PER_DAY / MS_PER_MINUTE;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A moment as people read it in UTC+08:00: `3月2日 09:10`.
pub fn zh_moment(moment: Moment) -> String {
    let (_, month, day) = CivilDate::of(moment).ymd();
    format!("{month}月{day}日 {}", time_of_day(moment))
}

/// A moment as a paper states it in UTC+08:00: `2027年3月2日 09:10`.
pub fn zh_dated(moment: Moment) -> String {
    format!("{} {}", CivilDate::of(moment).zh(), time_of_day(moment))
}

/// A moment as people read it in English, in UTC+08:00: `2027-03-02 09:10`.
pub fn en_moment(moment: Moment) -> String {
    format!("{} {}", CivilDate::of(moment), time_of_day(moment))
}

/// From a moment until another as people read it: `3月2日 09:10 至 11:00`, with the day again where it is another one.
pub fn zh_span(from: Moment, until: Moment) -> String {
    let end = if ends_that_day(from, until) { last_time_of_day(until) } else { zh_moment(until) };
    format!("{} 至 {end}", zh_moment(from))
}

/// The same in English: `2027-03-02 09:10 to 11:00`.
pub fn en_span(from: Moment, until: Moment) -> String {
    let end = if ends_that_day(from, until) { last_time_of_day(until) } else { en_moment(until) };
    format!("{} to {end}", en_moment(from))
}

/// Whether a span ends on the day on which it begins, midnight included.
fn ends_that_day(from: Moment, until: Moment) -> bool {
    let day = CivilDate::of(from);
    CivilDate::of(until) == day || until == day.end()
}

/// The time of a day at which something ends: midnight is 24:00.
fn last_time_of_day(until: Moment) -> String {
    let midnight = until == CivilDate::of(until).plus_days(-1).end();
    if midnight { "24:00".to_owned() } else { time_of_day(until) }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for CivilDate {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let number = |part: Option<&str>, digits: usize| {
            part.filter(|p| p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|p| p.parse::<u32>().ok())
                .ok_or(BadDate)
        };
        let mut parts = text.split('-');
        let (year, month, day) =
            (number(parts.next(), 4)?, number(parts.next(), 2)?, number(parts.next(), 2)?);
        if parts.next().is_some() {
            return Err(BadDate);
        }
        i32::try_from(year).ok().and_then(|year| Self::new(year, month, day)).ok_or(BadDate)
    }
}

impl TryFrom<String> for CivilDate {
    type Error = BadDate;

    fn try_from(text: String) -> Result<Self, BadDate> {
        text.parse()
    }
}

const fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

const fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 to the first of January of `year`.
const fn days_before_year(year: i64) -> i64 {
    const TO_1970: i64 = 719_162;
    let whole = year - 1;
    whole * 365 + whole.div_euclid(4) - whole.div_euclid(100) + whole.div_euclid(400) - TO_1970
}
