//! Taking in an answer: every signature verified before anything is applied, aggregates folded in order of positions
//! whatever the order of delivery.

mod doubt;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use yishi_domain::act::Act;
use yishi_domain::fold::fold_one;
use yishi_domain::id::EntryId;
use yishi_domain::label::Scope;
use yishi_domain::membership::Genesis;
use yishi_domain::rule::touches;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Pos;

use crate::entry::{BadEntry, Entry};
use crate::log::{LogError, Stamped};
use crate::message::{Cursor, Fill, Reply, SpaceAnswer};
use crate::packed::Unpacker;
use crate::serve::page_of;
use crate::shelf::{Folded, Shelf};
use crate::stamp::{Page, Stamp, Verdict};

pub use doubt::Doubt;
use doubt::Judge;

/// Why an answer was not taken in. Nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadAnswer {
    /// Not signed by the hub's log key, or not for what was asked.
    #[error("page_invalid")]
    Page,
    /// An answer to an earlier question, sent again.
    #[error("page_repeated")]
    Repeated,
    /// An entry in it is not what it says.
    #[error("entry_invalid: {0}")]
    Entry(BadEntry),
    /// A device's chain does not rise with the positions, or has two entries in one place.
    #[error("chain_invalid")]
    Chain,
    /// The genesis is not the space's.
    #[error("genesis_invalid")]
    Genesis,
    /// The phone's own storage failed.
    #[error(transparent)]
    Storage(#[from] LogError),
}

/// What changed by taking in an answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Received {
    /// Aggregates that are different now.
    pub changed: Vec<AggregateId>,
    /// Entries new here, accepted or not.
    pub entries: Vec<Stamped>,
    /// Those among them that count although the rules say no, as far as that can be judged here.
    pub doubts: Vec<Doubt>,
    /// Scopes that were lost.
    pub closed: Vec<Scope>,
    /// Whether there is more to fetch at once.
    pub more: bool,
}

/// Takes in one space's answer to a request that was asked with `asked` and pushed `pushed`, with the hub's replies.
pub fn receive(
    shelf: &mut dyn Shelf,
    log_key: &[u8; 32],
    asked: &Cursor,
    pushed: &[(EntryId, Reply)],
    answer: SpaceAnswer,
) -> Result<Received, BadAnswer> {
    let same_life = asked.epoch == answer.epoch;
    if same_life && answer.upto < asked.after {
        return Err(BadAnswer::Repeated);
    }
    let founded = found(shelf, &answer)?;
    let stamped = verified(shelf, log_key, pushed, &answer)?;
    let mut judge = Judge::of(shelf, asked, &answer)?;
    let mut received = Received { more: answer.more, closed: answer.closed.clone(), ..Received::default() };
    let mut touched: BTreeMap<AggregateId, Vec<usize>> = BTreeMap::new();
    for next in stamped {
        let known = shelf.stamped(&next.stamp.id)?;
        if known.is_some_and(|known| known == next) {
            continue;
        }
        chain_is_sound(shelf, &next)?;
        let act = act_of(&next.entry)?;
        let aggregates = act.as_ref().map(|act| touches(&act.fact.core, &act.by)).unwrap_or_default();
        if let Some(judge) = &mut judge {
            judge.next(shelf, &next, act.as_ref())?;
        }
        shelf.put(&next, &aggregates)?;
        // An own entry that came back no longer stands on top: what it touched changes, though nothing is folded.
        for id in aggregates {
            let news = touched.entry(id).or_default();
            if next.stamp.is_accepted() {
                news.push(received.entries.len());
            }
        }
        received.entries.push(next);
    }
    for (id, indices) in touched.iter().filter(|(_, indices)| !indices.is_empty()) {
        let news: Vec<&Stamped> = indices.iter().filter_map(|i| received.entries.get(*i)).collect();
        refold(shelf, *id, &news)?;
    }
    received.doubts = judge.map(Judge::doubts).unwrap_or_default();
    received.changed = founded.into_iter().chain(touched.into_keys()).collect();
    received.changed.sort_unstable();
    received.changed.dedup();
    move_on(shelf, &answer, &mut received)?;
    Ok(received)
}

