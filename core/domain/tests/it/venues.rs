//! Venues and who has them when (G-01).

use yishi_domain::act::Actor;
use yishi_domain::calendar::{CivilDate, en_span, zh_span};
use yishi_domain::fact::Kind;
use yishi_domain::id::{BookingId, EntryId, TopicId, VenueId};
use yishi_domain::intent::{NewBooking, SessionIntent, VenueIntent};
use yishi_domain::kind::Reach;
use yishi_domain::refusal::Code;
use yishi_domain::time::Moment;
use yishi_domain::venue::{AHEAD_MAX_HOURS, BOOKINGS_MAX, LONG_MAX_HOURS, Venue};

use crate::meeting_course::{
    CHAIR, DAY, Hall, MODERATOR, PARTY, RECORDER, SECRETARY, SUPERVISOR, TOPIC, words,
};
use crate::support::by;

const HALL: VenueId = VenueId([7; 16]);
const OTHER: VenueId = VenueId([8; 16]);
const HOUR: u64 = 3_600_000;
const RESIDENT: Actor = by(PARTY);

fn register(hall: &mut Hall, venue: VenueId) -> Result<EntryId, Code> {
    let (name, place) = ("文化礼堂".to_owned(), "村委会东边".to_owned());
    hall.act(CHAIR, VenueIntent::Register { venue, name, place })
}

fn with_venue() -> Hall {
    let mut hall = Hall::of(2, &[]);
    register(&mut hall, HALL).unwrap();
    hall
}

/// Milliseconds from now, from and until.
type Span = (u64, u64);

fn new(hall: &Hall, number: u16, (from, until): Span, topic: Option<TopicId>) -> NewBooking {
    let now = hall.world.now.0;
    let mut booking = [0; 16];
    booking[..2].copy_from_slice(&number.to_be_bytes());
    let (from, until) = (Moment(now + from), Moment(now + until));
    NewBooking { venue: HALL, booking: BookingId(booking), from, until, topic, words: Some(words()) }
}

fn book(hall: &mut Hall, who: Actor, number: u16, span: Span) -> Option<Code> {
    let new = new(hall, number, span, None);
    hall.act(who, VenueIntent::Book(new)).err()
}

fn cancel(hall: &mut Hall, who: Actor, number: u16) -> Option<Code> {
    let booking = new(hall, number, (0, 0), None).booking;
    hall.act(who, VenueIntent::Cancel(HALL, booking, words())).err()
}

fn standing(hall: &Hall) -> &Venue {
    hall.world.state.venue(HALL).unwrap()
}

#[test]
fn the_committee_registers_a_venue_once_and_gives_it_up_once() {
    let mut hall = Hall::of(2, &[]);
    let intent = || VenueIntent::Register { venue: HALL, name: words(), place: String::new() };
    assert_eq!(hall.act(RESIDENT, intent()), Err(Code::NotPermitted));
    assert_eq!(hall.act(SECRETARY, intent()), Err(Code::NotPermitted), "the Party branch's lead alone");
    assert_eq!(book(&mut hall, CHAIR, 1, (HOUR, 2 * HOUR)), Some(Code::VenueUnknown));
    hall.act(CHAIR, intent()).unwrap();
    assert_eq!(hall.act(CHAIR, intent()), Err(Code::AlreadyExists));
    assert_eq!(book(&mut hall, CHAIR, 1, (HOUR, 2 * HOUR)), None);
    assert_eq!(hall.act(SECRETARY, VenueIntent::End(HALL, words())), Err(Code::NotPermitted));
    hall.act(CHAIR, VenueIntent::End(HALL, words())).unwrap();
    assert_eq!(hall.act(CHAIR, VenueIntent::End(HALL, words())), Err(Code::VenueEnded));
    assert!(standing(&hall).bookings.is_empty(), "what was booked no longer holds");
    assert_eq!(book(&mut hall, CHAIR, 2, (HOUR, 2 * HOUR)), Some(Code::VenueEnded));
    assert_eq!(cancel(&mut hall, CHAIR, 1), Some(Code::BookingGone));
}

