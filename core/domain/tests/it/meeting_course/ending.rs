//! What experts say before a plan (T4, T5), and what stops a topic or its work (T21, T25–T28).

use super::*;
use yishi_domain::intent::{Document, EndingIntent, OfficeIntent};
use yishi_domain::need::Referral;
use yishi_domain::role::Post;
use yishi_domain::session::SessionState;
use yishi_domain::stance::StanceGrade::Agree;
use yishi_domain::topic::{Annuller, Conclusion};

const EXPERT: Actor = MODERATOR;
const NEXT: TopicId = TopicId([5; 16]);

/// A matter that takes special knowledge, and somebody with this office.
fn technical(office: Role) -> Hall {
    let mut hall = Hall::of(2, &[]);
    let item = "SEC-06".parse().ok();
    let on = hall.today();
    hall.act(CHAIR, TopicIntent::Classify(TOPIC, MatterClass::Major, item, None, on)).unwrap();
    hall.act(CHAIR, OfficeIntent::Grant(EXPERT.member, Post::of(office))).unwrap();
    hall
}

fn ask(hall: &mut Hall, by: Actor) -> Result<EntryId, Code> {
    hall.act(by, TopicIntent::AskEvaluation(TOPIC, words()))
}

fn evaluate(hall: &mut Hall, by: Actor, interest: Option<&str>) -> Result<EntryId, Code> {
    let interest = interest.map(str::to_owned);
    hall.act(by, TopicIntent::Evaluate(TOPIC, Conclusion::Feasible, interest, words()))
}

fn lay_plan(hall: &mut Hall) -> Result<EntryId, Code> {
    let mut plan = hall.plan("GridTalk", 2);
    plan.moderator = RECORDER.member;
    plan.recorder = SUPERVISOR.member;
    hall.lay(plan)
}

// R: X-06 X-07
#[test]
fn a_matter_of_special_knowledge_is_planned_once_an_expert_without_an_interest_has_said_something() {
    for office in [Role::Expert, Role::LegalAdviser, Role::SocialWorker] {
        let mut hall = technical(office);
        assert_eq!(lay_plan(&mut hall), Err(Code::EvaluationMissing));
        ask(&mut hall, CHAIR).unwrap();
        assert_eq!(hall.state(), TopicState::Accepted, "the Party branch is missing");
        assert_eq!(ask(&mut hall, CHAIR), Err(Code::JointGiven));
        assert_eq!(evaluate(&mut hall, EXPERT, None), Err(Code::TopicState), "nobody has asked yet");
        ask(&mut hall, SECRETARY).unwrap();
        assert_eq!(hall.state(), TopicState::Evaluating);
        assert_eq!(evaluate(&mut hall, CHAIR, None), Err(Code::NotPermitted), "no expert");
        assert_eq!(lay_plan(&mut hall), Err(Code::EvaluationMissing));
        evaluate(&mut hall, EXPERT, Some("施工单位是我弟弟的")).unwrap();
        assert_eq!(lay_plan(&mut hall), Err(Code::EvaluationMissing), "heard, and does not count");
        evaluate(&mut hall, EXPERT, None).unwrap();
        lay_plan(&mut hall).unwrap();
        assert_eq!(hall.state(), TopicState::Planning);
    }
}

// R: X-07
#[test]
fn experts_are_asked_about_what_the_catalogue_says_takes_special_knowledge() {
    let mut hall = Hall::of(2, &[]);
    assert_eq!(ask(&mut hall, CHAIR), Err(Code::EvaluationNotWanted));
    hall.lay(hall.plan("GridTalk", 2)).unwrap();
}

// R: X-06
#[test]
fn an_opinion_without_words_is_none_and_who_proposed_a_topic_has_an_interest_in_it() {
    let mut hall = technical(Role::Expert);
    hall.act(CHAIR, OfficeIntent::Grant(CHAIR.member, Post::of(Role::Expert))).unwrap();
    ask(&mut hall, CHAIR).unwrap();
    ask(&mut hall, SECRETARY).unwrap();
    let silent = TopicIntent::Evaluate(TOPIC, Conclusion::Infeasible, None, " ".to_owned());
    assert_eq!(hall.act(EXPERT, silent), Err(Code::WordsMissing));
    assert_eq!(evaluate(&mut hall, CHAIR, None), Err(Code::EvaluationInterest));
    evaluate(&mut hall, CHAIR, Some("议题由我提出")).unwrap();
}

fn implementing() -> Hall {
    let mut hall = Hall::of(2, &[]);
    sealed(&mut hall);
    start(&mut hall, MODERATOR, POSTED).unwrap();
    hall
}

/// An agreement that all have signed.
fn sealed(hall: &mut Hall) {
    lay(hall, |_| {}).unwrap();
    for (signer, slot, how) in [(6, 0, How::InPerson), (7, 0, How::InPerson), (4, 1, How::Device)] {
        hall.sign(MODERATOR, signer, slot, how).unwrap();
    }
}

