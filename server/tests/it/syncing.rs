//! Pushing and fetching over a real connection.

use yishi_domain::label::{Audience, Label};
use yishi_domain::time::Pos;
use yishi_replica::message::{Cursor, Reply as Word, SyncAnswer};
use yishi_replica::serve::page_of;
use yishi_replica::stamp::{Stamp, Verdict};

use crate::support::{Person, World, grid_defined, need_logged, signed, space};

fn refused(word: &Word) -> Option<&str> {
    match word {
        Word::Stamped { verdict: Verdict::Refused(code), .. } => Some(code),
        Word::Stamped { .. } | Word::Retry(_) | Word::Broken(_) => None,
    }
}

fn is_accepted(word: &Word) -> bool {
    matches!(word, Word::Stamped { verdict: Verdict::Accepted, .. })
}

// R: W-03
#[test]
fn an_outsider_reads_what_is_public_and_a_member_what_is_the_members() {
    let (world, mut people) = World::founded(3);
    let space = space(3);
    people[0].act(world.wire, space, &grid_defined());
    let need = need_logged(7, people[1].member);
    people[1].act(world.wire, space, &need);
    assert_eq!(people[2].read(world.wire, space).len(), 2);

    let outsider = Person::of(99);
    let request = outsider.request(space, &[]);
    let reply = world.wire.send("POST", "/v1/sync", &[], &request.to_bytes());
    let answer = SyncAnswer::from_bytes(&reply.body).unwrap();
    assert_eq!(answer.spaces[0].entries.len(), 1);
    assert_eq!(answer.spaces[0].entries[0].first, Label::Public);
    assert!(answer.nonce.is_empty());
    assert_eq!(answer.spaces[0].genesis.as_ref().unwrap().as_slice(), crate::support::genesis(3).to_bytes());
}

#[test]
fn a_signed_outsider_gets_no_more_than_an_unsigned_one() {
    let (world, mut people) = World::founded(2);
    let space = space(2);
    people[0].act(world.wire, space, &grid_defined());
    let need = need_logged(7, people[0].member);
    people[0].act(world.wire, space, &need);
    let mut outsider = Person::of(99);
    assert_eq!(outsider.read(world.wire, space).len(), 1);
    let entry = outsider.write(space, &need_logged(8, people[0].member));
    let words = outsider.push(world.wire, space, &[entry]);
    assert_eq!(words, [Word::Broken("device_unknown".to_owned())]);
}

#[test]
fn the_page_is_signed_by_the_hubs_log_key() {
    let (world, mut people) = World::founded(2);
    let space = space(2);
    let entry = people[0].write(space, &grid_defined());
    let request = people[0].request(space, std::slice::from_ref(&entry));
    let answer = people[0].sync(world.wire, &request);
    let Word::Stamped { pos, received_at, verdict } = &answer.replies[0] else { panic!("{answer:?}") };
    assert_eq!((*pos, *received_at), (Pos(1), world.now()));
    let stamp = Stamp { id: entry.id(), pos: *pos, received_at: *received_at, verdict: verdict.clone() };
    let one = &answer.spaces[0];
    assert!(page_of(one, vec![stamp.clone()]).is_signed_by(&world.log_key, &one.signature));
    let forged = Stamp { pos: Pos(2), ..stamp };
    assert!(!page_of(one, vec![forged]).is_signed_by(&world.log_key, &one.signature));
}

#[test]
fn a_refused_entry_in_the_middle_of_twenty_keeps_its_place_and_the_others_count() {
    let (world, mut people) = World::founded(2);
    let space = space(2);
    people[0].act(world.wire, space, &grid_defined());
    let me = people[1].member;
    let mut entries = Vec::new();
    for number in 1..=20 {
        let mut fact = need_logged(number, me);
        if number == 10 {
            // Labels that the kind does not carry.
            fact.1 = Audience::one(Label::Public);
        }
        entries.push(people[1].write(space, &fact));
    }
    let words = people[1].push(world.wire, space, &entries);
    for (index, word) in words.iter().enumerate() {
        let Word::Stamped { pos, .. } = word else { panic!("{index}: {word:?}") };
        assert_eq!(*pos, Pos(index as u64 + 2));
        if index == 9 {
            assert_eq!(refused(word), Some("audience_wrong"));
        } else {
            assert!(is_accepted(word), "{index}: {word:?}");
        }
    }
    // The author sees the refused one, the other founder does not.
    assert_eq!(people[1].read(world.wire, space).len(), 21);
    assert_eq!(people[0].read(world.wire, space).len(), 20);
}

#[test]
fn a_repeated_request_gives_the_same_stamps_also_after_a_restart() {
    let (mut world, mut people) = World::founded(2);
    let space = space(2);
    let entries =
        [grid_defined(), need_logged(1, people[0].member)].map(|fact| people[0].write(space, &fact));
    let first = people[0].push(world.wire, space, &entries);
    world.pass_hours(1);
    assert_eq!(people[0].push(world.wire, space, &entries), first);
    world.restart();
    assert_eq!(people[0].push(world.wire, space, &entries), first);
    let head = people[0].request(space, &[]);
    assert_eq!(people[0].sync(world.wire, &head).spaces[0].head, Pos(2));
}