// R: G-01
#[test]
fn bookings_of_a_venue_may_touch_and_never_overlap() {
    let mut hall = with_venue();
    assert_eq!(book(&mut hall, CHAIR, 1, (2 * HOUR, 4 * HOUR)), None);
    let taken = [
        (2 * HOUR, 4 * HOUR),
        (HOUR, 2 * HOUR + 1),
        (4 * HOUR - 1, 5 * HOUR),
        (HOUR, 5 * HOUR),
        (3 * HOUR, 3 * HOUR + 1),
    ];
    for span in taken {
        assert_eq!(book(&mut hall, SECRETARY, 2, span), Some(Code::VenueTaken), "{span:?}");
    }
    assert_eq!(book(&mut hall, SECRETARY, 2, (HOUR, 2 * HOUR)), None, "until the other begins");
    assert_eq!(book(&mut hall, SECRETARY, 3, (4 * HOUR, 5 * HOUR)), None, "from when the other ends");
    assert_eq!(book(&mut hall, SECRETARY, 3, (6 * HOUR, 7 * HOUR)), Some(Code::AlreadyExists));
    register(&mut hall, OTHER).unwrap();
    let elsewhere = NewBooking { venue: OTHER, ..new(&hall, 4, (2 * HOUR, 4 * HOUR), None) };
    assert_eq!(hall.act(SECRETARY, VenueIntent::Book(elsewhere)).err(), None, "another venue");
}

#[test]
fn whoever_booked_or_the_committee_gives_a_booking_up_and_its_hours_are_free_again() {
    let mut hall = with_venue();
    assert_eq!(book(&mut hall, SECRETARY, 1, (HOUR, 2 * HOUR)), None);
    assert_eq!(book(&mut hall, CHAIR, 2, (3 * HOUR, 4 * HOUR)), None);
    assert_eq!(cancel(&mut hall, RESIDENT, 1), Some(Code::NotPermitted));
    assert_eq!(cancel(&mut hall, SECRETARY, 2), Some(Code::NotPermitted), "somebody else's");
    assert_eq!(cancel(&mut hall, SECRETARY, 1), None, "one's own");
    assert_eq!(cancel(&mut hall, SECRETARY, 1), Some(Code::BookingGone));
    assert_eq!(book(&mut hall, SECRETARY, 3, (HOUR, 2 * HOUR)), None, "free again");
    assert_eq!(cancel(&mut hall, CHAIR, 3), None, "the committee");
}

#[test]
fn a_booking_is_of_hours_that_are_not_over_at_most_a_day_long_and_at_most_a_year_ahead() {
    let mut hall = with_venue();
    let (long, ahead) = (LONG_MAX_HOURS * HOUR, AHEAD_MAX_HOURS * HOUR);
    for span in [(HOUR, HOUR), (2 * HOUR, HOUR), (HOUR, HOUR + long + 1), (ahead - HOUR, ahead + 1)] {
        assert_eq!(book(&mut hall, CHAIR, 1, span), Some(Code::VenueHours), "{span:?}");
    }
    assert_eq!(book(&mut hall, CHAIR, 1, (HOUR, HOUR + long)), None, "a whole day");
    assert_eq!(book(&mut hall, CHAIR, 2, (ahead - HOUR, ahead)), None, "a year ahead");
    // What was booked without a network may reach the hub when it has begun, not when it is over.
    let late = |hall: &Hall, before| NewBooking {
        from: Moment(hall.world.now.0 - HOUR),
        until: Moment(hall.world.now.0 - HOUR + before),
        ..new(hall, 3, (0, 0), None)
    };
    let over = late(&hall, HOUR);
    assert_eq!(hall.act(CHAIR, VenueIntent::Book(over)).err(), Some(Code::VenueHours));
    let running = late(&hall, HOUR + 1);
    assert_eq!(hall.act(CHAIR, VenueIntent::Book(running)).err(), None);
}

