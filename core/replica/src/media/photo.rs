//! How large a photo says it is, from its first bytes, without decoding it.

/// Width and height of a JPEG: those of its frame header, the segment that the decoder goes by.
pub(super) fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    loop {
        // A marker may be filled up with any number of 0xff before it.
        rest = rest.strip_prefix(&[0xff])?;
        let (marker, after) = rest.split_first()?;
        match marker {
            0xff => continue,
            // Markers without a segment.
            0x01 | 0xd0..=0xd7 => {
                rest = after;
                continue;
            }
            // The picture itself, or its end, before any frame header.
            0xda | 0xd9 | 0x00 => return None,
            _ => {}
        }
        let length = usize::from(be16(after, 0)?);
        let segment = after.get(2..length)?;
        if is_frame(*marker) {
            return Some((be16(segment, 3)?.into(), be16(segment, 1)?.into()));
        }
        rest = after.get(length..)?;
    }
}

/// SOF0 to SOF15, without the three numbers among them that mean something else.
const fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

pub(super) fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().copied().map(u16::from_be_bytes)
}

/// Width and height of a WebP's canvas; none for an animation.
pub(super) fn webp_size(bytes: &[u8]) -> Option<(u32, u32)> {
    const ANIMATED: u8 = 0x02;
    let name: &[u8; 4] = bytes.get(12..)?.first_chunk()?;
    let data = bytes.get(20..)?;
    match name {
        b"VP8 " if data.get(3..6)? == [0x9d, 0x01, 0x2a] => {
            let side = |at: usize| le(data, at, 2).map(|side| side & 0x3fff);
            Some((side(6)?, side(8)?))
        }
        b"VP8L" if *data.first()? == 0x2f => {
            let bits = le(data, 1, 4)?;
            Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
        }
        b"VP8X" if data.first()? & ANIMATED == 0 => Some((le(data, 4, 3)? + 1, le(data, 7, 3)? + 1)),
        _ => None,
    }
}

/// A number of up to four bytes, the lowest first.
fn le(bytes: &[u8], at: usize, count: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + count)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}
