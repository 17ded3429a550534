//! Sealed files: who opens them, and that a piece more, less or elsewhere is noticed.

use proptest::prelude::*;
use yishi_domain::need::AttachmentKind;
use yishi_replica::sealed::{
    DeviceRecipient, FileHead, FileReader, HEAD_MAX, KeyRole, MAX_RECIPIENTS, PIECE, ReceiveKey, Recipient,
    RoleSecret, SealedError, open_file, seal_file, sealed_len,
};

use super::{GRID, ID, SPACE, entropy, recipient, secret};

/// As much as three pieces hold and a little more.
const FOUR_PIECES: usize = 3 * 61_440 + 5;

fn device(number: u8) -> (DeviceRecipient, ReceiveKey) {
    let key = ReceiveKey::from_seed(&[number; 32]);
    (DeviceRecipient { device: [number; 32], receive_key: key.public() }, key)
}

/// Contents in which no two places look alike.
fn contents(length: usize) -> Vec<u8> {
    let mut out = vec![0; length];
    entropy(length as u64)(&mut out);
    out
}

fn parts(plain: &[u8], id: [u8; 16], roles: &[Recipient], devices: &[DeviceRecipient]) -> Vec<Vec<u8>> {
    let (head, key) = FileHead::new(id, &SPACE, roles, devices, &mut entropy(u64::from(id[0]))).unwrap();
    let parts = seal_file(plain, &head, &key, &SPACE).unwrap();
    let bytes: usize = parts.iter().map(Vec::len).sum();
    assert_eq!(sealed_len(&head, plain.len()), Ok(bytes));
    parts
}

/// Four pieces for the grid; the head stands before them.
fn for_grid() -> (Vec<Vec<u8>>, RoleSecret) {
    let grid = secret(GRID, 1);
    (parts(&contents(FOUR_PIECES), ID, &[recipient(&grid)], &[]), grid)
}

fn open(parts: &[Vec<u8>], grid: &RoleSecret) -> Result<Vec<u8>, SealedError> {
    open_file(&parts.concat(), &ID, &SPACE, &FileReader::Role(grid)).map(|plain| plain.to_vec())
}

#[test]
fn every_role_and_device_it_was_sealed_for_opens_it() {
    let (grid, committee) = (secret(GRID, 1), secret(KeyRole::Committee, 3));
    let ((phone, phone_key), (tablet, tablet_key)) = (device(8), device(4));
    let plain = contents(FOUR_PIECES);
    let file = parts(&plain, ID, &[recipient(&grid), recipient(&committee)], &[phone, tablet]).concat();
    let readers = [
        FileReader::Role(&grid),
        FileReader::Role(&committee),
        FileReader::Device(phone.device, &phone_key),
        FileReader::Device(tablet.device, &tablet_key),
    ];
    for reader in readers {
        assert_eq!(open_file(&file, &ID, &SPACE, &reader).unwrap().as_slice(), plain, "{reader:?}");
    }
}

#[test]
fn nobody_else_opens_it() {
    let ((phone, key), (stranger, stranger_key)) = (device(8), device(9));
    let file = parts(b"x", ID, &[recipient(&secret(GRID, 1))], &[phone]).concat();
    let no = |reader: FileReader<'_>| open_file(&file, &ID, &SPACE, &reader).unwrap_err();
    assert_eq!(no(FileReader::Device(stranger.device, &stranger_key)), SealedError::NoWrap);
    assert_eq!(no(FileReader::Device(phone.device, &stranger_key)), SealedError::Refused);
    assert_eq!(no(FileReader::Device(stranger.device, &key)), SealedError::NoWrap);
    assert_eq!(no(FileReader::Role(&secret(KeyRole::Committee, 1))), SealedError::NoWrap);
    assert_eq!(no(FileReader::Role(&secret(GRID, 2))), SealedError::NoWrap);
    let impostor = RoleSecret::generate(SPACE, GRID, 1, &mut entropy(77));
    assert_eq!(no(FileReader::Role(&impostor)), SealedError::Refused);
}

