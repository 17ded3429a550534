//! What a draft read before, and who changed it.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::zh_moment;
use yishi_domain::draft::Writing;
use yishi_domain::id::{AmendmentId, ChangeHash};
use yishi_domain::time::Moment;
use yishi_replica::draft::text_diff;

use super::since::runs;
use super::{Page, Paged, SendState, TextRun, draft, row, short};
use crate::app::Desk;
use crate::draft::{Opened, Past, Step, failed, open, passage};
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::trouble::Trouble;

/// The most characters of what was put in or taken out.
const SHOWN: usize = 40;

/// A run of changes by one member.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DraftStepRow {
    /// Its last change, by which [`Desk::draft_at`] and [`Desk::restore_draft`] know it.
    pub id: ChangeHash,
    /// Whose.
    pub by_name: String,
    /// When it ended.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
    /// How many changes it was.
    pub changes: u32,
    /// The beginning of what was put in.
    pub added: String,
    /// The beginning of what was taken out.
    pub removed: String,
    /// The amendment it carries out.
    pub amendment: Option<AmendmentId>,
    /// How far it is on its way; nothing for other people's.
    pub state: Option<SendState>,
}

/// A draft as it once read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DraftThen {
    /// The change after which it read so.
    pub id: ChangeHash,
    /// Whose change.
    pub by_name: String,
    /// When.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
    /// The text then.
    pub text: String,
    /// What restoring it would do to the text as it stands.
    pub changes: Vec<TextRun>,
}

fn text_at(opened: &Opened, step: Option<&Step>) -> Result<String, ClientError> {
    step.map_or_else(|| Ok(String::new()), |step| opened.document.text_at(&step.heads).map_err(failed))
}

/// The passages put in and taken out between two texts, in few characters.
fn difference(old: &str, new: &str) -> (String, String) {
    let (mut added, mut removed) = (Vec::new(), Vec::new());
    for splice in text_diff(old, new) {
        removed.push(passage(old, &(splice.at..splice.at.saturating_add(splice.delete))));
        added.push(splice.insert);
    }
    let told = |passages: Vec<String>| {
        let said: Vec<&str> = passages.iter().map(|one| one.trim()).filter(|one| !one.is_empty()).collect();
        short(&said.join(" … ").replace('\n', " "), SHOWN)
    };
    (told(added), told(removed))
}

fn list(
    desk: &Desk,
    connection: &Connection,
    space: &SpaceRow,
    of: Writing,
    page: Page,
) -> Result<Paged<DraftStepRow>, ClientError> {
    draft::expect_reader(connection, space, of)?;
    let opened = open(desk.app(), connection, space, of)?;
    let steps = Past::load(connection, space, of)?.steps();
    let [skip, take] = [page.offset, page.limit].map(|count| usize::try_from(count).unwrap_or(usize::MAX));
    let mut rows = Vec::new();
    for (place, step) in steps.iter().enumerate().rev().skip(skip).take(take) {
        let before = place.checked_sub(1).and_then(|before| steps.get(before));
        let (added, removed) = difference(&text_at(&opened, before)?, &text_at(&opened, Some(step))?);
        rows.push(DraftStepRow {
            id: ChangeHash(step.last.0),
            by_name: row::name_of(connection, space.n, step.member)?,
            at: step.at,
            at_zh: zh_moment(step.at),
            changes: step.changes,
            added,
            removed,
            amendment: step.cause,
            state: row::sent_of(connection, step.n)?,
        });
    }
    Ok(Paged { rows, total: steps.len().try_into().unwrap_or(u64::MAX) })
}

fn then(
    desk: &Desk,
    connection: &Connection,
    space: &SpaceRow,
    of: Writing,
    id: ChangeHash,
) -> Result<DraftThen, ClientError> {
    draft::expect_reader(connection, space, of)?;
    let opened = open(desk.app(), connection, space, of)?;
    let step = step(connection, space, of, id)?;
    let text = text_at(&opened, Some(&step))?;
    Ok(DraftThen {
        id,
        by_name: row::name_of(connection, space.n, step.member)?,
        at: step.at,
        at_zh: zh_moment(step.at),
        changes: runs(&opened.text()?, &text),
        text,
    })
}

/// The draft once a change was in. Refused as `not_found` where it is not here.
fn step(connection: &Connection, space: &SpaceRow, of: Writing, id: ChangeHash) -> Result<Step, ClientError> {
    let past = Past::load(connection, space, of)?;
    past.after(yishi_replica::draft::ChangeHash(id.0)).ok_or_else(|| Trouble::NotFound.into())
}

/// What an opened draft read once a change was in.
pub(crate) fn text_then(
    connection: &Connection,
    space: &SpaceRow,
    of: Writing,
    opened: &Opened,
    id: ChangeHash,
) -> Result<String, ClientError> {
    text_at(opened, Some(&step(connection, space, of, id)?))
}

impl Desk {
    /// Who changed a draft and when, in runs of changes, the newest first; for those who read the draft.
    pub fn draft_history(
        &self,
        of: impl Into<Writing>,
        page: Page,
    ) -> Result<Paged<DraftStepRow>, ClientError> {
        let of = of.into();
        self.read(|connection, space| list(self, connection, space, of, page))
    }

    /// A draft as it read once a change was in.
    pub fn draft_at(&self, of: impl Into<Writing>, id: ChangeHash) -> Result<DraftThen, ClientError> {
        let of = of.into();
        self.read(|connection, space| then(self, connection, space, of, id))
    }
}
