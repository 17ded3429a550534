//! Every act that is tried, as a fact of whoever tries it. Where the state has nothing that an honest phone could write,
//! the fact is what a changed client would send. (The paths are spelled out because the tests over HTTP read this file,
//! too.)

#[path = "acts/bodies.rs"]
mod bodies;
#[path = "acts/founding.rs"]
mod founding;
#[path = "acts/meetings.rs"]
mod meetings;
#[path = "acts/needs.rs"]
mod needs;
#[path = "acts/papers.rs"]
mod papers;
#[path = "acts/rules.rs"]
mod rules;
#[path = "acts/texts.rs"]
mod texts;
#[path = "acts/topics.rs"]
mod topics;
#[path = "acts/venues.rs"]
mod venues;

use yishi_domain::decide::build;
use yishi_domain::fact::Fact;
use yishi_domain::id::{GridId, NeedId, PaperId, SessionId, TopicId};
use yishi_domain::intent::Intent;
use yishi_domain::refusal::Refusal;

use super::objects::{Family, Try};

pub(crate) use bodies::*;
pub(crate) use founding::*;
pub(crate) use meetings::*;
pub(crate) use needs::*;
pub(crate) use papers::*;
pub(crate) use rules::*;
pub(crate) use texts::*;
pub(crate) use topics::*;
pub(crate) use venues::*;

/// The grid that grid workers of the cast work in, and another one.
pub(crate) const GRID: GridId = GridId([0x60; 16]);
pub(crate) const FAR: GridId = GridId([0x61; 16]);
/// A need and a topic that others are joined to.
pub(crate) const FIRST: u64 = 1;
/// A topic that people say something about.
pub(crate) const SPOKEN_OF: u64 = 2;

/// An id of one sort, from a number.
pub(crate) fn id(sort: u8, n: u64) -> [u8; 16] {
    let mut id = [sort; 16];
    id[8..].copy_from_slice(&n.to_be_bytes());
    id
}

impl Try<'_> {
    /// The last fact that an intent comes to.
    pub(crate) fn built(&self, intent: impl Into<Intent>) -> Result<Fact, Refusal> {
        let facts = build(self.stage.state(), intent.into(), &self.stage.actor(self.who))?;
        Ok(facts.into_iter().next_back().unwrap())
    }

    /// As [`Self::built`], where that cannot fail.
    pub(crate) fn fact(&self, intent: impl Into<Intent>) -> Fact {
        self.built(intent).unwrap_or_else(|no| panic!("{:?}: {no}", self.object))
    }

    pub(crate) fn need(&self) -> NeedId {
        NeedId(id(0x31, self.object.n))
    }

    pub(crate) fn topic(&self) -> TopicId {
        let said = matches!(self.object.family, Family::Comment | Family::Amendment);
        TopicId(id(0x41, if said { SPOKEN_OF } else { self.object.n }))
    }

    pub(crate) fn session(&self) -> SessionId {
        SessionId(id(0x73, self.object.n))
    }

    /// The plan that is signed on a topic's way, what follows it, and what was agreed.
    pub(crate) fn plan(&self) -> PaperId {
        PaperId(id(0x72, self.object.n))
    }

    pub(crate) fn paper(&self) -> PaperId {
        PaperId(id(0x74, self.object.n))
    }
}

pub(crate) fn words() -> String {
    "一句话".to_owned()
}
