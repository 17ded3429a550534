//! What began under one version of the rules stays under it to its end (domain.md §4.11).

use yishi_domain::intent::SessionIntent;
use yishi_domain::refusal::Code;
use yishi_domain::stance::StanceGrade::{Agree, Object};

use crate::boundaries::adopt;
use crate::forms_held::{lay_minutes, sign_minutes};
use crate::meeting_course::{Hall, MODERATOR, PARTY, RECORDER, member, words};

/// Everybody has to come, and nobody may object.
const STRICTER: [&str; 2] = [
    "'attendance.deliberation' = { value = { ratio = '>= 1/1' }, hardness = 'L'",
    "'consensus.agree' = { value = { ratio = '>= 1/1' }, hardness = 'L'",
];

/// Six parties and a sitting in two days, of which notice was given under the rules of today.
fn noticed() -> Hall {
    let mut hall = Hall::of(6, &[]);
    give_notice(&mut hall);
    hall
}

fn give_notice(hall: &mut Hall) {
    hall.planned("GridTalk", 2);
    hall.notice().unwrap();
}

/// Five of the six sit down, of whom the last objects.
fn sits(hall: &mut Hall, parties: u8) -> Result<(), Code> {
    hall.passes(2);
    for number in [4].into_iter().chain((PARTY..).take(usize::from(parties))) {
        hall.enter(number).unwrap();
    }
    hall.open()?;
    for number in (PARTY..).take(usize::from(parties)) {
        let grade = if number + 1 == PARTY + parties { Object } else { Agree };
        let said = SessionIntent::Position(hall.now(), member(number), grade, Some(words()));
        hall.act(MODERATOR, said).unwrap();
    }
    hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 0, words())).unwrap();
    hall.close().map(|_| ())
}

// R: A-02
#[test]
fn a_meeting_is_held_and_minuted_under_the_rules_of_its_notice_whatever_is_adopted_meanwhile() {
    let mut hall = noticed();
    adopt(&mut hall, &STRICTER);
    sits(&mut hall, 5).unwrap();
    let in_force = hall.world.state.rulebook().unwrap().rules(hall.today()).unwrap();
    assert!(!in_force.ratio("attendance.deliberation").unwrap().is_met(5, 6), "the new rules count by now");
    drop(in_force);
    hall.agree().unwrap();
    lay_minutes(&mut hall, 4);
    sign_minutes(&mut hall, 4);
    assert!(hall.newest().sealed.is_some());
}

// R: A-02
#[test]
fn a_meeting_of_which_notice_is_given_after_the_change_is_held_under_the_new_rules() {
    let mut hall = Hall::of(6, &[]);
    adopt(&mut hall, &STRICTER);
    hall.passes(1);
    give_notice(&mut hall);
    assert_eq!(sits(&mut hall, 5), Err(Code::AttendanceShort), "five of six");

    let mut hall = Hall::of(6, &[]);
    adopt(&mut hall, &STRICTER);
    hall.passes(1);
    give_notice(&mut hall);
    sits(&mut hall, 6).unwrap();
    assert_eq!(hall.agree(), Err(Code::NoConsensus), "five agree and one objects");
}
