//! Organisations that take part (domain.md §2.1), who speaks for them, and those that advise and never decide.

use yishi_domain::act::Actor;
use yishi_domain::fact::Kind;
use yishi_domain::id::{EntryId, OrgId};
use yishi_domain::intent::{OfficeIntent, PaperIntent, SessionIntent};
use yishi_domain::paper::Agreement;
use yishi_domain::party::{Invitee, Party, PartyKind};
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};
use yishi_domain::seal::How;
use yishi_domain::stance::StanceGrade::{Agree, Object, Reserve};

use crate::meeting_course::{CHAIR, Hall, MODERATOR, PARTY, RECORDER, member, words};
use crate::support::by;

const ORG: OrgId = OrgId([9; 16]);
const RESIDENT: Actor = by(PARTY);

fn register(hall: &mut Hall, org: OrgId, kind: PartyKind, brand: Option<&str>) -> Result<EntryId, Code> {
    let brand = brand.map(|code| code.parse().unwrap());
    let (name, on) = ("一个单位".to_owned(), hall.today());
    hall.act(CHAIR, OfficeIntent::RegisterOrg { org, kind, brand, name, on })
}

/// One of the parties speaks for the organisation.
fn appoint(hall: &mut Hall, number: u8, role: Role) -> Result<EntryId, Code> {
    hall.act(CHAIR, OfficeIntent::Grant(member(number), Post::for_org(role, ORG)))
}

/// A hall whose first party speaks for an organisation of this kind.
pub(crate) fn with_org(parties: u8, kind: PartyKind, brand: Option<&str>) -> Hall {
    let mut hall = Hall::of(parties, &[]);
    register(&mut hall, ORG, kind, brand).unwrap();
    let role = if brand.is_some() { Role::XiangxianMember } else { Role::OrgRepresentative };
    appoint(&mut hall, PARTY, role).unwrap();
    hall.parties[0].kind = kind;
    hall.parties[0].org = Some(ORG);
    hall
}

fn lays(hall: &mut Hall) -> Option<Code> {
    hall.lay(hall.plan("GridTalk", 2)).err()
}

// R: S-01 S-02 S-03 S-04 S-05 S-06 S-07 S-08 S-09 S-10 S-11 S-12 S-13 S-14 S-15 S-16 D-04
#[test]
fn every_kind_of_party_can_sit_at_a_table_and_all_but_residents_as_a_registered_organisation() {
    for (number, kind) in (0u8..).zip(PartyKind::ALL) {
        let mut hall = Hall::of(2, &[]);
        hall.parties[0] = Party::of(*kind, member(PARTY), true);
        hall.parties[0].invited_as = Invitee::ALL.to_vec();
        assert_eq!(lays(&mut hall), None, "{kind:?}");
        let resident = matches!(kind, PartyKind::HukouResident | PartyKind::NonHukouRep);
        let registered = register(&mut hall, OrgId([number; 16]), *kind, None);
        assert_eq!(registered.err(), resident.then_some(Code::OrgKind), "{kind:?}");
    }
}

// R: S-07
#[test]
fn both_committees_register_an_organisation_once_and_strike_it_off_once() {
    let mut hall = Hall::of(2, &[]);
    let on = hall.today();
    let kind = PartyKind::CommunityOrg;
    let intent = || OfficeIntent::RegisterOrg { org: ORG, kind, brand: None, name: words(), on };
    assert_eq!(hall.act(RESIDENT, intent()), Err(Code::NotPermitted));
    hall.act(CHAIR, intent()).unwrap();
    assert_eq!(hall.act(CHAIR, intent()), Err(Code::AlreadyExists));
    assert_eq!(
        register(&mut hall, OrgId([8; 16]), PartyKind::CommunityOrg, Some("GridTalk")).err(),
        Some(Code::FormUnknown),
        "no brand"
    );
    hall.act(CHAIR, OfficeIntent::EndOrg(ORG, words())).unwrap();
    assert_eq!(hall.act(CHAIR, OfficeIntent::EndOrg(ORG, words())), Err(Code::OrgEnded));
    assert_eq!(appoint(&mut hall, PARTY, Role::OrgRepresentative), Err(Code::OrgEnded));
}

#[test]
fn a_representative_names_the_organisation_a_worthy_may_and_nobody_else_does() {
    let mut hall = Hall::of(2, &[]);
    let grant = |hall: &mut Hall, post| hall.act(CHAIR, OfficeIntent::Grant(member(PARTY), post)).err();
    let speaks = |role| Post::for_org(role, ORG);
    assert_eq!(grant(&mut hall, Post::of(Role::OrgRepresentative)), Some(Code::PostOrg));
    assert_eq!(grant(&mut hall, speaks(Role::OrgRepresentative)), Some(Code::OrgUnknown));
    register(&mut hall, ORG, PartyKind::CommunityOrg, None).unwrap();
    assert_eq!(grant(&mut hall, speaks(Role::Expert)), Some(Code::PostOrg));
    assert_eq!(grant(&mut hall, speaks(Role::OrgRepresentative)), None);
    assert_eq!(grant(&mut hall, speaks(Role::XiangxianMember)), None);
    assert_eq!(grant(&mut hall, Post::of(Role::XiangxianMember)), None, "a person may hold several");
    let held = hall.world.state.space().unwrap();
    assert_eq!(held.running().filter(|held| held.member == member(PARTY)).count(), 4);
}

