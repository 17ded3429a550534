//! One hub's exchange: what is sent, and what becomes of the answer.

use std::sync::Arc;

use yishi_domain::id::{EntryId, SpaceId};
use yishi_domain::kind::Kind;
use yishi_domain::state::AggregateId;
use yishi_replica::entry::Entry;
use yishi_replica::machine::{Event, Outcome};
use yishi_replica::message::{
    ASK_BYTES, Ask, Cursor, PUSH_MAX, Pushed, Reply, SpaceAnswer, SyncAnswer, SyncRequest,
};
use yishi_replica::packed::Packer;
use yishi_replica::receive::{BadAnswer, receive};
use yishi_replica::shelf::Shelf;

use super::SyncReport;
use crate::app::{App, Family};
use crate::error::ClientError;
use crate::http;
use crate::project;
use crate::store::joins::{self, RefusedJoin};
use crate::store::{Durable, SpaceRow, SqlShelf, doubts, entries, outbox, spaces};
use crate::trouble::Trouble;

/// The most bytes of own entries in one request; the rest of the request stays far below the hub's limit.
const PUSH_BYTES: usize = 900 * 1024;

/// An own entry in the request under way.
struct Sent {
    space: usize,
    n: i64,
    id: EntryId,
    joins: bool,
}

/// The requests of one sync with one hub.
pub(super) struct Exchange<'a> {
    app: &'a Arc<App>,
    hub: &'a str,
    report: &'a mut SyncReport,
    asked: Vec<(SpaceRow, Cursor)>,
    sent: Vec<Sent>,
    denied: Option<ClientError>,
}

/// What came of taking one space's answer in.
struct Taken {
    /// How many entries of others were new.
    new: usize,
    /// Whether there is more.
    more: bool,
    /// In which space.
    space: SpaceId,
    /// What changed in it.
    changed: Vec<AggregateId>,
    /// Whether own entries moved, or this phone's own part is not what it was.
    moved: bool,
}

impl<'a> Exchange<'a> {
    pub(super) fn new(app: &'a Arc<App>, hub: &'a str, report: &'a mut SyncReport) -> Self {
        Self { app, hub, report, asked: Vec::new(), sent: Vec::new(), denied: None }
    }

    /// Counts requests for the report.
    pub(super) fn count(&mut self, event: &Option<Event>) {
        if matches!(event, Some(Event::Answered(_) | Event::Stale(_))) {
            self.report.requests = self.report.requests.saturating_add(1);
        }
    }

    /// Reads cursors and outbox.
    pub(super) fn load(&mut self) -> Result<Event, ClientError> {
        let mut db = self.app.db();
        let connection = db.entries()?;
        (self.asked, self.sent) = (Vec::new(), Vec::new());
        let (mut push, mut waiting, mut bytes) = (Vec::new(), 0usize, 0usize);
        for space in spaces::synced(connection)?.into_iter().filter(|space| space.hub == self.hub) {
            let index = self.asked.len();
            let mut packer = Packer::default();
            for outgoing in outbox::waiting(connection, space.n, PUSH_MAX + 1)? {
                let size = outgoing.entry.size();
                if push.len() >= PUSH_MAX || bytes.saturating_add(size) > PUSH_BYTES {
                    waiting = waiting.saturating_add(1);
                    continue;
                }
                bytes = bytes.saturating_add(size);
                push.push(pushed(index, &mut packer, &outgoing.entry));
                let joins = outgoing.entry.header.kind == Kind::Joined.code();
                self.sent.push(Sent { space: index, n: outgoing.n, id: outgoing.entry.id(), joins });
            }
            let mut shelf = shelf(connection, &space, self.app);
            let cursor = shelf.cursor()?;
            self.asked.push((space, cursor));
        }
        let spaces =
            self.asked.iter().map(|(row, cursor)| Ask { space: row.id, cursor: cursor.clone() }).collect();
        let pushing = push.len();
        let request = SyncRequest { device: self.app.device(), spaces, push, max_bytes: ASK_BYTES };
        Ok(Event::Loaded { body: request.to_bytes(), pushing, waiting })
    }

