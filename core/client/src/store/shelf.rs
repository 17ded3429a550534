//! The replica's shelf on SQLite.

use rusqlite::{Connection, OptionalExtension};
use yishi_domain::fact;
use yishi_domain::id::{DeviceId, EntryId, SpaceId};
use yishi_domain::label::{Label, Scope};
use yishi_domain::membership::Genesis;
use yishi_domain::rule::touches;
use yishi_domain::state::AggregateId;
use yishi_domain::time::Pos;
use yishi_replica::entry::Entry;
use yishi_replica::keys::SignatureBytes;
use yishi_replica::log::{LogError, Stamped};
use yishi_replica::message::{Cursor, Fill};
use yishi_replica::shelf::{Folded, Neighbour, Shelf};
use yishi_replica::stamp::Page;

use super::doubts;
use super::entries::{self, EntryRow, ITS_WORDS, aggregate_key, entry_of};
use super::files;
use super::spaces;
use crate::error::log_error;

/// One space of the database, inside one transaction.
pub(crate) struct SqlShelf<'a> {
    /// The transaction.
    pub(crate) tx: &'a Connection,
    /// The space's row.
    pub(crate) n: i64,
    /// The space.
    pub(crate) space: SpaceId,
    /// This phone's own device, whose entries are never forgotten.
    pub(crate) own: DeviceId,
}

fn corrupt(what: &str) -> LogError {
    LogError::Broken(format!("{what} cannot be read"))
}

impl SqlShelf<'_> {
    fn column<T: rusqlite::types::FromSql>(&self, column: &str) -> Result<T, LogError> {
        self.tx
            .prepare_cached(&format!("SELECT {column} FROM spaces WHERE n = ?1"))
            .and_then(|mut statement| statement.query_row([self.n], |row| row.get(0)))
            .map_err(log_error)
    }

    /// Whether an entry's labels are still open to this phone.
    fn is_held(held: &[Scope], first: &[u8; 17], second: Option<&[u8; 17]>) -> bool {
        core::iter::once(first)
            .chain(second)
            .filter_map(Label::from_slot)
            .any(|label| held.iter().any(|scope| scope.opens(label)))
    }

    /// Rows that may not stay, own ones apart.
    fn lost(&self, held: &[Scope]) -> rusqlite::Result<Vec<i64>> {
        let mut statement = self.tx.prepare(
            "SELECT n, label1, label2 FROM entries WHERE space = ?1 AND device <> ?2 AND pos IS NOT NULL",
        )?;
        let mut rows = statement.query((self.n, self.own.0))?;
        let mut lost = Vec::new();
        while let Some(row) = rows.next()? {
            let (first, second): ([u8; 17], Option<[u8; 17]>) = (row.get(1)?, row.get(2)?);
            if !Self::is_held(held, &first, second.as_ref()) {
                lost.push(row.get(0)?);
            }
        }
        Ok(lost)
    }

    /// An entry touches nothing any more. Gives what it touched.
    fn untouch(&self, row: &EntryRow) -> rusqlite::Result<Vec<AggregateId>> {
        let touched = row.entry.act().map(|act| touches(&act.fact.core, &act.by)).unwrap_or_default();
        let sql = "DELETE FROM touched WHERE space = ?1 AND aggregate = ?2 AND entry = ?3";
        let mut statement = self.tx.prepare_cached(sql)?;
        for id in &touched {
            statement.execute((self.n, aggregate_key(id), row.n))?;
        }
        Ok(touched)
    }

    /// Own entries under lost labels stay as links of the chain, without words and without touching anything.
    fn silence_own(&self, held: &[Scope]) -> rusqlite::Result<Vec<AggregateId>> {
        let mut statement = self.tx.prepare(&format!(
            "SELECT {ITS_WORDS}, label1, label2 FROM entries WHERE space = ?1 AND device = ?2 AND verdict IN (1, 4)"
        ))?;
        let mut rows = statement.query((self.n, self.own.0))?;
        let mut gone = Vec::new();
        while let Some(row) = rows.next()? {
            let (first, second): ([u8; 17], Option<[u8; 17]>) = (row.get(7)?, row.get(8)?);
            if Self::is_held(held, &first, second.as_ref()) {
                continue;
            }
            let entry = entry_of(row)?;
            self.drop_blobs(&entry.entry)?;
            gone.extend(self.untouch(&entry)?);
            let bytes = entry.entry.erased().to_bytes();
            self.tx.execute("UPDATE entries SET bytes = ?2 WHERE n = ?1", (entry.n, bytes))?;
        }
        Ok(gone)
    }

    /// The sealed blobs that a lost entry names go with it.
    fn drop_blobs(&self, entry: &Entry) -> rusqlite::Result<()> {
        let named = entry.fact().map(|fact| fact.core.blobs()).unwrap_or_default();
        files::drop_those(self.tx, self.n, named)
    }

    fn forget_rows(&self, held: &[Scope]) -> rusqlite::Result<Vec<AggregateId>> {
        let mut gone = self.silence_own(held)?;
        for n in self.lost(held)? {
            let Some(row) = entries::by_row(self.tx, n)? else { continue };
            self.drop_blobs(&row.entry)?;
            gone.extend(self.untouch(&row)?);
            self.tx.execute("DELETE FROM entries WHERE n = ?1", [n])?;
        }
        gone.sort_unstable();
        gone.dedup();
        Ok(gone)
    }
}

