//! What a photo or a recording is, told by its own bytes. Whoever sends one looks before sealing it, whoever opens one
//! looks before handing it to a decoder: the word in the record is only somebody's word.

mod bare;
mod photo;
mod sound;

use yishi_domain::need::AttachmentKind;

pub use bare::bare;

/// The most pixels of a photo: as many as a camera of twelve megapixels takes. A few kilobytes can claim far more, and
/// a phone that believed them would run out of memory.
pub const PIXELS_MAX: u64 = 12_000_000;

/// The forms that phones make and all of them can show or play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaType {
    /// A JPEG photo.
    Jpeg,
    /// A still WebP photo.
    Webp,
    /// Opus in Ogg, as Android records it.
    Ogg,
    /// AAC in MPEG-4, as both platforms record it.
    M4a,
    /// Plain samples.
    Wav,
}

impl MediaType {
    /// Every form.
    pub const ALL: &'static [Self] = &[Self::Jpeg, Self::Webp, Self::Ogg, Self::M4a, Self::Wav];

    /// What it is.
    pub const fn kind(self) -> AttachmentKind {
        match self {
            Self::Jpeg | Self::Webp => AttachmentKind::Photo,
            Self::Ogg | Self::M4a | Self::Wav => AttachmentKind::Voice,
        }
    }

    /// Its name on the internet.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Ogg => "audio/ogg",
            Self::M4a => "audio/mp4",
            Self::Wav => "audio/wav",
        }
    }

    /// How the name of a file of it ends.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
            Self::Ogg => "ogg",
            Self::M4a => "m4a",
            Self::Wav => "wav",
        }
    }

    /// The form that these bytes have, if it is one of them.
    fn of(bytes: &[u8]) -> Option<Self> {
        let at = |place: usize, text: &[u8]| bytes.get(place..).is_some_and(|rest| rest.starts_with(text));
        if at(0, &[0xff, 0xd8, 0xff]) {
            return Some(Self::Jpeg);
        }
        if at(0, b"RIFF") {
            let forms = [(&b"WEBP"[..], Self::Webp), (b"WAVE", Self::Wav)];
            return forms.into_iter().find(|(name, _)| at(8, name)).map(|(_, form)| form);
        }
        // The first page of an Ogg stream has one segment; Opus says its name there.
        if at(0, b"OggS") && at(28, b"OpusHead") {
            return Some(Self::Ogg);
        }
        sound::is_sound_alone(bytes).then_some(Self::M4a)
    }
}

/// Why bytes are not the attachment they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadMedia {
    /// Nothing at all.
    Empty,
    /// More bytes than its kind may have.
    TooLarge,
    /// No form that is taken, or one of another kind.
    OtherForm,
    /// A photo that does not say how large it is.
    Damaged,
    /// A photo of more pixels than a phone can be trusted with.
    TooManyPixels,
}

/// Whether `bytes` are a photo or a recording as `kind` says; which form it has.
pub fn look_at(kind: AttachmentKind, bytes: &[u8]) -> Result<MediaType, BadMedia> {
    if bytes.is_empty() {
        return Err(BadMedia::Empty);
    }
    if u32::try_from(bytes.len()).map_or(true, |length| length > kind.contents_max()) {
        return Err(BadMedia::TooLarge);
    }
    let form = MediaType::of(bytes).filter(|form| form.kind() == kind).ok_or(BadMedia::OtherForm)?;
    let size = match form {
        MediaType::Jpeg => photo::jpeg_size(bytes),
        MediaType::Webp => photo::webp_size(bytes),
        MediaType::Ogg | MediaType::M4a | MediaType::Wav => return Ok(form),
    };
    let (width, height) = size.ok_or(BadMedia::Damaged)?;
    match u64::from(width) * u64::from(height) {
        0 => Err(BadMedia::Damaged),
        1..=PIXELS_MAX => Ok(form),
        _ => Err(BadMedia::TooManyPixels),
    }
}
