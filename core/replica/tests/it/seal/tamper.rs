//! Files that somebody changed.

use std::collections::BTreeSet;

use data_encoding::BASE64;
use yishi_domain::fact::{Core, Fact};
use yishi_domain::membership::InviteGrant;
use yishi_domain::seal::{How, SlotNeed, sign_off_message};
use yishi_replica::entry::{Draft, Entry, Link};
use yishi_replica::keys::SignKey;
use yishi_replica::seal::{SEAL_MAX, SealFault, verify};

use super::json::Json;
use super::town::{CHAIR, Person, Town};

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

/// A good file, the file of the round before, and who could help a forger.
struct Case {
    file: Vec<u8>,
    before: Vec<u8>,
    people: Vec<Person>,
}

fn case(mut town: Town, signers: &[usize]) -> Case {
    let topic = town.topic();
    let mut file = |text: &str| {
        let round = town.open(0, topic, text);
        signers.iter().for_each(|who| town.sign_off(*who, 0, topic, round));
        town.export(topic, round).unwrap()
    };
    let (before, file) = (file("# 第一稿\n\n先晒谷。"), file(super::town::TEXT));
    Case { file, before, people: town.people }
}

fn founders() -> Case {
    case(Town::founded(5, 1), &[0, 2, 4])
}

fn grown(nonce: u8) -> Case {
    let mut town = Town::founded(1, nonce);
    let second = town.newcomer(0, None, InviteGrant::Post(CHAIR));
    let third = town.newcomer(0, Some(second), InviteGrant::Post(CHAIR));
    town.newcomer(second, Some(third), InviteGrant::Post(CHAIR));
    town.end(0, third, 3);
    town.add_device(third, true);
    case(town, &[0, third])
}

#[test]
fn a_changed_byte_is_noticed_wherever_it_is() {
    for (case, stride) in [(founders(), 3), (grown(1), 11)] {
        assert!(verify(&case.file).is_ok());
        for at in (0..case.file.len()).step_by(stride) {
            let mut file = case.file.clone();
            file[at] ^= 1;
            assert!(verify(&file).is_err(), "byte {at}");
        }
    }
}

/// The faults that the bits of one part of a file come to, each flipped alone.
fn faults_of_bits(file: &[u8], bytes: std::ops::Range<usize>) -> BTreeSet<SealFault> {
    let mut bent = file.to_vec();
    let mut faults = BTreeSet::new();
    for at in bytes {
        for bit in 0..8 {
            bent[at] ^= 1 << bit;
            match verify(&bent) {
                Ok(_) => panic!("bit {bit} of byte {at} changes nothing"),
                Err(fault) => faults.insert(fault),
            };
            bent[at] ^= 1 << bit;
        }
    }
    faults
}

