//! The kind table: every record there is, who may write it, who reads it, what may be erased, what `check` reads.
//! The code is built from this table; a new kind is one line here and one [`Rule`](crate::rule::Rule).

use crate::fact::kinds;
use crate::words::{COPY_MAX, REASON_MAX, Shape};

/// Which labels a kind carries; the ids come from the fact and its object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// `public`.
    Public,
    /// `public` for an office, otherwise `directory`.
    OfficeElseDirectory,
    /// `public` for an office, otherwise `committee`.
    OfficeElseCommittee,
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
    /// Committee members proper, who sign final texts.
    CommitteeMember,
    /// Workers of the grid the fact is about.
    GridWorker,
    /// Who spoke or who entered it for them.
    Author,
    /// Drafters of the topic the fact is about.
    Drafter,
    /// A member, about own devices or own appointments.
    Oneself,
    /// A device that already holds the role key.
    KeyHolder,
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
use crate::comment::{CommentAdded, CommentHidden, CommentWithdrawn};
use crate::copy::CopyPublished;
use crate::draft::DraftChanged;
use crate::drafter::{DrafterAppointed, DrafterRemoved};
use crate::key::{RoleKeyMade, RoleKeyWrapped};
use crate::membership::{
    Admitted, Confirmed, GridDefined, Invited, Joined, PersonRegistered, Revoked, RoleEnded, RoleGranted,
};
use crate::need::{
    NeedAccepted, NeedAnswered, NeedCorrected, NeedLogged, NeedMerged, NeedPlaced, NeedRejected,
    NeedReturned, NeedWithdrawn,
};
use crate::round::{RoundClosed, RoundOpened, SignedOff};
use crate::stance::StanceGiven;
use crate::topic::{TopicAccepted, TopicDeclined, TopicProposed};

kinds! {
    101 Invited "邀请" OfficeElseCommittee [BothCommittees Oneself] None Never [Public Directory Own];
    102 Joined "加入" OfficeElseDirectory [Newcomer] Name Yes [HubOnly];
    103 RoleGranted "任命" Public [BothCommittees] None Never [Public Directory];
    104 RoleEnded "免职" Public [BothCommittees] None Never [Public Directory];
    105 Revoked "停用设备" OfficeElseDirectory [BothCommittees Oneself] None Never [Public Directory];
    106 Confirmed "第二人确认" Public [BothCommittees] None Never [Public Directory];
    107 Admitted "接收待查内容" Committee [BothCommittees] None Never [Public HubOnly];
    108 GridDefined "设立网格" Public [BothCommittees] Name Never [Public];
    109 PersonRegistered "登记居民" GridAndMember [GridWorker BothCommittees] Name Yes [Public];

    201 NeedLogged "提出诉求" GridAndMember [Enrolled] Text(1_000) Yes [Public Directory Grid];
    202 NeedCorrected "更正诉求" GridAndMember [Author] Text(1_000) Yes [Public Grid Own];
    203 NeedWithdrawn "撤回诉求" GridAndMember [Author] OptionalText(REASON_MAX) Yes [Public Grid Own];
    204 NeedAccepted "受理" GridAndMember [BothCommittees] None Never [Public Grid];
    205 NeedReturned "退回补充" GridAndMember [BothCommittees] Text(REASON_MAX) Yes [Public Grid];
    206 NeedRejected "不予受理" GridAndMember [BothCommittees] Text(REASON_MAX) Yes [Public Grid];
    207 NeedAnswered "答复" GridAndMember [BothCommittees GridWorker] Text(1_000) Yes [Public Grid];
    208 NeedMerged "归并" GridAndMember [BothCommittees] None Never [Public Grid];
    209 NeedPlaced "列入议题" GridAndMember [BothCommittees] None Never [Public Grid];

    301 TopicProposed "提出议题" Public [BothCommittees GridWorker Enrolled] Titled(2_000) Yes [Public];
    302 TopicAccepted "确定议题" Public [BothCommittees] None Never [Public];
    303 TopicDeclined "不予立题" Public [BothCommittees] Text(REASON_MAX) Yes [Public];
    304 DrafterAppointed "指定起草人" Topic [BothCommittees] None Never [Public Directory Topic];
    305 DrafterRemoved "起草人退出" Topic [BothCommittees Oneself] None Never [Public Topic];

    401 DraftChanged "修改草稿" Topic [Drafter BothCommittees] Change ReRoot [Public Members Topic];
    402 CopyPublished "征求意见" Public [Drafter BothCommittees] Titled(COPY_MAX) Yes [Public Topic];

    501 CommentAdded "评论" Members [Enrolled] Text(1_000) Yes [Public];
    502 CommentWithdrawn "撤回评论" Members [Author] None Never [Public Members];
    503 CommentHidden "隐藏评论" Members [BothCommittees] Text(REASON_MAX) Yes [Public Members];
    504 StanceGiven "表态" Members [Enrolled] OptionalText(REASON_MAX) Yes [Public];
    505 AmendmentProposed "修改建议" Members [Enrolled] Passage Yes [Public];
    506 AmendmentTaken "采纳修改建议" Members [Drafter BothCommittees] None Never [Public Members Topic];
    507 AmendmentDeclined "未采纳修改建议" Members [Drafter BothCommittees] Text(REASON_MAX) Yes [Public Members Topic];

    601 RoundOpened "开启定稿" Members [BothCommittees] Final Never [Public Members];
    602 SignedOff "签字" Members [CommitteeMember] None Never [Public Members];
    603 RoundClosed "结束本轮" Members [BothCommittees] Text(REASON_MAX) Never [Public Members];

    701 RoleKeyMade "生成密钥" Directory [BothCommittees GridWorker] None Never [Public Directory];
    702 RoleKeyWrapped "转授密钥" Directory [KeyHolder] None Never [Public Directory];
}
