//! People, devices, invitations, posts, keys.

use yishi_domain::fact::Fact;
use yishi_domain::id::{DeviceId, EntryId, InviteId, MemberId};
use yishi_domain::intent::OfficeIntent;
use yishi_domain::key::{KeyRole, RoleKeyMade, RoleKeyWrapped};
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{Change, Confirmed, Invited, Joined, Revoked, RoleGranted};
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};
use yishi_domain::rule::{check, check_admitted};
use yishi_domain::state::AggregateId;

use super::{Place, Row, changed, with};
use crate::permissions::acts;
use crate::permissions::cast::{CHAIR, COMMITTEE, FORMER, NEWCOMER, RESIDENT, SECOND, SPARES, Who};
use crate::permissions::objects::{Family, Stage, Try};

fn village() -> Place {
    with(Family::Nothing, "-")
}

/// The committee's open invitation, which newcomers join with.
fn invited(one: &Try<'_>) -> Fact {
    acts::open_house(one.stage)
}

/// An act that two of the committee do together.
fn both(place: Place, propose: fn(&Try<'_>) -> Fact) -> Place {
    place.after(COMMITTEE, propose).after(SECOND, |one| one.fact(OfficeIntent::Confirm(one.object.entry)))
}

fn give(one: &Try<'_>, who: Who, post: Post) -> Fact {
    one.fact(OfficeIntent::Grant(who.member(), post))
}

fn take(one: &Try<'_>, who: Who, post: Post) -> Fact {
    one.fact(OfficeIntent::End(who.member(), post, Vec::new()))
}

pub(super) const ROWS: &[Row] = &[
    (Code::DeviceUnknown, || village().tried(NEWCOMER, acts::define_grid)),
    (Code::DeviceRevoked, || {
        let own = |one: &Try<'_>| {
            let device = one.stage.actor(one.who).device;
            Fact::bare(Revoked { device, member: one.who.member(), office: true, last: 0, sole: true })
        };
        village().after(CHAIR, own).tried(CHAIR, acts::define_grid)
    }),
    (Code::RoleEnded, || village().tried(FORMER, acts::answer_first_need)),
    (Code::NotPermitted, || village().tried(RESIDENT, acts::define_grid)),
    (Code::AudienceWrong, || {
        let mut place = village();
        let fact = place.fact(CHAIR, acts::define_grid);
        let mut act = place.rules.act_of(CHAIR, fact).unwrap();
        act.audience = Audience::one(Label::Committee);
        check(&place.rules.state, &act, place.rules.now()).unwrap_err()
    }),
    (Code::AlreadyExists, || {
        village().tried(CHAIR, |one| one.fact(OfficeIntent::DefineGrid(acts::GRID, "东片".to_owned())))
    }),
    (Code::NotFounded, || {
        let mut place = village();
        let fact = place.fact(CHAIR, acts::log_own);
        place.rules.state.take(&AggregateId::Space);
        place.told(CHAIR, fact)
    }),
    (Code::InviteUnknown, || village().tried(NEWCOMER, acts::join)),
    (Code::InviteNotConfirmed, || {
        let office = |one: &Try<'_>| Fact {
            words: None,
            core: Invited { invite: InviteId(acts::id(0x81, 0)), ..of_office(one) }.into(),
        };
        village().after(COMMITTEE, office).tried(NEWCOMER, |one| {
            let grant = of_office(one).grant;
            changed(acts::join(one), |joined: &mut Joined| joined.grant = grant)
        })
    }),
    (Code::InviteUsedUp, || {
        let once = |one: &Try<'_>| changed(invited(one), |invited: &mut Invited| invited.uses = 1);
        village().after(COMMITTEE, once).after(NEWCOMER, acts::join).tried(Who(121), acts::join)
    }),
    (Code::InviteExpired, || village().after(COMMITTEE, invited).later(40).tried(NEWCOMER, acts::join)),
    (Code::InviteMismatch, || {
        let other = |one: &Try<'_>| changed(acts::join(one), |joined: &mut Joined| joined.key = [1; 32]);
        village().after(COMMITTEE, invited).tried(NEWCOMER, other)
    }),
    (Code::InviteTerms, || {
        village().tried(CHAIR, |one| changed(invited(one), |invited: &mut Invited| invited.uses = 7))
    }),
    (Code::PostMalformed, || village().tried(CHAIR, |one| give(one, SPARES[0], Post::of(Role::GridLeader)))),
    (Code::PostHeld, || village().tried(CHAIR, |one| give(one, SPARES[0], Post::of(Role::HukouResident)))),
    (Code::PostNotHeld, || village().tried(CHAIR, |one| take(one, SPARES[0], Post::of(Role::Expert)))),
    (Code::DevicesChanged, || {
        village().tried(CHAIR, |one| {
            let office = give(one, SPARES[0], Post::of(Role::Archivist));
            changed(office, |granted: &mut RoleGranted| granted.devices.clear())
        })
    }),
    (Code::PostConflict, || village().tried(CHAIR, |one| give(one, COMMITTEE, Post::of(Role::Supervisor)))),
    (Code::SignersChanged, || {
        village()
            .tried(CHAIR, |one| changed(acts::grant(one), |granted: &mut RoleGranted| granted.sole = true))
    }),
    (Code::SecondSignerSame, || with(Family::Pending, "-").tried(COMMITTEE, acts::confirm)),
    (Code::ConfirmMismatch, || {
        village().tried(CHAIR, |_| {
            let (member, post) = (SPARES[0].member(), Post::of(Role::Expert));
            let change = Change::Grant { member, post, devices: Vec::new() };
            Fact::bare(Confirmed { entry: EntryId([1; 32]), change })
        })
    }),
    (Code::PendingFull, || {
        let mut place = village();
        for _ in 0..yishi_domain::membership::PENDING_MAX {
            place = place.after(COMMITTEE, acts::grant);
        }
        place.tried(CHAIR, acts::grant)
    }),
    (Code::LastCommitteeMember, || {
        let member = Post::of(Role::CommitteeMember);
        both(village(), |one| take(one, SECOND, Post::of(Role::CommitteeMember)))
            .tried(CHAIR, move |one| take(one, COMMITTEE, member))
    }),
    (Code::GridUnknown, || {
        let far = yishi_domain::id::GridId([1; 16]);
        village().tried(CHAIR, move |one| give(one, SPARES[0], Post::in_grid(Role::GridMember, far)))
    }),
    (Code::MemberUnknown, || {
        village().tried(CHAIR, |one| {
            changed(acts::grant(one), |granted: &mut RoleGranted| granted.member = MemberId([0xff; 16]))
        })
    }),
    (Code::AdmitSignature, || {
        let mut place = village();
        let fact = place.fact(CHAIR, acts::grant);
        let act = place.rules.act_of(CHAIR, fact).unwrap();
        check_admitted(&place.rules.state, &act, place.rules.now()).unwrap_err()
    }),
    (Code::KeyGeneration, || {
        village().tried(CHAIR, |one| {
            changed(acts::make_committee_key(one), |made: &mut RoleKeyMade| made.generation = 9)
        })
    }),
    (Code::KeyWrapped, || {
        let own = |one: &Try<'_>| {
            let device: DeviceId = one.stage.actor(COMMITTEE).device;
            changed(acts::wrap_key(one), |wrapped: &mut RoleKeyWrapped| {
                wrapped.role = KeyRole::Committee;
                wrapped.wrap.device = device;
            })
        };
        village().tried(COMMITTEE, own)
    }),
    (Code::KeyNotHolder, || village().tried(CHAIR, acts::wrap_key)),
];

/// An invitation to an office.
fn of_office(one: &Try<'_>) -> Invited {
    super::Of::of(&acts::invite_office(one).core)
}
