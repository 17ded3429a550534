//! One round trip: what a phone sends, what the hub answers.

use serde_json::{Value, json};
use yishi_domain::fact::{Fact, encode};
use yishi_domain::id::TopicId;
use yishi_domain::label::{Audience, Label, Scope};
use yishi_domain::time::{Moment, Pos};
use yishi_domain::topic::{MatterClass, TopicProposed, TopicSource};
use yishi_domain::words::Words;
use yishi_replica::admission::DraftCache;
use yishi_replica::entry::{Entry, Link};
use yishi_replica::memory::MemoryLog;
use yishi_replica::message::{
    ASK_BYTES, Ask, Cursor, Fill, Pushed, Reply, SpaceAnswer, SyncAnswer, SyncRequest,
};
use yishi_replica::packed::Packer;
use yishi_replica::serve::answer;

use super::fixed::{LOG_SEED, NOW, SECOND, SECOND_SEED, chain, genesis, key, signed, space};
use super::page::described;
use super::{expect, hex, kept};
use crate::world::admitted;

/// What the second founder pushes: one thing that is taken, one that cannot be decided yet.
fn pushed() -> [Entry; 2] {
    let topic = |n| TopicId([n; 16]);
    let (source, class) = (TopicSource::StrongComplaint, MatterClass::General);
    let proposed =
        |n| TopicProposed { topic: topic(n), source, class, needs: Vec::new(), follows: None, org: None };
    let words = Words::Titled { title: "路灯".to_owned(), text: "村口的路灯".to_owned() };
    let public = Audience::one(Label::Public);
    let first = signed(SECOND_SEED, SECOND, &Fact::with(proposed(0x41), words), public, Link::START);
    let accepted = yishi_domain::topic::TopicAccepted { topic: topic(0x42), joint: None };
    let second = signed(SECOND_SEED, SECOND, &Fact::bare(accepted), public, first.link());
    [first, second]
}

fn fills(fills: &[Fill]) -> Vec<Value> {
    let one = |fill: &Fill| json!({ "scope": hex(fill.scope.to_slot()), "after": fill.after.0, "upto": fill.upto.0 });
    fills.iter().map(one).collect()
}

fn bytes_of(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(|entry| hex(entry.to_bytes())).collect()
}

#[test]
fn a_sync_request_is_the_frozen_one() {
    let scopes = [Scope::One(Label::Topic(TopicId([0x41; 16]))), Scope::EveryGrid];
    let fill = |scope| Fill { scope, after: Pos(0), upto: Pos(41) };
    let cursor = Cursor { epoch: 1, after: Pos(300), fills: scopes.map(fill).to_vec() };
    let (mut packer, entries) = (Packer::default(), pushed());
    let push = entries.iter().map(|entry| Pushed { space: 0, entry: packer.pack(entry) }).collect();
    let ask = Ask { space: space(), cursor: cursor.clone() };
    let device = key(SECOND_SEED).device();
    let request = SyncRequest { device, spaces: vec![ask], push, max_bytes: ASK_BYTES };
    let vector = json!({
        "device": hex(device.0),
        "space": hex(space().0),
        "epoch": cursor.epoch,
        "after": cursor.after.0,
        "fills": fills(&cursor.fills),
        "push": bytes_of(&entries),
        "max_bytes": ASK_BYTES,
        "bytes": hex(request.to_bytes()),
    });
    expect("sync-request", &vector);
    assert_eq!(SyncRequest::from_bytes(&request.to_bytes()), Some(request));
}

/// A hub that holds the chair's chain answers the second founder, who starts from nothing and pushes.
fn answered() -> (SpaceAnswer, Vec<Reply>) {
    let (mut log, mut docs) = (MemoryLog::new(genesis()), DraftCache::default());
    admitted(&mut log, &mut docs, &chain(), NOW);
    let entries = pushed();
    let replies = admitted(&mut log, &mut docs, &entries, Moment(NOW.0 + 60_000));
    let pairs: Vec<_> = entries.iter().zip(&replies).collect();
    let (device, ask) = (key(SECOND_SEED).device(), Ask { space: space(), cursor: Cursor::default() });
    let answer = answer(&mut log, &key(LOG_SEED), Some(&device), &ask, &pairs, 1 << 20).unwrap();
    (answer, replies)
}

fn reply(reply: &Reply) -> Value {
    match reply {
        Reply::Stamped { pos, received_at, verdict } => json!([0, pos.0, received_at.0, described(verdict)]),
        Reply::Retry(why) => json!([1, why]),
        Reply::Broken(why) => json!([2, why]),
    }
}

fn described_answer(answer: &SpaceAnswer) -> Value {
    let stamps = answer
        .stamps
        .iter()
        .map(|stamp| json!([stamp.pos.0, stamp.received_at.0, stamp.verdict.as_ref().map(described)]));
    json!({
        "space": hex(answer.space.0),
        "epoch": answer.epoch,
        "head": answer.head.0,
        "upto": answer.upto.0,
        "opened": fills(&answer.opened),
        "closed": answer.closed.iter().map(|scope| hex(scope.to_slot())).collect::<Vec<_>>(),
        "fills": fills(&answer.fills),
        "entries": bytes_of(&chain()),
        "stamps": stamps.collect::<Vec<_>>(),
        "signature": hex(answer.signature),
        "more": answer.more,
        "genesis": answer.genesis.as_ref().map(|bytes| hex(bytes.as_slice())),
    })
}

#[test]
fn a_sync_answer_is_the_frozen_one() {
    let (space, replies) = answered();
    let described = described_answer(&space);
    let answer = SyncAnswer { replies, spaces: vec![space], nonce: vec![0x77; 24].into() };
    let plain = encode(&answer);
    // Compressors differ between versions; what one wrote must be read for ever.
    let kept = kept("sync-answer").and_then(|kept| kept.get("compressed")?.as_str().map(ToOwned::to_owned));
    let compressed = kept.unwrap_or_else(|| hex(answer.to_bytes()));
    let vector = json!({
        "log_seed": hex(LOG_SEED),
        "pushed": bytes_of(&pushed()),
        "replies": answer.replies.iter().map(reply).collect::<Vec<_>>(),
        "spaces": [described],
        "nonce": hex(answer.nonce.as_slice()),
        "cbor": hex(&plain),
        "compressed": compressed,
    });
    expect("sync-answer", &vector);
    for bytes in [hex([&[0], plain.as_slice()].concat()), compressed] {
        let bytes = data_encoding::HEXLOWER.decode(bytes.as_bytes()).unwrap();
        assert!(SyncAnswer::from_bytes(&bytes).as_ref() == Some(&answer));
    }
}
