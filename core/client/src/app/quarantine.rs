//! What the hub has put aside: shown to the committee, which may admit it.

use reqwest::Method;
use yishi_domain::id::EntryId;
use yishi_domain::intent::OfficeIntent;
use yishi_domain::time::Pos;
use yishi_replica::log::Stamped;
use yishi_replica::message::SyncAnswer;
use yishi_replica::quarantine::entries;

use super::Desk;
use crate::error::ClientError;
use crate::http::done;
use crate::trouble::Trouble;
use crate::view::{QuarantineRow, quarantined};

impl Desk {
    /// What is in quarantine now, the first one first, as the hub tells it; for the committee only. Wants a network.
    pub async fn fetch_quarantined(&self) -> Result<Vec<QuarantineRow>, ClientError> {
        if self.app.airplane() {
            return Err(ClientError::Offline);
        }
        let (space, hub, log_key) = self.read(|_, row| Ok((row.id, row.hub.clone(), row.log_key)))?;
        let (mut all, mut after) = (Vec::<Stamped>::new(), Pos(0));
        loop {
            let path = format!("/v1/spaces/{space}/quarantine/{}", after.0);
            let bytes = done(self.app.signed(&hub, Method::GET, &path, Vec::new()).await?)?;
            let mut answer = SyncAnswer::from_bytes(&bytes).ok_or(Trouble::AnswerInvalid)?;
            let page = answer.spaces.pop().ok_or(Trouble::AnswerInvalid)?;
            all.extend(entries(&space, &log_key, &page).map_err(|_| Trouble::HubUntrue)?);
            // Whoever stands still would ask for ever.
            if !page.more || page.upto <= after {
                break;
            }
            after = page.upto;
        }
        self.read(|connection, space| all.iter().map(|one| quarantined(connection, space, one)).collect())
    }

    /// Admits an entry from quarantine: the hub gives it the next position with the next sync, or says why not.
    pub fn admit(&self, entry: EntryId) -> Result<EntryId, ClientError> {
        self.one(OfficeIntent::Admit(entry))
    }
}
