//! What acts are called.

use yishi_domain::kind::Kind;

/// What people call an act of this kind, for lists: "Home visit logged" would be a sentence, this is a name.
pub(crate) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Invited => "Invitation",
        Kind::Joined => "Joined",
        Kind::RoleGranted => "Appointment",
        Kind::RoleEnded => "End of an office",
        Kind::Revoked => "Device cut off",
        Kind::Confirmed => "Second signature",
        Kind::Admitted => "Admitted after review",
        Kind::GridDefined => "Grid set up",
        Kind::PersonRegistered => "Resident registered",
        Kind::NeedLogged => "Need logged",
        Kind::NeedCorrected => "Need corrected",
        Kind::NeedWithdrawn => "Need withdrawn",
        Kind::NeedAccepted => "Need accepted",
        Kind::NeedReturned => "Need returned for more",
        Kind::NeedRejected => "Need rejected",
        Kind::NeedAnswered => "Answer",
        Kind::NeedMerged => "Needs merged",
        Kind::NeedPlaced => "Taken up by a topic",
        Kind::TopicProposed => "Topic proposed",
        Kind::TopicAccepted => "Topic taken up",
        Kind::TopicDeclined => "Topic not taken up",
        Kind::DrafterAppointed => "Drafter appointed",
        Kind::DrafterRemoved => "Drafter left",
        Kind::DraftChanged => "Draft changed",
        Kind::CopyPublished => "Reading copy published",
        Kind::CommentAdded => "Comment",
        Kind::CommentWithdrawn => "Comment taken back",
        Kind::CommentHidden => "Comment hidden",
        Kind::StanceGiven => "Stance",
        Kind::AmendmentProposed => "Amendment",
        Kind::AmendmentTaken => "Amendment taken over",
        Kind::AmendmentDeclined => "Amendment declined",
        Kind::RoundOpened => "Round to finalise opened",
        Kind::SignedOff => "Signature",
        Kind::RoundClosed => "Round ended",
        Kind::RoleKeyMade => "Key made",
        Kind::RoleKeyWrapped => "Key passed on",
    }
}
