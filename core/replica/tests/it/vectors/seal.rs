//! What seals are made of: hashes of texts, rosters and histories, digest, signature.

use serde_json::json;
use yishi_domain::copy::text_hash;
use yishi_domain::fact::encode;
use yishi_domain::id::{ChangeHash, TopicId};
use yishi_domain::membership::next_history;
use yishi_domain::role::Role;
use yishi_domain::seal::{How, Purpose, Sealed, Seat, final_text_slots, roster_hash, sign_off_message};
use yishi_domain::words::RosterName;

use super::fixed::{CHAIR, CHAIR_SEED, SECOND, chain, key, space};
use super::{expect, hex};

const TEXT: &str = "# 晒谷场\n\n夏收时节,晒谷场优先晒谷🌾。";
const TITLE: &str = "晒谷场与停车办法";
const TOPIC: TopicId = TopicId([0x41; 16]);

fn roster() -> (Vec<Seat>, Vec<RosterName>) {
    let seat = |member| Seat { member, office: Role::CommitteeMember };
    let name = |member, name: &str| RosterName { member, name: name.to_owned() };
    (vec![seat(CHAIR), seat(SECOND)], vec![name(CHAIR, "王建国"), name(SECOND, "李秀英")])
}

#[test]
fn the_hashes_of_texts_are_the_frozen_ones() {
    let case = |text: &str| json!({ "text": text, "hash": hex(text_hash(text)) });
    expect("text-hash", &json!({ "cases": [case(""), case(TEXT), case("a\r\nb")] }));
}

#[test]
fn the_hash_of_a_roster_is_the_frozen_one() {
    let (seats, names) = roster();
    let lines = seats.iter().zip(&names);
    let lines = lines.map(|(seat, name)| json!([hex(seat.member.0), seat.office as u8, name.name]));
    let vector = json!({ "roster": lines.collect::<Vec<_>>(), "hash": hex(roster_hash(&seats, &names)) });
    expect("roster-hash", &vector);
}

#[test]
fn the_history_of_offices_is_the_frozen_one() {
    let mut history = [0; 32];
    let step = |entry: &yishi_replica::entry::Entry| {
        history = next_history(&history, &entry.id());
        json!({ "entry": hex(entry.id().0), "history": hex(history) })
    };
    let steps: Vec<_> = chain().iter().map(step).collect();
    expect("offices-history", &json!({ "steps": steps }));
}

fn digest() -> [u8; 32] {
    let (seats, names) = roster();
    Sealed {
        space: &space(),
        purpose: Purpose::FinalText,
        object: TOPIC.into(),
        round: 2,
        heads: &[ChangeHash([0xb1; 32]), ChangeHash([0xb2; 32])],
        title: TITLE,
        text_hash: &text_hash(TEXT),
        roster_hash: &roster_hash(&seats, &names),
        history: &next_history(&[0; 32], &chain()[0].id()),
        slots: &final_text_slots(&[CHAIR, SECOND]),
    }
    .digest()
}

#[test]
fn the_digest_of_a_seal_is_the_frozen_one() {
    let (seats, names) = roster();
    let slots = final_text_slots(&[CHAIR, SECOND]);
    let vector = json!({
        "space": hex(space().0),
        "purpose": Purpose::FinalText.code(),
        "object": hex(TOPIC.0),
        "round": 2,
        "heads": [hex([0xb1; 32]), hex([0xb2; 32])],
        "title": TITLE,
        "text_hash": hex(text_hash(TEXT)),
        "roster_hash": hex(roster_hash(&seats, &names)),
        "history": hex(next_history(&[0; 32], &chain()[0].id())),
        "slots": [{ "role": 0, "at_least": 2, "members": [hex(CHAIR.0), hex(SECOND.0)] }],
        "slots_bytes": hex(encode(&slots)),
        "digest": hex(digest()),
    });
    expect("seal-digest", &vector);
}

#[test]
fn the_message_and_signature_of_a_sign_off_are_the_frozen_ones() {
    let message = sign_off_message(&digest(), 0, &CHAIR, How::Device);
    let vector = json!({
        "digest": hex(digest()),
        "slot": 0,
        "member": hex(CHAIR.0),
        "how": How::Device.code(),
        "message": hex(message),
        "seed": hex(CHAIR_SEED),
        "device": hex(key(CHAIR_SEED).public()),
        "signature": hex(key(CHAIR_SEED).sign(&message)),
    });
    expect("sign-off", &vector);
}
