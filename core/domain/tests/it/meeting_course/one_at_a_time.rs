//! One paper is signed at a time, and a sitting is held only while its topic waits for it.

use yishi_domain::act::Actor;
use yishi_domain::form::Produces;
use yishi_domain::id::PaperId;
use yishi_domain::intent::{PaperIntent, SessionIntent};
use yishi_domain::refusal::Code;
use yishi_domain::seal::How;
use yishi_domain::session::SessionState;
use yishi_domain::stance::StanceGrade::Agree;
use yishi_domain::state::AggregateId;
use yishi_domain::topic::{Topic, TopicState};

use super::{Hall, MODERATOR, POSTED, RECORDER, SUPERVISOR, TOPIC, lay, member, paper, sealed, start, words};
use crate::support::by;

/// Minutes of the sitting that was held last.
fn lay_minutes(hall: &mut Hall) -> Result<PaperId, Code> {
    let new = hall.new_paper(&[3, 4, 5, 6, 7]);
    let id = new.paper;
    hall.act(RECORDER, PaperIntent::LayMinutes(new, hall.now(), hall.items())).map(|_| id)
}

fn drop_paper(hall: &mut Hall, id: PaperId) -> Result<(), Code> {
    hall.act(RECORDER, PaperIntent::DropPaper(id, words())).map(|_| ())
}

/// A sitting that came to a consensus.
fn agreed() -> Hall {
    let mut hall = Hall::of(2, &[]);
    hall.closed(&[Agree, Agree]);
    hall.agree().unwrap();
    hall
}

/// An agreement of 商定即行 that all have signed.
fn lay_signed(hall: &mut Hall) {
    lay(hall, |_| {}).unwrap();
    for (signer, slot, how) in [(6, 0, How::InPerson), (7, 0, How::InPerson), (4, 1, How::Device)] {
        hall.sign(MODERATOR, signer, slot, how).unwrap();
    }
}

#[test]
fn a_sitting_that_an_agreement_made_needless_is_called_off_and_opens_no_more() {
    let mut hall = Hall::of(2, &[]);
    hall.planned("GridTalk", 2);
    hall.notice().unwrap();
    lay_signed(&mut hall);
    start(&mut hall, MODERATOR, POSTED).unwrap();
    assert_eq!(hall.world.state.session(hall.now()).unwrap().state, SessionState::CalledOff);
    hall.passes(2);
    assert_eq!(hall.enter(4), Err(Code::SessionState));
    assert_eq!(hall.open(), Err(Code::SessionState));
    assert_eq!(hall.state(), TopicState::Implementing);
}

#[test]
fn a_sitting_opens_and_closes_only_while_its_topic_waits_for_it() {
    let elsewhere = |hall: &mut Hall| {
        let topic = hall.world.state.topic(TOPIC).unwrap().clone();
        let gone = Topic { state: TopicState::Implementing, ..topic };
        hall.world.state.put(AggregateId::Topic(TOPIC), gone);
    };
    let mut hall = Hall::of(2, &[]);
    hall.planned("GridTalk", 2);
    hall.notice().unwrap();
    hall.passes(2);
    for number in [4, 6, 7] {
        hall.enter(number).unwrap();
    }
    elsewhere(&mut hall);
    assert_eq!(hall.open(), Err(Code::TopicState));

    let mut hall = Hall::of(2, &[]);
    hall.opened([0, 1]);
    hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 0, words())).unwrap();
    elsewhere(&mut hall);
    assert_eq!(hall.close(), Err(Code::TopicState));
}

#[test]
fn an_agreement_does_not_start_work_once_the_sitting_has_begun() {
    let mut hall = Hall::of(2, &[]);
    hall.planned("GridTalk", 2);
    hall.notice().unwrap();
    lay_signed(&mut hall);
    hall.passes(2);
    for number in [4, 6, 7] {
        hall.enter(number).unwrap();
    }
    hall.open().unwrap();
    assert_eq!(start(&mut hall, MODERATOR, POSTED), Err(Code::TopicState));
    assert_eq!(hall.state(), TopicState::InSession);
}

