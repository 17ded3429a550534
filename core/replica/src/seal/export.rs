//! Writing a sealed round to a file: from whatever holds the `public` and `members` entries of a space.

use yishi_domain::fact::{Core, Kind};
use yishi_domain::id::{DeviceId, ObjectId, RoundId, TopicId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::round::{RoundOpened, SignedOff};
use yishi_domain::time::Pos;
use yishi_domain::words::Words;

use super::fault::SealFault;
use super::file::{Proof, compose};
use super::verify::judge;
use crate::entry::Entry;
use crate::log::{LogError, Stamped};

/// Where the entries of a seal come from: a phone's store, the hub's, a test's.
pub trait SealSource {
    /// The canonical bytes of the genesis.
    fn genesis(&mut self) -> Result<Vec<u8>, LogError>;
    /// The entries of one kind that count and that are held here, in order of positions; only those about `object`, if
    /// one is given.
    fn accepted(&mut self, kind: Kind, object: Option<ObjectId>) -> Result<Vec<Stamped>, LogError>;
}

/// Why there is no seal to write.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The source failed.
    #[error(transparent)]
    Storage(#[from] LogError),
    /// No such round of this topic here.
    #[error("no such round")]
    RoundUnknown,
    /// The round's text is not here, or its words were erased.
    #[error("the text is not here")]
    TextMissing,
    /// The round is not sealed.
    #[error("{missing} signatures are missing")]
    NotSealed {
        /// How many signatures are missing, over all slots.
        missing: usize,
    },
    /// What is held here does not prove the seal.
    #[error(transparent)]
    Unproved(#[from] SealFault),
}

const OFFICES: [Kind; 8] = [
    Kind::Invited,
    Kind::Joined,
    Kind::RoleGranted,
    Kind::RoleEnded,
    Kind::Revoked,
    Kind::Confirmed,
    Kind::Recused,
    Kind::RecusalEnded,
];

/// The file of a sealed round. Every reader of `public` and `members` gets the same bytes. Nothing is written that
/// [`super::verify`] would refuse.
pub fn export(source: &mut dyn SealSource, topic: TopicId, round: RoundId) -> Result<Vec<u8>, SealError> {
    let (opened_at, opened, core) = opening(source, topic, round)?;
    let mut signed = sign_offs(source, &core)?;
    let offices = offices(source)?;
    let (copy, text) = reading_copy(source, &core)?;
    let mut proof = Proof {
        genesis: source.genesis()?,
        text,
        history: offices.iter().filter(|s| s.stamp.pos < opened_at).map(|s| s.entry.erased()).collect(),
        copy: copy.erased(),
        opened,
        signed: Vec::new(),
    };
    let later: Vec<&Entry> = offices.iter().filter(|s| s.stamp.pos > opened_at).map(|s| &s.entry).collect();
    signed.sort_by_key(|(slot, entry)| (*slot, entry.member().ok()));
    for (_, entry) in signed {
        let mut chain = device_chain(&later, entry.header.device);
        chain.push(entry);
        proof.signed.push(chain);
    }
    let seal = judge(&proof)?;
    Ok(compose(&proof, &seal)?)
}

fn core_of(stamped: &Stamped) -> Option<Core> {
    stamped.entry.fact().ok().map(|fact| fact.core)
}

fn opening(
    source: &mut dyn SealSource,
    topic: TopicId,
    round: RoundId,
) -> Result<(Pos, Entry, RoundOpened), SealError> {
    for stamped in source.accepted(Kind::RoundOpened, Some(round.into()))? {
        if let Some(Core::RoundOpened(core)) = core_of(&stamped)
            && core.topic == topic
        {
            return Ok((stamped.stamp.pos, stamped.entry, core));
        }
    }
    Err(SealError::RoundUnknown)
}

/// The signatures up to the one that filled the last slot.
fn sign_offs(source: &mut dyn SealSource, round: &RoundOpened) -> Result<Vec<(u8, Entry)>, SealError> {
    let mut signed: Vec<(u8, Entry)> = Vec::new();
    for stamped in source.accepted(Kind::SignedOff, Some(round.round.into()))? {
        match core_of(&stamped) {
            Some(Core::SignedOff(SignedOff { slot, topic, .. }))
                if topic == round.topic && missing(round, &signed) > 0 =>
            {
                signed.push((slot, stamped.entry));
            }
            _ => {}
        }
    }
    match missing(round, &signed) {
        0 => Ok(signed),
        missing => Err(SealError::NotSealed { missing }),
    }
}

fn missing(round: &RoundOpened, signed: &[(u8, Entry)]) -> usize {
    let lacks = |(index, slot): (u8, &yishi_domain::seal::Slot)| {
        slot.wanted().saturating_sub(signed.iter().filter(|(s, _)| *s == index).count())
    };
    (0u8..).zip(&round.slots).map(lacks).sum()
}

/// Every public act about offices, in order.
fn offices(source: &mut dyn SealSource) -> Result<Vec<Stamped>, SealError> {
    let mut all = Vec::new();
    for kind in OFFICES {
        all.extend(source.accepted(kind, None)?);
    }
    all.retain(|stamped| stamped.entry.header.audience == Audience::one(Label::Public));
    all.retain(|stamped| core_of(stamped).is_some_and(|core| core.is_of_offices()));
    all.sort_by_key(|stamped| stamped.stamp.pos);
    Ok(all)
}

fn reading_copy(source: &mut dyn SealSource, round: &RoundOpened) -> Result<(Entry, String), SealError> {
    for stamped in source.accepted(Kind::CopyPublished, Some(round.topic.into()))? {
        if let Some(Core::CopyPublished(core)) = core_of(&stamped)
            && core.version == round.version
        {
            return match stamped.entry.fact().ok().and_then(|fact| fact.words) {
                Some(Words::Titled { text, .. }) => Ok((stamped.entry, text)),
                _ => Err(SealError::TextMissing),
            };
        }
    }
    Err(SealError::TextMissing)
}

/// The invitations and joins that brought a device in after the opening; none for one that was there before.
fn device_chain(later: &[&Entry], device: DeviceId) -> Vec<Entry> {
    let find = |kind: Kind, fits: &dyn Fn(&Entry) -> bool| {
        later.iter().copied().find(|e| e.header.kind == kind.code() && fits(e))
    };
    let mut chain = Vec::new();
    let mut wanted = Some(device);
    while let Some(joined) = wanted.and_then(|wanted| find(Kind::Joined, &|e| e.header.device == wanted)) {
        chain.push(joined.erased());
        let invite = match joined.fact().map(|fact| fact.core) {
            Ok(Core::Joined(core)) => Some(ObjectId::from(core.invite)),
            _ => None,
        };
        let invited = find(Kind::Invited, &|e| Some(e.header.object) == invite);
        chain.extend(invited.map(Entry::erased));
        wanted = invited.map(|e| e.header.device).filter(|_| chain.len() < later.len());
    }
    chain.reverse();
    chain
}
