//! What stops a topic or its work.

use crate::act::Actor;
use crate::fact::Fact;
use crate::intent::{Document, EndingIntent};
use crate::joint::Joint;
use crate::refusal::{Code, Refusal};
use crate::state::State;
use crate::topic::{
    ReferralAcknowledged, TopicAnnulled, TopicReferred, TopicTerminated, TopicWithdrawn, attest_after,
};
use crate::words::Words;
use crate::work::{WorkResumed, WorkSuspended};

pub(super) fn build(state: &State, intent: EndingIntent, by: &Actor) -> Result<Fact, Refusal> {
    let share = |topic| Joint::share(state, topic, by);
    let session = |topic| state.topic(topic).map(|topic| topic.session);
    let titled = |Document { number: title, words: text, .. }| Words::Titled { title, text };
    Ok(match intent {
        EndingIntent::Refer(topic, to, words) => {
            Fact::with(TopicReferred { topic, to, session: session(topic)? }, Words::Text(words))
        }
        EndingIntent::Acknowledge(topic, paper) => {
            Fact::with(ReferralAcknowledged { topic, on: paper.on }, titled(paper))
        }
        EndingIntent::Withdraw(topic, words) => {
            Fact::with(TopicWithdrawn { topic, session: session(topic)? }, Words::Text(words))
        }
        EndingIntent::Terminate(topic, words) => {
            let core = TopicTerminated::share(topic, state.topic(topic)?, share(topic)?);
            Fact::with(core, Words::Text(words))
        }
        EndingIntent::Annul(topic, annuller, document) => {
            let paper = state.topic(topic)?.minutes.ok_or(Code::PaperUnsealed)?;
            let on = document.on;
            let attest_after = attest_after(state.rulebook()?, on)?;
            Fact::with(TopicAnnulled { topic, paper, by: annuller, on, attest_after }, titled(document))
        }
        EndingIntent::Suspend(topic, on, words) => {
            Fact::with(WorkSuspended { topic, on, joint: share(topic)? }, Words::Text(words))
        }
        EndingIntent::Resume(topic, on, words) => {
            Fact::with(WorkResumed { topic, on, joint: share(topic)? }, Words::Text(words))
        }
    })
}
