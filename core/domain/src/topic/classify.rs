//! Saying which matter a topic is and which path it takes (domain.md §3.2). Whoever is not sure takes the stricter path;
//! only both committees together, with a reason, take a less strict one; what law gives to a body stays there.

use minicbor::{Decode, Encode};

use super::{MatterClass, Topic, TopicState};
use crate::act::{Act, Actor};
use crate::id::{ObjectId, TopicId};
use crate::joint::{Joint, Sides};
use crate::matter::{Catalog, Item, ItemCode};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// A lower class that one side wants.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Lowering {
    /// Which.
    #[n(0)]
    pub class: MatterClass,
    /// As which matter.
    #[n(1)]
    pub item: Option<ItemCode>,
    /// Who has agreed.
    #[n(2)]
    pub agreed: Sides,
}

/// 事项性质: why a less strict path is taken is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TopicClassified {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// Its class.
    #[n(1)]
    pub class: MatterClass,
    /// Its matter in the catalogue, if it has one.
    #[n(2)]
    pub item: Option<ItemCode>,
    /// The author's share where the class is lowered; nothing where it is not, or where the author decides for both
    /// committees.
    #[n(3)]
    pub joint: Option<Joint>,
}

fn item_of(code: Option<&ItemCode>) -> Result<Option<&'static Item>, Refusal> {
    let Some(code) = code else { return Ok(None) };
    Ok(Some(Catalog::shipped()?.item(code).ok_or(Code::ItemUnknown)?))
}

/// Whether a topic would take a less strict path: than its catalogue matter says or, without one, than it takes now.
///
/// # Errors
/// A matter that is not in the catalogue; a path that law does not allow.
pub fn is_lowering(topic: &Topic, class: MatterClass, item: Option<&ItemCode>) -> Result<bool, Refusal> {
    let (now, new) = (item_of(topic.item.as_ref())?, item_of(item)?);
    let lowered = topic.class.is_lowered_by(class);
    let against_law = new.is_some_and(|item| item.is_statutory() && !item.allows(class))
        || now.is_some_and(|item| item.is_statutory() && !item.allows(class));
    if against_law {
        let sources: Vec<&str> = new.into_iter().chain(now).map(|item| item.source.as_str()).collect();
        return Err(Refusal::with(Code::ClassStatutory, sources.first().copied().unwrap_or_default()));
    }
    Ok(new.map_or(lowered, |item| !item.allows(class)))
}

impl Rule for TopicClassified {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(super::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let topic = case.state.topic(self.topic)?;
        topic.stands_in(&[
            TopicState::Drafted,
            TopicState::Screening,
            TopicState::PartyReview,
            TopicState::Accepted,
        ])?;
        if !is_lowering(topic, self.class, self.item.as_ref())? {
            return if self.joint.is_none() { Ok(()) } else { Err(Code::SignersChanged.into()) };
        }
        if case.act.fact.words.is_none() {
            return Err(Code::ClassLowered.into());
        }
        Joint::expect(case, self.joint, self.agreed(topic))
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            let mut agreed = self.agreed(topic);
            if Joint::settle(self.joint, &mut agreed) {
                topic.class = self.class;
                topic.item.clone_from(&self.item);
                topic.lowering = None;
            } else {
                topic.lowering = Some(Lowering { class: self.class, item: self.item.clone(), agreed });
            }
        });
    }
}

impl TopicClassified {
    /// Who has agreed to just this before.
    fn agreed(&self, topic: &Topic) -> Sides {
        let same = |lowering: &&Lowering| lowering.class == self.class && lowering.item == self.item;
        topic.lowering.as_ref().filter(same).map_or(Sides::NONE, |lowering| lowering.agreed)
    }
}
