//! What every store promises. A store passes if it passes each of these functions; `contract!` runs them all.

use yishi_domain::id::{BlobId, DeviceId, SpaceId};
use yishi_domain::label::Label;
use yishi_domain::membership::Genesis;
use yishi_domain::state::AggregateId;
use yishi_domain::time::{Moment, Pos};
use yishi_replica::entry::Link;
use yishi_replica::log::{Log, LogError, Stamped};
use yishi_replica::stamp::{Stamp, Verdict};
use yishi_server::store::{BlobState, HALVES_MAX, Kept, Part, Put, SqliteStore, Store, StoreError};

use crate::support::{GRID, Person, genesis, grid_defined, need_with_photo, space};

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
    a_blob_in_parts_shows_once_it_is_whole
    parts_that_do_not_follow_are_told_where_to_go_on
    a_part_that_comes_again_is_the_same_or_another_blob
    nobody_goes_on_with_a_blob_that_somebody_else_began
    a_device_has_few_unfinished_blobs
    what_was_begun_and_left_is_forgotten
    any_stretch_of_a_blob_can_be_read
    a_blob_is_known_by_the_labels_of_what_counts_and_names_it
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
    assert_eq!(store.put_blob(&space(2), &BLOB, &whole(b"x")).map(drop), unknown);
    assert_eq!(store.get_blob(&space(2), &BLOB, 0, 9).map(drop), unknown);
    assert_eq!(store.blob(&space(2), &BLOB).map(drop), unknown);
}

fn spaces_do_not_see_each_other(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    store.create_space(&genesis(3)).unwrap();
    let stamped = first_entry(&genesis(2));
    store.with_space(&space(2), &mut |log| log.append(&stamped)).unwrap();
    store.put_blob(&space(2), &BLOB, &whole(b"x")).unwrap();
    look(store, space(3), |log| {
        assert_eq!((log.head()?, log.stamp(&stamped.stamp.id)?), (Pos(0), None));
        log.link(&stamped.entry.header.device).map(|link| assert_eq!(link, Link::START))
    });
    assert_eq!(store.get_blob(&space(3), &BLOB, 0, 9).unwrap(), None);
    assert_eq!(store.blob(&space(3), &BLOB).unwrap(), BlobState::default());
}

fn a_position_that_does_not_follow_the_head_is_refused(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let mut stamped = first_entry(&genesis(2));
    stamped.stamp.pos = Pos(2);
    let failed = store.with_space(&space(2), &mut |log| log.append(&stamped));
    assert!(matches!(failed, Err(StoreError::Log(LogError::Broken(_)))), "{failed:?}");
}

const BLOB: BlobId = BlobId([1; 16]);
const SENDER: DeviceId = DeviceId([7; 32]);
const EVER: u64 = u64::MAX;

/// A blob that comes in one piece.
fn whole(bytes: &[u8]) -> Part<'_> {
    Part { device: SENDER, start: 0, size: bytes.len() as u64, bytes, at: Moment(5) }
}

/// A part of a blob of ten bytes.
fn part(start: u64, bytes: &[u8]) -> Part<'_> {
    Part { start, size: 10, ..whole(bytes) }
}

