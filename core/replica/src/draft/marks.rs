//! 两人同时改过: passages that several people changed without seeing each other's change.
//!
//! automerge keeps everybody's letters and mixes them; a mark shows where, with both versions, until a drafter
//! who has seen both says it is settled. Marks are derived from the accepted changes and never stored.
//!
//! A change belongs to a group with its forerunners when one actor made them in a row and nothing accepted lies
//! between them. Against each group stand the accepted changes of other members at lower positions that the
//! group's author had not seen. Both sides are compared character by character in document order: what both touched,
//! with no untouched character of the author's starting text in between, is one mark. What comes later
//! makes marks of its own, so a mark's id stays what it is.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use sha2::{Digest, Sha256};

use super::document::LocalChange;
use super::elements::{Element, Elements};
use super::history::{ChangeIndex, History, Past, Recorded};
use super::walk::{DraftOp, Keyed};
use super::{ChangeHash, DraftDoc, DraftError, Splice};

mod groups;

use groups::Group;

/// The domain of a mark's id.
const MARK_TAG: &[u8] = b"yishi/draft-mark/1";

/// A member, as the log names them.
pub type Member = [u8; 16];

/// An accepted change: who made it and where it stands in the space's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The change.
    pub change: ChangeHash,
    /// Its author, by the entry's signature.
    pub member: Member,
    /// Its position.
    pub pos: u64,
}

/// The name of a mark: the same on every replica. Displays as 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MarkId(pub [u8; 32]);

impl fmt::Display for MarkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// An open mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its name.
    pub id: MarkId,
    /// The changes that touched the passage, ascending.
    pub changes: Vec<ChangeHash>,
    /// The member whose change came last in the space's order.
    pub mine_by: Member,
    /// The members whose changes that one had not seen, ascending.
    pub theirs_by: Vec<Member>,
    /// The passage in today's text, in UTF-16 units.
    pub range: Range<usize>,
    /// The passage as `mine_by` left it.
    pub mine: String,
    /// The passage as the others left it.
    pub theirs: String,
    /// The passage as `mine_by` had found it.
    pub base: String,
}

/// The open marks of a draft, in the order of its text.
///
/// Changes that the document holds and `accepted` does not name are this device's own, not yet accepted:
/// they count in the ranges and make no marks.
///
/// # Errors
/// [`DraftError::UnknownHeads`] when `accepted` names a change that is not in the document.
pub fn marks(draft: &DraftDoc, accepted: &[Accepted]) -> Result<Vec<Mark>, DraftError> {
    let history = draft.history();
    let groups = groups::of(history, accepted)?;
    let settled = settlements(history, &groups);
    let elements = Elements::of(history)?;
    let offsets = offsets(&elements, &history.present());
    let mut found = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let earlier = groups.get(..at).unwrap_or_default();
        let Some(sides) = Sides::of(history, group, earlier)? else { continue };
        for passage in sides.passages(&elements) {
            if let Some(mark) = sides.mark(&elements, &offsets, &passage)
                && !is_settled(history, &settled, &mark)
            {
                found.push(mark);
            }
        }
    }
    found.sort_by_key(|mark| (mark.range.start, mark.range.end, mark.id));
    Ok(found)
}

/// Settles a mark, and where `replacement` is given lets the passage read that, in one change.
/// The mark stays open on others' screens until the change is accepted.
///
/// # Errors
/// [`DraftError::BadSplice`] when the text has changed since the mark was derived.
pub fn settle(
    draft: &mut DraftDoc,
    mark: &Mark,
    replacement: Option<&str>,
) -> Result<LocalChange, DraftError> {
    let splice = replacement.map(|text| Splice {
        at: mark.range.start,
        delete: mark.range.len(),
        insert: text.to_owned(),
    });
    let written = draft.edit_and_settle(splice.as_slice(), &[mark.id])?;
    written.ok_or(DraftError::Engine)
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Neither,
    Mine,
    Theirs,
}

/// One group against what its author had not seen.
struct Sides<'h> {
    history: &'h History,
    mine_by: Member,
    /// What the group's author had before their eyes.
    base: Past,
    /// For each change of the history, on which side it stands.
    side: Vec<Side>,
    /// For each change of the history on the other side, its author.
    author: Vec<Option<Member>>,
}

/// A contiguous stretch of characters that both sides touched.
#[derive(Default)]
struct Passage {
    first: usize,
    last: usize,
    changes: BTreeSet<ChangeIndex>,
    mine: bool,
    theirs: bool,
}

impl<'h> Sides<'h> {
    fn of(history: &'h History, group: &Group, earlier: &[Group]) -> Result<Option<Self>, DraftError> {
        let first = group.changes.first().and_then(|c| history.change(*c)).ok_or(DraftError::Engine)?;
        let base = history.past_of(&first.deps).ok_or(DraftError::UnknownHeads)?;
        let count = history.changes().count();
        let (mut side, mut author) = (vec![Side::Neither; count], vec![None; count]);
        let mut unseen = false;
        for other in earlier.iter().filter(|other| other.member != group.member) {
            for change in &other.changes {
                if history.change(*change).is_some_and(|c| !base.contains(c)) {
                    set(&mut side, *change, Side::Theirs);
                    set(&mut author, *change, Some(other.member));
                    unseen = true;
                }
            }
        }
        for change in &group.changes {
            set(&mut side, *change, Side::Mine);
        }
        Ok(unseen.then_some(Self { history, mine_by: group.member, base, side, author }))
    }

