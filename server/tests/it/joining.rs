//! Newcomers: the one thing that somebody unknown may push.

use yishi_domain::id::MemberId;
use yishi_replica::message::{Reply as Word, SyncAnswer};
use yishi_replica::stamp::Verdict;

use crate::support::{Person, Reply, World, grid_defined, invited, joined, need_logged, space};

const INVITE: u8 = 40;

/// A founded space with an invitation for `uses` residents that ends in `hours`.
fn with_invitation(uses: u32, hours: u64) -> (World, Vec<Person>) {
    let (world, mut people) = World::founded(2);
    people[0].act(world.wire, space(2), &grid_defined());
    let invitation = invited(INVITE, uses, world.now().plus_hours(hours));
    people[0].act(world.wire, space(2), &invitation);
    (world, people)
}

/// An unsigned request that pushes the newcomer's joining.
fn join(world: &World, who: &mut Person) -> Reply {
    let fact = joined(INVITE, space(2), who.member, &who.key);
    let entry = who.write(space(2), &fact);
    let request = who.request(space(2), &[entry]);
    world.wire.send("POST", "/v1/sync", &[], &request.to_bytes())
}

fn answer(reply: &Reply) -> SyncAnswer {
    assert_eq!(reply.status, 200, "{reply:?}");
    SyncAnswer::from_bytes(&reply.body).unwrap()
}

#[test]
fn joining_unsigned_gives_the_first_nonce_and_nothing_of_the_space() {
    let (world, _) = with_invitation(6, 24);
    answer(&join(&world, &mut Person::of(81)));
    let mut newcomer = Person::of(80);
    let joined = answer(&join(&world, &mut newcomer));
    assert!(matches!(joined.replies[0], Word::Stamped { verdict: Verdict::Accepted, .. }), "{joined:?}");
    // The request was not signed: whoever replays these bytes must not read what the member reads.
    assert!(joined.spaces.is_empty());
    newcomer.nonce = joined.nonce.as_slice().try_into().unwrap();
    let request = newcomer.request(space(2), &[]);
    let reply = newcomer.send_once(world.wire, "POST", "/v1/sync", &request.to_bytes());
    assert_eq!(reply.status, 200, "the first nonce works at once");
    assert_eq!(newcomer.read(world.wire, space(2)).len(), 3, "the grid and who joined");
    let need = need_logged(1, newcomer.member);
    newcomer.act(world.wire, space(2), &need);
}

#[test]
fn joining_again_with_the_same_entry_gives_a_nonce_again() {
    let (world, _) = with_invitation(6, 24);
    let first = answer(&join(&world, &mut Person::of(80)));
    let again = answer(&join(&world, &mut Person::of(80)));
    assert_eq!(first.replies, again.replies);
    assert!(!again.nonce.is_empty());
}

#[test]
fn an_invitation_used_up_or_expired_lets_nobody_in_and_leaves_no_trace() {
    let (world, mut people) = with_invitation(1, 24);
    assert!(!answer(&join(&world, &mut Person::of(80))).nonce.is_empty());
    let late = answer(&join(&world, &mut Person::of(81)));
    assert_eq!(late.replies, [Word::Broken("invite_used_up".to_owned())]);
    assert!(late.nonce.is_empty());
    assert_eq!(people[0].read(world.wire, space(2)).len(), 3);

    let (world, _) = with_invitation(6, 24);
    world.pass_hours(25);
    let late = answer(&join(&world, &mut Person::of(80)));
    assert_eq!(late.replies, [Word::Broken("invite_expired".to_owned())]);
}

#[test]
fn nobody_unsigned_pushes_anything_else() {
    let (world, people) = with_invitation(6, 24);
    let mut founder = Person::founder(1);
    founder.link = people[0].link;
    let need = need_logged(1, founder.member);
    let entry = founder.write(space(2), &need);
    let request = founder.request(space(2), &[entry]);
    let reply = world.wire.send("POST", "/v1/sync", &[], &request.to_bytes());
    assert_eq!((reply.status, reply.code().as_str()), (401, "signature_needed"));
}

#[test]
fn somebody_who_joins_as_a_member_that_exists_is_refused() {
    let (world, _) = with_invitation(6, 24);
    let mut impostor = Person { member: MemberId([1; 16]), ..Person::of(80) };
    let words = answer(&join(&world, &mut impostor)).replies;
    assert_eq!(words, [Word::Broken("already_exists".to_owned())]);
}
