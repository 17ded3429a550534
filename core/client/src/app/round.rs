//! 定稿: opening a round on the draft as it stands, signing it, ending it.

mod roster;

use yishi_domain::copy::text_hash;
use yishi_domain::decide::build;
use yishi_domain::fact::Core;
use yishi_domain::id::{MemberId, RoundId, TopicId};
use yishi_domain::intent::RoundIntent;
use yishi_domain::kind::Kind;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::round::Round;
use yishi_domain::rule::may_write;
use yishi_domain::seal::{How, sign_off_message};
use yishi_domain::state::{AggregateId, State};
use yishi_domain::words::Words;

use super::Desk;
use super::act::Acting;
use super::copy::expect_settled;
use super::draft::{DraftRights, needs};
use crate::draft;
use crate::error::ClientError;
use crate::project::told;
use crate::store::signing;
use crate::trouble::Trouble;
use crate::view::no_round;
use roster::{expect_same_roster, names};

impl Desk {
    /// Publishes the draft as it stands and opens a round on it, with the committee's names as they stand now.
    pub fn open_round(&self, topic: TopicId, title: Option<&str>) -> Result<RoundId, ClientError> {
        let round = RoundId(self.app.fresh()?);
        self.act_with(&needs(topic.into()), |acting| {
            may_write(acting.state, &acting.by, Kind::RoundOpened, topic)?;
            let copy = self.copy_of(acting, topic, title)?;
            let names = names(acting, topic)?;
            Ok(build(acting.state, RoundIntent::Open(round, copy, names).into(), &acting.by)?)
        })?;
        Ok(round)
    }

    /// Signs a round, without a number the newest, after comparing its text with the draft where this phone holds it, and
    /// its roster with the directory.
    /// That this member signs this text in this round is written down before the signature can leave the phone.
    pub fn sign_round(&self, topic: TopicId, number: Option<u32>) -> Result<(), ClientError> {
        self.act_with(&needs(topic.into()), |acting| {
            let round = wanted(acting.state, topic, number)?;
            let slot = slot_of(round, acting.by.member)?;
            self.expect_same_text(acting, topic, round)?;
            expect_same_roster(acting, topic, round)?;
            signing::record(acting.tx, acting.space.n, topic, round)?;
            let message = sign_off_message(&round.digest, slot, &acting.by.member, How::Device);
            let signature = self.app.keys.sign.sign(&message);
            let sign = RoundIntent::Sign { round: round.id, topic, slot, digest: round.digest, signature };
            Ok(build(acting.state, sign.into(), &acting.by)?)
        })
        .map(|_| ())
    }

    /// Ends a round, without a number the newest, without a seal.
    pub fn close_round(&self, topic: TopicId, number: Option<u32>, reason: &str) -> Result<(), ClientError> {
        self.act_with(&needs(topic.into()), |acting| {
            let round = wanted(acting.state, topic, number)?.id;
            Ok(build(acting.state, RoundIntent::Close(round, topic, reason.to_owned()).into(), &acting.by)?)
        })
        .map(|_| ())
    }

    /// Refuses to sign a text that is not here, is not the one the round names, is not what the draft read at the
    /// round's heads, or mixes two people's words.
    fn expect_same_text(
        &self,
        acting: &Acting<'_>,
        topic: TopicId,
        round: &Round,
    ) -> Result<(), ClientError> {
        let differs = || Trouble::TextDiffers.into();
        let text = text_of(acting, topic, round.version)?;
        if text_hash(&text) != round.text_hash {
            return Err(differs());
        }
        if !DraftRights::of(acting.state, acting.by.member, topic.into())?.read {
            return Ok(());
        }
        let then = draft::at(&self.app, acting.tx, acting.space, topic.into(), &round.heads)?
            .ok_or(Trouble::DraftBehind)?;
        if then.text()? != text {
            return Err(differs());
        }
        expect_settled(&then)
    }
}

/// A round by number, or the newest.
pub(super) fn wanted(state: &State, topic: TopicId, number: Option<u32>) -> Result<&Round, ClientError> {
    let rounds = &state.topic(topic)?.rounds;
    let found = match number {
        Some(number) => rounds.iter().find(|round| round.number == number),
        None => rounds.last(),
    };
    found.ok_or_else(no_round)
}

fn slot_of(round: &Round, member: MemberId) -> Result<u8, Refusal> {
    let mut slots = (0u8..).zip(&round.slots).filter(|(_, slot)| slot.members.contains(&member));
    slots.next().map(|(index, _)| index).ok_or_else(|| Code::SlotWrong.into())
}

/// The text of a reading copy.
fn text_of(acting: &Acting<'_>, topic: TopicId, version: u32) -> Result<String, ClientError> {
    let acts = told(acting.tx, acting.space.n, &AggregateId::Topic(topic))?;
    let text = acts.into_iter().find_map(|told| match (told.act.fact.core, told.act.fact.words) {
        (Core::CopyPublished(copy), Some(Words::Titled { text, .. })) if copy.version == version => {
            Some(text)
        }
        _ => None,
    });
    text.ok_or_else(|| Trouble::TextMissing.into())
}
