//! What acts are called.

use yishi_domain::kind::Kind;

macro_rules! names {
    ($($kind:ident $en:literal;)*) => {
        /// What people call an act of this kind, for lists: "Home visit logged" would be a sentence, this is a name.
        pub(crate) const fn kind(kind: Kind) -> &'static str {
            match kind { $(Kind::$kind => $en,)* }
        }
    };
}

names! {
    Invited "Invitation";
    Joined "Joined";
    RoleGranted "Appointment";
    RoleEnded "End of an office";
    Revoked "Device cut off";
    Confirmed "Second signature";
    Admitted "Admitted after review";
    GridDefined "Grid set up";
    PersonRegistered "Resident registered";
    MinorNoted "Heard, on no roll";
    ClaimAsked "Claim";
    ClaimConfirmed "Claim confirmed";
    ClaimDeclined "Claim not confirmed";
    NeedLogged "Need logged";
    NeedCorrected "Need corrected";
    NeedWithdrawn "Need withdrawn";
    NeedAccepted "Need accepted";
    NeedReturned "Need returned for more";
    NeedRejected "Need rejected";
    NeedAnswered "Answer";
    NeedMerged "Needs merged";
    NeedPlaced "Taken up by a topic";
    NeedClassified "Need classified";
    NeedReferred "Need handed over";
    NeedHandled "Dealt with directly";
    NeedFedBack "Feedback to the speaker";
    NeedClosed "Need closed";
    NeedReopened "Need opened again";
    NeedUnmerged "Merge undone";
    TopicProposed "Topic proposed";
    TopicAccepted "Topic taken up";
    TopicDeclined "Topic not taken up";
    TopicScreened "Topic looked into";
    PartyReviewed "Party discussion recorded";
    TopicClassified "Class of the matter";
    TopicReferred "Topic handed over";
    TopicWithdrawn "Topic taken back";
    EvaluationAsked "Experts asked";
    EvaluationGiven "Expert opinion";
    TopicTerminated "Topic given up";
    ReferralAcknowledged "Receipt of what was handed over";
    TopicAnnulled "Annulment";
    Attested "Signed for as second";
    DrafterAppointed "Drafter appointed";
    DrafterRemoved "Drafter left";
    DraftChanged "Draft changed";
    CopyPublished "Reading copy published";
    CommentAdded "Comment";
    CommentWithdrawn "Comment taken back";
    CommentHidden "Comment hidden";
    HidingAppealed "Appeal against hiding";
    AppealDecided "Appeal decided";
    StanceGiven "Stance";
    AmendmentProposed "Amendment";
    AmendmentTaken "Amendment taken over";
    AmendmentDeclined "Amendment declined";
    RoundOpened "Round to finalise opened";
    SignedOff "Signature";
    RoundClosed "Round ended";
    PaperLaid "Paper laid for signing";
    PaperSigned "Signature on a paper";
    SigningRefused "Refused to sign";
    PaperDropped "Paper taken back";
    SessionNoticed "Notice of a session";
    SignedIn "On the meeting roll";
    SessionOpened "Session opened";
    StatementMade "Statement";
    PositionTaken "Position";
    OutcomeRecorded "Outcome of an item";
    RecordKept "Record of the session";
    TurnAsked "Request for a turn to speak";
    OpinionAnswered "Answer to an opinion";
    NoticeDelivered "Notice delivered";
    RecordSigned "Record of a session signed";
    SessionClosed "Session closed";
    ConsensusReached "Consensus";
    RoundAgain "Another round";
    SessionEscalated "Handed to an assembly";
    EscalationAsked "Request for an assembly";
    WorkStarted "Work started";
    WorkSuspended "Work stopped";
    WorkResumed "Work goes on";
    RulesAdopted "Rules adopted";
    RulesConfirmed "Rules confirmed";
    ItemOpened "Opened for acting at once";
    OrgRegistered "Organisation registered";
    OrgEnded "Organisation struck off";
    Recused "Staying away";
    RecusalEnded "Taking part again";
    TermSet "Term of an office";
    DrawAnnounced "Draw announced";
    Drawn "Draw held";
    DrawDropped "Draw called off";
    VenueRegistered "Venue registered";
    VenueEnded "Venue given up";
    VenueBooked "Venue booked";
    BookingCancelled "Booking given up";
    RoleKeyMade "Key made";
    RoleKeyWrapped "Key passed on";
}
