//! An edit that was made on an older state of the draft: somebody else's words came while the editor was open.

use rusqlite::Connection;
use yishi_domain::draft::Writing;
use yishi_domain::id::ChangeHash;
use yishi_replica::draft::{ActorId16, DraftError, rebuild};

use super::change::Changes;
use super::opened::{at, bytes};
use super::{apply, failed, replace};
use crate::app::App;
use crate::error::ClientError;
use crate::store::SpaceRow;

/// What today's draft reads with the edits that turn its text at `heads` into `new`: nothing that came since is lost.
pub(crate) fn merged(
    app: &App,
    connection: &Connection,
    space: &SpaceRow,
    of: Writing,
    heads: &[ChangeHash],
    new: &str,
) -> Result<String, ClientError> {
    let behind = || failed(DraftError::UnknownHeads);
    let mut own = at(app, connection, space, of, heads)?.ok_or_else(behind)?.document;
    replace(&mut own, new)?;
    let changes = Changes::load(connection, space.n, of.draft())?;
    let today = rebuild(&bytes(&changes.counted()), &own, ActorId16(app.fresh()?)).map_err(failed)?;
    let text = today.document.text().map_err(failed)?;
    today.unsaved.map_or(Ok(text.clone()), |edited| apply(&text, &edited.edits))
}
