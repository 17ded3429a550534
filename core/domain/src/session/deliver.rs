//! Telling the parties of a sitting that was announced (T6; domain.md §3.5: notices with proof of delivery).

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::{Session, SessionState, of_session};
use crate::choice::choices;
use crate::id::{MemberId, SessionId};
use crate::membership::Standing;
use crate::need::{Attachment, AttachmentPurpose};
use crate::refusal::{Code, Refusal};
use crate::rule::Case;

choices! {
    /// How somebody was told of a sitting.
    Delivery {
        0 Device "device" "本人在手机上收到";
        1 Visit "visit" "上门告知";
        2 Phone "phone" "电话告知";
        3 Paper "paper" "书面送达";
    }
}

/// A party that knows of the sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Told {
    /// Who speaks for it.
    #[n(0)]
    pub member: MemberId,
    /// How it was told.
    #[n(1)]
    pub how: Delivery,
}

impl Session {
    /// Who speaks for a party that nobody has told yet, in the order of the plan. Whoever has signed in knows.
    pub fn unreached(&self) -> impl Iterator<Item = MemberId> + '_ {
        let knows =
            |member: MemberId| self.told.iter().any(|told| told.member == member) || self.is_present(member);
        self.parties.iter().map(|party| party.member).filter(move |member| !knows(*member))
    }
}

/// 送达: a party says on its own device that it has the notice; or whoever brought it says how.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct NoticeDelivered {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// Who was told.
    #[n(1)]
    pub member: MemberId,
    /// How.
    #[n(2)]
    pub how: Delivery,
    /// The slip they signed, a photo of the door: always there of what was handed over on paper, never from one's own
    /// device.
    #[n(3)]
    pub proof: Option<Attachment>,
}

impl NoticeDelivered {
    /// Refuses a way that does not fit who says it, and paper without the slip.
    fn expect_way(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let own = self.member == case.act.by.member;
        if own != (self.how == Delivery::Device) {
            return Err(Code::DeliveryWay.into());
        }
        match &self.proof {
            Some(_) if own => Err(Code::DeliveryWay.into()),
            None if self.how == Delivery::Paper => Err(Code::DeliveryProof.into()),
            Some(proof) if proof.purpose != AttachmentPurpose::Delivery => Err(Code::AttachmentWrong.into()),
            Some(proof) => proof.expect_size(),
            None => Ok(()),
        }
    }

    /// Grid workers bring notices, and so does whoever leads the sitting or sits in the committee.
    fn expect_bearer(&self, case: &Case<'_>, session: &Session) -> Result<(), Refusal> {
        if self.member == case.act.by.member || session.leads(case.act.by.member) {
            return Ok(());
        }
        match case.holds(|post| post.role.in_grid() || post.role.in_committee()) {
            Standing::Yes => Ok(()),
            Standing::Ended => Err(Code::RoleEnded.into()),
            Standing::No => Err(Code::NotPermitted.into()),
        }
    }
}

of_session!(
    NoticeDelivered,
    |this, case, session| {
        session.expect(&[SessionState::Noticed])?;
        this.expect_bearer(case, session)?;
        if session.party(this.member).is_none() {
            return Err(Code::NotParty.into());
        }
        this.expect_way(case)?;
        if session.told.iter().any(|told| told.member == this.member) {
            return Err(Code::DeliveredAlready.into());
        }
        Ok(())
    },
    |session, _act| session.told.push(Told { member: this.member, how: this.how })
);
