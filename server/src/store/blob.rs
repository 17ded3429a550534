//! Sealed blobs as the store sees them: bytes that come in parts and show once they are all there.

use yishi_domain::id::DeviceId;
use yishi_domain::label::Label;
use yishi_domain::time::Moment;

/// The most bytes of a blob that comes in one piece.
pub const BLOB_MAX: usize = 512 * 1024;
/// The most bytes of a part.
pub const PART_MAX: usize = 64 * 1024;
/// How many blobs a device may have begun and not finished.
pub const HALVES_MAX: u32 = 8;

/// A part of a blob as it comes.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Who sends it.
    pub device: DeviceId,
    /// How many bytes come before it.
    pub start: u64,
    /// How many bytes the blob has in all.
    pub size: u64,
    /// The bytes.
    pub bytes: &'a [u8],
    /// When it came.
    pub at: Moment,
}

/// What became of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is kept; this many bytes are here now, and more are to come.
    Part(u64),
    /// It is kept and the blob is whole.
    Whole,
    /// The very same was here before; so many bytes are here.
    Same(u64),
    /// It does not follow what is here; it goes on after so many bytes.
    Elsewhere(u64),
    /// Another blob of this id was here before, and stays.
    Other,
    /// The device has begun too many others.
    TooMany,
}

/// Where a blob stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BlobState {
    /// Who sends it, if it has begun to come and that is known.
    pub device: Option<DeviceId>,
    /// How many bytes it has in all; 0 if nothing of it has come.
    pub size: u64,
    /// How many of them are here.
    pub length: u64,
    /// Labels of the accepted entries that name it.
    pub labels: Vec<Label>,
}

impl BlobState {
    /// Whether all of it is here.
    pub const fn is_whole(&self) -> bool {
        self.size > 0 && self.length == self.size
    }
}
