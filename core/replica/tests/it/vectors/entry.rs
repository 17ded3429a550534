//! Genesis and entries.

use serde_json::{Value, json};
use yishi_domain::membership::Genesis;
use yishi_replica::entry::{Content, Entry};

use super::fixed::{CHAIR_SEED, chain, genesis};
use super::{expect, hex};

#[test]
fn the_genesis_and_its_id_are_the_frozen_ones() {
    let genesis = genesis();
    let founders: Vec<Value> = genesis
        .founders
        .iter()
        .map(|founder| {
            json!({
                "member": hex(founder.member.0),
                "name": founder.name,
                "roles": founder.posts.iter().map(|post| post.role as u8).collect::<Vec<_>>(),
                "device": hex(founder.device.0),
                "receive_key": hex(founder.receive_key),
            })
        })
        .collect();
    let vector = json!({
        "kind": 0,
        "name": genesis.name,
        "parent": null,
        "founders": founders,
        "nonce": hex(genesis.nonce),
        "bytes": hex(genesis.to_bytes()),
        "space": hex(genesis.id().0),
    });
    expect("genesis", &vector);
    assert_eq!(Genesis::from_bytes(&genesis.to_bytes()), Ok(genesis));
}

fn described(entry: &Entry) -> Value {
    let (salt, words) = match &entry.content {
        Content::Here { salt, bytes } => (Some(hex(salt)), Some(hex(bytes))),
        Content::None | Content::Erased(_) => (None, None),
    };
    let header = &entry.header;
    json!({
        "seed": hex(CHAIR_SEED),
        "space": hex(header.space.0),
        "labels": header.audience.labels().map(|label| hex(label.to_slot())).collect::<Vec<_>>(),
        "device": hex(header.device.0),
        "dseq": header.dseq,
        "prev": hex(header.prev.0),
        "kind": header.kind,
        "object": hex(header.object.0),
        "claimed_time": header.claimed_time.0,
        "core": hex(&entry.core),
        "salt": salt,
        "words": words,
        "erased": matches!(entry.content, Content::Erased(_)),
        "content_hash": entry.content.hash().map(hex),
        "body_hash": hex(header.body_hash),
        "header": hex(header.to_bytes()),
        "id": hex(entry.id().0),
        "signature": hex(entry.signature),
        "bytes": hex(entry.to_bytes()),
    })
}

#[test]
fn entries_their_ids_and_signatures_are_the_frozen_ones() {
    let [first, second, third] = chain();
    let erased = second.erased();
    let all = [first, second, third, erased];
    for entry in &all {
        assert_eq!(Entry::from_bytes(&entry.to_bytes()).as_ref(), Some(entry));
        assert_eq!(entry.verify(), Ok(()));
    }
    expect("entry", &json!({ "entries": all.iter().map(described).collect::<Vec<_>>() }));
}
