//! Blobs in parts.

use rusqlite::{Connection, OptionalExtension, Row, params};
use yishi_domain::fact::{Core, Kind};
use yishi_domain::id::{BlobId, DeviceId};
use yishi_domain::label::{Label, LabelSlot};
use yishi_domain::time::Moment;
use yishi_replica::entry::Entry;
use yishi_replica::log::LogError;

use super::error::failed;
use super::row::{broken, signed};
use crate::store::{BlobState, HALVES_MAX, Kept, Part};

/// Bytes of the member that stands before a core.
const MEMBER_LEN: usize = 16;

/// A row of `blob`.
struct Known {
    n: i64,
    device: Option<DeviceId>,
    size: u64,
    length: u64,
}

fn known(row: &Row<'_>) -> rusqlite::Result<Known> {
    Ok(Known {
        n: row.get(0)?,
        device: row.get::<_, Option<[u8; 32]>>(1)?.map(DeviceId),
        size: row.get(2)?,
        length: row.get(3)?,
    })
}

fn find(tx: &Connection, space: i64, id: &BlobId) -> Result<Option<Known>, LogError> {
    let sql = "SELECT n, device, size, length FROM blob WHERE space = ?1 AND id = ?2";
    let mut statement = tx.prepare_cached(sql).map_err(failed)?;
    statement.query_row(params![space, id.0], known).optional().map_err(failed)
}

fn run(tx: &Connection, sql: &str, values: impl rusqlite::Params) -> Result<usize, LogError> {
    tx.prepare_cached(sql).and_then(|mut statement| statement.execute(values)).map_err(failed)
}

/// Keeps a part if it follows what is here.
pub(super) fn put(tx: &Connection, space: i64, id: &BlobId, part: &Part<'_>) -> Result<Kept, LogError> {
    let end = part.start.saturating_add(length_of(part.bytes));
    let Some(known) = find(tx, space, id)? else {
        return begin(tx, space, id, part);
    };
    let theirs = known.length < known.size && known.device.is_some_and(|device| device != part.device);
    if known.size != part.size || theirs {
        return Ok(Kept::Other);
    }
    if part.start == known.length && known.length < known.size {
        return append(tx, &known, part);
    }
    if part.start >= known.length || end > known.length {
        return Ok(Kept::Elsewhere(known.length));
    }
    let here = slice(tx, known.n, part.start, end)?;
    Ok(if here == part.bytes { Kept::Same(known.length) } else { Kept::Other })
}

fn begin(tx: &Connection, space: i64, id: &BlobId, part: &Part<'_>) -> Result<Kept, LogError> {
    if part.start != 0 {
        return Ok(Kept::Elsewhere(0));
    }
    let sql = "SELECT count(*) FROM blob WHERE length < size AND space = ?1 AND device = ?2";
    let mut statement = tx.prepare_cached(sql).map_err(failed)?;
    let halves: u32 = statement.query_row(params![space, part.device.0], |row| row.get(0)).map_err(failed)?;
    if halves >= HALVES_MAX {
        return Ok(Kept::TooMany);
    }
    let sql = "INSERT INTO blob (space, id, device, size, length, received_at) VALUES (?1, ?2, ?3, ?4, 0, 0)";
    run(tx, sql, params![space, id.0, part.device.0, part.size])?;
    let known = Known { n: tx.last_insert_rowid(), device: None, size: part.size, length: 0 };
    append(tx, &known, part)
}

fn append(tx: &Connection, known: &Known, part: &Part<'_>) -> Result<Kept, LogError> {
    let length = known.length.saturating_add(length_of(part.bytes));
    let sql = "INSERT INTO blob_part (blob, start, bytes) VALUES (?1, ?2, ?3)";
    run(tx, sql, params![known.n, part.start, part.bytes])?;
    let sql = "UPDATE blob SET length = ?2, received_at = ?3 WHERE n = ?1";
    run(tx, sql, params![known.n, length, signed(part.at.0)])?;
    Ok(if length == known.size { Kept::Whole } else { Kept::Part(length) })
}

