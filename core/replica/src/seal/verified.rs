//! What a valid seal says.

use yishi_domain::id::{ChangeHash, DeviceId, MemberId, RoundId, SpaceId, TopicId};
use yishi_domain::role::Role;
use yishi_domain::seal::{Purpose, Slot};
use yishi_domain::time::Moment;

use crate::keys::SignatureBytes;

/// A member of the committee when the round opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterLine {
    /// Who.
    pub member: MemberId,
    /// The name as it stood.
    pub name: String,
    /// The office.
    pub office: Role,
}

/// One counted signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureLine {
    /// Who signed.
    pub member: MemberId,
    /// The name on the roster.
    pub name: String,
    /// In which slot, by index.
    pub slot: u8,
    /// From which device.
    pub device: DeviceId,
    /// What the signer's clock said.
    pub claimed_time: Moment,
    /// The signature over the digest.
    pub signature: SignatureBytes,
}

/// What a valid seal says.
#[derive(Debug, Clone, PartialEq)]
pub struct Verified {
    /// The unit's id: the hash of its genesis.
    pub space: SpaceId,
    /// The unit's name.
    pub space_name: String,
    /// What was sealed.
    pub purpose: Purpose,
    /// About which topic.
    pub topic: TopicId,
    /// The round's id.
    pub round_id: RoundId,
    /// The round's number; the highest sealed one is the current decision.
    pub round: u32,
    /// The title.
    pub title: String,
    /// The text.
    pub text: String,
    /// Hash of the text.
    pub text_hash: [u8; 32],
    /// The draft's heads; a pointer, the text is what counts.
    pub heads: Vec<ChangeHash>,
    /// The committee when the round opened, by member id.
    pub roster: Vec<RosterLine>,
    /// Who had to sign.
    pub slots: Vec<Slot>,
    /// What everybody signed.
    pub digest: [u8; 32],
    /// Who signed, by slot and member id.
    pub signed: Vec<SignatureLine>,
    /// Who is on the roster and is not among the signatures that filled the slots.
    pub missing: Vec<RosterLine>,
    /// The latest time that a signer's clock said.
    pub sealed_at: Moment,
}