#[test]
fn what_is_over_is_forgotten_by_the_next_act_and_a_full_calendar_takes_no_more() {
    let mut hall = with_venue();
    let all = u16::try_from(BOOKINGS_MAX).unwrap();
    let hour = |number: u16| (u64::from(number) * HOUR, (u64::from(number) + 1) * HOUR);
    for number in 0..all {
        assert_eq!(book(&mut hall, CHAIR, number, hour(number)), None, "{number}");
    }
    assert_eq!(book(&mut hall, CHAIR, all, hour(all)), Some(Code::VenueFull));
    assert_eq!(cancel(&mut hall, CHAIR, 3), None);
    assert_eq!(book(&mut hall, CHAIR, all, hour(all)), None, "one fewer, one more");
    hall.passes(1);
    assert_eq!(cancel(&mut hall, CHAIR, 5), Some(Code::BookingGone), "over");
    assert_eq!(standing(&hall).bookings.len(), BOOKINGS_MAX, "nothing happened yet");
    assert_eq!(book(&mut hall, CHAIR, all + 1, hour(all + 1)), None);
    assert_eq!(standing(&hall).bookings.len(), BOOKINGS_MAX - 23 + 1, "23 were over");
}

#[test]
fn residents_book_for_the_sitting_that_they_lead_or_record_as_long_as_it_is_to_be_held() {
    let mut hall = with_venue();
    let book = |hall: &mut Hall, who: Actor, number, topic| {
        let span = (u64::from(number) * HOUR + 20 * DAY, (u64::from(number) + 1) * HOUR + 20 * DAY);
        let new = new(hall, number, span, topic);
        hall.act(who, VenueIntent::Book(new)).err()
    };
    assert_eq!(book(&mut hall, MODERATOR, 1, Some(TOPIC)), Some(Code::NotPermitted), "no sitting yet");
    hall.planned("GridTalk", 2);
    hall.notice().unwrap();
    assert_eq!(book(&mut hall, MODERATOR, 1, None), Some(Code::NotPermitted), "for nothing of theirs");
    assert_eq!(book(&mut hall, MODERATOR, 1, Some(TOPIC)), None);
    assert_eq!(book(&mut hall, RECORDER, 2, Some(TOPIC)), None);
    assert_eq!(book(&mut hall, RESIDENT, 3, Some(TOPIC)), Some(Code::NotLeader));
    assert_eq!(book(&mut hall, SUPERVISOR, 3, Some(TOPIC)), Some(Code::NotLeader));
    assert_eq!(book(&mut hall, SECRETARY, 3, Some(TOPIC)), None, "by office");
    assert_eq!(book(&mut hall, CHAIR, 4, Some(TopicId([9; 16]))), Some(Code::UnknownObject));
    assert_eq!(cancel(&mut hall, MODERATOR, 1), None, "one's own");
    hall.passes(2);
    for number in [4, PARTY, PARTY + 1] {
        hall.enter(number).unwrap();
    }
    hall.open().unwrap();
    assert_eq!(book(&mut hall, MODERATOR, 5, Some(TOPIC)), None, "while it is open");
    hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 0, words())).unwrap();
    hall.close().unwrap();
    assert_eq!(book(&mut hall, MODERATOR, 6, Some(TOPIC)), Some(Code::SessionState), "it is over");
}

#[test]
fn everybody_reads_who_has_a_venue_and_hours_read_as_people_write_them() {
    let kinds = [Kind::VenueRegistered, Kind::VenueEnded, Kind::VenueBooked, Kind::BookingCancelled];
    assert!(kinds.iter().all(|kind| kind.spec().reach == Reach::Public));
    let day = CivilDate::new(2026, 5, 11).unwrap().end();
    let at = |hours: u64, minutes: u64| Moment(day.0 + hours * HOUR + minutes * 60_000);
    assert_eq!(zh_span(at(14, 0), at(16, 30)), "5月12日 14:00 至 16:30");
    assert_eq!(zh_span(at(20, 0), at(24, 0)), "5月12日 20:00 至 24:00");
    assert_eq!(zh_span(at(20, 0), at(24, 1)), "5月12日 20:00 至 5月13日 00:01");
    assert_eq!(en_span(at(14, 0), at(16, 30)), "2026-05-12 14:00 to 16:30");
}