impl Shelf for SqlShelf<'_> {
    fn space(&self) -> SpaceId {
        self.space
    }

    fn genesis(&mut self) -> Result<Option<Genesis>, LogError> {
        spaces::genesis(self.tx, self.n).map_err(log_error)
    }

    fn found(&mut self, genesis: &Genesis) -> Result<(), LogError> {
        let sql = "UPDATE spaces SET genesis = ?2 WHERE n = ?1";
        self.tx.execute(sql, (self.n, genesis.to_bytes())).map(|_| ()).map_err(log_error)
    }

    fn cursor(&mut self) -> Result<Cursor, LogError> {
        let fills: Vec<u8> = self.column("fills")?;
        let fills: Vec<Fill> = fact::decode_exact(&fills).map_err(|_| corrupt("fills"))?;
        Ok(Cursor { epoch: self.column("epoch")?, after: Pos(self.column("after")?), fills })
    }

    fn set_cursor(&mut self, cursor: &Cursor) -> Result<(), LogError> {
        let sql = "UPDATE spaces SET epoch = ?2, after = ?3, fills = ?4 WHERE n = ?1";
        let values = (self.n, cursor.epoch, cursor.after.0, fact::encode(&cursor.fills));
        self.tx.execute(sql, values).map(|_| ()).map_err(log_error)
    }

    fn scopes(&mut self) -> Result<Vec<Scope>, LogError> {
        let scopes: Vec<u8> = self.column("scopes")?;
        fact::decode_exact(&scopes).map_err(|_| corrupt("scopes"))
    }

    fn set_scopes(&mut self, scopes: &[Scope]) -> Result<(), LogError> {
        let sql = "UPDATE spaces SET scopes = ?2 WHERE n = ?1";
        self.tx.execute(sql, (self.n, fact::encode(&scopes.to_vec()))).map(|_| ()).map_err(log_error)
    }

    fn keep_page(&mut self, page: &Page, signature: &SignatureBytes) -> Result<(), LogError> {
        let sql = "INSERT INTO pages (space, upto, bytes, signature) VALUES (?1, ?2, ?3, ?4)";
        let values = (self.n, page.upto.0, fact::encode(page), signature);
        self.tx.execute(sql, values).map(|_| ()).map_err(log_error)
    }

    fn stamped(&mut self, id: &EntryId) -> Result<Option<Stamped>, LogError> {
        Ok(entries::by_id(self.tx, id).map_err(log_error)?.and_then(|row| row.stamped()))
    }

    fn pending(&mut self, id: &EntryId) -> Result<Option<Entry>, LogError> {
        let row = entries::by_id(self.tx, id).map_err(log_error)?;
        Ok(row.filter(|row| row.stamp.is_none()).map(|row| row.entry))
    }

    fn put(&mut self, stamped: &Stamped, touched: &[AggregateId]) -> Result<(), LogError> {
        let n = entries::put(self.tx, self.n, &stamped.entry, Some(&stamped.stamp), touched)
            .map_err(log_error)?;
        doubts::meet(self.tx, self.n, stamped.entry.header.kind).map_err(log_error)?;
        let sql = "UPDATE outbox SET state = 2, why = '' WHERE entry = ?1";
        self.tx.execute(sql, [n]).map(|_| ()).map_err(log_error)
    }

    fn is_beyond(&mut self) -> Result<bool, LogError> {
        doubts::is_beyond(self.tx, self.n).map_err(log_error)
    }

    fn neighbours(&mut self, device: &DeviceId, dseq: u64) -> Result<Vec<Neighbour>, LogError> {
        let read = || -> rusqlite::Result<Vec<Neighbour>> {
            let mut statement = self.tx.prepare_cached(
                "SELECT dseq, id, CASE verdict WHEN 4 THEN NULL ELSE pos END FROM entries
                 WHERE space = ?1 AND device = ?2 AND dseq IN (
                     ?3,
                     (SELECT max(dseq) FROM entries WHERE space = ?1 AND device = ?2 AND dseq < ?3),
                     (SELECT min(dseq) FROM entries WHERE space = ?1 AND device = ?2 AND dseq > ?3))",
            )?;
            let rows = statement.query_map((self.n, device.0, dseq), |row| {
                let pos: Option<u64> = row.get(2)?;
                Ok(Neighbour { dseq: row.get(0)?, id: EntryId(row.get(1)?), pos: pos.map(Pos) })
            })?;
            rows.collect()
        };
        read().map_err(log_error)
    }

    fn folded(&mut self, id: &AggregateId) -> Result<Option<Folded>, LogError> {
        let row: Option<(u64, Option<Vec<u8>>)> = self
            .tx
            .prepare_cached("SELECT last, body FROM folded WHERE space = ?1 AND aggregate = ?2")
            .and_then(|mut statement| {
                statement
                    .query_row((self.n, aggregate_key(id)), |row| Ok((row.get(0)?, row.get(1)?)))
                    .optional()
            })
            .map_err(log_error)?;
        let Some((last, body)) = row else { return Ok(None) };
        let aggregate = match body {
            Some(body) => Some(minicbor::decode(&body).map_err(|_| corrupt("aggregate"))?),
            None => None,
        };
        Ok(Some(Folded { aggregate, last: Pos(last) }))
    }

    fn put_folded(&mut self, id: &AggregateId, folded: &Folded) -> Result<(), LogError> {
        let body = folded.aggregate.as_ref().map(fact::encode);
        self.tx
            .prepare_cached(
                "INSERT OR REPLACE INTO folded (space, aggregate, last, body) VALUES (?1, ?2, ?3, ?4)",
            )
            .and_then(|mut statement| {
                statement.execute((self.n, aggregate_key(id), folded.last.0, body)).map(|_| ())
            })
            .map_err(log_error)
    }

    fn touching(&mut self, id: &AggregateId) -> Result<Vec<Stamped>, LogError> {
        let sql = format!(
            "SELECT {ITS_WORDS} FROM entries WHERE verdict IN (1, 4) AND n IN
                 (SELECT entry FROM touched WHERE space = ?1 AND aggregate = ?2) ORDER BY pos"
        );
        let read = || -> rusqlite::Result<Vec<Stamped>> {
            let mut statement = self.tx.prepare_cached(&sql)?;
            let rows = statement.query_map((self.n, aggregate_key(id)), entry_of)?;
            rows.filter_map(|row| row.map(entries::EntryRow::stamped).transpose()).collect()
        };
        read().map_err(log_error)
    }

    fn forget(&mut self, held: &[Scope]) -> Result<Vec<AggregateId>, LogError> {
        self.forget_rows(held).map_err(log_error)
    }
}
