//! Sealed blobs and role keys: who can open what, and that nobody else can.

mod file;

use proptest::prelude::*;
use yishi_replica::sealed::{
    BlobWrap, KeyRole, MAX_RECIPIENTS, PersonCard, PreviousSecret, ReceiveKey, Recipient, RoleSecret,
    SealedBlob, SealedError, Wrap, open_blob, seal_blob,
};

const SPACE: [u8; 32] = [7; 32];
const ID: [u8; 16] = [9; 16];
const GRID: KeyRole = KeyRole::Grid([3; 16]);

/// Repeatable bytes, different for every seed and every call.
fn entropy(seed: u64) -> impl FnMut(&mut [u8]) {
    let mut state = seed;
    move |out| {
        for byte in out {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mixed = (state ^ (state >> 31)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            *byte = (mixed >> 56) as u8;
        }
    }
}

fn secret(role: KeyRole, generation: u32) -> RoleSecret {
    let seed = 1000 * u64::from(generation) + u64::from(role == GRID);
    RoleSecret::generate(SPACE, role, generation, &mut entropy(seed))
}

fn recipient(secret: &RoleSecret) -> Recipient {
    Recipient { role: secret.role(), generation: secret.generation(), public: secret.public() }
}

fn card() -> PersonCard {
    PersonCard {
        name: Some("王小满".into()),
        phone: Some("000-0000-0012".into()),
        address: Some("桑渚村三组12号".into()),
        note: None,
    }
}

fn sealed(plain: &[u8], to: &[&RoleSecret]) -> SealedBlob {
    let to: Vec<_> = to.iter().map(|secret| recipient(secret)).collect();
    seal_blob(plain, &to, &SPACE, ID, &mut entropy(5)).unwrap()
}

fn open(blob: &SealedBlob, with: &RoleSecret) -> Result<Vec<u8>, SealedError> {
    open_blob(blob, &ID, with).map(|plain| plain.to_vec())
}

#[test]
fn every_recipient_opens_the_card_that_was_sealed() {
    let (grid, committee) = (secret(GRID, 1), secret(KeyRole::Committee, 4));
    let blob = sealed(&card().to_bytes().unwrap(), &[&grid, &committee]);
    let blob = SealedBlob::from_bytes(&blob.to_bytes().unwrap()).unwrap();
    for key in [&grid, &committee] {
        assert_eq!(PersonCard::from_bytes(&open(&blob, key).unwrap()).unwrap(), card());
    }
}

#[test]
fn a_role_without_a_wrap_is_refused() {
    let blob = sealed(b"x", &[&secret(GRID, 1)]);
    assert_eq!(open(&blob, &secret(KeyRole::Committee, 1)), Err(SealedError::NoWrap));
    assert_eq!(open(&blob, &secret(GRID, 2)), Err(SealedError::NoWrap));
}

#[test]
fn another_secret_under_the_right_role_name_is_refused() {
    let blob = sealed(b"x", &[&secret(GRID, 1)]);
    let impostor = RoleSecret::generate(SPACE, GRID, 1, &mut entropy(77));
    assert_eq!(open(&blob, &impostor), Err(SealedError::Refused));
}

#[test]
fn a_flipped_bit_anywhere_is_refused_for_everybody() {
    let (grid, committee) = (secret(GRID, 1), secret(KeyRole::Committee, 1));
    let bytes = sealed(b"phone", &[&grid, &committee]).to_bytes().unwrap();
    for bit in 0..bytes.len() * 8 {
        let mut bent = bytes.clone();
        bent[bit / 8] ^= 1 << (bit % 8);
        let Ok(blob) = SealedBlob::from_bytes(&bent) else { continue };
        for key in [&grid, &committee] {
            assert!(open(&blob, key).is_err(), "bit {bit} went unnoticed");
        }
    }
}

#[test]
fn a_blob_moved_to_another_id_or_space_is_refused() {
    let grid = secret(GRID, 1);
    let mut blob = sealed(b"x", &[&grid]);
    assert_eq!(open_blob(&blob, &[8; 16], &grid).unwrap_err(), SealedError::OtherBlob);
    blob.id = [8; 16];
    assert_eq!(open_blob(&blob, &[8; 16], &grid).unwrap_err(), SealedError::Refused);
    blob.id = ID;
    // The same key bytes, held under another space's name.
    let elsewhere = RoleSecret::generate([8; 32], GRID, 1, &mut entropy(1001));
    assert_eq!(elsewhere.public(), grid.public());
    assert_eq!(open(&blob, &elsewhere), Err(SealedError::Refused));
    assert_eq!(open(&blob, &grid).unwrap(), b"x");
}

#[test]
fn a_wrap_taken_from_another_blob_is_refused() {
    let grid = secret(GRID, 1);
    let mut blob = sealed(b"x", &[&grid]);
    let other = seal_blob(b"y", &[recipient(&grid)], &SPACE, [8; 16], &mut entropy(6)).unwrap();
    blob.wraps = other.wraps;
    assert_eq!(open(&blob, &grid), Err(SealedError::Refused));
}

#[test]
fn a_recipient_dropped_or_renamed_is_refused() {
    let (grid, committee) = (secret(GRID, 1), secret(KeyRole::Committee, 1));
    let mut blob = sealed(b"x", &[&grid, &committee]);
    let committee_wrap = blob.wraps.remove(0);
    assert_eq!(open(&blob, &grid), Err(SealedError::Refused));
    blob.wraps = vec![BlobWrap { role: GRID, ..committee_wrap }];
    assert_eq!(open(&blob, &grid), Err(SealedError::Refused));
}

#[test]
fn recipients_are_one_to_sixteen_and_each_only_once() {
    let grid = recipient(&secret(GRID, 1));
    let seal =
        |to: &[Recipient]| seal_blob(b"x", to, &SPACE, ID, &mut entropy(5)).map(|blob| blob.wraps.len());
    let many = |n: u32| (0..n).map(|generation| Recipient { generation, ..grid }).collect::<Vec<_>>();
    assert_eq!(seal(&[]), Err(SealedError::Recipients));
    assert_eq!(seal(&[grid, grid]), Err(SealedError::Recipients));
    assert_eq!(seal(&many(16)), Ok(MAX_RECIPIENTS));
    assert_eq!(seal(&many(17)), Err(SealedError::Recipients));
}

#[test]
fn the_order_of_recipients_does_not_show_in_the_bytes() {
    let (grid, committee) = (secret(GRID, 1), secret(KeyRole::Committee, 1));
    let blob = sealed(b"x", &[&grid, &committee]);
    assert_eq!(blob, sealed(b"x", &[&committee, &grid]));
    let mut swapped = blob;
    swapped.wraps.reverse();
    let bytes = swapped.to_bytes().unwrap();
    assert_eq!(SealedBlob::from_bytes(&bytes), Err(SealedError::Recipients));
}

#[test]
fn a_public_key_no_secret_belongs_to_is_refused() {
    let to = Recipient { public: [0; 32], ..recipient(&secret(GRID, 1)) };
    let refused = seal_blob(b"x", &[to], &SPACE, ID, &mut entropy(5)).unwrap_err();
    assert_eq!((refused, refused.code()), (SealedError::BadPublicKey, "sealed.bad_public_key"));
}

#[test]
fn the_length_of_a_blob_only_tells_the_step_of_64_bytes() {
    let length = |n: usize| sealed(&vec![1; n], &[&secret(GRID, 1)]).ciphertext.len();
    assert_eq!([length(0), length(1), length(63)], [64 + 16; 3]);
    assert_eq!([length(64), length(127)], [128 + 16; 2]);
}

#[test]
fn contents_ending_like_padding_come_back_whole() {
    let grid = secret(GRID, 1);
    for plain in [&b""[..], &[0x80], &[1, 0x80, 0, 0], &[0; 64], &[0x80; 128]] {
        assert_eq!(open(&sealed(plain, &[&grid]), &grid).unwrap(), plain);
    }
}

#[test]
fn no_word_of_the_card_is_in_the_sealed_bytes() {
    let blob = sealed(&card().to_bytes().unwrap(), &[&secret(GRID, 1)]).to_bytes().unwrap();
    let card = card();
    for word in [&card.name, &card.phone, &card.address] {
        let word = word.as_ref().unwrap().as_bytes();
        assert!(word.windows(4).all(|part| blob.windows(4).all(|window| window != part)));
    }
}

#[test]
fn debug_shows_neither_persons_nor_secrets() {
    let shown = format!("{:?} {:?} {:?}", card(), secret(GRID, 1), ReceiveKey::from_seed(&[0xAB; 32]));
    for word in ["王", "0012", "桑渚", "171", "ab"] {
        assert!(!shown.contains(word), "{shown}");
    }
    assert!(shown.contains("note: None"));
}

#[test]
fn a_device_gets_the_role_secret_that_was_wrapped_for_it() {
    let role = secret(GRID, 2);
    let device = ReceiveKey::from_seed(&[1; 32]);
    let wrap = role.wrap_for(&[0xD; 32], &device.public(), &mut entropy(8)).unwrap();
    let get = |device_id: u8, key: &ReceiveKey, name| {
        RoleSecret::unwrap(&wrap, &[device_id; 32], key, name, &role.public()).map(|got| got.public())
    };
    assert_eq!(get(0xD, &device, (SPACE, GRID, 2)), Ok(role.public()));
    let refused = Err(SealedError::Refused);
    assert_eq!(get(0xE, &device, (SPACE, GRID, 2)), refused);
    assert_eq!(get(0xD, &ReceiveKey::from_seed(&[2; 32]), (SPACE, GRID, 2)), refused);
    assert_eq!(get(0xD, &device, ([8; 32], GRID, 2)), refused);
    assert_eq!(get(0xD, &device, (SPACE, KeyRole::Committee, 2)), refused);
    assert_eq!(get(0xD, &device, (SPACE, GRID, 3)), refused);
    let announced = secret(GRID, 9).public();
    let other = RoleSecret::unwrap(&wrap, &[0xD; 32], &device, (SPACE, GRID, 2), &announced);
    assert_eq!(other.unwrap_err(), SealedError::Refused);
}

/// What a modified app can do: anybody may encrypt to a device, with any secret inside.
#[test]
fn a_secret_that_does_not_fit_the_announced_key_is_refused() {
    let announced = secret(GRID, 2).public();
    let device = ReceiveKey::from_seed(&[1; 32]);
    let role_aad = [&[1][..], &[3; 16]].concat();
    let aad = [&SPACE[..], &role_aad, &2u32.to_be_bytes(), &announced, &[0xD; 32]].concat();
    let wrap = forged_wrap(&device.public(), b"yishi/sealed/role-to-device/1", &aad);
    let got = RoleSecret::unwrap(&wrap, &[0xD; 32], &device, (SPACE, GRID, 2), &announced);
    assert_eq!(got.unwrap_err(), SealedError::WrongSecret);
}

fn forged_wrap(to: &[u8; 32], tag: &[u8], aad: &[u8]) -> Wrap {
    use hpke::{
        Deserializable, Serializable, aead::ChaCha20Poly1305, kdf::HkdfSha256, kem::X25519HkdfSha256,
    };
    let to = <X25519HkdfSha256 as hpke::Kem>::PublicKey::from_bytes(to).unwrap();
    let (enc, wrapped) = hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &hpke::OpModeS::Base,
        &to,
        tag,
        &[0x66; 32],
        aad,
        &mut Bytes,
    )
    .unwrap();
    Wrap { enc: enc.to_bytes().into(), wrapped: wrapped.try_into().unwrap() }
}

