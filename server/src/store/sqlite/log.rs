//! The log of one space on one transaction.

use rusqlite::{Connection, OptionalExtension, Params, params};
use yishi_domain::fact;
use yishi_domain::id::{DeviceId, DraftId, EntryId, ObjectId, SpaceId};
use yishi_domain::kind::Kind;
use yishi_domain::rulebook::Rulebook;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Pos;
use yishi_replica::entry::{Entry, Link};
use yishi_replica::log::{Batch, Log, LogError, Reading, Stamped};
use yishi_replica::memory::change_bytes;
use yishi_replica::stamp::{Stamp, Verdict};

use super::blob;
use super::error::failed;
use super::row::{self, COLUMNS, STAMP_COLUMNS, signed, verdict_columns};

/// One space of the database. The connection is inside a transaction.
pub(super) struct SqliteLog<'a> {
    pub(super) tx: &'a Connection,
    pub(super) n: i64,
    pub(super) space: SpaceId,
    marked: bool,
}

impl<'a> SqliteLog<'a> {
    pub(super) const fn new(tx: &'a Connection, n: i64, space: SpaceId) -> Self {
        Self { tx, n, space, marked: false }
    }

    fn run(&self, sql: &str, params: impl Params) -> Result<usize, LogError> {
        self.tx.prepare_cached(sql).and_then(|mut statement| statement.execute(params)).map_err(failed)
    }

    /// One column of the space's own row.
    fn own<T: rusqlite::types::FromSql>(&self, sql: &str) -> Result<T, LogError> {
        let mut statement = self.tx.prepare_cached(sql).map_err(failed)?;
        statement.query_row([self.n], |row| row.get(0)).map_err(failed)
    }

    /// Moves the head on by one, to `pos`. That no position is given twice rests on this.
    fn move_head(&self, pos: Pos) -> Result<(), LogError> {
        let sql = "UPDATE space SET head = ?2 WHERE n = ?1 AND head = ?2 - 1";
        match self.run(sql, params![self.n, signed(pos.0)])? {
            1 => Ok(()),
            _ => Err(LogError::Broken(format!("position {} does not follow the head", pos.0))),
        }
    }

    /// Whether an entry about this object has the verdict with this number.
    fn any_about(&self, object: &ObjectId, verdict: i64) -> Result<bool, LogError> {
        let sql = "SELECT 1 FROM entry WHERE space = ?1 AND object = ?2 AND verdict = ?3";
        let mut statement = self.tx.prepare_cached(sql).map_err(failed)?;
        statement.exists(params![self.n, object.0, verdict]).map_err(failed)
    }

    /// Whoever reads an entry that counts may fetch the blobs it names.
    fn name_blobs(&self, entry: &Entry, verdict: &Verdict) -> Result<(), LogError> {
        match verdict {
            Verdict::Accepted | Verdict::Admitted => blob::name(self.tx, self.n, entry),
            Verdict::Refused(_) | Verdict::Quarantined(_) => Ok(()),
        }
    }

    fn put_link(&self, device: &DeviceId, link: &Link) -> Result<i64, LogError> {
        let sql = "INSERT INTO chain (space, device, dseq, last) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (space, device) DO UPDATE SET dseq = excluded.dseq, last = excluded.last
            RETURNING n";
        let mut statement = self.tx.prepare_cached(sql).map_err(failed)?;
        let values = params![self.n, device.0, signed(link.dseq), link.id.0];
        statement.query_row(values, |row| row.get(0)).map_err(failed)
    }
}

