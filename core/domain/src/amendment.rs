//! 修改建议: a proposed change of one passage of a reading copy, merged by a drafter with its author named.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::act::{Act, Actor};
use crate::choice::choices;
use crate::id::{AmendmentId, MemberId, ObjectId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::words::{Words, utf16_len};

choices! {
    /// What became of an amendment.
    AmendmentStatus {
        0 Open "open" "待处理";
        1 Taken "taken" "已采纳";
        2 Declined "declined" "未采纳";
    }
}

/// An amendment as it stands.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Amendment {
    /// To which topic.
    #[n(0)]
    pub topic: TopicId,
    /// Whose.
    #[n(1)]
    pub by: MemberId,
    /// Of which version of the reading copy.
    #[n(2)]
    pub version: u32,
    /// First UTF-16 unit of the passage.
    #[n(3)]
    pub start: u32,
    /// UTF-16 unit after the passage; equal to `start` for an insertion.
    #[n(4)]
    pub end: u32,
    /// What became of it.
    #[n(5)]
    pub status: AmendmentStatus,
}

/// 修改建议: quote, replacement and reason are in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct AmendmentProposed {
    /// The amendment.
    #[n(0)]
    pub amendment: AmendmentId,
    /// To which topic.
    #[n(1)]
    pub topic: TopicId,
    /// Of which version of the reading copy.
    #[n(2)]
    pub version: u32,
    /// First UTF-16 unit of the passage.
    #[n(3)]
    pub start: u32,
    /// UTF-16 unit after the passage.
    #[n(4)]
    pub end: u32,
}

impl Rule for AmendmentProposed {
    fn object(&self) -> ObjectId {
        self.amendment.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Amendment(self.amendment)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if case.state.amendment(self.amendment).is_ok() {
            return Err(Code::AlreadyExists.into());
        }
        case.state.topic(self.topic)?.has_copy(self.version)?;
        let quoted = match &case.act.fact.words {
            Some(Words::Passage { quote, .. }) => utf16_len(quote),
            _ => return Err(Code::WordsWrong.into()),
        };
        let length = self.end.checked_sub(self.start).ok_or(Code::PassageWrong)?;
        if usize::try_from(length) != Ok(quoted) {
            return Err(Code::PassageWrong.into());
        }
        Ok(())
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, _: Moment) {
        let amendment = Amendment {
            topic: self.topic,
            by: act.by.member,
            version: self.version,
            start: self.start,
            end: self.end,
            status: AmendmentStatus::Open,
        };
        state.create(AggregateId::Amendment(self.amendment), amendment);
    }
}

macro_rules! settlings {
    ($($(#[$doc:meta])* $name:ident => $to:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Encode, Decode)]
        pub struct $name {
            /// The amendment.
            #[n(0)]
            pub amendment: AmendmentId,
            /// Its topic.
            #[n(1)]
            pub topic: TopicId,
        }

        impl Rule for $name {
            fn object(&self) -> ObjectId {
                self.amendment.into()
            }

            fn touches(&self, _: &Actor) -> Vec<AggregateId> {
                vec![AggregateId::Amendment(self.amendment)]
            }

            fn reads(&self) -> Vec<AggregateId> {
                vec![AggregateId::Topic(self.topic)]
            }

            fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
                Ok(crate::topic::about(self.topic))
            }

            fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
                let amendment = case.state.amendment(self.amendment)?;
                if amendment.topic != self.topic {
                    return Err(Code::UnknownObject.into());
                }
                if amendment.status != AmendmentStatus::Open {
                    return Err(Code::AmendmentSettled.into());
                }
                case.state.topic(self.topic)?.open()
            }

            fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
                state.change(AggregateId::Amendment(self.amendment), |amendment: &mut Amendment| {
                    amendment.status = AmendmentStatus::$to;
                });
            }
        }
    )*};
}

settlings! {
    /// 采纳修改建议: comes before the change that carries it out, whose core names the amendment as its cause.
    AmendmentTaken => Taken;
    /// 未采纳: the reason is in the words.
    AmendmentDeclined => Declined;
}
