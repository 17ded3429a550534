//! What experts say, and what stops a topic or its work, drawn at random.

use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::Fact;
use yishi_domain::id::TopicId;
use yishi_domain::joint::{Joint, Sides};
use yishi_domain::need::Referral;
use yishi_domain::state::AggregateId;
use yishi_domain::topic::{
    Annuller, Conclusion, EvaluationAsked, EvaluationGiven, MatterClass, ReferralAcknowledged, Topic,
    TopicAnnulled, TopicClassified, TopicReferred, TopicState, TopicTerminated, TopicWithdrawn, attest_after,
};
use yishi_domain::words::Words;
use yishi_domain::work::{WorkResumed, WorkSuspended};

use super::deed::text;
use super::{Dice, Phone};

/// Mostly what may come next, now and then something else; often nothing, so that topics get on.
fn next(dice: &mut Dice, seen: &Topic) -> usize {
    match seen.state {
        TopicState::Accepted if seen.technical => 0,
        TopicState::Accepted if dice.percent(30) => 10,
        TopicState::Evaluating => 1,
        TopicState::Referred => 2,
        TopicState::Implementing => [3, 3, 4, 9][dice.roll(4)],
        TopicState::Suspended => [5, 5, 5, 4, 9][dice.roll(5)],
        TopicState::SessionClosed | TopicState::AnotherRound if seen.ending != Sides::NONE => 6,
        TopicState::SessionClosed | TopicState::AnotherRound if dice.percent(20) => 6,
        TopicState::Drafted
        | TopicState::Screening
        | TopicState::PartyReview
        | TopicState::Accepted
        | TopicState::NotAccepted
        | TopicState::Planning
        | TopicState::Noticed
        | TopicState::InSession
        | TopicState::SessionClosed
        | TopicState::AnotherRound
        | TopicState::ConsensusReached
        | TopicState::Escalated
        | TopicState::Withdrawn
        | TopicState::Terminated
        | TopicState::Annulled => {
            if dice.percent(6) {
                dice.roll(9)
            } else {
                9
            }
        }
    }
}

pub(super) fn of(phone: &Phone, dice: &mut Dice, topic: TopicId, seen: &Topic) -> Option<Fact> {
    let (on, session) = (CivilDate::of(phone.clock), seen.session);
    let joint = Joint::on(&phone.space_state(), seen, &phone.by());
    let titled = || Words::Titled { title: "〔2026〕1号".to_owned(), text: "一句话".to_owned() };
    Some(match next(dice, seen) {
        0 => Fact::with(EvaluationAsked { topic, joint }, text()),
        1 => {
            let (conclusion, interested) = (*dice.pick(Conclusion::ALL)?, dice.percent(40));
            Fact::with(EvaluationGiven { topic, conclusion, interested }, titled())
        }
        2 => Fact::with(ReferralAcknowledged { topic, on }, titled()),
        3 => Fact::with(WorkSuspended { topic, on, joint }, text()),
        4 => {
            let on = on.plus_days(-[0, 9][dice.roll(2)]);
            let state = phone.load(&[AggregateId::Rulebook]);
            let attest_after = attest_after(state.rulebook().ok()?, on).ok()?;
            let by = *dice.pick(Annuller::ALL)?;
            let core = TopicAnnulled { topic, paper: seen.minutes?, by, on, attest_after };
            Fact::with(core, titled())
        }
        5 => Fact::with(WorkResumed { topic, on, joint }, text()),
        6 => Fact::with(TopicTerminated::share(topic, seen, joint), text()),
        7 => Fact::with(TopicReferred { topic, to: Referral::Gov, session }, text()),
        8 => Fact::with(TopicWithdrawn { topic, session }, text()),
        // A matter that takes special knowledge after all.
        10 => {
            let wanted = (MatterClass::Major, "SEC-06".parse().ok());
            let state = phone.load(&[AggregateId::Space, AggregateId::Rulebook, AggregateId::Topic(topic)]);
            Fact::with(TopicClassified::of(&state, topic, wanted, (&phone.by(), on)).ok()?, text())
        }
        _ => return None,
    })
}
