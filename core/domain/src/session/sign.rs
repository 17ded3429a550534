//! The record of a sitting is signed by whoever led it and whoever wrote it (T8).

use minicbor::{Decode, Encode};

use super::{Session, SessionState, expect_leader, of_session};
use crate::id::{MemberId, SessionId};
use crate::need::{Attachment, AttachmentPurpose};
use crate::refusal::{Code, Refusal};
use crate::rule::Case;

impl Session {
    /// Who has not signed the record yet. Whoever stays away since the notice is not waited for.
    pub fn unsigned(&self) -> impl Iterator<Item = MemberId> + '_ {
        let leading = [self.moderator, self.recorder].into_iter();
        leading.filter(|member| self.leads(*member) && !self.signed.contains(member))
    }

    /// Refuses to go on from a record that not both have signed.
    pub(super) fn expect_signed(&self) -> Result<(), Refusal> {
        if self.unsigned().next().is_none() { Ok(()) } else { Err(Code::RecordUnsigned.into()) }
    }
}

/// 签记录: the moderator or the recorder signs the record of a closed sitting. Closing it was one signature; the other
/// one follows on a device of their own, or here, with what shows it.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct RecordSigned {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// Who signs.
    #[n(1)]
    pub member: MemberId,
    /// Handwriting, voice or photo, where it is not their own device.
    #[n(2)]
    pub evidence: Option<Attachment>,
}

impl RecordSigned {
    fn expect_made(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let own = self.member == case.act.by.member;
        match &self.evidence {
            None if own => Ok(()),
            Some(shown) if !own && shown.purpose == AttachmentPurpose::Signature => shown.expect_size(),
            Some(_) if !own => Err(Code::AttachmentWrong.into()),
            _ => Err(Code::SignEvidence.into()),
        }
    }
}

of_session!(
    RecordSigned,
    |this, case, session| {
        expect_leader(case, session)?;
        session.expect(&[SessionState::Closed])?;
        if session.signed.contains(&this.member) {
            return Err(Code::SignedAlready.into());
        }
        if !session.leads(this.member) {
            return Err(Code::SlotWrong.into());
        }
        this.expect_made(case)
    },
    |session, _act| session.signed.push(this.member)
);
