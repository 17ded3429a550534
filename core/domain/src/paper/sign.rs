//! Signing a paper: on one's own device, on another's with the signer present, or on paper.

use minicbor::{Decode, Encode};

use super::{Paper, PaperSlot, Sign};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::id::{MemberId, ObjectId, PaperId, TopicId};
use crate::need::{Attachment, AttachmentPurpose};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::seal::{How, SlotRole};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// 签署: one member, one slot.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct PaperSigned {
    /// The paper.
    #[n(0)]
    pub paper: PaperId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
    /// The slot, by index.
    #[n(2)]
    pub slot: u8,
    /// Who signs; where it is not the author, the author witnesses or enters it.
    #[n(3)]
    pub member: MemberId,
    /// How.
    #[n(4)]
    pub how: How,
    /// The digest that is signed.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub digest: [u8; 32],
    /// The device's signature over [`crate::seal::sign_off_message`]; `yishi-replica` verifies it.
    #[cbor(n(6), with = "minicbor::bytes")]
    pub signature: [u8; 64],
    /// Handwriting, voice or photo of a signature in person; the scan of one on paper.
    #[n(7)]
    pub evidence: Option<Attachment>,
    /// The date on the paper.
    #[n(8)]
    pub stated_on: Option<CivilDate>,
}

impl PaperSigned {
    /// Whoever stays away signs as a party only, and takes nobody's signature down.
    fn expect_no_recusal(&self, case: &Case<'_>, slot: &PaperSlot) -> Result<(), Refusal> {
        let topic = case.state.topic(self.topic)?;
        let own = self.member == case.act.by.member;
        if slot.slot.role == SlotRole::Party && own {
            return Ok(());
        }
        topic.expect_no_recusal(&case.act.by)?;
        if slot.slot.role != SlotRole::Party && !own && topic.recuses(self.member) {
            return Err(Code::RecusedOther.into());
        }
        Ok(())
    }

    /// Refuses a signature that is not made the way it says.
    fn expect_made(&self, case: &Case<'_>, paper: &Paper) -> Result<(), Refusal> {
        let own = self.member == case.act.by.member;
        if !own && !paper.is_kept_by(case.act.by.member) {
            return Err(Code::WitnessWrong.into());
        }
        let made = match self.how {
            How::Device => own && self.evidence.is_none() && self.stated_on.is_none(),
            How::InPerson => !own && self.evidence.is_some() && self.stated_on.is_none(),
            How::Paper => !own && self.evidence.is_some() && self.stated_on.is_some(),
        };
        if !made {
            return Err(Code::SignEvidence.into());
        }
        if let Some(evidence) = &self.evidence {
            evidence.expect_size()?;
            if evidence.purpose != AttachmentPurpose::Signature {
                return Err(Code::AttachmentWrong.into());
            }
        }
        match self.stated_on {
            Some(day) if day > CivilDate::of(case.at) => Err(Code::StatedAhead.into()),
            Some(_) | None => Ok(()),
        }
    }
}

impl Rule for PaperSigned {
    fn object(&self) -> ObjectId {
        self.paper.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Paper(self.paper)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let paper = super::of_topic(case, self.paper, self.topic)?;
        case.state.topic(self.topic)?.expect_going()?;
        if paper.dropped {
            return Err(Code::PaperDropped.into());
        }
        let slot = paper.slots.get(usize::from(self.slot)).ok_or(Code::SlotWrong)?;
        if !slot.slot.members.contains(&self.member) {
            return Err(Code::SlotWrong.into());
        }
        if paper.signed.iter().any(|sign| (sign.slot, sign.member) == (self.slot, self.member)) {
            return Err(Code::SignedAlready.into());
        }
        if !slot.allowed.contains(&self.how) {
            let ways: Vec<&str> = slot.allowed.iter().map(|how| how.zh()).collect();
            return Err(Refusal::with(Code::SignWay, ways.join("、")));
        }
        if self.digest != paper.digest {
            return Err(Code::RoundDigest.into());
        }
        self.expect_no_recusal(case, slot)?;
        self.expect_made(case, paper)
    }

    fn apply(&self, state: &mut State, _: &Act, pos: Pos, _: Moment) {
        state.change(AggregateId::Paper(self.paper), |paper: &mut Paper| {
            paper.signed.push(Sign { slot: self.slot, member: self.member, how: self.how, pos });
            if paper.sealed.is_none() && paper.is_filled() {
                paper.sealed = Some(pos);
            }
        });
    }
}
