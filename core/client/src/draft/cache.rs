//! Documents opened lately.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use yishi_domain::id::DraftId;

use super::opened::Opened;

/// What a document was built from; see [`crate::store::drafts::fingerprint`].
pub(super) type Fingerprint = Vec<(i64, i64, Option<u64>)>;

/// How many documents stay in memory: one of usual size takes about 75 KB, the largest some 20 MB.
const HOT: usize = 8;

struct Hot {
    space: i64,
    draft: DraftId,
    from: Fingerprint,
    opened: Opened,
}

/// A few documents, the newest last. Whatever it holds can be built again from the log.
#[derive(Default)]
pub(crate) struct DraftCache(Mutex<VecDeque<Hot>>);

impl DraftCache {
    /// The document as it was last opened, and whether it was built from exactly this.
    pub(super) fn get(&self, space: i64, draft: DraftId, from: &Fingerprint) -> Option<(Opened, bool)> {
        let mut hot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = hot.iter().position(|one| one.space == space && one.draft == draft)?;
        let one = hot.remove(at)?;
        let found = (one.opened.clone(), one.from == *from);
        hot.push_back(one);
        Some(found)
    }

    /// Keeps a document as it was built.
    pub(super) fn put(&self, space: i64, draft: DraftId, from: Fingerprint, opened: Opened) {
        let mut hot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        hot.retain(|one| one.space != space || one.draft != draft);
        hot.push_back(Hot { space, draft, from, opened });
        while hot.len() > HOT {
            hot.pop_front();
        }
    }
}
