//! Who counts.

use yishi_domain::act::Actor;
use yishi_domain::decide::plan;
use yishi_domain::fact::{Fact, Kind};
use yishi_domain::label::Label;
use yishi_domain::membership::InviteGrant;
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};
use yishi_replica::message::Reply;
use yishi_replica::seal::{SealError, verify};
use yishi_replica::stamp::Verdict;

use super::town::{CHAIR, TEXT, TITLE, Town, key};

fn put_aside(reply: &Reply) -> Option<&str> {
    if let Reply::Stamped { verdict: Verdict::Quarantined(code), .. } = reply { Some(code) } else { None }
}

#[test]
fn three_of_five_founders_seal() {
    let mut town = Town::founded(5, 1);
    let (topic, round) = town.signed_by(&[4, 0, 2]);
    let seal = verify(&town.export(topic, round).unwrap()).unwrap();
    assert_eq!((seal.title.as_str(), seal.text.as_str(), seal.round), (TITLE, TEXT, 1));
    assert_eq!((seal.space_name.as_str(), seal.roster.len()), ("桑渚村", 5));
    let names = |lines: Vec<&str>| lines.join(" ");
    assert_eq!(names(seal.signed.iter().map(|s| s.name.as_str()).collect()), "王小1 王小3 王小5");
    assert_eq!(names(seal.missing.iter().map(|s| s.name.as_str()).collect()), "王小2 王小4");
    assert!(town.is_sealed(topic, round));
}

#[test]
fn two_of_five_do_not_seal_and_one_is_missing() {
    let mut town = Town::founded(5, 1);
    let (topic, round) = town.signed_by(&[0, 1]);
    assert_eq!(town.export(topic, round).unwrap_err(), SealError::NotSealed { missing: 1 });
    assert!(!town.is_sealed(topic, round));
}

#[test]
fn an_unknown_round_is_not_exported() {
    let mut town = Town::founded(3, 1);
    let (topic, round) = town.signed_by(&[0, 1]);
    let (other, _) = town.signed_by(&[0, 1]);
    assert!(town.export(topic, round).is_ok());
    assert_eq!(town.export(other, round).unwrap_err(), SealError::RoundUnknown);
}

#[test]
fn a_member_counts_once_whatever_devices_sign() {
    let mut town = Town::founded(3, 1);
    let second = town.add_device(0, true);
    let (topic, round) = town.signed_by(&[0]);
    let again = town.signature(0, second, topic, round);
    let twice = plan(&town.state(), vec![again], &actor(&town, 0, second), town.now);
    assert_eq!(twice.unwrap_err().code, Code::SignedAlready);
    assert_eq!(town.export(topic, round).unwrap_err(), SealError::NotSealed { missing: 1 });
}

fn actor(town: &Town, who: usize, device: usize) -> Actor {
    let person = &town.people[who];
    Actor { member: person.member, device: person.keys[device].device(), dseq: 9 }
}

#[test]
fn a_committee_that_grew_from_one_founder_seals() {
    let mut town = Town::founded(1, 1);
    let second = town.newcomer(0, None, InviteGrant::Post(CHAIR));
    let third = town.newcomer(0, Some(second), InviteGrant::Post(CHAIR));
    let clerk = town.newcomer(third, Some(0), InviteGrant::Post(Post::of(Role::Archivist)));
    town.newcomer(0, None, InviteGrant::Resident);
    town.grant(0, third, clerk, CHAIR);
    let (topic, round) = town.signed_by(&[second, clerk, third]);
    let seal = verify(&town.export(topic, round).unwrap()).unwrap();
    assert_eq!((seal.roster.len(), seal.signed.len(), seal.slots[0].wanted()), (4, 3, 3));
}

#[test]
fn a_resident_who_became_an_office_holder_signs_with_the_devices_the_grant_named() {
    let mut town = Town::founded(2, 1);
    let resident = town.newcomer(0, None, InviteGrant::Resident);
    let phone = town.add_device(resident, false);
    let lost = town.people[resident].keys[phone].device();
    town.revoke(resident, lost, false);
    let tablet = town.add_device(resident, false);
    town.grant(0, 1, resident, CHAIR);
    let topic = town.topic();
    let round = town.open(0, topic, TEXT);
    town.sign_off(resident, tablet, topic, round);
    town.sign_off(0, 0, topic, round);
    let seal = verify(&town.export(topic, round).unwrap()).unwrap();
    assert!(seal.signed.iter().any(|s| s.device == town.people[resident].keys[tablet].device()));
    let file = String::from_utf8(town.export(topic, round).unwrap()).unwrap();
    let mut joins = town.log.entries().filter(|s| s.entry.header.kind == Kind::Joined.code());
    assert!(joins.all(|s| s.entry.header.audience.first == Label::Directory));
    assert!(!file.contains(&lost.to_string()));
}

