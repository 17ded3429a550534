//! Telling the parties of a sitting, and signing its record.

use yishi_domain::decide::build;
use yishi_domain::id::{BlobId, MemberId, SessionId};
use yishi_domain::intent::SessionIntent;
use yishi_domain::need::{Attachment, AttachmentPurpose};
use yishi_domain::session::Delivery;
use yishi_domain::state::AggregateId;

use super::Desk;
use crate::error::ClientError;

impl Desk {
    /// Says that oneself has the notice of a sitting.
    pub fn have_notice(&self, session: SessionId) -> Result<(), ClientError> {
        self.act(SessionIntent::Deliver(session, self.me()?, Delivery::Device, None)).map(|_| ())
    }

    /// Takes down that a party was told of a sitting: how, with the slip or a photo where there is one. `proof` was
    /// attached and not sent yet.
    pub fn deliver_notice(
        &self,
        session: SessionId,
        member: MemberId,
        how: Delivery,
        proof: Option<BlobId>,
    ) -> Result<(), ClientError> {
        self.shown(session, member, (proof, AttachmentPurpose::Delivery), |proof| {
            SessionIntent::Deliver(session, member, how, proof)
        })
    }

    /// Signs the record of a closed sitting on this phone.
    pub fn sign_record(&self, session: SessionId) -> Result<(), ClientError> {
        self.act(SessionIntent::SignRecord(session, self.me()?, None)).map(|_| ())
    }

    /// Takes down that the other one who keeps the record signed it here, with what shows it.
    pub fn witness_record(
        &self,
        session: SessionId,
        member: MemberId,
        evidence: BlobId,
    ) -> Result<(), ClientError> {
        self.shown(session, member, (Some(evidence), AttachmentPurpose::Signature), |evidence| {
            SessionIntent::SignRecord(session, member, evidence)
        })
    }

    /// An act of a sitting with what shows it, if anything does.
    fn shown(
        &self,
        session: SessionId,
        member: MemberId,
        (attached, purpose): (Option<BlobId>, AttachmentPurpose),
        intent: impl FnOnce(Option<Attachment>) -> SessionIntent,
    ) -> Result<(), ClientError> {
        self.act_with(&[AggregateId::Session(session)], |acting| {
            let sent = attached
                .map(|attached| self.send_evidence(acting, session.into(), member, (attached, purpose)))
                .transpose()?;
            Ok(build(acting.state, intent(sent).into(), &acting.by)?)
        })
        .map(|_| ())
    }
}