#[test]
fn no_part_is_larger_than_64_kib() {
    let (parts, _) = for_grid();
    assert_eq!(parts.iter().skip(1).map(Vec::len).collect::<Vec<_>>(), [PIECE, PIECE, PIECE, 4096 + 16]);
    assert!(PIECE <= 64 * 1024 && parts[0].len() <= HEAD_MAX);
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let (parts, grid) = for_grid();
    assert_eq!(open(&parts[..1], &grid), Err(SealedError::Malformed));
    for kept in 2..parts.len() {
        assert_eq!(open(&parts[..kept], &grid), Err(SealedError::Refused), "{kept} parts");
    }
    let whole = parts.concat();
    for length in [0, 1, 2, 40, parts[0].len(), whole.len() - 4096, whole.len() - 16, whole.len() - 1] {
        let cut = open_file(&whole[..length], &ID, &SPACE, &FileReader::Role(&grid));
        assert!(cut.is_err(), "{length} bytes");
    }
}

#[test]
fn pieces_swapped_left_out_doubled_or_added_are_refused() {
    let (parts, grid) = for_grid();
    let with = |order: &[usize]| -> Vec<Vec<u8>> { order.iter().map(|at| parts[*at].clone()).collect() };
    assert!(open(&with(&[0, 1, 2, 3, 4]), &grid).is_ok());
    for order in [&[0, 2, 1, 3, 4][..], &[0, 1, 3, 2, 4], &[0, 1, 3, 4], &[0, 2, 3, 4], &[0, 1, 1, 2, 3, 4]] {
        assert_eq!(open(&with(order), &grid), Err(SealedError::Refused), "{order:?}");
    }
    for order in [&[0, 1, 2, 3, 4, 4][..], &[0, 1, 2, 3, 4, 1], &[0, 4, 1, 2, 3], &[0, 4], &[0]] {
        assert!(open(&with(order), &grid).is_err(), "{order:?}");
    }
}

#[test]
fn a_piece_of_another_file_is_refused() {
    let (mut mine, grid) = for_grid();
    let other = parts(&contents(FOUR_PIECES), [8; 16], &[recipient(&grid)], &[]);
    mine[2].clone_from(&other[2]);
    assert_eq!(open(&mine, &grid), Err(SealedError::Refused));
}

#[test]
fn a_flipped_bit_anywhere_is_refused() {
    let (phone, key) = device(8);
    let file = parts(&contents(FOUR_PIECES), ID, &[recipient(&secret(GRID, 1))], &[phone]);
    let (head, file) = (file[0].len(), file.concat());
    let places = (0..head).chain((head..file.len()).step_by(9_973)).chain([file.len() - 1]);
    for (bit, place) in places.enumerate() {
        let mut bent = file.clone();
        bent[place] ^= 1 << (bit % 8);
        let opened = open_file(&bent, &ID, &SPACE, &FileReader::Device(phone.device, &key));
        assert!(opened.is_err(), "byte {place} went unnoticed");
    }
}

#[test]
fn a_file_moved_to_another_id_or_space_is_refused() {
    let (phone, key) = device(8);
    let file = parts(b"x", ID, &[], &[phone]).concat();
    let reader = FileReader::Device(phone.device, &key);
    assert_eq!(open_file(&file, &[8; 16], &SPACE, &reader).unwrap_err(), SealedError::OtherBlob);
    assert_eq!(open_file(&file, &ID, &[8; 32], &reader).unwrap_err(), SealedError::Refused);
    assert_eq!(open_file(&file, &ID, &SPACE, &reader).unwrap().as_slice(), b"x");
}

#[test]
fn one_file_cannot_hold_two_keys_and_so_show_two_people_different_photos() {
    let (grid, committee) = (secret(GRID, 1), secret(KeyRole::Committee, 1));
    let to = [recipient(&grid), recipient(&committee)];
    let (mut head, key) = FileHead::new(ID, &SPACE, &to, &[], &mut entropy(1)).unwrap();
    let (other, _) = FileHead::new(ID, &SPACE, &to, &[], &mut entropy(2)).unwrap();
    head.wraps[0] = other.wraps[0].clone();
    let file = seal_file(b"x", &head, &key, &SPACE).unwrap().concat();
    assert_eq!(open_file(&file, &ID, &SPACE, &FileReader::Role(&grid)).unwrap().as_slice(), b"x");
    let refused = head.open(&ID, &SPACE, &FileReader::Role(&committee)).map(|_| ());
    assert_eq!(refused, Err(SealedError::Refused));
}

