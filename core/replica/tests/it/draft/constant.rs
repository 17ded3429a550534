//! The frozen first change.

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{Automerge, ObjType, ROOT, TextEncoding};
use yishi_replica::draft::constant::{CONSTANT_ACTOR, CONSTANT_CHANGE, CONSTANT_HASH};
use yishi_replica::draft::{ActorId16, DraftDoc};

fn built_anew() -> automerge::Change {
    let mut doc = Automerge::new_with_encoding(TextEncoding::Utf16CodeUnit);
    doc.set_actor(CONSTANT_ACTOR.0.into());
    let mut draft = doc.transaction();
    for (name, kind) in [("text", ObjType::Text), ("map", ObjType::Map), ("settled", ObjType::Map)] {
        draft.put_object(ROOT, name, kind).unwrap();
    }
    draft.commit_with(CommitOptions::default().with_time(0));
    doc.get_last_local_change().unwrap()
}

#[test]
fn the_constant_change_is_what_automerge_writes_today() {
    let change = built_anew();
    assert_eq!(change.raw_bytes(), CONSTANT_CHANGE);
    assert_eq!(change.hash().0, CONSTANT_HASH.0);
    assert_eq!((change.seq(), change.timestamp(), change.len()), (1, 0, 3));
}

#[test]
fn every_new_draft_stands_on_the_constant_change_alone() {
    let draft = DraftDoc::new(ActorId16([7; 16])).unwrap();
    assert_eq!(draft.heads(), [CONSTANT_HASH]);
    assert_eq!(draft.text().unwrap(), "");
}