struct Bytes;

impl hpke::rand_core::TryRng for Bytes {
    type Error = std::convert::Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        Ok(1)
    }
    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        Ok(1)
    }
    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Self::Error> {
        out.fill(1);
        Ok(())
    }
}

impl hpke::rand_core::TryCryptoRng for Bytes {}

fn chain(newest: u32) -> (Vec<RoleSecret>, Vec<PreviousSecret>) {
    let secrets: Vec<_> = (1..=newest).map(|generation| secret(GRID, generation)).collect();
    let links = secrets
        .windows(2)
        .map(|pair| pair[1].seal_previous(&pair[0], &mut entropy(u64::from(pair[0].generation()))).unwrap())
        .collect();
    (secrets, links)
}

#[test]
fn blobs_of_every_older_generation_open_through_the_chain() {
    let (secrets, links) = chain(4);
    for old in &secrets {
        let blob = sealed(b"old", &[old]);
        let reached = secrets[3].reach(old.generation(), &links).unwrap();
        assert_eq!(open(&blob, &reached).unwrap(), b"old");
    }
}

#[test]
fn a_chain_with_a_hole_or_a_newer_goal_ends() {
    let (secrets, mut links) = chain(4);
    let reach = |from: usize, goal, links: &[_]| secrets[from].reach(goal, links).map(|got| got.generation());
    assert_eq!(reach(1, 3, &links), Err(SealedError::ChainBroken));
    assert_eq!(reach(3, 0, &links), Err(SealedError::ChainBroken));
    links.remove(1);
    assert_eq!(reach(3, 3, &links), Ok(3));
    assert_eq!(reach(3, 1, &links), Err(SealedError::ChainBroken));
}

