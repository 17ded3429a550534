//! Plans, minutes, sessions.

use crate::calendar::CivilDate;
use crate::fact::Fact;
use crate::id::{PaperId, SessionId, TopicId};
use crate::intent::{MeetingIntent, NewPaper};
use crate::paper::{
    Content, Minutes, PaperDropped, PaperLaid, PaperSigned, SigningRefused, paper_digest, slots_of,
};
use crate::refusal::{Code, Refusal};
use crate::session::{
    Consensus, ConsensusReached, OutcomeRecorded, PositionTaken, RecordKept, RoundAgain, SessionClosed,
    SessionEscalated, SessionNoticed, SessionOpened, SignedIn, StatementMade,
};
use crate::state::State;
use crate::words::Words;
use crate::work::{WorkStarted, publish_by};

pub(super) fn build(state: &State, intent: MeetingIntent) -> Result<Fact, Refusal> {
    let text = Words::Text;
    let topic_of = |session: SessionId| state.session(session).map(|session| session.topic);
    Ok(match intent {
        MeetingIntent::LayPlan(paper, plan, on) => lay(state, paper, Content::Plan(plan), on)?,
        MeetingIntent::LayAgreement(paper, agreement, on) => {
            lay(state, paper, Content::Agreement(agreement), on)?
        }
        MeetingIntent::Start { paper, tasks, words, channels, on } => {
            let (topic, publish_by) = (state.paper(paper)?.topic, publish_by(on)?);
            Fact::with(WorkStarted { topic, paper, tasks, channels, publish_by, on }, text(words))
        }
        MeetingIntent::LayMinutes(paper, session) => {
            let on = state.session(session)?.rules.on;
            lay(state, paper, Content::Minutes(Minutes::of(state, session)?), on)?
        }
        MeetingIntent::Sign { paper, slot, member, how, digest, signature, evidence, stated_on } => {
            let topic = state.paper(paper)?.topic;
            Fact::bare(PaperSigned {
                paper,
                topic,
                slot,
                member,
                how,
                digest,
                signature,
                evidence,
                stated_on,
            })
        }
        MeetingIntent::RefuseToSign(paper, member, words) => refuse(state, paper, member, words)?,
        MeetingIntent::DropPaper(paper, words) => {
            Fact::with(PaperDropped { paper, topic: state.paper(paper)?.topic }, text(words))
        }
        MeetingIntent::Notice(session, topic, on, words) => notice(state, session, topic, (on, words))?,
        MeetingIntent::SignIn(session, member, how) => Fact::bare(SignedIn { session, member, how }),
        MeetingIntent::Open(session, held_on) => {
            Fact::bare(SessionOpened { session, topic: topic_of(session)?, held_on })
        }
        MeetingIntent::State(session, member, item, words) => {
            Fact::with(StatementMade { session, member, item }, text(words))
        }
        MeetingIntent::Position(session, member, grade, words) => {
            Fact { core: PositionTaken { session, member, grade }.into(), words: words.map(text) }
        }
        MeetingIntent::Outcome(session, item, words) => {
            Fact::with(OutcomeRecorded { session, item }, text(words))
        }
        MeetingIntent::Keep(session, what, count, reasoned, words) => {
            Fact::with(RecordKept { session, what, count, reasoned }, text(words))
        }
        MeetingIntent::Close(session, held_on) => {
            Fact::bare(SessionClosed { session, topic: topic_of(session)?, held_on })
        }
        MeetingIntent::Agree(session) => {
            let consensus = Consensus::of(state.session(session)?)?;
            Fact::bare(ConsensusReached { session, topic: topic_of(session)?, consensus })
        }
        MeetingIntent::Again(session, words) => {
            Fact::with(RoundAgain { session, topic: topic_of(session)? }, text(words))
        }
        MeetingIntent::Escalate(session, reason, demanded_by, words) => {
            let escalated = SessionEscalated { session, topic: topic_of(session)?, reason, demanded_by };
            Fact::with(escalated, text(words))
        }
    })
}

fn lay(state: &State, new: NewPaper, content: Content, on: CivilDate) -> Result<Fact, Refusal> {
    let NewPaper { paper, topic, title, text, mut names } = new;
    names.sort_unstable_by_key(|one| one.member);
    let slots = slots_of(state, &content, on)?;
    let space = state.space()?;
    let words = (title.as_str(), text.as_str(), names.as_slice());
    let digest = paper_digest((&space.id, &space.history), topic, &content, &slots, words);
    Ok(Fact::with(
        PaperLaid { paper, topic, content, slots, digest, on },
        Words::Paper { title, text, names },
    ))
}

fn refuse(
    state: &State,
    paper: PaperId,
    member: crate::id::MemberId,
    words: String,
) -> Result<Fact, Refusal> {
    let laid = state.paper(paper)?;
    let Content::Minutes(minutes) = &laid.content else { return Err(Code::SlotWrong.into()) };
    let (topic, session) = (laid.topic, minutes.session);
    Ok(Fact::with(SigningRefused { paper, topic, session, member }, Words::Text(words)))
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
