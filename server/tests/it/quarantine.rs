//! What is put aside, shown to both committees.

use yishi_domain::fact::Fact;
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{Admitted, Revoked};
use yishi_domain::need::NeedWithdrawn;
use yishi_replica::log::Stamped;
use yishi_replica::message::{Reply as Word, SyncAnswer};
use yishi_replica::quarantine::entries;
use yishi_replica::stamp::Verdict;

use crate::support::{GRID, Person, Reply, World, grid_defined, invited, joined, need_logged, space};

/// A village, its two founders, and a resident whose device was cut off with two entries on their way.
fn put_aside() -> (World, Vec<Person>, Person) {
    let (world, mut people) = World::founded(2);
    people[0].act(world.wire, space(2), &grid_defined());
    people[0].act(world.wire, space(2), &invited(40, 6, world.now().plus_hours(1)));
    let mut resident = Person::of(80);
    let join = joined(40, space(2), resident.member, &resident.key);
    resident.act(world.wire, space(2), &join);
    let (device, member) = (resident.key.device(), resident.member);
    let revoked = Fact::bare(Revoked { device, member, office: false, last: 1, sole: true });
    people[0].act(world.wire, space(2), &(revoked, Audience::one(Label::Directory)));
    let need = need_logged(1, resident.member);
    let one = resident.write(space(2), &need);
    let withdrawn = Fact::bare(NeedWithdrawn { need: yishi_domain::id::NeedId([1; 16]) });
    let audience = Audience::two(Label::Grid(GRID), Label::Member(resident.member));
    let two = resident.write(space(2), &(withdrawn, audience));
    for word in resident.push(world.wire, space(2), &[one, two]) {
        assert!(matches!(word, Word::Stamped { verdict: Verdict::Quarantined(_), .. }), "{word:?}");
    }
    (world, people, resident)
}

fn asked(world: &World, who: &mut Person, after: &str) -> Reply {
    let path = format!("/v1/spaces/{}/quarantine/{after}", space(2));
    who.send(world.wire, "GET", &path, b"")
}

fn shown(world: &World, reply: &Reply) -> Vec<Stamped> {
    let answer = SyncAnswer::from_bytes(&reply.body).unwrap();
    entries(&space(2), &world.log_key, &answer.spaces[0]).unwrap()
}

#[test]
fn both_committees_read_what_was_put_aside_and_may_admit_it() {
    let (world, mut people, resident) = put_aside();
    let reply = asked(&world, &mut people[1], "0");
    assert_eq!(reply.status, 200);
    let seen = shown(&world, &reply);
    assert_eq!(seen.len(), 2);
    assert!(seen.iter().all(|one| one.entry.header.device == resident.key.device()));
    assert!(seen[0].entry.fact().unwrap().words.is_some(), "with its words");
    let later = asked(&world, &mut people[1], &seen[0].stamp.pos.0.to_string());
    assert_eq!(shown(&world, &later), seen[1..]);

    let admitted = Fact::bare(Admitted { entry: seen[0].stamp.id });
    people[1].act(world.wire, space(2), &(admitted, Audience::one(Label::Committee)));
    let left = asked(&world, &mut people[0], "0");
    assert_eq!(shown(&world, &left), seen[1..]);
}

#[test]
fn nobody_else_is_told_of_it() {
    let (world, mut people, mut resident) = put_aside();
    let denied = |reply: Reply| (reply.status, reply.code());
    assert_eq!(denied(asked(&world, &mut resident, "0")), (403, "not_permitted".to_owned()));
    let mut other = Person::of(81);
    other.act(world.wire, space(2), &joined(40, space(2), other.member, &other.key));
    assert_eq!(denied(asked(&world, &mut other, "0")), (403, "not_permitted".to_owned()));
    assert_eq!(denied(asked(&world, &mut Person::of(82), "0")), (403, "not_permitted".to_owned()));
    let path = format!("/v1/spaces/{}/quarantine/0", space(2));
    assert_eq!(denied(world.wire.send("GET", &path, &[], b"")), (401, "signature_needed".to_owned()));
    for after in ["x", "-1", "18446744073709551616"] {
        assert_eq!(asked(&world, &mut people[0], after).code(), "malformed", "{after}");
    }
    assert_eq!(shown(&world, &asked(&world, &mut people[0], "18446744073709551615")), []);
}

#[test]
fn an_answer_that_was_tampered_with_is_not_taken() {
    let (world, mut people, _) = put_aside();
    let reply = asked(&world, &mut people[0], "0");
    let sound = SyncAnswer::from_bytes(&reply.body).unwrap().spaces.remove(0);
    let mut bad = Vec::new();
    let mut left_out = sound.clone();
    left_out.entries.pop();
    left_out.stamps.pop();
    bad.push(left_out);
    let mut relabelled = sound.clone();
    relabelled.stamps[0].verdict = Some(Verdict::Quarantined("role_ended".to_owned()));
    bad.push(relabelled);
    let mut other = sound.clone();
    other.entries[0].core[20] ^= 1;
    bad.push(other);
    for answer in bad {
        assert!(entries(&space(2), &world.log_key, &answer).is_err());
    }
    assert!(entries(&space(3), &world.log_key, &sound).is_err(), "of another space");
    assert!(entries(&space(2), &[7; 32], &sound).is_err(), "of another hub");
    assert_eq!(entries(&space(2), &world.log_key, &sound).unwrap().len(), 2);
    // What counts is never shown as put aside.
    let request = people[0].request(space(2), &[]);
    let synced = people[0].sync(world.wire, &request).spaces.remove(0);
    assert!(entries(&space(2), &world.log_key, &synced).is_err());
}
