//! What an entry inside a seal file says, once everything signed about it was verified.

use yishi_domain::fact::Core;
use yishi_domain::id::SpaceId;
use yishi_domain::label::{Audience, Label};

use super::fault::SealFault;
use crate::entry::Entry;

/// The core of an entry of this space under this one label, with everything signed about it verified.
pub(super) fn verified(entry: &Entry, space: &SpaceId, label: Label) -> Result<Core, SealFault> {
    if entry.verify().is_err() {
        return Err(SealFault::Entry);
    }
    if entry.header.space != *space || entry.header.audience != Audience::one(label) {
        return Err(SealFault::Place);
    }
    entry.fact().map(|fact| fact.core).map_err(|_| SealFault::Entry)
}
