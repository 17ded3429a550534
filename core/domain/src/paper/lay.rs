//! Laying a paper before those who sign it: fixes what it says, who signs, and the digest everybody signs.

use minicbor::{Decode, Encode};

use super::{Agreement, Content, Minutes, Paper, PaperSlot};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::copy::text_hash;
use crate::id::{MemberId, ObjectId, PaperId, SpaceId, TopicId};
use crate::meeting::was_lately;
use crate::party::{advisers, are_distinct, expect_orgs};
use crate::plan::Plan;
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use crate::rule::{About, Case, Rule};
use crate::seal::{Purpose, SlotRole};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::{Topic, TopicState, planning_wants};
use crate::words::{RosterName, Words};
use crate::work::TASKS_MAX;

/// 提交签署: title, text and the signers' names are in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct PaperLaid {
    /// The paper.
    #[n(0)]
    pub paper: PaperId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
    /// What it says, as far as rules go.
    #[n(2)]
    pub content: Content,
    /// Who must sign.
    #[n(3)]
    pub slots: Vec<PaperSlot>,
    /// What is signed.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub digest: [u8; 32],
    /// The day whose rules name the slots: of minutes that of their session's.
    #[n(5)]
    pub on: CivilDate,
    /// 暂号: a counter of the author's device. With that device's first digits it names the paper until it has an official
    /// number, and beside it afterwards (domain.md §4.9).
    #[n(6)]
    pub number: u64,
}

/// The digest that every signature of a paper covers: space, purpose, topic, title, text, what rules read of it, slots,
/// the signers by name, and where the offices among them come from.
pub fn paper_digest(
    space: (&SpaceId, &[u8; 32]),
    topic: TopicId,
    content: &Content,
    slots: &[PaperSlot],
    (title, text, names): (&str, &str, &[RosterName]),
) -> [u8; 32] {
    let named: Vec<(MemberId, &str)> = names.iter().map(|one| (one.member, one.name.as_str())).collect();
    let (id, history) = space;
    crate::digest::tagged(
        "yishi/paper/1",
        &[
            &id.0,
            content.purpose().code().as_bytes(),
            &topic.0,
            title.as_bytes(),
            &text_hash(text),
            &crate::fact::encode(content),
            &crate::fact::encode(&slots.to_vec()),
            &crate::fact::encode(&named),
            history,
        ],
    )
}

impl PaperLaid {
    /// A plan goes by the rules of the day on which it is laid, minutes by those of their session.
    fn expect_day(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let right = match &self.content {
            Content::Plan(_) | Content::Agreement(_) => was_lately(self.on, CivilDate::of(case.at)),
            Content::Minutes(minutes) => self.on == case.state.session(minutes.session)?.rules.on,
        };
        if right { Ok(()) } else { Err(Code::RulesChanged.into()) }
    }

    fn expect_digest(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let Some(Words::Paper { title, text, names }) = &case.act.fact.words else {
            return Err(Code::WordsWrong.into());
        };
        let mut signers: Vec<MemberId> =
            self.slots.iter().flat_map(|slot| slot.slot.members.iter().copied()).collect();
        signers.sort_unstable();
        signers.dedup();
        if !names.iter().map(|one| one.member).eq(signers) {
            return Err(Code::RoundRoster.into());
        }
        let space = case.state.space()?;
        let digest = paper_digest(
            (&space.id, &space.history),
            self.topic,
            &self.content,
            &self.slots,
            (title, text, names),
        );
        if digest == self.digest { Ok(()) } else { Err(Code::RoundDigest.into()) }
    }
}

/// The slots a paper has, by the rules of a day.
/// Whoever stays away from the topic signs for no office; where the director does, the committee's other members sign.
pub(crate) fn slots_of(
    state: &State,
    id: TopicId,
    content: &Content,
    on: CivilDate,
) -> Result<Vec<PaperSlot>, Refusal> {
    let (space, topic) = (state.space()?, state.topic(id)?);
    let holders = |role: Role| {
        let held = space.running().filter(|held| held.post.role == role).map(|held| held.member);
        let (away, here): (Vec<MemberId>, Vec<MemberId>) = held.partition(|member| topic.recuses(*member));
        let led_by_others = role == Role::Chair && here.is_empty() && !away.is_empty();
        if led_by_others { topic.committee(space) } else { here }
    };
    let rules = state.rulebook()?.rules(on)?;
    match content {
        Content::Plan(_) => PaperSlot::all(&rules, Purpose::Plan, |role| {
            holders(if role == SlotRole::PartySecretary { Role::PartySecretary } else { Role::Chair })
        }),
        Content::Agreement(agreement) => {
            let parties: Vec<MemberId> = agreement.parties.iter().map(|party| party.member).collect();
            let parts = [(SlotRole::Moderator, vec![agreement.moderator]), (SlotRole::Party, parties)];
            PaperSlot::all(&rules, Purpose::AgreeAndAct, |role| {
                part(&parts, role).unwrap_or_else(|| holders(Role::Supervisor))
            })
        }
        Content::Minutes(minutes) => {
            let session = state.session(minutes.session)?;
            let parts = [
                (SlotRole::Moderator, vec![session.moderator]),
                (SlotRole::Recorder, vec![session.recorder]),
                (SlotRole::Party, minutes.agreed.clone()),
            ];
            PaperSlot::all(&rules, Purpose::Minutes, |role| {
                part(&parts, role).unwrap_or_else(|| holders(Role::Supervisor))
            })
        }
    }
}

/// Who plays a part in a sitting; nothing for a role that an office gives.
fn part(parts: &[(SlotRole, Vec<MemberId>)], role: SlotRole) -> Option<Vec<MemberId>> {
    parts.iter().find(|(played, _)| *played == role).map(|(_, members)| members.clone())
}

