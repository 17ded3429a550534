//! Proofs that somebody with keys made up. What export refuses to write, verify refuses to read: both judge alike.

use yishi_domain::fact::{Core, Fact, Kind};
use yishi_domain::id::{MemberId, RoundId, TopicId};
use yishi_domain::label::{Label, Scope};
use yishi_domain::membership::{InviteGrant, RoleGranted};
use yishi_domain::round::RoundOpened;
use yishi_domain::seal::{How, Purpose, Sealed, final_text_slots, roster_hash, sign_off_message};
use yishi_domain::words::{RosterName, Words};
use yishi_replica::entry::{Content, Entry};
use yishi_replica::seal::{SealError, SealFault, export};

use super::tamper::resigned;
use super::town::{CHAIR, Person, Reader, Town};

fn reader(town: &Town) -> Reader {
    Reader::of(town, &[Scope::One(Label::Public), Scope::One(Label::Members)])
}

fn fault(reader: &mut Reader, topic: TopicId, round: RoundId) -> SealFault {
    match export(reader, topic, round) {
        Err(SealError::Unproved(fault)) => fault,
        other => panic!("{:?}", other.map(|file| file.len())),
    }
}

/// A round as its opener would like it: roster, slots and digest for these members, history as given.
fn reopen(entry: &Entry, town: &Town, members: &[MemberId], history: &[u8; 32], wanted: u32) -> Entry {
    let Core::RoundOpened(mut core) = entry.fact().unwrap().core else { panic!("no opening") };
    let Some(Words::Final { title, names }) = entry.fact().unwrap().words else { panic!("no words") };
    let names: Vec<RosterName> = names.into_iter().filter(|name| members.contains(&name.member)).collect();
    core.roster.retain(|seat| members.contains(&seat.member));
    core.slots = final_text_slots(members);
    core.slots[0].need = yishi_domain::seal::SlotNeed::AtLeast(wanted);
    core.digest = Sealed {
        space: &entry.header.space,
        purpose: Purpose::FinalText,
        object: core.topic.into(),
        round: core.number,
        heads: &core.heads,
        title: &title,
        text_hash: &core.text_hash,
        roster_hash: &roster_hash(&core.roster, &names),
        history,
        slots: &core.slots,
    }
    .digest();
    let mut with_names = entry.clone();
    with_names.content = Content::of(Some(&Words::Final { title, names }), [1; 16]);
    resigned(&with_names, &town.people[0].keys[0], &town.people[0], core)
}

/// Everybody who signed signs what the opening says now.
fn sign_again(reader: &mut Reader, people: &[Person]) {
    let Core::RoundOpened(RoundOpened { digest, .. }) = reader.core(Kind::RoundOpened) else {
        panic!("none")
    };
    reader.forge(Kind::SignedOff, |entry| {
        let Core::SignedOff(mut core) = entry.fact().unwrap().core else { panic!("none") };
        let signer = people.iter().find(|p| entry.member() == Ok(p.member)).unwrap();
        core.digest = digest;
        core.signature = signer.keys[0].sign(&sign_off_message(&digest, 0, &signer.member, How::Device));
        // Further on in its chain, so that the entry before it may be the forged opening.
        let mut later = entry.clone();
        later.header.dseq += 10;
        resigned(&later, &signer.keys[0], signer, core)
    });
}

fn members(town: &Town, who: &[usize]) -> Vec<MemberId> {
    who.iter().map(|at| town.people[*at].member).collect()
}

#[test]
fn a_minority_that_signs_a_smaller_roster_is_refused() {
    let mut town = Town::founded(5, 1);
    let (topic, round) = town.signed_by(&[0, 1, 2]);
    let mut forged = reader(&town);
    let two = members(&town, &[0, 1]);
    forged.forge(Kind::RoundOpened, |entry| reopen(entry, &town, &two, &[0; 32], 2));
    forged.entries.retain(|s| s.entry.member() != Ok(town.people[2].member) || s.entry.header.kind != 602);
    sign_again(&mut forged, &town.people);
    assert_eq!(fault(&mut forged, topic, round), SealFault::Roster);
}

#[test]
fn a_minority_that_signs_a_lower_threshold_is_refused() {
    let mut town = Town::founded(5, 1);
    let (topic, round) = town.signed_by(&[0, 1, 2]);
    let all = members(&town, &[0, 1, 2, 3, 4]);
    for (wanted, right) in [(2, Some(SealFault::Slots)), (6, None), (3, None)] {
        let mut forged = reader(&town);
        forged.forge(Kind::RoundOpened, |entry| reopen(entry, &town, &all, &[0; 32], wanted));
        sign_again(&mut forged, &town.people);
        match (wanted, right) {
            (6, _) => assert!(export(&mut forged, topic, round).is_err()),
            (_, Some(right)) => assert_eq!(fault(&mut forged, topic, round), right),
            // The helper makes a good round where it is asked for one.
            (_, None) => assert!(export(&mut forged, topic, round).is_ok()),
        }
    }
}

#[test]
fn signers_who_deny_the_history_of_the_offices_are_refused() {
    let mut town = Town::founded(3, 1);
    town.end(0, 1, 2);
    let (topic, round) = town.signed_by(&[0, 1]);
    let history = town.state().space().unwrap().history;
    let two = members(&town, &[0, 1]);
    let with_history = |history: &[u8; 32]| {
        let mut forged = reader(&town);
        forged.forge(Kind::RoundOpened, |entry| reopen(entry, &town, &two, history, 2));
        sign_again(&mut forged, &town.people);
        forged
    };
    assert!(export(&mut with_history(&history), topic, round).is_ok());
    assert_eq!(fault(&mut with_history(&[0; 32]), topic, round), SealFault::Digest);
}

