//! 办事规则: what a space goes by beside what is compiled in. Rule packs, forms, catalogues and calendars come as public
//! records: decided here, or taken over from a space above, whole and with the record they come from. Nothing reaches
//! back: a chapter counts from the day after the second signature, so that whatever went by the rules of a day goes by
//! the same rules for ever.

mod adopt;
mod chapter;
mod look;
mod open;

use std::collections::BTreeMap;

use minicbor::{Decode, Encode};

use crate::calendar::CivilDate;
use crate::id::{EntryId, MemberId, SpaceId};
use crate::joint::Sides;
use crate::matter::ItemCode;
use crate::membership::SpaceKind;
use crate::pack::Level;
use crate::time::Moment;

pub use adopt::{RulesAdopted, RulesConfirmed};
pub use chapter::{Chapter, FormPack};
pub use open::ItemOpened;

/// Where a chapter was taken over from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Origin {
    /// The space above.
    #[n(0)]
    pub space: SpaceId,
    /// The entry there that brought it in.
    #[n(1)]
    pub entry: EntryId,
}

/// A chapter that counts.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Adopted {
    /// What it says.
    #[n(0)]
    pub chapter: Chapter,
    /// Where it comes from; nothing where it was decided here.
    #[n(1)]
    pub origin: Option<Origin>,
    /// The first day it counts, if it does not name a later one.
    #[n(2)]
    pub since: CivilDate,
    /// The entry that brought it in.
    #[n(3)]
    pub entry: EntryId,
}

impl Adopted {
    /// Whether a chapter takes this one's place: of the same kind and name, and from the same space.
    fn gives_way_to(&self, chapter: &Chapter, origin: Option<Origin>) -> bool {
        let space = |origin: Option<Origin>| origin.map(|origin| origin.space);
        chapter.is_named_like(&self.chapter) && space(origin) == space(self.origin)
    }
}

/// A chapter that waits for a second signature.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Proposed {
    /// What it says.
    #[n(0)]
    pub chapter: Chapter,
    /// Where it comes from.
    #[n(1)]
    pub origin: Option<Origin>,
    /// Who proposed it.
    #[n(2)]
    pub by: MemberId,
    /// When.
    #[n(3)]
    pub since: Moment,
}

/// How far both committees have opened a matter for 商定即行.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Opening {
    /// Since which day it is open; nothing while it is not.
    #[n(0)]
    pub since: Option<CivilDate>,
    /// Who has agreed to change that.
    #[n(1)]
    pub agreed: Sides,
}

/// What a space goes by.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Rulebook {
    /// What kind of space it is of.
    #[n(0)]
    pub kind: SpaceKind,
    /// What was adopted, in order. A later chapter of the same name and space takes an earlier one's place from its
    /// own day on.
    #[n(1)]
    pub adopted: Vec<Adopted>,
    /// What waits for a second signature, by the entry that proposed it.
    #[n(2)]
    pub proposed: BTreeMap<EntryId, Proposed>,
    /// Matters that may be agreed on and acted on at once (domain.md §3.4).
    #[n(3)]
    pub openings: BTreeMap<ItemCode, Opening>,
}

/// The most chapters of a space, replaced ones included, and the most that wait.
pub const CHAPTERS_MAX: usize = 200;

impl Rulebook {
    /// What is compiled in, and nothing else.
    pub const fn new(kind: SpaceKind) -> Self {
        Self { kind, adopted: Vec::new(), proposed: BTreeMap::new(), openings: BTreeMap::new() }
    }

    /// The level of what this space decides itself.
    pub const fn level(&self) -> Level {
        match self.kind {
            SpaceKind::County => Level::County,
            SpaceKind::Township | SpaceKind::Village | SpaceKind::Community => Level::Unit,
        }
    }

    /// Whether a matter may be agreed on and acted on at once, by decision before that day or on it.
    pub fn is_open(&self, item: &ItemCode, on: CivilDate) -> bool {
        self.openings.get(item).and_then(|opening| opening.since).is_some_and(|since| since <= on)
    }

    /// Whether this space brought in that very chapter with that entry.
    pub fn issued(&self, entry: &EntryId, chapter: &Chapter) -> bool {
        self.adopted.iter().any(|adopted| adopted.entry == *entry && adopted.chapter == *chapter)
    }

    /// Whether this very chapter was adopted, or waits.
    pub fn has(&self, chapter: &Chapter) -> bool {
        self.adopted.iter().any(|adopted| adopted.chapter == *chapter)
            || self.proposed.values().any(|proposed| proposed.chapter == *chapter)
    }
}
