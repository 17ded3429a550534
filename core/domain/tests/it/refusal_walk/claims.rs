//! People without a phone, minors and their guardians.

use yishi_domain::fact::Fact;
use yishi_domain::id::MemberId;
use yishi_domain::intent::{NeedIntent, NewNeed, OfficeIntent};
use yishi_domain::membership::{AgeBand, ClaimAsked, ClaimConfirmed, InviteGrant, PersonRegistered};
use yishi_domain::need::{Category, Channel};
use yishi_domain::refusal::Code;
use yishi_domain::words::Words;

use super::{Place, Row, with};
use crate::permissions::acts;
use crate::permissions::cast::{COMMITTEE, GRID_LEADER, RESIDENT, SPARES, Who};
use crate::permissions::objects::{Family, Try};

/// Somebody under fourteen, and somebody else without a phone.
const CHILD: MemberId = MemberId([0x99; 16]);

fn person() -> MemberId {
    MemberId(acts::id(0x13, 1))
}

fn village() -> Place {
    with(Family::Nothing, "-")
}

fn asked(one: &Try<'_>) -> Fact {
    let core = ClaimAsked { member: one.who.member(), grid: acts::GRID };
    Fact::with(core, Words::Text("去年说的".to_owned()))
}

fn confirmed(member: Who) -> Fact {
    let (person, member, also) = (person(), member.member(), Vec::new());
    Fact::bare(ClaimConfirmed { person, member, grid: acts::GRID, also })
}

fn child(guardian: Option<MemberId>) -> Fact {
    let (age, card) = (Some(AgeBand::Under14), None);
    let core = PersonRegistered { person: CHILD, grid: acts::GRID, card, age, guardian };
    Fact::with(core, Words::Name("小*".to_owned()))
}

fn registered(_: &Try<'_>) -> Fact {
    child(Some(RESIDENT.member()))
}

fn said(one: &Try<'_>) -> Fact {
    let new = NewNeed {
        need: one.need(),
        by: CHILD,
        grid: acts::GRID,
        channel: Channel::Visit,
        category: Category::Environment,
        text: "秋千坏了".to_owned(),
        attachments: Vec::new(),
        guardian: None,
        org: None,
    };
    one.fact(NeedIntent::Log(new))
}

pub(super) const ROWS: &[Row] = &[
    (Code::PersonClaimed, || {
        let known = village().after(SPARES[5], asked).after(GRID_LEADER, |_| confirmed(SPARES[5]));
        known.tried(COMMITTEE, |_| confirmed(SPARES[5]))
    }),
    (Code::ClaimWaiting, || village().after(SPARES[5], asked).tried(SPARES[5], asked)),
    (Code::ClaimNotAsked, || village().tried(GRID_LEADER, |_| confirmed(SPARES[4]))),
    (Code::ClaimOwn, || village().after(GRID_LEADER, asked).tried(GRID_LEADER, |_| confirmed(GRID_LEADER))),
    (Code::MinorRoll, || {
        let noted = |one: &Try<'_>| one.fact(OfficeIntent::NoteMinor(SPARES[0].member(), true));
        village().after(COMMITTEE, noted).tried(COMMITTEE, acts::grant)
    }),
    (Code::GuardianMissing, || village().tried(GRID_LEADER, |_| child(None))),
    (Code::GuardianOnly, || {
        village().after(GRID_LEADER, registered).tried(GRID_LEADER, |one| {
            let grant = InviteGrant::Person { member: CHILD, grid: acts::GRID };
            acts::invited(one, grant)
        })
    }),
    (Code::GuardianConsent, || village().after(GRID_LEADER, registered).tried(GRID_LEADER, said)),
];
