//! The promises, one by one: order and grouping of delivery do not matter, phone and hub judge alike, and nothing that
//! was changed on its way is taken in.

use std::collections::BTreeSet;

use yishi_domain::act::Act;
use yishi_domain::fact::Kind;
use yishi_domain::id::{DeviceId, SpaceId};
use yishi_domain::kind::Input;
use yishi_domain::label::{Label, Scope, may_read};
use yishi_domain::membership::Member;
use yishi_domain::refusal::Class;
use yishi_domain::role::Role;
use yishi_domain::rule::check;
use yishi_domain::state::State;
use yishi_domain::time::Pos;
use yishi_replica::entry::{Entry, Header};
use yishi_replica::keys::SignKey;
use yishi_replica::log::{Log, Stamped};
use yishi_replica::memory_shelf::MemoryShelf;
use yishi_replica::message::{ShortStamp, SpaceAnswer, SyncAnswer};
use yishi_replica::packed::Packer;
use yishi_replica::receive::{BadAnswer, receive, start};
use yishi_replica::serve::page_of;
use yishi_replica::shelf::Shelf;
use yishi_replica::stamp::{Stamp, Verdict};

use super::replay::{fold_alone, folded, genesis};
use super::world::{Dice, Mind, Village, deed};

/// How many villages each property is tried on.
const VILLAGES: u64 = 16;
const MINDS: [Mind; 7] =
    [Mind::Needs, Mind::Topics, Mind::Voices, Mind::Offices, Mind::Rounds, Mind::Drafts, Mind::Aside];

/// A village in which much has happened, some of it at the same time.
fn busy(seed: u64) -> Village {
    let mut village = Village::new(seed, &[Role::CommitteeMember, Role::CommitteeMember, Role::Supervisor]);
    village.resident();
    village.grid_leader(0);
    village.resident();
    village.topic_with_copy();
    let mut dice = Dice(seed ^ 0x0062_7573_7900);
    for _ in 0..14 {
        let who = dice.roll(village.phones.len());
        for _ in 0..3 {
            act(&mut village, &mut dice, who);
        }
        if dice.percent(60) {
            village.sync(who);
        }
    }
    village.settle();
    village.settle();
    village
}

fn act(village: &mut Village, dice: &mut Dice, who: usize) {
    let waits = |v: &Verdict| matches!(v, Verdict::Quarantined(_));
    let aside: Vec<_> =
        village.hub.log.entries().filter(|s| waits(&s.stamp.verdict)).map(|s| s.stamp.id).collect();
    for _ in 0..20 {
        let mind = MINDS[dice.roll(7)];
        if matches!(deed(&mut village.phones[who], dice, mind, &aside), Some(Ok(_))) {
            return;
        }
    }
}

/// A page with these entries, signed by the hub, as an answer to somebody who reads everything.
fn page(village: &Village, entries: &[&Stamped], after: u64, upto: u64) -> SpaceAnswer {
    let mut packer = Packer::default();
    let space = village.space();
    let packed = entries.iter().map(|s| packer.pack(&s.entry)).collect();
    let short = |s: &&Stamped| ShortStamp {
        pos: s.stamp.pos,
        received_at: s.stamp.received_at,
        verdict: (s.stamp.verdict != Verdict::Accepted).then(|| s.stamp.verdict.clone()),
    };
    let mut answer = SpaceAnswer {
        space,
        epoch: 1,
        head: Pos(upto),
        upto: Pos(upto.max(after)),
        opened: Vec::new(),
        closed: Vec::new(),
        fills: Vec::new(),
        devices: packer.into_devices(),
        entries: packed,
        stamps: entries.iter().map(short).collect(),
        signature: [0; 64],
        more: false,
        genesis: None,
    };
    let stamps = entries.iter().map(|s| s.stamp.clone()).collect();
    answer.signature = page_of(&answer, stamps).sign(&village.hub.key);
    answer
}

fn accepted(village: &Village) -> Vec<&Stamped> {
    village.hub.log.entries().filter(|s| s.stamp.is_accepted()).collect()
}

fn empty_shelf(village: &Village) -> MemoryShelf {
    let mut shelf = MemoryShelf::new(village.space(), DeviceId([0; 32]));
    let bytes = village.hub.log.clone().genesis().unwrap();
    start(&mut shelf, &yishi_domain::membership::Genesis::from_bytes(&bytes).unwrap()).unwrap();
    shelf
}

