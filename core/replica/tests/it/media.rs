//! Photos and recordings are what their bytes say.

mod bare;

use proptest::prelude::*;
use yishi_domain::need::AttachmentKind::{self, Photo, Voice};
use yishi_replica::media::{self, BadMedia, MediaType, PIXELS_MAX, look_at};

const JPEG: &[u8] = include_bytes!("media/lamp.jpg");
const WEBP: &[u8] = include_bytes!("media/lamp.webp");
const LOSSLESS: &[u8] = include_bytes!("media/lossless.webp");

/// A JPEG as far as its frame header, filled up with what stands for the picture.
fn jpeg(width: u16, height: u16, length: usize) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xff, 0xc2, 0, 11, 8];
    bytes.extend(height.to_be_bytes());
    bytes.extend(width.to_be_bytes());
    bytes.extend([1, 0, 0, 0, 0xff, 0xda]);
    bytes.resize(length.max(bytes.len()), 0x55);
    bytes
}

/// An extended WebP's head.
fn vp8x(flags: u8, width: u32, height: u32) -> Vec<u8> {
    let side = |side: u32| (side - 1).to_le_bytes()[..3].to_vec();
    let head = b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0".to_vec();
    [head, vec![flags, 0, 0, 0], side(width), side(height)].concat()
}

fn ogg(name: &[u8]) -> Vec<u8> {
    [&b"OggS"[..], &[0; 22], &[1, 19], name].concat()
}

fn m4a(brand: &[u8]) -> Vec<u8> {
    [&[0, 0, 0, 24][..], b"ftyp", brand, &[0; 12]].concat()
}

/// A box of MPEG-4.
fn boxed(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    [&u32::try_from(8 + body.len()).unwrap().to_be_bytes()[..], name, body].concat()
}

/// An MPEG-4 file with streams for these, after the samples as recorders write them.
fn mp4(brand: &[u8], streams: &[&[u8; 4]]) -> Vec<u8> {
    let stream = |handler: &&[u8; 4]| {
        let handler = boxed(b"hdlr", &[&[0; 8][..], handler.as_slice(), &[0; 12]].concat());
        let media = boxed(b"mdia", &[boxed(b"mdhd", &[0; 24]), handler].concat());
        boxed(b"trak", &[boxed(b"tkhd", &[0; 84]), media].concat())
    };
    let streams = streams.iter().flat_map(stream).collect::<Vec<u8>>();
    let samples = [&[0, 0, 0, 1][..], b"mdat", &24u64.to_be_bytes(), &[0x55; 8]].concat();
    let movie = boxed(b"moov", &[boxed(b"mvhd", &[0; 100]), streams].concat());
    [m4a(brand), samples, movie].concat()
}

fn wav(length: usize) -> Vec<u8> {
    let mut bytes = b"RIFF\0\0\0\0WAVEfmt ".to_vec();
    bytes.resize(length, 0x11);
    bytes
}

#[test]
fn real_photos_and_the_recordings_of_phones_are_known() {
    let known = [
        (JPEG.to_vec(), MediaType::Jpeg),
        (WEBP.to_vec(), MediaType::Webp),
        (LOSSLESS.to_vec(), MediaType::Webp),
        (vp8x(0x10, 96, 64), MediaType::Webp),
        (ogg(b"OpusHead"), MediaType::Ogg),
        (m4a(b"M4A "), MediaType::M4a),
        (mp4(b"M4A ", &[b"soun"]), MediaType::M4a),
        (mp4(b"isom", &[b"soun"]), MediaType::M4a),
        (mp4(b"mp42", &[b"soun"]), MediaType::M4a),
        (wav(44), MediaType::Wav),
    ];
    for (bytes, form) in known {
        assert_eq!(look_at(form.kind(), &bytes), Ok(form));
    }
}

#[test]
fn what_is_called_a_photo_and_is_a_recording_or_the_other_way_round_is_refused() {
    for bytes in [ogg(b"OpusHead"), m4a(b"M4A "), wav(44)] {
        assert_eq!(look_at(Photo, &bytes), Err(BadMedia::OtherForm));
    }
    for bytes in [JPEG, WEBP] {
        assert_eq!(look_at(Voice, bytes), Err(BadMedia::OtherForm));
    }
}

