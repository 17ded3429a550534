//! What the databases hold, read by SQL and as plain bytes.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};
use yishi_domain::id::EntryId;
use yishi_domain::kind::Kind;
use yishi_replica::entry::Entry;

/// An entry with its stamp, the same shape at the hub and on a phone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row {
    /// Its position; none for one that waits.
    pub(crate) pos: Option<i64>,
    pub(crate) id: EntryId,
    pub(crate) received_at: i64,
    /// `waiting`, `accepted`, `refused`, `quarantined` or `admitted`.
    pub(crate) verdict: &'static str,
    pub(crate) device: Vec<u8>,
    pub(crate) dseq: i64,
    pub(crate) prev: [u8; 32],
    pub(crate) object: Vec<u8>,
}

fn open(path: &Path) -> Connection {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    connection.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    connection
}

/// The hub's log, in order.
pub(crate) fn hub_rows(database: &Path) -> Vec<Row> {
    const WORDS: [&str; 4] = ["accepted", "refused", "quarantined", "admitted"];
    let connection = open(database);
    let sql = "SELECT pos, entry.id, received_at, verdict, chain.device, entry.dseq, prev, object
        FROM entry JOIN chain ON chain.n = entry.chain ORDER BY pos";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| {
        Ok(Row {
            pos: row.get(0)?,
            id: EntryId(row.get(1)?),
            received_at: row.get(2)?,
            verdict: WORDS[row.get::<_, usize>(3)?],
            device: row.get(4)?,
            dseq: row.get(5)?,
            prev: row.get(6)?,
            object: row.get(7)?,
        })
    });
    rows.unwrap().map(Result::unwrap).collect()
}

/// A phone's log, in order, what waits last.
pub(crate) fn phone_rows(folder: &Path) -> Vec<Row> {
    const WORDS: [&str; 5] = ["waiting", "accepted", "refused", "quarantined", "admitted"];
    let connection = open(&folder.join("yishi.db"));
    // An own entry waits in `unfiled` until somebody reads or syncs.
    let sql = "SELECT pos, id, received_at, verdict, bytes FROM entries
        UNION ALL SELECT NULL, NULL, 0, 0, bytes FROM unfiled";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| {
        let entry = Entry::from_bytes(&row.get::<_, Vec<u8>>(4)?).unwrap();
        if let Some(filed) = row.get::<_, Option<[u8; 32]>>(1)? {
            assert_eq!(entry.id().0, filed, "an entry is filed under its own id");
        }
        Ok(Row {
            pos: row.get(0)?,
            id: entry.id(),
            received_at: row.get(2)?,
            verdict: WORDS[row.get::<_, usize>(3)?],
            device: entry.header.device.0.to_vec(),
            dseq: entry.header.dseq.try_into().unwrap(),
            prev: entry.header.prev.0,
            object: entry.header.object.0.to_vec(),
        })
    });
    let mut rows: Vec<Row> = rows.unwrap().map(Result::unwrap).collect();
    rows.sort_by_key(|row| (row.pos.is_none(), row.pos, row.dseq));
    rows
}

/// The newest entry of a kind that a phone has signed and not sent.
pub(crate) fn unsent(folder: &Path, kind: Kind) -> Entry {
    let connection = open(&folder.join("yishi.db"));
    let mut statement = connection
        .prepare("SELECT bytes FROM entries WHERE verdict = 0 UNION ALL SELECT bytes FROM unfiled")
        .unwrap();
    let entries = statement.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    let entries = entries.map(|bytes| Entry::from_bytes(&bytes.unwrap()).unwrap());
    let of_kind = entries.filter(|entry| entry.header.kind == kind.code());
    of_kind.max_by_key(|entry| entry.header.dseq).unwrap()
}

/// Every device's chain is there from 1 on without a gap, each entry naming the one before it, nothing twice.
#[track_caller]
pub(crate) fn one_chain_each(rows: &[Row]) {
    let mut chains: BTreeMap<&[u8], Vec<&Row>> = BTreeMap::new();
    for row in rows {
        chains.entry(&row.device).or_default().push(row);
    }
    for chain in chains.values_mut() {
        chain.sort_by_key(|row| row.dseq);
        let mut before = [0; 32];
        for (number, row) in (1..).zip(chain.iter()) {
            assert_eq!((row.dseq, row.prev), (number, before), "the chain of {:02x?}", &row.device[..4]);
            before = row.id.0;
        }
    }
    let positions: Vec<i64> = rows.iter().filter_map(|row| row.pos).collect();
    assert!(positions.windows(2).all(|pair| pair[0] < pair[1]), "no position twice");
}

/// SQLite finds nothing wrong with the file.
#[track_caller]
pub(crate) fn sound(database: &Path) {
    let said: String = open(database).query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(said, "ok", "{}", database.display());
}

/// Brings everything into the main file, as SQLite does by itself from time to time.
pub(crate) fn checkpoint(database: &Path) {
    let busy: i64 =
        open(database).query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).unwrap();
    assert_eq!(busy, 0, "nobody is in the way");
}

/// The bytes of every file beneath a folder, with its name.
pub(crate) fn bytes_of(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(bytes_of(&path));
        } else {
            all.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
    all
}

/// The files that hold a text: as it is, or as the search index spaces it.
pub(crate) fn holds(files: &[(String, Vec<u8>)], text: &str) -> Vec<String> {
    let spaced: String = text.chars().map(|c| c.to_string()).collect::<Vec<_>>().join(" ");
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let has = |bytes: &[u8], wanted: &[u8]| bytes.windows(wanted.len()).any(|window| window == wanted);
    let found = files.iter().filter(|(_, bytes)| {
        has(bytes, text.as_bytes()) || has(bytes, spaced.as_bytes()) || has(bytes, &utf16)
    });
    found.map(|(name, _)| name.clone()).collect()
}
