//! Invitation codes, joins, comparison codes.

use serde_json::{Value, json};
use yishi_domain::digest::tagged;
use yishi_domain::fact::encode;
use yishi_domain::membership::{InviteGrant, join_message};
use yishi_domain::role::{Post, Role};
use yishi_replica::code::{InviteCode, comparison_code};

use super::fixed::{GRID, INVITE, INVITE_SEED, LOG_SEED, NEWCOMER, NEWCOMER_SEED, RECEIVE_KEY, key, space};
use super::{expect, hex};

#[test]
fn the_text_of_an_invitation_code_is_the_frozen_one() {
    let grant = InviteGrant::Post(Post::in_grid(Role::GridLeader, GRID));
    let log_key = key(LOG_SEED).public();
    let hub = "https://hub.example".to_owned();
    let code = InviteCode { space: space(), log_key, invite: INVITE, seed: INVITE_SEED, grant, hub };
    let text = code.to_text();
    let small = text.to_ascii_lowercase();
    let parts: Vec<&str> =
        small.as_bytes().chunks(5).map(|part| std::str::from_utf8(part).unwrap()).collect();
    let typed = parts.join("- ");
    assert!(InviteCode::from_text(&typed) == Some(code.clone()));
    assert!(InviteCode::from_text(&format!("yishi://join?code={text}\n")) == Some(code.clone()));
    assert!(InviteCode::from_text(&format!("yishi://leave?code={text}")).is_none());
    let vector = json!({
        "space": hex(code.space.0),
        "log_key": hex(log_key),
        "invite": hex(INVITE.0),
        "seed": hex(INVITE_SEED),
        "grant": [1, [[Role::GridLeader as u8, hex(GRID.0)]]],
        "hub": code.hub,
        "bytes": hex(encode(&code)),
        "text": text,
        "typed": typed,
    });
    expect("invite-code", &vector);
}

#[test]
fn the_message_and_proof_of_a_join_are_the_frozen_ones() {
    let (invite_key, device) = (key(INVITE_SEED), key(NEWCOMER_SEED).device());
    let message = join_message(&space(), &INVITE, &NEWCOMER, &device, &RECEIVE_KEY);
    let vector = json!({
        "space": hex(space().0),
        "invite": hex(INVITE.0),
        "member": hex(NEWCOMER.0),
        "device": hex(device.0),
        "receive_key": hex(RECEIVE_KEY),
        "message": hex(message),
        "invite_seed": hex(INVITE_SEED),
        "invite_key": hex(invite_key.public()),
        "proof": hex(invite_key.sign(&message)),
    });
    expect("join", &vector);
}

#[test]
fn comparison_codes_are_the_frozen_ones() {
    let message = |n: u8| tagged("yishi/join/1", &[&[n]]);
    let padded = (0..=255).map(message).find(|m| comparison_code(m).starts_with('0')).unwrap();
    let case = |m: [u8; 32]| json!({ "join_message": hex(m), "code": comparison_code(&m) });
    let cases: Vec<Value> = [message(0), message(1), padded].into_iter().map(case).collect();
    expect("comparison-code", &json!({ "cases": cases }));
}
