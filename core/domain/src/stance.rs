//! 态度: graded, with a reason where it is a no; binds nobody.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::act::{Act, Actor};
use crate::choice::choices;
use crate::id::{ObjectId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, StanceId, State};
use crate::time::{Moment, Pos};

choices! {
    /// The four grades (domain.md §1.1).
    StanceGrade {
        0 Agree "Agree" "同意";
        1 Acceptable "Acceptable" "可接受";
        2 Reserve "Reserve" "保留";
        3 Object "Object" "反对";
    }
}

impl StanceGrade {
    /// The grade in the plain words of the answer buttons.
    pub const fn plain(self) -> &'static str {
        match self {
            Self::Agree => "同意",
            Self::Acceptable => "还行",
            Self::Reserve => "有想法",
            Self::Object => "不同意",
        }
    }
}

/// One member's latest stance on a topic.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Stance {
    /// How.
    #[n(0)]
    pub grade: StanceGrade,
    /// On which version of the reading copy.
    #[n(1)]
    pub version: u32,
}

/// 表态: the reason is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct StanceGiven {
    /// On which topic.
    #[n(0)]
    pub topic: TopicId,
    /// On which version of the reading copy.
    #[n(1)]
    pub version: u32,
    /// How.
    #[n(2)]
    pub grade: StanceGrade,
}

impl Rule for StanceGiven {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, by: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Stance(StanceId { topic: self.topic, member: by.member })]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if self.grade == StanceGrade::Object && case.act.fact.words.is_none() {
            return Err(Code::StanceReason.into());
        }
        case.state.topic(self.topic)?.has_copy(self.version).map(|_| ())
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, _: Moment) {
        let id = AggregateId::Stance(StanceId { topic: self.topic, member: act.by.member });
        state.put(id, Stance { grade: self.grade, version: self.version });
    }
}