#[test]
fn a_link_changed_or_of_another_generation_is_refused() {
    let (secrets, links) = chain(3);
    let mut renamed = links[0].clone();
    renamed.generation = 2;
    assert_eq!(secrets[2].reach(2, &[renamed]).unwrap_err(), SealedError::Refused);
    let mut bent = links[1].clone();
    bent.public[0] ^= 1;
    assert_eq!(secrets[2].reach(2, &[bent]).unwrap_err(), SealedError::Refused);
    let gap = secrets[2].seal_previous(&secrets[0], &mut entropy(1)).unwrap_err();
    assert_eq!(gap, SealedError::ChainBroken);
}

#[test]
fn a_card_spelled_another_way_is_malformed() {
    let bytes = card().to_bytes().unwrap();
    let mut longer = bytes.to_vec();
    longer.push(0);
    assert_eq!(PersonCard::from_bytes(&longer), Err(SealedError::Malformed));
    // [nil, nil, nil, nil] is the empty card, spelled longer than needed.
    assert_eq!(PersonCard::from_bytes(&[0x84, 0xF6, 0xF6, 0xF6, 0xF6]), Err(SealedError::Malformed));
    assert_eq!(PersonCard::from_bytes(&[0x80]), Ok(PersonCard::default()));
}

proptest! {
    #[test]
    fn any_contents_come_back_and_any_other_bytes_never_panic(
        plain in proptest::collection::vec(any::<u8>(), 0..300),
        seed in any::<u64>(),
        noise in proptest::collection::vec(any::<u8>(), 0..300),
    ) {
        let grid = secret(GRID, 1);
        let blob = seal_blob(&plain, &[recipient(&grid)], &SPACE, ID, &mut entropy(seed)).unwrap();
        let bytes = blob.to_bytes().unwrap();
        prop_assert_eq!(open(&SealedBlob::from_bytes(&bytes).unwrap(), &grid).unwrap(), plain);
        prop_assert!(SealedBlob::from_bytes(&noise).is_err());
        let _ = PersonCard::from_bytes(&noise);
        prop_assert!(SealedBlob::from_bytes(&bytes[..bytes.len() - 1]).is_err());
    }
}

