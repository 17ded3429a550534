//! The kind table: every record there is, who may write it, who reads it, what may be erased, what `check` reads.
//! The code is built from this table; a new kind is one line here and one [`Rule`](crate::rule::Rule).

use crate::fact::kinds;
use crate::label::Label;
use crate::words::{COPY_MAX, REASON_MAX, Shape};

/// Which labels a kind carries; the ids come from the fact and its object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// `public`.
    Public,
    /// `public` for an office, otherwise `directory`.
    OfficeElseDirectory,
    /// `public` for an office, `grid/<g>` and `member/<m>` for a registered person, otherwise `committee`.
    Invitation,
    /// `directory`.
    Directory,
    /// `members`.
    Members,
    /// `topic/<id>`.
    Topic,
    /// `grid/<g>` and `member/<m>` of the need or paper person.
    GridAndMember,
    /// `committee`.
    Committee,
}

/// Who may write a kind (domain.md §2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    /// A device that is not enrolled yet.
    Newcomer,
    /// Any enrolled member.
    Enrolled,
    /// Both committees: committee members, chair, Party secretary.
    BothCommittees,
    /// The residents' committee: committee members, chair.
    Committee,
    /// Committee members proper, who sign final texts.
    CommitteeMember,
    /// The Party branch's lead.
    PartyBranch,
    /// The supervisory committee.
    Supervisor,
    /// Experts, legal advisers, social workers.
    Expert,
    /// Workers of the grid the fact is about.
    GridWorker,
    /// The township's desk, about what it said itself: nothing else of a resident opens to it.
    Township,
    /// Who spoke or who entered it for them.
    Author,
    /// Drafters of the topic the fact is about.
    Drafter,
    /// The moderator and the recorder of the session the fact is about.
    SessionLeader,
    /// A member, about own devices, own appointments or own bookings.
    Oneself,
    /// A device that already holds the role key.
    KeyHolder,
}

impl Writer {
    /// Whether it writes by an office or an appointment, and not as a person.
    pub const fn is_office(self) -> bool {
        match self {
            Self::BothCommittees
            | Self::Committee
            | Self::CommitteeMember
            | Self::PartyBranch
            | Self::Supervisor
            | Self::GridWorker
            | Self::Expert
            | Self::Township
            | Self::Drafter
            | Self::SessionLeader => true,
            Self::Newcomer | Self::Enrolled | Self::Author | Self::Oneself | Self::KeyHolder => false,
        }
    }
}

/// What erasing may do to a kind's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erasable {
    /// The words of an entry can go, the rest stays.
    Yes,
    /// Only by a signed re-root of the document.
    ReRoot,
    /// No words, or an office's public act.
    Never,
}

/// A label that `check` of a kind reads from; every permitted writer holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// Facts anyone reads: offices, grids, topics, reading copies.
    Public,
    /// Facts every member reads: members and their devices, role keys.
    Directory,
    /// Comments, amendments, stances, rounds.
    Members,
    /// The drafting group's facts of this topic.
    Topic,
    /// The grid's facts.
    Grid,
    /// The facts of the need's own author.
    Own,
    /// Facts of both committees.
    Committee,
    /// More than the writer holds: decided at the hub, shown as 待受理 until then.
    HubOnly,
}

impl Input {
    /// Whether a fact with this label is among what it names; everything is, for the hub.
    pub const fn covers(self, label: Label) -> bool {
        match self {
            Self::Public => matches!(label, Label::Public),
            Self::Directory => matches!(label, Label::Directory),
            Self::Members => matches!(label, Label::Members),
            Self::Topic => matches!(label, Label::Topic(_)),
            Self::Grid => matches!(label, Label::Grid(_)),
            Self::Own => matches!(label, Label::Member(_)),
            Self::Committee => matches!(label, Label::Committee),
            Self::HubOnly => true,
        }
    }
}

/// A row of the kind table.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// The number on the wire.
    pub code: u16,
    /// The identifier.
    pub name: &'static str,
    /// What people call it.
    pub zh: &'static str,
    /// Its labels.
    pub reach: Reach,
    /// Who may write it; one of them is enough.
    pub writers: &'static [Writer],
    /// Its words.
    pub shape: Shape,
    /// What erasing may do.
    pub erasable: Erasable,
    /// What `check` reads, beside the author's own membership and devices and whether the id given is taken.
    pub inputs: &'static [Input],
}