#[test]
fn every_single_bit_of_a_file_counts_and_what_is_wrong_with_it_is_known() {
    use SealFault::{Entry, Fields, Genesis, NotCanonical, Place, Text, Unreadable, Version};
    let mut town = Town::founded(1, 1);
    let topic = town.topic();
    let round = town.open(0, topic, "先晒谷。");
    town.sign_off(0, 0, topic, round);
    let file = town.export(topic, round).unwrap();
    assert!(verify(&file).is_ok());
    let part = file.len().div_ceil(8);
    let faults: BTreeSet<SealFault> = std::thread::scope(|scope| {
        let parts: Vec<_> = (0..file.len())
            .step_by(part)
            .map(|from| {
                scope.spawn({
                    let file = &file;
                    move || faults_of_bits(file, from..file.len().min(from + part))
                })
            })
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    let known = [Unreadable, NotCanonical, Version, Genesis, Entry, Place, Text, Fields];
    assert_eq!(faults, known.into());
}

#[test]
fn cut_padded_spaced_or_oversized_files_are_refused() {
    let Case { file, .. } = founders();
    for length in (0..file.len()).step_by(97) {
        assert!(verify(&file[..length]).is_err());
    }
    assert_eq!(verify(&[&file[..], b"\n"].concat()), Err(SealFault::NotCanonical));
    assert_eq!(verify(&[b" ", &file[..]].concat()), Err(SealFault::NotCanonical));
    let text = String::from_utf8(file.clone()).unwrap();
    assert_eq!(verify(text.replace(": null", ":null").as_bytes()), Err(SealFault::NotCanonical));
    assert_eq!(verify(text.replace("晒谷场", "\\u6652谷场").as_bytes()), Err(SealFault::NotCanonical));
    assert_eq!(verify(text.replace("yishi-seal/1", "yishi-seal/2").as_bytes()), Err(SealFault::Version));
    assert_eq!(verify(&vec![b' '; SEAL_MAX + 1]), Err(SealFault::TooLarge));
    assert_eq!(verify("[".repeat(100_000).as_bytes()), Err(SealFault::Unreadable));
    assert_eq!(verify(b""), Err(SealFault::Unreadable));
}

/// Every text and number in a file, with its path.
fn leaves<'a>(json: &'a mut Json, all: &mut Vec<&'a mut Json>) {
    match json {
        Json::List(list) => list.iter_mut().for_each(|item| leaves(item, all)),
        Json::Map(fields) => fields.iter_mut().for_each(|(_, value)| leaves(value, all)),
        leaf @ (Json::Null | Json::Number(_) | Json::Text(_)) => all.push(leaf),
    }
}

#[test]
fn each_field_changed_in_the_right_form_is_refused() {
    let Case { file, .. } = grown(1);
    let mut whole = Json::read(&file);
    assert_eq!(whole.write(), file);
    let mut count = Vec::new();
    leaves(&mut whole, &mut count);
    let count = count.len();
    assert!(count > 60);
    for at in 0..count {
        let mut changed = Json::read(&file);
        let mut all = Vec::new();
        leaves(&mut changed, &mut all);
        match &mut *all[at] {
            Json::Number(number) => *number += 1,
            Json::Text(text) => text.push('改'),
            other @ (Json::Null | Json::List(_) | Json::Map(_)) => *other = Json::Number(0),
        }
        assert!(verify(&changed.write()).is_err(), "field {at}");
    }
}

fn open_entry(json: &mut Json) -> Entry {
    Entry::from_bytes(&BASE64.decode(json.text().as_bytes()).unwrap()).unwrap()
}

fn close_entry(json: &mut Json, entry: &Entry) {
    *json = Json::Text(BASE64.encode(&entry.to_bytes()));
}

/// The same place in a chain with another content, signed by whoever helps.
pub(super) fn resigned(entry: &Entry, key: &SignKey, person: &Person, core: impl Into<Core>) -> Entry {
    let fact = Fact { core: core.into(), words: entry.fact().unwrap().words };
    let draft = Draft {
        space: entry.header.space,
        audience: entry.header.audience,
        after: Link { dseq: entry.header.dseq - 1, id: entry.header.prev },
        claimed_time: entry.header.claimed_time,
        salt: [1; 16],
        member: person.member,
        fact: &fact,
    };
    Entry::sign(key, &draft)
}

fn sealed_entry<'a>(file: &'a mut Json, dice: &mut Dice) -> &'a mut Json {
    let chains = file.at("proof").at("signed").list();
    let at = dice.below(chains.len());
    chains[at].list().last_mut().unwrap()
}

/// The proof of a random signature, with a random part of its core changed and signed anew by `helper`.
fn moved_signature(file: &mut Json, dice: &mut Dice, people: &[Person]) {
    let helper = &people[dice.below(people.len())];
    let other = &people[dice.below(people.len())];
    let place = sealed_entry(file, dice);
    let entry = open_entry(place);
    let Core::SignedOff(mut core) = entry.fact().unwrap().core else { panic!("no signature") };
    let as_whom = if dice.below(2) == 0 && other.member != helper.member { other } else { helper };
    match dice.below(3) {
        0 => core.slot = 1,
        1 => core.digest[dice.below(32)] ^= 1,
        _ => core.round.0[dice.below(16)] ^= 1,
    }
    let message = sign_off_message(&core.digest, core.slot, &as_whom.member, How::Device);
    core.signature = helper.keys[0].sign(&message);
    close_entry(place, &resigned(&entry, &helper.keys[0], as_whom, core));
}

