//! 暂停实施: work stops and goes on by both committees' word (T25); the supervisors are told.

use minicbor::{Decode, Encode};

use crate::calendar::CivilDate;
use crate::id::TopicId;
use crate::joint::{Joint, Sides};
use crate::refusal::Code;
use crate::topic::{TopicState, of_topic};

macro_rules! pauses {
    ($($(#[$doc:meta])* $name:ident from $from:ident to $to:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Encode, Decode)]
        pub struct $name {
            /// The topic.
            #[n(0)]
            pub topic: TopicId,
            /// From which day.
            #[n(1)]
            pub on: CivilDate,
            /// The author's share; nothing where the author decides for both committees.
            #[n(2)]
            pub joint: Option<Joint>,
        }

        of_topic!(
            $name,
            |this, case, topic| {
                topic.stands_in(&[TopicState::$from])?;
                if this.on > CivilDate::of(case.at) {
                    return Err(Code::StatedAhead.into());
                }
                Joint::expect_on(case, topic, this.joint, topic.pausing)
            },
            |topic, _act, _at| {
                if Joint::settle(this.joint, &mut topic.pausing) {
                    topic.state = TopicState::$to;
                    topic.pausing = Sides::NONE;
                }
            }
        );
    )*};
}

pauses! {
    /// 暂停实施: why is in the words.
    WorkSuspended from Implementing to Suspended;
    /// 恢复实施: why is in the words.
    WorkResumed from Suspended to Implementing;
}