#[test]
fn recipients_are_at_least_one_and_at_most_sixteen_of_each_sort() {
    let grid = recipient(&secret(GRID, 1));
    let roles = |n: u32| (1..=n).map(|generation| Recipient { generation, ..grid }).collect::<Vec<_>>();
    let devices = |n: u8| (1..=n).map(|number| device(number).0).collect::<Vec<_>>();
    let made = |roles: &[Recipient], devices: &[DeviceRecipient]| {
        FileHead::new(ID, &SPACE, roles, devices, &mut entropy(1)).map(|_| ())
    };
    assert_eq!(made(&[], &[]), Err(SealedError::Recipients));
    assert_eq!(made(&[grid, grid], &[]), Err(SealedError::Recipients));
    assert_eq!(made(&[], &[device(1).0, device(1).0]), Err(SealedError::Recipients));
    assert_eq!(made(&roles(16), &devices(16)), Ok(()));
    assert_eq!(made(&roles(17), &[]), Err(SealedError::Recipients));
    assert_eq!(made(&roles(16), &devices(17)), Err(SealedError::Recipients));
}

#[test]
fn the_order_of_recipients_does_not_show_in_the_bytes() {
    let (grid, committee) = (recipient(&secret(GRID, 1)), recipient(&secret(KeyRole::Committee, 1)));
    let (one, other) = (device(1).0, device(2).0);
    let (head, _) = FileHead::new(ID, &SPACE, &[grid, committee], &[one, other], &mut entropy(1)).unwrap();
    let (same, _) = FileHead::new(ID, &SPACE, &[committee, grid], &[other, one], &mut entropy(1)).unwrap();
    assert_eq!(head, same);
    let mut swapped = head;
    swapped.devices.reverse();
    assert_eq!(FileHead::read(&swapped.to_bytes().unwrap()).unwrap_err(), SealedError::Recipients);
}

#[test]
fn the_largest_photo_and_recording_for_the_most_readers_stay_within_what_the_rules_allow() {
    let grid = recipient(&secret(GRID, 1));
    // The longest generation there is, so that no head is longer.
    let roles: Vec<_> = (0..MAX_RECIPIENTS as u32)
        .map(|number| Recipient { generation: u32::MAX - number, ..grid })
        .collect();
    let devices: Vec<_> = (1..=MAX_RECIPIENTS as u8).map(|number| device(number).0).collect();
    let (head, _) = FileHead::new(ID, &SPACE, &roles, &devices, &mut entropy(1)).unwrap();
    assert!(head.to_bytes().unwrap().len() <= HEAD_MAX);
    for kind in AttachmentKind::ALL {
        let sealed = sealed_len(&head, kind.contents_max() as usize).unwrap();
        assert!(sealed <= kind.sealed_max() as usize, "{kind:?}: {sealed}");
    }
}

#[test]
fn the_length_of_a_file_only_tells_the_step_of_4096_bytes() {
    let (phone, _) = device(8);
    let length = |n: usize| parts(&contents(n), ID, &[], &[phone]).concat().len();
    assert_eq!(length(0), length(4_095));
    assert_eq!(length(4_096), length(4_095) + 4_096);
    assert_eq!(length(8_191), length(4_096));
}

#[test]
fn nothing_of_the_contents_is_in_the_sealed_bytes() {
    let (phone, _) = device(8);
    let plain = "晒场停满车".repeat(9_000).into_bytes();
    let file = parts(&plain, ID, &[recipient(&secret(GRID, 1))], &[phone]).concat();
    let word = "停满".as_bytes();
    assert!(file.windows(word.len()).all(|window| window != word));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn any_contents_come_back_and_any_other_bytes_never_panic(
        pieces in 0usize..3,
        more in prop_oneof![0usize..3, 4_090usize..4_100, 61_430usize..61_450],
        ending in prop_oneof![Just(&b""[..]), Just(&b"\x80"[..]), Just(&b"\x80\0\0"[..])],
        noise in proptest::collection::vec(any::<u8>(), 0..300),
    ) {
        let (phone, key) = device(8);
        let plain = [&contents(pieces * 61_440 + more), ending].concat();
        let file = parts(&plain, ID, &[], &[phone]).concat();
        let reader = FileReader::Device(phone.device, &key);
        let opened = open_file(&file, &ID, &SPACE, &reader).unwrap();
        prop_assert_eq!(opened.as_slice(), plain);
        prop_assert!(open_file(&noise, &ID, &SPACE, &reader).is_err());
        prop_assert!(open_file(&[&file[..], &noise, &[0]].concat(), &ID, &SPACE, &reader).is_err());
    }
}