use crate::amendment::{AmendmentDeclined, AmendmentProposed, AmendmentTaken};
use crate::comment::{AppealDecided, CommentAdded, CommentHidden, CommentWithdrawn, HidingAppealed};
use crate::copy::CopyPublished;
use crate::draft::DraftChanged;
use crate::drafter::{DrafterAppointed, DrafterRemoved};
use crate::draw::{DrawAnnounced, DrawDropped, Drawn};
use crate::key::{RoleKeyMade, RoleKeyWrapped};
use crate::membership::{
    Admitted, ClaimAsked, ClaimConfirmed, ClaimDeclined, Confirmed, GridDefined, Invited, Joined, MinorNoted,
    PersonRegistered, Revoked, RoleEnded, RoleGranted, TermSet,
};
use crate::need::{
    NeedAccepted, NeedAnswered, NeedClassified, NeedClosed, NeedCorrected, NeedFedBack, NeedHandled,
    NeedLogged, NeedMerged, NeedPlaced, NeedReferred, NeedRejected, NeedReopened, NeedReturned, NeedUnmerged,
    NeedWithdrawn,
};
use crate::org::{OrgEnded, OrgRegistered};
use crate::paper::{PaperDropped, PaperLaid, PaperSigned, SigningRefused};
use crate::recusal::{RecusalEnded, Recused};
use crate::round::{RoundClosed, RoundOpened, SignedOff};
use crate::rulebook::{ItemOpened, RulesAdopted, RulesConfirmed};
use crate::session::{
    ConsensusReached, EscalationAsked, NoticeDelivered, OpinionAnswered, OutcomeRecorded, PositionTaken,
    RecordKept, RecordSigned, RoundAgain, SessionClosed, SessionEscalated, SessionNoticed, SessionOpened,
    SignedIn, StatementMade, TurnAsked,
};
use crate::stance::StanceGiven;
use crate::topic::{
    Attested, EvaluationAsked, EvaluationGiven, PartyReviewed, ReferralAcknowledged, TopicAccepted,
    TopicAnnulled, TopicClassified, TopicDeclined, TopicProposed, TopicReferred, TopicScreened,
    TopicTerminated, TopicWithdrawn,
};
use crate::venue::{BookingCancelled, PLACE_MAX, VenueBooked, VenueEnded, VenueRegistered};
use crate::work::{WorkResumed, WorkStarted, WorkSuspended};