/// Stores the genesis that comes with the first answer. Gives the aggregates it starts.
fn found(shelf: &mut dyn Shelf, answer: &SpaceAnswer) -> Result<Vec<AggregateId>, BadAnswer> {
    if answer.space != shelf.space() {
        return Err(BadAnswer::Page);
    }
    if shelf.genesis()?.is_some() {
        return Ok(Vec::new());
    }
    let bytes = answer.genesis.as_ref().ok_or(BadAnswer::Genesis)?;
    let genesis = Genesis::from_bytes(bytes).map_err(|_| BadAnswer::Genesis)?;
    if genesis.id() != shelf.space() {
        return Err(BadAnswer::Genesis);
    }
    start(shelf, &genesis)?;
    Ok(genesis.state().iter().map(|(id, _)| *id).collect())
}

/// Starts a shelf from its genesis.
pub fn start(shelf: &mut dyn Shelf, genesis: &Genesis) -> Result<(), LogError> {
    shelf.found(genesis)?;
    for (id, aggregate) in genesis.state().iter() {
        shelf.put_folded(id, &Folded { aggregate: Some(aggregate.clone()), last: Pos(0) })?;
    }
    Ok(())
}

/// The entries with their stamps, after the page's signature and every entry's have been verified.
fn verified(
    shelf: &mut dyn Shelf,
    log_key: &[u8; 32],
    pushed: &[(EntryId, Reply)],
    answer: &SpaceAnswer,
) -> Result<Vec<Stamped>, BadAnswer> {
    let mut all = unpacked(answer)?;
    let mut stamps: Vec<Stamp> = all.iter().map(|stamped| stamped.stamp.clone()).collect();
    for (id, reply) in pushed {
        let Reply::Stamped { pos, received_at, verdict } = reply else { continue };
        let stamp = Stamp { id: *id, pos: *pos, received_at: *received_at, verdict: verdict.clone() };
        stamps.push(stamp.clone());
        let own = match shelf.pending(id)? {
            Some(entry) => Some(entry),
            None => shelf.stamped(id)?.map(|stamped| stamped.entry),
        };
        // An own entry whose scope was lost since it was sent is a bare link; its stamp is known already.
        all.extend(own.map(|entry| Stamped { entry, stamp }));
    }
    let page = page_of(answer, stamps);
    expect_signed(log_key, &page, answer, &all)?;
    keep(shelf, &page, answer)?;
    all.sort_by_key(|stamped| stamped.stamp.pos);
    Ok(all)
}

/// The entries of an answer with their stamps; nothing is verified yet.
fn unpacked(answer: &SpaceAnswer) -> Result<Vec<Stamped>, BadAnswer> {
    if answer.entries.len() != answer.stamps.len() {
        return Err(BadAnswer::Page);
    }
    let mut unpacker = Unpacker::new(answer.space, &answer.devices);
    let mut all = Vec::with_capacity(answer.entries.len());
    for (packed, short) in answer.entries.iter().zip(&answer.stamps) {
        let entry = unpacker.unpack(packed.clone()).ok_or(BadAnswer::Page)?;
        let verdict = short.verdict.clone().unwrap_or(Verdict::Accepted);
        let stamp = Stamp { id: entry.id(), pos: short.pos, received_at: short.received_at, verdict };
        all.push(Stamped { entry, stamp });
    }
    Ok(all)
}

/// Refuses a page that the hub did not sign, and entries that their devices did not.
fn expect_signed(
    log_key: &[u8; 32],
    page: &Page,
    answer: &SpaceAnswer,
    all: &[Stamped],
) -> Result<(), BadAnswer> {
    if !page.is_signed_by(log_key, &answer.signature) {
        return Err(BadAnswer::Page);
    }
    all.iter().try_for_each(|stamped| stamped.entry.verify()).map_err(BadAnswer::Entry)
}

/// The verified entries of an answer to which nothing was pushed.
pub(crate) fn signed(log_key: &[u8; 32], answer: &SpaceAnswer) -> Result<Vec<Stamped>, BadAnswer> {
    let all = unpacked(answer)?;
    let stamps = all.iter().map(|stamped| stamped.stamp.clone()).collect();
    expect_signed(log_key, &page_of(answer, stamps), answer, &all)?;
    Ok(all)
}

fn keep(shelf: &mut dyn Shelf, page: &Page, answer: &SpaceAnswer) -> Result<(), LogError> {
    if page.stamps.is_empty() { Ok(()) } else { shelf.keep_page(page, &answer.signature) }
}

