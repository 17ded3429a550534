//! Needs and their words.

use yishi_domain::fact::Fact;
use yishi_domain::id::{BlobId, NeedId};
use yishi_domain::intent::NeedIntent;
use yishi_domain::need::{
    Attachment, AttachmentKind, AttachmentPurpose, NeedAccepted, NeedLogged, NeedMerged,
};
use yishi_domain::refusal::Code;
use yishi_domain::topic::MatterClass;
use yishi_domain::words::Words;

use super::{Row, changed, with};
use crate::permissions::acts;
use crate::permissions::cast::{COMMITTEE, GRID_LEADER, RESIDENT, SPARES};
use crate::permissions::objects::{Family, Try};

fn answer(one: &Try<'_>, words: Option<Words>) -> Fact {
    Fact { words, ..acts::answer(one) }
}

/// One's own need with these attachments.
fn attached(one: &Try<'_>, attachments: &[Attachment]) -> Fact {
    changed(acts::log_own(one), |logged: &mut NeedLogged| logged.attachments = attachments.to_vec())
}

const fn photo(number: u8) -> Attachment {
    Attachment {
        blob: BlobId([number; 16]),
        kind: AttachmentKind::Photo,
        purpose: AttachmentPurpose::Need,
        bytes: 9_000,
    }
}

pub(super) const ROWS: &[Row] = &[
    (Code::WordsMissing, || with(Family::Need, "Submitted").tried(COMMITTEE, |one| answer(one, None))),
    (Code::WordsTooLong, || {
        let long = || Some(Words::Text("长".repeat(1_001)));
        with(Family::Need, "Submitted").tried(COMMITTEE, move |one| answer(one, long()))
    }),
    (Code::WordsWrong, || {
        let name = || Some(Words::Name("王*".to_owned()));
        with(Family::Need, "Submitted").tried(COMMITTEE, move |one| answer(one, name()))
    }),
    (Code::UnknownObject, || {
        with(Family::Nothing, "-").tried(COMMITTEE, |_| Fact::bare(NeedAccepted { need: NeedId([1; 16]) }))
    }),
    (Code::NeedNotYours, || with(Family::Need, "Submitted").tried(SPARES[1], acts::withdraw_need)),
    (Code::NeedState, || with(Family::Need, "Closed").tried(COMMITTEE, acts::accept_need)),
    (Code::NeedEnteredFor, || with(Family::Nothing, "-").tried(RESIDENT, acts::log_for_another)),
    (Code::AttachmentTooMany, || {
        with(Family::Nothing, "-").tried(RESIDENT, |one| attached(one, &[1, 2, 3, 4, 5].map(photo)))
    }),
    (Code::AttachmentTooLarge, || {
        let large = Attachment { bytes: 10_000_000, ..photo(1) };
        with(Family::Nothing, "-").tried(RESIDENT, move |one| attached(one, &[large]))
    }),
    (Code::AttachmentWrong, || {
        with(Family::Nothing, "-").tried(RESIDENT, |one| attached(one, &[1, 1].map(photo)))
    }),
    (Code::MergeSelf, || {
        with(Family::Need, "Submitted")
            .tried(COMMITTEE, |one| Fact::bare(NeedMerged { need: one.need(), canonical: one.need() }))
    }),
    (Code::MergeIntoMerged, || {
        with(Family::Need, "Merged").tried(COMMITTEE, |one| {
            let first = NeedId(acts::id(0x31, acts::FIRST));
            Fact::bare(NeedMerged { need: first, canonical: one.need() })
        })
    }),
    (Code::ReferralEmergency, || with(Family::Need, "Submitted").tried(GRID_LEADER, acts::refer_need)),
    (Code::ReopenTooLate, || with(Family::Need, "Closed").later(40).tried(RESIDENT, acts::reopen)),
    (Code::ItemUnknown, || {
        with(Family::Need, "Accepted").tried(COMMITTEE, |one| {
            one.fact(NeedIntent::Classify(one.need(), MatterClass::General, "ENV-99".parse().ok()))
        })
    }),
];
