//! Booking a venue, and giving a booking up.

use minicbor::{Decode, Encode};

use super::{Booking, Venue};
use crate::act::{Act, Actor};
use crate::id::{BookingId, ObjectId, SessionId, TopicId, VenueId};
use crate::membership::Standing;
use crate::refusal::{Code, Refusal};
use crate::role::Post;
use crate::rule::{About, Case, Rule};
use crate::session::SessionState;
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// \[L\] How long one booking may be: a day. Whoever needs a venue for longer books each day.
pub const LONG_MAX_HOURS: u64 = 24;
/// \[L\] How far ahead a booking may end: a leap year, so that a mistyped year is noticed.
pub const AHEAD_MAX_HOURS: u64 = 366 * 24;
/// \[L\] How many bookings of a venue may stand at a time: what a full calendar of weeks ahead comes to.
pub const BOOKINGS_MAX: usize = 256;

/// Whether a post lets one book venues: both committees and grid workers.
pub const fn books(post: &Post) -> bool {
    post.role.in_both_committees() || post.role.in_grid()
}

/// 预订场所: what for is in the words, which may be left out.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct VenueBooked {
    /// The venue.
    #[n(0)]
    pub venue: VenueId,
    /// The booking.
    #[n(1)]
    pub booking: BookingId,
    /// From when.
    #[n(2)]
    pub from: Moment,
    /// Until when; that moment no longer belongs to it.
    #[n(3)]
    pub until: Moment,
    /// For which topic.
    #[n(4)]
    pub topic: Option<TopicId>,
    /// The sitting in whose name its moderator or recorder books; none for whoever books by a post.
    #[n(5)]
    pub session: Option<SessionId>,
}

impl VenueBooked {
    /// Refuses whoever neither holds a post that books nor leads a sitting of the topic that is still to be held.
    fn may_book(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let Some(id) = self.session else {
            return match case.holds(books) {
                Standing::Yes => Ok(()),
                Standing::Ended => Err(Code::RoleEnded.into()),
                Standing::No => Err(Refusal::with(
                    Code::NotPermitted,
                    "两委成员、网格长、网格员和会议的主持人、记录人可以预订",
                )),
            };
        };
        let session = case.state.session(id)?;
        if self.topic != Some(session.topic) {
            return Err(Code::UnknownObject.into());
        }
        if !matches!(session.state, SessionState::Noticed | SessionState::Open) {
            return Err(Refusal::with(Code::SessionState, format!("会议{}", session.state.zh())));
        }
        if session.leads(case.act.by.member) { Ok(()) } else { Err(Code::NotLeader.into()) }
    }

    /// Refuses hours that are none, over, too many or too far ahead.
    fn expect_hours(&self, at: Moment) -> Result<(), Refusal> {
        let right = self.from < self.until
            && self.until > at
            && self.until <= self.from.plus_hours(LONG_MAX_HOURS)
            && self.until <= at.plus_hours(AHEAD_MAX_HOURS);
        if right { Ok(()) } else { Err(Code::VenueHours.into()) }
    }
}

impl Rule for VenueBooked {
    fn object(&self) -> ObjectId {
        self.venue.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Venue(self.venue)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        let session = self.session.map(AggregateId::Session);
        self.topic.map(AggregateId::Topic).into_iter().chain(session).collect()
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        // A room is no part of a decision: whoever stays away from a topic may still see to its place.
        Ok(About::default())
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        self.may_book(case)?;
        let venue = case.state.venue(self.venue)?;
        venue.expect_running()?;
        self.expect_hours(case.at)?;
        if let Some(topic) = self.topic {
            case.state.topic(topic)?;
        }
        if venue.booking(self.booking).is_some() {
            return Err(Code::AlreadyExists.into());
        }
        if let Some(taken) = venue.taken(self.from, self.until) {
            return Err(Refusal::with(Code::VenueTaken, crate::calendar::zh_span(taken.from, taken.until)));
        }
        if venue.bookings.iter().filter(|one| one.until > case.at).count() < BOOKINGS_MAX {
            return Ok(());
        }
        Err(Code::VenueFull.into())
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, at: Moment) {
        let Self { booking, from, until, topic, .. } = self.clone();
        state.change(AggregateId::Venue(self.venue), |venue: &mut Venue| {
            venue.forget_past(at);
            venue.bookings.push(Booking { booking, from, until, topic, by: act.by.member });
        });
    }
}

/// 取消预订: by whoever booked, or the committee; why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct BookingCancelled {
    /// The venue.
    #[n(0)]
    pub venue: VenueId,
    /// The booking.
    #[n(1)]
    pub booking: BookingId,
}

impl Rule for BookingCancelled {
    fn object(&self) -> ObjectId {
        self.venue.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Venue(self.venue)]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        let booking = case.state.venue(self.venue)?.booking(self.booking);
        let booking = booking.filter(|one| one.until > case.at).ok_or(Code::BookingGone)?;
        Ok(About { owner: Some(booking.by), ..About::default() })
    }

    fn check(&self, _: &Case<'_>) -> Result<(), Refusal> {
        // That it is there and not over, `about` has asked.
        Ok(())
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, at: Moment) {
        state.change(AggregateId::Venue(self.venue), |venue: &mut Venue| {
            venue.forget_past(at);
            venue.bookings.retain(|one| one.booking != self.booking);
        });
    }
}