/// `dseq` rises with `pos`, `prev` is right where the entry before is here, and no place of a chain is taken twice.
fn chain_is_sound(shelf: &mut dyn Shelf, next: &Stamped) -> Result<(), BadAnswer> {
    let (header, stamp) = (&next.entry.header, &next.stamp);
    let pos = (stamp.verdict != Verdict::Admitted).then_some(stamp.pos);
    for near in shelf.neighbours(&header.device, header.dseq)? {
        let same_order = near.dseq.cmp(&header.dseq);
        let sound = match same_order {
            Ordering::Equal => near.id == stamp.id,
            Ordering::Less if near.dseq.checked_add(1) == Some(header.dseq) => near.id == header.prev,
            Ordering::Greater if header.dseq.checked_add(1) == Some(near.dseq) => {
                follows(shelf, &near.id, &stamp.id)?
            }
            Ordering::Less | Ordering::Greater => true,
        };
        let rises = near.id == stamp.id
            || near.pos.zip(pos).is_none_or(|(theirs, ours)| theirs.cmp(&ours) == same_order);
        if !sound || !rises {
            return Err(BadAnswer::Chain);
        }
    }
    Ok(())
}

/// Whether an entry that came earlier names the one before it, which comes only now; what is not here cannot object.
fn follows(shelf: &mut dyn Shelf, later: &EntryId, before: &EntryId) -> Result<bool, LogError> {
    let here = match shelf.stamped(later)? {
        Some(stamped) => Some(stamped.entry),
        None => shelf.pending(later)?,
    };
    Ok(here.is_none_or(|entry| entry.header.prev == *before))
}

/// The act in an entry; none for a kind this version does not know.
fn act_of(entry: &Entry) -> Result<Option<Act>, BadAnswer> {
    match entry.act() {
        Ok(act) => Ok(Some(act)),
        Err(BadEntry::UnknownKind) => Ok(None),
        Err(bad) => Err(BadAnswer::Entry(bad)),
    }
}

/// Folds news into an aggregate; from the beginning, if any of it lies below what is folded already.
fn refold(shelf: &mut dyn Shelf, id: AggregateId, news: &[&Stamped]) -> Result<(), LogError> {
    let folded = shelf.folded(&id)?;
    let late = |folded: &Folded| news.iter().any(|stamped| stamped.stamp.pos <= folded.last);
    match folded {
        Some(folded) if !late(&folded) => {
            let all = news.iter().copied();
            let folded = fold(id, folded, all);
            shelf.put_folded(&id, &folded)
        }
        _ => rebuild(shelf, id),
    }
}

/// Folds an aggregate from the genesis and every accepted entry here that touches it.
pub fn rebuild(shelf: &mut dyn Shelf, id: AggregateId) -> Result<(), LogError> {
    let genesis = shelf.genesis()?;
    let aggregate: Option<Aggregate> = genesis.and_then(|genesis| genesis.state().take(&id));
    let start = Folded { aggregate, last: Pos(0) };
    let all = shelf.touching(&id)?;
    let folded = fold(id, start, all.iter());
    shelf.put_folded(&id, &folded)
}

fn fold<'a>(id: AggregateId, mut folded: Folded, all: impl Iterator<Item = &'a Stamped>) -> Folded {
    for stamped in all {
        if let Ok(act) = stamped.entry.act() {
            let (pos, at) = (stamped.stamp.pos, stamped.stamp.received_at);
            folded.aggregate = fold_one(id, folded.aggregate, &act, pos, at);
            folded.last = pos;
        }
    }
    folded
}

/// Moves the cursor, takes scopes on and lets scopes go.
fn move_on(shelf: &mut dyn Shelf, answer: &SpaceAnswer, received: &mut Received) -> Result<(), LogError> {
    let mut scopes = if answer.genesis.is_some() { Vec::new() } else { shelf.scopes()? };
    scopes.retain(|scope| !answer.closed.contains(scope));
    scopes.extend(answer.opened.iter().map(|fill| fill.scope));
    scopes.sort_unstable();
    scopes.dedup();
    let opened = answer.opened.iter().filter(|fill| fill.upto > fill.after).copied();
    let fills: Vec<Fill> = answer.fills.iter().copied().chain(opened).collect();
    shelf.set_scopes(&scopes)?;
    shelf.set_cursor(&Cursor { epoch: answer.epoch, after: answer.upto, fills })?;
    if !answer.closed.is_empty() {
        for id in shelf.forget(&scopes)? {
            rebuild(shelf, id)?;
            received.changed.push(id);
        }
    }
    Ok(())
}
