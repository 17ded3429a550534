//! Reading what somebody may read. Who may is the domain's word (`may_read`); here is only how to find it cheaply.

use std::collections::BTreeSet;

use rusqlite::{CachedStatement, Rows, params};
use yishi_domain::label::{Label, Scope, may_read};
use yishi_domain::time::Pos;
use yishi_replica::log::{Batch, LogError, Reading, Stamped};

use super::error::failed;
use super::log::SqliteLog;
use super::row::{self, COLUMNS, place};

/// Readable entries in (after, upto], in order, until the budget is used up.
pub(super) fn read(log: &SqliteLog<'_>, reading: &Reading<'_>) -> Result<Batch, LogError> {
    if reading.after >= reading.upto {
        return Ok(Batch { reached: reading.upto, ..Batch::default() });
    }
    match reading.scopes {
        [Scope::One(label)] if reading.devices.is_empty() => one_label(log, *label, reading),
        _ => scan(log, reading),
    }
}

/// A batch that is filled until its budget is used up.
struct Filling {
    batch: Batch,
    bytes: usize,
    budget: usize,
}

impl Filling {
    fn new(upto: Pos, budget: usize) -> Self {
        Self { batch: Batch { reached: upto, ..Batch::default() }, bytes: 0, budget }
    }

    /// Whether an entry at this position still fits; the first one always does.
    fn takes(&mut self, pos: Pos) -> bool {
        let takes = self.bytes < self.budget || self.batch.entries.is_empty();
        if !takes {
            self.batch.reached = Pos(pos.0.saturating_sub(1));
        }
        takes
    }

    fn put(&mut self, stamped: Stamped) {
        self.bytes = self.bytes.saturating_add(stamped.entry.size());
        self.batch.entries.push(stamped);
    }
}

/// One label, by its index: two ordered walks, merged by SQLite.
fn one_label(log: &SqliteLog<'_>, label: Label, reading: &Reading<'_>) -> Result<Batch, LogError> {
    let half = |column: &str| {
        format!(
            "SELECT {COLUMNS} FROM entry JOIN chain ON chain.n = entry.chain
             WHERE entry.space = ?1 AND entry.{column} = ?2 AND entry.pos > ?3 AND entry.pos <= ?4
               AND entry.verdict IN (0, 3)"
        )
    };
    let sql = format!("{} UNION ALL {} ORDER BY 1", half("label_1"), half("label_2"));
    let mut statement = log.tx.prepare_cached(&sql).map_err(failed)?;
    let values = params![log.n, label.to_slot(), place(reading.after), place(reading.upto)];
    let mut rows = statement.query(values).map_err(failed)?;
    filled(log, &mut rows, Filling::new(reading.upto, reading.budget))
}

/// Takes rows of [`COLUMNS`] until the budget is used up.
fn filled(log: &SqliteLog<'_>, rows: &mut Rows<'_>, mut filling: Filling) -> Result<Batch, LogError> {
    while let Some(row) = rows.next().map_err(failed)? {
        if !filling.takes(Pos(row.get::<_, i64>(0).map_err(failed)?.cast_unsigned())) {
            break;
        }
        filling.put(row::stamped(row, log.space)?);
    }
    Ok(filling.batch)
}

/// What is in quarantine in (after, upto], by an index of its own, until the budget is used up.
pub(super) fn quarantined(
    log: &SqliteLog<'_>,
    after: Pos,
    upto: Pos,
    budget: usize,
) -> Result<Batch, LogError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM entry INDEXED BY entry_quarantine JOIN chain ON chain.n = entry.chain
         WHERE entry.space = ?1 AND entry.verdict = 2 AND entry.pos > ?2 AND entry.pos <= ?3 ORDER BY entry.pos"
    );
    let mut statement = log.tx.prepare_cached(&sql).map_err(failed)?;
    let mut rows = statement.query(params![log.n, place(after), place(upto)]).map_err(failed)?;
    filled(log, &mut rows, Filling::new(upto, budget))
}

/// Any scopes: a walk along the index of positions and labels; only what is readable is looked up.
fn scan(log: &SqliteLog<'_>, reading: &Reading<'_>) -> Result<Batch, LogError> {
    let own = own_chains(log, reading)?;
    let sql = "SELECT n, pos, verdict, chain, label_1, label_2 FROM entry INDEXED BY entry_scan
        WHERE space = ?1 AND pos > ?2 AND pos <= ?3 ORDER BY pos";
    let mut statement = log.tx.prepare_cached(sql).map_err(failed)?;
    let values = params![log.n, place(reading.after), place(reading.upto)];
    let mut rows = statement.query(values).map_err(failed)?;
    let mut one = by_number(log)?;
    let mut filling = Filling::new(reading.upto, reading.budget);
    while let Some(row) = rows.next().map_err(failed)? {
        let accepted = matches!(row.get(2).map_err(failed)?, 0 | 3);
        let readable = if accepted {
            let (first, second) = (row.get(4).map_err(failed)?, row.get(5).map_err(failed)?);
            may_read(reading.scopes, &row::audience(first, second)?)
        } else {
            own.contains(&row.get(3).map_err(failed)?)
        };
        if !readable {
            continue;
        }
        if !filling.takes(Pos(row.get::<_, i64>(1).map_err(failed)?.cast_unsigned())) {
            break;
        }
        let number: i64 = row.get(0).map_err(failed)?;
        let mut found = one.query([number]).map_err(failed)?;
        if let Some(row) = found.next().map_err(failed)? {
            filling.put(row::stamped(row, log.space)?);
        }
    }
    Ok(filling.batch)
}

fn by_number<'a>(log: &SqliteLog<'a>) -> Result<CachedStatement<'a>, LogError> {
    let sql = format!("SELECT {COLUMNS} FROM entry JOIN chain ON chain.n = entry.chain WHERE entry.n = ?1");
    log.tx.prepare_cached(&sql).map_err(failed)
}

/// The chains of the reader's own devices.
fn own_chains(log: &SqliteLog<'_>, reading: &Reading<'_>) -> Result<BTreeSet<i64>, LogError> {
    let sql = "SELECT n FROM chain WHERE space = ?1 AND device = ?2";
    let mut statement = log.tx.prepare_cached(sql).map_err(failed)?;
    let mut own = BTreeSet::new();
    for device in reading.devices {
        let mut rows = statement.query(params![log.n, device.0]).map_err(failed)?;
        if let Some(row) = rows.next().map_err(failed)? {
            own.insert(row.get(0).map_err(failed)?);
        }
    }
    Ok(own)
}
