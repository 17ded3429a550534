//! MPEG-4 files: a film begins with the same bytes as a recording, and only its tracks tell them apart.

/// Major brands of MPEG-4 files that the recorders of both platforms write.
const BRANDS: [&[u8; 4]; 7] = [b"M4A ", b"mp42", b"mp41", b"isom", b"iso2", b"3gp4", b"3gp5"];
/// The brand that says itself that there is nothing but sound.
const SOUND: &[u8; 4] = b"M4A ";

/// Whether these bytes are an MPEG-4 file whose tracks are all sound. One that was broken off before it named its
/// tracks is believed only where its brand says so.
pub(super) fn is_sound_alone(bytes: &[u8]) -> bool {
    let Some((b"ftyp", head)) = boxes(bytes).next() else { return false };
    let Some(brand) = head.first_chunk::<4>().filter(|brand| BRANDS.contains(brand)) else { return false };
    let Some(movie) = inside(bytes, b"moov") else { return brand == SOUND };
    let mut handlers = boxes(movie).filter(|(name, _)| *name == b"trak").map(|(_, stream)| handler(stream));
    let mut any = false;
    handlers.all(|handler| {
        any = true;
        handler == Some(b"soun")
    }) && any
}

/// What a track is for: `mdia`, in it `hdlr`, in it version and flags, four bytes, then the name.
fn handler(stream: &[u8]) -> Option<&[u8; 4]> {
    inside(inside(stream, b"mdia")?, b"hdlr")?.get(8..)?.first_chunk()
}

fn inside<'a>(bytes: &'a [u8], wanted: &[u8; 4]) -> Option<&'a [u8]> {
    boxes(bytes).find(|(name, _)| *name == wanted).map(|(_, body)| body)
}

/// The boxes that lie one after the other: name and contents. Ends where one does not fit; a box of length 0 goes on to
/// the end, one of length 1 has its length in eight bytes.
fn boxes(bytes: &[u8]) -> impl Iterator<Item = (&[u8; 4], &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let short = u32::from_be_bytes(*rest.first_chunk()?);
        let name = rest.get(4..)?.first_chunk()?;
        let (head, length) = match short {
            0 => (8, rest.len()),
            1 => (16, usize::try_from(u64::from_be_bytes(*rest.get(8..)?.first_chunk()?)).ok()?),
            short => (8, usize::try_from(short).ok()?),
        };
        let (whole, next) = rest.split_at_checked(length)?;
        rest = next;
        Some((name, whole.get(head..)?))
    })
}
