//! Merging duplicates and taking needs up into a topic: both originals stay, both authors are told (N5).

use minicbor::{Decode, Encode};

use super::{Need, NeedStatus, OPEN};
use crate::act::{Act, Actor};
use crate::id::{NeedId, ObjectId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// 归并: one entry per need that is merged, under that need's own labels.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct NeedMerged {
    /// The need that is merged.
    #[n(0)]
    pub need: NeedId,
    /// The need that stands for both from now on.
    #[n(1)]
    pub canonical: NeedId,
}

impl Rule for NeedMerged {
    fn object(&self) -> ObjectId {
        self.need.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Need(self.need)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Need(self.canonical)]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        super::about(case, self.need)
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if self.need == self.canonical {
            return Err(Code::MergeSelf.into());
        }
        super::standing_in(
            case,
            self.need,
            &[NeedStatus::Submitted, NeedStatus::Accepted, NeedStatus::Classified, NeedStatus::InTopic],
        )?;
        match case.state.need(self.canonical)?.status {
            NeedStatus::Merged => Err(Code::MergeIntoMerged.into()),
            NeedStatus::Withdrawn | NeedStatus::Rejected | NeedStatus::Closed => Err(Code::NeedState.into()),
            NeedStatus::Submitted
            | NeedStatus::Returned
            | NeedStatus::Accepted
            | NeedStatus::InTopic
            | NeedStatus::Referred
            | NeedStatus::Classified
            | NeedStatus::DirectlyHandled
            | NeedStatus::FedBack => Ok(()),
        }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Need(self.need), |need: &mut Need| {
            need.before_merge = Some(need.status);
            need.status = NeedStatus::Merged;
            need.merged_into = Some(self.canonical);
        });
    }
}

/// 取消归并: it stands for itself again, where it stood before; also when its author was told of the merge already.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct NeedUnmerged {
    /// The need.
    #[n(0)]
    pub need: NeedId,
}

impl Rule for NeedUnmerged {
    fn object(&self) -> ObjectId {
        self.need.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Need(self.need)]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        super::about(case, self.need)
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        super::standing_in(case, self.need, &[NeedStatus::Merged, NeedStatus::FedBack])?;
        match case.state.need(self.need)?.merged_into {
            Some(_) => Ok(()),
            None => super::standing_in(case, self.need, &[NeedStatus::Merged]),
        }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Need(self.need), |need: &mut Need| {
            need.status = need.before_merge.take().unwrap_or(NeedStatus::Accepted);
            need.merged_into = None;
        });
    }
}

/// 列入议题: the topic that takes a need up; a merged need is told, too.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct NeedPlaced {
    /// The need.
    #[n(0)]
    pub need: NeedId,
    /// The topic.
    #[n(1)]
    pub topic: TopicId,
}

impl Rule for NeedPlaced {
    fn object(&self) -> ObjectId {
        self.need.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Need(self.need)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        super::about(case, self.need)
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let from: Vec<NeedStatus> = OPEN.iter().copied().chain([NeedStatus::Merged]).collect();
        super::standing_in(case, self.need, &from)?;
        case.state.topic(self.topic)?.open()
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Need(self.need), |need: &mut Need| {
            need.topic = Some(self.topic);
            if need.status != NeedStatus::Merged {
                need.status = NeedStatus::InTopic;
            }
        });
    }
}
