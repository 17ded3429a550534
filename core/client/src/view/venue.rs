//! Venues, and who has them when.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::{en_span, zh_span};
use yishi_domain::id::{BookingId, MemberId, TopicId, VenueId};
use yishi_domain::time::Moment;

use super::{SendState, person, row};
use crate::app::Desk;
use crate::error::ClientError;
use crate::store::SpaceRow;

/// A venue.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VenueRow {
    /// Which.
    pub id: VenueId,
    /// Its name.
    pub name: String,
    /// Where it is; may be empty.
    pub place: String,
    /// Whether it was given up.
    pub ended: bool,
    /// Who has it when, the next one first; what is over is left out.
    pub bookings: Vec<BookingRow>,
}

/// A booking of a venue.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BookingRow {
    /// Which.
    pub id: BookingId,
    /// From when.
    pub from_at: Moment,
    /// Until when.
    pub until_at: Moment,
    /// The day and the hours, as people write them.
    pub when_zh: String,
    /// The same in English.
    pub when_en: String,
    /// Who booked.
    pub by_name: String,
    /// For which topic.
    pub topic: Option<TopicId>,
    /// The topic's title; empty where it is for none.
    pub topic_title: String,
    /// What for; may be empty.
    pub note: String,
    /// Whether oneself booked.
    pub mine: bool,
    /// Whether one may give it up.
    pub may_cancel: bool,
    /// How far it is on its way; nothing for other people's.
    pub state: Option<SendState>,
}

fn bookings(
    connection: &Connection,
    space: &SpaceRow,
    venue: VenueId,
    now: Moment,
) -> Result<Vec<BookingRow>, ClientError> {
    let governs = person::governs(connection, space.n, space.member)?;
    let sql =
        "SELECT bookings.id, start, until, members.name, bookings.topic, coalesce(topics.title, ''), note,
            bookings.member, outbox.state, entries.verdict
         FROM bookings
         LEFT JOIN members ON members.space = bookings.space AND members.id = bookings.member
         LEFT JOIN topics ON topics.space = bookings.space AND topics.id = bookings.topic
         LEFT JOIN outbox ON outbox.entry = bookings.entry
         LEFT JOIN entries ON entries.n = outbox.entry
         WHERE bookings.space = ?1 AND bookings.venue = ?2 AND until > ?3 ORDER BY start, bookings.id";
    row::all(connection, sql, (space.n, venue.0, now.0), |row| {
        let (from_at, until_at) = (Moment(row.get(1)?), Moment(row.get(2)?));
        let mine = MemberId(row.get(7)?) == space.member;
        Ok(BookingRow {
            id: BookingId(row.get(0)?),
            from_at,
            until_at,
            when_zh: zh_span(from_at, until_at),
            when_en: en_span(from_at, until_at),
            by_name: row::name(row, 3)?,
            topic: row::id(row, 4, TopicId)?,
            topic_title: row.get(5)?,
            note: row.get(6)?,
            mine,
            may_cancel: mine || governs,
            state: row::sent(row, 8)?,
        })
    })
}

impl Desk {
    /// The venues registered here, with who has them when; those that were given up come last.
    pub fn venues(&self) -> Result<Vec<VenueRow>, ClientError> {
        let now = self.app.now();
        self.read(|connection, space| {
            let sql = "SELECT id, name, place, ended FROM venues WHERE space = ?1 ORDER BY ended, name, id";
            let mut venues = row::all(connection, sql, [space.n], |row| {
                Ok(VenueRow {
                    id: VenueId(row.get(0)?),
                    name: row.get(1)?,
                    place: row.get(2)?,
                    ended: row.get(3)?,
                    bookings: Vec::new(),
                })
            })?;
            for venue in &mut venues {
                venue.bookings = bookings(connection, space, venue.id, now)?;
            }
            Ok(venues)
        })
    }
}