fn plan_may_be_laid(case: &Case<'_>, topic: &Topic, (plan, on): (&Plan, CivilDate)) -> Result<(), Refusal> {
    topic.stands_in(&[
        TopicState::Accepted,
        TopicState::Evaluating,
        TopicState::Planning,
        TopicState::AnotherRound,
    ])?;
    plan.expect_convener(case, case.state.rulebook()?.form(&plan.form, on)?)?;
    if !plan.is_sound() || topic.plans.checked_add(1) != Some(plan.version) {
        return Err(Code::PlanVersion.into());
    }
    expect_orgs(case.state, &plan.parties)?;
    if let Some(missing) = planning_wants(topic).first() {
        return Err((*missing).into());
    }
    plan.wants(case.state, topic, on)?.first().map_or(Ok(()), |code| Err((*code).into()))
}

fn minutes_may_be_laid(case: &Case<'_>, topic: &Topic, minutes: &Minutes) -> Result<(), Refusal> {
    topic.stands_in(&[TopicState::ConsensusReached])?;
    let session = case.state.session(minutes.session)?;
    if !session.leads(case.act.by.member) {
        return Err(Code::NotPermitted.into());
    }
    expect_none_lies(topic)?;
    let right = topic.session == Some(minutes.session)
        && session.consensus.as_ref().is_some_and(|consensus| {
            consensus.agreed == minutes.agreed && consensus.dissent == minutes.dissent
        });
    if !right {
        return Err(Code::MinutesDiffer.into());
    }
    // What an assembly decides on has its work named afterwards.
    if topic.settles_itself() && minutes.items.is_empty() || minutes.items.len() > TASKS_MAX {
        return Err(Code::MinutesItems.into());
    }
    Ok(())
}

/// Refuses a second paper while one is being signed: two sealed ones would each count.
fn expect_none_lies(topic: &Topic) -> Result<(), Refusal> {
    if topic.minutes.is_none() { Ok(()) } else { Err(Code::PaperLies.into()) }
}

/// What stands in the way of 商定即行, the first thing first: a matter that is not general or that law gives to a body,
/// raising money, fewer than two parties, or whoever holds the phone being one of them.
pub fn agreement_wants(topic: &Topic, agreement: &Agreement) -> Vec<Code> {
    let party = agreement.parties.iter().any(|party| party.member == agreement.moderator);
    let wants = [
        (!topic.settles_itself(), Code::AgreementClass),
        (agreement.raises_money, Code::AgreementMoney),
        (agreement.parties.len() < 2 || !are_distinct(&agreement.parties), Code::PlanParties),
        (party, Code::PlanModerator),
    ];
    let found = wants.into_iter().filter(|(in_the_way, _)| *in_the_way).map(|(_, code)| code);
    found.chain(planning_wants(topic)).collect()
}

/// A matter that both committees opened beforehand counts as taken up (T3, domain.md §3.4).
fn agreement_may_be_laid(
    case: &Case<'_>,
    topic: &Topic,
    (agreement, on): (&Agreement, CivilDate),
) -> Result<(), Refusal> {
    let book = case.state.rulebook()?;
    if !(topic.is_undecided() && topic.item.as_ref().is_some_and(|item| book.is_open(item, on))) {
        topic.stands_in(&[
            TopicState::Accepted,
            TopicState::Evaluating,
            TopicState::Planning,
            TopicState::Noticed,
        ])?;
    }
    expect_none_lies(topic)?;
    if case.act.by.member != agreement.moderator {
        return Err(Code::NotLeader.into());
    }
    expect_orgs(case.state, &agreement.parties)?;
    if !advisers(case.state, &agreement.parties)?.is_empty() {
        return Err(Code::OrgAdvises.into());
    }
    agreement_wants(topic, agreement).first().map_or(Ok(()), |code| Err((*code).into()))
}

impl Rule for PaperLaid {
    fn object(&self) -> ObjectId {
        self.paper.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Paper(self.paper), AggregateId::Topic(self.topic)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        match &self.content {
            Content::Plan(_) | Content::Agreement(_) => {
                let orgs = self.content.orgs().into_iter().map(AggregateId::Org);
                orgs.chain([AggregateId::Rulebook]).collect()
            }
            Content::Minutes(minutes) => vec![AggregateId::Rulebook, AggregateId::Session(minutes.session)],
        }
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if case.state.paper(self.paper).is_ok() {
            return Err(Code::AlreadyExists.into());
        }
        let topic = case.state.topic(self.topic)?;
        topic.expect_no_recusal(&case.act.by)?;
        match &self.content {
            Content::Plan(plan) => plan_may_be_laid(case, topic, (plan, self.on))?,
            Content::Minutes(minutes) => minutes_may_be_laid(case, topic, minutes)?,
            Content::Agreement(agreement) => agreement_may_be_laid(case, topic, (agreement, self.on))?,
        }
        self.expect_day(case)?;
        if self.slots != slots_of(case.state, self.topic, &self.content, self.on)? {
            return Err(Code::RoundRoster.into());
        }
        self.expect_digest(case)
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, _: Moment) {
        let paper = Paper {
            topic: self.topic,
            by: act.by.member,
            content: self.content.clone(),
            slots: self.slots.clone(),
            digest: self.digest,
            signed: Vec::new(),
            refused: Vec::new(),
            sealed: None,
            dropped: false,
        };
        state.create(AggregateId::Paper(self.paper), paper);
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| match &self.content {
            Content::Plan(plan) => {
                topic.plans = plan.version;
                topic.plan = Some(self.paper);
                topic.state = TopicState::Planning;
            }
            Content::Minutes(_) | Content::Agreement(_) => topic.minutes = Some(self.paper),
        });
    }
}
