//! Topics, drafting groups, drafts, reading copies.

use crate::act::Actor;
use crate::copy::{CopyPublished, text_hash};
use crate::drafter::{DrafterAppointed, DrafterRemoved};
use crate::draw::{DrawAnnounced, DrawDropped, Drawn};
use crate::fact::Fact;
use crate::intent::{NewCopy, NewTopic, TopicIntent};
use crate::joint::Joint;
use crate::need::NeedPlaced;
use crate::recusal::{RecusalEnded, Recused};
use crate::refusal::Refusal;
use crate::state::State;
use crate::topic::{
    Attested, EvaluationAsked, EvaluationGiven, PartyReviewed, TopicAccepted, TopicClassified, TopicDeclined,
    TopicProposed, TopicScreened, attest_after,
};
use crate::words::Words;

pub(super) fn build(state: &State, intent: TopicIntent, by: &Actor) -> Result<Vec<Fact>, Refusal> {
    let share = |topic| Joint::share(state, topic, by);
    let fact = match intent {
        TopicIntent::Propose(new) => return Ok(propose(state, new, by)),
        TopicIntent::Accept(topic) => Fact::bare(TopicAccepted { topic, joint: share(topic)? }),
        TopicIntent::Screen(topic, words) => Fact::with(TopicScreened { topic }, Words::Text(words)),
        TopicIntent::Review(topic, result, held_on) => {
            let attest_after = attest_after(state.rulebook()?, held_on)?;
            Fact::bare(PartyReviewed { topic, result, held_on, attest_after })
        }
        TopicIntent::Attest(topic, entry) => Fact::bare(Attested { topic, entry }),
        TopicIntent::Classify(topic, class, item, reason, on) => {
            let core = TopicClassified::of(state, topic, (class, item), (by, on))?;
            Fact { core: core.into(), words: reason.map(Words::Text) }
        }
        TopicIntent::AskEvaluation(topic, words) => {
            Fact::with(EvaluationAsked { topic, joint: share(topic)? }, Words::Text(words))
        }
        TopicIntent::Evaluate(topic, conclusion, interest, opinion) => {
            let core = EvaluationGiven { topic, conclusion, interested: interest.is_some() };
            Fact::with(core, EvaluationGiven::words(interest, opinion))
        }
        TopicIntent::Decline(topic, words) => {
            Fact::with(TopicDeclined { topic, joint: share(topic)? }, Words::Text(words))
        }
        TopicIntent::Appoint(topic, member) => Fact::bare(DrafterAppointed { topic, member }),
        TopicIntent::Remove(topic, member, cuts) => Fact::bare(DrafterRemoved { topic, member, cuts }),
        TopicIntent::Recuse { topic, member, cuts, words } => {
            Fact::with(Recused::of(state, (topic, member), by, cuts)?, Words::Text(words))
        }
        TopicIntent::EndRecusal(topic, member, words) => {
            Fact::with(RecusalEnded::of(state, topic, member, by)?, Words::Text(words))
        }
        TopicIntent::AnnounceDraw { draw, topic, mut pool, places, known_on, words } => {
            pool.sort_unstable();
            Fact::with(DrawAnnounced { draw, topic, pool, places, known_on }, Words::Text(words))
        }
        TopicIntent::Draw(draw, seed) => Fact::bare(Drawn::of(state, draw, seed)?),
        TopicIntent::DropDraw(draw, words) => {
            Fact::with(DrawDropped { draw, topic: state.draw(draw)?.topic }, Words::Text(words))
        }
        TopicIntent::ChangeDraft(core, bytes) => Fact::with(core, Words::Change(bytes)),
        TopicIntent::PublishCopy(copy) => {
            let (core, words) = copied(state, copy)?;
            Fact::with(core, words)
        }
    };
    Ok(vec![fact])
}

/// The topic, and where the author may, its needs placed in it.
fn propose(state: &State, new: NewTopic, by: &Actor) -> Vec<Fact> {
    let NewTopic { topic, title, summary, source, class, needs, follows, org } = new;
    let may_place =
        state.space().is_ok_and(|space| space.holds_now(by.member, |post| post.role.in_committee()));
    let placed: Vec<Fact> = needs
        .iter()
        .filter(|_| may_place)
        .map(|need| Fact::bare(NeedPlaced { need: *need, topic }))
        .collect();
    let proposed = TopicProposed { topic, source, class, needs, follows, org };
    let mut facts = vec![Fact::with(proposed, Words::Titled { title, text: summary })];
    facts.extend(placed);
    facts
}

/// The next version of a reading copy.
pub(super) fn copied(state: &State, copy: NewCopy) -> Result<(CopyPublished, Words), Refusal> {
    let NewCopy { topic, title, text, mut heads } = copy;
    heads.sort_unstable();
    heads.dedup();
    let version = state.topic(topic)?.last_version().saturating_add(1);
    let core = CopyPublished { topic, version, heads, text_hash: text_hash(&text) };
    Ok((core, Words::Titled { title, text }))
}