/// Brings parts of [`BLOB`], one after the other.
fn bring(store: &dyn Store, parts: &[Part<'_>]) -> Vec<Kept> {
    parts.iter().map(|part| store.put_blob(&space(2), &BLOB, part).unwrap()).collect()
}

fn blobs_are_written_once_and_can_be_erased(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let here = space(2);
    let kept = bring(store, &[whole(b"first"), whole(b"first"), whole(b"other"), whole(b"second")]);
    assert_eq!(kept, [Kept::Whole, Kept::Same(5), Kept::Other, Kept::Other]);
    assert_eq!(store.get_blob(&here, &BLOB, 0, EVER).unwrap().unwrap(), b"first");
    assert!(store.delete_blob(&here, &BLOB).unwrap());
    assert!(!store.delete_blob(&here, &BLOB).unwrap());
    assert_eq!(store.get_blob(&here, &BLOB, 0, EVER).unwrap(), None);
    assert_eq!(store.check().unwrap().faults, Vec::<String>::new());
}

fn a_blob_in_parts_shows_once_it_is_whole(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    assert_eq!(bring(store, &[part(0, b"0123"), part(4, b"45")]), [Kept::Part(4), Kept::Part(6)]);
    assert_eq!(store.get_blob(&space(2), &BLOB, 0, EVER).unwrap(), None);
    let state = store.blob(&space(2), &BLOB).unwrap();
    assert_eq!(state, BlobState { device: Some(SENDER), size: 10, length: 6, labels: vec![] });
    assert!(!state.is_whole());
    assert_eq!(bring(store, &[part(6, b"6789")]), [Kept::Whole]);
    assert_eq!(store.get_blob(&space(2), &BLOB, 0, EVER).unwrap().unwrap(), b"0123456789");
    assert!(store.blob(&space(2), &BLOB).unwrap().is_whole());
}

fn parts_that_do_not_follow_are_told_where_to_go_on(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let kept =
        bring(store, &[part(4, b"45"), part(0, b"0123"), part(5, b"5"), part(2, b"2345"), part(4, b"45")]);
    assert_eq!(
        kept,
        [Kept::Elsewhere(0), Kept::Part(4), Kept::Elsewhere(4), Kept::Elsewhere(4), Kept::Part(6)]
    );
}

fn a_part_that_comes_again_is_the_same_or_another_blob(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    bring(store, &[part(0, b"0123"), part(4, b"4567")]);
    let again = bring(store, &[part(0, b"0123"), part(4, b"4567"), part(1, b"12345"), part(4, b"x567")]);
    assert_eq!(again, [Kept::Same(8), Kept::Same(8), Kept::Same(8), Kept::Other]);
    let longer = Part { size: 11, ..part(8, b"89") };
    assert_eq!(
        bring(store, &[longer, part(8, b"89"), part(8, b"89"), part(0, b"0123456789")]),
        [Kept::Other, Kept::Whole, Kept::Same(10), Kept::Same(10)]
    );
}

fn nobody_goes_on_with_a_blob_that_somebody_else_began(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let other = DeviceId([8; 32]);
    let kept =
        bring(store, &[part(0, b"0123"), Part { device: other, ..part(4, b"45") }, part(4, b"456789")]);
    assert_eq!(kept, [Kept::Part(4), Kept::Other, Kept::Whole]);
    // Once whole, the same bytes are the same from anybody.
    let again = Part { device: other, ..part(0, b"0123") };
    assert_eq!(bring(store, &[again]), [Kept::Same(10)]);
}

fn a_device_has_few_unfinished_blobs(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let begin =
        |number: u32, part: Part<'_>| store.put_blob(&space(2), &BlobId([number as u8; 16]), &part).unwrap();
    for number in 1..=HALVES_MAX {
        assert_eq!(begin(number, part(0, b"0123")), Kept::Part(4));
    }
    let other = Part { device: DeviceId([8; 32]), ..part(0, b"0123") };
    assert_eq!(begin(100, part(0, b"0123")), Kept::TooMany);
    assert_eq!(begin(101, other), Kept::Part(4));
    assert_eq!(begin(1, part(4, b"456789")), Kept::Whole);
    assert_eq!(begin(100, part(0, b"0123")), Kept::Part(4));
}

fn what_was_begun_and_left_is_forgotten(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let begin = |number: u8, at: u64, bytes: &[u8]| {
        let part = Part { at: Moment(at), ..part(0, bytes) };
        store.put_blob(&space(2), &BlobId([number; 16]), &part).unwrap();
    };
    begin(1, 99, b"0123");
    begin(2, 100, b"0123");
    begin(3, 50, b"0123456789");
    assert_eq!(store.forget_halves(Moment(100)).unwrap(), 1);
    let length = |number: u8| store.blob(&space(2), &BlobId([number; 16])).unwrap().length;
    assert_eq!([length(1), length(2), length(3)], [0, 4, 10]);
    assert_eq!(store.forget_halves(Moment(100)).unwrap(), 0);
}

fn any_stretch_of_a_blob_can_be_read(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    bring(store, &[part(0, b"0123"), part(4, b"4"), part(5, b"56789")]);
    for start in 0..=12 {
        for most in [0, 1, 3, 5, 10, EVER] {
            let here = &b"0123456789"[start.min(10)..];
            let wanted = &here[..here.len().min(most as usize)];
            let read = store.get_blob(&space(2), &BLOB, start as u64, most).unwrap().unwrap();
            assert_eq!(read, wanted, "{most} from {start}");
        }
    }
}

fn a_blob_is_known_by_the_labels_of_what_counts_and_names_it(store: &dyn Store) {
    store.create_space(&genesis(2)).unwrap();
    let mut person = Person::founder(1);
    let mut log = |number: u8, pos: u64, verdict: Verdict| {
        let entry = person.write(space(2), &need_with_photo(number, person.member, BlobId([number; 16])));
        let stamp = Stamp { id: entry.id(), pos: Pos(pos), received_at: Moment(5), verdict };
        let stamped = Stamped { entry, stamp };
        store.with_space(&space(2), &mut |log| log.append(&stamped)).unwrap();
        stamped.stamp
    };
    let labels = |number: u8| store.blob(&space(2), &BlobId([number; 16])).unwrap().labels;
    log(1, 1, Verdict::Accepted);
    log(2, 2, Verdict::Refused("need_state".to_owned()));
    let aside = log(3, 3, Verdict::Quarantined("role_ended".to_owned()));
    let both = [Label::Grid(GRID), Label::Member(Person::founder(1).member)];
    assert_eq!(labels(1), both);
    assert_eq!((labels(2), labels(3)), (vec![], vec![]));
    let admitted = Stamp { pos: Pos(4), verdict: Verdict::Admitted, ..aside };
    store.with_space(&space(2), &mut |log| log.restamp(&admitted)).unwrap();
    assert_eq!(labels(3), both);
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
