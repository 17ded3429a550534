//! Acts in the world, recorded with the day on which they happened (domain.md §4.3): never a day to come, and one that
//! lies far back counts only once a second member has signed for it, a supervisor where there is one.

use minicbor::{Decode, Encode};

use super::annul::{ANNULLABLE, Annulment};
use super::review::{BEFORE_ACCEPTANCE, Review};
use super::{ReviewResult, Topic, TopicState};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::id::{EntryId, MemberId, ObjectId, TopicId};
use crate::membership::Standing;
use crate::pack::Days;
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use crate::rule::{About, Case, Rule};
use crate::rulebook::Rulebook;
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// What happened in the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub enum WorldAct {
    /// The Party organisation discussed the topic.
    #[n(0)]
    Review(#[n(0)] Review),
    /// A document annulled what was agreed.
    #[n(1)]
    Annul(#[n(0)] Annulment),
}

impl WorldAct {
    /// From where it starts.
    const fn from(self) -> &'static [TopicState] {
        match self {
            Self::Review(_) => BEFORE_ACCEPTANCE,
            Self::Annul(_) => ANNULLABLE,
        }
    }

    /// The day on which it happened.
    pub const fn on(self) -> CivilDate {
        match self {
            Self::Review(review) => review.held_on,
            Self::Annul(annulment) => annulment.on,
        }
    }

    fn carry_out(self, topic: &mut Topic) {
        match self {
            Self::Review(review) => {
                topic.review = Some(review);
                topic.state = match review.result {
                    ReviewResult::Agree => TopicState::PartyReview,
                    ReviewResult::Return => TopicState::Screening,
                };
            }
            Self::Annul(annulment) => {
                topic.annulled = Some(annulment);
                topic.state = TopicState::Annulled;
            }
        }
    }
}

/// An act in the world that waits for a second signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Waiting {
    /// The entry that recorded it.
    #[n(0)]
    pub entry: EntryId,
    /// Who recorded it.
    #[n(1)]
    pub by: MemberId,
    /// What happened.
    #[n(2)]
    pub act: WorldAct,
}

/// How many days an act in the world may lie back before a second signature is wanted, by the rules of a day.
pub fn attest_after(book: &Rulebook, on: CivilDate) -> Result<u32, Refusal> {
    Ok(book.rules(on)?.days("stated_at.second_signature")?.n)
}

/// Whether an act that came in at a moment waits for a second signature. It is judged when it arrives: who was without a
/// network for long loses nothing, the act only waits.
pub(super) fn is_late(stated: CivilDate, attest_after: u32, at: Moment) -> bool {
    Days::from(attest_after).is_exceeded(stated, CivilDate::of(at))
}

/// Refuses a day to come, and another number of days than the rules have.
pub(super) fn expect_stated(case: &Case<'_>, stated: CivilDate, after: u32) -> Result<(), Refusal> {
    if stated > CivilDate::of(case.at) {
        return Err(Code::StatedAhead.into());
    }
    if after == attest_after(case.state.rulebook()?, stated)? {
        Ok(())
    } else {
        Err(Code::RulesChanged.into())
    }
}

/// Carries an act in the world out, or keeps it for the second signature.
pub(super) fn world_act(state: &mut State, act: &Act, topic: TopicId, late: bool, what: WorldAct) {
    let waiting = Waiting { entry: act.id, by: act.by.member, act: what };
    state.change(AggregateId::Topic(topic), |topic: &mut Topic| {
        if late {
            topic.waiting.push(waiting);
        } else {
            what.carry_out(topic);
        }
    });
}

/// 补签: a second member confirms that something happened on the day that was stated.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Attested {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// The entry that recorded it.
    #[n(1)]
    pub entry: EntryId,
}

impl Rule for Attested {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(super::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let topic = case.state.topic(self.topic)?;
        let waiting = topic.waiting.iter().find(|waiting| waiting.entry == self.entry);
        let waiting = waiting.ok_or(Code::AttestUnknown)?;
        topic.stands_in(waiting.act.from())?;
        if waiting.by == case.act.by.member {
            return Err(Code::SecondSignerSame.into());
        }
        let supervised = case.state.space()?.running().any(|held| held.post.role == Role::Supervisor);
        if supervised && case.holds(|post| post.role == Role::Supervisor) != Standing::Yes {
            return Err(Code::AttestSupervisor.into());
        }
        Ok(())
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            let Some(place) = topic.waiting.iter().position(|waiting| waiting.entry == self.entry) else {
                return;
            };
            topic.waiting.remove(place).act.carry_out(topic);
        });
    }
}
