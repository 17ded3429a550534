//! Venues and their bookings.

use yishi_domain::fact::Fact;
use yishi_domain::id::{BookingId, VenueId};
use yishi_domain::intent::{NewBooking, VenueIntent};
use yishi_domain::refusal::Code;
use yishi_domain::state::AggregateId;
use yishi_domain::time::Moment;
use yishi_domain::venue::{BOOKINGS_MAX, Booking, Venue};

use super::{Place, Row, with};
use crate::permissions::acts;
use crate::permissions::cast::{CHAIR, COMMITTEE};
use crate::permissions::objects::{Family, Try};

const VENUE: VenueId = VenueId([0x97; 16]);
const HOUR: u64 = 3_600_000;

fn village() -> Place {
    with(Family::Nothing, "-")
}

fn register(one: &Try<'_>) -> Fact {
    one.fact(VenueIntent::Register { venue: VENUE, name: "祠堂".to_owned(), place: String::new() })
}

fn give_up(one: &Try<'_>) -> Fact {
    one.fact(VenueIntent::End(VENUE, "要修".to_owned()))
}

fn hours(one: &Try<'_>, from: u64, until: u64) -> Fact {
    let now = one.stage.now().0;
    one.fact(VenueIntent::Book(NewBooking {
        venue: VENUE,
        booking: BookingId(acts::id(0x96, one.k)),
        from: Moment(now + from * HOUR),
        until: Moment(now + until * HOUR),
        topic: None,
        words: None,
    }))
}

fn morning(one: &Try<'_>) -> Fact {
    hours(one, 1, 4)
}

fn venue() -> Place {
    village().after(COMMITTEE, register)
}

/// So many bookings that are far from over.
fn fill(venue: &mut Venue) {
    let one = |n: u64| Booking {
        booking: BookingId(acts::id(0x95, n)),
        from: Moment(u64::MAX - 2),
        until: Moment(u64::MAX - 1),
        topic: None,
        by: CHAIR.member(),
    };
    venue.bookings = (0..u64::try_from(BOOKINGS_MAX).unwrap()).map(one).collect();
}

pub(super) const ROWS: &[Row] = &[
    (Code::VenueUnknown, || village().tried(COMMITTEE, morning)),
    (Code::VenueEnded, || venue().after(COMMITTEE, give_up).tried(CHAIR, morning)),
    (Code::VenueHours, || venue().tried(CHAIR, |one| hours(one, 4, 1))),
    (Code::VenueTaken, || venue().after(COMMITTEE, morning).tried(CHAIR, |one| hours(one, 3, 5))),
    (Code::VenueFull, || venue().where_it(AggregateId::Venue(VENUE), fill).tried(CHAIR, morning)),
    (Code::BookingGone, || {
        let gone = BookingId(acts::id(0x96, 1));
        venue().tried(CHAIR, move |one| one.fact(VenueIntent::Cancel(VENUE, gone, "不开了".to_owned())))
    }),
];
