//! 代录 (domain.md §2.2): organisations and the township's desk enter needs and propose topics, each for whom it may.

use yishi_domain::act::Actor;
use yishi_domain::fact::Fact;
use yishi_domain::id::{EntryId, GridId, MemberId, NeedId, OrgId, TopicId};
use yishi_domain::intent::{NeedIntent, NewNeed, NewTopic, OfficeIntent, TopicIntent};
use yishi_domain::membership::{GridDefined, PersonRegistered};
use yishi_domain::need::{Category, Channel, NeedStatus, Referral};
use yishi_domain::party::PartyKind;
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};
use yishi_domain::topic::{MatterClass, TopicSource};
use yishi_domain::words::Words;

use crate::meeting_course::{CHAIR, Hall, PARTY, member, words};
use crate::support::by;

const ORG: OrgId = OrgId([9; 16]);
const GRID: GridId = GridId([6; 16]);
const NEED: NeedId = NeedId([3; 16]);
/// Speaks for the organisation.
const SPEAKER: Actor = by(PARTY);
/// Speaks for it, too.
const FELLOW: u8 = PARTY + 1;
const RESIDENT: u8 = PARTY + 2;
const DESK: Actor = by(PARTY + 3);
/// Has no phone.
const PAPER: MemberId = MemberId([0x77; 16]);

/// A village with an organisation, a township's desk, and somebody without a phone.
fn village() -> Hall {
    let mut hall = Hall::of(4, &[]);
    let (kind, on) = (PartyKind::CommunityOrg, hall.today());
    hall.act(CHAIR, OfficeIntent::RegisterOrg { org: ORG, kind, brand: None, name: words(), on }).unwrap();
    for number in [PARTY, FELLOW] {
        let post = Post::for_org(Role::OrgRepresentative, ORG);
        hall.act(CHAIR, OfficeIntent::Grant(member(number), post)).unwrap();
    }
    hall.act(CHAIR, OfficeIntent::Grant(DESK.member, Post::of(Role::TownshipDesk))).unwrap();
    hall.world.act(CHAIR, Fact::with(GridDefined { grid: GRID }, Words::Name(words()))).unwrap();
    let person = PersonRegistered { person: PAPER, grid: GRID, card: None, age: None, guardian: None };
    hall.world.act(CHAIR, Fact::with(person, Words::Name("王*".to_owned()))).unwrap();
    hall
}

fn log(
    hall: &mut Hall,
    who: Actor,
    by: MemberId,
    (channel, org): (Channel, Option<OrgId>),
) -> Result<EntryId, Code> {
    let (need, category) = (NEED, Category::Aid);
    let (grid, attachments, guardian) = (GRID, Vec::new(), None);
    let text = words();
    let new = NewNeed { need, by, grid, channel, category, text, attachments, guardian, org };
    hall.act(who, NeedIntent::Log(new))
}

fn propose(hall: &mut Hall, who: Actor, org: Option<OrgId>) -> Result<EntryId, Code> {
    let (topic, source, class) = (TopicId([5; 16]), TopicSource::PartyRequest, MatterClass::General);
    let (title, summary, needs) = (words(), words(), Vec::new());
    let new = NewTopic { topic, title, summary, source, class, needs, follows: None, org };
    hall.act(who, TopicIntent::Propose(new))
}

// R: T-09
#[test]
fn whoever_speaks_for_an_organisation_files_a_need_and_a_topic_in_its_name() {
    let mut hall = village();
    assert_eq!(
        log(&mut hall, by(RESIDENT), member(RESIDENT), (Channel::App, Some(ORG))),
        Err(Code::OrgSpeaker)
    );
    assert_eq!(propose(&mut hall, by(RESIDENT), Some(ORG)), Err(Code::OrgSpeaker));
    let unknown = Some(OrgId([8; 16]));
    assert_eq!(propose(&mut hall, SPEAKER, unknown), Err(Code::OrgUnknown));
    log(&mut hall, SPEAKER, SPEAKER.member, (Channel::App, Some(ORG))).unwrap();
    let need = hall.world.state.need(NEED).unwrap();
    assert_eq!((need.by, need.entered_by, need.org), (SPEAKER.member, None, Some(ORG)));
    propose(&mut hall, SPEAKER, Some(ORG)).unwrap();
    assert_eq!(hall.world.state.topic(TopicId([5; 16])).unwrap().org, Some(ORG));
}

