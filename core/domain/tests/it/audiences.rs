//! Who reads an invitation and whoever joins with it: seals are verified anywhere, so that offices and their devices are
//! public; of everybody else no more is told than is needed.

use yishi_domain::act::Act;
use yishi_domain::fact::{Core, Fact};
use yishi_domain::id::{EntryId, GridId, InviteId, MemberId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{InviteGrant, Invited, Joined};
use yishi_domain::role::{Post, Role};
use yishi_domain::rule::{Case, audience_of};
use yishi_domain::time::Moment;

use crate::support::{NOW, World, by};

const PERSON: MemberId = MemberId([7; 16]);
const GRID: GridId = GridId([6; 16]);

fn audience(core: impl Into<Core>) -> Audience {
    let world = World::founded(&[Role::CommitteeMember]);
    let act = Act {
        id: EntryId([1; 32]),
        by: by(1),
        audience: Audience::one(Label::Members),
        claimed_time: NOW,
        fact: Fact { core: core.into(), words: None },
    };
    audience_of(&Case { state: &world.state, act: &act, at: NOW }).unwrap()
}

fn invited(grant: InviteGrant) -> Audience {
    let (invite, key) = (InviteId([2; 16]), [3; 32]);
    audience(Invited { invite, grant, key, uses: 1, expires: Moment(NOW.0 + 1), sole: false })
}

fn joined(grant: InviteGrant) -> Audience {
    let (invite, key) = (InviteId([2; 16]), [3; 32]);
    audience(Joined { invite, key, grant, member: PERSON, receive_key: [4; 32], proof: [5; 64] })
}

#[test]
fn offices_and_their_devices_are_public_and_nobody_else_is() {
    let office = InviteGrant::Post(Post::in_grid(Role::GridLeader, GRID));
    let plain = InviteGrant::Post(Post::of(Role::Representative));
    let device = |office| InviteGrant::Device { member: PERSON, office };
    let public = Audience::one(Label::Public);
    for grant in [office, device(true)] {
        assert_eq!((invited(grant), joined(grant)), (public, public), "{grant:?}");
    }
    for grant in [InviteGrant::Resident, plain, device(false)] {
        let expected = (Audience::one(Label::Committee), Audience::one(Label::Directory));
        assert_eq!((invited(grant), joined(grant)), expected, "{grant:?}");
    }
    let person = InviteGrant::Person { member: PERSON, grid: GRID };
    assert_eq!(invited(person), Audience::two(Label::Grid(GRID), Label::Member(PERSON)));
    assert_eq!(joined(person), Audience::one(Label::Directory));
}
