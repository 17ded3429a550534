//! Creating spaces, and what anybody may ask.

use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};

use crate::support::{World, genesis, space};

#[test]
fn a_genesis_brought_twice_changes_nothing() {
    let world = World::new();
    let bytes = genesis(3).to_bytes();
    let (first, again) = (world.create(&bytes), world.create(&bytes));
    assert_eq!((first.status, again.status), (201, 200));
    assert_eq!(first.json()["space"], space(3).to_string());
    assert_eq!(again.json(), first.json());
    let path = format!("/v1/spaces/{}/genesis", space(3));
    assert_eq!(world.wire.send("GET", &path, &[], &[]).body, bytes);
}

#[test]
fn a_space_needs_the_setup_token_and_a_sound_genesis() {
    let world = World::new();
    let bytes = genesis(2).to_bytes();
    let wrong: &[&[(&str, &str)]] = &[&[], &[("authorization", "Setup 123")], &[("authorization", "Setup ")]];
    for headers in wrong {
        let reply = world.wire.send("POST", "/v1/spaces", headers, &bytes);
        assert_eq!((reply.status, reply.code().as_str()), (401, "setup_token_wrong"));
    }
    let mut nobody = genesis(2);
    nobody.founders.clear();
    for bad in [&bytes[..bytes.len() - 1], &[bytes.as_slice(), &[0]].concat(), &nobody.to_bytes(), b""] {
        let reply = world.create(bad);
        assert_eq!((reply.status, reply.code().as_str()), (400, "genesis_bad"));
    }
    assert_eq!(world.create(&vec![0; 70_000]).code(), "too_large");
    let path = format!("/v1/spaces/{}/genesis", space(2));
    assert_eq!(world.wire.send("GET", &path, &[], &[]).code(), "space_unknown");
}

#[test]
fn a_founder_who_supervises_and_governs_founds_nothing() {
    let world = World::new();
    let mut genesis = genesis(2);
    genesis.founders[1].posts.push(Post::of(Role::Supervisor));
    let reply = world.create(&genesis.to_bytes());
    assert_eq!((reply.status, reply.code().as_str()), (400, Code::PostConflict.as_str()));
    assert_eq!(reply.json()["sentence"], Code::PostConflict.sentence());
}

#[test]
fn the_hub_says_its_log_key_and_that_it_is_well() {
    let world = World::new();
    let reply = world.wire.send("GET", "/v1/hub", &[], &[]);
    assert_eq!(reply.json()["log_key"], data_encoding::HEXLOWER.encode(&world.log_key));
    assert_eq!(world.wire.send("GET", "/healthz", &[], &[]).status, 200);
}

#[test]
fn keys_and_spaces_outlive_a_restart() {
    let mut world = World::new();
    world.found(2);
    world.restart();
    let reply = world.wire.send("GET", "/v1/hub", &[], &[]);
    assert_eq!(reply.json()["log_key"], data_encoding::HEXLOWER.encode(&world.log_key));
    assert_eq!(world.create(&genesis(2).to_bytes()).status, 200);
}

#[test]
fn a_hub_whose_store_does_not_answer_is_not_well_and_one_whose_store_answers_again_is() {
    let world = World::new();
    let health = || world.wire.send("GET", "/healthz", &[], &[]);
    assert_eq!(health().status, 200);
    world.sql().execute_batch("ALTER TABLE space RENAME TO elsewhere").unwrap();
    assert_eq!((health().status, health().code()), (503, "storage_broken".to_owned()));
    world.sql().execute_batch("ALTER TABLE elsewhere RENAME TO space").unwrap();
    assert_eq!(health().status, 200);
}
