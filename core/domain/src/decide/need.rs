//! Needs.

use crate::fact::Fact;
use crate::intent::{NeedIntent, NewNeed};
use crate::need::{
    NeedAccepted, NeedAnswered, NeedClassified, NeedClosed, NeedCorrected, NeedFedBack, NeedHandled,
    NeedLogged, NeedMerged, NeedPlaced, NeedReferred, NeedRejected, NeedReopened, NeedReturned, NeedUnmerged,
    NeedWithdrawn,
};
use crate::words::Words;

/// One fact, but for a merge: one for each need that is merged.
pub(super) fn build(intent: NeedIntent) -> Vec<Fact> {
    let text = Words::Text;
    let fact = match intent {
        NeedIntent::Log(new) => log(new),
        NeedIntent::Correct(need, words) => Fact::with(NeedCorrected { need }, text(words)),
        NeedIntent::Withdraw(need, words) => {
            Fact { core: NeedWithdrawn { need }.into(), words: words.map(text) }
        }
        NeedIntent::Accept(need) => Fact::bare(NeedAccepted { need }),
        NeedIntent::Return(need, words) => Fact::with(NeedReturned { need }, text(words)),
        NeedIntent::Reject(need, words) => Fact::with(NeedRejected { need }, text(words)),
        NeedIntent::Answer(need, words) => Fact::with(NeedAnswered { need }, text(words)),
        NeedIntent::Merge(canonical, others) => {
            return others.into_iter().map(|need| Fact::bare(NeedMerged { need, canonical })).collect();
        }
        NeedIntent::Place(need, topic) => Fact::bare(NeedPlaced { need, topic }),
        NeedIntent::Classify(need, class, item) => Fact::bare(NeedClassified { need, class, item }),
        NeedIntent::Refer(need, to, words) => Fact::with(NeedReferred { need, to }, text(words)),
        NeedIntent::Handle(need, words) => Fact::with(NeedHandled { need }, text(words)),
        NeedIntent::FeedBack(need, words) => Fact::with(NeedFedBack { need }, text(words)),
        NeedIntent::Close(need) => Fact::bare(NeedClosed { need }),
        NeedIntent::Reopen(need, words) => Fact::with(NeedReopened { need }, text(words)),
        NeedIntent::Unmerge(need, words) => Fact::with(NeedUnmerged { need }, text(words)),
    };
    vec![fact]
}

fn log(new: NewNeed) -> Fact {
    let NewNeed { need, by, grid, channel, category, text, attachments, guardian, org } = new;
    Fact::with(
        NeedLogged { need, by, grid, channel, category, attachments, guardian, org },
        Words::Text(text),
    )
}