fn pause(hall: &mut Hall, by: Actor, ahead: i32) -> Result<EntryId, Code> {
    let on = hall.today().plus_days(ahead);
    hall.act(by, EndingIntent::Suspend(TOPIC, on, words()))
}

#[test]
fn work_stops_and_goes_on_by_the_word_of_both_committees() {
    let mut hall = implementing();
    assert_eq!(pause(&mut hall, CHAIR, 1), Err(Code::StatedAhead));
    pause(&mut hall, CHAIR, 0).unwrap();
    assert_eq!(hall.state(), TopicState::Implementing, "the Party branch is missing");
    pause(&mut hall, SECRETARY, 0).unwrap();
    assert_eq!(hall.state(), TopicState::Suspended);
    assert_eq!(pause(&mut hall, SECRETARY, 0), Err(Code::TopicState));
    let resume = |hall: &Hall| EndingIntent::Resume(TOPIC, hall.today(), words());
    let again = resume(&hall);
    hall.act(SECRETARY, again.clone()).unwrap();
    assert_eq!(hall.state(), TopicState::Suspended);
    hall.act(CHAIR, again).unwrap();
    assert_eq!(hall.state(), TopicState::Implementing);
}

fn document(hall: &Hall, days_ago: i32) -> Document {
    Document {
        on: hall.today().plus_days(-days_ago),
        number: "湖吴民初〔2026〕12号".to_owned(),
        words: words(),
    }
}

fn annul(hall: &mut Hall, days_ago: i32) -> Result<EntryId, Code> {
    let document = document(hall, days_ago);
    hall.act(CHAIR, EndingIntent::Annul(TOPIC, Annuller::Court, document))
}

#[test]
fn a_document_annuls_what_was_agreed_and_an_older_one_waits_for_a_supervisor() {
    let mut hall = implementing();
    let mute = Document { words: String::new(), ..document(&hall, 0) };
    assert_eq!(hall.act(CHAIR, EndingIntent::Annul(TOPIC, Annuller::Court, mute)), Err(Code::WordsMissing));
    assert_eq!(annul(&mut hall, -1), Err(Code::StatedAhead));
    annul(&mut hall, 3).unwrap();
    assert_eq!(hall.state(), TopicState::Annulled);
    assert!(hall.newest().sealed.is_some(), "the paper stays what it is");
    assert_eq!(hall.sign(SUPERVISOR, 3, 2, How::Device), Err(Code::TopicState), "and is only read");

    let mut hall = implementing();
    let entry = annul(&mut hall, 4).unwrap();
    assert_eq!(hall.state(), TopicState::Implementing);
    hall.act(SUPERVISOR, TopicIntent::Attest(TOPIC, entry)).unwrap();
    assert_eq!(hall.state(), TopicState::Annulled);
}

#[test]
fn what_nobody_has_signed_is_not_annulled() {
    let mut hall = Hall::of(2, &[]);
    assert_eq!(annul(&mut hall, 0), Err(Code::PaperUnsealed));
    hall.closed(&[Agree, Agree]);
    hall.agree().unwrap();
    let new = hall.new_paper(&[3, 4, 5, 6, 7]);
    hall.act(RECORDER, PaperIntent::LayMinutes(new, hall.now(), hall.items())).unwrap();
    assert_eq!(annul(&mut hall, 0), Err(Code::PaperUnsealed));
    for (who, signer, slot, how) in [
        (MODERATOR, 4, 0, How::Device),
        (RECORDER, 5, 1, How::Device),
        (MODERATOR, 6, 2, How::InPerson),
        (MODERATOR, 7, 2, How::InPerson),
        (SUPERVISOR, 3, 3, How::Device),
    ] {
        hall.sign(who, signer, slot, how).unwrap();
    }
    annul(&mut hall, 0).unwrap();
    assert_eq!(hall.state(), TopicState::Annulled);
}

fn follow(hall: &mut Hall) -> Result<EntryId, Code> {
    let (title, summary) = ("晒场再议".to_owned(), String::new());
    let (source, class, follows) = (TopicSource::StatutoryItem, MatterClass::General, Some(TOPIC));
    let new = NewTopic { topic: NEXT, title, summary, source, class, needs: Vec::new(), follows, org: None };
    hall.act(CHAIR, TopicIntent::Propose(new))
}

#[test]
fn a_new_topic_names_the_ended_one_that_it_follows() {
    let mut hall = implementing();
    assert_eq!(follow(&mut hall), Err(Code::FollowsOpen));
    annul(&mut hall, 0).unwrap();
    follow(&mut hall).unwrap();
    assert_eq!(hall.world.state.topic(NEXT).unwrap().follows, Some(TOPIC));
}

fn withdraw(hall: &mut Hall) -> Result<EntryId, Code> {
    hall.act(CHAIR, EndingIntent::Withdraw(TOPIC, words()))
}

fn terminate(hall: &mut Hall, by: Actor) -> Result<EntryId, Code> {
    hall.act(by, EndingIntent::Terminate(TOPIC, words()))
}