/// Somebody signs for another member: the entry says the other, the device is the forger's.
fn borrowed_name(file: &mut Json, dice: &mut Dice, people: &[Person]) {
    let helper = dice.below(people.len());
    let other = (helper + 1 + dice.below(people.len() - 1)) % people.len();
    let place = sealed_entry(file, dice);
    let entry = open_entry(place);
    let Core::SignedOff(mut core) = entry.fact().unwrap().core else { panic!("no signature") };
    let message = sign_off_message(&core.digest, 0, &people[other].member, How::Device);
    core.signature = people[helper].keys[0].sign(&message);
    close_entry(place, &resigned(&entry, &people[helper].keys[0], &people[other], core));
}

/// The opener opens the round again with a smaller roster or a lower threshold.
fn opened_anew(file: &mut Json, dice: &mut Dice, people: &[Person]) {
    let place = file.at("proof").at("opened");
    let entry = open_entry(place);
    let Core::RoundOpened(mut core) = entry.fact().unwrap().core else { panic!("no opening") };
    match dice.below(5) {
        0 => core.slots[0].need = SlotNeed::AtLeast(1),
        1 => core.slots[0].need = SlotNeed::All,
        2 => drop(core.slots[0].members.pop()),
        3 => drop(core.roster.pop()),
        _ => core.number += 1,
    }
    close_entry(place, &resigned(&entry, &people[0].keys[0], &people[0], core));
}

fn swapped(list: &mut [Json], dice: &mut Dice) {
    let at = dice.below(list.len() - 1);
    list.swap(at, at + 1);
}

fn dropped(list: &mut Vec<Json>, dice: &mut Dice) {
    let at = dice.below(list.len());
    list.remove(at);
}

fn garbled(json: &mut Json, dice: &mut Dice) {
    let mut bytes = BASE64.decode(json.text().as_bytes()).unwrap();
    let at = dice.below(bytes.len());
    bytes[at] ^= 1 << dice.below(8);
    *json.text() = BASE64.encode(&bytes);
}

fn text_changed(file: &mut Json, dice: &mut Dice) {
    let lines = file.at("text").list();
    let at = dice.below(lines.len());
    let line = lines[at].text();
    line.insert(if dice.below(2) == 0 { 0 } else { line.len() }, '不');
}

/// One way to change a file; whether there was anything to change.
fn tamper(way: usize, file: &mut Json, dice: &mut Dice, case: &Case, foreign: &Case) -> bool {
    let mut before = Json::read(&case.before);
    let mut other = Json::read(&foreign.file);
    match way {
        0 => text_changed(file, dice),
        1 => file.at("title").text().push('!'),
        2 => {
            let roster = file.at("roster").list();
            let name = roster[1].at("name").clone();
            *roster[0].at("name") = name;
        }
        3 if !file.at("proof").at("history").list().is_empty() => {
            dropped(file.at("proof").at("history").list(), dice);
        }
        4 => dropped(file.at("proof").at("signed").list(), dice),
        5 => dropped(file.at("roster").list(), dice),
        6 => *file.at("slots").list()[0].at("at_least") = Json::Number(1),
        7 => moved_signature(file, dice, &case.people),
        8 => borrowed_name(file, dice, &case.people),
        9 => opened_anew(file, dice, &case.people),
        10 => *sealed_entry(file, dice) = sealed_entry(&mut before, dice).clone(),
        11 => *file.at("space").at("genesis") = other.at("space").at("genesis").clone(),
        12 => *sealed_entry(file, dice) = sealed_entry(&mut other, dice).clone(),
        13 if file.at("proof").at("history").list().len() > 1 => {
            swapped(file.at("proof").at("history").list(), dice);
        }
        14 => {
            let chains = file.at("proof").at("signed").list();
            let copy = chains[dice.below(chains.len())].clone();
            chains.push(copy);
        }
        15 => garbled(sealed_entry(file, dice), dice),
        16 => garbled(file.at("proof").at("opened"), dice),
        17 => *file.at("proof").at("opened") = before.at("proof").at("opened").clone(),
        18 => *file.at("proof").at("copy") = before.at("proof").at("copy").clone(),
        19 => swapped(file.at("proof").at("signed").list(), dice),
        20 => *file.at("text") = before.at("text").clone(),
        21 => *file.at("proof").at("history") = other.at("proof").at("history").clone(),
        _ => return false,
    }
    true
}

