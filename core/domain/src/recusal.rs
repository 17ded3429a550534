//! 回避: who stays away from a topic (domain.md §2.1). Whoever does neither leads nor records, decides, signs for a
//! committee, nor drafts, and may still speak as a party. What they may do otherwise stays.

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::id::{MemberId, ObjectId, SessionId, TopicId};
use crate::joint::{Joint, Sides};
use crate::membership::{Cut, GrantSource, Member, Space};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::session::{Session, SessionState};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::{Topic, TopicState};

/// Somebody who stays away, or will once both committees want it.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Recusal {
    /// Who.
    #[n(0)]
    pub member: MemberId,
    /// Who wants it, while it is not in force.
    #[n(1)]
    pub wanted_by: Sides,
    /// Who wants it to end, once it is.
    #[n(2)]
    pub ending: Sides,
    /// Since when it is in force.
    #[n(3)]
    pub since: Option<Pos>,
    /// What of theirs is judged as before it.
    #[n(4)]
    pub cuts: Vec<Cut>,
    /// Whether they sat in one of both committees then: rosters leave them out.
    #[n(5)]
    pub office: bool,
}

/// 回避: declared by oneself, or put down by both committees; why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Recused {
    /// From which topic.
    #[n(0)]
    pub topic: TopicId,
    /// Who stays away.
    #[n(1)]
    pub member: MemberId,
    /// The author's share; nothing where the author declares it, or decides for both committees.
    #[n(2)]
    pub joint: Option<Joint>,
    /// Whether it is in force with this.
    #[n(3)]
    pub settles: bool,
    /// Whether the member sits in one of both committees: then a seal's roster is proved from it, too.
    #[n(4)]
    pub office: bool,
    /// The last entry of each of the member's devices that the author has seen.
    #[n(5)]
    pub cuts: Vec<Cut>,
    /// The sitting that runs, or is announced, on the topic.
    #[n(6)]
    pub session: Option<SessionId>,
    /// Whether the member leads or records it.
    #[n(7)]
    pub leads: bool,
}

/// 结束回避: by both committees; why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RecusalEnded {
    /// From which topic.
    #[n(0)]
    pub topic: TopicId,
    /// Who stayed away.
    #[n(1)]
    pub member: MemberId,
    /// The author's share; nothing where the author decides for both committees.
    #[n(2)]
    pub joint: Option<Joint>,
    /// Whether it ends with this.
    #[n(3)]
    pub settles: bool,
    /// As it stands in the recusal.
    #[n(4)]
    pub office: bool,
    /// The sitting that runs, or is announced, on the topic.
    #[n(5)]
    pub session: Option<SessionId>,
}

/// The sitting of a topic that has come to nothing yet.
fn running_session(topic: &Topic) -> Option<SessionId> {
    let runs = matches!(
        topic.state,
        TopicState::Noticed
            | TopicState::InSession
            | TopicState::SessionClosed
            | TopicState::ConsensusReached
    );
    topic.session.filter(|_| runs)
}

fn touched(topic: TopicId, office: bool, session: Option<SessionId>) -> Vec<AggregateId> {
    let session = session.map(AggregateId::Session);
    let space = office.then_some(AggregateId::Space);
    [AggregateId::Topic(topic)].into_iter().chain(session).chain(space).collect()
}

/// Refuses a settling that is not so.
fn expect_settled(stated: bool, right: bool) -> Result<(), Refusal> {
    if stated == right { Ok(()) } else { Err(Code::SignersChanged.into()) }
}

/// A round on a text that is not sealed ends: its roster is another now.
fn end_rounds(topic: &mut Topic) {
    topic.rounds.iter_mut().filter(|round| round.sealed.is_none()).for_each(|round| round.closed = true);
}

impl Topic {
    fn recusal(&self, member: MemberId) -> Option<&Recusal> {
        self.recusals.iter().find(|one| one.member == member)
    }

    fn recusal_mut(&mut self, member: MemberId) -> Option<&mut Recusal> {
        self.recusals.iter_mut().find(|one| one.member == member)
    }
}

impl Recused {
    /// Of a member, by an author: the author's own, or the author's share of what both committees decide.
    pub fn of(
        state: &State,
        (topic, member): (TopicId, MemberId),
        by: &Actor,
        cuts: Vec<Cut>,
    ) -> Result<Self, Refusal> {
        let (space, stands) = (state.space()?, state.topic(topic)?);
        let joint = if by.member == member { None } else { Joint::about(space, stands, by, member) };
        let agreed = stands.recusal(member).map_or(Sides::NONE, |one| one.wanted_by);
        let session = running_session(stands);
        let leads = match session {
            Some(session) => state.session(session)?.leads(member),
            None => false,
        };
        let office = sits(space, member);
        Ok(Self {
            topic,
            member,
            joint,
            settles: Joint::settles(joint, agreed),
            office,
            cuts,
            session,
            leads,
        })
    }
}

