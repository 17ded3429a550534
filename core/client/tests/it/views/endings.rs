//! What experts say, and what stops a topic or its work, as those see it whom it concerns.

use yishi_client::view::Page;
use yishi_client::{DocumentForm, PaperForm};
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{PaperId, TopicId};
use yishi_domain::membership::InviteGrant;
use yishi_domain::need::Referral;
use yishi_domain::paper::Agreement;
use yishi_domain::party::{Party, PartyKind};
use yishi_domain::role::{Post, Role};
use yishi_domain::topic::{Annuller, Conclusion, MatterClass};
use yishi_domain::work::{PublicChannel, Task};

use super::topics::{form, take_up, with_copy};
use crate::phone::{Phone, Village};

pub(super) fn office(village: &Village, role: Role, name: &str) -> Phone {
    village.join(InviteGrant::Post(Post::of(role)), name)
}

fn wants(phone: &Phone, topic: TopicId) -> Vec<&'static str> {
    phone.desk().topic_course(topic).unwrap().wants.iter().map(|want| want.code).collect()
}

fn todo(phone: &Phone) -> Vec<&'static str> {
    phone.todo().into_iter().map(|(kind, _)| kind).collect()
}

fn news(phone: &Phone) -> Vec<&'static str> {
    let rows = phone.desk().inbox(true, Page::first(50)).unwrap().rows;
    rows.iter().map(|row| row.kind.code).collect()
}

pub(super) fn exchange(phones: &[&Phone]) {
    for _ in 0..2 {
        phones.iter().for_each(|phone| phone.sync());
    }
}

// R: T-10
#[test]
fn a_topic_is_declined_by_both_committees_and_its_author_is_told_once_with_the_reason() {
    let village = Village::found();
    let (founder, secretary) = (&village.founder, office(&village, Role::PartySecretary, "沈伯年"));
    let resident = village.resident("周敏");
    let topic = resident.desk().propose_topic(form("停车")).unwrap();
    exchange(&[&resident, founder, &secretary]);
    assert_eq!((todo(founder), todo(&secretary)), (vec!["topic_accept"], vec!["topic_accept"]));
    founder.desk().decline_topic(topic, "去年定过了").unwrap();
    exchange(&[founder, &secretary, &resident]);
    let joint = secretary.desk().topic_course(topic).unwrap().joint.unwrap();
    assert_eq!((joint.step.code, joint.reason.unwrap().text.as_str()), ("decline", "去年定过了"));
    assert_eq!((todo(founder), todo(&secretary)), (vec![], vec!["topic_joint"]));
    assert!(!news(&resident).contains(&"topic_declined"), "one side's share is no news yet");
    secretary.desk().decline_topic(topic, "等新规定").unwrap();
    exchange(&[&secretary, founder, &resident]);
    let course = founder.desk().topic_course(topic).unwrap();
    assert_eq!((course.state.code, course.ended.unwrap().text.as_str()), ("NotAccepted", "等新规定"));
    assert_eq!(course.joint, None);
    assert_eq!(news(&resident).iter().filter(|kind| **kind == "topic_declined").count(), 1);
}

#[test]
fn a_side_that_declined_is_asked_again_once_the_other_wants_the_topic() {
    let village = Village::found();
    let (founder, secretary) = (&village.founder, office(&village, Role::PartySecretary, "沈伯年"));
    let topic = founder.desk().propose_topic(form("停车")).unwrap();
    secretary.sync();
    founder.sync();
    secretary.sync();
    secretary.desk().decline_topic(topic, "去年定过了").unwrap();
    assert_eq!(todo(&secretary), Vec::<&str>::new());
    exchange(&[&secretary, founder]);
    take_up(founder, topic);
    exchange(&[founder, &secretary]);
    assert_eq!((todo(founder), todo(&secretary)), (vec!["topic_joint"], vec!["topic_accept"]));
    secretary.desk().accept_topic(topic).unwrap();
    assert_eq!(secretary.desk().topic_course(topic).unwrap().state.code, "Accepted");
    assert_eq!(todo(&secretary), Vec::<&str>::new());
}

fn today() -> CivilDate {
    CivilDate::new(2027, 1, 15).unwrap()
}

pub(super) fn paper(number: &str) -> DocumentForm {
    DocumentForm { on: today(), number: number.to_owned(), words: "来文照登".to_owned() }
}

