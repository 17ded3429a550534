//! Bookings of one's own that others gave up, or that ended with their venue.

use yishi_domain::fact::Core;
use yishi_domain::id::{BookingId, VenueId};
use yishi_domain::time::Moment;

use super::super::Told;
use super::{News, Reader};
use crate::view::InboxKind;

pub(super) fn news(reader: &Reader<'_>, venue: VenueId, acts: &[Told]) -> Vec<News> {
    let mut own: Vec<(BookingId, Moment)> = Vec::new();
    let mut one = |act: &Told| {
        let mine = act.by() == reader.me;
        if let Core::VenueBooked(booked) = &act.act.fact.core {
            own.extend(mine.then_some((booked.booking, booked.until)));
            return None;
        }
        let before = own.len();
        own.retain(|(_, until)| *until > act.since);
        if let Core::BookingCancelled(cancelled) = &act.act.fact.core {
            let standing = own.len();
            own.retain(|(booking, _)| *booking != cancelled.booking);
            let lost = own.len() < standing && !mine;
            return lost.then(|| (InboxKind::BookingCancelled, venue.into()));
        }
        let ends = matches!(act.act.fact.core, Core::VenueEnded(_)) && before > 0;
        (ends && !own.is_empty() && !mine).then(|| (InboxKind::VenueEnded, venue.into()))
    };
    acts.iter().map(&mut one).collect()
}
