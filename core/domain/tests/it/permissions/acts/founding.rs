//! People, posts, devices, grids, keys.

use yishi_domain::fact::Fact;
use yishi_domain::id::{GridId, InviteId, MemberId};
use yishi_domain::intent::OfficeIntent;
use yishi_domain::key::{KeyRole, KeyWrap, RoleKeyMade, RoleKeyWrapped};
use yishi_domain::membership::{
    Change, ClaimConfirmed, Confirmed, InviteGrant, Invited, Joined, MinorNoted, PersonRegistered, Revoked,
    RoleGranted, join_message,
};
use yishi_domain::role::{Post, Role};
use yishi_domain::words::Words;

use super::super::cast::{COMMITTEE, FORMER, GRID_LEADER, SECOND, SPARES, Who};
use super::super::objects::{Stage, Try};
use super::{FAR, GRID, id};

/// Posts that any resident may be given and that are no offices.
const PLAIN: [Role; 7] = [
    Role::HouseholdRep,
    Role::Representative,
    Role::GroupLeader,
    Role::BuildingLeader,
    Role::Expert,
    Role::SocialWorker,
    Role::Delegate,
];

/// A spare resident and a post that nobody has given to them yet.
fn spare_post(n: u64) -> (Who, Post) {
    let n = usize::try_from(n).unwrap();
    (SPARES[(n / PLAIN.len()) % SPARES.len()], Post::of(PLAIN[n % PLAIN.len()]))
}

/// Does what two of the committee do together.
pub(super) fn together(stage: &mut dyn Stage, fact: Fact) {
    let (entry, said) = stage.act(COMMITTEE, fact);
    said.unwrap();
    let change = stage.state().space().unwrap().pending[&entry].change.clone();
    stage.act(SECOND, Fact::bare(Confirmed { entry, change })).1.unwrap();
}

/// Grids, who works in them and who worked there, the committee's key, and a venue.
pub(crate) fn found(stage: &mut dyn Stage) {
    for grid in [GRID, FAR] {
        let defined = yishi_domain::membership::GridDefined { grid };
        stage.act(COMMITTEE, Fact::with(defined, Words::Name("东片".to_owned()))).1.unwrap();
    }
    let workers = [
        (GRID_LEADER, Role::GridLeader),
        (Who::of(Role::GridMember), Role::GridMember),
        (FORMER, Role::GridLeader),
    ];
    for (who, role) in workers {
        let (member, post) = (who.member(), Post::in_grid(role, GRID));
        let devices = stage.state().member(member).unwrap().devices_for(&post);
        together(stage, Fact::bare(RoleGranted { member, post, sole: false, devices }));
    }
    let post = Post::in_grid(Role::GridLeader, GRID);
    let ended =
        yishi_domain::membership::RoleEnded { member: FORMER.member(), post, cuts: Vec::new(), sole: false };
    together(stage, Fact::bare(ended));
    for (n, grid) in [(1, GRID), (2, FAR)] {
        let person = MemberId(id(0x13, n));
        let core = PersonRegistered { person, grid, card: None, age: None, guardian: None };
        stage.act(COMMITTEE, Fact::with(core, Words::Name("施*".to_owned()))).1.unwrap();
    }
    let wraps = vec![wrap(stage, COMMITTEE)];
    let made =
        RoleKeyMade { role: KeyRole::Committee, generation: 1, public: [1; 32], wraps, previous: None };
    stage.act(COMMITTEE, Fact::bare(made)).1.unwrap();
    super::bodies::send_speakers(stage);
    super::venues::open_hall(stage);
}

fn wrap(stage: &dyn Stage, who: Who) -> KeyWrap {
    KeyWrap { device: stage.actor(who).device, sealed: vec![7; 80].into() }
}

pub(crate) fn define_grid(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::DefineGrid(GridId(id(0x62, one.k)), "新片".to_owned()))
}

pub(crate) fn register(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::RegisterPerson(MemberId(id(0x13, one.k)), one.object.grid, "施*".to_owned(), None))
}

pub(crate) fn invited(one: &Try<'_>, grant: InviteGrant) -> Fact {
    let invite = InviteId(id(0x81, one.k));
    let expires = one.stage.now().plus_hours(24);
    let (key, _) = one.stage.invitation(one.k, &[]);
    one.fact(OfficeIntent::Invite { invite, grant, key, uses: 1, expires })
}

pub(crate) fn invite_resident(one: &Try<'_>) -> Fact {
    invited(one, InviteGrant::Resident)
}

/// A person without a phone whom nobody has claimed.
fn unclaimed(one: &Try<'_>) -> MemberId {
    MemberId(id(0x13, if one.object.grid == GRID { 1 } else { 2 }))
}

pub(crate) fn invite_person(one: &Try<'_>) -> Fact {
    invited(one, InviteGrant::Person { member: unclaimed(one), grid: one.object.grid })
}

pub(crate) fn ask_claim(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::AskClaim(FAR, super::words()))
}

/// The person without a phone of a claim.
fn claimed(one: &Try<'_>) -> MemberId {
    MemberId(id(0x14, one.object.n))
}

