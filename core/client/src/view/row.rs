//! Reading columns.

use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row};
use yishi_domain::calendar::zh_moment;
use yishi_domain::id::{DeviceId, MemberId};
use yishi_domain::time::Moment;

use super::{Coded, Page, Said, SendState};
use crate::english::Word;
use crate::error::ClientError;
use crate::store::OutboxState;

/// Stands where a person's name has not come here yet.
const UNKNOWN_NAME: &str = "姓名未同步";

/// A name that was joined.
pub(super) fn name(row: &Row<'_>, column: usize) -> rusqlite::Result<String> {
    Ok(row.get::<_, Option<String>>(column)?.unwrap_or_else(|| UNKNOWN_NAME.to_owned()))
}

/// An id that may be missing.
pub(super) fn id<const N: usize, T>(
    row: &Row<'_>,
    column: usize,
    of: fn([u8; N]) -> T,
) -> rusqlite::Result<Option<T>> {
    Ok(row.get::<_, Option<[u8; N]>>(column)?.map(of))
}

/// A moment and how people read it.
pub(super) fn moment(row: &Row<'_>, column: usize) -> rusqlite::Result<(Moment, String)> {
    let at = Moment(row.get(column)?);
    Ok((at, zh_moment(at)))
}

/// A choice that is stored by its code.
pub(super) fn coded<T: Word>(row: &Row<'_>, column: usize) -> rusqlite::Result<Coded> {
    let stored = row.get_ref(column)?.as_str()?;
    let choice = T::with_code(stored)
        .ok_or_else(|| rusqlite::Error::InvalidColumnType(column, stored.to_owned(), Type::Text))?;
    Ok(choice.coded())
}

/// How far an own entry is, from the columns `outbox.state` and `entries.verdict`; nothing for other people's.
pub(super) fn sent(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<SendState>> {
    let Some(state) = row.get::<_, Option<i64>>(column)? else { return Ok(None) };
    let verdict: Option<i64> = row.get(column.saturating_add(1))?;
    Ok(Some(match (verdict, OutboxState::of(state)) {
        (Some(1 | 4), _) => SendState::Accepted,
        (Some(2), _) => SendState::Refused,
        (Some(3), _) => SendState::Hub,
        (_, OutboxState::Saved) => SendState::Saved,
        (_, OutboxState::Sent | OutboxState::Decided) => SendState::Sent,
    }))
}

/// How far the entry with this row number is, if it is an own one.
pub(crate) fn sent_of(connection: &Connection, entry: i64) -> Result<Option<SendState>, ClientError> {
    let state = connection
        .prepare_cached(
            "SELECT outbox.state, entries.verdict FROM outbox JOIN entries ON entries.n = outbox.entry
             WHERE outbox.entry = ?1",
        )?
        .query_row([entry], |row| sent(row, 0))
        .optional()?;
    Ok(state.flatten())
}

/// Somebody's name with that of the organisation in whose name they act.
pub(super) fn in_name_of(name: String, org: Option<&str>) -> String {
    match org {
        Some(org) => format!("{name}（{org}）"),
        None => name,
    }
}

/// Somebody's name.
pub(crate) fn name_of(connection: &Connection, space: i64, member: MemberId) -> Result<String, ClientError> {
    let found = connection
        .prepare_cached("SELECT name FROM members WHERE space = ?1 AND id = ?2")?
        .query_row((space, member.0), |row| row.get(0))
        .optional()?;
    Ok(found.unwrap_or_else(|| UNKNOWN_NAME.to_owned()))
}

/// A condition, where what it reads may not be here.
pub(super) fn yes(row: &Row<'_>, column: usize) -> rusqlite::Result<bool> {
    Ok(row.get::<_, Option<bool>>(column)?.unwrap_or_default())
}

/// What somebody said.
pub(super) fn said(by_name: String, text: String, at: Moment) -> Said {
    Said { by_name, text, at, at_zh: zh_moment(at) }
}

/// Ids stored one after the other.
pub(super) fn ids<const N: usize, T>(bytes: &[u8], of: fn([u8; N]) -> T) -> Vec<T> {
    bytes.as_chunks::<N>().0.iter().copied().map(of).collect()
}

/// Devices stored one after the other.
pub(super) fn devices(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<DeviceId>> {
    Ok(ids(&row.get::<_, Vec<u8>>(column)?, DeviceId))
}

/// Every row of a statement.
pub(super) fn all<T>(
    connection: &Connection,
    sql: &str,
    values: impl rusqlite::Params,
    of: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, ClientError> {
    Ok(connection.prepare_cached(sql)?.query_map(values, of)?.collect::<Result<_, _>>()?)
}

/// A count.
pub(super) fn count(
    connection: &Connection,
    sql: &str,
    values: impl rusqlite::Params,
) -> Result<u64, ClientError> {
    Ok(connection.prepare_cached(sql)?.query_row(values, |row| row.get(0))?)
}

impl Page {
    /// What is left of the page for a list that follows one of `before` rows, of which `taken` are on the page.
    pub(super) fn after(self, before: u64, taken: usize) -> Self {
        let before = u32::try_from(before).unwrap_or(u32::MAX);
        let taken = u32::try_from(taken).unwrap_or(u32::MAX);
        Self { offset: self.offset.saturating_sub(before), limit: self.limit.saturating_sub(taken) }
    }
}
