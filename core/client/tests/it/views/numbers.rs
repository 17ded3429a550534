//! 暂号 and 文号 (domain.md §4.9): a number of the phone's own at once, the unit's once the hub has the last signature.

use yishi_domain::id::PaperId;
use yishi_domain::role::Role;
use yishi_domain::topic::Annuller;

use super::endings::{exchange, implementing, laid, lay, office, paper, signed};
use super::topics::{form, take_up};
use crate::phone::{Phone, Village};

fn no(phone: &Phone, paper: PaperId) -> Option<String> {
    phone.desk().paper(paper).unwrap().no
}

fn numbered(year: i32, number: u64) -> Option<String> {
    Some(format!("桑渚协纪〔{year}〕{number}号"))
}

// R: U-02 X16
#[test]
fn official_numbers_have_no_gap_for_what_was_taken_back_or_refused_and_count_by_the_last_signature() {
    let village = Village::found();
    let founder = &village.founder;
    office(&village, Role::Supervisor, "钱守一");
    let (first, second) = (village.resident("周敏"), village.resident("王秀英"));
    let parties = [&first, &second];
    let (_, early) = laid(&village, parties, "晒场");
    assert!(founder.desk().paper(early).unwrap().provisional_no.starts_with('暂'));
    let (_, dropped) = laid(&village, parties, "晒场再议");
    founder.desk().drop_paper(dropped, "写错了日期").unwrap();
    // The hub takes nothing about a topic that its proposer took back in the meantime.
    let topic = first.desk().propose_topic(form("路口")).unwrap();
    exchange(&[&first, founder]);
    take_up(founder, topic);
    exchange(&[founder, &first]);
    first.desk().withdraw_topic(topic, "已经修好了").unwrap();
    first.sync();
    let refused = lay(&village, parties, topic);
    founder.sync();
    assert_eq!(founder.desk().status().unwrap().refused, 2, "the agreement and the signature under it");

    let (_, late) = laid(&village, parties, "晒场三议");
    signed(&village, parties, late);
    assert_eq!(no(founder, late), numbered(2027, 1), "the first that all have signed");
    exchange(&[founder, &first, &second]);
    first.desk().sign_paper(early, 0).unwrap();
    first.sync();
    second.sync();
    second.desk().sign_paper(early, 0).unwrap();
    assert!(second.desk().paper(early).unwrap().sealed, "signed by all");
    assert_eq!(no(&second, early), None, "the hub does not know it yet");
    exchange(&[&second, founder, &first]);
    for phone in [founder, &first, &second] {
        assert_eq!(no(phone, early), numbered(2027, 2));
        assert_eq!(no(phone, late), numbered(2027, 1));
        assert_eq!(no(phone, dropped), None);
    }
    assert!(founder.desk().paper(refused).is_err(), "the hub never had it");
}

// R: U-02 X16
#[test]
fn numbers_begin_anew_with_the_year_and_an_annulled_paper_keeps_its_own() {
    let village = Village::found();
    let founder = &village.founder;
    office(&village, Role::Supervisor, "钱守一");
    let (first, second) = (village.resident("周敏"), village.resident("王秀英"));
    let parties = [&first, &second];
    let sealed = |title: &str| {
        let (_, paper) = laid(&village, parties, title);
        signed(&village, parties, paper);
        paper
    };
    let (topic, annulled) = implementing(&village, parties);
    founder.desk().annul_topic(topic, Annuller::Court, paper("〔2027〕3号")).unwrap();
    founder.sync();
    // The last day of 2027 and the first of 2028 in UTC+08:00.
    let pass = |days| {
        village.clock.pass_days(days);
        village.hub.pass_days(days);
    };
    pass(350);
    let last = sealed("晒场再议");
    pass(1);
    let next = sealed("晒场三议");
    let numbers: Vec<Option<String>> = [annulled, last, next].map(|paper| no(founder, paper)).into();
    assert_eq!(numbers, [numbered(2027, 1), numbered(2027, 2), numbered(2028, 1)]);
    assert!(founder.desk().paper(annulled).unwrap().annulled);
}