#[test]
fn other_minutes_are_laid_once_the_first_ones_were_taken_back() {
    let mut hall = agreed();
    let first = lay_minutes(&mut hall).unwrap();
    assert_eq!(lay_minutes(&mut hall), Err(Code::PaperLies));
    drop_paper(&mut hall, first).unwrap();
    lay_minutes(&mut hall).unwrap();
}

#[test]
fn an_agreement_is_laid_once_too() {
    let mut hall = Hall::of(2, &[]);
    lay(&mut hall, |_| {}).unwrap();
    assert_eq!(lay(&mut hall, |_| {}), Err(Code::PaperLies));
}

// R: C-02
#[test]
fn an_agreement_falls_once_a_listed_party_refuses_to_sign_it_and_another_may_be_laid() {
    let refuse = |hall: &mut Hall, by: Actor, number: u8| {
        hall.act(by, PaperIntent::RefuseToSign(paper(hall.papers), member(number), words()))
    };
    let mut hall = Hall::of(2, &[]);
    lay(&mut hall, |_| {}).unwrap();
    assert_eq!(refuse(&mut hall, MODERATOR, 4), Err(Code::SlotWrong), "whoever holds the phone is no party");
    assert_eq!(refuse(&mut hall, by(7), 6), Err(Code::NotPermitted));
    hall.sign(by(6), 6, 0, How::Device).unwrap();
    refuse(&mut hall, by(7), 7).unwrap();
    assert_eq!((hall.newest().dropped, hall.newest().refused.clone()), (true, vec![member(7)]));
    assert_eq!(hall.sign(by(7), 7, 0, How::Device), Err(Code::PaperDropped));
    assert_eq!(start(&mut hall, MODERATOR, POSTED), Err(Code::PaperUnsealed));
    assert_eq!(hall.state(), TopicState::Accepted);
    lay(&mut hall, |_| {}).unwrap();
    refuse(&mut hall, MODERATOR, 7).unwrap();

    let mut hall = Hall::of(2, &[]);
    lay_signed(&mut hall);
    assert_eq!(refuse(&mut hall, by(7), 7), Err(Code::PaperDropped), "it is sealed");
    start(&mut hall, MODERATOR, POSTED).unwrap();
    assert_eq!(refuse(&mut hall, by(7), 7), Err(Code::TopicState));
    assert_eq!(hall.state(), TopicState::Implementing);
}

#[test]
fn who_refuses_minutes_that_were_taken_back_or_sealed_changes_nothing() {
    let mut hall = agreed();
    let first = lay_minutes(&mut hall).unwrap();
    drop_paper(&mut hall, first).unwrap();
    lay_minutes(&mut hall).unwrap();
    let refuse = |id| PaperIntent::RefuseToSign(id, member(6), words());
    assert_eq!(hall.act(by(6), refuse(first)), Err(Code::PaperDropped));
    assert_eq!(hall.state(), TopicState::ConsensusReached);

    let mut hall = sealed();
    let minutes = paper(hall.papers);
    start(&mut hall, MODERATOR, POSTED).unwrap();
    assert_eq!(hall.act(by(6), refuse(minutes)), Err(Code::TopicState));
    assert_eq!(hall.state(), TopicState::Implementing);
    assert!(hall.newest().is_complete(), "{:?} signed, too", SUPERVISOR.member);
}

#[test]
fn what_is_heard_or_appraised_is_for_those_who_decide_and_decides_nothing() {
    let mut hall = Hall::of(2, &[]);
    hall.planned("Hearing", 8);
    hall.notice().unwrap();
    hall.passes(8);
    for number in [4, 6, 7] {
        hall.enter(number).unwrap();
    }
    hall.open().unwrap();
    for number in [6, 7] {
        hall.act(MODERATOR, SessionIntent::Position(hall.now(), member(number), Agree, Some(words())))
            .unwrap();
    }
    hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 0, words())).unwrap();
    for what in [Produces::Necessity, Produces::Feasibility, Produces::Options] {
        hall.act(RECORDER, SessionIntent::Keep(hall.now(), what, 2, false, words())).unwrap();
    }
    hall.close().unwrap();
    assert_eq!(hall.agree(), Err(Code::ConsensusAdvisory));
    hall.act(super::CHAIR, SessionIntent::Again(hall.now(), words())).unwrap();
    assert_eq!(hall.state(), TopicState::AnotherRound, "a council may decide it");
}
