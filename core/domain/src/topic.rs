//! 议题: what is deliberated, with its drafting group, its reading copies and its rounds.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::act::{Act, Actor};
use crate::choice::choices;
use crate::copy::Copy;
use crate::id::{MemberId, NeedId, ObjectId, TopicId};
use crate::membership::{Cut, Standing, within_cuts};
use crate::refusal::{Code, Refusal};
use crate::round::Round;
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

choices! {
    /// The six sources of topics (湖委办〔2017〕45号 二（二）1).
    TopicSource {
        0 StatutoryItem "statutory_item" "代表会议依法决策的事项";
        1 LawRequires "law_requires" "法律法规和政策要求协商的事项";
        2 PublicAffairs "public_affairs" "涉及切身利益的公共事务、公益事业";
        3 StrongComplaint "strong_complaint" "群众反映强烈的困难和矛盾纠纷";
        4 PolicyImplementation "policy_implementation" "方针政策、重点工作的落实";
        5 PartyRequest "party_request" "协商主体提出的需求";
    }
}

choices! {
    /// The class of a matter (domain.md §3.2). Unknown takes the stricter path: major.
    MatterClass {
        0 General "General" "一般事项";
        1 Major "Major" "重大事项";
        2 Contested "Contested" "争议较大";
        3 Owners "Owners" "业主共同决定";
        4 Collective "Collective" "集体经济组织决定";
        5 Group "Group" "小组事项";
        6 GovProject "GovProject" "政府项目";
        7 CrossUnit "CrossUnit" "跨村事项";
        8 NotDeliberable "NotDeliberable" "不宜协商";
    }
}

choices! {
    /// Where a topic stands (domain.md §3.3).
    TopicState {
        0 Drafted "Drafted" "待研究";
        3 Accepted "Accepted" "已立题";
        4 NotAccepted "NotAccepted" "未立题";
    }
}

/// Somebody of the drafting group.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Drafter {
    /// Who.
    #[n(0)]
    pub member: MemberId,
    /// The cuts, once it has ended.
    #[n(1)]
    pub ended: Option<Vec<Cut>>,
}

/// A topic as it stands.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Topic {
    /// Where it stands.
    #[n(0)]
    pub state: TopicState,
    /// Who proposed it.
    #[n(1)]
    pub proposed_by: MemberId,
    /// Where it comes from.
    #[n(2)]
    pub source: TopicSource,
    /// Its class.
    #[n(3)]
    pub class: MatterClass,
    /// The needs it takes up.
    #[n(4)]
    pub needs: Vec<NeedId>,
    /// Everybody ever appointed to draft it.
    #[n(5)]
    pub drafters: Vec<Drafter>,
    /// Its reading copies, version 1 first.
    #[n(6)]
    pub copies: Vec<Copy>,
    /// Its rounds to finalise, number 1 first.
    #[n(7)]
    pub rounds: Vec<Round>,
}

impl Topic {
    /// Who drafts now.
    pub fn drafters_now(&self) -> impl Iterator<Item = MemberId> + '_ {
        self.drafters.iter().filter(|d| d.ended.is_none()).map(|d| d.member)
    }

    /// An actor's standing as drafter.
    pub fn drafter_standing(&self, by: &Actor) -> Standing {
        self.drafters
            .iter()
            .filter(|d| d.member == by.member)
            .map(|d| match &d.ended {
                None => Standing::Yes,
                Some(cuts) if within_cuts(cuts, by) => Standing::Yes,
                Some(_) => Standing::Ended,
            })
            .max()
            .unwrap_or(Standing::No)
    }

    /// The reading copy of a version.
    pub fn copy(&self, version: u32) -> Option<&Copy> {
        self.copies.iter().find(|copy| copy.version == version)
    }

    /// The newest version, 0 before the first.
    pub fn last_version(&self) -> u32 {
        self.copies.last().map_or(0, |copy| copy.version)
    }

    /// Refuses unless the topic is still open.
    pub fn open(&self) -> Result<(), Refusal> {
        self.stands_in(&[TopicState::Drafted, TopicState::Accepted])
    }

    /// Refuses unless it stands in one of these states.
    pub fn stands_in(&self, states: &[TopicState]) -> Result<(), Refusal> {
        if states.contains(&self.state) {
            return Ok(());
        }
        Err(Refusal::with(Code::TopicState, format!("现在是“{}”", self.state.zh())))
    }

    /// Refuses unless the topic is open and has a reading copy of this version.
    pub fn has_copy(&self, version: u32) -> Result<&Copy, Refusal> {
        self.open()?;
        self.copy(version).ok_or_else(|| Code::NoCopy.into())
    }
}

/// For facts about a topic.
pub(crate) fn about(topic: TopicId) -> About {
    About { topic: Some(topic), ..About::default() }
}

/// 提出议题: title and plain summary are in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TopicProposed {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// Where it comes from.
    #[n(1)]
    pub source: TopicSource,
    /// Its class.
    #[n(2)]
    pub class: MatterClass,
    /// The needs it takes up, at most 200.
    #[n(3)]
    pub needs: Vec<NeedId>,
}

impl Rule for TopicProposed {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if case.state.topic(self.topic).is_ok() {
            return Err(Code::AlreadyExists.into());
        }
        // The other five sources of T1 stand for themselves; public affairs must come from somebody's need.
        if self.needs.len() > 200 || (self.needs.is_empty() && self.source == TopicSource::PublicAffairs) {
            return Err(Code::TopicWithoutSource.into());
        }
        Ok(())
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, _: Moment) {
        let topic = Topic {
            state: TopicState::Drafted,
            proposed_by: act.by.member,
            source: self.source,
            class: self.class,
            needs: self.needs.clone(),
            drafters: Vec::new(),
            copies: Vec::new(),
            rounds: Vec::new(),
        };
        state.create(AggregateId::Topic(self.topic), topic);
    }
}

macro_rules! verdicts {
    ($($(#[$doc:meta])* $name:ident => $to:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Encode, Decode)]
        pub struct $name {
            /// The topic.
            #[n(0)]
            pub topic: TopicId,
        }

        impl Rule for $name {
            fn object(&self) -> ObjectId {
                self.topic.into()
            }

            fn touches(&self, _: &Actor) -> Vec<AggregateId> {
                vec![AggregateId::Topic(self.topic)]
            }

            fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
                Ok(about(self.topic))
            }

            fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
                case.state.topic(self.topic)?.stands_in(&[TopicState::Drafted])
            }

            fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
                state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
                    topic.state = TopicState::$to;
                });
            }
        }
    )*};
}

verdicts! {
    /// 确定议题 (T3).
    TopicAccepted => Accepted;
    /// 不予立题 (T3): the reason is in the words.
    TopicDeclined => NotAccepted;
}
