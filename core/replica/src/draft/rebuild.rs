//! After a refused or quarantined change: the draft without it, and the author's words kept.

use super::diff::text_diff;
use super::passage::move_splices;
use super::{ActorId16, ChangeHash, DraftDoc, DraftError, Splice};

/// A draft rebuilt from accepted changes.
#[derive(Debug)]
pub struct Rebuilt {
    /// The draft as everybody else has it, under the new actor.
    pub document: DraftDoc,
    /// What this device had written that was not accepted.
    pub unsaved: Option<Unsaved>,
}

/// An author's own text that is in no accepted change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// The whole text as the author had it.
    pub text: String,
    /// The same edits in today's text, ready for [`DraftDoc::edit`] once the author has looked at them.
    pub edits: Vec<Splice>,
}

/// Rebuilds a draft from all its accepted changes, in any order. `own` is the draft as this device has it,
/// with the changes that were not accepted; `actor` is a fresh one, the old one is never used again.
///
/// # Errors
/// A refusal when an accepted change is not sound or is missing what it stands on.
pub fn rebuild<B: AsRef<[u8]>>(
    accepted: &[B],
    own: &DraftDoc,
    actor: ActorId16,
) -> Result<Rebuilt, DraftError> {
    let mut document = DraftDoc::new(actor)?;
    document.apply_accepted(accepted)?;
    let base = shared_heads(own, &document);
    let (before, text) = (own.text_at(&base)?, own.text()?);
    let edits = move_splices(&document, &base, text_diff(&before, &text))?;
    let unsaved = if edits.is_empty() { None } else { Some(Unsaved { text, edits }) };
    Ok(Rebuilt { document, unsaved })
}

/// The newest version that both hold: what the author's refused words were written on.
fn shared_heads(own: &DraftDoc, rebuilt: &DraftDoc) -> Vec<ChangeHash> {
    let shared: Vec<_> = own
        .history()
        .changes()
        .map(|(_, change)| change)
        .filter(|change| rebuilt.holds(&change.hash))
        .collect();
    let stood_on: std::collections::HashSet<_> = shared.iter().flat_map(|change| &change.deps).collect();
    shared.iter().map(|change| change.hash).filter(|hash| !stood_on.contains(hash)).collect()
}
