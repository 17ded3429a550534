//! Verifying a seal file: from its bytes alone, without a network, a clock or a document.

use std::collections::BTreeSet;

use yishi_domain::copy::text_hash;
use yishi_domain::fact::Core;
use yishi_domain::id::{MemberId, SpaceId};
use yishi_domain::label::Label;
use yishi_domain::membership::Genesis;
use yishi_domain::role::Role;
use yishi_domain::round::{RoundOpened, SignedOff};
use yishi_domain::seal::{How, Purpose, Sealed, SlotNeed, SlotRole, roster_hash, sign_off_message};
use yishi_domain::words::{RosterName, Words};

use super::fault::SealFault;
use super::file::{Proof, compose, parse};
use super::offices::Offices;
use super::said::verified;
use super::verified::{RosterLine, SignatureLine, Verified};
use crate::entry::{Content, Entry};
use crate::keys::verifies;

/// Verifies a seal file. What comes back was read from signed entries only; a fault says what is wrong.
pub fn verify(bytes: &[u8]) -> Result<Verified, SealFault> {
    let proof = parse(bytes)?;
    let seal = judge(&proof)?;
    if compose(&proof, &seal)? == bytes { Ok(seal) } else { Err(SealFault::Fields) }
}

/// What a proof proves.
pub(super) fn judge(proof: &Proof) -> Result<Verified, SealFault> {
    let genesis = Genesis::from_bytes(&proof.genesis).map_err(|_| SealFault::Genesis)?;
    let mut offices = Offices::founded(&genesis);
    for entry in &proof.history {
        offices.read(entry)?;
    }
    let Core::RoundOpened(opened) = verified(&proof.opened, &genesis.id(), Label::Members)? else {
        return Err(SealFault::Place);
    };
    let opener = offices.author(&proof.opened)?;
    offices.led(opener, &proof.opened)?;
    offices.link(&proof.opened)?;
    expect_copy(proof, &opened, &genesis.id())?;
    let (title, roster) = roster_of(&offices, &opened, &proof.opened)?;
    expect_majority(&opened, &offices.committee_on(opened.topic))?;
    expect_digest(&genesis, &offices, &opened, &title, &roster)?;
    let signed = signatures(proof, &offices, &opened, &roster, &genesis.id())?;
    let absent = |line: &&RosterLine| !signed.iter().any(|s| s.member == line.member);
    let missing = roster.iter().filter(absent).cloned().collect();
    let sealed_at = signed.iter().map(|line| line.claimed_time).max().unwrap_or_default();
    Ok(Verified {
        space: genesis.id(),
        space_name: genesis.name,
        purpose: Purpose::FinalText,
        topic: opened.topic,
        round_id: opened.round,
        round: opened.number,
        title,
        text: proof.text.clone(),
        text_hash: opened.text_hash,
        heads: opened.heads,
        roster,
        slots: opened.slots,
        digest: opened.digest,
        signed,
        missing,
        sealed_at,
    })
}

/// The text is the one of the reading copy that the round names.
fn expect_copy(proof: &Proof, opened: &RoundOpened, space: &SpaceId) -> Result<(), SealFault> {
    let Core::CopyPublished(copy) = verified(&proof.copy, space, Label::Public)? else {
        return Err(SealFault::Place);
    };
    let same = copy.topic == opened.topic && copy.version == opened.version && copy.heads == opened.heads;
    if !same || !matches!(proof.copy.content, Content::Erased(_)) {
        return Err(SealFault::Place);
    }
    let hash = text_hash(&proof.text);
    if hash == copy.text_hash && hash == opened.text_hash { Ok(()) } else { Err(SealFault::Text) }
}

/// Title and roster of the opening; the roster is the committee at that moment, with a name for each.
fn roster_of(
    offices: &Offices,
    opened: &RoundOpened,
    entry: &Entry,
) -> Result<(String, Vec<RosterLine>), SealFault> {
    let Some(Words::Final { title, names }) = entry.fact().ok().and_then(|fact| fact.words) else {
        return Err(SealFault::Entry);
    };
    let committee = offices.committee_on(opened.topic);
    let seated = opened.roster.iter().map(|seat| (seat.member, seat.office));
    let whole = seated.eq(committee.iter().map(|member| (*member, Role::CommitteeMember)))
        && names.iter().map(|name| &name.member).eq(&committee);
    if !whole {
        return Err(SealFault::Roster);
    }
    let line =
        |name: RosterName| RosterLine { member: name.member, name: name.name, office: Role::CommitteeMember };
    Ok((title, names.into_iter().map(line).collect()))
}

