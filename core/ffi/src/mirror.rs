//! What the core's types look like outside. The mirrors are written by `build.rs`; a type that is missing in the list of
//! imports here does not compile.

use yishi_client::view::{
    AmendmentRow, AttachmentContents, AttachmentOwner, AttachmentRow, AttachmentState, Choice, Choices,
    Coded, CommentRow, ComparisonRow, CopyView, DoubtRow, DraftStepRow, DraftThen, DraftView, Explanation,
    GridRow, Hit, HomeView, HouseholdRow, InboxRow, JoinRow, LicenceRow, LicenceText, MarkView, MemberRow,
    NeedFilter, NeedRow, NeedView, NewCopy, NoticePlan, NoticeRow, OutboxRow, Page, Paged, PendingChangeRow,
    PostView, QrView, QuarantineRow, Reason, RosterRow, RoundRow, RuleView, RunKind, Said, SendState,
    SignatureRow, Signer, SinceView, SlipView, SpaceRow, StanceCount, StatusView, Step, Subject, Tally,
    TemplateRow, TextRun, TodoRow, TopicRow, TopicView, VerifiedView,
};
use yishi_client::{
    AmendForm, Appearance, AttachForm, Change, ConsentView, Export, Family, FetchProgress, IssuedInvite,
    KeptForm, Language, NeedForm, NewSpace, PersonCardForm, RightRow, Settings, SyncProgress, SyncReport,
    TopicForm,
};
use yishi_domain::amendment::AmendmentStatus;
use yishi_domain::comment::Side;
use yishi_domain::id::{
    AmendmentId, BlobId, ChangeHash, CommentId, DeviceId, EntryId, GridId, InviteId, MemberId, NeedId,
    ObjectId, RoundId, SpaceId, TopicId,
};
use yishi_domain::key::KeyRole;
use yishi_domain::membership::{InviteGrant, SpaceKind};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose, Category, Channel, NeedStatus};
use yishi_domain::role::{Post, Role};
use yishi_domain::stance::StanceGrade;
use yishi_domain::time::Moment;
use yishi_domain::topic::{MatterClass, TopicSource, TopicState};

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

include!(concat!(env!("OUT_DIR"), "/mirrors.rs"));
