//! Civil dates, working days and deadlines.

use yishi_domain::calendar::{Calendar, CivilDate, Verified, zh_moment};
use yishi_domain::time::Moment;

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn calendar() -> Calendar {
    Calendar::shipped().unwrap().clone()
}

/// 2026-07-21T15:59:00Z, which is 23:59 of that day in UTC+08:00.
const LATE_EVENING: Moment = Moment(1_784_649_540_000);
const MINUTE: u64 = 60_000;

#[test]
fn every_day_from_1600_to_2400_follows_the_one_before_it() {
    let mut expected = (1600, 1, 1);
    let first = CivilDate::new(1600, 1, 1).unwrap();
    for offset in 0..292_194 {
        let date = first.plus_days(offset);
        assert_eq!(date.ymd(), expected);
        let (y, m, d) = expected;
        assert_eq!(CivilDate::new(y, m, d), Some(date));
        let leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
        let length = [31, 28 + u32::from(leap), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m as usize - 1];
        expected = match (m, d) {
            (12, 31) => (y + 1, 1, 1),
            (_, d) if d == length => (y, m + 1, 1),
            _ => (y, m, d + 1),
        };
    }
    assert_eq!(expected, (2400, 1, 1));
}

#[test]
fn known_days_stand_where_they_should() {
    assert_eq!(CivilDate::of(Moment(0)), day("1970-01-01"));
    assert_eq!(day("2026-01-01").days_since(day("1970-01-01")), 20_454);
    assert!(day("2026-07-18").is_weekend() && day("2026-07-19").is_weekend());
    assert!(!day("2026-07-17").is_weekend() && !day("2026-07-20").is_weekend());
    assert!(day("1969-12-28").is_weekend() && !day("1969-12-29").is_weekend());
}

#[test]
fn days_that_do_not_exist_are_no_dates() {
    for text in ["2026-02-29", "2026-00-01", "2026-13-01", "2026-04-31", "2026-01-00", "2100-02-29"] {
        assert!(text.parse::<CivilDate>().is_err(), "{text}");
    }
    for text in
        ["", "2026-1-01", "2026-01-1", "26-01-01", "2026-01-01-", "2026/01/01", "+026-01-01", "2026-01-01x"]
    {
        assert!(text.parse::<CivilDate>().is_err(), "{text}");
    }
    assert_eq!(day("2024-02-29").to_string(), "2024-02-29");
}

#[test]
fn the_day_turns_at_midnight_in_utc_plus_8() {
    assert_eq!(CivilDate::of(LATE_EVENING), day("2026-07-21"));
    assert_eq!(CivilDate::of(Moment(LATE_EVENING.0 + MINUTE - 1)), day("2026-07-21"));
    assert_eq!(CivilDate::of(Moment(LATE_EVENING.0 + MINUTE)), day("2026-07-22"));
    assert_eq!(day("2026-07-21").end(), Moment(LATE_EVENING.0 + MINUTE));
}

#[test]
fn dates_and_moments_are_written_in_chinese_without_padding() {
    assert_eq!(day("2026-03-02").zh(), "2026年3月2日");
    assert_eq!(day("2026-12-31").zh(), "2026年12月31日");
    assert_eq!(zh_moment(Moment(1_772_413_800_000)), "3月2日 09:10");
    assert_eq!(zh_moment(LATE_EVENING), "7月21日 23:59");
    assert_eq!(zh_moment(Moment(LATE_EVENING.0 + MINUTE)), "7月22日 00:00");
}

#[test]
fn months_are_added_by_the_calendar() {
    assert_eq!(day("2026-07-18").plus_months(6), day("2027-01-18"));
    assert_eq!(day("2026-08-31").plus_months(6), day("2027-02-28"));
    assert_eq!(day("2027-08-31").plus_months(6), day("2028-02-29"));
    assert_eq!(day("2026-12-31").plus_months(0), day("2026-12-31"));
}

#[test]
fn absurd_dates_end_at_the_last_day_and_do_not_hang() {
    assert_eq!(CivilDate::of(Moment(u64::MAX)), CivilDate::MAX);
    assert_eq!(CivilDate::MAX.plus_days(1), CivilDate::MAX);
    assert!(calendar().is_working_day(CivilDate::MAX));
    assert_eq!(CivilDate::MAX.plus_months(u32::MAX), CivilDate::MAX);
    let (year, month, date) = CivilDate::MAX.ymd();
    assert_eq!(CivilDate::new(year, month, date), Some(CivilDate::MAX));
    assert_eq!(calendar().add_working_days(CivilDate::MAX, 5).last, CivilDate::MAX);
    assert_eq!(calendar().deadline(CivilDate::MAX, u32::MAX).last, CivilDate::MAX);
}