#[test]
fn somebody_who_speaks_as_another_member_is_refused() {
    let (world, mut people) = World::founded(2);
    let space = space(2);
    people[0].act(world.wire, space, &grid_defined());
    let victim = people[0].member;
    let mut forger = Person { member: victim, ..Person::founder(2) };
    let entry = forger.write(space, &need_logged(1, victim));
    let words = forger.push(world.wire, space, &[entry]);
    assert!(refused(&words[0]).is_some(), "{words:?}");
    assert_eq!(people[0].read(world.wire, space).len(), 1);
}

#[test]
fn a_second_entry_in_the_same_place_of_a_chain_leaves_no_trace() {
    let (world, mut people) = World::founded(2);
    let space = space(2);
    let start = people[0].link;
    people[0].act(world.wire, space, &grid_defined());
    let me = people[0].member;
    let fork = signed(&people[0].key, space, me, start, &need_logged(1, me));
    let mut gap = people[0].link;
    gap.dseq += 1;
    let later = signed(&people[0].key, space, me, gap, &need_logged(2, me));
    let words = people[0].push(world.wire, space, &[fork, later]);
    let expected = [Word::Broken("chain_fork".to_owned()), Word::Retry("chain_gap".to_owned())];
    assert_eq!(words, expected);
    assert_eq!(people[0].read(world.wire, space).len(), 1);
}

#[test]
fn a_wrong_signature_or_encoding_leaves_no_trace_and_an_unknown_kind_waits() {
    let (world, mut people) = World::founded(2);
    let space = space(2);
    let entry = people[0].write(space, &grid_defined());
    let mut bent = entry.clone();
    bent.signature[3] ^= 1;
    let mut garbled = entry.clone();
    garbled.core = vec![0xff; 40];
    let mut unknown = entry.clone();
    unknown.header.kind = 60_000;
    for (entry, word) in [
        (bent, Word::Broken("signature".to_owned())),
        (garbled, Word::Broken("encoding".to_owned())),
        (unknown, Word::Retry("kind_unknown".to_owned())),
    ] {
        assert_eq!(people[0].push(world.wire, space, &[entry]), [word]);
    }
    assert!(is_accepted(&people[0].push(world.wire, space, &[entry])[0]));
}

#[test]
fn a_space_that_is_not_here_is_left_out_and_its_entries_wait() {
    let (world, mut people) = World::founded(2);
    let (here, elsewhere) = (space(2), space(5));
    let mut request = people[0].request(here, &[]);
    let entry = people[0].write(elsewhere, &grid_defined());
    let other = people[0].request(elsewhere, &[entry]);
    request.spaces.extend(other.spaces);
    request.push = other.push;
    request.push[0].space = 1;
    let answer = people[0].sync(world.wire, &request);
    assert_eq!(answer.replies, [Word::Retry("space_unknown".to_owned())]);
    assert_eq!(answer.spaces.iter().map(|one| one.space).collect::<Vec<_>>(), [here]);
}

#[test]
fn a_long_log_comes_in_pages_that_join_without_a_gap() {
    let (world, mut people) = World::founded(2);
    let space = space(2);
    people[0].act(world.wire, space, &grid_defined());
    let me = people[0].member;
    let entries: Vec<_> = (1..=60).map(|n| people[0].write(space, &need_logged(n, me))).collect();
    people[0].push(world.wire, space, &entries);
    let mut request = people[1].request(space, &[]);
    request.max_bytes = 3_000;
    let (mut found, mut pages) = (Vec::new(), 0);
    loop {
        let one = people[1].sync(world.wire, &request).spaces.remove(0);
        found.extend(one.stamps.iter().map(|stamp| stamp.pos));
        request.spaces[0].cursor = Cursor { epoch: one.epoch, after: one.upto, fills: one.fills };
        pages += 1;
        if !one.more {
            break;
        }
    }
    assert!(pages > 3, "{pages} pages");
    assert_eq!(found, (1..=61).map(Pos).collect::<Vec<_>>());
}

#[test]
fn a_sync_with_nothing_new_stays_below_900_bytes_with_all_headers() {
    let (world, mut people) = World::founded(2);
    let space = space(2);
    people[0].act(world.wire, space, &grid_defined());
    let mut request = people[0].request(space, &[]);
    let one = people[0].sync(world.wire, &request).spaces.remove(0);
    request.spaces[0].cursor = Cursor { epoch: one.epoch, after: one.upto, fills: Vec::new() };
    let reply = people[0].send_once(world.wire, "POST", "/v1/sync", &request.to_bytes());
    assert_eq!(reply.status, 200);
    println!("no-op sync: {} bytes up, {} bytes down", reply.sent, reply.received);
    assert!(reply.sent + reply.received < 900, "{} + {}", reply.sent, reply.received);
}

#[test]
fn a_device_that_sends_too_much_is_told_to_wait_and_goes_on_later() {
    let world = World::with(|settings| settings.quota.entries_per_hour = 3);
    let mut people = world.found(2);
    let space = space(2);
    let me = people[0].member;
    let mut entries = vec![people[0].write(space, &grid_defined())];
    entries.extend((1..=3).map(|number| people[0].write(space, &need_logged(number, me))));
    let words = people[0].push(world.wire, space, &entries);
    assert!(words[..3].iter().all(is_accepted), "{words:?}");
    assert_eq!(words[3], Word::Retry("quota".to_owned()));
    world.pass_hours(1);
    let words = people[0].push(world.wire, space, &entries[3..]);
    assert!(is_accepted(&words[0]), "{words:?}");
}