fn take(shelf: &mut MemoryShelf, village: &Village, answer: SpaceAnswer) -> Result<(), BadAnswer> {
    let asked = shelf.cursor().unwrap();
    receive(shelf, &village.hub.key.public(), &asked, &[], answer).map(|_| ())
}

#[test]
fn entries_in_any_order_and_grouping_fold_to_the_same_aggregates() {
    for seed in 0..VILLAGES {
        let village = busy(seed);
        let mut dice = Dice(seed ^ 0x6f72_6465_7200);
        let mut entries = accepted(&village);
        dice.shuffle(&mut entries);
        let again: Vec<&Stamped> = entries.iter().filter(|_| dice.percent(20)).copied().collect();
        entries.extend(again);
        let mut shelf = empty_shelf(&village);
        let mut rest = entries.as_slice();
        while !rest.is_empty() {
            let (now, later) = rest.split_at(1 + dice.roll(rest.len().min(9)));
            rest = later;
            let mut now: Vec<&Stamped> = now.to_vec();
            now.sort_by_key(|s| s.stamp.pos);
            now.dedup_by_key(|s| s.stamp.pos);
            take(&mut shelf, &village, page(&village, &now, 0, 0)).unwrap();
        }
        for (id, aggregate) in village.hub.log.aggregates() {
            let here = shelf.aggregates().get(id).and_then(|f| f.aggregate.as_ref());
            assert_eq!(here, Some(aggregate), "seed {seed}, {id:?}");
        }
    }
}

#[test]
fn an_aggregate_folded_on_its_own_is_the_one_folded_with_all_others() {
    for seed in 0..VILLAGES {
        let village = busy(seed);
        let all = accepted(&village);
        let start = genesis(&village.hub.log);
        for (id, aggregate) in village.hub.log.aggregates() {
            let touching: Vec<&Stamped> = all
                .iter()
                .filter(|s| {
                    let act = s.entry.act().unwrap();
                    yishi_domain::rule::touches(&act.fact.core, &act.by).contains(id)
                })
                .copied()
                .collect();
            let alone = fold_alone(start.get(id).cloned(), *id, &touching);
            assert_eq!(alone.as_ref(), Some(aggregate), "seed {seed}, {id:?}");
        }
    }
}

#[test]
fn taking_a_page_in_twice_changes_nothing() {
    for seed in 0..VILLAGES {
        let mut village = busy(seed);
        let mut dice = Dice(seed);
        for who in 0..village.phones.len() {
            act(&mut village, &mut dice, who);
        }
        village.sync(0);
        for who in 1..village.phones.len() {
            let asked = village.phones[who].request();
            let answer = SyncAnswer::from_bytes(&village.hub.handle(&asked.body)).unwrap();
            village.phones[who].take(&asked, &answer).unwrap();
            let once = village.phones[who].shelf.clone();
            let received = village.phones[who].take(&asked, &answer).unwrap();
            assert!(received.entries.is_empty(), "seed {seed}");
            assert!(once == village.phones[who].shelf, "seed {seed}, phone {who}");
        }
    }
}

/// The state that entries with these labels give somebody who may read these scopes.
fn seen(village: &Village, upto: &[&Stamped], scopes: &[Scope], inputs: impl Fn(&Stamped) -> bool) -> State {
    let readable = |s: &&&Stamped| may_read(scopes, &s.entry.header.audience) && inputs(s);
    folded(&village.hub.log, upto.iter().filter(readable).copied())
}

/// What `check` says, as far as phone and hub must agree: yes, put aside, or no.
fn verdict(state: &State, act: &Act) -> &'static str {
    match check(state, act, super::world::START) {
        Ok(()) => "yes",
        Err(refusal) if refusal.code.class() == Class::Quarantine => "aside",
        Err(_) => "no",
    }
}

fn member(state: &State, act: &Act) -> Option<Member> {
    state.member(act.by.member).ok().cloned()
}

