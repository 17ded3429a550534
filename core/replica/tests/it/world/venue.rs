//! Venues and bookings, drawn at random: few venues and few hours, so that bookings meet.

use yishi_domain::calendar::CivilDate;
use yishi_domain::decide::build;
use yishi_domain::fact::Fact;
use yishi_domain::id::{BookingId, TopicId, VenueId};
use yishi_domain::intent::{Intent, NewBooking, VenueIntent};
use yishi_domain::state::AggregateId;
use yishi_domain::time::Moment;

use super::{Dice, Phone};

const HOUR: u64 = 3_600_000;
/// Far enough ahead for every clock here, however wrong.
const AHEAD: i32 = 100;

/// What anybody does with venues.
pub(super) fn of_venues(phone: &Phone, dice: &mut Dice, topics: &[TopicId]) -> Option<Fact> {
    let known = phone.known();
    let venues = known.iter().filter_map(|id| if let AggregateId::Venue(id) = id { Some(*id) } else { None });
    let venues: Vec<VenueId> = venues.collect();
    let reason = "要修".to_owned();
    let intent = match dice.pick(&venues) {
        None => register(dice),
        Some(_) if dice.percent(15) => register(dice),
        Some(venue) if dice.percent(10) => VenueIntent::End(*venue, reason),
        Some(venue) if dice.percent(30) => {
            let state = phone.load(&[AggregateId::Venue(*venue)]);
            let bookings = &state.venue(*venue).ok()?.bookings;
            VenueIntent::Cancel(*venue, dice.pick(bookings)?.booking, reason)
        }
        Some(venue) => book(phone, dice, *venue, topics),
    };
    let topic = if let VenueIntent::Book(NewBooking { topic, .. }) = &intent { *topic } else { None };
    let needed: Vec<AggregateId> =
        topic.map(AggregateId::Topic).into_iter().chain([AggregateId::Space]).collect();
    build(&phone.load(&needed), Intent::Venue(intent), &phone.by()).ok()?.pop()
}

fn register(dice: &mut Dice) -> VenueIntent {
    VenueIntent::Register { venue: VenueId(dice.bytes()), name: "祠堂".to_owned(), place: String::new() }
}

fn book(phone: &Phone, dice: &mut Dice, venue: VenueId, topics: &[TopicId]) -> VenueIntent {
    // Hours of one day, so that bookings meet.
    let from = CivilDate::of(phone.clock).plus_days(AHEAD).end().0 + dice.roll(8) as u64 * HOUR;
    let (booking, topic) = (BookingId(dice.bytes()), dice.pick(topics).copied());
    let until = Moment(from + 2 * HOUR);
    VenueIntent::Book(NewBooking { venue, booking, from: Moment(from), until, topic, words: None })
}
