//! What a seal file proves, for a screen and for `--json`.

use data_encoding::HEXLOWER;
use serde::Serialize;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{DeviceId, MemberId, RoundId, SpaceId, TopicId};
use yishi_domain::time::Moment;
use yishi_replica::seal::{RosterLine, SignatureLine, Verified};

/// A member of the committee when the round opened.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RosterRow {
    /// Who.
    pub member: MemberId,
    /// The name as it stood.
    pub name: String,
    /// The office's code.
    pub office: &'static str,
    /// The office.
    pub office_zh: &'static str,
}

impl From<RosterLine> for RosterRow {
    fn from(line: RosterLine) -> Self {
        let RosterLine { member, name, office } = line;
        Self { member, name, office: office.code(), office_zh: office.zh() }
    }
}

/// Somebody who signed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SignatureRow {
    /// Who.
    pub member: MemberId,
    /// The name on the roster.
    pub name: String,
    /// From which device.
    pub device: DeviceId,
    /// What the signer's clock said.
    pub claimed_time: Moment,
    /// The same, as people read it.
    pub claimed_zh: String,
}

impl From<SignatureLine> for SignatureRow {
    fn from(line: SignatureLine) -> Self {
        let SignatureLine { member, name, device, claimed_time, .. } = line;
        Self { member, name, device, claimed_time, claimed_zh: CivilDate::of(claimed_time).zh() }
    }
}

/// What a seal file proves. That its space is the one somebody means, only the space's id says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VerifiedView {
    /// The unit's id.
    pub space: SpaceId,
    /// The unit's name.
    pub space_name: String,
    /// The code of what was sealed.
    pub purpose: &'static str,
    /// What was sealed.
    pub purpose_zh: &'static str,
    /// About which topic.
    pub topic: TopicId,
    /// The round's number; the highest sealed one is the current decision.
    pub round: u32,
    /// The round's id.
    pub round_id: RoundId,
    /// The title.
    pub title: String,
    /// The text.
    pub text: String,
    /// Hash of the text, as 64 hexadecimal digits.
    pub text_hash: String,
    /// What everybody signed, as 64 hexadecimal digits.
    pub digest: String,
    /// The committee when the round opened.
    pub roster: Vec<RosterRow>,
    /// Who signed.
    pub signed: Vec<SignatureRow>,
    /// Who is on the roster and is not among the signatures that filled the slots.
    pub missing: Vec<RosterRow>,
    /// The latest time that a signer's clock said.
    pub sealed_at: Moment,
}

impl From<Verified> for VerifiedView {
    fn from(seal: Verified) -> Self {
        Self {
            space: seal.space,
            space_name: seal.space_name,
            purpose: seal.purpose.code(),
            purpose_zh: seal.purpose.zh(),
            topic: seal.topic,
            round: seal.round,
            round_id: seal.round_id,
            title: seal.title,
            text: seal.text,
            text_hash: HEXLOWER.encode(&seal.text_hash),
            digest: HEXLOWER.encode(&seal.digest),
            roster: seal.roster.into_iter().map(RosterRow::from).collect(),
            signed: seal.signed.into_iter().map(SignatureRow::from).collect(),
            missing: seal.missing.into_iter().map(RosterRow::from).collect(),
            sealed_at: seal.sealed_at,
        }
    }
}
