//! What waits for a second signature: how much of it, and what became of it meanwhile.

use yishi_domain::fact::Fact;
use yishi_domain::id::{EntryId, InviteId};
use yishi_domain::membership::{
    Confirmed, InviteGrant, Invited, PENDING_HOURS, PENDING_MAX, Revoked, RoleEnded, RoleGranted,
};
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};

use crate::support::{World, by};

const THREE: [Role; 4] =
    [Role::CommitteeMember, Role::CommitteeMember, Role::CommitteeMember, Role::Supervisor];
const COMMITTEE: Post = Post::of(Role::CommitteeMember);
const CHAIR: Post = Post::of(Role::Chair);

fn granted(number: u8, post: Post) -> Fact {
    let (member, devices) = (by(number).member, vec![by(number).device]);
    Fact::bare(RoleGranted { member, post, sole: false, devices })
}

fn ended(number: u8, post: Post) -> Fact {
    Fact::bare(RoleEnded { member: by(number).member, post, cuts: Vec::new(), sole: false })
}

fn revoked(number: u8, last: u64) -> Fact {
    let (member, device) = (by(number).member, by(number).device);
    Fact::bare(Revoked { device, member, office: true, last, sole: false })
}

fn invited(world: &World, number: usize) -> Fact {
    let mut invite = [0; 16];
    invite[..8].copy_from_slice(&number.to_be_bytes());
    let (grant, expires) = (InviteGrant::Post(Post::of(Role::Archivist)), world.now.plus_hours(72));
    Fact::bare(Invited { invite: InviteId(invite), grant, key: [1; 32], uses: 1, expires, sole: false })
}

/// The second committee member signs what the first proposed.
fn confirm(world: &mut World, entry: EntryId) -> Result<EntryId, Code> {
    let change = world.state.space().unwrap().pending[&entry].change.clone();
    world.act(by(2), Fact::bare(Confirmed { entry, change }))
}

/// Both were proposed before either was confirmed.
fn both(first: Fact, second: Fact) -> Result<EntryId, Code> {
    let mut world = World::founded(&THREE);
    let first = world.act(by(1), first).unwrap();
    let second = world.act(by(1), second).unwrap();
    confirm(&mut world, first).unwrap();
    confirm(&mut world, second)
}

#[test]
fn a_post_that_ended_meanwhile_is_not_ended_again() {
    assert_eq!(both(ended(3, COMMITTEE), ended(3, COMMITTEE)), Err(Code::PostNotHeld));
}

#[test]
fn a_post_that_was_taken_meanwhile_is_not_given_again() {
    assert_eq!(both(granted(3, CHAIR), granted(3, CHAIR)), Err(Code::PostHeld));
}

#[test]
fn a_device_that_was_cut_off_meanwhile_is_only_cut_off_earlier() {
    assert_eq!(both(revoked(3, 5), revoked(3, 5)), Err(Code::AlreadyExists));
    assert_eq!(both(revoked(3, 5), revoked(3, 9)), Err(Code::AlreadyExists));
    assert!(both(revoked(3, 5), revoked(3, 4)).is_ok());
}

#[test]
fn a_device_that_was_cut_off_meanwhile_is_not_made_public() {
    assert_eq!(both(revoked(3, 5), granted(3, Post::of(Role::Archivist))), Err(Code::DevicesChanged));
}

#[test]
fn the_last_of_the_committee_stays_whoever_proposed_what() {
    let mut world = World::founded(&THREE[..2]);
    let (first, second) = (ended(1, COMMITTEE), ended(2, COMMITTEE));
    let (first, second) = (world.act(by(2), first).unwrap(), world.act(by(1), second).unwrap());
    let change = world.state.space().unwrap().pending[&first].change.clone();
    world.act(by(1), Fact::bare(Confirmed { entry: first, change })).unwrap();
    assert_eq!(confirm(&mut world, second), Err(Code::LastCommitteeMember));
}

#[test]
fn what_is_still_lawful_takes_effect() {
    assert!(both(ended(3, COMMITTEE), granted(3, Post::of(Role::Archivist))).is_ok());
    assert!(both(granted(3, CHAIR), ended(3, COMMITTEE)).is_ok());
}

/// A space in which as much waits as may.
fn full() -> (World, EntryId) {
    let mut world = World::founded(&THREE);
    let entries: Vec<EntryId> = (1..=PENDING_MAX)
        .map(|number| {
            let fact = invited(&world, number);
            world.act(by(1), fact).unwrap()
        })
        .collect();
    (world, entries[0])
}

#[test]
fn one_more_than_may_wait_is_refused_until_one_of_them_is_confirmed() {
    let (mut world, first) = full();
    let one_more = invited(&world, PENDING_MAX + 1);
    assert_eq!(world.act(by(1), one_more.clone()), Err(Code::PendingFull));
    assert!(Code::PendingFull.sentence().contains(&format!("已满 {PENDING_MAX} 件")));
    assert_eq!(world.act(by(3), ended(4, Post::of(Role::Supervisor))), Err(Code::PendingFull));
    assert_eq!(world.act(by(3), granted(3, CHAIR)), Err(Code::PendingFull));
    assert_eq!(world.act(by(3), revoked(1, 7)), Err(Code::PendingFull));
    // What needs no second signature goes on.
    let own = Revoked { sole: true, device: by(3).device, member: by(3).member, office: true, last: 7 };
    world.act(by(3), Fact::bare(own)).unwrap();
    confirm(&mut world, first).unwrap();
    world.act(by(1), one_more).unwrap();
}

#[test]
fn what_nobody_confirmed_for_thirty_days_gives_way_where_places_are_short() {
    let (mut world, first) = full();
    world.now = world.now.plus_hours(PENDING_HOURS);
    let one_more = invited(&world, PENDING_MAX + 1);
    assert_eq!(world.act(by(1), one_more.clone()), Err(Code::PendingFull));
    world.now.0 += 1;
    assert!(world.state.space().unwrap().pending.contains_key(&first));
    let entry = world.act(by(1), one_more).unwrap();
    let waiting: Vec<EntryId> = world.state.space().unwrap().pending.keys().copied().collect();
    assert_eq!(waiting, [entry]);
}
