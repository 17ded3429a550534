//! What a phone keeps of one space, as receiving and authoring see it. The client implements it on SQLite,
//! [`crate::memory_shelf::MemoryShelf`] in memory.

use yishi_domain::id::{DeviceId, EntryId, SpaceId};
use yishi_domain::label::Scope;
use yishi_domain::membership::Genesis;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Pos;

use crate::entry::Entry;
use crate::keys::SignatureBytes;
use crate::log::{LogError, Stamped};
use crate::message::Cursor;
use crate::stamp::Page;

/// An aggregate as folded from what is here, and the position it was folded to.
#[derive(Debug, Clone, PartialEq)]
pub struct Folded {
    /// The aggregate; none if the acts that touch it made none.
    pub aggregate: Option<Aggregate>,
    /// The last position folded in.
    pub last: Pos,
}

/// One entry of a device near a place in its chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Neighbour {
    /// Its number.
    pub dseq: u64,
    /// Its id.
    pub id: EntryId,
    /// Its position; none for an own entry that waits, and for one that was admitted late.
    pub pos: Option<Pos>,
}

/// What a phone keeps of one space, inside one transaction.
pub trait Shelf {
    /// Which space.
    fn space(&self) -> SpaceId;
    /// The genesis, once it has arrived.
    fn genesis(&mut self) -> Result<Option<Genesis>, LogError>;
    /// Stores the genesis.
    fn found(&mut self, genesis: &Genesis) -> Result<(), LogError>;
    /// How far the phone is.
    fn cursor(&mut self) -> Result<Cursor, LogError>;
    /// Stores how far the phone is.
    fn set_cursor(&mut self, cursor: &Cursor) -> Result<(), LogError>;
    /// The scopes held, as the hub said.
    fn scopes(&mut self) -> Result<Vec<Scope>, LogError>;
    /// Stores the scopes held.
    fn set_scopes(&mut self, scopes: &[Scope]) -> Result<(), LogError>;
    /// Keeps a verified page whole, for a refill of the hub.
    fn keep_page(&mut self, page: &Page, signature: &SignatureBytes) -> Result<(), LogError>;
    /// A stamped entry that is here.
    fn stamped(&mut self, id: &EntryId) -> Result<Option<Stamped>, LogError>;
    /// An own entry that waits for its stamp.
    fn pending(&mut self, id: &EntryId) -> Result<Option<Entry>, LogError>;
    /// Stores a stamped entry (or a new stamp of one), and under which aggregates to find it when they are refolded.
    /// An own pending entry leaves the outbox with it.
    fn put(&mut self, stamped: &Stamped, touched: &[AggregateId]) -> Result<(), LogError>;
    /// Whether any stamped entry here is of a kind that this version does not know.
    fn is_beyond(&mut self) -> Result<bool, LogError>;
    /// The entries of a device just below, at and just above a number, as far as they are here.
    fn neighbours(&mut self, device: &DeviceId, dseq: u64) -> Result<Vec<Neighbour>, LogError>;
    /// An aggregate folded from accepted entries.
    fn folded(&mut self, id: &AggregateId) -> Result<Option<Folded>, LogError>;
    /// Stores a folded aggregate.
    fn put_folded(&mut self, id: &AggregateId, folded: &Folded) -> Result<(), LogError>;
    /// Accepted entries that touch an aggregate, in order of positions.
    fn touching(&mut self, id: &AggregateId) -> Result<Vec<Stamped>, LogError>;
    /// Deletes for good what is readable only under scopes not held any more: entries, their words, what was opened
    /// with them. Own entries stay as links of the chain, without words. Names the aggregates that lost something.
    fn forget(&mut self, held: &[Scope]) -> Result<Vec<AggregateId>, LogError>;
}