    fn side(&self, change: ChangeIndex) -> Side {
        self.side.get(change).copied().unwrap_or(Side::Neither)
    }

    /// Whether the character is there after `side` has done its part on the base.
    fn reads(&self, element: &Element, in_base: bool, side: Side) -> bool {
        let there = in_base || self.side(element.by) == side;
        there && !element.deleted_by.iter().any(|change| self.side(*change) == side)
    }

    /// Whether `side` put the character in or took it out of the base.
    fn touches(&self, element: &Element, in_base: bool, side: Side) -> bool {
        self.reads(element, in_base, side) != in_base
    }

    fn passages(&self, elements: &Elements<'_>) -> Vec<Passage> {
        let mut found = Vec::new();
        let mut open: Option<Passage> = None;
        for (at, element) in elements.iter().enumerate() {
            let in_base = elements.visible(element, &self.base);
            let mine = self.touches(element, in_base, Side::Mine);
            let theirs = self.touches(element, in_base, Side::Theirs);
            if !mine && !theirs {
                if in_base {
                    found.extend(open.take());
                }
                continue;
            }
            let passage = open.get_or_insert_with(|| Passage { first: at, ..Passage::default() });
            passage.last = at;
            passage.mine |= mine;
            passage.theirs |= theirs;
            let hands = std::iter::once(&element.by).chain(&element.deleted_by);
            passage.changes.extend(hands.filter(|change| self.side(**change) != Side::Neither));
        }
        found.extend(open);
        found.retain(|passage| passage.mine && passage.theirs);
        found
    }

    /// The mark of a passage; none where both sides only took out the same characters.
    fn mark(&self, elements: &Elements<'_>, offsets: &[usize], passage: &Passage) -> Option<Mark> {
        let (mut base, mut mine, mut theirs) = (String::new(), String::new(), String::new());
        let mut put_in = false;
        let characters = elements.slice(passage.first, passage.last);
        for element in characters {
            let in_base = elements.visible(element, &self.base);
            for (text, there) in [
                (&mut base, in_base),
                (&mut mine, self.reads(element, in_base, Side::Mine)),
                (&mut theirs, self.reads(element, in_base, Side::Theirs)),
            ] {
                if there {
                    text.push(element.unit);
                }
            }
            put_in |= !in_base && self.side(element.by) != Side::Neither;
        }
        if mine == theirs && !put_in {
            return None;
        }
        let mut changes: Vec<_> =
            passage.changes.iter().filter_map(|c| self.history.change(*c)).map(|c| c.hash).collect();
        changes.sort_unstable();
        let authors = passage.changes.iter().filter_map(|c| self.author.get(*c).copied().flatten());
        Some(Mark {
            id: self.id(characters.first()?, &changes)?,
            changes,
            mine_by: self.mine_by,
            theirs_by: authors.collect::<BTreeSet<_>>().into_iter().collect(),
            range: *offsets.get(passage.first)?..*offsets.get(passage.last + 1)?,
            mine,
            theirs,
            base,
        })
    }

    /// The changes name the mark, and its first character tells it from others between the same changes.
    fn id(&self, first: &Element, changes: &[ChangeHash]) -> Option<MarkId> {
        let mut hash = Sha256::new();
        hash.update(MARK_TAG);
        hash.update(self.history.actor(first.id.actor)?.0);
        hash.update(first.id.counter.to_be_bytes());
        changes.iter().for_each(|change| hash.update(change.0));
        Some(MarkId(hash.finalize().into()))
    }
}

fn set<T>(items: &mut [T], at: usize, value: T) {
    if let Some(slot) = items.get_mut(at) {
        *slot = value;
    }
}

/// For each character, and for the end, how many UTF-16 units of today's text stand before it.
fn offsets(elements: &Elements<'_>, now: &Past) -> Vec<usize> {
    let mut at = 0;
    let mut offsets = vec![0];
    for element in elements.iter() {
        if elements.visible(element, now) {
            at += element.unit.len_utf16();
        }
        offsets.push(at);
    }
    offsets
}

/// Which accepted change settles which mark.
fn settlements<'h>(history: &'h History, groups: &[Group]) -> Vec<(&'h str, &'h Recorded)> {
    let accepted =
        groups.iter().flat_map(|group| &group.changes).filter_map(|change| history.change(*change));
    let keys = |change: &'h Recorded| {
        change.ops.iter().filter_map(move |op| match op {
            DraftOp::Put(put) if put.object == Keyed::Settled => Some((put.key.as_str(), change)),
            DraftOp::Put(_) | DraftOp::Insert { .. } | DraftOp::Delete { .. } => None,
        })
    };
    accepted.flat_map(keys).collect()
}

/// A mark is settled by a change that has seen every change involved.
fn is_settled(history: &History, settlements: &[(&str, &Recorded)], mark: &Mark) -> bool {
    let key = mark.id.to_string();
    settlements.iter().filter(|(settled, _)| *settled == key).any(|(_, by)| {
        mark.changes.iter().all(|change| history.find(change).is_some_and(|change| by.past.contains(change)))
    })
}
