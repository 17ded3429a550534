//! Where the hub keeps its spaces. Everything here is synchronous; the HTTP side calls it from blocking threads.

mod blob;
mod sqlite;

use yishi_domain::id::{BlobId, SpaceId};
use yishi_domain::membership::Genesis;
use yishi_domain::time::Moment;
use yishi_replica::log::{Log, LogError};

pub use blob::{BLOB_MAX, BlobState, HALVES_MAX, Kept, PART_MAX, Part};
pub use sqlite::SqliteStore;

/// What is done with a space inside one transaction.
pub type Work<'a> = dyn FnMut(&mut dyn Log) -> Result<(), LogError> + 'a;

/// Why a store did not do what was asked. The texts are for the operator.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// No such space here.
    #[error("没有这个村（社区）")]
    UnknownSpace,
    /// The database was written by a later version of this program.
    #[error(
        "数据库由更新版本的程序写成（结构版本 {found}），本程序只认得到版本 {known}，请升级程序后再启动。"
    )]
    Newer {
        /// The version found.
        found: u32,
        /// The newest version this program knows.
        known: u32,
    },
    /// No room, or broken storage.
    #[error(transparent)]
    Log(#[from] LogError),
}

/// Whether something was new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// It is there now.
    New,
    /// The very same was there before.
    Same,
}

/// What the check of a store found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// Version of the schema.
    pub version: u32,
    /// How many spaces there are.
    pub spaces: usize,
    /// What is wrong, in the database's own words; empty if nothing is.
    pub faults: Vec<String>,
}

/// The hub's storage. Implementations pass the contract suite in `tests/it/store_contract.rs`.
pub trait Store: Send + Sync {
    /// Creates a space with the state its genesis gives; `Same` if it is there already.
    fn create_space(&self, genesis: &Genesis) -> Result<Put, StoreError>;

    /// Every space, in the order created.
    fn spaces(&self) -> Result<Vec<SpaceId>, StoreError>;

    /// One write transaction that holds the space; it is committed, durably, only if `work` says `Ok`.
    fn with_space(&self, space: &SpaceId, work: &mut Work<'_>) -> Result<(), StoreError>;

    /// One transaction that sees the space at one point in time. Writing through its log is an error.
    fn read_space(&self, space: &SpaceId, work: &mut Work<'_>) -> Result<(), StoreError>;

    /// Keeps a part of a sealed blob. Every byte is written once, in order, by one device.
    fn put_blob(&self, space: &SpaceId, blob: &BlobId, part: &Part<'_>) -> Result<Kept, StoreError>;

    /// Where a blob stands, and under which labels the entries that name it are read.
    fn blob(&self, space: &SpaceId, blob: &BlobId) -> Result<BlobState, StoreError>;

    /// At most `most` bytes of a whole blob from `start` on; none while it is not whole.
    fn get_blob(
        &self,
        space: &SpaceId,
        blob: &BlobId,
        start: u64,
        most: u64,
    ) -> Result<Option<Vec<u8>>, StoreError>;

    /// Erases a blob for good; says whether it was there.
    fn delete_blob(&self, space: &SpaceId, blob: &BlobId) -> Result<bool, StoreError>;

    /// Erases blobs that were begun and had no part since; says how many.
    fn forget_halves(&self, before: Moment) -> Result<usize, StoreError>;

    /// Answers quickly whether the store works.
    fn ping(&self) -> Result<(), StoreError>;

    /// Checks everything; slow on a large store.
    fn check(&self) -> Result<Health, StoreError>;

    /// Brings everything into the main file, so that copying it copies all there is.
    fn settle(&self) -> Result<(), StoreError>;
}
