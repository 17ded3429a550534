//! Making a draft read as it once did.

use yishi_domain::draft::Writing;
use yishi_domain::id::ChangeHash;

use super::Desk;
use crate::error::ClientError;
use crate::view::text_then;

impl Desk {
    /// Makes the draft read as it did once a change was in: an ordinary edit, which others see and can undo the same way.
    /// Gives the number of changes that took, none where it reads so already.
    pub fn restore_draft(&self, of: impl Into<Writing>, id: ChangeHash) -> Result<usize, ClientError> {
        let of = of.into();
        self.write_draft(of, |acting, opened| text_then(acting.tx, acting.space, of, opened, id))
    }
}