// R: T-09
#[test]
fn nobody_files_for_an_organisation_that_was_struck_off_or_that_they_no_longer_speak_for() {
    let mut hall = village();
    hall.act(CHAIR, OfficeIntent::EndOrg(ORG, words())).unwrap();
    assert_eq!(log(&mut hall, SPEAKER, SPEAKER.member, (Channel::App, Some(ORG))), Err(Code::OrgEnded));
    let mut hall = village();
    let post = Post::for_org(Role::OrgRepresentative, ORG);
    hall.act(CHAIR, OfficeIntent::End(SPEAKER.member, post, Vec::new())).unwrap();
    assert_eq!(propose(&mut hall, SPEAKER, Some(ORG)), Err(Code::RoleEnded));
    propose(&mut hall, SPEAKER, None).unwrap();
}

// R: O-08
#[test]
fn an_organisation_enters_needs_of_those_the_posts_name_as_its_own_and_of_nobody_else() {
    let mut hall = village();
    let in_its_name = (Channel::Paper, Some(ORG));
    for stranger in [member(RESIDENT), PAPER] {
        assert_eq!(log(&mut hall, SPEAKER, stranger, in_its_name), Err(Code::NeedEnteredFor));
    }
    assert_eq!(log(&mut hall, SPEAKER, member(FELLOW), (Channel::Paper, None)), Err(Code::NeedEnteredFor));
    log(&mut hall, SPEAKER, member(FELLOW), in_its_name).unwrap();
    let need = hall.world.state.need(NEED).unwrap();
    assert_eq!((need.by, need.entered_by, need.org), (member(FELLOW), Some(SPEAKER.member), Some(ORG)));
    assert_eq!(
        hall.act(SPEAKER, NeedIntent::Correct(NEED, words())),
        Err(Code::NeedNotYours),
        "it is theirs"
    );
    hall.act(by(FELLOW), NeedIntent::Correct(NEED, words())).unwrap();
}

#[test]
fn the_townships_desk_enters_what_came_by_visit_or_hotline_for_members_with_a_phone() {
    for channel in Channel::ALL {
        let mut hall = village();
        let came = matches!(channel, Channel::Visit | Channel::Hotline);
        let said = log(&mut hall, DESK, member(RESIDENT), (*channel, None));
        assert_eq!(said.err(), (!came).then_some(Code::NeedEnteredFor), "{channel:?}");
    }
    let mut hall = village();
    let hotline = (Channel::Hotline, None);
    assert_eq!(log(&mut hall, DESK, PAPER, hotline), Err(Code::NeedEnteredFor), "read in the grid alone");
    assert_eq!(log(&mut hall, by(RESIDENT), member(FELLOW), hotline), Err(Code::NeedEnteredFor));
    log(&mut hall, DESK, DESK.member, (Channel::App, None)).unwrap();
}

#[test]
fn the_townships_desk_hands_over_an_emergency_that_it_logged_itself() {
    let refer = |hall: &mut Hall, to| hall.act(DESK, NeedIntent::Refer(NEED, to, words()));
    let mut hall = village();
    log(&mut hall, DESK, DESK.member, (Channel::Hotline, None)).unwrap();
    assert_eq!(refer(&mut hall, Referral::Gov), Err(Code::ReferralEmergency));
    refer(&mut hall, Referral::Emergency).unwrap();
    assert_eq!(hall.world.state.need(NEED).unwrap().status, NeedStatus::Referred);
    let mut hall = village();
    log(&mut hall, by(RESIDENT), member(RESIDENT), (Channel::App, None)).unwrap();
    assert_eq!(refer(&mut hall, Referral::Emergency), Err(Code::NotPermitted), "not open to it");
    assert_eq!(
        hall.act(by(RESIDENT), NeedIntent::Refer(NEED, Referral::Emergency, words())),
        Err(Code::NotPermitted),
        "no desk"
    );
}