fn sits(space: &Space, member: MemberId) -> bool {
    space.holds_now(member, |post| post.role.in_both_committees())
}

impl Rule for Recused {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        let mut touched = touched(self.topic, self.office, self.session);
        touched.push(AggregateId::Member(self.member));
        touched
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About { owner: Some(self.member), ..crate::topic::about(self.topic) })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let (state, by) = (case.state, &case.act.by);
        let topic = state.topic(self.topic)?;
        topic.open()?;
        if topic.recuses(self.member) {
            return Err(Code::RecusalGiven.into());
        }
        // Whether there is such a member is not asked: somebody without a phone may sit as a party, too, and is known in
        // the grid alone.
        if self.session != running_session(topic) {
            return Err(Code::SessionState.into());
        }
        let right = Self::of(state, (self.topic, self.member), by, self.cuts.clone())?;
        let agreed = topic.recusal(self.member).map_or(Sides::NONE, |one| one.wanted_by);
        Joint::expect_share(right.joint, self.joint, agreed)?;
        expect_settled(self.settles, right.settles)?;
        if self.office != right.office {
            return Err(Code::SignersChanged.into());
        }
        if self.leads == right.leads { Ok(()) } else { Err(Code::SessionState.into()) }
    }

    fn apply(&self, state: &mut State, _: &Act, pos: Pos, at: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            let mut recusal = topic.recusal(self.member).cloned().unwrap_or(Recusal {
                member: self.member,
                wanted_by: Sides::NONE,
                ending: Sides::NONE,
                since: None,
                cuts: Vec::new(),
                office: self.office,
            });
            recusal.wanted_by = self.joint.map_or(recusal.wanted_by, |one| recusal.wanted_by.and(one.sides));
            if self.settles {
                recusal.since = Some(pos);
                recusal.cuts.clone_from(&self.cuts);
                recusal.office = self.office;
                self.take_effect(topic);
            }
            topic.recusals.retain(|one| one.member != self.member);
            topic.recusals.push(recusal);
        });
        if !self.settles {
            return;
        }
        state.change(AggregateId::Member(self.member), |member: &mut Member| {
            member.close(GrantSource::Drafter(self.topic), pos);
        });
        if let Some(session) = self.session {
            state.change(AggregateId::Session(session), |session: &mut Session| {
                session.recused.push(self.member);
                if self.leads && session.state == SessionState::Noticed {
                    session.state = SessionState::Closed;
                    session.closed = Some(at);
                }
            });
        }
    }
}

impl Recused {
    /// The topic goes on without the member: no longer a drafter, no word given for a committee, no part in a round, and
    /// another plan where the member was to lead.
    fn take_effect(&self, topic: &mut Topic) {
        let own = topic.drafters.iter_mut().filter(|one| one.member == self.member && one.ended.is_none());
        own.for_each(|drafter| drafter.ended = Some(self.cuts.clone()));
        if self.office {
            topic.accepting = Sides::NONE;
            topic.declining = Sides::NONE;
            topic.lowering = None;
            end_rounds(topic);
        }
        if self.leads && topic.state == TopicState::Noticed {
            topic.state = TopicState::Planning;
        }
    }
}

impl RecusalEnded {
    /// The author's share of it.
    pub fn of(state: &State, topic: TopicId, member: MemberId, by: &Actor) -> Result<Self, Refusal> {
        let (space, stands) = (state.space()?, state.topic(topic)?);
        let recusal = stands.recusal(member).filter(|one| one.since.is_some()).ok_or(Code::RecusalNone)?;
        let joint = Joint::about(space, stands, by, member);
        let (settles, office) = (Joint::settles(joint, recusal.ending), recusal.office);
        Ok(Self { topic, member, joint, settles, office, session: running_session(stands) })
    }
}

impl Rule for RecusalEnded {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        touched(self.topic, self.office, self.session)
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About { owner: Some(self.member), ..crate::topic::about(self.topic) })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let topic = case.state.topic(self.topic)?;
        topic.open()?;
        let right = Self::of(case.state, self.topic, self.member, &case.act.by)?;
        let agreed = topic.recusal(self.member).map_or(Sides::NONE, |one| one.ending);
        Joint::expect_share(right.joint, self.joint, agreed)?;
        expect_settled(self.settles, right.settles)?;
        if self.office != right.office {
            return Err(Code::SignersChanged.into());
        }
        if self.session == right.session { Ok(()) } else { Err(Code::SessionState.into()) }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            if self.settles {
                topic.recusals.retain(|one| one.member != self.member);
                if self.office {
                    end_rounds(topic);
                }
            } else if let (Some(share), Some(recusal)) = (self.joint, topic.recusal_mut(self.member)) {
                recusal.ending = recusal.ending.and(share.sides);
            }
        });
        if let (true, Some(session)) = (self.settles, self.session) {
            state.change(AggregateId::Session(session), |session: &mut Session| {
                session.recused.retain(|one| *one != self.member);
            });
        }
    }
}
