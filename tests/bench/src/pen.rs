//! Writing into a hub's log the way every entry gets there: signed, then through the whole of admission. Many entries
//! share one transaction, so that a community is there in seconds.

use std::path::Path;

use sha2::{Digest, Sha256};
use yishi_domain::fact::Fact;
use yishi_domain::id::{DeviceId, MemberId, SpaceId};
use yishi_domain::label::Audience;
use yishi_domain::time::Moment;
use yishi_replica::admission::{DraftCache, TrialBudget, admit};
use yishi_replica::entry::{Draft, Entry, Link};
use yishi_replica::keys::SignKey;
use yishi_replica::log::{Log, LogError};
use yishi_replica::message::Reply;
use yishi_replica::stamp::Verdict;
use yishi_server::store::{SqliteStore, Store, StoreError};

/// Bytes that are the same in every run.
pub(crate) fn seed(what: &str, number: usize) -> [u8; 32] {
    Sha256::digest(format!("yishi-bench {what} {number}")).into()
}

/// An id that is the same in every run.
pub(crate) fn id(what: &str, number: usize) -> [u8; 16] {
    let mut id = [0; 16];
    id.iter_mut().zip(seed(what, number)).for_each(|(to, from)| *to = from);
    id
}

/// Somebody with one device.
pub(crate) struct Person {
    /// The device's key.
    pub(crate) key: SignKey,
    /// The member.
    pub(crate) member: MemberId,
}

impl Person {
    /// Somebody by kind and number.
    pub(crate) fn of(what: &str, number: usize) -> Self {
        Self { key: SignKey::from_seed(&seed(what, number)), member: MemberId(id(what, number)) }
    }
}

/// What somebody is about to write.
pub(crate) struct Said<'a> {
    /// Who.
    pub(crate) by: &'a Person,
    /// What.
    pub(crate) fact: Fact,
    /// Who reads it.
    pub(crate) audience: Audience,
    /// When, by the author's clock.
    pub(crate) at: Moment,
}

impl Said<'_> {
    /// As the entry behind `after` in the author's chain.
    pub(crate) fn sign(&self, space: SpaceId, after: Link) -> Entry {
        let draft = Draft {
            space,
            audience: self.audience,
            after,
            claimed_time: self.at,
            salt: id("salt", usize::try_from(after.dseq).unwrap_or_default()),
            member: self.by.member,
            fact: &self.fact,
        };
        Entry::sign(&self.by.key, &draft)
    }
}

/// Writes inside one transaction.
pub(crate) struct Pen<'a> {
    pub(crate) log: &'a mut dyn Log,
    docs: &'a mut DraftCache,
    /// When the hub receives.
    now: Moment,
}

impl Pen<'_> {
    /// Signs and admits; anything but a plain yes is an error.
    pub(crate) fn say(&mut self, said: &Said<'_>) -> Result<Entry, LogError> {
        let after = self.log.link(&said.by.key.device())?;
        let entry = said.sign(self.log.space(), after);
        self.admit(std::slice::from_ref(&entry))?;
        Ok(entry)
    }

    /// Admits entries as one batch; anything but a plain yes is an error.
    pub(crate) fn admit(&mut self, entries: &[Entry]) -> Result<(), LogError> {
        let (now, mut yes) = (self.now, |_: &DeviceId, _| true);
        let replies = admit(self.log, self.docs, entries, now, &mut yes, &mut TrialBudget::new(&|| now))?;
        for (entry, reply) in entries.iter().zip(replies) {
            if !matches!(reply, Reply::Stamped { verdict: Verdict::Accepted, .. }) {
                let (kind, id) = (entry.header.kind, entry.id());
                return Err(LogError::Broken(format!("entry {id} of kind {kind}: {reply:?}")));
            }
        }
        Ok(())
    }
}

/// A hub's store without its HTTP side, with the documents it holds in memory.
pub(crate) struct Backroom {
    /// The store.
    pub(crate) store: SqliteStore,
    docs: DraftCache,
}

impl Backroom {
    /// Of a hub that does not run.
    pub(crate) fn open(hub: &Path) -> Result<Self, StoreError> {
        let store = SqliteStore::open(&hub.join("hub.sqlite"), None)?;
        Ok(Self { store, docs: DraftCache::default() })
    }

    /// Writes in a space, in one transaction.
    pub(crate) fn write(
        &mut self,
        space: &SpaceId,
        now: Moment,
        mut work: impl FnMut(&mut Pen<'_>) -> Result<(), LogError>,
    ) -> Result<(), StoreError> {
        let docs = &mut self.docs;
        self.store.with_space(space, &mut |log| work(&mut Pen { log, docs, now }))
    }

    /// Reads a space.
    pub(crate) fn read(
        &self,
        space: &SpaceId,
        mut work: impl FnMut(&mut dyn Log) -> Result<(), LogError>,
    ) -> Result<(), StoreError> {
        self.store.read_space(space, &mut work)
    }
}
