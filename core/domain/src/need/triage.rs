//! What the committee and grid workers do with a need.

use super::{Need, NeedStatus};

/// Facts that name only the need they follow up: from which states, and what they change.
macro_rules! follow_up {
    ($($(#[$doc:meta])* $name:ident from $from:expr => $change:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, minicbor::Encode, minicbor::Decode)]
        pub struct $name {
            /// The need.
            #[n(0)]
            pub need: crate::id::NeedId,
        }

        impl crate::rule::Rule for $name {
            fn object(&self) -> crate::id::ObjectId {
                self.need.into()
            }

            fn touches(&self, _: &crate::act::Actor) -> Vec<crate::state::AggregateId> {
                vec![crate::state::AggregateId::Need(self.need)]
            }

            fn about(
                &self,
                case: &crate::rule::Case<'_>,
            ) -> Result<crate::rule::About, crate::refusal::Refusal> {
                super::about(case, self.need)
            }

            fn check(&self, case: &crate::rule::Case<'_>) -> Result<(), crate::refusal::Refusal> {
                super::standing_in(case, self.need, $from)
            }

            fn apply(
                &self,
                state: &mut crate::state::State,
                _: &crate::act::Act,
                _: crate::time::Pos,
                _: crate::time::Moment,
            ) {
                state.change(crate::state::AggregateId::Need(self.need), $change);
            }
        }
    )*};
}
pub(super) use follow_up;

follow_up! {
    /// 受理.
    NeedAccepted from &[NeedStatus::Submitted] => |need: &mut Need| need.status = NeedStatus::Accepted;
    /// 退回补充: what is missing is in the words.
    NeedReturned from &[NeedStatus::Submitted] => |need: &mut Need| need.status = NeedStatus::Returned;
    /// 不予受理: the reason is in the words.
    NeedRejected from &[NeedStatus::Submitted, NeedStatus::Accepted, NeedStatus::Classified] => |need: &mut Need| {
        need.status = NeedStatus::Rejected;
    };
    /// 答复: a need can be answered as often as there is something to say.
    NeedAnswered from &[
        NeedStatus::Submitted, NeedStatus::Returned, NeedStatus::Accepted, NeedStatus::InTopic,
        NeedStatus::Merged, NeedStatus::Rejected, NeedStatus::Referred, NeedStatus::Classified,
        NeedStatus::DirectlyHandled, NeedStatus::FedBack,
    ] => |need: &mut Need| need.answers = need.answers.saturating_add(1);
    /// 直接办理: settled without a topic; what was done is in the words.
    NeedHandled from &[NeedStatus::Accepted, NeedStatus::Classified] => |need: &mut Need| {
        need.status = NeedStatus::DirectlyHandled;
    };
    /// 反馈: what became of it, told to whoever said it (话有回音). A need that was merged is told in its own name.
    NeedFedBack from &[
        NeedStatus::DirectlyHandled, NeedStatus::InTopic, NeedStatus::Referred, NeedStatus::Merged, NeedStatus::FedBack,
    ] => |need: &mut Need| need.status = NeedStatus::FedBack;
}
