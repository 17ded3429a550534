//! What there is to pick from, with the words people use.

use yishi_domain::amendment::AmendmentStatus;
use yishi_domain::comment::Side;
use yishi_domain::membership::SpaceKind;
use yishi_domain::need::{Category, Channel, NeedStatus};
use yishi_domain::role::Role;
use yishi_domain::stance::StanceGrade;
use yishi_domain::topic::{MatterClass, TopicSource, TopicState};

use super::SendState;

/// One of a few.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice<T> {
    /// Which.
    pub value: T,
    /// Its code, stable.
    pub code: &'static str,
    /// The word.
    pub zh: &'static str,
}

/// Every set of choices, each in the order to show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// How a need came in.
    pub channels: Vec<Choice<Channel>>,
    /// What a need is about.
    pub categories: Vec<Choice<Category>>,
    /// Where a need stands.
    pub need_statuses: Vec<Choice<NeedStatus>>,
    /// Where a topic comes from.
    pub topic_sources: Vec<Choice<TopicSource>>,
    /// A topic's class.
    pub matter_classes: Vec<Choice<MatterClass>>,
    /// Where a topic stands.
    pub topic_states: Vec<Choice<TopicState>>,
    /// Which side a comment speaks for.
    pub sides: Vec<Choice<Side>>,
    /// Where somebody stands, in the plain words of the answer buttons.
    pub stances: Vec<Choice<StanceGrade>>,
    /// What became of an amendment.
    pub amendment_statuses: Vec<Choice<AmendmentStatus>>,
    /// How far something of one's own is.
    pub send_states: Vec<Choice<SendState>>,
    /// Roles.
    pub roles: Vec<Choice<Role>>,
    /// Kinds of spaces.
    pub space_kinds: Vec<Choice<SpaceKind>>,
}

fn all<T: Copy>(values: &[T], code: fn(T) -> &'static str, zh: fn(T) -> &'static str) -> Vec<Choice<T>> {
    values.iter().map(|value| Choice { value: *value, code: code(*value), zh: zh(*value) }).collect()
}

/// Every set of choices.
pub fn choices() -> Choices {
    Choices {
        channels: all(Channel::ALL, Channel::code, Channel::zh),
        categories: all(Category::ALL, Category::code, Category::zh),
        need_statuses: all(NeedStatus::ALL, NeedStatus::code, NeedStatus::zh),
        topic_sources: all(TopicSource::ALL, TopicSource::code, TopicSource::zh),
        matter_classes: all(MatterClass::ALL, MatterClass::code, MatterClass::zh),
        topic_states: all(TopicState::ALL, TopicState::code, TopicState::zh),
        sides: all(Side::ALL, Side::code, Side::zh),
        stances: all(StanceGrade::ALL, StanceGrade::code, StanceGrade::plain),
        amendment_statuses: all(AmendmentStatus::ALL, AmendmentStatus::code, AmendmentStatus::zh),
        send_states: all(SendState::ALL, |state| state.coded().code, |state| state.coded().zh),
        roles: all(Role::ALL, Role::code, Role::zh),
        space_kinds: all(SpaceKind::ALL, SpaceKind::code, SpaceKind::zh),
    }
}
