//! Opening a draft.

use std::collections::BTreeSet;

use rusqlite::Connection;
use yishi_domain::draft::Writing;
use yishi_domain::id::DraftId;
use yishi_replica::draft::{Accepted, ActorId16, ChangeHash, DraftDoc, Mark, marks};

use super::change::{Change, Changes};
use super::failed;
use crate::app::App;
use crate::error::ClientError;
use crate::store::{SpaceRow, drafts};

/// A draft as this phone sees it.
#[derive(Debug, Clone)]
pub(crate) struct Opened {
    /// The document, under the actor this phone may write with.
    pub(crate) document: DraftDoc,
    /// Its changes with their authors; own waiting ones stand where the hub will put them, behind all others.
    pub(crate) accepted: Vec<Accepted>,
}

impl Opened {
    fn build(changes: &[&Change], actor: ActorId16) -> Result<Self, ClientError> {
        let mut document = DraftDoc::new(actor).map_err(failed)?;
        document.apply_accepted(&bytes(changes)).map_err(failed)?;
        Ok(Self { document, accepted: accepted(changes) })
    }

    /// The same document with what came since; `None` where something it holds does not count any more.
    fn catch_up(mut self, changes: &[&Change]) -> Result<Option<Self>, ClientError> {
        let counted: BTreeSet<ChangeHash> = changes.iter().map(|change| change.hash).collect();
        if !self.accepted.iter().all(|held| counted.contains(&held.change)) {
            return Ok(None);
        }
        self.document.apply_accepted(&bytes(changes)).map_err(failed)?;
        self.accepted = accepted(changes);
        Ok(Some(self))
    }

    /// The passages that several people changed without seeing each other's change.
    pub(crate) fn marks(&self) -> Result<Vec<Mark>, ClientError> {
        marks(&self.document, &self.accepted).map_err(failed)
    }

    /// Its text.
    pub(crate) fn text(&self) -> Result<String, ClientError> {
        self.document.text().map_err(failed)
    }

    /// Its heads, as the rules name them.
    pub(crate) fn heads(&self) -> Vec<yishi_domain::id::ChangeHash> {
        self.document.heads().iter().map(|head| yishi_domain::id::ChangeHash(head.0)).collect()
    }
}

pub(super) fn bytes<'a>(changes: &[&'a Change]) -> Vec<&'a [u8]> {
    changes.iter().map(|change| change.bytes.as_slice()).collect()
}

fn accepted(changes: &[&Change]) -> Vec<Accepted> {
    changes.iter().map(|change| change.accepted()).collect()
}

/// Opens a draft. Nothing is written: a fresh actor becomes this phone's with the first change made under it.
pub(crate) fn open(
    app: &App,
    connection: &Connection,
    space: &SpaceRow,
    of: Writing,
) -> Result<Opened, ClientError> {
    let draft = of.draft();
    let from = drafts::fingerprint(connection, space.n, draft)?;
    let hot = app.drafts.get(space.n, draft, &from);
    if let Some((opened, true)) = hot {
        return Ok(opened);
    }
    let changes = Changes::load(connection, space.n, draft)?;
    let counted = changes.counted();
    let actor = actor(app, connection, space, draft, &changes)?;
    // A document is tied to its actor: it goes on only while this phone may still write under it.
    let reusable = hot.map(|(opened, _)| opened).filter(|opened| opened.document.actor() == actor);
    let opened = match reusable.map(|opened| opened.catch_up(&counted)).transpose()?.flatten() {
        Some(opened) => opened,
        None => Opened::build(&counted, actor)?,
    };
    app.drafts.put(space.n, draft, from, opened.clone());
    Ok(opened)
}

/// The actor to write under: this phone's, unless a change of it was refused.
fn actor(
    app: &App,
    connection: &Connection,
    space: &SpaceRow,
    draft: DraftId,
    changes: &Changes,
) -> Result<ActorId16, ClientError> {
    match drafts::actor(connection, space.n, draft)? {
        Some(actor) if !changes.is_retired(actor) => Ok(actor),
        Some(_) | None => Ok(ActorId16(app.fresh()?)),
    }
}

/// A draft as it stood at these heads, for reading and comparing; `None` where they are not here.
pub(crate) fn at(
    app: &App,
    connection: &Connection,
    space: &SpaceRow,
    of: Writing,
    heads: &[yishi_domain::id::ChangeHash],
) -> Result<Option<Opened>, ClientError> {
    let heads: Vec<ChangeHash> = heads.iter().map(|head| ChangeHash(head.0)).collect();
    let changes = Changes::load(connection, space.n, of.draft())?;
    let Some(beneath) = changes.beneath(&heads) else { return Ok(None) };
    Opened::build(&beneath, ActorId16(app.fresh()?)).map(Some)
}
