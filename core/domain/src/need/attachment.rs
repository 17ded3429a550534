//! 附件: a photo or a recording that goes with a need. The photo itself is a sealed blob; here stands only which one.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::choice::choices;
use crate::id::BlobId;
use crate::refusal::{Code, Refusal};

choices! {
    /// What an attachment is. Nobody trusts this word: what a phone opens is looked at first.
    AttachmentKind {
        0 Photo "photo" "照片";
        1 Voice "voice" "录音";
    }
}

choices! {
    /// What an attachment is for.
    AttachmentPurpose {
        0 Need "need" "诉求说明";
        1 Consent "consent" "代录同意";
        2 Signature "signature" "签名凭据";
        3 Delivery "delivery" "送达凭据";
    }
}

/// The most attachments of a need.
pub const ATTACHMENTS_MAX: usize = 4;

/// What sealing may add to an attachment: wrapped keys, filling, a tag for every piece.
const SEAL_ROOM: u32 = 16 * 1024;

impl AttachmentKind {
    /// The most bytes of one before it is sealed. A photo shrinks to 300 KB (requirements.md §3.1); two million bytes
    /// are about eight minutes of speech as phones record it, or one minute of plain samples.
    pub const fn contents_max(self) -> u32 {
        match self {
            Self::Photo => 300_000,
            Self::Voice => 2_000_000,
        }
    }

    /// The most bytes of a sealed one.
    pub const fn sealed_max(self) -> u32 {
        self.contents_max() + SEAL_ROOM
    }
}

/// One attachment: ids, choices and a count. Nothing of what it shows, not even a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Attachment {
    /// The sealed blob.
    #[n(0)]
    pub blob: BlobId,
    /// What it is.
    #[n(1)]
    pub kind: AttachmentKind,
    /// What it is for.
    #[n(2)]
    pub purpose: AttachmentPurpose,
    /// How many bytes the sealed blob has: what a phone has to fetch.
    #[n(3)]
    pub bytes: u32,
}

impl Attachment {
    /// Refuses one that is empty or too large.
    pub(crate) fn expect_size(&self) -> Result<(), Refusal> {
        if self.bytes > self.kind.sealed_max() {
            return Err(Code::AttachmentTooLarge.into());
        }
        if self.bytes == 0 { Err(Code::AttachmentWrong.into()) } else { Ok(()) }
    }
}

/// Refuses attachments that are too many, too large or make no sense; `for_another` says that the need is entered for
/// somebody else (代录), who can agree to that.
pub(super) fn check(attachments: &[Attachment], for_another: bool) -> Result<(), Refusal> {
    if attachments.len() > ATTACHMENTS_MAX {
        return Err(Code::AttachmentTooMany.into());
    }
    for (place, one) in attachments.iter().enumerate() {
        one.expect_size()?;
        let twice = attachments.iter().take(place).any(|other| other.blob == one.blob);
        let consent_to_oneself = one.purpose == AttachmentPurpose::Consent && !for_another;
        let elsewhere = matches!(one.purpose, AttachmentPurpose::Signature | AttachmentPurpose::Delivery);
        if twice || consent_to_oneself || elsewhere {
            return Err(Code::AttachmentWrong.into());
        }
    }
    Ok(())
}

/// A list that may be left out at the end of a structure: no attachments are no field at all, as before there were any.
pub(super) mod list {
    use minicbor::{Decode, Decoder, Encode, Encoder};

    use super::Attachment;

    pub(in crate::need) fn encode<C, W: minicbor::encode::Write>(
        list: &Vec<Attachment>,
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        if list.is_empty() { e.null()?.ok() } else { list.encode(e, ctx) }
    }

    pub(in crate::need) fn decode<'b, C>(
        d: &mut Decoder<'b>,
        ctx: &mut C,
    ) -> Result<Vec<Attachment>, minicbor::decode::Error> {
        Ok(Option::<Vec<Attachment>>::decode(d, ctx)?.unwrap_or_default())
    }

    pub(in crate::need) fn nil() -> Option<Vec<Attachment>> {
        Some(Vec::new())
    }

    pub(in crate::need) fn is_nil(list: &[Attachment]) -> bool {
        list.is_empty()
    }
}
