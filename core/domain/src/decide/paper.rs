//! Plans, minutes, agreements.

use crate::calendar::CivilDate;
use crate::fact::Fact;
use crate::id::{MemberId, PaperId};
use crate::intent::{NewPaper, PaperIntent};
use crate::paper::{
    Content, Minutes, PaperDropped, PaperLaid, PaperSigned, SigningRefused, paper_digest, slots_of,
};
use crate::refusal::Refusal;
use crate::state::State;
use crate::words::Words;
use crate::work::{WorkStarted, needless, publish_by};

pub(super) fn build(state: &State, intent: PaperIntent) -> Result<Fact, Refusal> {
    let text = Words::Text;
    Ok(match intent {
        PaperIntent::LayPlan(paper, plan, on) => lay(state, paper, Content::Plan(plan), on)?,
        PaperIntent::LayAgreement(paper, agreement, on) => {
            lay(state, paper, Content::Agreement(agreement), on)?
        }
        PaperIntent::Start { paper, tasks, words, channels, on } => {
            let (topic, publish_by) = (state.paper(paper)?.topic, publish_by(state.rulebook()?, on)?);
            let session = needless(state.topic(topic)?);
            Fact::with(WorkStarted { topic, paper, tasks, channels, publish_by, on, session }, text(words))
        }
        PaperIntent::LayMinutes(paper, session, items) => {
            let on = state.session(session)?.rules.on;
            lay(state, paper, Content::Minutes(Minutes::of(state, session, items)?), on)?
        }
        PaperIntent::Sign { paper, slot, member, how, digest, signature, evidence, stated_on } => {
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
        PaperIntent::RefuseToSign(paper, member, words) => refuse(state, paper, member, words)?,
        PaperIntent::DropPaper(paper, words) => {
            Fact::with(PaperDropped { paper, topic: state.paper(paper)?.topic }, text(words))
        }
    })
}

fn lay(state: &State, new: NewPaper, content: Content, on: CivilDate) -> Result<Fact, Refusal> {
    let NewPaper { paper, topic, title, text, mut names, number } = new;
    names.sort_unstable_by_key(|one| one.member);
    let slots = slots_of(state, topic, &content, on)?;
    let space = state.space()?;
    let words = (title.as_str(), text.as_str(), names.as_slice());
    let digest = paper_digest((&space.id, &space.history), topic, &content, &slots, words);
    Ok(Fact::with(
        PaperLaid { paper, topic, content, slots, digest, on, number },
        Words::Paper { title, text, names },
    ))
}

fn refuse(state: &State, paper: PaperId, member: MemberId, words: String) -> Result<Fact, Refusal> {
    let laid = state.paper(paper)?;
    let (topic, session) = (laid.topic, laid.content.session());
    Ok(Fact::with(SigningRefused { paper, topic, session, member }, Words::Text(words)))
}
