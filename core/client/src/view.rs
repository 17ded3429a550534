//! Views: what screens show, read from plain rows. Nothing here touches the network, and only `draft` opens a document.

mod attachment;
mod choice;
mod claim;
mod copy;
mod course;
mod doubt;
mod draft;
mod draw;
mod due;
mod entry;
mod evidence;
mod explain;
mod history;
mod hit;
mod home;
mod household;
mod inbox;
mod items;
mod join;
mod licence;
mod matter;
mod member;
mod missing;
mod need;
mod notice;
mod number;
mod org;
mod outbox;
mod packet;
mod paper;
mod party;
mod person;
mod plan;
mod qr;
mod quarantine;
mod recusal;
mod round;
mod row;
mod rules;
mod seal;
pub(crate) mod session;
mod shown;
mod similar;
mod since;
mod slip;
mod space;
mod status;
mod subject;
mod template;
mod todo;
mod topic;
mod venue;
mod verified;

use serde::{Serialize, Serializer};
use yishi_domain::time::Moment;

use crate::english::Word;

pub use attachment::{AttachmentContents, AttachmentOwner, AttachmentRow, AttachmentState};
pub(crate) use attachment::{NOT_THERE, NamedAttachment, named_attachment};
pub use choice::{Choice, Choices, choices};
pub use claim::ClaimRow;
pub use copy::{AmendmentRow, AppealRow, CommentRow, CopyView, Reason, StanceCount, Tally};
pub use course::{
    AttestRow, BothSides, CourseView, DocumentRow, EvaluationRow, JointRow, LoweringRow, PauseRow, ReviewRow,
    Want,
};
pub(crate) use course::{JOINT_STEPS, joint};
pub use doubt::DoubtRow;
pub(crate) use doubt::doubted;
pub(crate) use draft::expect_reader;
pub use draft::{DraftView, MarkView};
pub use draw::{DrawPerson, DrawView};
pub use evidence::{EvidenceRow, EvidenceView};
pub use explain::{Explanation, RuleView, explain, rule};
pub(crate) use history::text_then;
pub use history::{DraftStepRow, DraftThen};
pub use hit::{Hit, HitKind};
pub use home::HomeView;
pub use household::HouseholdRow;
pub use inbox::{InboxKind, InboxRow};
pub use items::{ItemToDo, MinutesItem};
pub(crate) use items::{said_tasks, whats, with_items};
pub use join::JoinRow;
pub use licence::{LicenceRow, LicenceText, licences};
pub use matter::{FormRow, MatterRow, form_rows, matter_rows};
pub(crate) use member::one as member_row;
pub use member::{ComparisonRow, GridRow, MemberRow, PendingChangeRow, PostView};
pub use missing::MissingView;
pub(crate) use need::view as need_view;
pub use need::{NeedFilter, NeedRow, NeedView, Step};
pub use notice::{NoticePlan, NoticeRow, plan_notices};
pub(crate) use number::provisional;
pub use org::OrgRow;
pub use outbox::OutboxRow;
pub use packet::Packet;
pub use paper::{PaperRow, PaperView, PlaceRow, SlotRow};
pub use party::SeatRow;
pub use plan::listings;
pub use qr::{QrView, qr};
pub use quarantine::QuarantineRow;
pub(crate) use quarantine::quarantined;
pub use recusal::RecusalRow;
pub use round::{RoundRow, Signer};
pub(crate) use row::{name_of, sent_of};
pub use rules::{ChapterRow, RulesView};
pub(crate) use rules::{broken, rulebook};
pub(crate) use seal::no_round;
pub use session::{DemandRow, GuestRow, ItemRow, OpinionRow, PartyRow, SessionRow, SessionView, TurnRow};
pub use shown::ShownRow;
pub(crate) use shown::of as shown_of;
pub use since::{NewCopy, RunKind, SinceView, TextRun};
pub use slip::{SlipTarget, SlipView, slip_target};
pub use space::SpaceRow;
pub use status::StatusView;
pub use subject::Subject;
pub use template::{TemplateRow, need_templates};
pub use todo::TodoRow;
pub(crate) use topic::title as topic_title;
pub use topic::{TopicRow, TopicView};
pub use venue::{BookingRow, VenueRow};
pub use verified::{RosterRow, SignatureRow, VerifiedView};

/// Which part of a list is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// How many rows come before it.
    pub offset: u32,
    /// The most rows.
    pub limit: u32,
}

impl Page {
    /// The first rows of a list.
    pub const fn first(limit: u32) -> Self {
        Self { offset: 0, limit }
    }
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paged<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// How many rows the whole list has.
    pub total: u64,
}

/// A choice with its code and the word people use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Coded {
    /// The code, stable.
    pub code: &'static str,
    /// The word.
    pub zh: &'static str,
    /// The word in English.
    pub en: &'static str,
}

/// How far something of one's own is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendState {
    /// On this phone only.
    Saved,
    /// The hub has seen it and not decided.
    Sent,
    /// It counts.
    Accepted,
    /// It came back; its words are kept.
    Refused,
    /// Somebody else has to look at it first.
    Hub,
}

impl SendState {
    /// Every state.
    pub const ALL: &'static [Self] = &[Self::Saved, Self::Sent, Self::Accepted, Self::Refused, Self::Hub];

    /// Its code and word.
    pub const fn coded(self) -> Coded {
        match self {
            Self::Saved => Coded { code: "saved", zh: "已存手机", en: "on the phone" },
            Self::Sent => Coded { code: "sent", zh: "已上传", en: "sent" },
            Self::Accepted => Coded { code: "accepted", zh: "已受理", en: "accepted" },
            Self::Refused => Coded { code: "refused", zh: "被退回", en: "came back" },
            Self::Hub => Coded { code: "hub", zh: "待受理", en: "to be decided" },
        }
    }
}

impl Word for SendState {
    const EVERY: &'static [Self] = Self::ALL;

    fn coded(self) -> Coded {
        Self::coded(self)
    }
}

impl Serialize for SendState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.coded().serialize(serializer)
    }
}

/// What somebody said at some moment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Said {
    /// Who.
    pub by_name: String,
    /// What; empty where no words were given.
    pub text: String,
    /// When.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
}

/// The beginning of a text, for one line of a list: at most `limit` characters.
fn short(text: &str, limit: usize) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    let mut out: String = line.chars().take(limit).collect();
    if line.chars().nth(limit).is_some() {
        out.push('…');
    }
    out
}
