//! A photo without what cameras write beside the picture: where and when it was taken, with which device, a preview of
//! what was cut away. The place of a need is its author's to name. Which way up the picture is stays.

use super::{MediaType, photo::be16};

/// The photo alone. Recordings, and what cannot be read as far as its picture, stay as they are.
pub fn bare(form: MediaType, bytes: &[u8]) -> Vec<u8> {
    let bare = match form {
        MediaType::Jpeg => bare_jpeg(bytes),
        MediaType::Webp => bare_webp(bytes),
        MediaType::Ogg | MediaType::M4a | MediaType::Wav => None,
    };
    bare.unwrap_or_else(|| bytes.to_vec())
}

const EXIF: &[u8] = b"Exif\0\0";

fn bare_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    let (mut kept, mut turned, mut first) = (Vec::with_capacity(bytes.len()), None, 0);
    loop {
        let (marker, after) = rest.strip_prefix(&[0xff])?.split_first()?;
        // The picture begins.
        if *marker == 0xda {
            break;
        }
        let (segment, next) = after.split_at_checked(be16(after, 0)?.into())?;
        let body = segment.get(2..)?;
        if *marker == 0xe1 && body.starts_with(EXIF) {
            turned = turned.or_else(|| orientation(body.get(EXIF.len()..)?));
        }
        if is_of_the_picture(*marker, body) {
            kept.extend([0xff, *marker]);
            kept.extend(segment);
        }
        // What says that it is a JPEG at all stands first.
        if *marker == 0xe0 && first == 0 {
            first = kept.len();
        }
        rest = next;
    }
    let (before, behind) = kept.split_at_checked(first)?;
    let turned = turned.map(exif).unwrap_or_default();
    Some([&[0xff, 0xd8], before, &turned, behind, rest].concat())
}

/// Whether a segment is needed to show the picture: of those for applications, only the form's own name, colours, and
/// how colours are stored.
fn is_of_the_picture(marker: u8, body: &[u8]) -> bool {
    match marker {
        0xe2 => body.starts_with(b"ICC_PROFILE\0"),
        0xe1 | 0xe3..=0xed | 0xef | 0xfe => false,
        _ => true,
    }
}

/// Which way up the picture is, where it is not the usual way: tag 0x0112 of the first directory.
fn orientation(tiff: &[u8]) -> Option<u8> {
    let little = tiff.starts_with(b"II");
    let number = |at: usize, count: usize| {
        let bytes = tiff.get(at..at.checked_add(count)?)?;
        let add = |number: usize, byte: &u8| number << 8 | usize::from(*byte);
        Some(if little { bytes.iter().rev().fold(0, add) } else { bytes.iter().fold(0, add) })
    };
    let directory = number(4, 4)?;
    let entries = (0..number(directory, 2)?).map(|n| directory.saturating_add(2 + 12 * n));
    let mut found = entries.take_while(|at| number(*at, 2).is_some());
    let found = found.find(|at| number(*at, 2) == Some(0x0112))?;
    let way = u8::try_from(number(found.checked_add(8)?, 2)?).ok()?;
    (2..=8).contains(&way).then_some(way)
}

/// A segment that says which way up the picture is, and nothing else.
fn exif(orientation: u8) -> Vec<u8> {
    let directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
    [&[0xff, 0xe1, 0, 34][..], EXIF, b"MM\0*\0\0\0\x08", &directory].concat()
}

fn bare_webp(bytes: &[u8]) -> Option<Vec<u8>> {
    /// Flags of the extended form that say what else there is.
    const EXIF_AND_XMP: u8 = 0x08 | 0x04;
    let mut rest = bytes.get(12..)?;
    let mut out = bytes.get(..12)?.to_vec();
    while !rest.is_empty() {
        let name = rest.get(..4)?;
        let length = usize::try_from(u32::from_le_bytes(*rest.get(4..)?.first_chunk()?)).ok()?;
        // Chunks are filled up to an even length; the last one's filling may be missing.
        let whole = 8usize.checked_add(length)?.checked_add(length % 2)?.min(rest.len());
        let (chunk, next) = rest.split_at_checked(whole)?;
        if name != b"EXIF" && name != b"XMP " {
            let start = out.len();
            out.extend_from_slice(chunk);
            if name == b"VP8X" {
                *out.get_mut(start.checked_add(8)?)? &= !EXIF_AND_XMP;
            }
        }
        rest = next;
    }
    let size = u32::try_from(out.len().checked_sub(8)?).ok()?.to_le_bytes();
    out.get_mut(4..8)?.copy_from_slice(&size);
    Some(out)
}
