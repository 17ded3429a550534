//! The values a rule can have. Whole numbers only: shares are compared by multiplying out, never by dividing.

use core::fmt;
use std::collections::BTreeSet;

use minicbor::{Decode, Encode};
use serde::Deserialize;

use crate::calendar::CivilDate;

/// Which of the two readings of "提前十日" counts (domain.md §4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(index_only)]
pub enum Counting {
    /// The dates differ by n days or more.
    #[default]
    #[n(0)]
    Minimal,
    /// n whole days lie between the dates: they differ by n + 1 or more.
    #[n(1)]
    Clear,
}

/// A number of calendar days. The day of the act is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Deserialize)]
#[serde(from = "u32")]
pub struct Days {
    /// How many.
    #[n(0)]
    pub n: u32,
    /// How a minimum of this many days is counted; resolving fills it in for the keys that have a choice.
    #[n(1)]
    pub counting: Counting,
}

impl From<u32> for Days {
    fn from(n: u32) -> Self {
        Self { n, counting: Counting::Minimal }
    }
}

impl Days {
    /// As a minimum duration: whether from `start` to `end` enough days have run. No holiday moves it, and no days at
    /// all are reached on the same day whatever the counting.
    pub fn is_reached(self, start: CivilDate, end: CivilDate) -> bool {
        let needed = i64::from(self.n) + i64::from(self.counting == Counting::Clear && self.n > 0);
        end.days_since(start) >= needed
    }

    /// As a limit on how far apart two dates may lie: whether more days than this lie between `from` and `to`.
    pub fn is_exceeded(self, from: CivilDate, to: CivilDate) -> bool {
        to.days_since(from) > i64::from(self.n)
    }
}

/// A share of a whole: at least `num`/`den` of it, or more than that when `over`. Written `>= 2/3` or `> 1/2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Deserialize)]
#[serde(try_from = "String")]
pub struct Ratio {
    /// Numerator, from 1 to `den`.
    #[n(0)]
    pub num: u32,
    /// Denominator.
    #[n(1)]
    pub den: u32,
    /// Strictly more than the share (过半数), not merely the share.
    #[n(2)]
    pub over: bool,
}

impl Ratio {
    /// Whether `n` of `whole` reach the share.
    pub fn is_met(self, n: u64, whole: u64) -> bool {
        let (have, want) = (u128::from(n) * u128::from(self.den), u128::from(whole) * u128::from(self.num));
        if self.over { have > want } else { have >= want }
    }

    /// The smallest number out of `whole` that reaches the share.
    pub fn least(self, whole: u32) -> u32 {
        let product = u64::from(whole) * u64::from(self.num);
        let den = u64::from(self.den);
        let least = if self.over { product / den + 1 } else { product.div_ceil(den) };
        u32::try_from(least).unwrap_or(u32::MAX)
    }

    /// Whether whatever reaches this share also reaches `other`.
    pub fn is_as_strict_as(self, other: Self) -> bool {
        let (mine, theirs) =
            (u64::from(self.num) * u64::from(other.den), u64::from(other.num) * u64::from(self.den));
        mine > theirs || mine == theirs && (self.over || !other.over)
    }
}

impl TryFrom<String> for Ratio {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        const WANTED: &str = "比例应写作 \">= 2/3\" 或 \"> 1/2\"";
        let (over, share) = match text.strip_prefix(">= ") {
            Some(share) => (false, share),
            None => (true, text.strip_prefix("> ").ok_or(WANTED)?),
        };
        let (num, den) = share.split_once('/').ok_or(WANTED)?;
        let (num, den) = (num.parse().map_err(|_| WANTED)?, den.parse().map_err(|_| WANTED)?);
        // More than the whole can never be reached; no share at all is no rule.
        if num == 0 || num > den || over && num == den {
            return Err(WANTED);
        }
        Ok(Self { num, den, over })
    }
}

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// [`Value::Count`]
    Count,
    /// [`Value::Days`]
    Days,
    /// [`Value::WorkingDays`]
    WorkingDays,
    /// [`Value::Hours`]
    Hours,
    /// [`Value::Months`]
    Months,
    /// [`Value::Ratio`]
    Ratio,
    /// [`Value::Words`]
    Words,
    /// [`Value::Switch`]
    Switch,
}

/// What a rule says.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A number of things.
    #[n(0)]
    Count(#[n(0)] u32),
    /// Calendar days.
    #[n(1)]
    Days(#[n(0)] Days),
    /// Working days.
    #[n(2)]
    WorkingDays(#[n(0)] u32),
    /// Hours of 60 minutes.
    #[n(3)]
    Hours(#[n(0)] u32),
    /// Calendar months.
    #[n(4)]
    Months(#[n(0)] u32),
    /// A share.
    #[n(5)]
    Ratio(#[n(0)] Ratio),
    /// A set of codes.
    #[n(6)]
    Words(#[n(0)] BTreeSet<String>),
    /// Applies or does not.
    #[n(7)]
    Switch(#[n(0)] bool),
}

impl Value {
    /// Its type.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Count(_) => Kind::Count,
            Self::Days(_) => Kind::Days,
            Self::WorkingDays(_) => Kind::WorkingDays,
            Self::Hours(_) => Kind::Hours,
            Self::Months(_) => Kind::Months,
            Self::Ratio(_) => Kind::Ratio,
            Self::Words(_) => Kind::Words,
            Self::Switch(_) => Kind::Switch,
        }
    }

    /// The number of a value that is one number.
    pub(super) const fn amount(&self) -> Option<u32> {
        match self {
            Self::Count(n) | Self::WorkingDays(n) | Self::Hours(n) | Self::Months(n) => Some(*n),
            Self::Days(days) => Some(days.n),
            Self::Ratio(_) | Self::Words(_) | Self::Switch(_) => None,
        }
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.over { "超过" } else { "不少于" };
        write!(f, "{word}{}/{}", self.num, self.den)
    }
}

/// In plain Chinese: `15日`, `5个工作日`, `不少于2/3`.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(n) => write!(f, "{n}"),
            Self::Days(days) if days.counting == Counting::Clear => write!(f, "{}个整日", days.n),
            Self::Days(days) => write!(f, "{}日", days.n),
            Self::WorkingDays(n) => write!(f, "{n}个工作日"),
            Self::Hours(n) => write!(f, "{n}小时"),
            Self::Months(n) => write!(f, "{n}个月"),
            Self::Ratio(ratio) => write!(f, "{ratio}"),
            Self::Words(words) => {
                f.write_str(&words.iter().map(String::as_str).collect::<Vec<_>>().join("、"))
            }
            Self::Switch(on) => f.write_str(if *on { "是" } else { "否" }),
        }
    }
}