// R: S-06
#[test]
fn a_party_speaks_for_an_organisation_that_is_registered_of_its_kind_and_has_sent_it() {
    let mut hall = with_org(2, PartyKind::ResidentUnit, None);
    assert_eq!(lays(&mut hall), None);
    let changed = |change: &dyn Fn(&mut Hall)| {
        let mut hall = with_org(2, PartyKind::ResidentUnit, None);
        change(&mut hall);
        lays(&mut hall)
    };
    assert_eq!(changed(&|hall| hall.parties[0].kind = PartyKind::CommunityOrg), Some(Code::OrgParty));
    assert_eq!(changed(&|hall| hall.parties[0].org = Some(OrgId([7; 16]))), Some(Code::OrgUnknown));
    assert_eq!(changed(&|hall| hall.parties[0].member = member(3)), Some(Code::OrgSpeaker));
    let ended = changed(&|hall| {
        hall.act(CHAIR, OfficeIntent::EndOrg(ORG, words())).unwrap();
    });
    assert_eq!(ended, Some(Code::OrgEnded));
    let left = changed(&|hall| {
        let post = Post::for_org(Role::OrgRepresentative, ORG);
        hall.act(CHAIR, OfficeIntent::End(member(PARTY), post, Vec::new())).unwrap();
    });
    assert_eq!(left, Some(Code::OrgSpeaker));
}

// R: H-01 C-02
#[test]
fn a_council_of_worthies_speaks_and_is_never_counted() {
    // Of two parties one advises: there is nobody to agree with.
    let mut hall = with_org(2, PartyKind::CommunityOrg, Some("XiangxianCouncil"));
    assert_eq!(lays(&mut hall), Some(Code::PlanParties));
    // The council objects, and is counted neither there nor among the objections.
    let mut hall = with_org(3, PartyKind::CommunityOrg, Some("XiangxianCouncil"));
    hall.closed(&[Object, Agree, Reserve]);
    assert_eq!(hall.world.state.session(hall.now()).unwrap().advisers, [member(PARTY)]);
    hall.agree().unwrap();
    let consensus = hall.world.state.session(hall.now()).unwrap().consensus.clone().unwrap();
    assert_eq!((consensus.agreed, consensus.dissent), (vec![member(PARTY + 1)], vec![member(PARTY + 2)]));
    // A body whose brand is a forum decides like any other.
    let mut hall = with_org(2, PartyKind::CommunityOrg, Some("SouthTaihuForum"));
    assert_eq!(lays(&mut hall), None);
}

// R: H-01
#[test]
fn a_council_of_worthies_is_no_party_to_an_agreement() {
    for (brand, refused) in [("XiangxianCouncil", Some(Code::OrgAdvises)), ("SouthTaihuForum", None)] {
        let mut hall = with_org(2, PartyKind::CommunityOrg, Some(brand));
        let (new, on) = (hall.new_paper(&[3, 4, PARTY, PARTY + 1]), hall.today());
        let agreement =
            Agreement { parties: hall.parties.clone(), moderator: MODERATOR.member, raises_money: false };
        assert_eq!(hall.act(MODERATOR, PaperIntent::LayAgreement(new, agreement, on)).err(), refused);
    }
}

// R: H-01
#[test]
fn a_form_that_only_advises_comes_to_no_consensus() {
    for (form, refused) in
        [("XiangxianCouncil", Some(Code::ConsensusAdvisory)), ("ConsultationMeeting", None)]
    {
        let mut hall = Hall::of(2, &[]);
        hall.planned(form, 4);
        hall.notice().unwrap();
        hall.passes(4);
        for number in [4, PARTY, PARTY + 1] {
            hall.enter(number).unwrap();
        }
        hall.open().unwrap();
        for number in [PARTY, PARTY + 1] {
            hall.act(MODERATOR, SessionIntent::Position(hall.now(), member(number), Agree, None)).unwrap();
        }
        hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 0, words())).unwrap();
        hall.close().unwrap();
        assert_eq!(hall.agree().err(), refused, "{form}");
    }
}

#[test]
fn an_organisations_records_are_public() {
    use yishi_domain::kind::Reach;
    assert!([Kind::OrgRegistered, Kind::OrgEnded].iter().all(|kind| kind.spec().reach == Reach::Public));
    let mut hall = with_org(2, PartyKind::OwnersCommittee, None);
    hall.planned("GridTalk", 2);
    assert!(hall.newest().signed.iter().all(|sign| sign.how == How::Device));
}
