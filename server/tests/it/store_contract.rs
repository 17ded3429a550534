//! What every store promises. A store passes if it passes each of these functions; `contract!` runs them all.

use yishi_domain::id::{BlobId, SpaceId};
use yishi_domain::membership::Genesis;
use yishi_domain::state::AggregateId;
use yishi_domain::time::{Moment, Pos};
use yishi_replica::entry::Link;
use yishi_replica::log::{Log, LogError, Stamped};
use yishi_replica::stamp::{Stamp, Verdict};
use yishi_server::store::{Put, SqliteStore, Store, StoreError};

use crate::support::{Person, genesis, grid_defined, space};

macro_rules! contract {
    ($($promise:ident)*) => {
        mod in_memory {
            $(#[test] fn $promise() { super::$promise(&super::SqliteStore::in_memory().unwrap()); })*
        }
        mod on_disk {
            $(#[test] fn $promise() {
                let folder = tempfile::tempdir().unwrap();
                super::$promise(&super::SqliteStore::open(&folder.path().join("hub.sqlite"), None).unwrap());
            })*
        }
    };
}

contract! {
    a_space_starts_with_the_state_of_its_genesis
    a_space_is_created_once
    what_is_not_committed_never_was
    a_panic_in_the_middle_leaves_nothing_and_the_store_goes_on
    a_reader_cannot_write
    an_unknown_space_is_said_to_be_unknown
    spaces_do_not_see_each_other
    a_position_that_does_not_follow_the_head_is_refused
    blobs_are_written_once_and_can_be_erased
    a_sound_store_has_no_faults
    the_log_answers_as_the_one_in_memory
}

fn the_log_answers_as_the_one_in_memory(store: &dyn Store) {
    for seed in 1..=12 {
        crate::likeness::compare(store, seed);
    }
}

fn first_entry(genesis: &Genesis) -> Stamped {
    let entry = Person::founder(1).write(genesis.id(), &grid_defined());
    let stamp = Stamp { id: entry.id(), pos: Pos(1), received_at: Moment(5), verdict: Verdict::Accepted };
    Stamped { entry, stamp }
}

/// Runs one transaction and gives what it came to.
fn look<T>(store: &dyn Store, space: SpaceId, mut at: impl FnMut(&mut dyn Log) -> Result<T, LogError>) -> T {
    let mut seen = None;
    store
        .read_space(&space, &mut |log| {
            seen = Some(at(log)?);
            Ok(())
        })
        .unwrap();
    seen.unwrap()
}

fn a_space_starts_with_the_state_of_its_genesis(store: &dyn Store) {
    let genesis = genesis(3);
    store.create_space(&genesis).unwrap();
    let state = genesis.state();
    look(store, genesis.id(), |log| {
        assert_eq!((log.space(), log.epoch()?, log.head()?), (genesis.id(), 1, Pos(0)));
        assert_eq!(log.genesis()?, genesis.to_bytes());
        for (id, aggregate) in state.iter() {
            assert_eq!(log.aggregate(id)?.as_ref(), Some(aggregate));
        }
        assert_eq!(log.link(&Person::founder(1).key.device())?, Link::START);
        Ok(())
    });
}

fn a_space_is_created_once(store: &dyn Store) {
    assert_eq!(store.create_space(&genesis(2)).unwrap(), Put::New);
    let stamped = first_entry(&genesis(2));
    store.with_space(&space(2), &mut |log| log.append(&stamped)).unwrap();
    assert_eq!(store.create_space(&genesis(2)).unwrap(), Put::Same);
    assert_eq!(look(store, space(2), |log| log.head()), Pos(1));
    store.create_space(&genesis(3)).unwrap();
    assert_eq!(store.spaces().unwrap(), [space(2), space(3)]);
}

