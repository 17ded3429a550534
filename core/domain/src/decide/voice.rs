//! Comments, stances, amendments.

use crate::amendment::{AmendmentDeclined, AmendmentProposed, AmendmentTaken};
use crate::comment::{CommentAdded, CommentHidden, CommentWithdrawn};
use crate::fact::Fact;
use crate::intent::{NewAmendment, VoiceIntent};
use crate::stance::StanceGiven;
use crate::words::Words;

pub(super) fn build(intent: VoiceIntent) -> Fact {
    let text = Words::Text;
    match intent {
        VoiceIntent::Comment(comment, topic, version, side, words) => {
            Fact::with(CommentAdded { comment, topic, version, side }, text(words))
        }
        VoiceIntent::WithdrawComment(comment) => Fact::bare(CommentWithdrawn { comment }),
        VoiceIntent::HideComment(comment, words) => Fact::with(CommentHidden { comment }, text(words)),
        VoiceIntent::Stance(topic, version, grade, words) => {
            Fact { core: StanceGiven { topic, version, grade }.into(), words: words.map(text) }
        }
        VoiceIntent::Amend(new) => amend(new),
        VoiceIntent::TakeAmendment(amendment, topic) => Fact::bare(AmendmentTaken { amendment, topic }),
        VoiceIntent::DeclineAmendment(amendment, topic, words) => {
            Fact::with(AmendmentDeclined { amendment, topic }, text(words))
        }
    }
}

fn amend(new: NewAmendment) -> Fact {
    let NewAmendment { amendment, topic, version, start, end, quote, replacement, reason } = new;
    Fact::with(
        AmendmentProposed { amendment, topic, version, start, end },
        Words::Passage { quote, replacement, reason },
    )
}
