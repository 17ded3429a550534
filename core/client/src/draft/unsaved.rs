//! Own words in changes that were refused or put aside.

use rusqlite::Connection;
use yishi_domain::draft::Writing;
use yishi_replica::draft::{ActorId16, DraftDoc, rebuild};

use super::change::{Change, Changes, Standing};
use super::failed;
use super::opened::bytes;
use crate::app::App;
use crate::error::ClientError;
use crate::store::{SpaceRow, drafts};

/// Words to be saved again.
#[derive(Debug, Clone)]
pub(crate) struct Unsaved {
    /// Today's text with the own words in it.
    pub(crate) text: String,
    /// The own words.
    parts: Vec<String>,
}

impl Unsaved {
    /// Whether a text holds all of the own words, so that saving it loses none.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.parts.iter().all(|part| text.contains(part.as_str()))
    }
}

/// What this phone wrote in a draft that is in no accepted change, under actors that it must not use again.
pub(crate) fn unsaved(
    app: &App,
    connection: &Connection,
    space: &SpaceRow,
    of: Writing,
) -> Result<Option<Unsaved>, ClientError> {
    let draft = of.draft();
    if !drafts::any_refused(connection, space.n, draft)? {
        return Ok(None);
    }
    let mut retired = drafts::unsaved(connection, space.n, draft)?;
    let changes = Changes::load(connection, space.n, draft)?;
    retired.extend(drafts::actor(connection, space.n, draft)?.filter(|actor| changes.is_retired(*actor)));
    if retired.is_empty() {
        return Ok(None);
    }
    let counted = changes.counted();
    let lost = lost(&changes, &counted, &retired);
    let mut own = DraftDoc::new(ActorId16(app.fresh()?)).map_err(failed)?;
    own.apply_accepted(&bytes(&counted)).map_err(failed)?;
    // The hub found something wrong with them: one that this phone cannot read either is passed over.
    for change in lost {
        let _unreadable = own.apply_accepted(&[&change.bytes]);
    }
    let rebuilt = rebuild(&bytes(&counted), &own, ActorId16(app.fresh()?)).map_err(failed)?;
    Ok(rebuilt.unsaved.map(|unsaved| Unsaved {
        text: unsaved.text,
        parts: unsaved.edits.into_iter().map(|edit| edit.insert).collect(),
    }))
}

/// Changes of these actors that do not count.
fn lost<'a>(changes: &'a Changes, counted: &[&Change], retired: &[ActorId16]) -> Vec<&'a Change> {
    let counts = |change: &Change| counted.iter().any(|one| one.hash == change.hash);
    changes
        .0
        .iter()
        .filter(|change| change.standing != Standing::Accepted && retired.contains(&change.actor))
        .filter(|change| !counts(change))
        .collect()
}
