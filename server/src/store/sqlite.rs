//! The store on an embedded SQLite database: one writing connection, readers with connections of their own.

mod above;
mod blob;
mod error;
mod log;
mod read;
mod row;
mod schema;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use yishi_domain::fact;
use yishi_domain::id::{BlobId, SpaceId};
use yishi_domain::membership::Genesis;
use yishi_domain::time::Moment;

use super::{BlobState, Health, Kept, Part, Put, Store, StoreError, Work};
use error::failed;
use log::SqliteLog;

/// How many idle reading connections are kept open.
const IDLE_READERS: usize = 8;

/// Spaces in one SQLite file, or in memory for tests.
#[derive(Debug)]
pub struct SqliteStore {
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    /// None for a database in memory, which only its one connection can see.
    path: Option<PathBuf>,
}

impl SqliteStore {
    /// Opens or creates the file and brings its schema up to date. `max_bytes` caps the file's size.
    pub fn open(path: &Path, max_bytes: Option<u64>) -> Result<Self, StoreError> {
        let mut writer = Connection::open(path).map_err(failed)?;
        schema::prepare(&writer)?;
        schema::migrate(&mut writer)?;
        if let Some(bytes) = max_bytes {
            schema::cap(&writer, bytes)?;
        }
        Ok(Self { writer: Mutex::new(writer), readers: Mutex::default(), path: Some(path.to_owned()) })
    }

    /// A store that is gone when it is dropped.
    pub fn in_memory() -> Result<Self, StoreError> {
        let mut writer = Connection::open_in_memory().map_err(failed)?;
        schema::prepare(&writer)?;
        schema::migrate(&mut writer)?;
        Ok(Self { writer: Mutex::new(writer), readers: Mutex::default(), path: None })
    }

    fn writer(&self) -> MutexGuard<'_, Connection> {
        // A panic in the middle of a transaction rolled it back when it was dropped.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut writer = self.writer();
        let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let done = work(&tx)?;
        tx.commit().map_err(failed)?;
        Ok(done)
    }

    fn read<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let Some(path) = &self.path else {
            let mut only = self.writer();
            return work(&only.transaction().map_err(failed)?);
        };
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut reader = match idle {
            Some(reader) => reader,
            None => schema::open_reader(path)?,
        };
        let done = work(&reader.transaction().map_err(failed)?);
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < IDLE_READERS {
            readers.push(reader);
        }
        done
    }
}

fn number(tx: &Transaction<'_>, space: &SpaceId) -> Result<i64, StoreError> {
    let mut statement = tx.prepare_cached("SELECT n FROM space WHERE id = ?1").map_err(failed)?;
    let found = statement.query_row([space.0], |row| row.get(0)).optional().map_err(failed)?;
    found.ok_or(StoreError::UnknownSpace)
}

impl Store for SqliteStore {
    fn create_space(&self, genesis: &Genesis) -> Result<Put, StoreError> {
        self.write(|tx| {
            let new = tx
                .execute(
                    "INSERT INTO space (id, genesis) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                    params![genesis.id().0, genesis.to_bytes()],
                )
                .map_err(failed)?;
            if new == 0 {
                return Ok(Put::Same);
            }
            let n = tx.last_insert_rowid();
            let state = genesis.state();
            for (id, aggregate) in state.iter() {
                tx.execute(
                    "INSERT INTO aggregate (space, id, body) VALUES (?1, ?2, ?3)",
                    params![n, fact::encode(id), fact::encode(aggregate)],
                )
                .map_err(failed)?;
            }
            Ok(Put::New)
        })
    }

    fn spaces(&self) -> Result<Vec<SpaceId>, StoreError> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached("SELECT id FROM space ORDER BY n").map_err(failed)?;
            let rows = statement.query_map([], |row| row.get(0).map(SpaceId)).map_err(failed)?;
            Ok(rows.collect::<Result<_, _>>().map_err(failed)?)
        })
    }

    fn with_space(&self, space: &SpaceId, work: &mut Work<'_>) -> Result<(), StoreError> {
        self.write(|tx| Ok(work(&mut SqliteLog::new(tx, number(tx, space)?, *space))?))
    }

    fn read_space(&self, space: &SpaceId, work: &mut Work<'_>) -> Result<(), StoreError> {
        self.read(|tx| Ok(work(&mut SqliteLog::new(tx, number(tx, space)?, *space))?))
    }

    fn put_blob(&self, space: &SpaceId, blob: &BlobId, part: &Part<'_>) -> Result<Kept, StoreError> {
        self.write(|tx| Ok(blob::put(tx, number(tx, space)?, blob, part)?))
    }

    fn blob(&self, space: &SpaceId, blob: &BlobId) -> Result<BlobState, StoreError> {
        self.read(|tx| Ok(blob::state(tx, number(tx, space)?, blob)?))
    }

    fn get_blob(
        &self,
        space: &SpaceId,
        blob: &BlobId,
        start: u64,
        most: u64,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        self.read(|tx| Ok(blob::get(tx, number(tx, space)?, blob, start, most)?))
    }

    fn delete_blob(&self, space: &SpaceId, blob: &BlobId) -> Result<bool, StoreError> {
        let gone = self.write(|tx| Ok(blob::delete(tx, number(tx, space)?, blob)?))?;
        // The log of changes still holds the page that was overwritten.
        self.settle()?;
        Ok(gone)
    }

    fn forget_halves(&self, before: Moment) -> Result<usize, StoreError> {
        let gone = self.write(|tx| Ok(blob::forget_halves(tx, before)?))?;
        if gone > 0 {
            self.settle()?;
        }
        Ok(gone)
    }

    fn ping(&self) -> Result<(), StoreError> {
        self.read(|tx| Ok(tx.query_row("SELECT count(*) FROM space", [], |_| Ok(())).map_err(failed)?))
    }

    fn check(&self) -> Result<Health, StoreError> {
        self.read(|tx| {
            let version = schema::version(tx)?;
            let count: i64 =
                tx.query_row("SELECT count(*) FROM space", [], |row| row.get(0)).map_err(failed)?;
            let spaces = usize::try_from(count).unwrap_or(0);
            Ok(Health { version, spaces, faults: schema::faults(tx)? })
        })
    }

    fn settle(&self) -> Result<(), StoreError> {
        schema::settle(&self.writer())
    }
}
