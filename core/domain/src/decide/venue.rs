//! Venues and their bookings.

use crate::act::Actor;
use crate::fact::Fact;
use crate::intent::{NewBooking, VenueIntent};
use crate::membership::Standing;
use crate::refusal::Refusal;
use crate::state::State;
use crate::venue::{BookingCancelled, VenueBooked, VenueEnded, VenueRegistered, books};
use crate::words::Words;

pub(super) fn build(state: &State, intent: VenueIntent, by: &Actor) -> Result<Fact, Refusal> {
    Ok(match intent {
        VenueIntent::Register { venue, name, place } => {
            Fact::with(VenueRegistered { venue }, Words::Titled { title: name, text: place })
        }
        VenueIntent::End(venue, words) => Fact::with(VenueEnded { venue }, Words::Text(words)),
        VenueIntent::Book(new) => book(state, new, by)?,
        VenueIntent::Cancel(venue, booking, words) => {
            Fact::with(BookingCancelled { venue, booking }, Words::Text(words))
        }
    })
}

fn book(state: &State, new: NewBooking, by: &Actor) -> Result<Fact, Refusal> {
    let NewBooking { venue, booking, from, until, topic, words } = new;
    let by_post = state.space()?.standing(by, books) == Standing::Yes;
    let session = match topic {
        Some(topic) if !by_post => state.topic(topic)?.session,
        Some(_) | None => None,
    };
    let core = VenueBooked { venue, booking, from, until, topic, session };
    Ok(Fact { core: core.into(), words: words.map(Words::Text) })
}
