//! What must hold whenever everybody is in step, checked by folding the hub's log anew.

use std::collections::{BTreeMap, BTreeSet};

use yishi_domain::fold::fold_one;
use yishi_domain::id::DeviceId;
use yishi_domain::label::{Scope, may_read};
use yishi_domain::rule::{apply, touches};
use yishi_domain::state::{Aggregate, AggregateId, State};
use yishi_replica::log::{Log, Stamped};
use yishi_replica::memory::MemoryLog;
use yishi_replica::shelf::Shelf;

use super::world::{Phone, Village};

/// The state that these accepted entries give, in the order of positions, from the genesis on.
pub(crate) fn folded<'a>(log: &MemoryLog, entries: impl Iterator<Item = &'a Stamped>) -> State {
    let mut state = genesis(log);
    for stamped in entries.filter(|stamped| stamped.stamp.is_accepted()) {
        apply(&mut state, &stamped.entry.act().unwrap(), stamped.stamp.pos, stamped.stamp.received_at);
    }
    state
}

pub(crate) fn genesis(log: &MemoryLog) -> State {
    let bytes = log.clone().genesis().unwrap();
    yishi_domain::membership::Genesis::from_bytes(&bytes).unwrap().state()
}

/// Every check there is.
pub(crate) fn everything_holds(village: &mut Village) {
    chains_are_contiguous(village);
    erasing_changes_nothing(village);
    for phone in &village.phones {
        sees_what_it_may(village, phone);
        acknowledged_is_kept(village, phone);
        doubts_what_was_forced(village, phone);
    }
}

fn chains_are_contiguous(village: &Village) {
    let mut chains: BTreeMap<DeviceId, BTreeSet<u64>> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for stamped in village.hub.log.entries() {
        let header = &stamped.entry.header;
        assert!(chains.entry(header.device).or_default().insert(header.dseq), "one place taken twice");
        assert!(ids.insert(stamped.stamp.id), "one entry twice");
        assert_eq!(stamped.entry.id(), stamped.stamp.id);
    }
    for numbers in chains.values() {
        assert!(numbers.iter().copied().eq(1..=numbers.len() as u64), "a chain with a gap");
    }
}

/// State is a fold over cores: the hub's aggregates come out the same without a word left.
fn erasing_changes_nothing(village: &Village) {
    let erased: Vec<Stamped> = village
        .hub
        .log
        .entries()
        .map(|s| Stamped { entry: s.entry.erased(), stamp: s.stamp.clone() })
        .collect();
    let state = folded(&village.hub.log, erased.iter());
    let again: BTreeMap<AggregateId, Aggregate> = state.iter().map(|(id, a)| (*id, a.clone())).collect();
    assert_eq!(&again, village.hub.log.aggregates(), "the log folds to something else than was stored");
}

/// Nobody doubts what an honest hub took in; of a lax one nobody doubts anything but what the rules refused there, and
/// for the same reason.
fn doubts_what_was_forced(village: &Village, phone: &Phone) {
    let forced = village.hub.lax.as_deref().unwrap_or_default();
    for doubt in &phone.doubts {
        let stamped = phone.shelf.clone().stamped(&doubt.entry).unwrap();
        assert!(forced.contains(doubt), "{doubt:?} for nothing: {stamped:?}");
    }
}

/// What the hub would let a phone read now.
fn scopes(village: &Village, phone: &Phone) -> Option<Vec<Scope>> {
    let mut log = village.hub.log.clone();
    let head = log.head().unwrap();
    let Some(Aggregate::Device(device)) = log.aggregate(&AggregateId::Device(phone.key.device())).unwrap()
    else {
        return None;
    };
    if device.revoked.is_some() {
        return None;
    }
    match log.aggregate(&AggregateId::Member(device.member)).unwrap() {
        Some(Aggregate::Member(member)) => Some(member.scopes_at(head)),
        _ => None,
    }
}

