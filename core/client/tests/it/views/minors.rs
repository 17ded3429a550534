//! Minors, on the phones of those who speak for them and of those who draw up rolls.

use yishi_client::view::{NeedFilter, Page};
use yishi_client::{ClientError, NeedForm, PersonCardForm};
use yishi_domain::id::MemberId;
use yishi_domain::membership::AgeBand;
use yishi_domain::need::{Category, Channel};

use crate::phone::{Phone, Village};

fn exchange(phones: &[&Phone]) {
    for _ in 0..2 {
        phones.iter().for_each(|phone| phone.sync());
    }
}

fn form(village: &Village, child: MemberId) -> NeedForm {
    let (channel, category) = (Channel::Visit, Category::Environment);
    NeedForm {
        by: Some(child),
        grid: village.grid,
        channel,
        category,
        text: "秋千坏了".to_owned(),
        org: None,
    }
}

// R: L-06
#[test]
fn a_guardian_sees_and_files_the_needs_of_a_child_and_nobody_else_learns_how_old_it_is() {
    let village = Village::found();
    let (leader, parent) = (village.grid_leader("陈实"), village.resident("周敏"));
    let other = village.resident("王秀英");
    leader.sync();
    let age = (AgeBand::Under14, Some(parent.me()));
    let card = PersonCardForm::default();
    let child = leader.desk().register_minor(village.grid, Some("小周"), card, age).unwrap();
    let refused = leader.desk().log_need(form(&village, child));
    assert!(matches!(refused, Err(ClientError::Refused(no)) if no.code.as_str() == "guardian_consent"));
    let asked = leader.desk().log_agreed_need(form(&village, child), &[]).unwrap();
    exchange(&[&leader, &parent, &other]);
    let own = parent.desk().log_need(form(&village, child)).unwrap();
    parent.desk().correct_need(own, "秋千断了").unwrap();
    exchange(&[&parent, &leader, &other]);
    let of_child = NeedFilter { by: Some(child), ..NeedFilter::default() };
    for phone in [&parent, &leader] {
        let rows = phone.desk().needs(of_child, Page::first(9)).unwrap().rows;
        let mut ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        ids.sort_unstable();
        let mut both = vec![asked, own];
        both.sort_unstable();
        assert_eq!(ids, both);
        let row = phone.desk().member(child).unwrap();
        assert_eq!((row.age.map(|age| age.code), row.guardian), (Some("under14"), Some(parent.me())));
        assert!(row.heard_only);
    }
    assert!(other.desk().member(child).is_err(), "registered in the grid alone");
}

#[test]
fn a_member_who_is_heard_only_is_shown_so_to_everybody() {
    let village = Village::found();
    let (youth, other) = (village.resident("小陈"), village.resident("王秀英"));
    exchange(&[&village.founder, &other]);
    village.founder.desk().note_minor(youth.me(), true).unwrap();
    exchange(&[&village.founder, &other, &youth]);
    let row = other.desk().member(youth.me()).unwrap();
    assert_eq!((row.heard_only, row.age), (true, None));
    village.founder.desk().note_minor(youth.me(), false).unwrap();
    exchange(&[&village.founder, &other]);
    assert!(!other.desk().member(youth.me()).unwrap().heard_only);
}
