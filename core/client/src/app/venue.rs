//! Venues: the register, and booking them.

use yishi_domain::id::{BookingId, TopicId, VenueId};
use yishi_domain::intent::{NewBooking, VenueIntent};
use yishi_domain::time::Moment;

use super::Desk;
use crate::error::ClientError;

/// A booking as somebody fills it in.
#[derive(Debug, Clone)]
pub struct BookingForm {
    /// Which venue.
    pub venue: VenueId,
    /// From when.
    pub from_at: Moment,
    /// Until when; that moment no longer belongs to it.
    pub until_at: Moment,
    /// For which topic. Whoever holds no office books for a session that they lead or record.
    pub topic: Option<TopicId>,
    /// What for; may be empty.
    pub note: String,
}

impl Desk {
    /// Registers a venue: its name, and where it is, which may be empty.
    pub fn register_venue(&self, name: &str, place: &str) -> Result<VenueId, ClientError> {
        let venue = VenueId(self.app.fresh()?);
        let (name, place) = (name.trim().to_owned(), place.trim().to_owned());
        self.act(VenueIntent::Register { venue, name, place })?;
        Ok(venue)
    }

    /// Gives a venue up, saying why; what was booked no longer holds.
    pub fn end_venue(&self, venue: VenueId, reason: &str) -> Result<(), ClientError> {
        self.act(VenueIntent::End(venue, reason.to_owned())).map(|_| ())
    }

    /// Books a venue. Of two bookings made without a network the one that reaches the hub first stands; the other
    /// comes back.
    pub fn book_venue(&self, form: BookingForm) -> Result<BookingId, ClientError> {
        let BookingForm { venue, from_at: from, until_at: until, topic, note } = form;
        let booking = BookingId(self.app.fresh()?);
        let words = (!note.trim().is_empty()).then(|| note.trim().to_owned());
        self.act(VenueIntent::Book(NewBooking { venue, booking, from, until, topic, words }))?;
        Ok(booking)
    }

    /// Gives a booking up, saying why.
    pub fn cancel_booking(
        &self,
        venue: VenueId,
        booking: BookingId,
        reason: &str,
    ) -> Result<(), ClientError> {
        self.act(VenueIntent::Cancel(venue, booking, reason.to_owned())).map(|_| ())
    }
}
