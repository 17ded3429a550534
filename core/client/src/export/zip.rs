//! A ZIP file of files as they are: everybody can open it, and nothing here is worth compressing.

/// Signatures of the three kinds of headers.
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// Version 2.0, which every program reads.
const VERSION: u16 = 20;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
/// 1 January 1980, the first day that the format knows: when the files were made stands in them.
const DAY: u16 = 0x21;

/// A ZIP file with these files, each as it is.
pub(super) fn stored(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut central) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let place = small(out.len());
        let common = common(name, bytes);
        put32(&mut out, LOCAL);
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(*bytes);
        put32(&mut central, CENTRAL);
        put16(&mut central, VERSION);
        central.extend(&common);
        // No comment, first disk, no attributes.
        central.extend([0; 10]);
        put32(&mut central, place);
        central.extend(name.as_bytes());
    }
    let (place, count) = (small(out.len()), short(files.len()));
    out.extend(&central);
    put32(&mut out, END);
    out.extend([0; 4]);
    put16(&mut out, count);
    put16(&mut out, count);
    put32(&mut out, small(central.len()));
    put32(&mut out, place);
    put16(&mut out, 0);
    out
}

/// What both headers of a file say alike.
fn common(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    put16(&mut out, VERSION);
    put16(&mut out, UTF8);
    // Stored; no time of day.
    put16(&mut out, 0);
    put16(&mut out, 0);
    put16(&mut out, DAY);
    put32(&mut out, crc32(bytes));
    put32(&mut out, small(bytes.len()));
    put32(&mut out, small(bytes.len()));
    put16(&mut out, short(name.len()));
    put16(&mut out, 0);
    out
}

fn put16(out: &mut Vec<u8>, value: u16) {
    out.extend(value.to_le_bytes());
}

fn put32(out: &mut Vec<u8>, value: u32) {
    out.extend(value.to_le_bytes());
}

/// An export is far below 4 GB and has two files.
fn small(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

fn short(len: usize) -> u16 {
    u16::try_from(len).unwrap_or(u16::MAX)
}

/// The checksum of ZIP, PNG and Ethernet.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    };
    !bytes.iter().fold(u32::MAX, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_everybody_computes() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn what_is_stored_stands_in_the_file_and_the_directory_leads_to_it() {
        let file = stored(&[("a.txt", b"one"), ("我.json", b"two")]);
        let at = |needle: &[u8]| file.windows(needle.len()).position(|part| part == needle).unwrap();
        let end = file.len() - 22;
        assert_eq!(file[end..end + 4], END.to_le_bytes());
        assert_eq!(u16::from_le_bytes([file[end + 10], file[end + 11]]), 2);
        let directory = u32::from_le_bytes(file[end + 16..end + 20].try_into().unwrap());
        assert_eq!(file[directory as usize..directory as usize + 4], CENTRAL.to_le_bytes());
        // Thirty bytes of header and the name stand before the bytes themselves.
        assert_eq!(at(b"one"), 30 + 5);
        assert_eq!(at(b"two"), at(b"one") + 3 + 30 + "我.json".len());
    }
}