// R: X-06 X-07
#[test]
fn a_matter_of_special_knowledge_waits_for_an_expert_without_an_interest_who_is_told_so() {
    let village = Village::found();
    let (founder, secretary) = (&village.founder, office(&village, Role::PartySecretary, "沈伯年"));
    let expert = office(&village, Role::Expert, "何工");
    let topic = founder.desk().propose_topic(form("村口拓宽")).unwrap();
    take_up(founder, topic);
    exchange(&[founder, &secretary]);
    secretary.desk().accept_topic(topic).unwrap();
    let item = "SEC-06".parse().ok();
    secretary.desk().classify_topic(topic, MatterClass::Major, item, None).unwrap();
    exchange(&[&secretary, founder, &expert]);
    assert_eq!(wants(founder, topic), ["evaluation_missing"]);
    founder.desk().ask_evaluation(topic, "路面能不能承重").unwrap();
    exchange(&[founder, &secretary, &expert]);
    assert_eq!((todo(&secretary), todo(&expert)), (vec!["topic_joint"], vec![]));
    assert!(!news(&expert).contains(&"evaluation_asked"), "one side alone asks nobody");
    secretary.desk().ask_evaluation(topic, "同意").unwrap();
    exchange(&[&secretary, founder, &expert]);
    assert_eq!((todo(&secretary), todo(&expert)), (vec![], vec!["evaluation"]));
    assert!(news(&expert).contains(&"evaluation_asked"));

    let desk = expert.desk();
    desk.evaluate_topic(topic, Conclusion::Feasible, Some("施工队是我弟弟的"), "可以").unwrap();
    exchange(&[&expert, founder]);
    assert_eq!(wants(founder, topic), ["evaluation_missing"], "heard, and does not count");
    assert!(todo(&expert).is_empty() && news(founder).contains(&"evaluation_given"));
    desk.evaluate_topic(topic, Conclusion::Conditional, None, "先换涵管").unwrap();
    exchange(&[&expert, founder]);
    assert_eq!(wants(founder, topic), ["plan_missing"]);
    let [said] = &founder.desk().topic_course(topic).unwrap().evaluations[..] else { panic!("one of each") };
    assert_eq!((said.text.as_str(), said.interest.as_str(), said.counts), ("先换涵管", "无", true));
}

/// An agreement of two residents that nobody but the founder has signed yet.
pub(super) fn laid(village: &Village, parties: [&Phone; 2], title: &str) -> (TopicId, PaperId) {
    let founder = &village.founder;
    let topic = with_copy(founder, title, "错时停车");
    let paper = lay(village, parties, topic);
    (topic, paper)
}

pub(super) fn lay(village: &Village, parties: [&Phone; 2], topic: TopicId) -> PaperId {
    let founder = &village.founder;
    let party = |phone: &&Phone| Party::of(PartyKind::HukouResident, phone.me(), true);
    let agreement = Agreement {
        parties: parties.iter().map(party).collect(),
        moderator: founder.me(),
        raises_money: false,
    };
    let sheet = PaperForm {
        topic, title: "晒场约定".to_owned(), text: "白天晒粮，晚上停车。".to_owned()
    };
    let paper = founder.desk().lay_agreement(sheet, agreement).unwrap();
    founder.desk().sign_paper(paper, 1).unwrap();
    paper
}

/// Each of the parties signs on the own phone, as the hub has it.
pub(super) fn signed(village: &Village, parties: [&Phone; 2], paper: PaperId) {
    for phone in parties {
        exchange(&[&village.founder, phone]);
        phone.desk().sign_paper(paper, 0).unwrap();
        exchange(&[phone, &village.founder]);
    }
}

/// An agreement that two residents have signed, and the work it starts.
pub(super) fn implementing(village: &Village, parties: [&Phone; 2]) -> (TopicId, PaperId) {
    let founder = &village.founder;
    let (topic, paper) = laid(village, parties, "晒场");
    signed(village, parties, paper);
    let tasks = vec![Task { owner: founder.me(), due: today().plus_days(20) }];
    let channels = vec![PublicChannel::Board, PublicChannel::App];
    founder.desk().start_work(paper, tasks, "划线", channels).unwrap();
    founder.sync();
    (topic, paper)
}

// R: C-02
#[test]
fn whoever_laid_an_agreement_is_told_who_refuses_to_sign_it_and_lays_another_one() {
    let village = Village::found();
    let founder = &village.founder;
    let _supervisor = office(&village, Role::Supervisor, "钱守一");
    let (first, second) = (village.resident("周敏"), village.resident("王秀英"));
    let (topic, paper) = laid(&village, [&first, &second], "晒场");
    exchange(&[founder, &first, &second]);
    first.desk().sign_paper(paper, 0).unwrap();
    second.desk().refuse_to_sign(paper, None, "还没商量好").unwrap();
    exchange(&[&first, &second, founder, &first]);
    assert!(news(founder).contains(&"signing_refused"));
    assert!(!news(&first).contains(&"signing_refused"));
    let shown = founder.desk().paper(paper).unwrap();
    assert!(shown.dropped && !shown.sealed);
    let refused = shown.refused.first().unwrap();
    assert_eq!((refused.by_name.as_str(), refused.text.as_str()), ("王秀英", "还没商量好"));
    assert!(first.desk().paper(paper).unwrap().my_slots.is_empty());
    assert_eq!(wants(founder, topic), ["plan_missing"]);
    lay(&village, [&first, &second], topic);
}

