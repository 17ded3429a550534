//! Venues, and who has them when.

use rusqlite::{Connection, named_params};
use yishi_domain::fact::Core;
use yishi_domain::id::VenueId;
use yishi_domain::kind::Kind;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::venue::Booking;

use super::{Told, run};
use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;

pub(super) fn project(
    tx: &Connection,
    space: &SpaceRow,
    id: VenueId,
    all: &[Told],
) -> Result<(), ClientError> {
    run(tx, "DELETE FROM bookings WHERE space = ?1 AND venue = ?2", (space.n, id.0))?;
    let now = current(tx, space, AggregateId::Venue(id))?;
    let registered = all.iter().find(|told| told.kind() == Kind::VenueRegistered);
    let (Some(Aggregate::Venue(venue)), Some(registered)) = (now, registered) else {
        return run(tx, "DELETE FROM venues WHERE space = ?1 AND id = ?2", (space.n, id.0));
    };
    let sql = "INSERT OR REPLACE INTO venues (space, id, name, place, ended) VALUES (?1, ?2, ?3, ?4, ?5)";
    run(tx, sql, (space.n, id.0, registered.title(), registered.text(), venue.ended))?;
    venue.bookings.iter().try_for_each(|booking| put(tx, space, id, booking, all))
}

fn put(
    tx: &Connection,
    space: &SpaceRow,
    venue: VenueId,
    booking: &Booking,
    all: &[Told],
) -> Result<(), ClientError> {
    let made = |told: &&Told| matches!(&told.act.fact.core, Core::VenueBooked(one) if one.booking == booking.booking);
    let Some(booked) = all.iter().rfind(made) else { return Ok(()) };
    run(
        tx,
        "INSERT INTO bookings (space, venue, id, start, until, topic, member, note, entry)
         VALUES (:space, :venue, :id, :start, :until, :topic, :member, :note, :entry)",
        named_params! {
            ":space": space.n,
            ":venue": venue.0,
            ":id": booking.booking.0,
            ":start": booking.from.0,
            ":until": booking.until.0,
            ":topic": booking.topic.map(|topic| topic.0),
            ":member": booking.by.0,
            ":note": booked.text(),
            ":entry": booked.n,
        },
    )
}
