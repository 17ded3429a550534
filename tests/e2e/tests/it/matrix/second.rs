//! A second device of a committee member's, which reads everything and writes nothing: what it knows of the village it
//! has from the hub's pages.

use yishi_domain::act::Act;
use yishi_domain::rule::{check, reads};
use yishi_domain::state::{Aggregate, AggregateId, State};
use yishi_replica::memory_shelf::MemoryShelf;
use yishi_replica::message::{ASK_BYTES, Ask, SyncRequest};
use yishi_replica::receive::{Doubt, receive, start};
use yishi_replica::shelf::Shelf;

use super::cast::SECOND;
use super::ground::Ground;
use super::objects::Stage;
use crate::support::Modified;

/// The device.
pub(super) struct Second {
    client: Modified,
    shelf: MemoryShelf,
    log_key: [u8; 32],
    doubts: Vec<Doubt>,
}

impl Second {
    /// It knows the genesis.
    pub(super) fn of(ground: &Ground) -> Self {
        let client = ground.client(SECOND);
        let mut shelf = MemoryShelf::new(ground.space(), client.device());
        start(&mut shelf, &ground.genesis).unwrap();
        Self { client, shelf, log_key: ground.hub.log_key, doubts: Vec::new() }
    }

    /// Fetches and verifies everything that is new, and judges it again.
    pub(super) async fn follow(&mut self) {
        loop {
            let asked = self.shelf.cursor().unwrap();
            let spaces = vec![Ask { space: self.shelf.space(), cursor: asked.clone() }];
            let request =
                SyncRequest { device: self.client.device(), spaces, push: Vec::new(), max_bytes: ASK_BYTES };
            let answer = self.client.exchange(&request).await.spaces.remove(0);
            let received = receive(&mut self.shelf, &self.log_key, &asked, &[], answer).unwrap();
            self.doubts.extend(received.doubts);
            if !received.more {
                return;
            }
        }
    }

    /// What it would say of an act now.
    pub(super) fn judges(&self, act: &Act, ground: &Ground) -> String {
        let mut state = State::default();
        for id in reads(&act.fact.core, &act.by) {
            if let Some(aggregate) = self.aggregate(&id) {
                state.put(id, aggregate.clone());
            }
        }
        check(&state, act, ground.now()).map_or_else(|no| no.code.as_str().to_owned(), |()| "yes".to_owned())
    }

    fn aggregate(&self, id: &AggregateId) -> Option<&Aggregate> {
        self.shelf.aggregates().get(id)?.aggregate.as_ref()
    }

    /// It has what counts, and nothing else, doubts nothing, and everything stands where the rules brought it.
    pub(super) fn agrees_with(&self, ground: &Ground) {
        assert!(self.doubts.is_empty(), "{:?}", self.doubts);
        let here: Vec<_> =
            self.shelf.entries().filter(|one| one.stamp.is_accepted()).map(|one| one.stamp.id).collect();
        assert!(ground.accepted.iter().all(|id| here.contains(id)), "everything that counts arrived");
        assert!(ground.refused.iter().all(|id| self.shelf.entries().all(|one| one.stamp.id != *id)));
        for (id, wanted) in ground.state().iter() {
            let found = self.aggregate(id).unwrap_or_else(|| panic!("{id:?} did not arrive"));
            assert_eq!(standing(found), standing(wanted), "{id:?}");
        }
    }
}

/// Where something stands, without the positions at which it came there.
fn standing(aggregate: &Aggregate) -> String {
    match aggregate {
        Aggregate::Need(need) => format!("{:?} {:?}", need.status, need.topic),
        Aggregate::Topic(topic) => {
            let away: Vec<_> =
                topic.recusals.iter().map(|one| (one.member, one.wanted_by, one.since.is_some())).collect();
            let (copies, rounds) = (topic.copies.len(), topic.rounds.len());
            format!("{:?} {copies} copies {rounds} rounds {away:?} {:?}", topic.state, topic.draw)
        }
        Aggregate::Session(session) => format!("{:?} {:?}", session.state, session.positions),
        Aggregate::Paper(paper) => format!("{} {}", paper.sealed.is_some(), paper.dropped),
        Aggregate::Comment(comment) => format!("{comment:?}"),
        Aggregate::Amendment(amendment) => format!("{amendment:?}"),
        Aggregate::Stance(stance) => format!("{stance:?}"),
        Aggregate::Minor(minor) => format!("{minor:?}"),
        Aggregate::Device(device) => format!("{:?}", device.revoked),
        Aggregate::RoleKey(key) => format!("{key:?}"),
        Aggregate::Rulebook(book) => {
            format!("{} {} {:?}", book.adopted.len(), book.proposed.len(), book.openings)
        }
        Aggregate::Org(org) => format!("{org:?}"),
        Aggregate::Draw(draw) => format!("{draw:?}"),
        Aggregate::Venue(venue) => format!("{venue:?}"),
        Aggregate::Space(_) | Aggregate::Member(_) | Aggregate::Invite(_) | Aggregate::Draft(_) => {
            String::new()
        }
    }
}