/// A phone holds exactly what it may read, beside its own, and folds it to what the hub would fold it to.
fn sees_what_it_may(village: &Village, phone: &Phone) {
    let Some(scopes) = scopes(village, phone) else { return };
    let mut held = phone.shelf.clone();
    assert_eq!(held.scopes().unwrap(), scopes);
    let readable = |s: &&Stamped| s.stamp.is_accepted() && may_read(&scopes, &s.entry.header.audience);
    let own = |s: &Stamped| s.entry.header.device == phone.key.device();
    let here: BTreeMap<_, _> = phone.shelf.entries().map(|s| (s.stamp.id, s)).collect();
    for stamped in village.hub.log.entries().filter(readable) {
        let same = here.get(&stamped.stamp.id).is_some_and(|here| *here == stamped);
        assert!(same, "a readable entry is missing or different: {:?}", stamped.stamp);
    }
    let foreign = here.values().filter(|s| !readable(s) && !own(s) && s.stamp.is_accepted()).count();
    assert_eq!(foreign, 0, "entries that this phone may not read");
    // An author who lost the scope is not told that the committee took in what had been put aside.
    let folds = |s: &&Stamped| here.get(&s.stamp.id).is_some_and(|here| here.stamp == s.stamp);
    let expected = folded(&village.hub.log, village.hub.log.entries().filter(folds));
    for (id, folded) in phone.shelf.aggregates() {
        assert_eq!(folded.aggregate.as_ref(), expected.get(id), "{id:?} is folded to something else");
    }
    let known = phone.shelf.aggregates();
    for (id, aggregate) in expected.iter() {
        assert_eq!(known.get(id).and_then(|f| f.aggregate.as_ref()), Some(aggregate), "{id:?} is missing");
    }
    whole_aggregates_are_the_hubs(village, phone);
}

/// Where every entry of an aggregate is readable, the phone has the hub's aggregate.
fn whole_aggregates_are_the_hubs(village: &Village, phone: &Phone) {
    let here: BTreeSet<_> = phone.shelf.entries().map(|s| (s.stamp.id, s.stamp.pos)).collect();
    let mut partial = BTreeSet::new();
    for stamped in village.hub.log.entries().filter(|s| s.stamp.is_accepted()) {
        if !here.contains(&(stamped.stamp.id, stamped.stamp.pos)) {
            let act = stamped.entry.act().unwrap();
            partial.extend(touches(&act.fact.core, &act.by));
        }
    }
    // Everything that changes the space is public; invitations and revocations of residents touch it without effect.
    partial.remove(&AggregateId::Space);
    for (id, aggregate) in village.hub.log.aggregates().iter().filter(|(id, _)| !partial.contains(id)) {
        let folded = phone.shelf.aggregates().get(id).and_then(|f| f.aggregate.as_ref());
        assert_eq!(folded, Some(aggregate), "{id:?} differs from the hub's");
    }
}

/// Whatever a phone was told is in the hub's log, once, with that stamp, unless the committee admitted it later.
fn acknowledged_is_kept(village: &Village, phone: &Phone) {
    let mut log = village.hub.log.clone();
    let own = phone.shelf.entries().chain(phone.shelf.links());
    let own = own.filter(|s| s.entry.header.device == phone.key.device());
    for stamped in own {
        let kept = log.entry(&stamped.stamp.id).unwrap().expect("an acknowledged entry is lost");
        assert_eq!(kept.entry.header, stamped.entry.header);
        let aside = matches!(stamped.stamp.verdict, yishi_replica::stamp::Verdict::Quarantined(_));
        assert!(kept.stamp == stamped.stamp || aside, "{:?} became {:?}", stamped.stamp, kept.stamp);
    }
}

/// One aggregate, folded on its own from these entries.
pub(crate) fn fold_alone(
    start: Option<Aggregate>,
    id: AggregateId,
    entries: &[&Stamped],
) -> Option<Aggregate> {
    entries.iter().fold(start, |current, stamped| {
        let act = stamped.entry.act().unwrap();
        fold_one(id, current, &act, stamped.stamp.pos, stamped.stamp.received_at)
    })
}
