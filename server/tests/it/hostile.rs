//! What no phone of ours sends. Everything is answered with a code and a sentence, and the hub goes on.

use yishi_domain::id::SpaceId;
use yishi_replica::message::{Ask, Cursor, REQUEST_MAX};
use yishi_replica::request::Credential;

use crate::support::{Person, Reply, World, grid_defined, invited, joined, space};

fn sync(world: &World, body: &[u8]) -> Reply {
    world.wire.send("POST", "/v1/sync", &[], body)
}

#[test]
fn bytes_that_are_not_a_request_are_refused() {
    let (world, people) = World::founded(2);
    let sound = people[0].request(space(2), &[]).to_bytes();
    assert_eq!(sync(&world, &sound).status, 200);
    for length in 0..sound.len() {
        assert_eq!(sync(&world, &sound[..length]).code(), "malformed", "cut at {length}");
    }
    assert_eq!(sync(&world, &[sound.as_slice(), &[0]].concat()).code(), "malformed");
    for at in 0..sound.len() {
        let mut bent = sound.clone();
        bent[at] ^= 0x5a;
        let reply = sync(&world, &bent);
        assert!(reply.status == 200 || reply.code() == "malformed", "byte {at}: {reply:?}");
    }
    // Nested as deep as it goes, and a list that claims to be endless.
    assert_eq!(sync(&world, &vec![0x81; 900_000]).code(), "malformed");
    assert_eq!(sync(&world, &[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]).code(), "malformed");
}

#[test]
fn a_request_has_a_largest_size_however_it_is_sent() {
    let world = World::new();
    let reply = sync(&world, &vec![0; REQUEST_MAX + 1]);
    assert_eq!((reply.status, reply.code().as_str()), (413, "too_large"));
    let head =
        format!("POST /v1/sync HTTP/1.1\r\nhost: {}\r\ntransfer-encoding: chunked\r\n\r\n", world.wire.0);
    let chunk = [b"40000\r\n".as_slice(), &vec![0; 0x40000], b"\r\n"].concat();
    let reply = world.wire.raw(&[head.as_bytes(), &chunk.repeat(5), b"0\r\n\r\n"].concat());
    assert_eq!((reply.status, reply.code().as_str()), (413, "too_large"));
}

#[test]
fn compressed_requests_are_refused() {
    let world = World::new();
    let reply = world.wire.send("POST", "/v1/sync", &[("content-encoding", "gzip")], b"x");
    assert_eq!((reply.status, reply.code().as_str()), (415, "encoding_unwanted"));
}

#[test]
fn too_many_entries_spaces_or_fills_and_lists_that_do_not_fit_are_refused() {
    let (world, mut people) = World::founded(2);
    let entry = people[0].write(space(2), &grid_defined());
    let sound = people[0].request(space(2), &[entry]);
    let ask = |number: u8| Ask { space: SpaceId([number; 32]), cursor: Cursor::default() };
    let mut bad = Vec::new();
    let mut twice = sound.clone();
    twice.spaces.push(twice.spaces[0].clone());
    bad.push(twice);
    let mut many = sound.clone();
    many.spaces.extend((1..=64).map(ask));
    bad.push(many);
    let mut crowd = sound.clone();
    crowd.push = vec![crowd.push[0].clone(); 257];
    bad.push(crowd);
    let mut nowhere = sound.clone();
    nowhere.push[0].space = 1;
    bad.push(nowhere);
    let mut other = sound.clone();
    other.push[0].entry.device = 1;
    bad.push(other);
    for request in bad {
        let reply = people[0].send(world.wire, "POST", "/v1/sync", &request.to_bytes());
        assert_eq!((reply.status, reply.code().as_str()), (400, "malformed"));
    }
    assert_eq!(people[0].sync(world.wire, &sound).replies.len(), 1);
}

