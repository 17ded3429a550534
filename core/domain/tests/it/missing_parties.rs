//! Who else might be asked to a table, and how many seats new residents have at it.

use yishi_domain::matter::Catalog;
use yishi_domain::need::Category;
use yishi_domain::party::{Invitee, Party, PartyKind};
use yishi_domain::plan::{Around, PlanHint};
use yishi_domain::refusal::Code;

use crate::meeting_course::{Hall, PARTY, member};

/// A table with this many seats, so many of them new residents', where the matter touches these.
fn seated(seats: u8, new: u8) -> Option<Code> {
    let mut hall = Hall::of(seats, &[]);
    for number in 0..new {
        hall.parties[usize::from(number)].kind = PartyKind::NonHukouRep;
    }
    let mut plan = hall.plan("GridTalk", 2);
    plan.touches_new_residents = true;
    hall.lay(plan).err()
}

// R: S-18
#[test]
fn new_residents_have_one_seat_and_a_tenth_where_it_touches_them() {
    let short = Some(Code::PlanNewResidents);
    for (seats, new, refused) in [
        (2, 0, short),
        (2, 1, None),
        (10, 1, None),
        (11, 1, short),
        (11, 2, None),
        (20, 2, None),
        (21, 2, short),
    ] {
        assert_eq!(seated(seats, new), refused, "{new} of {seats}");
    }
}

// R: S-18 F1-04 X12
#[test]
fn whatever_points_to_somebody_who_is_not_named_gives_a_hint_until_it_is_named_or_answered() {
    use PlanHint::{
        CollectiveOrg, Elderly, NeedAuthors, NewResidents, OrgUnnamed, OwnersCommittee, PropertyManager,
        ResidentUnit, Women,
    };
    let hall = Hall::of(2, &[]);
    let plan = || hall.plan("GridTalk", 2);
    let bare = Around::default();
    assert_eq!(plan().hints(&bare), [Women, Elderly]);
    let items = Catalog::shipped().unwrap();
    let property = items.item(&"PROP-01".parse().unwrap());
    let authors = [member(PARTY), member(99)];
    let orgs = [PartyKind::ResidentUnit];
    let all = Around {
        item: property,
        categories: &[Category::Environment],
        authors: &authors,
        orgs: &orgs,
        new_residents: true,
    };
    let everybody =
        [NeedAuthors, OwnersCommittee, PropertyManager, ResidentUnit, NewResidents, Women, Elderly];
    assert_eq!(plan().hints(&all), everybody);
    let categories = [Category::Property];
    let by_need = Around { categories: &categories, ..bare };
    assert_eq!(plan().hints(&by_need), [OwnersCommittee, PropertyManager, Women, Elderly]);
    let named = |change: &dyn Fn(&mut yishi_domain::plan::Plan), around: &Around<'_>| {
        let mut plan = plan();
        change(&mut plan);
        plan.hints(around)
    };
    let party = |kind| Party::of(kind, member(99), false);
    assert!(!named(&|plan| plan.parties.push(party(PartyKind::HukouResident)), &all).contains(&NeedAuthors));
    assert!(named(&|plan| plan.parties.push(party(PartyKind::OwnersCommittee)), &all).contains(&OrgUnnamed));
    assert!(!named(&|plan| plan.parties.push(party(PartyKind::NonHukouRep)), &all).contains(&NewResidents));
    let asked = |plan: &mut yishi_domain::plan::Plan| {
        plan.parties[0].invited_as = vec![Invitee::MassOrg, Invitee::OldCadre];
    };
    assert_eq!(named(&asked, &bare), []);
    assert_eq!(named(&|plan| plan.answered = PlanHint::ALL.to_vec(), &all), []);
    assert!(!everybody.contains(&CollectiveOrg));
}
