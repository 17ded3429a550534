//! Signing a round, and ending one that will not be signed.

use minicbor::{Decode, Encode};

use super::{Round, Signed};
use crate::act::{Act, Actor};
use crate::id::{ObjectId, RoundId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::seal::How;
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::Topic;

/// 签字: one member signs the digest, once a round.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct SignedOff {
    /// The round.
    #[n(0)]
    pub round: RoundId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
    /// The slot, by index.
    #[n(2)]
    pub slot: u8,
    /// How.
    #[n(3)]
    pub how: How,
    /// The digest that is signed.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub digest: [u8; 32],
    /// The device's signature over [`crate::seal::sign_off_message`]; `yishi-replica` verifies it.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub signature: [u8; 64],
}

fn round<'a>(case: &Case<'a>, topic: TopicId, id: RoundId) -> Result<&'a Round, Refusal> {
    let topic = case.state.topic(topic)?;
    topic.rounds.iter().find(|round| round.id == id).ok_or_else(|| Code::RoundUnknown.into())
}

/// Refuses unless the round still waits for signatures.
fn still_open(case: &Case<'_>, round: &Round) -> Result<(), Refusal> {
    if round.sealed.is_some() || round.closed {
        return Err(Code::RoundOver.into());
    }
    if round.is_void(case.state.space()?) {
        return Err(Code::RoundVoid.into());
    }
    Ok(())
}

impl Rule for SignedOff {
    fn object(&self) -> ObjectId {
        self.round.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let round = round(case, self.topic, self.round)?;
        let member = case.act.by.member;
        if round.signed.iter().any(|signed| signed.member == member) {
            return Err(Code::SignedAlready.into());
        }
        still_open(case, round)?;
        let slot = round.slots.get(usize::from(self.slot)).ok_or(Code::SlotWrong)?;
        if !slot.members.contains(&member) {
            return Err(Code::SlotWrong.into());
        }
        if self.how != How::Device {
            return Err(Code::SignWay.into());
        }
        if self.digest != round.digest {
            return Err(Code::RoundDigest.into());
        }
        Ok(())
    }

    fn apply(&self, state: &mut State, act: &Act, pos: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            let Some(round) = topic.rounds.iter_mut().find(|round| round.id == self.round) else { return };
            round.signed.push(Signed { slot: self.slot, member: act.by.member, pos });
            if round.sealed.is_none() && round.is_filled() {
                round.sealed = Some(pos);
            }
        });
    }
}

/// 结束本轮: without a seal; the reason is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RoundClosed {
    /// The round.
    #[n(0)]
    pub round: RoundId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
}

impl Rule for RoundClosed {
    fn object(&self) -> ObjectId {
        self.round.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let round = round(case, self.topic, self.round)?;
        if round.sealed.is_some() || round.closed {
            return Err(Code::RoundOver.into());
        }
        Ok(())
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            for round in topic.rounds.iter_mut().filter(|round| round.id == self.round) {
                round.closed = true;
            }
        });
    }
}
