//! What one does with venues.

use crate::id::{BookingId, TopicId, VenueId};
use crate::state::AggregateId;
use crate::time::Moment;

/// A new booking.
#[derive(Debug, Clone)]
pub struct NewBooking {
    /// Of which venue.
    pub venue: VenueId,
    /// A fresh id.
    pub booking: BookingId,
    /// From when.
    pub from: Moment,
    /// Until when.
    pub until: Moment,
    /// For which topic.
    pub topic: Option<TopicId>,
    /// What for.
    pub words: Option<String>,
}

/// What one does with venues.
#[derive(Debug, Clone)]
pub enum VenueIntent {
    /// Register a venue.
    Register {
        /// A fresh id.
        venue: VenueId,
        /// Its name.
        name: String,
        /// Where it is; may be empty.
        place: String,
    },
    /// Give a venue up, saying why.
    End(VenueId, String),
    /// Book a venue: by a post, or in the name of the topic's newest sitting.
    Book(NewBooking),
    /// Give a booking up, saying why.
    Cancel(VenueId, BookingId, String),
}

impl VenueIntent {
    /// The aggregates that building the fact needs, beside the space, the author's member and device.
    pub(super) fn needs(&self) -> Vec<AggregateId> {
        if let Self::Book(NewBooking { topic: Some(topic), .. }) = self {
            vec![AggregateId::Topic(*topic)]
        } else {
            Vec::new()
        }
    }
}