#[test]
fn a_credential_is_good_for_its_request_only() {
    let (world, mut people) = World::founded(2);
    let body = people[0].request(space(2), &[]).to_bytes();
    people[0].send(world.wire, "POST", "/v1/sync", &body);
    let nonce = people[0].nonce;
    let sent = |credential: &Credential, body: &[u8]| {
        world.wire.send("POST", "/v1/sync", &[("authorization", &credential.to_header())], body)
    };
    let sound = Credential::sign(&people[0].key, "POST", "/v1/sync", &body, nonce);
    assert_eq!(sent(&sound, &body).status, 200);
    let longer = people[0].request(space(3), &[]).to_bytes();
    assert_eq!(sent(&sound, &longer).code(), "signature_wrong");
    for (method, path) in [("GET", "/v1/sync"), ("POST", "/v1/spaces")] {
        let other = Credential::sign(&people[0].key, method, path, &body, nonce);
        assert_eq!(sent(&other, &body).code(), "signature_wrong");
    }
    // Another device's nonce, and another device's request under its own good signature.
    let foreign = Credential::sign(&people[1].key, "POST", "/v1/sync", &body, nonce);
    let reply = sent(&foreign, &body);
    assert_eq!((reply.status, reply.code().as_str()), (401, "nonce_stale"));
    assert!(reply.header("yishi-nonce").is_some());
    assert_eq!(people[1].send(world.wire, "POST", "/v1/sync", &body).code(), "device_mismatch");
    let garbled = world.wire.send("POST", "/v1/sync", &[("authorization", "Yishi x")], &body);
    assert_eq!((garbled.status, garbled.code().as_str()), (400, "credential_malformed"));
}

#[test]
fn a_nonce_ends_after_thirty_days_and_a_fresh_one_comes_with_the_refusal() {
    let (world, mut people) = World::founded(2);
    let body = people[0].request(space(2), &[]).to_bytes();
    people[0].send(world.wire, "POST", "/v1/sync", &body);
    world.pass_hours(30 * 24);
    assert_eq!(people[0].send_once(world.wire, "POST", "/v1/sync", &body).status, 200);
    world.pass_hours(1);
    assert_eq!(people[0].send_once(world.wire, "POST", "/v1/sync", &body).code(), "nonce_stale");
    assert_eq!(people[0].send(world.wire, "POST", "/v1/sync", &body).status, 200);
}

#[test]
fn addresses_that_are_none_are_answered_with_code_and_sentence() {
    let world = World::new();
    for (method, path, code) in [
        ("GET", "/", "not_found"),
        ("GET", "/v1/sync", "method_wrong"),
        ("DELETE", "/v1/spaces", "method_wrong"),
        ("GET", "/v1/spaces/zz/genesis", "space_unknown"),
        ("GET", "/v1/spaces/%ff%fe/genesis", "malformed"),
        ("GET", "/v1/spaces/00/events", "space_unknown"),
        ("GET", "/v1/spaces/00/blobs/00", "space_unknown"),
    ] {
        assert_eq!(world.wire.send(method, path, &[], b"").code(), code, "{method} {path}");
    }
}

#[test]
fn a_hub_without_room_says_so_keeps_what_it_has_and_answers_readers() {
    let world = World::with(|settings| settings.max_database_bytes = Some(256 * 1024));
    let mut people = world.found(2);
    people[0].act(world.wire, space(2), &grid_defined());
    let path = |n: u8| format!("/v1/spaces/{}/blobs/{}", space(2), data_encoding::HEXLOWER.encode(&[n; 16]));
    let full = people[0].send(world.wire, "PUT", &path(1), &vec![7; 300 * 1024]);
    assert_eq!((full.status, full.code().as_str()), (503, "storage_full"));
    assert!(full.header("retry-after").is_some());
    let mut reader = Person::founder(2);
    assert_eq!(reader.read(world.wire, space(2)).len(), 1);
    assert_eq!(people[0].send(world.wire, "PUT", &path(1), b"small").status, 201);
}

#[test]
fn a_panic_ends_its_request_only_and_leaves_nothing_behind() {
    let (world, mut people) = World::founded(2);
    people[0].act(world.wire, space(2), &grid_defined());
    people[0].act(world.wire, space(2), &invited(40, 6, world.now().plus_hours(1)));
    let body = people[0].request(space(2), &[]).to_bytes();
    let mut newcomer = Person::of(80);
    let entry = newcomer.write(space(2), &joined(40, space(2), newcomer.member, &newcomer.key));
    let join = newcomer.request(space(2), &[entry]).to_bytes();

    world.break_clock(true);
    // Before the work, and in the middle of a transaction.
    let signed = people[0].send_once(world.wire, "POST", "/v1/sync", &body);
    assert_eq!((signed.status, signed.code().as_str()), (500, "internal"));
    assert_eq!(sync(&world, &join).code(), "internal");

    world.break_clock(false);
    assert_eq!(people[0].read(world.wire, space(2)).len(), 2);
    assert_eq!(sync(&world, &join).status, 200);
    assert_eq!(people[0].read(world.wire, space(2)).len(), 3);
}
