//! What the core's types look like outside. The mirrors are written by `build.rs`; a type that is missing in the list of
//! imports here does not compile.

use yishi_client::view::{
    AmendmentRow, AppealRow, AttachmentContents, AttachmentOwner, AttachmentRow, AttachmentState, AttestRow,
    BookingRow, BothSides, ChapterRow, Choice, Choices, ClaimRow, Coded, CommentRow, ComparisonRow, CopyView,
    CourseView, DemandRow, DocumentRow, DoubtRow, DraftStepRow, DraftThen, DraftView, DrawPerson, DrawView,
    EvaluationRow, EvidenceRow, EvidenceView, Explanation, FormRow, GridRow, GuestRow, Hit, HomeView,
    HouseholdRow, InboxRow, ItemRow, ItemToDo, JoinRow, JointRow, LicenceRow, LicenceText, LoweringRow,
    MarkView, MatterRow, MemberRow, MinutesItem, MissingView, NeedFilter, NeedRow, NeedView, NewCopy,
    NoticePlan, NoticeRow, OpinionRow, OrgRow, OutboxRow, Packet, Page, Paged, PaperRow, PaperView, PartyRow,
    PauseRow, PendingChangeRow, PlaceRow, PostView, QrView, QuarantineRow, Reason, RecusalRow, ReviewRow,
    RosterRow, RoundRow, RuleView, RulesView, RunKind, Said, SeatRow, SendState, SessionRow, SessionView,
    ShownRow, SignatureRow, Signer, SinceView, SlipView, SlotRow, SpaceRow, StanceCount, StatusView, Step,
    Subject, Tally, TemplateRow, TextRun, TodoRow, TopicRow, TopicView, TurnRow, VenueRow, VerifiedView,
    Want,
};
use yishi_client::{
    AmendForm, Appearance, AttachForm, BookingForm, Change, ConsentView, DocumentForm, DrawForm, Export,
    Family, FetchProgress, IssuedInvite, KeptForm, Language, NeedForm, NewSpace, PaperForm, PersonCardForm,
    RightRow, Settings, SignProof, SyncProgress, SyncReport, TopicForm,
};
use yishi_domain::amendment::AmendmentStatus;
use yishi_domain::calendar::CivilDate;
use yishi_domain::comment::Side;
use yishi_domain::form::{Produces, Wants};
use yishi_domain::id::{
    AmendmentId, BlobId, BookingId, ChangeHash, CommentId, DeviceId, DrawId, EntryId, GridId, InviteId,
    MemberId, NeedId, ObjectId, OrgId, PaperId, RoundId, SessionId, SpaceId, TopicId, VenueId,
};
use yishi_domain::key::KeyRole;
use yishi_domain::matter::{FormCode, ItemCode};
use yishi_domain::membership::{AgeBand, InviteGrant, SpaceKind};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose, Category, Channel, NeedStatus, Referral};
use yishi_domain::paper::Agreement;
use yishi_domain::party::{Invitee, Party, PartyKind};
use yishi_domain::plan::{Plan, PlanHint};
use yishi_domain::role::{Post, Role};
use yishi_domain::session::{Attendance, Delivery, EscalationReason, Uptake};
use yishi_domain::stance::StanceGrade;
use yishi_domain::time::Moment;
use yishi_domain::topic::{Annuller, Conclusion, MatterClass, ReviewResult, TopicSource, TopicState};
use yishi_domain::work::{PublicChannel, Task};

use crate::failure::only_goes_out;

/// A text that the core holds as a constant.
type Word = &'static str;
uniffi::custom_type!(Word, String, {
    remote,
    lower: |word| word.to_owned(),
    try_lift: |_word| Err(only_goes_out("Word")),
});

/// How many.
type Count = usize;
uniffi::custom_type!(Count, u64, {
    remote,
    lower: |count| u64::try_from(count).unwrap_or(u64::MAX),
    try_lift: |count| Ok(usize::try_from(count)?),
});

uniffi::custom_type!(Moment, u64, {
    remote,
    lower: |moment| moment.0,
    try_lift: |milliseconds| Ok(Moment(milliseconds)),
});

// A day goes as `2026-03-02`, a code as what it reads.
uniffi::custom_type!(CivilDate, String, {
    remote,
    lower: |day| day.to_string(),
    try_lift: |text| Ok(text.parse()?),
});

uniffi::custom_type!(ItemCode, String, {
    remote,
    lower: |code| code.to_string(),
    try_lift: |text| Ok(text.parse()?),
});

uniffi::custom_type!(FormCode, String, {
    remote,
    lower: |code| code.to_string(),
    try_lift: |text| Ok(text.parse()?),
});

include!(concat!(env!("OUT_DIR"), "/mirrors.rs"));
