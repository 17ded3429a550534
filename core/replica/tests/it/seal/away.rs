//! Whoever stays away from a topic is on no roster of its final text, and the file proves it.

use yishi_domain::fact::{Fact, Kind};
use yishi_domain::id::TopicId;
use yishi_domain::label::{Label, Scope};
use yishi_domain::recusal::{RecusalEnded, Recused};
use yishi_domain::words::Words;
use yishi_replica::seal::{SealError, SealFault, export, verify};

use super::town::{Reader, TEXT, Town};

fn reason() -> Words {
    Words::Text("一句话".to_owned())
}

/// A member of the committee declares it.
fn stays_away(town: &mut Town, who: usize, topic: TopicId) {
    let state = town.state();
    let by = yishi_domain::act::Actor {
        member: town.people[who].member,
        device: town.people[who].keys[0].device(),
        dseq: 0,
    };
    let core = Recused::of(&state, (topic, by.member), &by, Vec::new()).unwrap();
    assert!(core.office && core.settles);
    town.act(who, Fact::with(core, reason()));
}

fn reader(town: &Town) -> Reader {
    Reader::of(town, &[Scope::One(Label::Public), Scope::One(Label::Members)])
}

#[test]
fn the_others_are_the_roster_and_a_majority_of_them_seals() {
    let mut town = Town::founded(5, 1);
    let topic = town.topic();
    stays_away(&mut town, 4, topic);
    stays_away(&mut town, 3, topic);
    let round = town.open(0, topic, TEXT);
    town.sign_off(0, 0, topic, round);
    assert_eq!(town.export(topic, round).unwrap_err(), SealError::NotSealed { missing: 1 });
    town.sign_off(1, 0, topic, round);
    let seal = verify(&town.export(topic, round).unwrap()).unwrap();
    assert_eq!((seal.roster.len(), seal.signed.len()), (3, 2));
    let away = town.people[4].member;
    assert!(seal.roster.iter().all(|line| line.member != away));
    // On another topic they are there.
    let (other, second) = town.signed_by(&[0, 3, 4]);
    assert_eq!(verify(&town.export(other, second).unwrap()).unwrap().roster.len(), 5);
}

#[test]
fn a_file_that_leaves_the_recusal_out_proves_nothing() {
    let mut town = Town::founded(3, 1);
    let topic = town.topic();
    stays_away(&mut town, 2, topic);
    let round = town.open(0, topic, TEXT);
    town.sign_off(0, 0, topic, round);
    town.sign_off(1, 0, topic, round);
    let mut without = reader(&town);
    without.entries.retain(|stamped| stamped.entry.header.kind != Kind::Recused.code());
    let fault = export(&mut without, topic, round).unwrap_err();
    assert_eq!(fault, SealError::Unproved(SealFault::Roster));
    assert!(town.export(topic, round).is_ok());
}

#[test]
fn whoever_was_let_in_again_is_on_the_next_roster() {
    let mut town = Town::founded(3, 1);
    let topic = town.topic();
    stays_away(&mut town, 2, topic);
    let first = town.open(0, topic, TEXT);
    let (member, by) = (
        town.people[2].member,
        yishi_domain::act::Actor {
            member: town.people[0].member,
            device: town.people[0].keys[0].device(),
            dseq: 0,
        },
    );
    let core = RecusalEnded::of(&town.state(), topic, member, &by).unwrap();
    town.act(0, Fact::with(core, reason()));
    assert!(town.state().topic(topic).unwrap().rounds[0].closed, "the first round's roster is another now");
    let second = town.open(0, topic, TEXT);
    assert_ne!(first, second);
    town.sign_off(0, 0, topic, second);
    town.sign_off(2, 0, topic, second);
    assert_eq!(verify(&town.export(topic, second).unwrap()).unwrap().roster.len(), 3);
}
