//! What the hub keeps of one space, as admission and answering see it. The server implements it on a database
//! transaction, [`crate::memory::MemoryLog`] in memory.

use yishi_domain::id::{DeviceId, DraftId, EntryId, ObjectId, SpaceId};
use yishi_domain::label::Scope;
use yishi_domain::rulebook::Rulebook;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Pos;

use crate::entry::{Entry, Link};
use crate::stamp::Stamp;

/// Storage failed; nothing of the transaction may be acknowledged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    /// No room left on the disk.
    #[error("storage is full")]
    Full,
    /// Anything else, for the operator.
    #[error("storage: {0}")]
    Broken(String),
}

/// An entry with the hub's word on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stamped {
    /// The entry.
    pub entry: Entry,
    /// The stamp.
    pub stamp: Stamp,
}

/// What a reader may read, and how much at a time.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// Scopes; an entry with any of their labels is readable.
    pub scopes: &'a [Scope],
    /// The reader's own devices, whose refused and quarantined entries it sees.
    pub devices: &'a [DeviceId],
    /// Positions above this one …
    pub after: Pos,
    /// … up to this one.
    pub upto: Pos,
    /// Stop once entries of this many bytes have been read; the first one always comes.
    pub budget: usize,
}

/// Some entries, in order of positions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Batch {
    /// The entries.
    pub entries: Vec<Stamped>,
    /// Everything readable up to here is in this batch.
    pub reached: Pos,
}

/// The log of one space inside one transaction that holds the space's row.
pub trait Log {
    /// Which space.
    fn space(&self) -> SpaceId;
    /// Which life of the log.
    fn epoch(&mut self) -> Result<u32, LogError>;
    /// The canonical bytes of the genesis.
    fn genesis(&mut self) -> Result<Vec<u8>, LogError>;
    /// The newest position.
    fn head(&mut self) -> Result<Pos, LogError>;
    /// An aggregate; the genesis' ones are there from the start.
    fn aggregate(&mut self, id: &AggregateId) -> Result<Option<Aggregate>, LogError>;
    /// Stores an aggregate.
    fn put_aggregate(&mut self, id: &AggregateId, aggregate: &Aggregate) -> Result<(), LogError>;
    /// What a space above this one goes by; nothing where it is not above, or not here.
    fn rules_above(&mut self, space: &SpaceId) -> Result<Option<Rulebook>, LogError>;
    /// Where a device's chain stands; [`Link::START`] for a device that never wrote.
    fn link(&mut self, device: &DeviceId) -> Result<Link, LogError>;
    /// The stamp of an entry, if it has one.
    fn stamp(&mut self, id: &EntryId) -> Result<Option<Stamp>, LogError>;
    /// An entry with its stamp.
    fn entry(&mut self, id: &EntryId) -> Result<Option<Stamped>, LogError>;
    /// Adds an entry: the stamp's position is head + 1, and the entry is the device's new link.
    fn append(&mut self, stamped: &Stamped) -> Result<(), LogError>;
    /// Gives a quarantined entry a new stamp at head + 1.
    fn restamp(&mut self, stamp: &Stamp) -> Result<(), LogError>;
    /// Whether a refused entry was about this object.
    fn refused_about(&mut self, object: &ObjectId) -> Result<bool, LogError>;
    /// Whether an entry that is in quarantine now was about this object.
    fn quarantined_about(&mut self, object: &ObjectId) -> Result<bool, LogError>;
    /// Entries that are in quarantine now, in order, from above a position to the head, as far as the budget of bytes goes;
    /// the first one always comes.
    fn quarantined(&mut self, after: Pos, budget: usize) -> Result<Batch, LogError>;
    /// Readable entries, in order.
    fn read(&mut self, reading: &Reading<'_>) -> Result<Batch, LogError>;
    /// The changes of a document, accepted ones in order of positions.
    fn draft(&mut self, draft: &DraftId) -> Result<Vec<Vec<u8>>, LogError>;
    /// Marks a point to come back to; replaces the last mark.
    fn mark(&mut self) -> Result<(), LogError>;
    /// Undoes everything since the mark, which stays.
    fn back(&mut self) -> Result<(), LogError>;
}