kinds! {
    101 Invited "邀请" Invitation [Committee GridWorker Oneself] None Never [Public Directory Grid Own];
    102 Joined "加入" OfficeElseDirectory [Newcomer] Name Yes [HubOnly];
    103 RoleGranted "任命" Public [Committee] None Never [Public Directory];
    104 RoleEnded "免职" Public [Committee] None Never [Public Directory];
    105 Revoked "停用设备" OfficeElseDirectory [Committee Oneself] None Never [Public Directory];
    106 Confirmed "第二人确认" Public [Committee] None Never [Public Directory];
    107 Admitted "接收待查内容" Committee [Committee] None Never [Public HubOnly];
    108 GridDefined "设立网格" Public [Committee] Name Never [Public];
    109 PersonRegistered "登记居民" GridAndMember [GridWorker Committee] Name Yes [Public Directory Grid];
    110 OrgRegistered "登记单位" Public [BothCommittees] Name Never [Public];
    111 OrgEnded "注销单位" Public [BothCommittees] Text(REASON_MAX) Yes [Public];
    112 Recused "回避" Public [BothCommittees Oneself] Text(REASON_MAX) Yes [Public Directory Members];
    113 RecusalEnded "结束回避" Public [BothCommittees] Text(REASON_MAX) Yes [Public Directory Members];
    114 TermSet "任期" Public [BothCommittees] None Never [Public];

    120 ClaimAsked "申请认领" GridAndMember [Enrolled] Text(REASON_MAX) Yes [Public Directory Own];
    121 ClaimConfirmed "确认认领" GridAndMember [GridWorker Committee] None Never [Public Directory Grid];
    122 ClaimDeclined "未予认领" GridAndMember [GridWorker Committee] Text(REASON_MAX) Yes [Public Directory Grid];
    123 MinorNoted "只听取意见" Directory [Committee GridWorker] None Never [Public Directory Grid];

    201 NeedLogged "提出诉求" GridAndMember [Enrolled] Text(1_000) Yes [Public Directory Grid];
    202 NeedCorrected "更正诉求" GridAndMember [Author] Text(1_000) Yes [Public Grid Own];
    203 NeedWithdrawn "撤回诉求" GridAndMember [Author] OptionalText(REASON_MAX) Yes [Public Grid Own];
    204 NeedAccepted "受理" GridAndMember [Committee] None Never [Public Grid];
    205 NeedReturned "退回补充" GridAndMember [Committee] Text(REASON_MAX) Yes [Public Grid];
    206 NeedRejected "不予受理" GridAndMember [Committee] Text(REASON_MAX) Yes [Public Grid];
    207 NeedAnswered "答复" GridAndMember [Committee GridWorker] Text(1_000) Yes [Public Grid];
    208 NeedMerged "归并" GridAndMember [Committee] None Never [Public Grid];
    209 NeedPlaced "列入议题" GridAndMember [Committee] None Never [Public Grid];
    210 NeedClassified "分类" GridAndMember [Committee] None Never [Public Grid];
    211 NeedReferred "转办" GridAndMember [Committee GridWorker Township] Text(REASON_MAX) Yes [Public Grid Own];
    212 NeedHandled "直接办理" GridAndMember [Committee GridWorker] Text(1_000) Yes [Public Grid];
    213 NeedFedBack "反馈" GridAndMember [Committee GridWorker] Text(1_000) Yes [Public Grid];
    214 NeedClosed "办结" GridAndMember [Committee Author] None Never [Public Grid Own];
    215 NeedReopened "重新办理" GridAndMember [Author] Text(REASON_MAX) Yes [Public Grid Own];
    216 NeedUnmerged "取消归并" GridAndMember [Committee] Text(REASON_MAX) Yes [Public Grid];

    301 TopicProposed "提出议题" Public [BothCommittees GridWorker Enrolled] Titled(2_000) Yes [Public];
    302 TopicAccepted "确定议题" Public [BothCommittees] None Never [Public Committee];
    303 TopicDeclined "不予立题" Public [BothCommittees] Text(REASON_MAX) Yes [Public];
    304 DrafterAppointed "指定起草人" Topic [Committee] None Never [Public Directory Topic];
    305 DrafterRemoved "起草人退出" Topic [Committee Oneself] None Never [Public Topic];

    306 TopicScreened "整理研究" Committee [BothCommittees] Text(2_000) Never [Public Committee];
    307 PartyReviewed "党组织研究" Public [PartyBranch] None Never [Public];
    308 TopicClassified "事项性质" Public [BothCommittees] OptionalText(REASON_MAX) Never [Public];
    309 TopicReferred "转办议题" Public [BothCommittees] Text(REASON_MAX) Yes [Public];
    310 TopicWithdrawn "撤回议题" Public [Author BothCommittees] Text(REASON_MAX) Yes [Public];
    311 Attested "补签" Public [Supervisor BothCommittees] None Never [Public];

    312 EvaluationAsked "请专家评估" Public [BothCommittees] Text(REASON_MAX) Never [Public];
    313 EvaluationGiven "评估意见" Public [Expert] Titled(2_000) Never [Public];
    314 TopicTerminated "终止议题" Public [BothCommittees] Text(REASON_MAX) Never [Public];
    315 ReferralAcknowledged "转办回执" Public [BothCommittees] Titled(REASON_MAX) Never [Public];
    316 TopicAnnulled "撤销决定" Public [BothCommittees] Titled(2_000) Never [Public Members];

    401 DraftChanged "修改草稿" Topic [Drafter Committee SessionLeader] Change ReRoot [Public Members Topic];
    402 CopyPublished "征求意见" Public [Drafter Committee] Titled(COPY_MAX) Yes [Public Topic];

    501 CommentAdded "评论" Members [Enrolled] Text(1_000) Yes [Public];
    502 CommentWithdrawn "撤回评论" Members [Author] None Never [Public Members];
    503 CommentHidden "隐藏评论" Members [Committee SessionLeader] Text(REASON_MAX) Yes [Public Members];
    504 StanceGiven "表态" Members [Enrolled] OptionalText(REASON_MAX) Yes [Public Directory];
    505 AmendmentProposed "修改建议" Members [Enrolled] Passage Yes [Public];
    506 AmendmentTaken "采纳修改建议" Members [Drafter Committee] None Never [Public Members Topic];
    507 AmendmentDeclined "未采纳修改建议" Members [Drafter Committee] Text(REASON_MAX) Yes [Public Members Topic];
    508 HidingAppealed "申诉隐藏" Members [Author] Text(REASON_MAX) Yes [Public Members];
    509 AppealDecided "申诉结果" Members [Supervisor] Text(REASON_MAX) Yes [Public Members];

    601 RoundOpened "开启定稿" Members [Committee] Final Never [Public Members];
    602 SignedOff "签字" Members [CommitteeMember] None Never [Public Members];
    603 RoundClosed "结束本轮" Members [Committee] Text(REASON_MAX) Never [Public Members];

    651 PaperLaid "提交签署" Members [Enrolled] Paper(COPY_MAX) Never [Public Directory Members];
    652 PaperSigned "签署" Members [Enrolled] None Never [Public Directory Members];
    653 SigningRefused "拒签" Members [Enrolled] Text(REASON_MAX) Never [Public Members];
    654 PaperDropped "撤回签署件" Members [Enrolled] Text(REASON_MAX) Never [Public Members];

    661 DrawAnnounced "抽签公告" Public [BothCommittees] Text(REASON_MAX) Never [Public];
    662 Drawn "抽签结果" Public [BothCommittees] None Never [Public];
    663 DrawDropped "取消抽签" Public [BothCommittees] Text(REASON_MAX) Never [Public];

    701 RoleKeyMade "生成密钥" Directory [Committee GridWorker] None Never [Public Directory];
    702 RoleKeyWrapped "转授密钥" Directory [KeyHolder] None Never [Public Directory];

    801 SessionNoticed "会议通知" Public [Enrolled] Text(2_000) Never [Public Members];
    802 SignedIn "签到" Members [Enrolled] None Never [Public Members];
    803 SessionOpened "会议开始" Public [Enrolled] None Never [Public Members];
    804 StatementMade "发言" Members [Enrolled] Text(1_000) Yes [Public Members];
    805 PositionTaken "表明立场" Members [Enrolled] OptionalText(REASON_MAX) Yes [Public Directory Members];
    806 OutcomeRecorded "议程结果" Members [Enrolled] Text(1_000) Never [Public Members];
    807 RecordKept "会议记录" Members [Enrolled] Text(2_000) Never [Public Members];
    808 SessionClosed "会议结束" Public [Enrolled] None Never [Public Members];
    809 ConsensusReached "达成共识" Public [Enrolled] None Never [Public Members];
    810 RoundAgain "再次协商" Public [BothCommittees] Text(1_000) Never [Public Members];
    811 SessionEscalated "提交会议决定" Public [BothCommittees] Text(1_000) Never [Public Members];
    812 TurnAsked "请求发言" Members [Enrolled] None Never [Public Members];
    813 OpinionAnswered "意见回应" Members [Enrolled] Text(1_000) Never [Public Members];
    814 NoticeDelivered "送达通知" Members [Enrolled] None Never [Public Members];
    815 RecordSigned "签会议记录" Members [Enrolled] None Never [Public Members];
    816 EscalationAsked "请求提交会议" Members [Enrolled] Text(REASON_MAX) Yes [Public Members];

    901 WorkStarted "开始实施" Public [Enrolled] Text(2_000) Never [Public Members];
    902 WorkSuspended "暂停实施" Public [BothCommittees] Text(REASON_MAX) Never [Public];
    903 WorkResumed "恢复实施" Public [BothCommittees] Text(REASON_MAX) Never [Public];

    1001 RulesAdopted "采用规则" Public [Committee] None Never [Public];
    1002 RulesConfirmed "确认规则" Public [Committee] None Never [Public];
    1003 ItemOpened "开放商定即行" Public [BothCommittees] None Never [Public];

    1101 VenueRegistered "登记场所" Public [Committee] Titled(PLACE_MAX) Never [Public];
    1102 VenueEnded "停用场所" Public [Committee] Text(REASON_MAX) Yes [Public];
    1103 VenueBooked "预订场所" Public [BothCommittees GridWorker Enrolled] OptionalText(REASON_MAX) Yes [Public Members];
    1104 BookingCancelled "取消预订" Public [Committee Oneself] Text(REASON_MAX) Yes [Public];
}
