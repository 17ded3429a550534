//! Organisations, who stays away, terms, draws and missing parties on the screen.

use yishi_client::view::Page;
use yishi_client::{Ambient, DrawForm};
use yishi_domain::calendar::CivilDate;
use yishi_domain::draw::drawn;
use yishi_domain::party::{Invitee, Party, PartyKind};
use yishi_domain::plan::Plan;
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};

use super::topics::{form, take_up};
use crate::phone::{Phone, Village};

fn accepted(phone: &Phone, title: &str) -> yishi_domain::id::TopicId {
    let topic = phone.desk().propose_topic(form(title)).unwrap();
    take_up(phone, topic);
    topic
}

fn today(village: &Village) -> CivilDate {
    CivilDate::of(village.clock.now())
}

// R: S-08
#[test]
fn organisations_are_listed_with_whoever_speaks_for_them() {
    let village = Village::found();
    let chair = village.founder.desk();
    let owners = chair.register_org(PartyKind::OwnersCommittee, None, "莲溪花园业委会").unwrap();
    let brand = "XiangxianCouncil".parse().ok();
    let council = chair.register_org(PartyKind::CommunityOrg, brand, "乡贤参事会").unwrap();
    village.founder.sync();
    let resident = village.resident("周敏");
    village.founder.sync();
    chair.grant_role(resident.me(), Post::for_org(Role::OrgRepresentative, owners)).unwrap();
    village.founder.sync();
    resident.sync();
    let rows = resident.desk().orgs().unwrap();
    let row = |id| rows.iter().find(|row| row.id == id).unwrap();
    assert_eq!((row(owners).name.as_str(), row(owners).advises), ("莲溪花园业委会", false));
    assert_eq!(row(owners).speakers, ["周敏"]);
    assert!(row(council).advises);
    let posts = resident.desk().member(resident.me()).unwrap().posts;
    assert_eq!(posts[0].org_name.as_deref(), Some("莲溪花园业委会"));
    chair.end_org(council, "换届后不再设").unwrap();
    assert!(chair.orgs().unwrap().last().unwrap().ended);
}

#[test]
fn a_topic_says_who_stays_away_and_why_and_they_hear_of_it() {
    let village = Village::found();
    let topic = accepted(&village.founder, "晒场");
    village.founder.sync();
    let resident = village.resident("周敏");
    village.founder.sync();
    village.founder.desk().appoint_drafter(topic, resident.me()).unwrap();
    village.founder.desk().recuse(topic, Some(resident.me()), "与承包人是近亲属").unwrap();
    village.founder.sync();
    resident.sync();
    let recusals = resident.desk().topic_course(topic).unwrap().recusals;
    assert_eq!(recusals.len(), 1);
    assert_eq!((recusals[0].reason.as_str(), recusals[0].is_me), ("与承包人是近亲属", true));
    assert!(recusals[0].in_force, "nobody else is there to agree");
    let news: Vec<_> = resident.desk().inbox(false, Page::first(9)).unwrap().rows;
    assert!(news.iter().any(|row| row.kind.code == "recused" && row.zh.contains("回避")));
    assert!(resident.desk().topic(topic).unwrap().drafters.is_empty());
    village.founder.desk().end_recusal(topic, resident.me(), "已核实不是亲属").unwrap();
    assert!(village.founder.desk().topic_course(topic).unwrap().recusals.is_empty());
    village.founder.desk().recuse(topic, None, "本人承包").unwrap();
    let refused = village.founder.desk().end_recusal(topic, village.founder.me(), "好了").unwrap_err();
    assert!(format!("{refused:?}").contains("Recused") || refused.to_string().contains("recused"));
}

#[test]
fn what_somebody_stays_away_from_waits_for_them_no_longer() {
    let village = Village::found();
    let desk = village.founder.desk();
    let [own, other] = ["晒场承包", "路灯"].map(|title| desk.propose_topic(form(title)).unwrap());
    let waits = || {
        desk.todo(Page::first(9)).unwrap().rows.into_iter().filter_map(|row| row.topic).collect::<Vec<_>>()
    };
    assert_eq!(waits(), [own, other]);
    desk.recuse(own, None, "本人承包").unwrap();
    assert_eq!(waits(), [other]);
}

