//! Opening a round: fixes text, roster, slots and the digest everybody signs.

use minicbor::{Decode, Encode};

use super::Round;
use crate::act::{Act, Actor};
use crate::id::{ChangeHash, ObjectId, RoundId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use crate::rule::{About, Case, Rule};
use crate::seal::{Purpose, Sealed, Seat, Slot, final_text_slots, roster_hash};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::Topic;
use crate::words::Words;

/// 开启定稿: title and roster names are in the words, the text in the reading copy of the same version.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RoundOpened {
    /// The round.
    #[n(0)]
    pub round: RoundId,
    /// The topic.
    #[n(1)]
    pub topic: TopicId,
    /// The last round's number + 1.
    #[n(2)]
    pub number: u32,
    /// The reading copy it finalises.
    #[n(3)]
    pub version: u32,
    /// The draft's heads, as in the copy.
    #[n(4)]
    pub heads: Vec<ChangeHash>,
    /// The hash of the text, as in the copy.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub text_hash: [u8; 32],
    /// The committee now, sorted.
    #[n(6)]
    pub roster: Vec<Seat>,
    /// Who must sign.
    #[n(7)]
    pub slots: Vec<Slot>,
    /// What is signed.
    #[cbor(n(8), with = "minicbor::bytes")]
    pub digest: [u8; 32],
}

/// The committee's seats now, sorted.
pub(crate) fn seats(committee: &[crate::id::MemberId]) -> Vec<Seat> {
    committee.iter().map(|member| Seat { member: *member, office: Role::CommitteeMember }).collect()
}

impl RoundOpened {
    /// The digest these fields and words give.
    fn digest_of(&self, case: &Case<'_>) -> Result<[u8; 32], Refusal> {
        let Some(Words::Final { title, names }) = &case.act.fact.words else {
            return Err(Code::WordsWrong.into());
        };
        let space = case.state.space()?;
        let sealed = Sealed {
            space: &space.id,
            purpose: Purpose::FinalText,
            object: self.topic.into(),
            round: self.number,
            heads: &self.heads,
            title,
            text_hash: &self.text_hash,
            roster_hash: &roster_hash(&self.roster, names),
            history: &space.history,
            slots: &self.slots,
        };
        let complete = names.iter().map(|n| n.member).eq(self.roster.iter().map(|seat| seat.member));
        if complete { Ok(sealed.digest()) } else { Err(Code::RoundRoster.into()) }
    }
}

impl Rule for RoundOpened {
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
        let (space, topic) = (case.state.space()?, case.state.topic(self.topic)?);
        topic.open()?;
        if topic.is_undecided() {
            return Err(Refusal::with(Code::TopicState, format!("现在是“{}”", topic.state.zh())));
        }
        let copy = topic.has_copy(self.version)?;
        if copy.text_hash != self.text_hash || copy.heads != self.heads {
            return Err(Code::CopyMismatch.into());
        }
        if topic.rounds.iter().any(|round| round.is_running(space)) {
            return Err(Code::RoundStanding.into());
        }
        if topic.rounds.iter().any(|round| round.id == self.round) {
            return Err(Code::AlreadyExists.into());
        }
        let last = topic.rounds.last().map_or(0, |round| round.number);
        if last.checked_add(1) != Some(self.number) {
            return Err(Code::RoundNumber.into());
        }
        let committee = topic.committee(space);
        if committee.is_empty()
            || self.roster != seats(&committee)
            || self.slots != final_text_slots(&committee)
        {
            return Err(Code::RoundRoster.into());
        }
        if self.digest_of(case)? != self.digest {
            return Err(Code::RoundDigest.into());
        }
        Ok(())
    }

    fn apply(&self, state: &mut State, _: &Act, pos: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            topic.rounds.push(Round {
                id: self.round,
                number: self.number,
                version: self.version,
                heads: self.heads.clone(),
                text_hash: self.text_hash,
                roster: self.roster.clone(),
                slots: self.slots.clone(),
                digest: self.digest,
                signed: Vec::new(),
                sealed: None,
                closed: false,
                opened: pos,
            });
        });
    }
}
