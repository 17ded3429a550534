//! What a camera writes beside the picture does not travel with it.

use yishi_replica::media::{MediaType, bare, look_at};

use super::{JPEG, WEBP};

/// A segment as JPEG has them.
fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], &length[..], body].concat()
}

/// Which way up, and a place, as a camera writes them; `little` for its order of bytes.
fn exif(orientation: u8, little: bool) -> Vec<u8> {
    let two = |n: u16| if little { n.to_le_bytes() } else { n.to_be_bytes() };
    let four = |n: u32| if little { n.to_le_bytes() } else { n.to_be_bytes() };
    let mut out = b"Exif\0\0".to_vec();
    out.extend(if little { *b"II*\0" } else { *b"MM\0*" });
    out.extend(four(8));
    out.extend(two(2));
    for (tag, value) in [(0x0112u16, u16::from(orientation)), (0x8825, 26)] {
        out.extend([two(tag), two(3)].concat());
        out.extend(four(1));
        out.extend([two(value), two(0)].concat());
    }
    out.extend(four(0));
    out.extend(b"at: 30.87N 120.43E");
    out
}

/// The lamp with segments behind its first one.
fn with(segments: &[Vec<u8>]) -> Vec<u8> {
    let first = 4 + usize::from(u16::from_be_bytes([JPEG[4], JPEG[5]]));
    [&JPEG[..first], &segments.concat(), &JPEG[first..]].concat()
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|at| at == word)
}

#[test]
fn place_time_device_and_remarks_go_and_the_picture_stays() {
    let noisy = with(&[
        segment(0xe1, &exif(1, true)),
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"),
        segment(0xe2, b"MPF\0second picture"),
        segment(0xed, b"Photoshop 3.0\0author"),
        segment(0xfe, b"made at home"),
    ]);
    assert!(holds(&noisy, b"at: 30"));
    assert_eq!(bare(MediaType::Jpeg, &noisy), JPEG, "nothing but the picture as it was");
    assert_eq!(bare(MediaType::Jpeg, JPEG), JPEG);
}

#[test]
fn a_picture_that_lies_on_its_side_is_still_shown_upright() {
    for little in [true, false] {
        let upright = bare(MediaType::Jpeg, &with(&[segment(0xe1, &exif(6, little))]));
        assert!(!holds(&upright, b"at: "), "little {little}");
        assert!(holds(&upright, b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"));
        assert_eq!(upright.len(), JPEG.len() + 36);
        assert_eq!(look_at(MediaType::Jpeg.kind(), &upright), Ok(MediaType::Jpeg));
        // What was made so says the same again.
        assert_eq!(bare(MediaType::Jpeg, &upright), upright);
    }
    for way in [0, 1, 9, 255] {
        assert_eq!(bare(MediaType::Jpeg, &with(&[segment(0xe1, &exif(way, true))])), JPEG, "{way}");
    }
}

#[test]
fn colours_are_kept() {
    let profile = segment(0xe2, b"ICC_PROFILE\0\x01\x01colours");
    let adobe = segment(0xee, b"Adobe\0\x64\0\0\0\0\x01");
    let photo = with(&[profile, adobe]);
    assert_eq!(bare(MediaType::Jpeg, &photo), photo);
}

#[test]
fn a_webp_loses_its_notes_and_keeps_its_picture() {
    let chunk = |name: &[u8; 4], body: &[u8]| {
        let filling = vec![0; body.len() % 2];
        [&name[..], &u32::try_from(body.len()).unwrap().to_le_bytes(), body, &filling].concat()
    };
    let riff = |chunks: &[Vec<u8>]| {
        let body = [b"WEBP".to_vec(), chunks.concat()].concat();
        [b"RIFF".to_vec(), u32::try_from(body.len()).unwrap().to_le_bytes().to_vec(), body].concat()
    };
    let head = |flags: u8| chunk(b"VP8X", &[flags, 0, 0, 0, 95, 0, 0, 63, 0, 0]);
    let picture = WEBP[12..].to_vec();
    let notes = [chunk(b"EXIF", b"at: 30.87N"), chunk(b"XMP ", b"<x/>!")];
    let noisy = riff(&[head(0x0c), picture.clone(), notes[0].clone(), notes[1].clone()]);
    let quiet = bare(MediaType::Webp, &noisy);
    assert_eq!(quiet, riff(&[head(0), picture]));
    assert_eq!(look_at(MediaType::Webp.kind(), &quiet), Ok(MediaType::Webp));
    assert_eq!(bare(MediaType::Webp, WEBP), WEBP);
}

#[test]
fn what_cannot_be_read_stays_as_it_is() {
    for bytes in [&b"\xff\xd8\xff\xe1\xff\xff\0"[..], b"\xff\xd8", b"\xff\xd8\xff\xe1\0\0", b"RIFF"] {
        assert_eq!(bare(MediaType::Jpeg, bytes), bytes);
        assert_eq!(bare(MediaType::Webp, bytes), bytes);
    }
    assert_eq!(bare(MediaType::Wav, b"RIFF\0\0\0\0WAVE"), b"RIFF\0\0\0\0WAVE");
}
