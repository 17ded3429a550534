//! One need with its story.

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use yishi_domain::calendar::zh_moment;
use yishi_domain::id::NeedId;
use yishi_domain::kind::Kind;
use yishi_domain::need::NeedStatus;
use yishi_domain::state::AggregateId;
use yishi_domain::time::Moment;

use super::{COLUMNS, JOINS, NeedFilter, NeedRow, list, of};
use crate::english;
use crate::error::ClientError;
use crate::project::{Told, told};
use crate::store::SpaceRow;
use crate::trouble::Trouble;
use crate::view::row::{name_of, said, sent_of};
use crate::view::{AttachmentRow, Page, Said, SendState, attachment, topic};

/// The most merged needs that are shown with the one that stands for them.
const MERGED_SHOWN: u32 = 200;

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// What.
    pub zh: &'static str,
    /// What, in English.
    pub en: &'static str,
    /// By whom.
    pub by_name: String,
    /// When.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
    /// How far it is on its way; nothing for other people's.
    pub state: Option<SendState>,
}

/// A need with everything that was done about it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NeedView {
    /// The need.
    pub row: NeedRow,
    /// Its photos and recordings.
    pub attachments: Vec<AttachmentRow>,
    /// Answers, the first one first.
    pub answers: Vec<Said>,
    /// Why it was returned, rejected or withdrawn, while it stands so.
    pub reason: Option<Said>,
    /// The needs it stands for, the newest 200.
    pub merged_from: Vec<NeedRow>,
    /// The text of the need that stands for it, where this phone holds it.
    pub merged_into_text: Option<String>,
    /// The title of the topic that took it up.
    pub topic_title: Option<String>,
    /// What was done, in order.
    pub history: Vec<Step>,
}

/// A need as a row of a list, where this phone holds it.
pub(in crate::view) fn row_of(
    connection: &Connection,
    space: &SpaceRow,
    need: NeedId,
) -> Result<Option<NeedRow>, ClientError> {
    let sql = format!("SELECT {COLUMNS} FROM needs AS need {JOINS} WHERE need.space = ?1 AND need.id = ?2");
    Ok(connection.prepare_cached(&sql)?.query_row((space.n, need.0), of).optional()?)
}

pub(crate) fn view(connection: &Connection, space: &SpaceRow, need: NeedId) -> Result<NeedView, ClientError> {
    let row = row_of(connection, space, need)?.ok_or(Trouble::NotFound)?;
    let acts = told(connection, space.n, &AggregateId::Need(need))?;
    let merged = NeedFilter { merged_into: Some(need), ..NeedFilter::default() };
    Ok(NeedView {
        attachments: attachment::of_object(connection, space, need.into())?,
        answers: answers(connection, space, &acts)?,
        reason: reason(connection, space, row.status.code, &acts)?,
        merged_from: list(connection, space, &merged, Page::first(MERGED_SHOWN))?.rows,
        merged_into_text: row.merged_into.map(|id| text_of(connection, space, id)).transpose()?.flatten(),
        topic_title: row.topic.map(|id| topic::title(connection, space.n, id)).transpose()?.flatten(),
        history: acts.iter().map(|act| step(connection, space, act)).collect::<Result<_, _>>()?,
        row,
    })
}

fn quoted(connection: &Connection, space: &SpaceRow, act: &Told) -> Result<Said, ClientError> {
    Ok(said(name_of(connection, space.n, act.by())?, act.text(), act.at()))
}

fn answers(connection: &Connection, space: &SpaceRow, acts: &[Told]) -> Result<Vec<Said>, ClientError> {
    acts.iter()
        .filter(|act| act.kind() == Kind::NeedAnswered)
        .map(|act| quoted(connection, space, act))
        .collect()
}

fn reason(
    connection: &Connection,
    space: &SpaceRow,
    status: &str,
    acts: &[Told],
) -> Result<Option<Said>, ClientError> {
    let kind = match NeedStatus::parse(status) {
        Some(NeedStatus::Returned) => Kind::NeedReturned,
        Some(NeedStatus::Rejected) => Kind::NeedRejected,
        Some(NeedStatus::Withdrawn) => Kind::NeedWithdrawn,
        Some(NeedStatus::Referred) => Kind::NeedReferred,
        Some(NeedStatus::DirectlyHandled) => Kind::NeedHandled,
        Some(NeedStatus::FedBack | NeedStatus::Closed) => Kind::NeedFedBack,
        Some(
            NeedStatus::Submitted
            | NeedStatus::Merged
            | NeedStatus::Accepted
            | NeedStatus::InTopic
            | NeedStatus::Classified,
        )
        | None => {
            return Ok(None);
        }
    };
    acts.iter().rfind(|act| act.kind() == kind).map(|act| quoted(connection, space, act)).transpose()
}

fn step(connection: &Connection, space: &SpaceRow, act: &Told) -> Result<Step, ClientError> {
    Ok(Step {
        zh: act.kind().spec().zh,
        en: english::kind(act.kind()),
        by_name: name_of(connection, space.n, act.by())?,
        at: act.at(),
        at_zh: zh_moment(act.at()),
        state: sent_of(connection, act.n)?,
    })
}

/// A need's text, where it is here.
fn text_of(connection: &Connection, space: &SpaceRow, need: NeedId) -> Result<Option<String>, ClientError> {
    let mut statement = connection.prepare_cached("SELECT text FROM needs WHERE space = ?1 AND id = ?2")?;
    Ok(statement.query_row((space.n, need.0), |row| row.get(0)).optional()?)
}
