//! Venues and bookings.

use yishi_domain::fact::Core;
use yishi_domain::id::{BookingId, SessionId, VenueId};
use yishi_domain::time::Moment;
use yishi_domain::venue::{BookingCancelled, VenueBooked, VenueEnded, VenueRegistered};

use super::TOPIC;

const VENUE: VenueId = VenueId([0x85; 16]);
const BOOKING: BookingId = BookingId([0x86; 16]);

pub(super) fn all() -> Vec<Core> {
    let (from, until) = (Moment(1_790_000_000_000), Moment(1_790_007_200_000));
    let (topic, session) = (Some(TOPIC), Some(SessionId([0x73; 16])));
    vec![
        VenueRegistered { venue: VENUE }.into(),
        VenueEnded { venue: VENUE }.into(),
        VenueBooked { venue: VENUE, booking: BOOKING, from, until, topic: None, session: None }.into(),
        VenueBooked { venue: VENUE, booking: BOOKING, from, until, topic, session }.into(),
        BookingCancelled { venue: VENUE, booking: BOOKING }.into(),
    ]
}
