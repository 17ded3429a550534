//! 论证评估: before people sit down together on a matter that takes special knowledge, both committees ask experts (T4), and
//! it goes on only with an opinion of somebody who has no interest in it (T5; 湖委办〔2017〕45号 二（二）2).

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::{Topic, TopicState, of_topic};
use crate::choice::choices;
use crate::id::{MemberId, TopicId};
use crate::joint::{Joint, Sides};
use crate::refusal::Code;
use crate::words::Words;

choices! {
    /// What an expert concludes.
    Conclusion {
        0 Feasible "feasible" "可行";
        1 Conditional "conditional" "有条件可行";
        2 Infeasible "infeasible" "不可行";
    }
}

/// An opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Evaluation {
    /// Whose.
    #[n(0)]
    pub by: MemberId,
    /// What it concludes.
    #[n(1)]
    pub conclusion: Conclusion,
    /// Whether its author has an interest in the matter: then it is heard and does not count.
    #[n(2)]
    pub interested: bool,
}

/// What is still wanted before a topic can be planned, beside what taking it up wanted.
pub fn planning_wants(topic: &Topic) -> Vec<Code> {
    let counts = topic.evaluations.iter().any(|one| !one.interested);
    if topic.technical && !counts { vec![Code::EvaluationMissing] } else { Vec::new() }
}

/// 请专家评估: one side's share of it, or all of it; what is to be looked at is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct EvaluationAsked {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// The author's share; nothing where the author decides for both committees.
    #[n(1)]
    pub joint: Option<Joint>,
}

of_topic!(
    EvaluationAsked,
    |this, case, topic| {
        topic.stands_in(&[TopicState::Accepted])?;
        if !topic.technical {
            return Err(Code::EvaluationNotWanted.into());
        }
        Joint::expect_on(case, topic, this.joint, topic.asking)
    },
    |topic, _act, _at| {
        if Joint::settle(this.joint, &mut topic.asking) {
            topic.state = TopicState::Evaluating;
            topic.asking = Sides::NONE;
        }
    }
);

/// 评估意见: the words' title says which interests the author has in the matter (无 where there are none), their text is
/// the opinion. Whoever gives a second one takes the first one's place.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct EvaluationGiven {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// What it concludes.
    #[n(1)]
    pub conclusion: Conclusion,
    /// Whether the author has an interest in the matter.
    #[n(2)]
    pub interested: bool,
}

of_topic!(
    EvaluationGiven,
    |this, case, topic| {
        topic.stands_in(&[TopicState::Evaluating])?;
        if case.act.fact.words.as_ref().is_none_or(|words| words.text().trim().is_empty()) {
            return Err(Code::WordsMissing.into());
        }
        let proposed = topic.proposed_by == case.act.by.member;
        if proposed && !this.interested { Err(Code::EvaluationInterest.into()) } else { Ok(()) }
    },
    |topic, act, _at| {
        let (by, conclusion, interested) = (act.by.member, this.conclusion, this.interested);
        topic.evaluations.retain(|one| one.by != by);
        topic.evaluations.push(Evaluation { by, conclusion, interested });
    }
);

/// What an expert without an interest declares.
pub const NO_INTEREST: &str = "无";

impl EvaluationGiven {
    /// The words of an opinion with what its author declares.
    pub fn words(interest: Option<String>, opinion: String) -> Words {
        Words::Titled { title: interest.unwrap_or_else(|| NO_INTEREST.to_owned()), text: opinion }
    }
}