// R: F2-01
#[test]
fn both_committees_are_told_thirty_days_before_a_term_is_over_and_after_it() {
    let village = Village::found();
    let desk = village.founder.desk();
    let post = Post::of(Role::CommitteeMember);
    let until = today(&village).plus_days(40);
    desk.set_term(village.founder.me(), post, Some(until)).unwrap();
    let told = || village.founder.todo().iter().any(|(kind, _)| *kind == "term_end");
    assert!(!told());
    village.clock.pass_days(9);
    assert!(!told(), "31 days before");
    village.clock.pass_days(1);
    assert!(told(), "30 days before");
    village.clock.pass_days(60);
    assert!(told(), "nobody has taken over");
    let posts = desk.member(village.founder.me()).unwrap().posts;
    let own = posts.iter().find(|one| one.code == "CommitteeMember").unwrap();
    assert_eq!(own.until_zh, Some(until.zh()));
    desk.set_term(village.founder.me(), post, None).unwrap();
    assert!(!told());
}

// R: F3-02 X12
#[test]
fn a_draw_shows_its_pool_seed_result_and_substitutes() {
    let village = Village::found();
    let topic = accepted(&village.founder, "晒场");
    village.founder.sync();
    let residents: Vec<Phone> = ["周敏", "王强", "李娟"].iter().map(|name| village.resident(name)).collect();
    village.founder.sync();
    let pool: Vec<_> = residents.iter().map(Phone::me).collect();
    let desk = village.founder.desk();
    let known_on = today(&village).plus_days(1);
    let source = "次日开奖号码".to_owned();
    let draw =
        desk.announce_draw(DrawForm { topic, pool: pool.clone(), places: 1, known_on, source }).unwrap();
    assert!(desk.hold_draw(draw, "02 07 09").is_err());
    village.clock.pass_days(1);
    desk.hold_draw(draw, "02 07 09").unwrap();
    let view = desk.draws(topic).unwrap().remove(0);
    assert_eq!(
        (view.id, view.source.as_str(), view.seed.as_deref()),
        (draw, "次日开奖号码", Some("02 07 09"))
    );
    assert_eq!(view.drawn[0].member, drawn(draw, "02 07 09", &pool, 1)[0]);
    assert_eq!((view.pool.len(), view.drawn.len(), view.substitutes.len()), (3, 1, 2));
}

// R: S-18 F1-04 X12
#[test]
fn a_plan_is_looked_over_before_it_is_laid() {
    let village = Village::found();
    let topic = accepted(&village.founder, "晒场");
    let desk = village.founder.desk();
    desk.register_org(PartyKind::ResidentUnit, None, "第二小学").unwrap();
    let me = village.founder.me();
    let mut plan = Plan {
        version: 1,
        form: "GridTalk".parse().unwrap(),
        start: village.clock.now().plus_hours(72),
        moderator: me,
        recorder: me,
        supervisors: Vec::new(),
        parties: vec![Party::of(PartyKind::HukouResident, me, false)],
        agenda: 1,
        names: vec![yishi_domain::form::Wants::Venue],
        touches_new_residents: true,
        touches_resident_unit: false,
        answered: Vec::new(),
        grid: None,
    };
    plan.parties[0].invited_as = vec![Invitee::MassOrg];
    let view = desk.missing_parties(topic, &plan).unwrap();
    let wants: Vec<_> = view.wants.iter().map(|want| want.code).collect();
    let wanted = [Code::PlanParties, Code::PlanRecorder, Code::PlanGrid, Code::PlanNewResidents];
    assert_eq!(wants, wanted.map(Code::as_str));
    let hints: Vec<_> = view.hints.iter().map(|hint| hint.code).collect();
    assert_eq!(hints, ["resident_unit", "elderly"]);
}