fn length_of(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// Where a blob stands, and whose entries name it.
pub(super) fn state(tx: &Connection, space: i64, id: &BlobId) -> Result<BlobState, LogError> {
    let sql = "SELECT label FROM blob_label WHERE space = ?1 AND blob = ?2";
    let mut statement = tx.prepare_cached(sql).map_err(failed)?;
    let slots =
        statement.query_map(params![space, id.0], |row| row.get::<_, LabelSlot>(0)).map_err(failed)?;
    let slots: Vec<LabelSlot> = slots.collect::<Result<_, _>>().map_err(failed)?;
    let labels = slots.iter().map(|slot| Label::from_slot(slot).ok_or_else(|| broken("a label")));
    let labels = labels.collect::<Result<_, _>>()?;
    let Some(known) = find(tx, space, id)? else { return Ok(BlobState { labels, ..BlobState::default() }) };
    Ok(BlobState { device: known.device, size: known.size, length: known.length, labels })
}

/// At most `most` bytes of a whole blob from `start` on.
pub(super) fn get(
    tx: &Connection,
    space: i64,
    id: &BlobId,
    start: u64,
    most: u64,
) -> Result<Option<Vec<u8>>, LogError> {
    match find(tx, space, id)? {
        Some(known) if known.length == known.size => {
            slice(tx, known.n, start, start.saturating_add(most).min(known.size)).map(Some)
        }
        Some(_) | None => Ok(None),
    }
}

/// The bytes [start, end) out of the parts they lie in.
fn slice(tx: &Connection, blob: i64, start: u64, end: u64) -> Result<Vec<u8>, LogError> {
    let sql = "SELECT start, bytes FROM blob_part WHERE blob = ?1 AND start < ?3
        AND start >= (SELECT max(start) FROM blob_part WHERE blob = ?1 AND start <= ?2) ORDER BY start";
    let mut statement = tx.prepare_cached(sql).map_err(failed)?;
    let mut rows = statement.query(params![blob, signed(start), signed(end)]).map_err(failed)?;
    let mut out = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        let at: u64 = row.get(0).map_err(failed)?;
        let bytes = row.get_ref(1).and_then(|value| Ok(value.as_blob()?)).map_err(failed)?;
        let place = |offset: u64| usize::try_from(offset.saturating_sub(at)).unwrap_or(usize::MAX);
        let (from, to) = (place(start).min(bytes.len()), place(end).min(bytes.len()));
        out.extend_from_slice(bytes.get(from..to).unwrap_or_default());
    }
    Ok(out)
}

/// Erases a blob; says whether there was anything of it.
pub(super) fn delete(tx: &Connection, space: i64, id: &BlobId) -> Result<bool, LogError> {
    Ok(run(tx, "DELETE FROM blob WHERE space = ?1 AND id = ?2", params![space, id.0])? > 0)
}

/// Erases what was begun and had no part since.
pub(super) fn forget_halves(tx: &Connection, before: Moment) -> Result<usize, LogError> {
    run(tx, "DELETE FROM blob WHERE length < size AND received_at < ?1", [signed(before.0)])
}

/// Notes the labels of an entry that counts for the blobs it names.
pub(super) fn name(tx: &Connection, space: i64, entry: &Entry) -> Result<(), LogError> {
    // The words, which may be long, name nothing.
    let core = Kind::from_code(entry.header.kind).zip(entry.core.get(MEMBER_LEN..));
    let Some(core) = core.and_then(|(kind, core)| Core::decode(kind, core).ok()) else { return Ok(()) };
    let sql = "INSERT OR IGNORE INTO blob_label (space, blob, label) VALUES (?1, ?2, ?3)";
    for blob in core.blobs() {
        for label in entry.header.audience.labels() {
            run(tx, sql, params![space, blob.0, label.to_slot()])?;
        }
    }
    Ok(())
}
