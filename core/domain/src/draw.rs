//! 抽签: who of a pool gets a seat, by a seed that nobody knew when the pool was published. The result is a function of
//! draw, seed and pool that anybody computes again by hand (docs/protocol.md, “A draw”).

use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::id::{DrawId, MemberId, ObjectId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::Topic;

/// The most people in a pool.
pub const POOL_MAX: usize = 1_000;
/// The most UTF-16 units of a seed.
pub const SEED_MAX: usize = 200;

/// A draw as it stands.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Draw {
    /// For which topic.
    #[n(0)]
    pub topic: TopicId,
    /// Among whom, sorted.
    #[n(1)]
    pub pool: Vec<MemberId>,
    /// How many seats there are.
    #[n(2)]
    pub places: u32,
    /// The day on which the seed is known.
    #[n(3)]
    pub known_on: CivilDate,
    /// The seed, once it was drawn.
    #[n(4)]
    pub seed: Option<String>,
    /// Who was drawn, the first one first.
    #[n(5)]
    pub drawn: Vec<MemberId>,
    /// Whether it was called off.
    #[n(6)]
    pub dropped: bool,
}

impl Draw {
    /// Refuses one that is over.
    fn expect_open(&self) -> Result<(), Refusal> {
        if self.seed.is_none() && !self.dropped { Ok(()) } else { Err(Code::DrawOver.into()) }
    }
}

/// The ticket of somebody in a draw: SHA-256 over four lines of text, so that `sha256sum` gives it, too.
pub fn ticket(draw: DrawId, seed: &str, member: MemberId) -> [u8; 32] {
    Sha256::digest(format!("yishi-draw-1\n{draw}\n{seed}\n{member}\n")).into()
}

/// Everybody of a pool in the order of their tickets: the first are drawn, the others follow as substitutes.
pub fn order(draw: DrawId, seed: &str, pool: &[MemberId]) -> Vec<MemberId> {
    let mut order: Vec<([u8; 32], MemberId)> =
        pool.iter().map(|member| (ticket(draw, seed, *member), *member)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, member)| member).collect()
}

/// Who is drawn for so many seats.
pub fn drawn(draw: DrawId, seed: &str, pool: &[MemberId], places: u32) -> Vec<MemberId> {
    let mut order = order(draw, seed, pool);
    order.truncate(usize::try_from(places).unwrap_or(usize::MAX));
    order
}

/// Whether a seed is one line that reads the same wherever it is copied from.
pub fn is_seed(seed: &str) -> bool {
    let sized = (1..=SEED_MAX).contains(&crate::words::utf16_len(seed));
    sized && seed.trim() == seed && !seed.chars().any(char::is_control)
}

/// 抽签公告: where the seed will come from is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct DrawAnnounced {
    /// The draw.
    #[n(0)]
    pub draw: DrawId,
    /// For which topic.
    #[n(1)]
    pub topic: TopicId,
    /// Among whom, sorted.
    #[n(2)]
    pub pool: Vec<MemberId>,
    /// How many seats there are.
    #[n(3)]
    pub places: u32,
    /// The day on which the seed is known, after the announcement.
    #[n(4)]
    pub known_on: CivilDate,
}

impl DrawAnnounced {
    fn expect_pool(&self) -> Result<(), Refusal> {
        let sorted = self.pool.windows(2).all(|pair| pair.first() < pair.last());
        let places = usize::try_from(self.places).unwrap_or(usize::MAX);
        if sorted && self.pool.len() <= POOL_MAX && (1..self.pool.len()).contains(&places) {
            return Ok(());
        }
        Err(Code::DrawPool.into())
    }
}

impl Rule for DrawAnnounced {
    fn object(&self) -> ObjectId {
        self.draw.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Draw(self.draw), AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if case.state.draw(self.draw).is_ok() {
            return Err(Code::AlreadyExists.into());
        }
        let topic = case.state.topic(self.topic)?;
        topic.open()?;
        // Of several announced at a time one could take whichever pleases.
        if topic.draw.is_some() {
            return Err(Code::DrawStanding.into());
        }
        self.expect_pool()?;
        // An act in the app: what counts is when the hub has it.
        if CivilDate::of(case.at) < self.known_on { Ok(()) } else { Err(Code::DrawLate.into()) }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        let draw = Draw {
            topic: self.topic,
            pool: self.pool.clone(),
            places: self.places,
            known_on: self.known_on,
            seed: None,
            drawn: Vec::new(),
            dropped: false,
        };
        state.create(AggregateId::Draw(self.draw), draw);
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| topic.draw = Some(self.draw));
    }
}

/// 抽签结果.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Drawn {
    /// The draw.
    #[n(0)]
    pub draw: DrawId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
    /// The seed, as its source has it.
    #[n(2)]
    pub seed: String,
    /// Who was drawn, the first one first.
    #[n(3)]
    pub drawn: Vec<MemberId>,
}

impl Drawn {
    /// What a draw comes to with a seed.
    pub fn of(state: &State, id: DrawId, seed: String) -> Result<Self, Refusal> {
        let draw = state.draw(id)?;
        let drawn = drawn(id, &seed, &draw.pool, draw.places);
        Ok(Self { draw: id, topic: draw.topic, seed, drawn })
    }
}

impl Rule for Drawn {
    fn object(&self) -> ObjectId {
        self.draw.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Draw(self.draw), AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let draw = case.state.draw(self.draw)?;
        draw.expect_open()?;
        if CivilDate::of(case.at) < draw.known_on {
            return Err(Refusal::with(Code::DrawEarly, draw.known_on.zh()));
        }
        if !is_seed(&self.seed) {
            return Err(Code::DrawSeed.into());
        }
        if *self == Self::of(case.state, self.draw, self.seed.clone())? {
            return Ok(());
        }
        Err(Code::DrawDiffers.into())
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Draw(self.draw), |draw: &mut Draw| {
            draw.seed = Some(self.seed.clone());
            draw.drawn.clone_from(&self.drawn);
        });
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| topic.draw = None);
    }
}

/// 取消抽签: before the seed is known; why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct DrawDropped {
    /// The draw.
    #[n(0)]
    pub draw: DrawId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
}

impl Rule for DrawDropped {
    fn object(&self) -> ObjectId {
        self.draw.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Draw(self.draw), AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let draw = case.state.draw(self.draw)?;
        if draw.topic != self.topic {
            return Err(Code::UnknownObject.into());
        }
        draw.expect_open()?;
        if CivilDate::of(case.at) < draw.known_on { Ok(()) } else { Err(Code::DrawKnown.into()) }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Draw(self.draw), |draw: &mut Draw| draw.dropped = true);
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| topic.draw = None);
    }
}