#[test]
fn a_member_whose_post_ended_before_the_opening_does_not_count() {
    let mut town = Town::founded(4, 1);
    town.end(0, 1, 3);
    let topic = town.topic();
    let round = town.open(0, topic, TEXT);
    let fact = town.signature(3, 0, topic, round);
    let entry = forced(&mut town, 3, fact);
    assert_eq!(put_aside(&town.push(&entry)), Some("role_ended"));
    town.sign_off(2, 0, topic, round);
    assert_eq!(town.export(topic, round).unwrap_err(), SealError::NotSealed { missing: 1 });
    town.sign_off(0, 0, topic, round);
    let seal = verify(&town.export(topic, round).unwrap()).unwrap();
    assert_eq!((seal.roster.len(), seal.signed.len()), (3, 2));
}

/// An entry as a modified app would sign it: no rule is asked.
pub(super) fn forced(town: &mut Town, who: usize, fact: Fact) -> yishi_replica::entry::Entry {
    use yishi_replica::log::Log;
    let key = town.people[who].keys[0].clone();
    let draft = yishi_replica::entry::Draft {
        space: town.log.space(),
        audience: yishi_domain::label::Audience::one(Label::Members),
        after: town.log.link(&key.device()).unwrap(),
        claimed_time: town.now,
        salt: [1; 16],
        member: town.people[who].member,
        fact: &fact,
    };
    yishi_replica::entry::Entry::sign(&key, &draft)
}

#[test]
fn a_device_added_after_the_opening_signs_with_its_proof() {
    let mut town = Town::founded(3, 1);
    let topic = town.topic();
    let invited_before = town.device_invited(1, true);
    let round = town.open(0, topic, TEXT);
    let early = town.device_joins(1, &invited_before);
    let late = town.add_device(2, true);
    town.add_device(0, true);
    town.sign_off(1, early, topic, round);
    town.sign_off(2, late, topic, round);
    let seal = verify(&town.export(topic, round).unwrap()).unwrap();
    let devices: Vec<_> = seal.signed.iter().map(|s| s.device).collect();
    assert_eq!(devices, [town.people[1].keys[early].device(), town.people[2].keys[late].device()]);
}

#[test]
fn a_device_invited_as_a_residents_does_not_join_an_office_holder() {
    let mut town = Town::founded(2, 1);
    let resident = town.newcomer(0, None, InviteGrant::Resident);
    let invited = town.device_invited(resident, false);
    town.grant(0, 1, resident, CHAIR);
    town.people[resident].keys.push(key(3, 1));
    let fact = town.joining(resident, 1, &invited);
    let joined = plan(&town.state(), vec![fact], &actor(&town, resident, 1), town.now);
    assert_eq!(joined.unwrap_err().code, Code::InviteMismatch);
}

#[test]
fn a_revoked_device_stays_out_of_the_next_seal() {
    let mut town = Town::founded(3, 1);
    let old = town.add_device(0, true);
    let device = town.people[0].keys[old].device();
    town.revoke(0, device, true);
    let topic = town.topic();
    let round = town.open(1, topic, TEXT);
    town.sign_off(0, 0, topic, round);
    town.sign_off(1, 0, topic, round);
    assert!(verify(&town.export(topic, round).unwrap()).is_ok());
}

#[test]
fn a_round_that_was_open_when_another_office_changed_is_sealed() {
    let mut town = Town::founded(3, 1);
    let topic = town.topic();
    let round = town.open(0, topic, TEXT);
    town.sign_off(0, 0, topic, round);
    town.newcomer(0, Some(1), InviteGrant::Post(Post::of(Role::Archivist)));
    // The committee is the same, so the round goes on: its digest covers the history at its opening.
    town.sign_off(1, 0, topic, round);
    assert!(verify(&town.export(topic, round).unwrap()).is_ok());
}
