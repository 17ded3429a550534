//! The phone's database: one SQLite file in WAL mode. `synchronous` is FULL for what is authored here, NORMAL for what
//! can be fetched again (architecture.md §6).

pub(crate) mod doubts;
pub(crate) mod drafts;
pub(crate) mod entries;
pub(crate) mod files;
pub(crate) mod forms;
mod held;
pub(crate) mod joins;
pub(crate) mod outbox;
mod shelf;
pub(crate) mod signing;
pub(crate) mod spaces;
pub(crate) mod unfiled;

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use yishi_domain::state::AggregateId;

use crate::error::ClientError;
use crate::trouble::Trouble;

pub(crate) use entries::{EntryRow, ITS_WORDS, aggregate_key, entry_of, position};
pub(crate) use held::{Held, HeldSpace};
pub(crate) use outbox::OutboxState;
pub(crate) use shelf::SqlShelf;
pub(crate) use spaces::SpaceRow;

/// Schema steps, in order: each in one transaction, never changed once released.
const STEPS: &[(i64, &str)] = &[
    (1, include_str!("store/schema/0001_log.sql")),
    (2, include_str!("store/schema/0002_views.sql")),
    (3, include_str!("store/schema/0003_drafts.sql")),
    (4, include_str!("store/schema/0004_files.sql")),
    (5, include_str!("store/schema/0005_waiting.sql")),
    (6, include_str!("store/schema/0006_device.sql")),
    (7, include_str!("store/schema/0007_inbox.sql")),
    (8, include_str!("store/schema/0008_doubts.sql")),
    (9, include_str!("store/schema/0009_joins.sql")),
    (10, include_str!("store/schema/0010_open_amendments.sql")),
    (11, include_str!("store/schema/0011_course.sql")),
    (12, include_str!("store/schema/0012_claims.sql")),
    (13, include_str!("store/schema/0013_venues.sql")),
    (14, include_str!("store/schema/0014_awaited.sql")),
    (15, include_str!("store/schema/0015_refusals.sql")),
];

/// Bytes of a page of the file.
const PAGE_BYTES: u32 = 2048;
/// Pages that the log of changes holds before it is emptied into the file.
const WAL_PAGES: u32 = 2048;

/// How much a transaction must survive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Durable {
    /// A power cut: own acts.
    Full,
    /// A crash of the app: what can be fetched again.
    Normal,
}

/// When an act's entry is filed among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Filing {
    /// The act reads entries, so those before it are filed first.
    First,
    /// Once somebody reads entries.
    Later,
}

/// Aggregates, each with its space's row number, whose rows are behind.
pub(crate) type Behind = BTreeSet<(i64, AggregateId)>;

/// The open database.
pub(crate) struct Db {
    connection: Connection,
    durable: Durable,
    held: Held,
    /// Own acts have been filed whose rows are not written yet.
    behind: Behind,
    /// There may be own acts to file.
    unfiled: bool,
}