/// Blobs lie on hubs for years and must go on opening.
#[test]
fn a_blob_sealed_by_an_earlier_version_still_opens() {
    let old = data_encoding::HEXLOWER.decode(FROZEN_BLOB.as_bytes()).unwrap();
    let blob = SealedBlob::from_bytes(&old).unwrap();
    assert_eq!(open(&blob, &secret(GRID, 1)).unwrap(), b"frozen");
    assert_eq!(sealed(b"frozen", &[&secret(GRID, 1)]).to_bytes().unwrap(), old);
}

const FROZEN_BLOB: &str = concat!(
    "8450090909090909090909090909090909095818832a3516f97cbb5f6944b0f370110f92d21743fb5c6cf90458501e19",
    "78d40dc0d65edb3757f33cf7bf0f065134c8691c659f317ede0a2ed5402ece8872237d11d50b1f2342f3a5395809cf70",
    "f1d7a7a68fbd837050fa637c33d4897340b36d33da866589bead3f0dd57e818382015003030303030303030303030303",
    "03030301825820e73a0486980fc1b4811dedf27d6cf48058f953cf61e3d7741349b5efbb86b30b58304bcf485414433d",
    "36b73246b889d9586b27ceca9512f6733921007f3b99bf996a2a567db3e30dc0a1255a3a40aa7cb637",
);