    /// What the hub said, for the machine; the sentence of a no is kept for the person.
    pub(super) fn answered(&mut self, reply: http::Reply) -> Event {
        match reply {
            http::Reply::Bytes(bytes) => Event::Answered(bytes),
            http::Reply::Stale(nonce) => Event::Stale(nonce),
            http::Reply::Unreachable(after) => Event::Unreachable(after),
            http::Reply::Denied { code, sentence } => {
                self.denied = Some(ClientError::Hub { code: code.clone(), sentence });
                Event::Denied(code)
            }
        }
    }

    /// Verifies and stores an answer in one transaction.
    pub(super) fn store(&mut self, answer: SyncAnswer) -> Event {
        match self.try_store(answer) {
            Ok(event) => event,
            Err(error) => {
                let code = error.code().to_owned();
                self.denied = Some(error);
                Event::Failed(code)
            }
        }
    }

    fn try_store(&mut self, answer: SyncAnswer) -> Result<Event, ClientError> {
        if answer.replies.len() != self.sent.len() {
            return Err(bad_answer(&BadAnswer::Page));
        }
        let now = self.app.now();
        let (mut new, mut more) = (0usize, false);
        let mut slowest = (0u64, 0u64);
        let loses = answer.spaces.iter().any(|space| !space.closed.is_empty());
        let mut all = Vec::with_capacity(answer.spaces.len());
        let mut db = self.app.db();
        db.write(Durable::Normal, |tx| {
            self.note_undecided(tx, &answer.replies)?;
            for space in answer.spaces {
                let reached = (space.upto.0, space.head.0);
                let taken = self.take_in(tx, space, &answer.replies, now.0)?;
                new = new.saturating_add(taken.new);
                more |= taken.more;
                all.push(taken);
                if slowest.1 == 0
                    || reached.1 - reached.0.min(reached.1) > slowest.1 - slowest.0.min(slowest.1)
                {
                    slowest = reached;
                }
            }
            self.drop_failed_joins(tx, &answer.replies)
        })?;
        if loses {
            db.settle()?;
        }
        drop(db);
        for Taken { space, changed, moved, .. } in &all {
            self.app.changes.tell_synced(*space, changed, *moved);
        }
        self.tell_failed_joins(&answer.replies);
        let progress = self.tally(&answer.replies);
        self.report.received = self.report.received.saturating_add(new);
        Ok(Event::Stored { new, more, reached: slowest, progress })
    }

    /// Takes one space's answer in.
    fn take_in(
        &self,
        tx: &rusqlite::Connection,
        answer: SpaceAnswer,
        replies: &[Reply],
        now: u64,
    ) -> Result<Taken, ClientError> {
        let found = self.asked.iter().enumerate().find(|(_, (row, _))| row.id == answer.space);
        let Some((index, (space, cursor))) = found else { return Err(bad_answer(&BadAnswer::Page)) };
        let pushed: Vec<(EntryId, Reply)> = self
            .sent
            .iter()
            .zip(replies)
            .filter(|(sent, _)| sent.space == index)
            .map(|(sent, reply)| (sent.id, reply.clone()))
            .collect();
        let head = answer.head.0;
        let own = self.app.device();
        let mut shelf = shelf(tx, space, self.app);
        let received = receive(&mut shelf, &space.log_key, cursor, &pushed, answer).map_err(not_taken)?;
        tx.execute("UPDATE spaces SET head = ?2, synced_at = ?3 WHERE n = ?1", (space.n, head, now))?;
        doubts::keep(tx, space.n, &received.doubts)?;
        project::refresh(tx, space, &received.changed)?;
        let above = spaces::genesis(tx, space.n)?.and_then(|genesis| genesis.parent);
        let found = above.map_or(Ok(false), |above| spaces::follow(tx, &above, space))?;
        let new = received.entries.iter().filter(|stamped| stamped.entry.header.device != own).count();
        let moved = !pushed.is_empty() || !received.doubts.is_empty() || !received.closed.is_empty();
        Ok(Taken { new, more: received.more || found, space: space.id, changed: received.changed, moved })
    }

