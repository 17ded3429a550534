//! 诉求: what a person reports (domain.md §3.1).

mod attachment;
mod classify;
mod close;
mod log;
mod merge;
mod own;
mod refer;
mod triage;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::choice::choices;
use crate::id::{GridId, MemberId, NeedId, OrgId, TopicId};
use crate::matter::ItemCode;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case};
use crate::time::Moment;
use crate::topic::MatterClass;

pub use attachment::{ATTACHMENTS_MAX, Attachment, AttachmentKind, AttachmentPurpose};
pub use classify::NeedClassified;
pub use close::{NeedClosed, NeedReopened};
pub use log::NeedLogged;
pub use merge::{NeedMerged, NeedPlaced, NeedUnmerged};
pub use own::{NeedCorrected, NeedWithdrawn};
pub use refer::NeedReferred;
pub use triage::{NeedAccepted, NeedAnswered, NeedFedBack, NeedHandled, NeedRejected, NeedReturned};

choices! {
    /// How a need came in.
    Channel {
        0 App "app" "应用";
        1 Paper "paper" "纸面";
        2 Voice "voice" "口述";
        3 Visit "visit" "走访";
        4 TalkMeeting "talk_meeting" "恳谈会";
        5 Hotline "hotline" "电话";
        6 DoorQr "door_qr" "门牌码";
    }
}

choices! {
    /// The five classes of the catalogue (湖委办〔2017〕45号 二（三）).
    Category {
        0 Property "PROP" "物业管理服务";
        1 Security "SEC" "平安综治服务";
        2 Aid "AID" "社会救助帮扶";
        3 Environment "ENV" "环境卫生整治";
        4 Civility "CIV" "文明素质提升";
    }
}

choices! {
    /// Where a need stands (domain.md §3.1).
    NeedStatus {
        0 Submitted "Submitted" "已提交";
        1 Returned "Returned" "退回补充";
        2 Rejected "Rejected" "不予受理";
        3 Merged "Merged" "已归并";
        4 Accepted "Accepted" "已受理";
        5 InTopic "InTopic" "已列入议题";
        6 Withdrawn "Withdrawn" "已撤回";
        7 Referred "Referred" "已转办";
        8 Classified "Classified" "已分类";
        9 DirectlyHandled "DirectlyHandled" "已直接办理";
        10 FedBack "FedBack" "已反馈";
        11 Closed "Closed" "已办结";
    }
}

choices! {
    /// Where a need or topic is handed over to, because others decide on it (domain.md §3.2).
    Referral {
        0 Owners "owners" "业主共同决定";
        1 Collective "collective" "农村集体经济组织";
        2 Mediation "mediation" "人民调解";
        3 Petition "petition" "信访";
        4 Gov "gov" "政府部门";
        5 Emergency "emergency" "紧急处置";
    }
}

/// A need as it stands.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Need {
    /// Who spoke.
    #[n(0)]
    pub by: MemberId,
    /// Who entered it for somebody else.
    #[n(1)]
    pub entered_by: Option<MemberId>,
    /// Whose grid.
    #[n(2)]
    pub grid: GridId,
    /// How it came in.
    #[n(3)]
    pub channel: Channel,
    /// What it is about.
    #[n(4)]
    pub category: Category,
    /// Where it stands.
    #[n(5)]
    pub status: NeedStatus,
    /// The need it was merged into.
    #[n(6)]
    pub merged_into: Option<NeedId>,
    /// The topic that took it up.
    #[n(7)]
    pub topic: Option<TopicId>,
    /// How many answers it has had.
    #[n(8)]
    pub answers: u32,
    /// How often it was corrected.
    #[n(9)]
    pub corrections: u32,
    /// Its matter in the catalogue, once classified.
    #[n(10)]
    pub item: Option<ItemCode>,
    /// Its class, once classified.
    #[n(11)]
    pub class: Option<MatterClass>,
    /// Where it was handed over to.
    #[n(12)]
    pub referral: Option<Referral>,
    /// When it was closed.
    #[n(13)]
    pub closed: Option<Moment>,
    /// Where it stood before it was merged.
    #[n(14)]
    pub before_merge: Option<NeedStatus>,
    /// The organisation in whose name, or for whose member, it was entered.
    #[n(15)]
    pub org: Option<OrgId>,
}

impl Need {
    /// For labels and writers.
    pub(crate) fn about(&self) -> About {
        About { grid: Some(self.grid), owner: Some(self.by), entered_by: self.entered_by, ..About::default() }
    }
}

/// Looks up the need of a follow-up fact.
pub(crate) fn about(case: &Case<'_>, need: NeedId) -> Result<About, Refusal> {
    case.state.need(need).map(Need::about)
}

/// Refuses unless the need stands where the act may start from.
pub(crate) fn standing_in(case: &Case<'_>, need: NeedId, from: &[NeedStatus]) -> Result<(), Refusal> {
    let status = case.state.need(need)?.status;
    if from.contains(&status) {
        return Ok(());
    }
    Err(Refusal::with(Code::NeedState, format!("现在是“{}”", status.zh())))
}

/// States in which a need still waits for somebody.
pub(crate) const OPEN: &[NeedStatus] =
    &[NeedStatus::Submitted, NeedStatus::Returned, NeedStatus::Accepted, NeedStatus::Classified];
