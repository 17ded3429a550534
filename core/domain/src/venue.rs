//! 议事场所 (G-01): the places where people deliberate, and who has them when.

mod booking;

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::id::{BookingId, MemberId, ObjectId, TopicId, VenueId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

pub use booking::{AHEAD_MAX_HOURS, BOOKINGS_MAX, BookingCancelled, LONG_MAX_HOURS, VenueBooked, books};

/// The most UTF-16 units of where a venue is.
pub const PLACE_MAX: usize = 200;

/// A venue as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
pub struct Venue {
    /// Whether it can be booked no more.
    #[n(0)]
    pub ended: bool,
    /// Who has it when, in the order of acts. What was over when the last act came is gone.
    #[n(1)]
    pub bookings: Vec<Booking>,
}

/// Somebody has a venue from a moment until another, which no longer belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Booking {
    /// Which.
    #[n(0)]
    pub booking: BookingId,
    /// From when.
    #[n(1)]
    pub from: Moment,
    /// Until when.
    #[n(2)]
    pub until: Moment,
    /// For which topic.
    #[n(3)]
    pub topic: Option<TopicId>,
    /// Who booked it.
    #[n(4)]
    pub by: MemberId,
}

impl Venue {
    /// A booking that is on record.
    pub fn booking(&self, booking: BookingId) -> Option<&Booking> {
        self.bookings.iter().find(|one| one.booking == booking)
    }

    /// What of it a booking from a moment until another would overlap; touching ends do not.
    pub fn taken(&self, from: Moment, until: Moment) -> Option<&Booking> {
        self.bookings.iter().find(|one| one.from < until && from < one.until)
    }

    /// Refuses one that was given up.
    fn expect_running(&self) -> Result<(), Refusal> {
        if self.ended { Err(Code::VenueEnded.into()) } else { Ok(()) }
    }

    /// Lets go of what is over, so that a venue does not grow for ever.
    fn forget_past(&mut self, at: Moment) {
        self.bookings.retain(|one| one.until > at);
    }
}

/// 登记场所: its name and where it is are in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct VenueRegistered {
    /// The venue.
    #[n(0)]
    pub venue: VenueId,
}

impl Rule for VenueRegistered {
    fn object(&self) -> ObjectId {
        self.venue.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Venue(self.venue)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About::default())
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if case.state.venue(self.venue).is_ok() { Err(Code::AlreadyExists.into()) } else { Ok(()) }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.create(AggregateId::Venue(self.venue), Venue::default());
    }
}

/// 停用场所: nobody can book it, and what was booked no longer holds; why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct VenueEnded {
    /// The venue.
    #[n(0)]
    pub venue: VenueId,
}

impl Rule for VenueEnded {
    fn object(&self) -> ObjectId {
        self.venue.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Venue(self.venue)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About::default())
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        case.state.venue(self.venue)?.expect_running()
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Venue(self.venue), |venue: &mut Venue| {
            venue.ended = true;
            venue.bookings.clear();
        });
    }
}
