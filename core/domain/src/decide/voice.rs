//! Comments, stances, amendments.

use crate::amendment::{AmendmentDeclined, AmendmentProposed, AmendmentTaken};
use crate::comment::{AppealDecided, CommentAdded, CommentHidden, CommentWithdrawn, HidingAppealed};
use crate::fact::Fact;
use crate::intent::{NewAmendment, VoiceIntent};
use crate::refusal::Refusal;
use crate::stance::StanceGiven;
use crate::state::State;
use crate::words::Words;

pub(super) fn build(state: &State, intent: VoiceIntent) -> Result<Fact, Refusal> {
    let text = Words::Text;
    let topic_of = |comment| state.comment(comment).map(|comment| comment.topic);
    Ok(match intent {
        VoiceIntent::Comment(comment, topic, version, side, words) => {
            Fact::with(CommentAdded { comment, topic, version, side }, text(words))
        }
        VoiceIntent::WithdrawComment(comment) => Fact::bare(CommentWithdrawn { comment }),
        VoiceIntent::HideComment(comment, session, words) => {
            Fact::with(CommentHidden { comment, topic: topic_of(comment)?, session }, text(words))
        }
        VoiceIntent::AppealHiding(comment, words) => Fact::with(HidingAppealed { comment }, text(words)),
        VoiceIntent::DecideAppeal(comment, upheld, words) => {
            Fact::with(AppealDecided { comment, topic: topic_of(comment)?, upheld }, text(words))
        }
        VoiceIntent::Stance(topic, version, grade, words) => {
            Fact { core: StanceGiven { topic, version, grade }.into(), words: words.map(text) }
        }
        VoiceIntent::Amend(new) => amend(new),
        VoiceIntent::TakeAmendment(amendment, topic) => Fact::bare(AmendmentTaken { amendment, topic }),
        VoiceIntent::DeclineAmendment(amendment, topic, words) => {
            Fact::with(AmendmentDeclined { amendment, topic }, text(words))
        }
    })
}

fn amend(new: NewAmendment) -> Fact {
    let NewAmendment { amendment, topic, version, start, end, quote, replacement, reason } = new;
    Fact::with(
        AmendmentProposed { amendment, topic, version, start, end },
        Words::Passage { quote, replacement, reason },
    )
}
