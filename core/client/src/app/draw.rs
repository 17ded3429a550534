//! Draws of who gets a seat.

use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{DrawId, MemberId, TopicId};
use yishi_domain::intent::TopicIntent;

use super::Desk;
use crate::error::ClientError;

/// What one fills in for a draw.
#[derive(Debug, Clone)]
pub struct DrawForm {
    /// For which topic.
    pub topic: TopicId,
    /// Among whom.
    pub pool: Vec<MemberId>,
    /// How many seats.
    pub places: u32,
    /// The day its seed is known.
    pub known_on: CivilDate,
    /// Where the seed comes from.
    pub source: String,
}

impl Desk {
    /// Announces a draw before its seed is known.
    pub fn announce_draw(&self, form: DrawForm) -> Result<DrawId, ClientError> {
        let draw = DrawId(self.app.fresh()?);
        let DrawForm { topic, pool, places, known_on, source } = form;
        self.act(TopicIntent::AnnounceDraw { draw, topic, pool, places, known_on, words: source })?;
        Ok(draw)
    }

    /// Draws with the seed, as its source has it.
    pub fn hold_draw(&self, draw: DrawId, seed: &str) -> Result<(), ClientError> {
        self.act(TopicIntent::Draw(draw, seed.to_owned())).map(|_| ())
    }

    /// Calls a draw off before its seed is known, saying why.
    pub fn drop_draw(&self, draw: DrawId, reason: &str) -> Result<(), ClientError> {
        self.act(TopicIntent::DropDraw(draw, reason.to_owned())).map(|_| ())
    }
}
