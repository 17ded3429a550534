//! Draft ids, changes and marks; sealed blobs.

use serde_json::json;
use yishi_domain::id::TopicId;
use yishi_replica::draft::constant::{CONSTANT_ACTOR, CONSTANT_CHANGE, CONSTANT_HASH};
use yishi_replica::draft::{Accepted, ActorId16, DraftDoc, LocalChange, Splice, change_facts, marks};
use yishi_replica::sealed::{KeyRole, ReceiveKey, Recipient, RoleSecret, open_blob, seal_blob};

use super::fixed::{CHAIR, CHAIR_SEED, SECOND, key, space};
use super::{expect, hex};

#[test]
fn the_draft_of_a_topic_is_the_frozen_one() {
    let topic = TopicId([0x41; 16]);
    expect("draft-id", &json!({ "topic": hex(topic.0), "draft": hex(topic.draft().0) }));
}

fn replace(at: usize, delete: usize, insert: &str) -> Splice {
    Splice { at, delete, insert: insert.to_owned() }
}

fn typed(draft: &mut DraftDoc, splice: Splice) -> LocalChange {
    draft.edit(&[splice]).unwrap().unwrap()
}

fn described(change: &LocalChange) -> serde_json::Value {
    let facts = &change.facts;
    assert_eq!(change_facts(&change.bytes).as_ref(), Ok(facts));
    json!({
        "bytes": hex(&change.bytes),
        "hash": hex(facts.hash.0),
        "deps": facts.deps.iter().map(|dep| hex(dep.0)).collect::<Vec<_>>(),
        "actor": hex(facts.actor.0),
        "seq": facts.seq,
        "start_op": facts.start_op,
        "other_actors": facts.other_actors.iter().map(|actor| hex(actor.0)).collect::<Vec<_>>(),
        "ops": facts.ops,
    })
}

#[test]
fn draft_changes_are_the_frozen_ones() {
    let mut draft = DraftDoc::new(ActorId16([0x0a; 16])).unwrap();
    let first = typed(&mut draft, replace(0, 0, "晒谷🌾场"));
    let second = typed(&mut draft, replace(2, 2, ""));
    let third = draft.put("title", "晒谷场").unwrap().unwrap();
    let vector = json!({
        "constant": { "bytes": hex(CONSTANT_CHANGE), "hash": hex(CONSTANT_HASH.0), "actor": hex(CONSTANT_ACTOR.0) },
        "changes": [described(&first), described(&second), described(&third)],
        "text": draft.text().unwrap(),
    });
    expect("draft-change", &vector);
}

/// Two devices change one character of the same text without having seen each other.
#[test]
fn the_id_of_a_mark_is_the_frozen_one() {
    let mut mine = DraftDoc::new(ActorId16([0x0a; 16])).unwrap();
    let mut theirs = DraftDoc::new(ActorId16([0x0b; 16])).unwrap();
    let start = typed(&mut mine, replace(0, 0, "一二三"));
    theirs.apply_accepted(&[&start.bytes]).unwrap();
    let (left, right) = (typed(&mut mine, replace(1, 1, "甲")), typed(&mut theirs, replace(1, 1, "乙")));
    mine.apply_accepted(&[&right.bytes]).unwrap();
    let entry = |change: &LocalChange, member, pos| Accepted { change: change.facts.hash, member, pos };
    let accepted = [entry(&start, CHAIR.0, 1), entry(&left, CHAIR.0, 2), entry(&right, SECOND.0, 3)];
    let found = marks(&mine, &accepted).unwrap();
    let [mark] = found.as_slice() else { panic!("{found:?}") };
    let vector = json!({
        "changes": [described(&start), described(&left), described(&right)],
        "marked": mark.changes.iter().map(|change| hex(change.0)).collect::<Vec<_>>(),
        "first": { "actor": hex([0x0b; 16]), "counter": right.facts.start_op, "character": "乙" },
        "base": mark.base,
        "mine": mark.mine,
        "theirs": mark.theirs,
        "text": mine.text().unwrap(),
        "id": mark.id.to_string(),
    });
    expect("mark", &vector);
}

#[test]
fn a_sealed_blob_and_a_wrapped_role_key_are_the_frozen_ones() {
    let mut next = 0u8;
    let mut entropy = |out: &mut [u8]| {
        next += 1;
        out.fill(next);
    };
    let (role, device) = (KeyRole::Grid([0x21; 16]), key(CHAIR_SEED).device());
    let secret = RoleSecret::generate(space().0, role, 1, &mut entropy);
    let receive = ReceiveKey::from_seed(&[0xc0; 32]);
    let wrap = secret.wrap_for(&device.0, &receive.public(), &mut entropy).unwrap();
    let recipient = Recipient { role, generation: 1, public: secret.public() };
    let (plain, id) = ("王小明 13800000000".as_bytes(), [0x22; 16]);
    let blob = seal_blob(plain, &[recipient], &space().0, id, &mut entropy).unwrap();
    assert_eq!(open_blob(&blob, &id, &secret).unwrap().as_slice(), plain);
    let place = (space().0, role, 1);
    let opened = RoleSecret::unwrap(&wrap, &device.0, &receive, place, &secret.public()).unwrap();
    assert_eq!(opened.public(), secret.public());
    let vector = json!({
        "space": hex(space().0),
        "role": { "grid": hex([0x21; 16]) },
        "generation": 1,
        "role_seed": hex([1; 32]),
        "role_public": hex(secret.public()),
        "device": hex(device.0),
        "receive_seed": hex([0xc0; 32]),
        "receive_public": hex(receive.public()),
        "wrap": { "bytes": hex(yishi_domain::fact::encode(&wrap)), "enc": hex(wrap.enc), "wrapped": hex(wrap.wrapped) },
        "blob": {
            "id": hex(id),
            "plain": hex(plain),
            "nonce": hex(blob.nonce),
            "ciphertext": hex(&blob.ciphertext),
            "enc": hex(blob.wraps[0].wrap.enc),
            "wrapped": hex(blob.wraps[0].wrap.wrapped),
            "bytes": hex(blob.to_bytes().unwrap()),
        },
    });
    expect("sealed", &vector);
}