// R: O-05
#[test]
fn what_owners_decide_is_handed_to_them_and_a_group_plans_a_talk_of_its_own() {
    let village = Village::found();
    let founder = &village.founder;
    let topic = founder.desk().propose_topic(form("换电梯")).unwrap();
    let owners = founder.desk().refer_topic(topic, Referral::Owners, "业主大会定");
    assert_eq!(owners.unwrap_err().code(), "referral_path");
    let class = |class| founder.desk().classify_topic(topic, class, None, Some("小组自己的事")).unwrap();
    class(MatterClass::Group);
    founder.desk().screen_topic(topic, "走访过").unwrap();
    founder.desk().accept_topic(topic).unwrap();
    assert_eq!(wants(founder, topic), ["plan_missing", "plan_class_form"]);
    class(MatterClass::CrossUnit);
    assert_eq!(wants(founder, topic), ["plan_missing", "plan_township"]);
    class(MatterClass::Owners);
    founder.desk().refer_topic(topic, Referral::Owners, "业主大会定").unwrap();
    assert_eq!(wants(founder, topic), ["receipt_missing"]);
}

#[test]
fn supervisors_are_told_when_work_stops_and_a_judgment_annuls_the_paper_that_keeps_its_name() {
    let village = Village::found();
    let founder = &village.founder;
    let supervisor = office(&village, Role::Supervisor, "钱守一");
    let (first, second) = (village.resident("周敏"), village.resident("王秀英"));
    let (topic, paper_id) = implementing(&village, [&first, &second]);
    supervisor.sync();
    assert_eq!(todo(&supervisor), ["paper_sign"]);
    founder.desk().suspend_work(topic, today(), "下大雨").unwrap();
    founder.desk().resume_work(topic, today(), "雨停了").unwrap();
    founder.desk().annul_topic(topic, Annuller::Court, paper("〔2027〕3号")).unwrap();
    exchange(&[founder, &supervisor, &first]);
    assert_eq!(news(&supervisor)[..3], ["topic_annulled", "work_resumed", "work_suspended"]);
    assert_eq!(news(&first), Vec::<&str>::new(), "no topic of theirs");
    assert!(todo(&supervisor).is_empty(), "nothing is signed any more");
    let course = supervisor.desk().topic_course(topic).unwrap();
    assert_eq!(course.state.code, "Annulled");
    let stopped: Vec<(bool, &str)> =
        course.pauses.iter().map(|pause| (pause.stopped, pause.text.as_str())).collect();
    assert_eq!(stopped, [(true, "下大雨"), (false, "雨停了")]);
    let annulled = course.annulled.unwrap();
    assert_eq!((annulled.number.as_str(), annulled.from.unwrap().code), ("〔2027〕3号", "court"));
    let shown = supervisor.desk().paper(paper_id).unwrap();
    assert!(shown.annulled && shown.sealed && shown.my_slots.is_empty());
    assert!(supervisor.desk().papers(topic).unwrap()[0].annulled);

    let mut next = form("晒场再议");
    next.follows = Some(topic);
    let next = founder.desk().propose_topic(next).unwrap();
    exchange(&[founder, &first]);
    let desk = first.desk();
    assert_eq!(desk.topic_course(topic).unwrap().followed_by, [next]);
    assert_eq!(desk.topic_course(next).unwrap().follows, Some(topic));
}

// R: O-05
#[test]
fn a_topic_that_was_handed_over_lacks_a_receipt_until_it_is_written_down() {
    let village = Village::found();
    let (founder, resident) = (&village.founder, village.resident("周敏"));
    let topic = resident.desk().propose_topic(form("公交站")).unwrap();
    exchange(&[&resident, founder]);
    founder.desk().refer_topic(topic, Referral::Gov, "归交通局管").unwrap();
    assert_eq!(wants(founder, topic), ["receipt_missing"]);
    founder.desk().acknowledge_referral(topic, paper("交受〔2027〕8号")).unwrap();
    exchange(&[founder, &resident]);
    assert_eq!(wants(&resident, topic), Vec::<&str>::new());
    let receipt = resident.desk().topic_course(topic).unwrap().receipt.unwrap();
    assert_eq!((receipt.number.as_str(), receipt.text.as_str()), ("交受〔2027〕8号", "来文照登"));
    assert!(news(&resident).contains(&"referral_acknowledged"));
}