/// One slot: the committee's members, more than half of them.
fn expect_majority(opened: &RoundOpened, committee: &[MemberId]) -> Result<(), SealFault> {
    let [slot] = opened.slots.as_slice() else { return Err(SealFault::Slots) };
    let right = slot.role == SlotRole::CommitteeMember
        && slot.members == committee
        && matches!(slot.need, SlotNeed::AtLeast(_))
        && slot.wanted() > committee.len() / 2
        && slot.wanted() <= committee.len();
    if right { Ok(()) } else { Err(SealFault::Slots) }
}

/// Everything the signers signed gives the digest again, the history of the offices included.
fn expect_digest(
    genesis: &Genesis,
    offices: &Offices,
    opened: &RoundOpened,
    title: &str,
    roster: &[RosterLine],
) -> Result<(), SealFault> {
    let names: Vec<RosterName> =
        roster.iter().map(|line| RosterName { member: line.member, name: line.name.clone() }).collect();
    let sealed = Sealed {
        space: &genesis.id(),
        purpose: Purpose::FinalText,
        object: opened.topic.into(),
        round: opened.number,
        heads: &opened.heads,
        title,
        text_hash: &opened.text_hash,
        roster_hash: &roster_hash(&opened.roster, &names),
        history: offices.history(),
        slots: &opened.slots,
    };
    if sealed.digest() == opened.digest { Ok(()) } else { Err(SealFault::Digest) }
}

/// The signatures, one a member, exactly as many as fill the slot: later ones are refused, so there are no more.
fn signatures(
    proof: &Proof,
    offices: &Offices,
    opened: &RoundOpened,
    roster: &[RosterLine],
    space: &SpaceId,
) -> Result<Vec<SignatureLine>, SealFault> {
    let mut lines: Vec<SignatureLine> = Vec::with_capacity(proof.signed.len());
    let mut signers = BTreeSet::new();
    for chain in &proof.signed {
        let (entry, before) = chain.split_last().ok_or(SealFault::Place)?;
        let Core::SignedOff(core) = verified(entry, space, Label::Members)? else {
            return Err(SealFault::Place);
        };
        let offices = with_later_device(offices, before, entry)?;
        let line = signature(&offices, opened, roster, entry, &core)?;
        if !signers.insert(line.member) {
            return Err(SealFault::Repeated);
        }
        lines.push(line);
    }
    if !lines.is_sorted_by_key(|line| (line.slot, line.member)) {
        return Err(SealFault::Chain);
    }
    let filled = (0u8..).zip(&opened.slots).all(|(index, slot)| {
        let count = lines.iter().filter(|line| line.slot == index).count();
        count == slot.wanted()
    });
    if filled { Ok(lines) } else { Err(SealFault::Count) }
}

/// The offices with a device that its owner added after the opening: a join, after its invitation unless that one is
/// in the history; each step by the device of the step before.
fn with_later_device(offices: &Offices, before: &[Entry], signed: &Entry) -> Result<Offices, SealFault> {
    let mut offices = offices.clone();
    let (first, pairs) = before.split_at(before.len() % 2);
    let mut newest = None;
    for step in first.chunks(1).chain(pairs.chunks(2)) {
        let joined = step.last().ok_or(SealFault::Place)?;
        let Core::Joined(core) = verified(joined, &signed.header.space, Label::Public)? else {
            return Err(SealFault::Place);
        };
        if let [invited, _] = step {
            let by_newest = newest.is_none_or(|device| device == invited.header.device);
            if !by_newest || invited.header.object != core.invite.into() {
                return Err(SealFault::Place);
            }
            offices.read(invited)?;
        }
        offices.read(joined)?;
        newest = Some(joined.header.device);
    }
    if newest.is_some_and(|device| device != signed.header.device) {
        return Err(SealFault::Place);
    }
    offices.link(signed)?;
    Ok(offices)
}

fn signature(
    offices: &Offices,
    opened: &RoundOpened,
    roster: &[RosterLine],
    entry: &Entry,
    core: &SignedOff,
) -> Result<SignatureLine, SealFault> {
    let member = offices.author(entry).map_err(|_| SealFault::Signer)?;
    let line = roster.iter().find(|line| line.member == member).ok_or(SealFault::Signer)?;
    let slot = opened.slots.get(usize::from(core.slot)).ok_or(SealFault::Signer)?;
    if !slot.members.contains(&member) || core.how != How::Device {
        return Err(SealFault::Signer);
    }
    let device = entry.header.device;
    let same = core.round == opened.round && core.topic == opened.topic && core.digest == opened.digest;
    let message = sign_off_message(&opened.digest, core.slot, &member, core.how);
    if !same || !verifies(&device.0, &message, &core.signature) {
        return Err(SealFault::Signature);
    }
    Ok(SignatureLine {
        member,
        name: line.name.clone(),
        slot: core.slot,
        device,
        claimed_time: entry.header.claimed_time,
        signature: core.signature,
    })
}