// R: X1
#[test]
fn every_check_gives_its_author_the_hubs_verdict_from_the_declared_inputs_alone() {
    let mut judged = BTreeSet::new();
    for seed in 0..VILLAGES {
        let village = busy(seed);
        let all = accepted(&village);
        let mut dice = Dice(seed ^ 0x0063_6865_636b);
        for (place, stamped) in village.hub.log.entries().enumerate() {
            let act = stamped.entry.act().unwrap();
            let kind = act.fact.core.kind();
            let inputs = kind.spec().inputs;
            if inputs.contains(&Input::HubOnly) {
                continue;
            }
            // At its own place, and at some other one, where it may well be wrong.
            let near = all.iter().filter(|s| s.stamp.pos < stamped.stamp.pos).count();
            for upto in [near, dice.roll(all.len() + 1).max(place.min(all.len()))] {
                let before = &all[..upto];
                let hub = folded(&village.hub.log, before.iter().copied());
                let Some(author) = member(&hub, &act) else { continue };
                let scopes = author.scopes_at(Pos(u64::MAX));
                // Beside its inputs every check reads the author's own membership and devices, and whether the id
                // that it gives is taken.
                let always = [act.by.member.into(), stamped.entry.header.object];
                let declared = |s: &Stamped| {
                    always.contains(&s.entry.header.object)
                        || s.entry
                            .header
                            .audience
                            .labels()
                            .any(|label| inputs.iter().any(|input| input.covers(label)))
                };
                let wanted = verdict(&hub, &act);
                let readable = verdict(&seen(&village, before, &scopes, |_| true), &act);
                let alone = verdict(&seen(&village, before, &scopes, declared), &act);
                let name = kind.spec().name;
                let about =
                    format!("seed {seed}, {name} at {upto}: {:?}", check(&hub, &act, super::world::START));
                if wanted == "aside" {
                    // Who lost the scope with the post cannot see what it is about any more.
                    assert_ne!(readable, "yes", "{about}");
                } else {
                    assert_eq!(readable, wanted, "what the author reads; {about}");
                    assert_eq!(alone, wanted, "the declared inputs; {about}");
                }
                judged.insert((kind, wanted));
            }
        }
    }
    // Every kind is judged in `core/domain/tests/it/permissions/inputs.rs`; here are those of busy villages.
    let of = |wanted| judged.iter().filter(|(_, verdict)| *verdict == wanted).count();
    assert!(of("yes") > 25 && of("no") > 15, "too little was judged: {judged:?}");
}

#[test]
fn a_page_that_was_tampered_with_is_refused_and_nothing_of_it_is_kept() {
    let mut village = busy(1);
    let mut dice = Dice(9);
    for who in 1..village.phones.len() {
        act(&mut village, &mut dice, who);
        village.sync(who);
    }
    let asked = village.phones[0].request();
    let answer = SyncAnswer::from_bytes(&village.hub.handle(&asked.body)).unwrap();
    assert!(answer.spaces[0].entries.len() > 1);
    let before = village.phones[0].shelf.clone();
    let mut refused = |name: &str, change: &dyn Fn(&mut SpaceAnswer)| {
        let mut bad = answer.clone();
        change(&mut bad.spaces[0]);
        assert_ne!(bad, answer, "{name}: the change changes something");
        assert!(village.phones[0].take(&asked, &bad).is_err(), "{name} was taken in");
        assert!(village.phones[0].shelf == before, "{name} left something behind");
    };
    refused("cut", &|a| {
        a.entries.pop();
        a.stamps.pop();
    });
    refused("cut at the front", &|a| {
        a.entries.remove(0);
        a.stamps.remove(0);
    });
    refused("entry without stamp", &|a| {
        a.stamps.pop();
    });
    refused("two entries exchanged", &|a| a.entries.swap(0, 1));
    refused("another space", &|a| a.space = SpaceId([1; 32]));
    refused("another epoch", &|a| a.epoch += 1);
    refused("another reach", &|a| a.upto.0 += 1);
    refused("another verdict", &|a| a.stamps[0].verdict = Some(Verdict::Admitted));
    refused("another position", &|a| a.stamps[0].pos.0 += 1);
    refused("another moment", &|a| a.stamps[0].received_at.0 ^= 1);
    refused("a bit of a core", &|a| a.entries[0].core[17] ^= 1);
    refused("a bit of a signature", &|a| a.entries[1].signature[5] ^= 8);
    refused("another clock", &|a| a.entries[0].claimed_time.0 ^= 1);
    refused("another label", &|a| {
        let first = &mut a.entries[0].first;
        *first = if *first == Label::Committee { Label::Public } else { Label::Committee };
    });
    refused("another device", &|a| a.devices[0].0[3] ^= 1);
    refused("a bit of the page's signature", &|a| a.signature[40] ^= 1);
    let mut swapped = answer.clone();
    let stamps: Vec<Stamp> = Vec::new();
    swapped.spaces[0].signature = page_of(&answer.spaces[0], stamps).sign(&SignKey::from_seed(&[3; 32]));
    assert!(village.phones[0].take(&asked, &swapped).is_err());
    assert!(village.phones[0].shelf == before);
    village.phones[0].take(&asked, &answer).unwrap();
}

