//! Rows of `files` and their parts: photos and recordings as ciphertext, on their way to the hub or from it.

use rusqlite::{Connection, OptionalExtension, Row};
use yishi_domain::id::{BlobId, ObjectId};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose};

use crate::error::ClientError;

/// How far a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileState {
    /// Attached to nothing yet.
    Draft = 0,
    /// On its way to the hub.
    Going = 1,
    /// At the hub.
    There = 2,
    /// The hub does not take it.
    Failed = 3,
}

impl FileState {
    /// From the column.
    pub(crate) const fn of(column: i64) -> Self {
        match column {
            0 => Self::Draft,
            1 => Self::Going,
            2 => Self::There,
            _ => Self::Failed,
        }
    }
}

/// A file.
#[derive(Debug, Clone)]
pub(crate) struct FileRow {
    /// Row number.
    pub(crate) n: i64,
    /// What it is.
    pub(crate) kind: AttachmentKind,
    /// What it is for.
    pub(crate) purpose: AttachmentPurpose,
    /// How far it is.
    pub(crate) state: FileState,
    /// How many bytes it has.
    pub(crate) bytes: u64,
    /// How many of them are here.
    pub(crate) held: u64,
    /// How many of them the hub has.
    pub(crate) sent: u64,
}

/// A file that is new here.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NewFile {
    /// The blob.
    pub(crate) id: BlobId,
    /// The need or the paper whose entries name it.
    pub(crate) object: Option<ObjectId>,
    /// What it is.
    pub(crate) kind: AttachmentKind,
    /// What it is for.
    pub(crate) purpose: AttachmentPurpose,
    /// How far it is.
    pub(crate) state: FileState,
    /// How many bytes it has.
    pub(crate) bytes: u64,
}

const COLUMNS: &str = "n, kind, purpose, state, bytes, held, sent";

fn of(row: &Row<'_>) -> rusqlite::Result<FileRow> {
    let unreadable = |column| {
        let what = "not a choice of this version".to_owned();
        rusqlite::Error::InvalidColumnType(column, what, rusqlite::types::Type::Text)
    };
    Ok(FileRow {
        n: row.get(0)?,
        kind: AttachmentKind::parse(row.get_ref(1)?.as_str()?).ok_or_else(|| unreadable(1))?,
        purpose: AttachmentPurpose::parse(row.get_ref(2)?.as_str()?).ok_or_else(|| unreadable(2))?,
        state: FileState::of(row.get(3)?),
        bytes: row.get(4)?,
        held: row.get(5)?,
        sent: row.get(6)?,
    })
}

/// A file by its blob's id.
pub(crate) fn get(connection: &Connection, space: i64, id: BlobId) -> Result<Option<FileRow>, ClientError> {
    let sql = format!("SELECT {COLUMNS} FROM files WHERE space = ?1 AND id = ?2");
    Ok(connection.prepare_cached(&sql)?.query_row((space, id.0), of).optional()?)
}

/// Adds a file of which nothing is here yet. Gives its row number.
pub(crate) fn add(tx: &Connection, space: i64, new: &NewFile) -> Result<i64, ClientError> {
    tx.prepare_cached(
        "INSERT INTO files (space, id, need, kind, purpose, state, bytes, held, sent)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 0)",
    )?
    .execute((
        space,
        new.id.0,
        new.object.map(|object| object.0),
        new.kind.code(),
        new.purpose.code(),
        new.state as i64,
        new.bytes,
    ))?;
    Ok(tx.last_insert_rowid())
}

/// Adds the next part of a file.
pub(crate) fn append(tx: &Connection, n: i64, part: &[u8]) -> Result<(), ClientError> {
    tx.prepare_cached(
        "INSERT INTO file_parts (file, start, bytes) SELECT n, held, ?2 FROM files WHERE n = ?1",
    )?
    .execute((n, part))?;
    let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
    tx.prepare_cached("UPDATE files SET held = held + ?2, why = '' WHERE n = ?1")?.execute((n, length))?;
    Ok(())
}

/// Everything of a file that is here.
pub(crate) fn bytes(connection: &Connection, row: &FileRow) -> Result<Vec<u8>, ClientError> {
    let mut out = Vec::with_capacity(usize::try_from(row.held).unwrap_or(0));
    let mut statement =
        connection.prepare_cached("SELECT bytes FROM file_parts WHERE file = ?1 ORDER BY start")?;
    let mut rows = statement.query([row.n])?;
    while let Some(part) = rows.next()? {
        out.extend_from_slice(part.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?);
    }
    Ok(out)
}

/// The part of a file that begins here.
pub(crate) fn part(connection: &Connection, n: i64, start: u64) -> Result<Option<Vec<u8>>, ClientError> {
    let mut statement =
        connection.prepare_cached("SELECT bytes FROM file_parts WHERE file = ?1 AND start = ?2")?;
    Ok(statement.query_row((n, start), |row| row.get(0)).optional()?)
}

/// Notes how far the hub has a file, and how it stands.
pub(crate) fn note(
    tx: &Connection,
    n: i64,
    state: FileState,
    sent: u64,
    why: &str,
) -> Result<(), ClientError> {
    tx.prepare_cached("UPDATE files SET state = ?2, sent = ?3, why = ?4 WHERE n = ?1")?.execute((
        n,
        state as i64,
        sent,
        why,
    ))?;
    Ok(())
}

/// Removes a file.
pub(crate) fn remove(tx: &Connection, n: i64) -> Result<(), ClientError> {
    tx.prepare_cached("DELETE FROM files WHERE n = ?1")?.execute([n])?;
    Ok(())
}

/// The first file after `after` that the hub is to have: one whose need or paper was not refused.
pub(crate) fn next_going(
    connection: &Connection,
    space: i64,
    after: i64,
) -> Result<Option<(BlobId, FileRow)>, ClientError> {
    let sql = format!(
        "SELECT {COLUMNS}, id FROM files WHERE space = ?1 AND state = 1 AND n > ?2 AND EXISTS
             (SELECT 1 FROM entries WHERE entries.space = files.space AND object = files.need
              AND entries.verdict IN (0, 1, 4))
         ORDER BY n LIMIT 1"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_row((space, after), |row| Ok((BlobId(row.get(7)?), of(row)?))).optional()?)
}

/// Whether a need or a paper that is shown here names a blob.
pub(crate) fn is_named(connection: &Connection, space: i64, id: BlobId) -> Result<bool, ClientError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM attachments WHERE space = ?1 AND blob = ?2)";
    Ok(connection.prepare_cached(sql)?.query_row((space, id.0), |row| row.get(0))?)
}

/// The files of blobs that may not stay, unless the hub does not have them yet.
pub(crate) fn drop_those(
    tx: &Connection,
    space: i64,
    blobs: impl IntoIterator<Item = BlobId>,
) -> rusqlite::Result<()> {
    for blob in blobs {
        tx.prepare_cached("DELETE FROM blobs WHERE space = ?1 AND id = ?2 AND sent = 1")?
            .execute((space, blob.0))?;
        tx.prepare_cached("DELETE FROM files WHERE space = ?1 AND id = ?2 AND state = 2")?
            .execute((space, blob.0))?;
    }
    Ok(())
}