#[test]
fn one_member_who_makes_somebody_a_member_alone_is_refused() {
    let mut town = Town::founded(2, 1);
    let newcomer = town.newcomer(0, Some(1), InviteGrant::Post(CHAIR));
    let (topic, round) = town.signed_by(&[0, newcomer]);
    let mut without_second = reader(&town);
    without_second.entries.retain(|s| s.entry.header.kind != Kind::Confirmed.code());
    assert_eq!(fault(&mut without_second, topic, round), SealFault::Invitation);
    let mut alone = reader(&town);
    alone.forge(Kind::Invited, |entry| {
        let Core::Invited(mut core) = entry.fact().unwrap().core else { panic!("none") };
        core.sole = true;
        resigned(entry, &town.people[0].keys[0], &town.people[0], core)
    });
    assert_eq!(fault(&mut alone, topic, round), SealFault::Second);
    let mut own_second = reader(&town);
    own_second.forge(Kind::Confirmed, |entry| {
        let core = entry.fact().unwrap().core;
        let mut later = entry.clone();
        later.header.dseq = 50;
        resigned(&later, &town.people[0].keys[0], &town.people[0], core)
    });
    assert_eq!(fault(&mut own_second, topic, round), SealFault::Second);
}

#[test]
fn an_outsider_who_appoints_is_refused() {
    let mut town = Town::founded(2, 1);
    let clerk = town.newcomer(
        0,
        Some(1),
        InviteGrant::Post(yishi_domain::role::Post::of(yishi_domain::role::Role::Archivist)),
    );
    town.grant(0, 1, clerk, CHAIR);
    let (topic, round) = town.signed_by(&[0, 1]);
    let mut forged = reader(&town);
    forged.forge(Kind::RoleGranted, |entry| {
        let core = entry.fact().unwrap().core;
        let mut later = entry.clone();
        later.header.dseq = 9;
        resigned(&later, &town.people[clerk].keys[0], &town.people[clerk], core)
    });
    assert_eq!(fault(&mut forged, topic, round), SealFault::Authority);
}

#[test]
fn a_grant_that_claims_another_members_device_is_refused() {
    let mut town = Town::founded(2, 1);
    let resident = town.newcomer(0, None, InviteGrant::Resident);
    town.grant(0, 1, resident, CHAIR);
    let (topic, round) = town.signed_by(&[0, 1]);
    let mut forged = reader(&town);
    let stolen = town.people[1].keys[0].device();
    forged.forge(Kind::RoleGranted, |entry| {
        let Core::RoleGranted(core) = entry.fact().unwrap().core else { panic!("none") };
        let core = RoleGranted { devices: vec![stolen], ..core };
        resigned(entry, &town.people[0].keys[0], &town.people[0], core)
    });
    assert_eq!(fault(&mut forged, topic, round), SealFault::Second);
}

#[test]
fn a_signature_by_a_device_that_is_nobodys_is_refused() {
    let mut town = Town::founded(3, 1);
    let (topic, round) = town.signed_by(&[0, 1]);
    let mut forged = reader(&town);
    let mut thief = town.people[0].clone();
    thief.keys = vec![super::town::key(77, 0)];
    let fact: Fact = town.signature(0, 0, topic, round);
    let Core::SignedOff(mut core) = fact.core else { panic!("none") };
    core.signature = thief.keys[0].sign(&sign_off_message(&core.digest, 0, &thief.member, How::Device));
    forged.forge(Kind::SignedOff, |entry| {
        if entry.member() == Ok(thief.member) {
            resigned(entry, &thief.keys[0], &thief, core.clone())
        } else {
            entry.clone()
        }
    });
    assert_eq!(fault(&mut forged, topic, round), SealFault::Signer);
}

#[test]
fn a_revoked_device_cannot_sign_after_its_cut() {
    let mut town = Town::founded(3, 1);
    let old = town.add_device(0, true);
    let lost = town.people[0].keys[old].clone();
    town.revoke(0, lost.device(), true);
    let (topic, round) = town.signed_by(&[0, 1]);
    let mut forged = reader(&town);
    let mut thief = town.people[0].clone();
    thief.keys = vec![lost];
    let Core::SignedOff(mut core) = town.signature(0, 0, topic, round).core else { panic!("none") };
    core.signature = thief.keys[0].sign(&sign_off_message(&core.digest, 0, &thief.member, How::Device));
    forged.forge(Kind::SignedOff, |entry| {
        if entry.member() == Ok(thief.member) {
            resigned(entry, &thief.keys[0], &thief, core.clone())
        } else {
            entry.clone()
        }
    });
    assert_eq!(fault(&mut forged, topic, round), SealFault::Signer);
}

#[test]
fn a_text_that_was_not_published_is_refused() {
    let mut town = Town::founded(3, 1);
    let (topic, round) = town.signed_by(&[0, 1]);
    let mut forged = reader(&town);
    forged.forge(Kind::CopyPublished, |entry| {
        let Core::CopyPublished(mut core) = entry.fact().unwrap().core else { panic!("none") };
        let text = "另一份正文".to_owned();
        core.text_hash = yishi_domain::copy::text_hash(&text);
        let mut other = entry.clone();
        let words = Words::Titled { title: "标题".to_owned(), text };
        other.content = Content::of(Some(&words), [1; 16]);
        resigned(&other, &town.people[0].keys[0], &town.people[0], core)
    });
    assert_eq!(fault(&mut forged, topic, round), SealFault::Text);
}