fn what_is_not_committed_never_was(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let stamped = first_entry(&genesis(2));
    let failed = store.with_space(&space(2), &mut |log| {
        log.mark()?;
        log.append(&stamped)?;
        assert_eq!(log.head()?, Pos(1));
        Err(LogError::Full)
    });
    assert_eq!(failed, Err(StoreError::Log(LogError::Full)));
    look(store, space(2), |log| {
        assert_eq!(log.head()?, Pos(0));
        assert_eq!(log.entry(&stamped.stamp.id)?, None);
        log.link(&stamped.entry.header.device).map(|link| assert_eq!(link, Link::START))
    });
}

fn a_panic_in_the_middle_leaves_nothing_and_the_store_goes_on(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let stamped = first_entry(&genesis(2));
    let run = std::panic::AssertUnwindSafe(|| {
        store.with_space(&space(2), &mut |log| {
            log.append(&stamped)?;
            panic!("on purpose")
        })
    });
    assert!(std::panic::catch_unwind(run).is_err());
    assert_eq!(look(store, space(2), |log| log.head()), Pos(0));
    store.with_space(&space(2), &mut |log| log.append(&stamped)).unwrap();
    assert_eq!(look(store, space(2), |log| log.entry(&stamped.stamp.id)), Some(stamped));
}

fn a_reader_cannot_write(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let stamped = first_entry(&genesis(2));
    let _ = store.read_space(&space(2), &mut |log| log.append(&stamped));
    assert_eq!(look(store, space(2), |log| log.head()), Pos(0));
}

fn an_unknown_space_is_said_to_be_unknown(store: &dyn Store) {
    let unknown = Err(StoreError::UnknownSpace);
    assert_eq!(store.read_space(&space(2), &mut |_| Ok(())), unknown);
    assert_eq!(store.with_space(&space(2), &mut |_| Ok(())), unknown);
    assert_eq!(store.put_blob(&space(2), &BlobId([1; 16]), b"x").map(drop), unknown);
    assert_eq!(store.get_blob(&space(2), &BlobId([1; 16])).map(drop), unknown);
}

fn spaces_do_not_see_each_other(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    store.create_space(&genesis(3)).unwrap();
    let stamped = first_entry(&genesis(2));
    store.with_space(&space(2), &mut |log| log.append(&stamped)).unwrap();
    store.put_blob(&space(2), &BlobId([1; 16]), b"x").unwrap();
    look(store, space(3), |log| {
        assert_eq!((log.head()?, log.stamp(&stamped.stamp.id)?), (Pos(0), None));
        log.link(&stamped.entry.header.device).map(|link| assert_eq!(link, Link::START))
    });
    assert_eq!(store.get_blob(&space(3), &BlobId([1; 16])).unwrap(), None);
}

fn a_position_that_does_not_follow_the_head_is_refused(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let mut stamped = first_entry(&genesis(2));
    stamped.stamp.pos = Pos(2);
    let failed = store.with_space(&space(2), &mut |log| log.append(&stamped));
    assert!(matches!(failed, Err(StoreError::Log(LogError::Broken(_)))), "{failed:?}");
}

fn blobs_are_written_once_and_can_be_erased(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let (here, blob) = (space(2), BlobId([1; 16]));
    assert_eq!(store.put_blob(&here, &blob, b"first").unwrap(), Put::New);
    assert_eq!(store.put_blob(&here, &blob, b"first").unwrap(), Put::Same);
    assert_eq!(store.put_blob(&here, &blob, b"second").unwrap(), Put::Other);
    assert_eq!(store.get_blob(&here, &blob).unwrap().unwrap(), b"first");
    assert!(store.delete_blob(&here, &blob).unwrap());
    assert!(!store.delete_blob(&here, &blob).unwrap());
    assert_eq!(store.get_blob(&here, &blob).unwrap(), None);
}

fn a_sound_store_has_no_faults(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let stamped = first_entry(&genesis(2));
    store.with_space(&space(2), &mut |log| log.append(&stamped)).unwrap();
    store.ping().unwrap();
    store.settle().unwrap();
    let health = store.check().unwrap();
    assert_eq!((health.spaces, health.faults), (1, Vec::<String>::new()));
    let head = AggregateId::Space;
    assert!(look(store, space(2), |log| log.aggregate(&head)).is_some());
}
