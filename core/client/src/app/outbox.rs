//! Own entries that came back: their words are kept, and can be tried again.

use yishi_domain::id::EntryId;

use super::Desk;
use crate::error::ClientError;
use crate::store::entries;
use crate::trouble::Trouble;

impl Desk {
    /// Tries a refused entry again as a new one, with the same words, judged anew by the rules.
    pub fn retry(&self, refused: EntryId) -> Result<Vec<EntryId>, ClientError> {
        let row = self.read(|connection, _| Ok(entries::by_id(connection, &refused)?))?;
        let row = row.filter(|row| row.stamp.as_ref().is_some_and(|stamp| !stamp.is_accepted()));
        let row = row.ok_or(Trouble::NotRefused)?;
        let fact = row.entry.fact().map_err(|bad| ClientError::Bug(bad.to_string()))?;
        self.act_facts(vec![fact])
    }
}