pub(crate) fn register_claimed(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::RegisterPerson(claimed(one), one.object.grid, "施*".to_owned(), None))
}

pub(crate) fn ask_for_claimed(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::AskClaim(one.object.grid, super::words()))
}

/// A resident who asked is not that person after all.
pub(crate) fn decline_claim(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::DeclineClaim(one.object.owner.member(), one.object.grid, super::words()))
}

pub(crate) fn confirm_claim(one: &Try<'_>) -> Fact {
    let (person, member, grid) = (claimed(one), one.object.owner.member(), one.object.grid);
    Fact::bare(ClaimConfirmed { person, member, grid, also: Vec::new() })
}

pub(crate) fn note_registered(one: &Try<'_>) -> Fact {
    Fact::bare(MinorNoted { member: unclaimed(one), grid: Some(one.object.grid), heard_only: true })
}

pub(crate) fn note_member(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::NoteMinor(SPARES[6].member(), false))
}

pub(crate) fn invite_office(one: &Try<'_>) -> Fact {
    invited(one, InviteGrant::Post(Post::of(Role::Archivist)))
}

fn device_of(one: &Try<'_>, who: Who) -> Fact {
    let office = one.stage.state().space().unwrap().holds_now(who.member(), |post| post.role.is_office());
    invited(one, InviteGrant::Device { member: who.member(), office })
}

pub(crate) fn invite_own_device(one: &Try<'_>) -> Fact {
    device_of(one, one.who)
}

pub(crate) fn invite_foreign_device(one: &Try<'_>) -> Fact {
    device_of(one, SPARES[2])
}

/// The committee's invitation that newcomers try.
pub(crate) fn open_house(stage: &dyn Stage) -> Fact {
    let invite = InviteId(id(0x81, 0));
    let (key, _) = stage.invitation(0, &[]);
    let expires = stage.now().plus_hours(24 * 29);
    Fact::bare(Invited { invite, grant: InviteGrant::Resident, key, uses: 6, expires, sole: true })
}

pub(crate) fn join(one: &Try<'_>) -> Fact {
    let (invite, by) = (InviteId(id(0x81, 0)), one.stage.actor(one.who));
    let space = one.stage.state().space().unwrap().id;
    let receive_key = [0x77; 32];
    let message = join_message(&space, &invite, &by.member, &by.device, &receive_key);
    let (key, proof) = one.stage.invitation(0, &message);
    let joined = Joined { invite, key, grant: InviteGrant::Resident, member: by.member, receive_key, proof };
    Fact::with(joined, Words::Name("王*".to_owned()))
}

pub(crate) fn grant_spare(one: &Try<'_>) -> Fact {
    let (who, post) = spare_post(one.object.n);
    one.fact(OfficeIntent::Grant(who.member(), post))
}

pub(crate) fn confirm(one: &Try<'_>) -> Fact {
    let (who, post) = spare_post(one.object.n);
    let change = Change::Grant { member: who.member(), post, devices: Vec::new() };
    Fact::bare(Confirmed { entry: one.object.entry, change })
}

/// Nothing comes of it before somebody confirms it: it can be tried again and again.
pub(crate) fn grant(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::Grant(SPARES[0].member(), Post::of(Role::XiangxianMember)))
}

pub(crate) fn end(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::End(SPARES[0].member(), Post::of(Role::HukouResident), Vec::new()))
}

/// Far enough ahead that whoever tries it goes on.
pub(crate) fn revoke_own(one: &Try<'_>) -> Fact {
    let by = one.stage.actor(one.who);
    revoked(one, one.who, by.dseq + 450)
}

/// Each cut lies below the one before.
pub(crate) fn revoke_foreign(one: &Try<'_>) -> Fact {
    let device = one.stage.actor(SPARES[3]).device;
    let before = one.stage.state().device(device).unwrap().revoked;
    revoked(one, SPARES[3], before.map_or(400, |last| last - 1))
}

fn revoked(one: &Try<'_>, who: Who, last: u64) -> Fact {
    let (device, member) = (one.stage.actor(who).device, who.member());
    let office = one.stage.state().space().unwrap().holds_now(member, |post| post.role.is_office());
    Fact::bare(Revoked { device, member, office, last, sole: true })
}

pub(crate) fn admit(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::Admit(one.object.entry))
}

fn made(one: &Try<'_>, role: KeyRole) -> Fact {
    let last = one.stage.state().role_key(role).map_or(0, |key| key.generation);
    let previous = (last > 0).then(|| vec![7; 80].into());
    let wraps = vec![wrap(one.stage, one.who)];
    Fact::bare(RoleKeyMade { role, generation: last + 1, public: [2; 32], wraps, previous })
}

pub(crate) fn make_committee_key(one: &Try<'_>) -> Fact {
    made(one, KeyRole::Committee)
}

pub(crate) fn make_grid_key(one: &Try<'_>) -> Fact {
    made(one, KeyRole::Grid(one.object.grid))
}

pub(crate) fn wrap_key(one: &Try<'_>) -> Fact {
    let wrap = wrap(one.stage, SECOND);
    Fact::bare(RoleKeyWrapped { role: KeyRole::Committee, generation: 1, wrap })
}