impl Log for SqliteLog<'_> {
    fn space(&self) -> SpaceId {
        self.space
    }

    fn epoch(&mut self) -> Result<u32, LogError> {
        self.own("SELECT epoch FROM space WHERE n = ?1")
    }

    fn genesis(&mut self) -> Result<Vec<u8>, LogError> {
        self.own("SELECT genesis FROM space WHERE n = ?1")
    }

    fn head(&mut self) -> Result<Pos, LogError> {
        self.own("SELECT head FROM space WHERE n = ?1").map(|head: i64| Pos(head.cast_unsigned()))
    }

    fn aggregate(&mut self, id: &AggregateId) -> Result<Option<Aggregate>, LogError> {
        let sql = "SELECT body FROM aggregate WHERE space = ?1 AND id = ?2";
        let mut statement = self.tx.prepare_cached(sql).map_err(failed)?;
        let mut rows = statement.query(params![self.n, fact::encode(id)]).map_err(failed)?;
        let Some(row) = rows.next().map_err(failed)? else { return Ok(None) };
        let body = row.get_ref(0).and_then(|value| Ok(value.as_blob()?)).map_err(failed)?;
        fact::decode_exact(body).map(Some).map_err(|_| row::broken("an aggregate"))
    }

    fn rules_above(&mut self, space: &SpaceId) -> Result<Option<Rulebook>, LogError> {
        super::above::rules(self, space)
    }

    fn put_aggregate(&mut self, id: &AggregateId, aggregate: &Aggregate) -> Result<(), LogError> {
        let sql = "INSERT INTO aggregate (space, id, body) VALUES (?1, ?2, ?3)
            ON CONFLICT (space, id) DO UPDATE SET body = excluded.body WHERE body <> excluded.body";
        self.run(sql, params![self.n, fact::encode(id), fact::encode(aggregate)]).map(drop)
    }

    fn link(&mut self, device: &DeviceId) -> Result<Link, LogError> {
        let sql = "SELECT dseq, last FROM chain WHERE space = ?1 AND device = ?2";
        let mut statement = self.tx.prepare_cached(sql).map_err(failed)?;
        let link = statement.query_row(params![self.n, device.0], |row| {
            Ok(Link { dseq: row.get::<_, i64>(0)?.cast_unsigned(), id: EntryId(row.get(1)?) })
        });
        Ok(link.optional().map_err(failed)?.unwrap_or(Link::START))
    }

    fn stamp(&mut self, id: &EntryId) -> Result<Option<Stamp>, LogError> {
        let sql = format!("SELECT {STAMP_COLUMNS} FROM entry WHERE id = ?2 AND space = ?1");
        let mut statement = self.tx.prepare_cached(&sql).map_err(failed)?;
        let mut rows = statement.query(params![self.n, id.0]).map_err(failed)?;
        rows.next().map_err(failed)?.map(row::stamp).transpose()
    }

    fn entry(&mut self, id: &EntryId) -> Result<Option<Stamped>, LogError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM entry JOIN chain ON chain.n = entry.chain
             WHERE entry.id = ?2 AND entry.space = ?1"
        );
        let mut statement = self.tx.prepare_cached(&sql).map_err(failed)?;
        let mut rows = statement.query(params![self.n, id.0]).map_err(failed)?;
        rows.next().map_err(failed)?.map(|row| row::stamped(row, self.space)).transpose()
    }

    fn append(&mut self, stamped: &Stamped) -> Result<(), LogError> {
        let (entry, stamp, header) = (&stamped.entry, &stamped.stamp, &stamped.entry.header);
        self.move_head(stamp.pos)?;
        let chain = self.put_link(&header.device, &Link { dseq: header.dseq, id: stamp.id })?;
        let (verdict, code) = verdict_columns(&stamp.verdict);
        let sql =
            "INSERT INTO entry (space, pos, verdict, chain, label_1, label_2, code, received_at, id, suite,
            dseq, prev, kind, object, claimed_time, body_hash, signature, core, content)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)";
        let values = params![
            self.n,
            signed(stamp.pos.0),
            verdict,
            chain,
            header.audience.first.to_slot(),
            header.audience.second.map(|label| label.to_slot()),
            code,
            signed(stamp.received_at.0),
            stamp.id.0,
            header.suite,
            signed(header.dseq),
            header.prev.0,
            header.kind,
            header.object.0,
            signed(header.claimed_time.0),
            header.body_hash,
            entry.signature,
            entry.core,
            fact::encode(&entry.content),
        ];
        self.run(sql, values)?;
        self.name_blobs(entry, &stamp.verdict)
    }

    fn restamp(&mut self, stamp: &Stamp) -> Result<(), LogError> {
        self.move_head(stamp.pos)?;
        let (verdict, code) = verdict_columns(&stamp.verdict);
        let sql = "UPDATE entry SET pos = ?3, verdict = ?4, code = ?5, received_at = ?6
            WHERE id = ?2 AND space = ?1";
        let values =
            params![self.n, stamp.id.0, signed(stamp.pos.0), verdict, code, signed(stamp.received_at.0)];
        match self.run(sql, values)? {
            1 => {}
            _ => return Err(LogError::Broken("a new stamp for an entry that is not here".to_owned())),
        }
        match self.entry(&stamp.id)? {
            Some(Stamped { entry, .. }) => self.name_blobs(&entry, &stamp.verdict),
            None => Ok(()),
        }
    }

    fn refused_about(&mut self, object: &ObjectId) -> Result<bool, LogError> {
        self.any_about(object, 1)
    }

    fn quarantined_about(&mut self, object: &ObjectId) -> Result<bool, LogError> {
        self.any_about(object, 2)
    }

    fn quarantined(&mut self, after: Pos, budget: usize) -> Result<Batch, LogError> {
        let upto = self.head()?;
        super::read::quarantined(self, after, upto, budget)
    }

    fn read(&mut self, reading: &Reading<'_>) -> Result<Batch, LogError> {
        super::read::read(self, reading)
    }

    fn draft(&mut self, draft: &DraftId) -> Result<Vec<Vec<u8>>, LogError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM entry JOIN chain ON chain.n = entry.chain
             WHERE entry.space = ?1 AND entry.object = ?2 AND entry.verdict IN (0, 3) AND entry.kind = ?3
             ORDER BY entry.pos"
        );
        let mut statement = self.tx.prepare_cached(&sql).map_err(failed)?;
        let values = params![self.n, ObjectId::from(*draft).0, Kind::DraftChanged.code()];
        let mut rows = statement.query(values).map_err(failed)?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next().map_err(failed)? {
            changes.extend(change_bytes(&row::stamped(row, self.space)?.entry));
        }
        Ok(changes)
    }

    fn mark(&mut self) -> Result<(), LogError> {
        let sql = if self.marked { "RELEASE mark; SAVEPOINT mark" } else { "SAVEPOINT mark" };
        self.tx.execute_batch(sql).map_err(failed)?;
        self.marked = true;
        Ok(())
    }

    fn back(&mut self) -> Result<(), LogError> {
        self.tx.execute_batch("ROLLBACK TO mark").map_err(failed)
    }
}
