//! Venues, and who has them when.

use yishi_client::BookingForm;
use yishi_client::view::VenueRow;
use yishi_domain::id::{BookingId, SpaceId, VenueId};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// Registers a venue: its name, and where it is, which may be empty.
    pub async fn register_venue(
        &self,
        space: SpaceId,
        name: String,
        place: String,
    ) -> Result<VenueId, Failure> {
        self.at(space, move |desk| desk.register_venue(&name, &place)).await
    }

    /// Gives a venue up, saying why.
    pub async fn end_venue(&self, space: SpaceId, venue: VenueId, reason: String) -> Result<(), Failure> {
        self.at(space, move |desk| desk.end_venue(venue, &reason)).await
    }

    /// Books a venue, also without a network; of two bookings that overlap the one that reaches the hub first stands.
    pub async fn book_venue(&self, space: SpaceId, form: BookingForm) -> Result<BookingId, Failure> {
        self.at(space, move |desk| desk.book_venue(form)).await
    }

    /// Gives a booking up, saying why.
    pub async fn cancel_booking(
        &self,
        space: SpaceId,
        venue: VenueId,
        booking: BookingId,
        reason: String,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.cancel_booking(venue, booking, &reason)).await
    }

    /// The venues, with who has them when.
    pub async fn venues(&self, space: SpaceId) -> Result<Vec<VenueRow>, Failure> {
        self.at(space, |desk| desk.venues()).await
    }
}
