//! Saying which matter a topic is and which path it takes (domain.md §3.2). Whoever is not sure takes the stricter path;
//! only both committees together, with a reason, take a less strict one; what law gives to a body stays there.

use minicbor::{Decode, Encode};

use super::{MatterClass, Topic, TopicState};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::id::{ObjectId, TopicId};
use crate::joint::{Joint, Sides};
use crate::matter::{Item, ItemCode};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::rulebook::Rulebook;
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
    /// Whether law itself names who decides on this matter.
    #[n(4)]
    pub statutory: bool,
    /// Whether the catalogue says that it takes special knowledge.
    #[n(5)]
    pub technical: bool,
}

/// Whether a topic would take a less strict path: than it takes now, or than its catalogue matter says.
///
/// # Errors
/// A matter that is not in the catalogue; a path that law does not allow.
fn is_lowering(
    topic: &Topic,
    (class, item): (MatterClass, Option<&ItemCode>),
    (book, on): (&Rulebook, CivilDate),
) -> Result<bool, Refusal> {
    let new = item.map(|code| book.item(code, on)).transpose()?;
    let now = topic.item.as_ref().and_then(|code| book.item(code, on).ok());
    let barred = |item: &&Item| item.is_statutory() && !item.allows(class);
    if let Some(item) = new.into_iter().chain(now).find(barred) {
        return Err(Refusal::with(Code::ClassStatutory, item.source.as_str()));
    }
    // What nobody has classified and the catalogue does not name is unknown, and major until both committees say else.
    let unknown = MatterClass::Major.is_lowered_by(class) && !topic.classified;
    Ok(topic.class.is_lowered_by(class) || new.map_or(unknown, |item| !item.allows(class)))
}

/// Whether law itself names who decides on a matter, and whether it takes special knowledge.
fn marks(item: Option<&ItemCode>, book: &Rulebook, on: CivilDate) -> Result<(bool, bool), Refusal> {
    let item = item.map(|code| book.item(code, on)).transpose()?;
    Ok(item.map_or((false, false), |item| (item.is_statutory(), item.technical)))
}

impl Rule for TopicClassified {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Rulebook]
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
        let (book, today) = (case.state.rulebook()?, CivilDate::of(case.at));
        if (self.statutory, self.technical) != marks(self.item.as_ref(), book, today)? {
            return Err(Code::RulesChanged.into());
        }
        if !is_lowering(topic, (self.class, self.item.as_ref()), (book, today))? {
            return if self.joint.is_none() { Ok(()) } else { Err(Code::SignersChanged.into()) };
        }
        if case.act.fact.words.is_none() {
            return Err(Code::ClassLowered.into());
        }
        Joint::expect_on(case, topic, self.joint, self.agreed(topic))
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            let mut agreed = self.agreed(topic);
            if Joint::settle(self.joint, &mut agreed) {
                topic.class = self.class;
                topic.classified = true;
                topic.item.clone_from(&self.item);
                topic.statutory = self.statutory;
                topic.technical = self.technical;
                topic.lowering = None;
            } else {
                topic.lowering = Some(Lowering { class: self.class, item: self.item.clone(), agreed });
            }
        });
    }
}

impl TopicClassified {
    /// An actor's share of giving a topic this class, by the rules of a day.
    pub fn of(
        state: &State,
        topic: TopicId,
        (class, item): (MatterClass, Option<ItemCode>),
        (by, on): (&Actor, CivilDate),
    ) -> Result<Self, Refusal> {
        let book = state.rulebook()?;
        let (statutory, technical) = marks(item.as_ref(), book, on)?;
        let stands = state.topic(topic)?;
        let lowers = is_lowering(stands, (class, item.as_ref()), (book, on))?;
        let joint = if lowers { Joint::on(state.space()?, stands, by) } else { None };
        Ok(Self { topic, class, item, joint, statutory, technical })
    }

    /// Who has agreed to just this before.
    fn agreed(&self, topic: &Topic) -> Sides {
        let same = |lowering: &&Lowering| lowering.class == self.class && lowering.item == self.item;
        topic.lowering.as_ref().filter(same).map_or(Sides::NONE, |lowering| lowering.agreed)
    }
}