#[test]
fn a_page_of_another_hub_or_an_earlier_question_is_refused() {
    let mut village = busy(2);
    let mut dice = Dice(4);
    act(&mut village, &mut dice, 1);
    let asked = village.phones[0].request();
    let early = SyncAnswer::from_bytes(&village.hub.handle(&asked.body)).unwrap();
    village.sync(1);
    village.sync(0);
    let again = village.phones[0].request();
    let refused = village.phones[0].take(&again, &early);
    assert_eq!(refused, Err(BadAnswer::Repeated));

    village.hub.key = SignKey::from_seed(&[7; 32]);
    let answer = SyncAnswer::from_bytes(&village.hub.handle(&again.body)).unwrap();
    assert_eq!(village.phones[0].take(&again, &answer), Err(BadAnswer::Page));
}

#[test]
fn a_chain_with_a_hole_a_fork_or_a_step_back_is_refused() {
    let village = busy(3);
    let all = accepted(&village);
    let is_next = |one: &Header, next: &Header| (one.device, one.dseq + 1) == (next.device, next.dseq);
    let before =
        |last: &Stamped| all.iter().copied().find(|before| is_next(&before.entry.header, &last.entry.header));
    let (before, last) = all.iter().rev().find_map(|last| Some((before(last)?, *last))).unwrap();
    let device = last.entry.header.device;
    let key = village.phones.iter().find(|p| p.key.device() == device).unwrap().key.clone();
    let resigned = |change: &dyn Fn(&mut Header)| {
        let mut forged = Stamped::clone(last);
        change(&mut forged.entry.header);
        forged.entry.signature = key.sign(&forged.entry.id().0);
        forged.stamp.id = forged.entry.id();
        forged
    };
    let refused = |first: &[&Stamped], second: &Stamped| {
        let mut shelf = empty_shelf(&village);
        take(&mut shelf, &village, page(&village, first, 0, 0)).unwrap();
        let refused = take(&mut shelf, &village, page(&village, &[second], 0, 0));
        assert_eq!(refused, Err(BadAnswer::Chain));
    };
    refused(&[before], &resigned(&|header| header.prev.0[0] ^= 1));
    refused(&[last], &resigned(&|header| header.claimed_time.0 ^= 1));
    refused(&[last], &{
        let mut late = Stamped::clone(before);
        late.stamp.pos.0 = last.stamp.pos.0 + 5;
        late
    });
    let broken = resigned(&|header| header.prev.0[0] ^= 1);
    refused(&[&broken], before);
}

#[test]
fn an_entry_with_any_single_bit_changed_is_refused() {
    let village = busy(4);
    let whole = |entry: &Entry| entry.verify().is_ok() && entry.act().is_ok();
    let kinds: BTreeSet<u16> =
        [Kind::NeedLogged, Kind::RoleGranted, Kind::TopicProposed].map(Kind::code).into();
    let mut tried = BTreeSet::new();
    for stamped in village.hub.log.entries() {
        let kind = stamped.entry.header.kind;
        if !kinds.contains(&kind) || !tried.insert(kind) {
            continue;
        }
        let bytes = stamped.entry.to_bytes();
        assert_eq!(Entry::from_bytes(&bytes).as_ref(), Some(&stamped.entry));
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let taken = Entry::from_bytes(&flipped).is_some_and(|entry| whole(&entry));
            assert!(!taken, "kind {kind}, bit {bit} of byte {}", bit / 8);
        }
    }
    assert!(tried.len() > 1);
}
