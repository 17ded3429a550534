//! The course of needs and topics, drawn at random.

use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::Fact;
use yishi_domain::id::{EntryId, NeedId, TopicId};
use yishi_domain::need::{
    NeedClassified, NeedClosed, NeedFedBack, NeedHandled, NeedReferred, NeedReopened, NeedStatus,
    NeedUnmerged, Referral,
};
use yishi_domain::state::AggregateId;
use yishi_domain::topic::{
    Attested, MatterClass, PartyReviewed, ReviewResult, TopicClassified, TopicReferred, TopicScreened,
    TopicWithdrawn, attest_after,
};

use super::deed::text;
use super::{Dice, Phone, stop};

/// Mostly what may come next, now and then something else.
pub(super) fn of_need(phone: &Phone, dice: &mut Dice, need: NeedId) -> Fact {
    let status = phone.load(&[AggregateId::Need(need)]).need(need).map(|need| need.status);
    let next = match status {
        Ok(NeedStatus::Submitted | NeedStatus::Returned) => 1,
        Ok(NeedStatus::Accepted) => [0, 2][dice.roll(2)],
        Ok(NeedStatus::Classified) => 2,
        Ok(NeedStatus::DirectlyHandled | NeedStatus::InTopic | NeedStatus::Referred) => 3,
        Ok(NeedStatus::FedBack) => 4,
        Ok(NeedStatus::Closed) => 5,
        Ok(NeedStatus::Merged) => 6,
        Ok(NeedStatus::Rejected | NeedStatus::Withdrawn) | Err(_) => dice.roll(7),
    };
    let next = if dice.percent(80) { next } else { dice.roll(7) };
    match next {
        0 => {
            let (class, item) = (*dice.pick(MatterClass::ALL).unwrap(), "ENV-04".parse().ok());
            Fact::bare(NeedClassified { need, class, item })
        }
        1 => Fact::with(NeedReferred { need, to: *dice.pick(Referral::ALL).unwrap() }, text()),
        2 => Fact::with(NeedHandled { need }, text()),
        3 => Fact::with(NeedFedBack { need }, text()),
        4 => Fact::bare(NeedClosed { need }),
        5 => Fact::with(NeedReopened { need }, text()),
        _ => Fact::with(NeedUnmerged { need }, text()),
    }
}

pub(super) fn of_topic(phone: &Phone, dice: &mut Dice, topic: TopicId) -> Option<Fact> {
    let seen = phone.topic(topic);
    let waits = !seen.waiting.is_empty() && dice.percent(90);
    let stops = !seen.is_undecided() && dice.percent(70);
    if stops && !waits {
        return stop::of(phone, dice, topic, &seen);
    }
    let next = if waits { 4 } else { dice.roll(6) };
    let state = phone.load(&[AggregateId::Space, AggregateId::Rulebook, AggregateId::Topic(topic)]);
    Some(match next {
        0 => Fact::with(TopicScreened { topic }, text()),
        1 | 2 => {
            // The clock of these worlds stands in 2026; some days lie far back.
            let held_on = CivilDate::of(phone.clock).plus_days(-[0, 1, 9][dice.roll(3)]);
            let result = *dice.pick(ReviewResult::ALL)?;
            let attest_after = attest_after(state.rulebook().ok()?, held_on).ok()?;
            Fact::bare(PartyReviewed { topic, result, held_on, attest_after })
        }
        3 => {
            let class = if dice.percent(50) { MatterClass::General } else { MatterClass::Major };
            let item =
                dice.percent(50).then(|| ["AID-03", "SEC-06", "ENV-04"][dice.roll(3)].parse().unwrap());
            let (by, on) = (phone.by(), CivilDate::of(phone.clock));
            Fact::with(TopicClassified::of(&state, topic, (class, item), (&by, on)).ok()?, text())
        }
        4 => {
            let waiting = phone.topic(topic).waiting;
            let entry = dice.pick(&waiting).map_or(EntryId([0; 32]), |waiting| waiting.entry);
            Fact::bare(Attested { topic, entry })
        }
        _ if dice.percent(30) => {
            Fact::with(TopicReferred { topic, to: Referral::Gov, session: seen.session }, text())
        }
        _ => Fact::with(TopicWithdrawn { topic, session: seen.session }, text()),
    })
}
