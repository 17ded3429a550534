//! Who reads what: every entry carries one or two labels, every member holds scopes.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::id::{GridId, MemberId, TopicId};

/// One audience (architecture.md §3, table of audiences).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// Anyone, without a signature.
    #[n(0)]
    Public,
    /// Every member: who is who.
    #[n(1)]
    Directory,
    /// Every enrolled member: comments, amendments, stances, rounds.
    #[n(2)]
    Members,
    /// The topic's drafting group, both committees, supervisors.
    #[n(3)]
    Topic(#[n(0)] TopicId),
    /// The grid's workers, both committees, supervisors.
    #[n(4)]
    Grid(#[n(0)] GridId),
    /// One person.
    #[n(5)]
    Member(#[n(0)] MemberId),
    /// Both committees and the supervisors.
    #[n(6)]
    Committee,
}

/// A label's slot in an entry's header: a tag byte and 16 bytes of id (zero where the label has none).
pub type LabelSlot = [u8; 17];

const EVERY_TOPIC: u8 = 0x83;
const EVERY_GRID: u8 = 0x84;

fn slot(tag: u8, id: &[u8; 16]) -> LabelSlot {
    let mut out = [0u8; 17];
    out.iter_mut().zip(core::iter::once(&tag).chain(id)).for_each(|(to, from)| *to = *from);
    out
}

impl Label {
    /// The slot as it stands in a header.
    pub fn to_slot(self) -> LabelSlot {
        match self {
            Self::Public => slot(0, &[0; 16]),
            Self::Directory => slot(1, &[0; 16]),
            Self::Members => slot(2, &[0; 16]),
            Self::Topic(id) => slot(3, &id.0),
            Self::Grid(id) => slot(4, &id.0),
            Self::Member(id) => slot(5, &id.0),
            Self::Committee => slot(6, &[0; 16]),
        }
    }

    /// Reads a slot; `None` for an unknown tag or an id where none belongs.
    pub fn from_slot(slot: &LabelSlot) -> Option<Self> {
        let (tag, id) = slot.split_first()?;
        let id: [u8; 16] = id.try_into().ok()?;
        let bare = |label| (id == [0; 16]).then_some(label);
        match tag {
            0 => bare(Self::Public),
            1 => bare(Self::Directory),
            2 => bare(Self::Members),
            3 => Some(Self::Topic(TopicId(id))),
            4 => Some(Self::Grid(GridId(id))),
            5 => Some(Self::Member(MemberId(id))),
            6 => bare(Self::Committee),
            _ => None,
        }
    }
}

/// The labels of an entry: one, or two of which either opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Audience {
    /// The first label.
    pub first: Label,
    /// The second one, always greater than the first.
    pub second: Option<Label>,
}

impl Audience {
    /// An audience of one label.
    pub const fn one(label: Label) -> Self {
        Self { first: label, second: None }
    }

    /// An audience of two different labels, in whichever order they come.
    pub fn two(a: Label, b: Label) -> Self {
        match a.cmp(&b) {
            core::cmp::Ordering::Less => Self { first: a, second: Some(b) },
            core::cmp::Ordering::Equal => Self::one(a),
            core::cmp::Ordering::Greater => Self { first: b, second: Some(a) },
        }
    }

    /// The labels, one or two.
    pub fn labels(&self) -> impl Iterator<Item = Label> + use<> {
        core::iter::once(self.first).chain(self.second)
    }
}

/// What a member may read: a label, or all of a family (both committees and supervisors hold every topic and grid).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Exactly this label.
    #[n(0)]
    One(#[n(0)] Label),
    /// Every `topic/<id>`.
    #[n(1)]
    EveryTopic,
    /// Every `grid/<g>`.
    #[n(2)]
    EveryGrid,
}

impl Scope {
    /// Whether this scope opens entries of `label`.
    pub fn opens(&self, label: Label) -> bool {
        match self {
            Self::One(own) => *own == label,
            Self::EveryTopic => matches!(label, Label::Topic(_)),
            Self::EveryGrid => matches!(label, Label::Grid(_)),
        }
    }

    /// The scope in the form of a slot, for cursors; a family has the family's tag with the high bit set.
    pub fn to_slot(self) -> LabelSlot {
        match self {
            Self::One(label) => label.to_slot(),
            Self::EveryTopic => slot(EVERY_TOPIC, &[0; 16]),
            Self::EveryGrid => slot(EVERY_GRID, &[0; 16]),
        }
    }

    /// Reads the form of [`Self::to_slot`].
    pub fn from_slot(slot: &LabelSlot) -> Option<Self> {
        let (tag, id) = slot.split_first()?;
        let bare = |scope| id.iter().all(|b| *b == 0).then_some(scope);
        match *tag {
            EVERY_TOPIC => bare(Self::EveryTopic),
            EVERY_GRID => bare(Self::EveryGrid),
            _ => Label::from_slot(slot).map(Self::One),
        }
    }
}

/// Whether any of `scopes` opens `audience`.
pub fn may_read(scopes: &[Scope], audience: &Audience) -> bool {
    audience.labels().any(|label| scopes.iter().any(|scope| scope.opens(label)))
}
