//! 请求提交会议决定 (T11): who asks that an assembly decides, and what it comes to.

use super::*;
use yishi_domain::session::SessionEscalated;

const DISPUTE: EscalationReason = EscalationReason::SeriousDispute;

/// A closed sitting of so many parties, the first of whom objects.
fn disputed(parties: u8) -> Hall {
    let mut hall = Hall::of(parties, &[0]);
    hall.closed(&[vec![Object], vec![Agree; usize::from(parties) - 1]].concat());
    hall
}

fn ask(hall: &mut Hall, by: Actor, number: u8) -> Result<EntryId, Code> {
    hall.act(by, SessionIntent::AskEscalation(hall.now(), member(number), words()))
}

/// Handing over in the name of these.
fn named(hall: &mut Hall, numbers: &[u8]) -> Result<EntryId, Code> {
    let demanded_by = numbers.iter().map(|number| member(*number)).collect();
    let core = SessionEscalated { session: hall.now(), topic: TOPIC, reason: DISPUTE, demanded_by };
    hall.world.act(CHAIR, Fact::with(core, Words::Text(words())))
}

fn again(hall: &mut Hall) -> Result<EntryId, Code> {
    hall.act(CHAIR, SessionIntent::Again(hall.now(), words()))
}

fn asked(hall: &Hall) -> Vec<MemberId> {
    hall.world.state.session(hall.now()).unwrap().asked.clone()
}

// R: C-05
#[test]
fn once_a_third_of_the_parties_asked_there_is_no_further_round_and_the_assembly_decides() {
    for (parties, enough) in [(3, true), (4, false)] {
        let mut hall = disputed(parties);
        ask(&mut hall, by(PARTY), PARTY).unwrap();
        let short = (!enough).then_some(Code::DemandShort);
        assert_eq!(named(&mut hall, &[PARTY, PARTY]).err(), short, "one of {parties}, who is counted once");
        let mut hall = disputed(parties);
        ask(&mut hall, by(PARTY), PARTY).unwrap();
        assert_eq!(again(&mut hall).err(), enough.then_some(Code::DemandEnough), "one of {parties}");
    }
    let mut hall = disputed(4);
    ask(&mut hall, by(PARTY), PARTY).unwrap();
    ask(&mut hall, by(PARTY + 1), PARTY + 1).unwrap();
    assert_eq!(again(&mut hall), Err(Code::DemandEnough));
    hall.act(CHAIR, SessionIntent::Escalate(hall.now(), DISPUTE, words())).unwrap();
    assert_eq!(hall.state(), TopicState::Escalated);
}

// R: C-05
#[test]
fn only_who_asked_is_named_among_those_who_demand_it() {
    let mut hall = disputed(3);
    ask(&mut hall, by(PARTY), PARTY).unwrap();
    assert_eq!(named(&mut hall, &[PARTY, PARTY + 1]), Err(Code::DemandUnasked));
    named(&mut hall, &[PARTY]).unwrap();
}

#[test]
fn a_party_asks_by_itself_or_through_whoever_keeps_the_record_and_once() {
    let mut hall = disputed(4);
    assert_eq!(ask(&mut hall, by(PARTY), PARTY + 1), Err(Code::NotLeader));
    ask(&mut hall, RECORDER, PARTY + 1).unwrap();
    assert_eq!(ask(&mut hall, by(PARTY + 1), PARTY + 1), Err(Code::DemandStands));
    assert_eq!(ask(&mut hall, MODERATOR, 4), Err(Code::NotParty), "who leads it is none");
    assert_eq!(asked(&hall), [member(PARTY + 1)]);
}

#[test]
fn a_supervisor_is_heard_and_not_counted() {
    let mut hall = disputed(3);
    ask(&mut hall, SUPERVISOR, 3).unwrap();
    assert_eq!(asked(&hall), [SUPERVISOR.member]);
    assert_eq!(named(&mut hall, &[3]), Err(Code::DemandUnasked));
    again(&mut hall).unwrap();
}

#[test]
fn a_supervisor_who_stays_away_from_the_topic_asks_for_nothing() {
    let mut hall = disputed(3);
    let (topic, member, cuts) = (TOPIC, SUPERVISOR.member, Vec::new());
    hall.act(SUPERVISOR, TopicIntent::Recuse { topic, member, cuts, words: words() }).unwrap();
    assert_eq!(ask(&mut hall, SUPERVISOR, 3), Err(Code::NotParty));
}

#[test]
fn who_advises_only_demands_nothing() {
    let mut hall = disputed(3);
    let id = yishi_domain::state::AggregateId::Session(hall.now());
    let mut aggregate = hall.world.state.take(&id).unwrap();
    let sitting: &mut yishi_domain::session::Session =
        yishi_domain::state::AsMutOf::as_mut_of(&mut aggregate).unwrap();
    sitting.advisers = vec![member(PARTY)];
    hall.world.state.put(id, aggregate);
    assert_eq!(ask(&mut hall, by(PARTY), PARTY), Err(Code::NotParty));
}

#[test]
fn a_request_is_made_between_the_end_of_a_sitting_and_the_end_of_its_round() {
    let mut hall = Hall::of(4, &[]);
    hall.opened(0..4);
    assert_eq!(ask(&mut hall, by(PARTY), PARTY), Err(Code::TopicState), "they still sit");
    let mut hall = disputed(4);
    ask(&mut hall, by(PARTY), PARTY).unwrap();
    again(&mut hall).unwrap();
    assert_eq!(ask(&mut hall, by(PARTY + 1), PARTY + 1), Err(Code::TopicState), "another round follows");
    hall.passes(3);
    hall.closed(&[Object, Agree, Agree, Agree]);
    assert!(asked(&hall).is_empty(), "the next round begins anew");
    again(&mut hall).unwrap();
}

#[test]
fn the_two_committees_hand_over_without_a_request_or_with_too_few_in_their_own_name() {
    for requests in [0, 1] {
        let mut hall = disputed(4);
        (0..requests).for_each(|one| ask(&mut hall, by(PARTY + one), PARTY + one).map(|_| ()).unwrap());
        hall.act(CHAIR, SessionIntent::Escalate(hall.now(), DISPUTE, words())).unwrap();
        assert_eq!(hall.state(), TopicState::Escalated);
    }
}
