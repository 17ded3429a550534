//! 议题: what is deliberated, with its drafting group, its reading copies and its rounds.

mod accept;
mod annul;
mod attest;
mod classify;
mod evaluate;
mod leave;
mod propose;
mod review;
mod state;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::act::Actor;
use crate::calendar::CivilDate;
use crate::choice::choices;
use crate::copy::Copy;
use crate::id::{DrawId, MemberId, NeedId, OrgId, PaperId, SessionId, TopicId};
use crate::joint::Sides;
use crate::matter::ItemCode;
use crate::membership::{Cut, Space, Standing, within_cuts};
use crate::need::Referral;
use crate::recusal::Recusal;
use crate::refusal::{Code, Refusal};
use crate::round::Round;
use crate::rule::{About, Case};
use crate::time::Pos;
use crate::work::Task;

pub use accept::{TopicAccepted, TopicDeclined, acceptance_wants};
pub use annul::{Annuller, Annulment, TopicAnnulled};
pub use attest::{Attested, Waiting, WorldAct, attest_after};
pub use classify::{Lowering, TopicClassified};
pub use evaluate::{Conclusion, Evaluation, EvaluationAsked, EvaluationGiven, NO_INTEREST, planning_wants};
pub use leave::{ReferralAcknowledged, TopicReferred, TopicTerminated, TopicWithdrawn};
pub use propose::TopicProposed;
pub use review::{PartyReviewed, Review, TopicScreened};
pub use state::TopicState;

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
    /// What the Party organisation's discussion came to.
    ReviewResult {
        0 Agree "agree_to_deliberate" "同意协商";
        1 Return "return" "退回再研究";
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
    /// Its matter in the catalogue.
    #[n(8)]
    pub item: Option<ItemCode>,
    /// Whether its class was settled: before that it is only what whoever proposed it took it for.
    #[n(35)]
    pub classified: bool,
    /// A lower class that one side of the two committees wants.
    #[n(9)]
    pub lowering: Option<Lowering>,
    /// Whether both committees have it looked into (整理汇总、分类研究、调查论证); read by them alone.
    #[n(10)]
    pub screened: bool,
    /// What the Party organisation's last discussion came to.
    #[n(11)]
    pub review: Option<Review>,
    /// Who of the two committees wants it taken up.
    #[n(12)]
    pub accepting: Sides,
    /// Who of the two committees wants it declined; a side stands in one of both at most.
    #[n(36)]
    pub declining: Sides,
    /// Where both committees had agreed to decline it.
    #[n(37)]
    pub declined: Option<Pos>,
    /// Where it was handed over to.
    #[n(13)]
    pub referral: Option<Referral>,
    /// Acts in the world that wait for a second signature.
    #[n(14)]
    pub waiting: Vec<Waiting>,
    /// Where both committees had agreed to take it up.
    #[n(15)]
    pub accepted: Option<Pos>,
    /// The newest plan's version, 0 before the first.
    #[n(16)]
    pub plans: u32,
    /// The newest plan.
    #[n(17)]
    pub plan: Option<PaperId>,
    /// The newest session.
    #[n(18)]
    pub session: Option<SessionId>,
    /// How many sessions were held.
    #[n(19)]
    pub rounds_held: u32,
    /// The day of the last one.
    #[n(20)]
    pub last_held: Option<CivilDate>,
    /// The minutes that are signed.
    #[n(21)]
    pub minutes: Option<PaperId>,
    /// What has to be done.
    #[n(22)]
    pub tasks: Vec<Task>,
    /// The last day to post what was agreed.
    #[n(23)]
    pub publish_by: Option<CivilDate>,
    /// Whether law itself names who decides on its matter.
    #[n(24)]
    pub statutory: bool,
    /// Whether the catalogue says that it takes special knowledge.
    #[n(25)]
    pub technical: bool,
    /// The ended topic that it follows.
    #[n(26)]
    pub follows: Option<TopicId>,
    /// Who of the two committees wants experts asked.
    #[n(27)]
    pub asking: Sides,
    /// What experts said, one opinion of each.
    #[n(28)]
    pub evaluations: Vec<Evaluation>,
    /// Who of the two committees wants it given up.
    #[n(29)]
    pub ending: Sides,
    /// Who of the two committees wants work stopped, or to go on.
    #[n(32)]
    pub pausing: Sides,
    /// The day of the receiving body's paper, where it was handed over.
    #[n(33)]
    pub acknowledged: Option<CivilDate>,
    /// What annulled it.
    #[n(34)]
    pub annulled: Option<Annulment>,
    /// Who stays away from it, or may have to.
    #[n(30)]
    pub recusals: Vec<Recusal>,
    /// A draw that was announced and not held yet.
    #[n(31)]
    pub draw: Option<DrawId>,
    /// The organisation in whose name it was proposed.
    #[n(38)]
    pub org: Option<OrgId>,
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

    /// Whether a member stays away from it.
    pub fn recuses(&self, member: MemberId) -> bool {
        self.recusals.iter().any(|recusal| recusal.member == member && recusal.since.is_some())
    }

    /// Whether an act comes from somebody who stays away, and was not made before that was known.
    pub fn bars(&self, by: &Actor) -> bool {
        let bars =
            |one: &Recusal| one.member == by.member && one.since.is_some() && !within_cuts(&one.cuts, by);
        self.recusals.iter().any(bars)
    }

    /// Refuses whoever stays away.
    pub fn expect_no_recusal(&self, by: &Actor) -> Result<(), Refusal> {
        if self.bars(by) { Err(Code::Recused.into()) } else { Ok(()) }
    }

    /// The committee as far as it decides here, sorted.
    pub fn committee(&self, space: &Space) -> Vec<MemberId> {
        let away = |member: &MemberId| {
            self.recusals.iter().any(|one| one.member == *member && one.since.is_some() && one.office)
        };
        space.committee().into_iter().filter(|member| !away(member)).collect()
    }

    /// The reading copy of a version.
    pub fn copy(&self, version: u32) -> Option<&Copy> {
        self.copies.iter().find(|copy| copy.version == version)
    }

    /// The newest version, 0 before the first.
    pub fn last_version(&self) -> u32 {
        self.copies.last().map_or(0, |copy| copy.version)
    }

    /// Whether it was neither taken up nor given up.
    pub fn is_undecided(&self) -> bool {
        matches!(self.state, TopicState::Drafted | TopicState::Screening | TopicState::PartyReview)
    }

    /// Whether whoever it touches settles it: no law and no class gives it to somebody else.
    pub fn settles_itself(&self) -> bool {
        self.class == MatterClass::General && !self.statutory
    }

    /// Refuses unless the topic is still open.
    pub fn open(&self) -> Result<(), Refusal> {
        self.stands_in(&[
            TopicState::Drafted,
            TopicState::Screening,
            TopicState::PartyReview,
            TopicState::Accepted,
            TopicState::Evaluating,
            TopicState::Planning,
            TopicState::Noticed,
            TopicState::InSession,
            TopicState::SessionClosed,
            TopicState::AnotherRound,
            TopicState::ConsensusReached,
            TopicState::Escalated,
        ])
    }

    /// Refuses where it has ended: from then on it is only read (T28).
    pub fn expect_going(&self) -> Result<(), Refusal> {
        let going: Vec<TopicState> =
            TopicState::ALL.iter().copied().filter(|state| !state.is_over()).collect();
        self.stands_in(&going)
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

/// Refuses a document of a day to come, or of which nothing is written down.
pub(crate) fn expect_document(case: &Case<'_>, on: CivilDate) -> Result<(), Refusal> {
    if on > CivilDate::of(case.at) {
        return Err(Code::StatedAhead.into());
    }
    let said = case.act.fact.words.as_ref().is_some_and(|words| !words.text().trim().is_empty());
    if said { Ok(()) } else { Err(Code::WordsMissing.into()) }
}

/// Kinds about a topic that change it alone and read nothing else.
macro_rules! of_topic {
    ($name:ident, |$this:ident, $case:ident, $topic:ident| $check:expr, |$changed:ident, $act:ident, $at:ident| $change:expr) => {
        impl crate::rule::Rule for $name {
            fn object(&self) -> crate::id::ObjectId {
                self.topic.into()
            }

            fn touches(&self, _: &crate::act::Actor) -> Vec<crate::state::AggregateId> {
                vec![crate::state::AggregateId::Topic(self.topic)]
            }

            fn about(
                &self,
                _: &crate::rule::Case<'_>,
            ) -> Result<crate::rule::About, crate::refusal::Refusal> {
                Ok(crate::topic::about(self.topic))
            }

            fn check(&self, $case: &crate::rule::Case<'_>) -> Result<(), crate::refusal::Refusal> {
                let ($this, $topic) = (self, $case.state.topic(self.topic)?);
                let _ = $this;
                $check
            }

            fn apply(
                &self,
                state: &mut crate::state::State,
                $act: &crate::act::Act,
                _: crate::time::Pos,
                $at: crate::time::Moment,
            ) {
                let $this = self;
                let _ = $this;
                state.change(
                    crate::state::AggregateId::Topic(self.topic),
                    |$changed: &mut crate::topic::Topic| $change,
                );
            }
        }
    };
}
pub(crate) use of_topic;

/// For facts about a topic.
pub(crate) fn about(topic: TopicId) -> About {
    About { topic: Some(topic), ..About::default() }
}
