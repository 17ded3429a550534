//! Accepted changes, grouped as their authors made them.

use super::{Accepted, Member};
use crate::draft::DraftError;
use crate::draft::history::{ChangeIndex, History};

/// Changes that one actor made in a row, with nothing accepted in between.
pub(super) struct Group {
    pub(super) member: Member,
    pub(super) changes: Vec<ChangeIndex>,
}

/// The groups in the order of their positions.
pub(super) fn of(history: &History, accepted: &[Accepted]) -> Result<Vec<Group>, DraftError> {
    let mut in_order: Vec<&Accepted> = accepted.iter().collect();
    in_order.sort_by_key(|a| (a.pos, a.change));
    let mut groups: Vec<Group> = Vec::new();
    for entry in in_order {
        let index = history.index(&entry.change).ok_or(DraftError::UnknownHeads)?;
        match groups.last_mut().filter(|group| goes_on(history, group, index)) {
            Some(group) => group.changes.push(index),
            None => groups.push(Group { member: entry.member, changes: vec![index] }),
        }
    }
    Ok(groups)
}

/// Whether the change was made by the group's actor on nothing but the group's last change.
fn goes_on(history: &History, group: &Group, index: ChangeIndex) -> bool {
    let last = group.changes.last().and_then(|last| history.change(*last));
    match (last, history.change(index)) {
        (Some(last), Some(change)) => last.actor == change.actor && change.deps == [last.hash],
        _ => false,
    }
}