#[test]
fn holidays_rest_and_exchanged_weekends_work() {
    let calendar = calendar();
    assert_eq!(calendar.verified, Verified::Secondary);
    for working in
        ["2026-01-04", "2026-02-14", "2026-02-24", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]
    {
        assert!(calendar.is_working_day(day(working)), "{working}");
    }
    for off in
        ["2026-01-01", "2026-01-03", "2026-02-15", "2026-02-23", "2026-04-06", "2026-05-05", "2026-10-07"]
    {
        assert!(!calendar.is_working_day(day(off)), "{off}");
    }
    assert!(calendar.is_working_day(day("2026-07-17")) && !calendar.is_working_day(day("2026-07-18")));
}

/// Vectors q30 to q32, and the due dates of the sample village's publications.
#[test]
fn working_days_skip_weekends_and_holidays_and_count_exchanged_ones() {
    let calendar = calendar();
    for (act, days, last) in [
        ("2026-03-18", 5, "2026-03-25"),
        ("2026-02-13", 4, "2026-02-26"),
        ("2026-09-30", 3, "2026-10-10"),
        ("2026-04-12", 5, "2026-04-17"),
        ("2026-06-24", 5, "2026-07-01"),
        ("2026-07-18", 5, "2026-07-24"),
        ("2026-07-30", 5, "2026-08-06"),
        ("2026-03-18", 0, "2026-03-18"),
    ] {
        let due = calendar.add_working_days(day(act), days);
        assert_eq!(due.last, day(last), "{act} + {days}");
        assert!(!due.holidays_unverified);
    }
}

#[test]
fn a_deadline_ends_at_24_00_of_its_last_day() {
    // The act is on the 16th, a Thursday; 5 days later is Tuesday the 21st.
    let due = calendar().deadline(day("2026-07-16"), 5);
    assert_eq!(due.last, day("2026-07-21"));
    assert!(!due.is_past(day("2026-07-21")) && due.is_past(day("2026-07-22")));
    assert!(LATE_EVENING < due.ends() && Moment(LATE_EVENING.0 + MINUTE) == due.ends());
}

#[test]
fn a_deadline_that_ends_on_a_day_off_moves_to_the_next_working_day() {
    let calendar = calendar();
    // Ends inside the spring festival, whose last day off is the 23rd.
    assert_eq!(calendar.deadline(day("2026-02-11"), 5).last, day("2026-02-24"));
    // Ends on a plain Saturday.
    assert_eq!(calendar.deadline(day("2026-07-15"), 3).last, day("2026-07-20"));
    // Ends on a Saturday that is worked: stays.
    assert_eq!(calendar.deadline(day("2026-10-07"), 3).last, day("2026-10-10"));
    // Holidays inside the period do not lengthen it.
    assert_eq!(calendar.deadline(day("2026-09-30"), 15).last, day("2026-10-15"));
}

#[test]
fn beyond_the_known_year_only_weekends_count_and_the_result_says_so() {
    let calendar = calendar();
    let known = calendar.deadline(day("2026-12-28"), 3);
    assert_eq!((known.last, known.holidays_unverified), (day("2026-12-31"), false));
    let beyond = calendar.deadline(day("2026-12-28"), 4);
    // New Year's Day of 2027 is a Friday that no data marks as a holiday yet.
    assert_eq!((beyond.last, beyond.holidays_unverified), (day("2027-01-01"), true));
    assert!(calendar.add_working_days(day("2026-12-30"), 2).holidays_unverified);
    assert!(!calendar.add_working_days(day("2026-12-30"), 1).holidays_unverified);
    assert!(calendar.deadline(day("2025-12-30"), 5).holidays_unverified);
    assert!(!calendar.deadline(day("2025-12-31"), 5).holidays_unverified);
}

#[test]
fn a_calendar_whose_holidays_leave_its_span_is_refused() {
    let file = |rest: &str| {
        format!(
            "known_from = '2026-01-01'\nknown_until = '2026-12-31'\nverified = 'official'\nsource = 's'\nwork = []\n\
             rest = [{{ name = 'x', {rest} }}]"
        )
    };
    assert!(Calendar::parse(&file("start = '2026-12-30', end = '2026-12-31'")).is_ok());
    for bad in [
        "start = '2026-12-30', end = '2027-01-01'",
        "start = '2025-12-31', end = '2026-01-01'",
        "start = '2026-05-02', end = '2026-05-01'",
        "start = '2026-02-30', end = '2026-03-01'",
    ] {
        assert_eq!(Calendar::parse(&file(bad)).unwrap_err().code(), "pack.unreadable", "{bad}");
    }
}
