//! What was entered for somebody without a phone, on the phone they have in the end.

use yishi_client::view::{InboxRow, NeedFilter, NeedRow, Page};
use yishi_client::{ClientError, PersonCardForm};
use yishi_domain::id::MemberId;

use crate::phone::{Phone, Village};

fn registered(phone: &Phone, village: &Village, name: &str) -> MemberId {
    phone.desk().register_person(village.grid, Some(name), PersonCardForm::default()).unwrap()
}

fn mine(phone: &Phone) -> Vec<NeedRow> {
    let filter = NeedFilter { by: Some(phone.me()), ..NeedFilter::default() };
    phone.desk().needs(filter, Page::first(50)).unwrap().rows
}

fn news(phone: &Phone) -> Vec<InboxRow> {
    phone.desk().inbox(true, Page::first(50)).unwrap().rows
}

fn exchange(phones: &[&Phone]) {
    for _ in 0..2 {
        phones.iter().for_each(|phone| phone.sync());
    }
}

// R: X7
#[test]
fn years_later_a_phone_of_their_own_shows_what_was_entered_for_them() {
    let village = Village::found();
    let leader = village.grid_leader("陈实");
    let person = registered(&leader, &village, "王*");
    let need = leader.need_of(Some(person), village.grid, "路灯不亮");
    exchange(&[&leader, &village.founder]);
    village.founder.desk().accept_need(need).unwrap();
    assert!(!leader.needs()[0].claimed);
    let invited = leader.desk().invite_person(person).unwrap();
    exchange(&[&village.founder, &leader]);

    let phone = Phone::new(&village.clock);
    let joined = phone.app.join(&invited.code, "王秀英").unwrap();
    assert_eq!(joined.member, person, "the person stays who it is");
    assert!(joined.comparison_code.is_some(), "it acts in somebody's name");
    exchange(&[&phone, &leader]);
    let [row] = &mine(&phone)[..] else { panic!("the need of years ago") };
    assert_eq!((row.id, row.status.code, row.claimed), (need, "Accepted", true));
    assert_eq!(row.entered_by_name.as_deref(), Some("陈实"));
    phone.desk().correct_need(need, "村口路灯不亮").unwrap();
    exchange(&[&phone, &leader]);
    let [row] = &leader.needs()[..] else { panic!("one need") };
    assert_eq!((row.text.as_str(), row.by_name.as_str(), row.claimed), ("村口路灯不亮", "王秀英", true));
    let again = leader.desk().invite_person(person);
    assert!(matches!(again, Err(ClientError::Refused(no)) if no.code.as_str() == "person_claimed"));
}

// R: X7
#[test]
fn who_says_that_was_me_has_it_on_the_phone_once_the_grid_leader_confirms() {
    let village = Village::found();
    let (leader, resident) = (village.grid_leader("陈实"), village.resident("周敏"));
    let person = registered(&leader, &village, "周*");
    let need = leader.need_of(Some(person), village.grid, "水沟堵了");
    exchange(&[&leader, &village.founder, &resident]);
    assert!(mine(&resident).is_empty());
    resident.desk().ask_claim(village.grid, "去年跟陈实说过水沟").unwrap();
    exchange(&[&resident, &leader, &village.founder]);
    for phone in [&leader, &village.founder] {
        let asked = phone.todo().into_iter().filter(|(kind, _)| *kind == "claim").collect::<Vec<_>>();
        let [(_, zh)] = &asked[..] else { panic!("one claim") };
        assert!(zh.contains("周敏") && zh.contains("去年跟陈实"), "{zh}");
    }
    leader.desk().confirm_claim(person, resident.me()).unwrap();
    exchange(&[&leader, &resident, &village.founder]);
    assert!(leader.desk().claims().unwrap().is_empty() && !leader.todo().iter().any(|one| one.0 == "claim"));
    let [row] = &mine(&resident)[..] else { panic!("the need that was entered") };
    assert_eq!((row.id, row.claimed), (need, true));
    assert!(news(&resident).iter().any(|row| row.kind.code == "claim_confirmed"));
    village.founder.desk().answer_need(need, "明天疏通").unwrap();
    exchange(&[&village.founder, &resident, &leader]);
    assert!(news(&resident).iter().any(|row| row.kind.code == "need_answered" && row.quote == "明天疏通"));
    resident.desk().withdraw_need(need, None).unwrap();
    exchange(&[&resident, &leader]);
    assert_eq!(leader.needs()[0].status.code, "Withdrawn");
    let rows = (mine(&resident), news(&resident));
    resident.desk().rebuild_views().unwrap();
    assert_eq!((mine(&resident), news(&resident)), rows, "the same, from the log");
}

#[test]
fn who_was_somebody_else_is_told_why() {
    let village = Village::found();
    let (leader, resident) = (village.grid_leader("陈实"), village.resident("周敏"));
    resident.desk().ask_claim(village.grid, "路灯是我说的").unwrap();
    exchange(&[&resident, &leader]);
    leader.desk().decline_claim(resident.me(), village.grid, "那是您叔叔说的").unwrap();
    exchange(&[&leader, &resident]);
    let told = news(&resident).into_iter().find(|row| row.kind.code == "claim_declined").unwrap();
    assert_eq!(told.quote, "那是您叔叔说的");
    assert!(resident.desk().claims().unwrap().is_empty());
}

// R: X7
#[test]
fn somebody_who_was_registered_twice_comes_with_both() {
    let village = Village::found();
    let leader = village.grid_leader("陈实");
    let (first, second) = (registered(&leader, &village, "王*"), registered(&leader, &village, "王大爷"));
    leader.need_of(Some(first), village.grid, "路灯不亮");
    leader.need_of(Some(second), village.grid, "水沟堵了");
    exchange(&[&leader, &village.founder]);
    village.founder.desk().confirm_claim(first, second).unwrap();
    exchange(&[&village.founder, &leader]);
    let invited = leader.desk().invite_person(second).unwrap();
    leader.sync();
    let phone = Phone::new(&village.clock);
    phone.app.join(&invited.code, "王建国").unwrap();
    exchange(&[&phone, &leader]);
    let mut texts: Vec<String> = mine(&phone).into_iter().map(|row| row.text).collect();
    texts.sort();
    assert_eq!(texts, ["水沟堵了", "路灯不亮"]);
}
