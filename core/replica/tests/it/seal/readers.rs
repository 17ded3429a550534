//! Who can write a seal file.

use yishi_domain::label::{Label, Scope};
use yishi_domain::membership::InviteGrant;
use yishi_replica::seal::{SealError, SealFault, export, verify};

use super::town::{CHAIR, Reader, Town};

fn grown() -> (Town, yishi_domain::id::TopicId, yishi_domain::id::RoundId) {
    let mut town = Town::founded(2, 1);
    town.newcomer(0, Some(1), InviteGrant::Post(CHAIR));
    town.newcomer(0, None, InviteGrant::Resident);
    let (topic, round) = town.signed_by(&[0, 2]);
    (town, topic, round)
}

#[test]
fn every_reader_writes_the_same_bytes() {
    let (mut town, topic, round) = grown();
    let resident = Reader::of(&town, &[Scope::One(Label::Public), Scope::One(Label::Members)]);
    let everything = [
        Scope::One(Label::Public),
        Scope::One(Label::Directory),
        Scope::One(Label::Members),
        Scope::One(Label::Committee),
        Scope::EveryTopic,
        Scope::EveryGrid,
    ];
    let committee = Reader::of(&town, &everything);
    assert!(committee.entries.len() > resident.entries.len());
    let file = export(&mut resident.clone(), topic, round).unwrap();
    assert_eq!(export(&mut committee.clone(), topic, round).unwrap(), file);
    // Later acts change nothing: the file is complete at the signature that filled the slot.
    town.add_device(0, true);
    town.signed_by(&[1, 2]);
    assert_eq!(town.export(topic, round).unwrap(), file);
    assert!(verify(&file).is_ok());
}

// R: X14
#[test]
fn erasing_names_of_newcomers_changes_no_byte() {
    let (town, topic, round) = grown();
    let mut reader = Reader::of(&town, &[Scope::One(Label::Public), Scope::One(Label::Members)]);
    let file = export(&mut reader, topic, round).unwrap();
    reader.forge(yishi_domain::fact::Kind::Joined, yishi_replica::entry::Entry::erased);
    assert_eq!(export(&mut reader, topic, round).unwrap(), file);
}

#[test]
fn without_the_text_there_is_no_file() {
    let (town, topic, round) = grown();
    let mut reader = Reader::of(&town, &[Scope::One(Label::Public), Scope::One(Label::Members)]);
    reader.forge(yishi_domain::fact::Kind::CopyPublished, yishi_replica::entry::Entry::erased);
    assert_eq!(export(&mut reader, topic, round).unwrap_err(), SealError::TextMissing);
}

#[test]
fn a_reader_without_members_entries_knows_no_round() {
    let (town, topic, round) = grown();
    let mut reader = Reader::of(&town, &[Scope::One(Label::Public)]);
    assert_eq!(export(&mut reader, topic, round).unwrap_err(), SealError::RoundUnknown);
}

#[test]
fn a_reader_that_lacks_one_public_act_writes_nothing() {
    let (town, topic, round) = grown();
    let whole = Reader::of(&town, &[Scope::One(Label::Public), Scope::One(Label::Members)]);
    let offices = |s: &yishi_replica::log::Stamped| (101..=106).contains(&s.entry.header.kind);
    let acts = whole.entries.iter().filter(|s| offices(s)).count();
    assert_eq!(acts, 3);
    for skipped in 0..acts {
        let mut reader = whole.clone();
        let id = whole.entries.iter().filter(|s| offices(s)).nth(skipped).unwrap().stamp.id;
        reader.entries.retain(|s| s.stamp.id != id);
        let error = export(&mut reader, topic, round).unwrap_err();
        assert!(matches!(error, SealError::Unproved(fault) if fault != SealFault::Fields), "{error}");
    }
}
