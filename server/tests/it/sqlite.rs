//! What only the SQLite store promises: versions, its file, its plans.

use rusqlite::Connection;
use yishi_domain::id::{BlobId, DeviceId};
use yishi_domain::time::Moment;
use yishi_server::store::{Part, SqliteStore, Store, StoreError};

use crate::support::{genesis, space};

#[test]
fn a_database_of_a_newer_version_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.sqlite");
    drop(SqliteStore::open(&path, None).unwrap());
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let error = SqliteStore::open(&path, None).map(drop).unwrap_err();
    assert_eq!(error, StoreError::Newer { found: 99, known: 3 });
    assert!(error.to_string().contains("请升级程序后再启动"));
    let version: u32 =
        Connection::open(&path).unwrap().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, 99);
}

#[test]
fn a_commit_is_in_the_file_that_a_second_program_opens() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.sqlite");
    let store = SqliteStore::open(&path, None).unwrap();
    store.create_space(&genesis(2)).unwrap();
    let other = SqliteStore::open(&path, None).unwrap();
    assert_eq!(other.spaces().unwrap(), [space(2)]);
}

#[test]
fn reading_one_label_and_everything_uses_the_indexes_meant_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.sqlite");
    drop(SqliteStore::open(&path, None).unwrap());
    let connection = Connection::open(&path).unwrap();
    let plan = |sql: &str| -> String {
        let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let rows = statement.query_map([], |row| row.get::<_, String>(3)).unwrap();
        rows.map(Result::unwrap).collect::<Vec<_>>().join("\n")
    };
    let scan = plan(
        "SELECT n, pos, verdict, chain, label_1, label_2 FROM entry INDEXED BY entry_scan
        WHERE space = 1 AND pos > 1 AND pos <= 9 ORDER BY pos",
    );
    assert!(scan.contains("COVERING INDEX entry_scan") && !scan.contains("TEMP B-TREE"), "{scan}");
    let half = |column: &str| {
        format!(
            "SELECT entry.pos, entry.core FROM entry JOIN chain ON chain.n = entry.chain WHERE entry.space = 1
             AND entry.{column} = x'00' AND entry.pos > 1 AND entry.pos <= 9 AND entry.verdict IN (0, 3)"
        )
    };
    let label = plan(&format!("{} UNION ALL {} ORDER BY 1", half("label_1"), half("label_2")));
    assert!(label.contains("entry_label_1") && label.contains("entry_label_2"), "{label}");
    assert!(!label.contains("TEMP B-TREE"), "{label}");
}

#[test]
fn blobs_of_the_first_version_are_still_there_in_the_second() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.sqlite");
    let old = Connection::open(&path).unwrap();
    old.execute_batch(include_str!("../../migrations/sqlite/0001_log.sql")).unwrap();
    old.pragma_update(None, "user_version", 1).unwrap();
    let (id, genesis) = (space(2), genesis(2).to_bytes());
    old.execute("INSERT INTO space (id, genesis) VALUES (?1, ?2)", (id.0, genesis)).unwrap();
    for number in [7u8, 8] {
        let bytes = vec![number; usize::from(number) * 1000];
        old.execute("INSERT INTO blob (space, id, bytes) VALUES (1, ?1, ?2)", ([number; 16], bytes)).unwrap();
    }
    drop(old);
    let store = SqliteStore::open(&path, None).unwrap();
    for number in [7u8, 8] {
        let state = store.blob(&id, &BlobId([number; 16])).unwrap();
        assert!(state.is_whole() && state.device.is_none() && state.labels.is_empty(), "{state:?}");
        let bytes = store.get_blob(&id, &BlobId([number; 16]), 0, u64::MAX).unwrap().unwrap();
        assert_eq!(bytes, vec![number; usize::from(number) * 1000]);
    }
    assert_eq!(store.check().unwrap().faults, Vec::<String>::new());
}

#[test]
fn a_blob_that_lost_a_part_is_found_by_the_check() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.sqlite");
    let store = SqliteStore::open(&path, None).unwrap();
    store.create_space(&genesis(2)).unwrap();
    let part = Part { device: DeviceId([7; 32]), start: 0, size: 4, bytes: b"0123", at: Moment(5) };
    store.put_blob(&space(2), &BlobId([1; 16]), &part).unwrap();
    assert_eq!(store.check().unwrap().faults, Vec::<String>::new());
    Connection::open(&path).unwrap().execute("DELETE FROM blob_part", []).unwrap();
    assert_eq!(store.check().unwrap().faults, ["1 blobs whose parts do not add up"]);
}
