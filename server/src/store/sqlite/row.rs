//! Entries and stamps as rows.

use rusqlite::Row;
use yishi_domain::fact;
use yishi_domain::id::{DeviceId, EntryId, ObjectId, SpaceId};
use yishi_domain::label::{Audience, Label, LabelSlot};
use yishi_domain::time::{Moment, Pos};
use yishi_replica::entry::{Entry, Header};
use yishi_replica::log::{LogError, Stamped};
use yishi_replica::stamp::{Stamp, Verdict};

use super::error::failed;

/// The columns [`stamped`] reads, of `entry` joined with `chain`.
pub(super) const COLUMNS: &str = "entry.pos, entry.verdict, entry.code, entry.received_at, entry.id, \
    entry.suite, entry.label_1, entry.label_2, chain.device, entry.dseq, entry.prev, entry.kind, entry.object, \
    entry.claimed_time, entry.body_hash, entry.signature, entry.core, entry.content";

/// The columns [`stamp`] reads; the first ones of [`COLUMNS`].
pub(super) const STAMP_COLUMNS: &str = "pos, verdict, code, received_at, id";

/// SQLite's numbers are signed; the bits stay the same.
pub(super) const fn signed(number: u64) -> i64 {
    number.cast_signed()
}

/// A position to compare with: one that SQLite cannot hold is beyond all that it holds.
pub(super) fn place(pos: Pos) -> i64 {
    i64::try_from(pos.0).unwrap_or(i64::MAX)
}

/// A verdict's number and code.
pub(super) fn verdict_columns(verdict: &Verdict) -> (i64, Option<&str>) {
    match verdict {
        Verdict::Accepted => (0, None),
        Verdict::Refused(code) => (1, Some(code)),
        Verdict::Quarantined(code) => (2, Some(code)),
        Verdict::Admitted => (3, None),
    }
}

fn verdict(number: i64, code: Option<String>) -> Result<Verdict, LogError> {
    match (number, code) {
        (0, None) => Ok(Verdict::Accepted),
        (1, Some(code)) => Ok(Verdict::Refused(code)),
        (2, Some(code)) => Ok(Verdict::Quarantined(code)),
        (3, None) => Ok(Verdict::Admitted),
        _ => Err(broken("a verdict")),
    }
}

/// What a row says that nothing here would have written.
pub(super) fn broken(what: &str) -> LogError {
    LogError::Broken(format!("{what} in the database is not one"))
}

/// Both labels of a row.
pub(super) fn audience(first: LabelSlot, second: Option<LabelSlot>) -> Result<Audience, LogError> {
    let label = |slot: LabelSlot| Label::from_slot(&slot).ok_or_else(|| broken("a label"));
    let first = label(first)?;
    Ok(Audience { first, second: second.map(label).transpose()? })
}

/// A stamp from [`STAMP_COLUMNS`].
pub(super) fn stamp(row: &Row<'_>) -> Result<Stamp, LogError> {
    let unsigned = |at: usize| row.get::<_, i64>(at).map(i64::cast_unsigned).map_err(failed);
    Ok(Stamp {
        pos: Pos(unsigned(0)?),
        verdict: verdict(row.get(1).map_err(failed)?, row.get(2).map_err(failed)?)?,
        received_at: Moment(unsigned(3)?),
        id: EntryId(row.get(4).map_err(failed)?),
    })
}

/// An entry with its stamp from [`COLUMNS`].
pub(super) fn stamped(row: &Row<'_>, space: SpaceId) -> Result<Stamped, LogError> {
    let unsigned = |at: usize| row.get::<_, i64>(at).map(i64::cast_unsigned).map_err(failed);
    let header = Header {
        suite: row.get(5).map_err(failed)?,
        space,
        audience: audience(row.get(6).map_err(failed)?, row.get(7).map_err(failed)?)?,
        device: DeviceId(row.get(8).map_err(failed)?),
        dseq: unsigned(9)?,
        prev: EntryId(row.get(10).map_err(failed)?),
        kind: row.get(11).map_err(failed)?,
        object: ObjectId(row.get(12).map_err(failed)?),
        claimed_time: Moment(unsigned(13)?),
        body_hash: row.get(14).map_err(failed)?,
    };
    let content = row.get_ref(17).and_then(|value| Ok(value.as_blob()?)).map_err(failed)?;
    let entry = Entry {
        header,
        signature: row.get(15).map_err(failed)?,
        core: row.get(16).map_err(failed)?,
        content: fact::decode_exact(content).map_err(|_| broken("an entry's content"))?,
    };
    Ok(Stamped { entry, stamp: stamp(row)? })
}
