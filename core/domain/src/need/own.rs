//! What the speaker, or who entered it, may still do with a need.

use super::triage::follow_up;
use super::{Need, NeedStatus, OPEN};

follow_up! {
    /// 更正诉求: the new text is in the words; a returned need is submitted again.
    NeedCorrected from OPEN => |need: &mut Need| {
        need.corrections = need.corrections.saturating_add(1);
        if need.status == NeedStatus::Returned {
            need.status = NeedStatus::Submitted;
        }
    };
    /// 撤回诉求: N6.
    NeedWithdrawn from &[
        NeedStatus::Submitted, NeedStatus::Returned, NeedStatus::Accepted, NeedStatus::InTopic, NeedStatus::Merged,
        NeedStatus::Referred, NeedStatus::Classified, NeedStatus::DirectlyHandled, NeedStatus::FedBack,
        NeedStatus::Rejected,
    ] => |need: &mut Need| need.status = NeedStatus::Withdrawn;
}