const WAYS: usize = 22;

#[test]
fn five_hundred_tampered_files_are_refused() {
    let cases = [founders(), grown(1)];
    let foreign = grown(2);
    let mut dice = Dice(20_261_124);
    let mut tried = [0usize; WAYS];
    while tried.iter().sum::<usize>() < 500 {
        let way = dice.below(WAYS);
        let case = &cases[dice.below(2)];
        let mut file = Json::read(&case.file);
        if !tamper(way, &mut file, &mut dice, case, &foreign) {
            continue;
        }
        let bytes = file.write();
        assert_ne!(bytes, case.file, "way {way} changed nothing");
        let refused = verify(&bytes);
        assert!(refused.is_err(), "way {way}");
        tried[way] += 1;
    }
    assert!(tried.iter().all(|count| *count > 5), "{tried:?}");
}

/// Both lists of signatures, what people read and what proves it, changed alike.
fn signatures_changed(file: &[u8], change: impl Fn(&mut Vec<Json>)) -> Result<(), SealFault> {
    let mut changed = Json::read(file);
    change(changed.at("signatures").list());
    change(changed.at("proof").at("signed").list());
    verify(&changed.write()).map(drop)
}

#[test]
fn signatures_repeated_left_out_or_reordered_are_each_noticed() {
    let Case { file, people, .. } = founders();
    assert_eq!(signatures_changed(&file, |_| {}), Ok(()));
    assert_eq!(signatures_changed(&file, |list| list.insert(0, list[0].clone())), Err(SealFault::Repeated));
    assert_eq!(signatures_changed(&file, |list| list[1] = list[0].clone()), Err(SealFault::Repeated));
    assert_eq!(signatures_changed(&file, |list| drop(list.pop())), Err(SealFault::Count));
    assert_eq!(signatures_changed(&file, |list| list.swap(0, 1)), Err(SealFault::Chain));
    // The entry is the member's own, the signature inside it is over something else.
    let mut changed = Json::read(&file);
    let place = changed.at("proof").at("signed").list()[0].list().last_mut().unwrap();
    let entry = open_entry(place);
    let Core::SignedOff(mut core) = entry.fact().unwrap().core else { panic!("no signature") };
    core.signature[5] ^= 1;
    close_entry(place, &resigned(&entry, &people[0].keys[0], &people[0], core));
    assert_eq!(verify(&changed.write()), Err(SealFault::Signature));
}

#[test]
fn a_whole_seal_of_another_space_or_round_is_another_seal() {
    let (case, foreign) = (grown(1), grown(2));
    let [seal, before, other] = [&case.file, &case.before, &foreign.file].map(|file| verify(file).unwrap());
    assert_eq!((seal.round, before.round), (2, 1));
    assert_ne!(seal.digest, before.digest);
    assert_ne!(seal.space, other.space);
}

#[test]
fn every_fault_has_its_own_code_and_a_sentence() {
    let codes: std::collections::BTreeSet<_> = SealFault::ALL.iter().map(|fault| fault.code()).collect();
    assert_eq!(codes.len(), SealFault::ALL.len());
    assert!(SealFault::ALL.iter().all(|fault| fault.sentence().ends_with('。')));
}
