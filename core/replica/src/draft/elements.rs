//! The characters of a draft in their one order, those taken out included: the common ruler on which the
//! edits of any two authors can be compared, whatever each of them had before their eyes.
//!
//! The order is automerge's own: a character stands after the one it was typed behind; of several typed
//! behind the same one the youngest comes first. A test compares it with automerge's text.

use super::history::{ChangeIndex, History, Past};
use super::walk::{DraftOp, OpRef};
use super::{ActorId16, DraftError};

/// One character that was ever typed.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    /// Its operation, with the history's number for the actor.
    pub(crate) id: OpRef,
    pub(crate) unit: char,
    /// The change that typed it.
    pub(crate) by: ChangeIndex,
    /// The changes that took it out.
    pub(crate) deleted_by: Vec<ChangeIndex>,
}

/// All characters in document order.
pub(crate) struct Elements<'h> {
    history: &'h History,
    elements: Vec<Element>,
}

impl<'h> Elements<'h> {
    pub(crate) fn of(history: &'h History) -> Result<Self, DraftError> {
        let mut typed = typed(history)?;
        typed.sort_unstable_by_key(Typed::age);
        let order = order(history, &typed)?;
        for (index, change) in history.changes() {
            for op in &change.ops {
                if let DraftOp::Delete { target } = op {
                    let at = place_of(history, &typed, *target)?;
                    typed.get_mut(at).ok_or(DraftError::Engine)?.element.deleted_by.push(index);
                }
            }
        }
        let mut elements: Vec<_> = typed.into_iter().map(|t| Some(t.element)).collect();
        let elements = order.into_iter().filter_map(|at| elements.get_mut(at)?.take()).collect();
        Ok(Self { history, elements })
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Element> {
        self.elements.iter()
    }

    pub(crate) fn slice(&self, first: usize, last: usize) -> &[Element] {
        self.elements.get(first..=last).unwrap_or_default()
    }

    /// Whether somebody who has seen this past and nothing else reads the character.
    pub(crate) fn visible(&self, element: &Element, past: &Past) -> bool {
        let seen = |change: &ChangeIndex| self.history.change(*change).is_some_and(|c| past.contains(c));
        seen(&element.by) && !element.deleted_by.iter().any(seen)
    }
}

struct Typed {
    element: Element,
    actor: ActorId16,
    after: Option<OpRef>,
}

impl Typed {
    fn age(&self) -> (u32, ActorId16) {
        (self.element.id.counter, self.actor)
    }
}

fn typed(history: &History) -> Result<Vec<Typed>, DraftError> {
    let mut typed = Vec::new();
    for (by, change) in history.changes() {
        let actor = history.actor(change.actor).ok_or(DraftError::Engine)?;
        for (op, counter) in change.ops.iter().zip(change.start_op..) {
            if let DraftOp::Insert { after, unit } = op {
                let id = OpRef { counter, actor: change.actor };
                let element = Element { id, unit: *unit, by, deleted_by: Vec::new() };
                typed.push(Typed { element, actor, after: *after });
            }
        }
    }
    Ok(typed)
}

/// Document order of characters sorted by age: each is put directly behind the one it was typed after,
/// so a younger one comes to stand before the older ones typed at the same place.
fn order(history: &History, typed: &[Typed]) -> Result<Vec<usize>, DraftError> {
    // next[0] is the beginning of the text; next[i + 1] follows character i; 0 ends the list.
    let mut next = vec![0_usize; typed.len() + 1];
    for (at, character) in typed.iter().enumerate() {
        let behind = character.after.map_or(Ok(0), |after| place_of(history, typed, after).map(|p| p + 1))?;
        let follower = std::mem::replace(next.get_mut(behind).ok_or(DraftError::Engine)?, at + 1);
        *next.get_mut(at + 1).ok_or(DraftError::Engine)? = follower;
    }
    let mut order = Vec::with_capacity(typed.len());
    let mut link = next.first().copied().unwrap_or(0);
    while link != 0 {
        order.push(link - 1);
        link = next.get(link).copied().unwrap_or(0);
    }
    Ok(order)
}

fn place_of(history: &History, typed: &[Typed], id: OpRef) -> Result<usize, DraftError> {
    let actor = history.actor(id.actor).ok_or(DraftError::Engine)?;
    typed.binary_search_by_key(&(id.counter, actor), Typed::age).map_err(|_| DraftError::Engine)
}
