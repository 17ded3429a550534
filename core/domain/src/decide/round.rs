//! Rounds to finalise.

use crate::fact::Fact;
use crate::id::RoundId;
use crate::intent::{NewCopy, RoundIntent};
use crate::refusal::Refusal;
use crate::round::{RoundClosed, RoundOpened, SignedOff, seats};
use crate::seal::{How, Purpose, Sealed, final_text_slots, roster_hash};
use crate::state::State;
use crate::words::{RosterName, Words};

pub(super) fn build(state: &State, intent: RoundIntent) -> Result<Vec<Fact>, Refusal> {
    match intent {
        RoundIntent::Open(round, copy, names) => open(state, round, copy, names),
        RoundIntent::Sign { round, topic, slot, digest, signature } => {
            Ok(vec![Fact::bare(SignedOff { round, topic, slot, how: How::Device, digest, signature })])
        }
        RoundIntent::Close(round, topic, words) => {
            Ok(vec![Fact::with(RoundClosed { round, topic }, Words::Text(words))])
        }
    }
}

/// The copy that is finalised, then the round on it.
fn open(
    state: &State,
    round: RoundId,
    copy: NewCopy,
    mut names: Vec<RosterName>,
) -> Result<Vec<Fact>, Refusal> {
    let (space, topic) = (state.space()?, copy.topic);
    let number = state.topic(topic)?.rounds.last().map_or(0, |last| last.number).saturating_add(1);
    let title = copy.title.clone();
    let (published, words) = super::topic::copied(state, copy)?;
    let committee = state.topic(topic)?.committee(space);
    names.sort_unstable_by_key(|name| name.member);
    let (roster, slots) = (seats(&committee), final_text_slots(&committee));
    let digest = Sealed {
        space: &space.id,
        purpose: Purpose::FinalText,
        object: topic.into(),
        round: number,
        heads: &published.heads,
        title: &title,
        text_hash: &published.text_hash,
        roster_hash: &roster_hash(&roster, &names),
        history: &space.history,
        slots: &slots,
    }
    .digest();
    let opened = RoundOpened {
        round,
        topic,
        number,
        version: published.version,
        heads: published.heads.clone(),
        text_hash: published.text_hash,
        roster,
        slots,
        digest,
    };
    Ok(vec![Fact::with(published, words), Fact::with(opened, Words::Final { title, names })])
}