impl Db {
    /// Opens or creates the file and brings its schema up to date.
    pub(crate) fn open(path: &Path) -> Result<Self, ClientError> {
        let connection = Connection::open(path)?;
        connection.busy_timeout(std::time::Duration::from_secs(10))?;
        // Must come first, and counts for a new file only. An act changes about a dozen pages, all of which are synced.
        connection.pragma_update(None, "page_size", PAGE_BYTES)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "foreign_keys", "ON")?;
        connection.pragma_update(None, "secure_delete", "ON")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        // As much of a log of changes as with pages of the usual size: emptying it is what an act should not wait for.
        connection.pragma_update(None, "wal_autocheckpoint", WAL_PAGES)?;
        connection.set_prepared_statement_cache_capacity(128);
        // Otherwise a statement is prepared anew whenever another value is bound where a partial index might fit.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        let mut db = Self {
            connection,
            durable: Durable::Full,
            held: Held::default(),
            behind: Behind::new(),
            unfiled: true,
        };
        db.migrate()?;
        Ok(db)
    }

    fn migrate(&mut self) -> Result<(), ClientError> {
        let version: i64 = self.connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let newest = STEPS.last().map_or(0, |step| step.0);
        if version > newest {
            return Err(Trouble::DatabaseNewer.into());
        }
        for (step, sql) in STEPS.iter().filter(|(step, _)| *step > version) {
            let tx = self.connection.transaction()?;
            tx.execute_batch(sql)?;
            tx.pragma_update(None, "user_version", step)?;
            tx.commit()?;
        }
        Ok(())
    }

    /// Runs `work` in one write transaction; nothing of it stays if it fails. Own acts before it are filed.
    pub(crate) fn write<T>(
        &mut self,
        durable: Durable,
        work: impl FnOnce(&Connection) -> Result<T, ClientError>,
    ) -> Result<T, ClientError> {
        self.held = Held::default();
        self.must_survive(durable)?;
        let tx = Open::begin(&self.connection)?;
        let filed = unfiled::file(tx.0)?;
        let done = work(tx.0)?;
        tx.commit()?;
        self.filed(filed);
        Ok(done)
    }

    /// Writes what only this phone knows, at once and without waiting for the disk: it survives a kill, and what acts
    /// left in memory stays good.
    pub(crate) fn note<T>(
        &mut self,
        work: impl FnOnce(&Connection) -> Result<T, ClientError>,
    ) -> Result<T, ClientError> {
        self.must_survive(Durable::Normal)?;
        let tx = Open::begin(&self.connection)?;
        let done = work(tx.0)?;
        tx.commit()?;
        Ok(done)
    }

    /// Runs an act in one write transaction that survives a power cut; nothing of it stays if it fails.
    pub(crate) fn act<T>(
        &mut self,
        filing: Filing,
        work: impl FnOnce(&Connection, &mut Held) -> Result<T, ClientError>,
    ) -> Result<T, ClientError> {
        // Taken out until all is well: what a failure leaves in it is thrown away.
        let mut held = std::mem::take(&mut self.held);
        self.must_survive(Durable::Full)?;
        let tx = Open::begin(&self.connection)?;
        let fresh = held.is_fresh(tx.0)?;
        let filed = if fresh && filing == Filing::Later { Behind::new() } else { unfiled::file(tx.0)? };
        if !fresh {
            held = Held::new(tx.0)?;
        }
        let done = work(tx.0, &mut held)?;
        tx.commit()?;
        self.filed(filed);
        (self.held, self.unfiled) = (held, true);
        Ok(done)
    }

    /// Files own acts and gives `work` the aggregates whose rows are behind, in one transaction.
    pub(crate) fn catch_up(
        &mut self,
        work: impl FnOnce(&Connection, &Behind) -> Result<(), ClientError>,
    ) -> Result<(), ClientError> {
        if !self.unfiled && self.behind.is_empty() {
            return Ok(());
        }
        self.must_survive(Durable::Normal)?;
        let tx = Open::begin(&self.connection)?;
        let mut behind = unfiled::file(tx.0)?;
        behind.extend(self.behind.iter().copied());
        work(tx.0, &behind)?;
        tx.commit()?;
        (self.behind, self.unfiled) = (Behind::new(), false);
        Ok(())
    }

    /// Notes aggregates whose rows are behind.
    pub(crate) fn fall_behind(&mut self, behind: Behind) {
        self.behind.extend(behind);
    }

    fn filed(&mut self, behind: Behind) {
        self.behind.extend(behind);
        self.unfiled = false;
    }

    fn must_survive(&mut self, durable: Durable) -> Result<(), ClientError> {
        if self.durable != durable {
            let level = if durable == Durable::Full { "FULL" } else { "NORMAL" };
            self.connection.pragma_update(None, "synchronous", level)?;
            self.durable = durable;
        }
        Ok(())
    }

    /// Brings everything into the main file: until then its old pages still hold what was deleted.
    pub(crate) fn settle(&self) -> Result<(), ClientError> {
        // Somebody who reads at this moment may be in the way; then SQLite does it later by itself.
        Ok(self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }

    /// For reading what own acts do not change.
    pub(crate) fn read(&self) -> &Connection {
        &self.connection
    }

    /// For reading entries: own ones are all among them, those that another process on this home signed, too.
    pub(crate) fn entries(&mut self) -> Result<&Connection, ClientError> {
        if unfiled::any(&self.connection)? {
            self.write(Durable::Normal, |_| Ok(()))?;
        }
        Ok(&self.connection)
    }
}

/// A write transaction; unless it is committed, nothing of it stays. Its statements are prepared once, as all others.
struct Open<'a>(&'a Connection);

impl<'a> Open<'a> {
    fn begin(connection: &'a Connection) -> Result<Self, ClientError> {
        connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(Self(connection))
    }

    fn commit(self) -> Result<(), ClientError> {
        self.0.prepare_cached("COMMIT")?.execute([])?;
        Ok(())
    }
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        if !self.0.is_autocommit() {
            // Where even this fails, SQLite has rolled back by itself.
            let _ = self.0.execute_batch("ROLLBACK");
        }
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::{Db, Durable};
    use crate::error::{ClientError, log_error};

    fn pages(db: &Db) -> i64 {
        db.read().pragma_query_value(None, "page_count", |row| row.get(0)).unwrap()
    }

    fn at_most(db: &Db, pages: i64) {
        db.read().query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).unwrap();
    }

    fn keep(tx: &Connection, bytes: i64) -> rusqlite::Result<()> {
        tx.execute("INSERT INTO kept (bytes) VALUES (zeroblob(?1))", [bytes]).map(|_| ())
    }

    fn kept(db: &Db) -> i64 {
        db.read().query_row("SELECT count(*) FROM kept", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn a_database_without_room_is_a_full_phone_keeps_what_it_has_and_takes_the_rest_later() {
        let folder = tempfile::tempdir().unwrap();
        let mut db = Db::open(&folder.path().join("yishi.db")).unwrap();
        db.read().execute_batch("CREATE TABLE kept (bytes BLOB)").unwrap();
        db.write(Durable::Full, |tx| Ok(keep(tx, 10)?)).unwrap();
        at_most(&db, pages(&db));
        let full =
            db.write(Durable::Full, |tx| keep(tx, 5).and_then(|()| keep(tx, 1 << 20)).map_err(Into::into));
        assert_eq!(full.as_ref().map_err(ClientError::code), Err("phone_full"));
        assert_eq!(full.unwrap_err().sentence(), "手机存储空间不足，这条没有存上，请清理空间后再试。");
        let full = db.note(|tx| Ok(keep(tx, 1 << 20).map_err(log_error)?));
        assert_eq!(full.as_ref().map_err(ClientError::code), Err("phone_full"), "on its way through the log");
        assert_eq!(kept(&db), 1, "nothing of what had no room");
        at_most(&db, 1 << 20);
        db.write(Durable::Full, |tx| Ok(keep(tx, 1 << 20)?)).unwrap();
        assert_eq!(kept(&db), 2);
    }
}
