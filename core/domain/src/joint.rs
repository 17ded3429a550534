//! 两委共同决定: what the residents' committee and the Party branch decide together. Each side signs by itself; who holds
//! both offices (一肩挑) signs once for both.

use minicbor::{Decode, Encode};

use crate::act::Actor;
use crate::id::{MemberId, TopicId};
use crate::membership::{Space, Standing};
use crate::refusal::{Code, Refusal};
use crate::role::{Post, Role};
use crate::rule::Case;
use crate::state::State;
use crate::topic::Topic;

/// Which of the two committees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Sides {
    /// The villagers' or residents' committee.
    #[n(0)]
    pub committee: bool,
    /// The Party branch.
    #[n(1)]
    pub party: bool,
}

impl Sides {
    /// Neither.
    pub const NONE: Self = Self { committee: false, party: false };

    /// For whom a post speaks.
    pub const fn of_post(post: &Post) -> Self {
        Self {
            committee: matches!(post.role, Role::CommitteeMember | Role::Chair),
            party: matches!(post.role, Role::PartySecretary),
        }
    }

    /// For whom an actor speaks.
    pub fn of(space: &Space, by: &Actor) -> Self {
        let holds =
            |side: fn(Self) -> bool| space.standing(by, |post| side(Self::of_post(post))) == Standing::Yes;
        Self { committee: holds(|sides| sides.committee), party: holds(|sides| sides.party) }
    }

    /// The sides that have anybody here who does not stay away from the topic: a branch that has not joined yet, or
    /// whose only member stays away, cannot be waited for.
    pub fn wanted(space: &Space, topic: &Topic) -> Self {
        Self::wanted_of(space, |member| topic.recuses(member))
    }

    fn wanted_of(space: &Space, away: impl Fn(MemberId) -> bool) -> Self {
        let here = space.running().filter(|held| !away(held.member));
        here.fold(Self::NONE, |all, held| all.and(Self::of_post(&held.post)))
    }

    /// Both together.
    pub const fn and(self, other: Self) -> Self {
        Self { committee: self.committee || other.committee, party: self.party || other.party }
    }

    /// Who is left once others are gone.
    pub const fn without(self, gone: Self) -> Self {
        Self { committee: self.committee && !gone.committee, party: self.party && !gone.party }
    }

    /// Whether nobody of `wanted` is missing.
    pub const fn covers(self, wanted: Self) -> bool {
        (self.committee || !wanted.committee) && (self.party || !wanted.party)
    }
}

/// One side's share of a joint decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Joint {
    /// For whom the author speaks.
    #[n(0)]
    pub sides: Sides,
    /// Who must agree.
    #[n(1)]
    pub wanted: Sides,
}

impl Joint {
    /// What an actor's share is; nothing where the actor decides for all who are wanted.
    pub fn of(space: &Space, by: &Actor) -> Option<Self> {
        Self::with(Sides::of(space, by), Sides::wanted_of(space, |_| false))
    }

    /// The same on a topic, without those who stay away from it.
    pub fn on(space: &Space, topic: &Topic, by: &Actor) -> Option<Self> {
        Self::with(Sides::of(space, by), Sides::wanted(space, topic))
    }

    /// The same, on a topic of a state.
    pub fn share(state: &State, topic: TopicId, by: &Actor) -> Result<Option<Self>, Refusal> {
        Ok(Self::on(state.space()?, state.topic(topic)?, by))
    }

    /// The same on something that concerns a member, who has no part in it.
    pub fn about(space: &Space, topic: &Topic, by: &Actor, member: MemberId) -> Option<Self> {
        let wanted = Sides::wanted_of(space, |one| one == member || topic.recuses(one));
        Self::with(Sides::of(space, by), wanted)
    }

    fn with(sides: Sides, wanted: Sides) -> Option<Self> {
        (!sides.covers(wanted)).then_some(Self { sides, wanted })
    }

    /// Whether all have agreed once this share is added to what was agreed before.
    pub fn settles(share: Option<Self>, agreed: Sides) -> bool {
        share.is_none_or(|share| agreed.and(share.sides).covers(share.wanted))
    }

    /// Takes a share into what was agreed before. Whether all have agreed now.
    pub fn settle(share: Option<Self>, agreed: &mut Sides) -> bool {
        let Some(share) = share else { return true };
        *agreed = agreed.and(share.sides);
        agreed.covers(share.wanted)
    }

    /// Takes a share out of what was agreed on the contrary: a side's last word counts.
    pub const fn take_back(share: Option<Self>, contrary: &mut Sides) {
        *contrary = match share {
            Some(share) => contrary.without(share.sides),
            None => Sides::NONE,
        };
    }

    /// Refuses a share that is not the author's, or that was given already.
    pub(crate) fn expect(case: &Case<'_>, stated: Option<Self>, agreed: Sides) -> Result<(), Refusal> {
        Self::expect_share(Self::of(case.state.space()?, &case.act.by), stated, agreed)
    }

    /// The same on a topic.
    pub(crate) fn expect_on(
        case: &Case<'_>,
        topic: &Topic,
        stated: Option<Self>,
        agreed: Sides,
    ) -> Result<(), Refusal> {
        Self::expect_share(Self::on(case.state.space()?, topic, &case.act.by), stated, agreed)
    }

    /// Refuses another share than the right one, and one that was given already.
    pub(crate) fn expect_share(
        right: Option<Self>,
        stated: Option<Self>,
        agreed: Sides,
    ) -> Result<(), Refusal> {
        if stated != right {
            return Err(Code::SignersChanged.into());
        }
        match stated {
            Some(share) if agreed.covers(share.sides) => Err(Code::JointGiven.into()),
            Some(_) | None => Ok(()),
        }
    }
}