#[test]
fn a_topic_is_taken_back_before_its_first_session_opens_and_given_up_after_that() {
    let mut hall = Hall::of(2, &[]);
    hall.planned("GridTalk", 2);
    hall.notice().unwrap();
    assert_eq!(terminate(&mut hall, CHAIR), Err(Code::TerminateEarly));
    let sitting = hall.now();
    withdraw(&mut hall).unwrap();
    assert_eq!(hall.state(), TopicState::Withdrawn);
    assert_eq!(hall.world.state.session(sitting).unwrap().state, SessionState::CalledOff);
    assert_eq!(hall.enter(4), Err(Code::SessionState), "nobody signs in any more");

    let mut hall = Hall::of(2, &[]);
    hall.opened([0, 1]);
    assert_eq!(withdraw(&mut hall), Err(Code::WithdrawLate));
    terminate(&mut hall, CHAIR).unwrap();
    assert_eq!(hall.state(), TopicState::InSession, "the Party branch is missing");
    assert!(hall.act(MODERATOR, SessionIntent::State(hall.now(), member(6), 0, words())).is_ok());
    terminate(&mut hall, SECRETARY).unwrap();
    assert_eq!(hall.state(), TopicState::Terminated);
    let late = SessionIntent::State(hall.now(), member(6), 0, words());
    assert_eq!(hall.act(MODERATOR, late), Err(Code::SessionState));
}

#[test]
fn another_round_leaves_nothing_to_take_back_either() {
    let mut hall = Hall::of(2, &[]);
    hall.closed(&[Agree, Agree]);
    hall.act(CHAIR, SessionIntent::Again(hall.now(), words())).unwrap();
    assert_eq!(withdraw(&mut hall), Err(Code::WithdrawLate));
    terminate(&mut hall, CHAIR).unwrap();
    terminate(&mut hall, SECRETARY).unwrap();
    assert_eq!(hall.state(), TopicState::Terminated);
    assert_eq!(hall.lay(hall.plan("GridTalk", 5)), Err(Code::TopicState), "what ended is only read");
}

// R: O-05
#[test]
fn a_topic_is_handed_over_in_the_middle_of_a_session_and_the_other_body_says_that_it_has_it() {
    let mut hall = Hall::of(2, &[]);
    let receipt = document(&hall, 0);
    assert_eq!(
        hall.act(CHAIR, EndingIntent::Acknowledge(TOPIC, receipt.clone())),
        Err(Code::TopicState),
        "nothing was handed over"
    );
    hall.opened([0, 1]);
    hall.act(CHAIR, EndingIntent::Refer(TOPIC, Referral::Gov, words())).unwrap();
    assert_eq!(hall.state(), TopicState::Referred);
    assert_eq!(hall.world.state.session(hall.now()).unwrap().state, SessionState::CalledOff);
    let ahead = Document { on: hall.today().plus_days(1), ..receipt.clone() };
    assert_eq!(hall.act(CHAIR, EndingIntent::Acknowledge(TOPIC, ahead)), Err(Code::StatedAhead));
    hall.act(CHAIR, EndingIntent::Acknowledge(TOPIC, receipt.clone())).unwrap();
    assert_eq!(hall.world.state.topic(TOPIC).unwrap().acknowledged, Some(receipt.on));
}

// R: O-05 B-02
#[test]
fn a_government_project_is_heard_comes_to_no_consensus_and_goes_to_the_government_whose_paper_is_the_feedback()
 {
    let mut hall = Hall::of(3, &[]);
    let topic = hall.world.state.topic(TOPIC).unwrap().clone();
    let of_class = Topic { class: MatterClass::GovProject, ..topic };
    hall.world.state.put(AggregateId::Topic(TOPIC), of_class);
    hall.parties[2].kind = PartyKind::TownshipGov;
    hall.planned("Hearing", 8);
    hall.notice().unwrap();
    hall.passes(8);
    for number in [4, 6, 7, 8] {
        hall.enter(number).unwrap();
    }
    hall.open().unwrap();
    for number in [6, 7, 8] {
        let position = SessionIntent::Position(hall.now(), member(number), Agree, Some(words()));
        hall.act(MODERATOR, position).unwrap();
    }
    hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 0, words())).unwrap();
    for what in [Produces::Necessity, Produces::Feasibility, Produces::Options] {
        hall.act(RECORDER, SessionIntent::Keep(hall.now(), what, 2, false, words())).unwrap();
    }
    hall.close().unwrap();
    assert_eq!(hall.agree(), Err(Code::ConsensusAdvisory));
    let refer = |to| EndingIntent::Refer(TOPIC, to, words());
    assert_eq!(hall.act(CHAIR, refer(Referral::Mediation)), Err(Code::ReferralPath));
    hall.act(CHAIR, refer(Referral::Gov)).unwrap();
    let feedback = document(&hall, 0);
    hall.act(CHAIR, EndingIntent::Acknowledge(TOPIC, feedback.clone())).unwrap();
    assert_eq!(hall.world.state.topic(TOPIC).unwrap().acknowledged, Some(feedback.on));
}
