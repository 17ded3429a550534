//! Sessions.

use crate::calendar::CivilDate;
use crate::fact::Fact;
use crate::id::{SessionId, TopicId};
use crate::intent::SessionIntent;
use crate::refusal::{Code, Refusal};
use crate::session::{
    Consensus, ConsensusReached, EscalationAsked, NoticeDelivered, OpinionAnswered, OutcomeRecorded,
    PositionTaken, RecordKept, RecordSigned, RoundAgain, SessionClosed, SessionEscalated, SessionNoticed,
    SessionOpened, SignedIn, StatementMade, TurnAsked,
};
use crate::state::State;
use crate::words::Words;

pub(super) fn build(state: &State, intent: SessionIntent) -> Result<Fact, Refusal> {
    let text = Words::Text;
    let topic_of = |session: SessionId| state.session(session).map(|session| session.topic);
    Ok(match intent {
        SessionIntent::Notice(session, topic, on, words) => notice(state, session, topic, (on, words))?,
        SessionIntent::SignIn(session, member, how) => Fact::bare(SignedIn { session, member, how }),
        SessionIntent::Open(session, held_on) => {
            Fact::bare(SessionOpened { session, topic: topic_of(session)?, held_on })
        }
        SessionIntent::State(session, member, item, words) => {
            Fact::with(StatementMade { session, member, item }, text(words))
        }
        SessionIntent::Position(session, member, grade, words) => {
            Fact { core: PositionTaken { session, member, grade }.into(), words: words.map(text) }
        }
        SessionIntent::Outcome(session, item, words) => {
            Fact::with(OutcomeRecorded { session, item }, text(words))
        }
        SessionIntent::Keep(session, what, count, reasoned, words) => {
            Fact::with(RecordKept { session, what, count, reasoned }, text(words))
        }
        SessionIntent::Turn(session, member, wants) => Fact::bare(TurnAsked { session, member, wants }),
        SessionIntent::Answer(session, statement, uptake, words) => {
            Fact::with(OpinionAnswered { session, statement, uptake }, text(words))
        }
        SessionIntent::Deliver(session, member, how, proof) => {
            Fact::bare(NoticeDelivered { session, member, how, proof })
        }
        SessionIntent::SignRecord(session, member, evidence) => {
            Fact::bare(RecordSigned { session, member, evidence })
        }
        SessionIntent::Close(session, held_on) => {
            Fact::bare(SessionClosed { session, topic: topic_of(session)?, held_on })
        }
        SessionIntent::Agree(session) => {
            let consensus = Consensus::of(state.session(session)?)?;
            Fact::bare(ConsensusReached { session, topic: topic_of(session)?, consensus })
        }
        SessionIntent::Again(session, words) => {
            Fact::with(RoundAgain { session, topic: topic_of(session)? }, text(words))
        }
        SessionIntent::AskEscalation(session, member, words) => {
            Fact::with(EscalationAsked { session, topic: topic_of(session)?, member }, text(words))
        }
        SessionIntent::Escalate(session, reason, words) => {
            let seen = state.session(session)?;
            let demanded_by = if seen.is_demanded() { seen.demanding() } else { Vec::new() };
            Fact::with(SessionEscalated { session, topic: seen.topic, reason, demanded_by }, text(words))
        }
    })
}

fn notice(
    state: &State,
    session: SessionId,
    topic: TopicId,
    (on, words): (CivilDate, String),
) -> Result<Fact, Refusal> {
    let plan = state.topic(topic)?.plan.ok_or(Code::PaperUnsealed)?;
    Ok(Fact::with(SessionNoticed::of((session, topic, plan), state, on)?, Words::Text(words)))
}