    /// A join that the hub does not take leaves no trace there; here the space goes again, so that another code works.
    /// Why, and the name that was given, stay until then.
    fn drop_failed_joins(&self, tx: &rusqlite::Connection, replies: &[Reply]) -> Result<(), ClientError> {
        for (space, sent, code) in self.failed_joins(replies) {
            let (at, code) = (self.app.now(), code.to_owned());
            let found = entries::by_row(tx, sent.n)?;
            let words = found.and_then(|found| found.entry.fact().ok()).and_then(|fact| fact.words);
            let name = words.map(|words| words.text().to_owned()).unwrap_or_default();
            joins::put(tx, &RefusedJoin { space: space.id, code, name, at })?;
            project::clear(tx, space.n)?;
            spaces::remove(tx, space.n)?;
        }
        Ok(())
    }

    fn tell_failed_joins(&self, replies: &[Reply]) {
        for (space, ..) in self.failed_joins(replies) {
            self.app.changes.tell_of(space.id, &[Family::Spaces]);
        }
    }

    /// Joins that the hub does not take, with their codes.
    fn failed_joins<'s>(
        &'s self,
        replies: &'s [Reply],
    ) -> impl Iterator<Item = (&'s SpaceRow, &'s Sent, &'s str)> {
        self.sent.iter().zip(replies).filter(|(sent, _)| sent.joins).filter_map(|(sent, reply)| {
            let Reply::Broken(code) = reply else { return None };
            self.asked.get(sent.space).map(|(space, _)| (space, sent, code.as_str()))
        })
    }

    fn note_undecided(&self, tx: &rusqlite::Connection, replies: &[Reply]) -> Result<(), ClientError> {
        for (sent, reply) in self.sent.iter().zip(replies) {
            match reply {
                Reply::Stamped { .. } => {}
                Reply::Retry(why) => outbox::sent(tx, sent.n, why)?,
                Reply::Broken(code) => outbox::sent(tx, sent.n, code)?,
            }
        }
        Ok(())
    }

    /// Counts replies; whether any own entry was decided.
    fn tally(&mut self, replies: &[Reply]) -> bool {
        let mut decided = 0usize;
        for reply in replies {
            match reply {
                Reply::Stamped { verdict, .. } => {
                    decided = decided.saturating_add(1);
                    let counts = *verdict == yishi_replica::stamp::Verdict::Accepted;
                    self.report.refused = self.report.refused.saturating_add(usize::from(!counts));
                }
                Reply::Retry(_) => {}
                Reply::Broken(code) => self.denied = Some(ClientError::hub(code)),
            }
        }
        self.report.decided = self.report.decided.saturating_add(decided);
        decided > 0
    }

    /// What the whole sync comes to.
    pub(super) fn finish(self, outcome: Outcome) -> Result<(), ClientError> {
        let sql = "SELECT count(*) FROM entries WHERE verdict = 0";
        let waiting: i64 = self.app.db().entries()?.query_row(sql, [], |row| row.get(0))?;
        self.report.waiting = usize::try_from(waiting).unwrap_or(0);
        match (outcome, self.denied) {
            (Outcome::Offline, _) => Err(ClientError::Offline),
            (_, Some(error)) => Err(error),
            (Outcome::Complete | Outcome::Waiting, None) => Ok(()),
            (Outcome::Cancelled, None) => Err(Trouble::Cancelled.into()),
            (Outcome::Failed(code), None) => Err(ClientError::hub(&code)),
        }
    }
}

fn pushed(index: usize, packer: &mut Packer, entry: &Entry) -> Pushed {
    Pushed { space: u32::try_from(index).unwrap_or(u32::MAX), entry: packer.pack(entry) }
}

fn shelf<'a>(tx: &'a rusqlite::Connection, space: &SpaceRow, app: &App) -> SqlShelf<'a> {
    SqlShelf { tx, n: space.n, space: space.id, own: app.device() }
}

fn not_taken(bad: BadAnswer) -> ClientError {
    if let BadAnswer::Storage(error) = bad { error.into() } else { bad_answer(&bad) }
}

/// The hub sent something that is not right; nothing of it was kept.
fn bad_answer(bad: &BadAnswer) -> ClientError {
    ClientError::Hub { code: bad.to_string(), sentence: Trouble::HubUntrue.sentence().to_owned() }
}