#[test]
fn other_files_are_refused_whatever_they_are_called() {
    let others: [&[u8]; 8] = [
        b"\x7fELF\x02\x01\x01\0",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a\x01\0\x01\0",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04",
        b"\xff\xd8",
        b"RIFF\0\0\0\0AVI LIST",
        b"OggS",
    ];
    let more = [ogg(b"\x80theora"), m4a(b"heic"), m4a(b"qt  ")];
    for bytes in others.into_iter().map(<[u8]>::to_vec).chain(more) {
        for kind in [Photo, Voice] {
            assert_eq!(look_at(kind, &bytes), Err(BadMedia::OtherForm), "{bytes:?}");
        }
    }
    assert_eq!(look_at(Photo, b""), Err(BadMedia::Empty));
}

#[test]
fn a_film_is_no_recording_whatever_its_brand_says() {
    let films = [
        mp4(b"isom", &[b"vide", b"soun"]),
        mp4(b"mp42", &[b"soun", b"vide"]),
        mp4(b"M4A ", &[b"vide"]),
        mp4(b"3gp4", &[]),
        // Broken off before it says what it holds.
        m4a(b"isom"),
        mp4(b"mp42", &[b"soun"])[..60].to_vec(),
    ];
    for bytes in films {
        assert_eq!(look_at(Voice, &bytes), Err(BadMedia::OtherForm), "{bytes:02x?}");
    }
}

#[test]
fn a_photo_has_at_most_300_kilobytes_and_a_recording_two_million_bytes() {
    assert_eq!(look_at(Photo, &jpeg(1600, 1200, 300_000)), Ok(MediaType::Jpeg));
    assert_eq!(look_at(Photo, &jpeg(1600, 1200, 300_001)), Err(BadMedia::TooLarge));
    assert_eq!(look_at(Voice, &wav(2_000_000)), Ok(MediaType::Wav));
    assert_eq!(look_at(Voice, &wav(2_000_001)), Err(BadMedia::TooLarge));
}

#[test]
fn a_few_bytes_that_claim_more_pixels_than_a_phone_holds_are_refused() {
    assert_eq!(u64::from(4_000u16) * 3_000, PIXELS_MAX);
    assert_eq!(look_at(Photo, &jpeg(4_000, 3_000, 0)), Ok(MediaType::Jpeg));
    assert_eq!(look_at(Photo, &jpeg(4_001, 3_000, 0)), Err(BadMedia::TooManyPixels));
    assert_eq!(look_at(Photo, &jpeg(65_535, 65_535, 0)), Err(BadMedia::TooManyPixels));
    assert_eq!(look_at(Photo, &vp8x(0, 4_000, 3_000)), Ok(MediaType::Webp));
    assert_eq!(look_at(Photo, &vp8x(0, 1 << 24, 1 << 24)), Err(BadMedia::TooManyPixels));
}

#[test]
fn a_photo_that_does_not_say_its_size_or_moves_is_refused() {
    let damaged = [
        jpeg(0, 100, 0),
        jpeg(100, 0, 0),
        jpeg(100, 100, 0)[..12].to_vec(),
        // The picture begins and no frame header came.
        b"\xff\xd8\xff\xda\0\x08".to_vec(),
        // A segment that is longer than the file, and one that ends before it begins.
        b"\xff\xd8\xff\xe1\xff\xff\0\0".to_vec(),
        b"\xff\xd8\xff\xe1\0\x01\0\0".to_vec(),
        WEBP[..20].to_vec(),
        vp8x(0x02, 96, 64),
    ];
    for bytes in damaged {
        assert_eq!(look_at(Photo, &bytes), Err(BadMedia::Damaged), "{bytes:02x?}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_looking_panic(
        start in prop_oneof![
            Just(b"\xff\xd8\xff".to_vec()),
            Just(b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0".to_vec()),
            Just(b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0".to_vec()),
            Just(b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0".to_vec()),
            Just(m4a(b"M4A ")),
            Just([m4a(b"isom"), b"\0\0\0\0moov\0\0\0\0trak\0\0\0\0mdia\0\0\0\0hdlr".to_vec()].concat()),
            Just(Vec::new()),
        ],
        rest in proptest::collection::vec(prop_oneof![Just(0xffu8), any::<u8>()], 0..60),
    ) {
        let bytes = [start, rest].concat();
        for kind in AttachmentKind::ALL {
            let _ = look_at(*kind, &bytes);
        }
        for form in MediaType::ALL {
            prop_assert!(media::bare(*form, &bytes).len() <= bytes.len() + 36);
        }
    }
}
