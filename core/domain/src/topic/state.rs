//! Where a topic stands (domain.md §3.3).

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::choice::choices;

choices! {
    /// Where a topic stands (domain.md §3.3).
    TopicState {
        0 Drafted "Drafted" "待研究";
        1 Screening "Screening" "研究中";
        2 PartyReview "PartyReview" "党组织已研究";
        3 Accepted "Accepted" "已立题";
        4 NotAccepted "NotAccepted" "未立题";
        5 Evaluating "Evaluating" "论证评估中";
        6 Planning "Planning" "制定方案";
        7 Noticed "Noticed" "已通知开会";
        8 InSession "InSession" "协商中";
        9 SessionClosed "SessionClosed" "会议已结束";
        10 AnotherRound "AnotherRound" "再次协商";
        11 ConsensusReached "ConsensusReached" "已达成共识";
        13 Escalated "Escalated" "提交会议决定";
        21 Implementing "Implementing" "实施中";
        20 Referred "Referred" "已转办";
        25 Suspended "Suspended" "暂停实施";
        26 Withdrawn "Withdrawn" "已撤回";
        27 Terminated "Terminated" "已终止";
        28 Annulled "Annulled" "已撤销";
    }
}

impl TopicState {
    /// Whether nothing follows any more.
    pub const fn is_over(self) -> bool {
        matches!(
            self,
            Self::NotAccepted | Self::Referred | Self::Withdrawn | Self::Terminated | Self::Annulled
        )
    }
}
