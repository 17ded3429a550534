//! Sealed files.

use serde_json::json;
use sha2::{Digest, Sha256};
use yishi_replica::sealed::{
    DeviceRecipient, FileHead, FileReader, KeyRole, ReceiveKey, Recipient, RoleSecret, Wrap, open_file,
    seal_file,
};

use super::fixed::{CHAIR_SEED, key, space};
use super::{expect, hex};

#[test]
fn a_sealed_file_in_two_pieces_for_a_role_and_a_device_is_the_frozen_one() {
    let mut next = 0u8;
    let mut entropy = |out: &mut [u8]| {
        next += 1;
        out.fill(next);
    };
    let (role, device, id) = (KeyRole::Grid([0x21; 16]), key(CHAIR_SEED).device(), [0x23; 16]);
    let secret = RoleSecret::generate(space().0, role, 1, &mut entropy);
    let receive = ReceiveKey::from_seed(&[0xc0; 32]);
    let roles = [Recipient { role, generation: 1, public: secret.public() }];
    let devices = [DeviceRecipient { device: device.0, receive_key: receive.public() }];
    let plain: Vec<u8> = (0..61_500u32).map(|at| (at % 251) as u8).collect();
    let (head, file_key) = FileHead::new(id, &space().0, &roles, &devices, &mut entropy).unwrap();
    let parts = seal_file(&plain, &head, &file_key, &space().0).unwrap();
    for reader in [FileReader::Role(&secret), FileReader::Device(device.0, &receive)] {
        assert_eq!(open_file(&parts.concat(), &id, &space().0, &reader).unwrap().as_slice(), plain);
    }
    let wrap = |wrap: &Wrap| json!({ "enc": hex(wrap.enc), "wrapped": hex(wrap.wrapped) });
    let vector = json!({
        "space": hex(space().0),
        "role": { "grid": hex([0x21; 16]) },
        "generation": 1,
        "role_seed": hex([1; 32]),
        "device": hex(device.0),
        "receive_seed": hex([0xc0; 32]),
        "id": hex(id),
        "key": hex([2; 32]),
        "prefix": hex(head.prefix),
        "commitment": hex(head.commitment),
        "role_wrap": wrap(&head.wraps[0].wrap),
        "device_wrap": wrap(&head.devices[0].wrap),
        "head": hex(&parts[0]),
        "plain_length": plain.len(),
        "plain": "byte n is n modulo 251",
        "piece_lengths": parts[1..].iter().map(Vec::len).collect::<Vec<_>>(),
        "piece_hashes": parts[1..].iter().map(|part| hex(Sha256::digest(part))).collect::<Vec<_>>(),
        "piece_tags": parts[1..].iter().map(|part| hex(&part[part.len() - 16..])).collect::<Vec<_>>(),
    });
    expect("sealed-file", &vector);
}
