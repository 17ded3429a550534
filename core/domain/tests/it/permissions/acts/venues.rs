//! Venues and their bookings.

use yishi_domain::fact::Fact;
use yishi_domain::id::{BookingId, SessionId, VenueId};
use yishi_domain::intent::VenueIntent;
use yishi_domain::time::Moment;
use yishi_domain::venue::{VenueBooked, VenueRegistered};
use yishi_domain::words::Words;

use super::super::cast::COMMITTEE;
use super::super::objects::{Stage, Try};
use super::{id, words};

/// The venue that is there from the beginning.
const HALL: VenueId = VenueId([0x85; 16]);

/// Registers the venue that others book.
pub(super) fn open_hall(stage: &mut dyn Stage) {
    let words = Words::Titled { title: "议事厅".to_owned(), text: String::new() };
    stage.act(COMMITTEE, Fact::with(VenueRegistered { venue: HALL }, words)).1.unwrap();
}

pub(crate) fn register_venue(one: &Try<'_>) -> Fact {
    let venue = VenueId(id(0x85, one.k));
    one.fact(VenueIntent::Register { venue, name: words(), place: String::new() })
}

/// Of one that is not there: a venue is given up once.
pub(crate) fn end_venue(one: &Try<'_>) -> Fact {
    one.fact(VenueIntent::End(VenueId(id(0x85, one.k)), words()))
}

/// A minute that nobody else books.
fn booked(one: &Try<'_>, n: u64, session: Option<SessionId>) -> Fact {
    let minute = 24 * 60 + 2 * (n % 100_000);
    let from = Moment(one.stage.now().0 + 60_000 * minute);
    let until = Moment(from.0 + 60_000);
    let (booking, topic) = (BookingId(id(0x86, n)), session.map(|_| one.topic()));
    Fact::bare(VenueBooked { venue: HALL, booking, from, until, topic, session })
}

pub(crate) fn book(one: &Try<'_>) -> Fact {
    booked(one, one.k, None)
}

pub(crate) fn book_for_session(one: &Try<'_>) -> Fact {
    booked(one, one.k, Some(one.session()))
}

/// The booking that an object is.
pub(crate) fn book_object(one: &Try<'_>) -> Fact {
    booked(one, one.object.n + 50_000, None)
}

pub(crate) fn cancel_booking(one: &Try<'_>) -> Fact {
    one.fact(VenueIntent::Cancel(HALL, BookingId(id(0x86, one.object.n + 50_000)), words()))
}
