//! Rows of `spaces`: which space, on which hub, as which member, and how far.

use rusqlite::{Connection, OptionalExtension, Row};
use yishi_domain::fact;
use yishi_domain::id::{MemberId, SpaceId};
use yishi_domain::membership::Genesis;

use crate::error::ClientError;

/// A space this phone takes part in, or one above it whose `public` it follows.
#[derive(Debug, Clone)]
pub(crate) struct SpaceRow {
    /// Row number.
    pub(crate) n: i64,
    /// The space.
    pub(crate) id: SpaceId,
    /// The hub's address.
    pub(crate) hub: String,
    /// The hub's log key, pinned when the space was joined.
    pub(crate) log_key: [u8; 32],
    /// The member this phone speaks for; zeros in a space that it only follows.
    pub(crate) member: MemberId,
    /// The newest position the hub told of.
    pub(crate) head: u64,
    /// Up to here everything is here.
    pub(crate) after: u64,
    /// When the last sync went through, in milliseconds; 0 for never.
    pub(crate) synced_at: u64,
}

const COLUMNS: &str = "n, id, hub, log_key, member, head, after, synced_at";

fn of(row: &Row<'_>) -> rusqlite::Result<SpaceRow> {
    Ok(SpaceRow {
        n: row.get(0)?,
        id: SpaceId(row.get(1)?),
        hub: row.get(2)?,
        log_key: row.get(3)?,
        member: MemberId(row.get(4)?),
        head: row.get(5)?,
        after: row.get(6)?,
        synced_at: row.get(7)?,
    })
}

/// Every space this phone takes part in, in the order they were joined.
pub(crate) fn all(connection: &Connection) -> Result<Vec<SpaceRow>, ClientError> {
    listed(connection, "WHERE followed = 0")
}

/// The same, with those it only follows.
pub(crate) fn synced(connection: &Connection) -> Result<Vec<SpaceRow>, ClientError> {
    listed(connection, "")
}

fn listed(connection: &Connection, which: &str) -> Result<Vec<SpaceRow>, ClientError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM spaces {which} ORDER BY n"))?;
    let rows = statement.query_map([], of)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A space this phone takes part in, by its id.
pub(crate) fn get(connection: &Connection, id: &SpaceId) -> Result<Option<SpaceRow>, ClientError> {
    by_id(connection, id, "AND followed = 0")
}

/// The same, or one it only follows.
pub(crate) fn known(connection: &Connection, id: &SpaceId) -> Result<Option<SpaceRow>, ClientError> {
    by_id(connection, id, "")
}

fn by_id(connection: &Connection, id: &SpaceId, which: &str) -> Result<Option<SpaceRow>, ClientError> {
    let sql = format!("SELECT {COLUMNS} FROM spaces WHERE id = ?1 {which}");
    Ok(connection.prepare_cached(&sql)?.query_row([id.0], of).optional()?)
}

/// Follows the `public` of a space on the same hub. Whether that is new.
pub(crate) fn follow(connection: &Connection, id: &SpaceId, below: &SpaceRow) -> Result<bool, ClientError> {
    let sql = "INSERT INTO spaces (id, hub, log_key, member, followed) VALUES (?1, ?2, ?3, zeroblob(16), 1)
         ON CONFLICT (id) DO NOTHING";
    Ok(connection.execute(sql, (id.0, &below.hub, below.log_key))? > 0)
}

/// Adds a space.
pub(crate) fn add(
    connection: &Connection,
    id: &SpaceId,
    hub: &str,
    log_key: &[u8; 32],
    member: &MemberId,
) -> Result<SpaceRow, ClientError> {
    connection.execute(
        "INSERT INTO spaces (id, hub, log_key, member) VALUES (?1, ?2, ?3, ?4)",
        (id.0, hub, log_key, member.0),
    )?;
    get(connection, id)?.ok_or_else(|| ClientError::Bug("a space just added is missing".to_owned()))
}

/// The genesis, once it has arrived.
pub(crate) fn genesis(connection: &Connection, n: i64) -> rusqlite::Result<Option<Genesis>> {
    let bytes: Option<Vec<u8>> = connection
        .prepare_cached("SELECT genesis FROM spaces WHERE n = ?1")?
        .query_row([n], |row| row.get(0))?;
    Ok(bytes.and_then(|bytes| fact::decode_exact(&bytes).ok()))
}

/// The hub's last nonce.
pub(crate) fn nonce(connection: &Connection, hub: &str) -> Result<Option<Vec<u8>>, ClientError> {
    let mut statement = connection.prepare_cached("SELECT nonce FROM hubs WHERE hub = ?1")?;
    Ok(statement.query_row([hub], |row| row.get(0)).optional()?)
}

/// Keeps the hub's newest nonce.
pub(crate) fn keep_nonce(connection: &Connection, hub: &str, nonce: &[u8]) -> Result<(), ClientError> {
    connection.execute(
        "INSERT INTO hubs (hub, nonce) VALUES (?1, ?2) ON CONFLICT (hub) DO UPDATE SET nonce = excluded.nonce",
        (hub, nonce),
    )?;
    Ok(())
}

/// Removes a space that was never joined, with everything but its read models.
pub(crate) fn remove(tx: &Connection, n: i64) -> Result<(), ClientError> {
    tx.execute("DELETE FROM outbox WHERE entry IN (SELECT n FROM entries WHERE space = ?1)", [n])?;
    let own = ["forms", "news_read", "topics_read", "notified"];
    let kept = ["touched", "entries", "folded", "pages", "actors", "blobs", "files", "kinds_met"];
    for table in kept.into_iter().chain(own) {
        tx.execute(&format!("DELETE FROM {table} WHERE space = ?1"), [n])?;
    }
    tx.execute("DELETE FROM spaces WHERE n = ?1", [n])?;
    Ok(())
}
