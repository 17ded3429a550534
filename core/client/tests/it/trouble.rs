//! What is in the way besides the rules: each a stable code and a plain sentence.

use std::sync::Arc;

use yishi_client::view::Page;
use yishi_client::{App, ClientError, NewSpace, Trouble};
use yishi_domain::membership::SpaceKind;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::role::Role;

use crate::hub::{Hub, wait};
use crate::phone::{Clock, Phone, Village};

fn village(name: &str) -> NewSpace {
    NewSpace {
        kind: SpaceKind::Village,
        name: name.to_owned(),
        parent: None,
        founder: "沈柏年".to_owned(),
        posts: vec![Role::CommitteeMember],
    }
}

fn founded(phone: &Phone, hub: &str, name: &str) -> Result<(), ClientError> {
    wait(phone.app.create_space(hub, "token", village(name))).map(|_| ())
}

#[test]
fn every_trouble_has_a_code_of_its_own_and_a_sentence() {
    for (i, trouble) in Trouble::ALL.iter().enumerate() {
        let (code, sentence) = (trouble.code(), trouble.sentence());
        assert_eq!(Trouble::parse(code), Some(*trouble), "{code} twice");
        assert!(sentence.ends_with('。') && !sentence.is_ascii(), "{code}");
        assert_eq!(Code::parse(code), None, "{code} says two things");
        assert!(Trouble::ALL.iter().skip(i + 1).all(|other| other.sentence() != sentence), "{code}");
    }
}

#[test]
fn an_address_that_is_no_hub_is_said_to_be_none() {
    let phone = Phone::new(&Clock::new());
    for address in ["", "127.0.0.1:7480", "ftp://127.0.0.1"] {
        assert_eq!(founded(&phone, address, "桑渚村"), Err(Trouble::HubInvalid.into()), "{address}");
    }
    let nobody = "http://127.0.0.1:1";
    assert_eq!(founded(&phone, nobody, "桑渚村"), Err(Trouble::HubUnreachable.into()));
    assert!(phone.app.spaces().unwrap().is_empty());
}

#[test]
fn a_name_longer_than_any_member_may_have_founds_nothing() {
    let (phone, hub) = (Phone::new(&Clock::new()), Hub::start());
    let refused = founded(&phone, hub.address(), &"村".repeat(41)).unwrap_err();
    assert_eq!(refused.code(), Code::WordsTooLong.as_str());
    founded(&phone, hub.address(), &"村".repeat(40)).unwrap();
}

#[test]
fn nobody_founds_a_village_as_committee_member_and_supervisor() {
    let (phone, hub) = (Phone::new(&Clock::new()), Hub::start());
    let posts = vec![Role::CommitteeMember, Role::Supervisor];
    let new = NewSpace { posts, ..village("桑渚村") };
    let refused = wait(phone.app.create_space(hub.address(), "token", new)).map(|_| ()).unwrap_err();
    assert_eq!(refused, Refusal::from(Code::PostConflict).into());
}

#[test]
fn an_install_whose_keys_are_gone_makes_no_others() {
    let (clock, hub) = (Clock::new(), Hub::start());
    let phone = Phone::new(&clock);
    founded(&phone, hub.address(), "桑渚村").unwrap();
    let key = phone.folder.path().join("device.key");
    let seeds = std::fs::read(&key).unwrap();
    let opened = || App::open_with(phone.folder.path(), Arc::new(clock.clone())).map(|app| app.device());
    for damaged in [None, Some(&seeds[..63]), Some(&[])] {
        std::fs::remove_file(&key).unwrap();
        damaged.iter().for_each(|bytes| std::fs::write(&key, bytes).unwrap());
        assert_eq!(opened(), Err(Trouble::KeyLost.into()));
        assert_eq!(std::fs::read(&key).ok().as_deref(), damaged, "left as it was");
        std::fs::write(&key, &seeds).unwrap();
    }
    assert_eq!(opened(), Ok(phone.app.device()));
}

#[test]
fn both_devices_of_a_resident_see_the_same_six_digits_and_nobody_else_is_shown_them() {
    let village = Village::found();
    let (old, neighbour) = (village.resident("周敏"), village.resident("老倪"));
    let invited = old.desk().add_device().unwrap();
    old.sync();
    let new = Phone::new(&village.clock);
    let joined = new.app.join(&invited.code, "周敏").unwrap();
    let shown = joined.comparison_code.unwrap();
    new.sync();
    [&old, &neighbour, &village.founder].iter().for_each(|phone| phone.sync());
    let codes = |phone: &Phone| {
        let rows = phone.desk().comparison_codes().unwrap();
        rows.into_iter().map(|row| (row.device, row.code)).collect::<Vec<_>>()
    };
    assert_eq!(codes(&old), [(new.app.device(), shown.clone())]);
    assert_eq!(new.desk().status().unwrap().comparison_code, Some(shown.clone()));
    let news = old.desk().inbox(true, Page::first(1)).unwrap().rows.remove(0);
    assert_eq!((news.kind.code, news.comparison_code), ("device_added", Some(shown)));
    assert_eq!((codes(&neighbour), codes(&village.founder)), (Vec::new(), Vec::new()));
}

#[test]
fn both_sides_of_a_join_with_an_office_see_the_same_six_digits() {
    let (clock, hub) = (Clock::new(), Hub::start());
    let (committee, leader) = (Phone::new(&clock), Phone::new(&clock));
    founded(&committee, hub.address(), "桑渚村").unwrap();
    let grid = committee.desk().define_grid("第一网格").unwrap();
    let post = yishi_domain::role::Post::in_grid(Role::GridLeader, grid);
    let invited = committee.desk().invite(yishi_domain::membership::InviteGrant::Post(post)).unwrap();
    committee.sync();
    let joined = leader.app.join(&invited.code, "陆小梅").unwrap();
    leader.sync();
    committee.sync();
    let codes = committee.desk().comparison_codes().unwrap();
    let codes: Vec<_> = codes.into_iter().map(|one| (one.name, one.device, Some(one.code))).collect();
    assert_eq!(codes, [("陆小梅".to_owned(), leader.app.device(), joined.comparison_code)]);
}
