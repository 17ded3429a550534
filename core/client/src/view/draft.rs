//! A draft to write in. The one view that opens a document.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::draft::Writing;
use yishi_domain::id::{ChangeHash, MemberId, SessionId, TopicId};
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::state::{AggregateId, State};
use yishi_replica::draft::Mark;

use super::{row, topic};
use crate::app::{Desk, DraftRights};
use crate::draft::{open, passage, unsaved};
use crate::error::ClientError;
use crate::state;
use crate::store::SpaceRow;
use crate::trouble::Trouble;

/// A draft as a drafter sees it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DraftView {
    /// Of which topic.
    pub topic: TopicId,
    /// The session whose minutes it is; nothing of the proposal.
    pub session: Option<SessionId>,
    /// The topic's title.
    pub title: String,
    /// The text, with own waiting changes.
    pub text: String,
    /// Which state of the draft this is, for [`Desk::edit_draft_since`].
    pub heads: Vec<ChangeHash>,
    /// The newest reading copy; 0 before the first.
    pub version: u32,
    /// Passages that two people changed at the same time, in the order of the text.
    pub marks: Vec<MarkView>,
    /// Today's text with own words in it that were refused, to be saved again or given up.
    pub unsaved: Option<String>,
    /// Whether this member may write.
    pub can_edit: bool,
}

/// 两人同时改过.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MarkView {
    /// Its name, as 64 hexadecimal digits.
    pub id: String,
    /// Who came last.
    pub mine_by: String,
    /// Who came before, unseen; several names are joined by 、.
    pub theirs_by: String,
    /// First UTF-16 unit of the passage in today's text.
    pub start: u32,
    /// UTF-16 unit behind it.
    pub end: u32,
    /// How the last one left it.
    pub mine: String,
    /// How the others left it.
    pub theirs: String,
    /// How the last one had found it.
    pub base: String,
    /// How it reads now.
    pub now: String,
}

impl Desk {
    /// A topic's draft, or that of a session's minutes; for the drafting group, both committees and supervisors.
    pub fn draft(&self, of: impl Into<Writing>) -> Result<DraftView, ClientError> {
        let of = of.into();
        let topic = of.topic;
        self.read(|connection, space| {
            let (state, rights) = expect_reader(connection, space, of)?;
            let opened = open(self.app(), connection, space, of)?;
            let text = opened.text()?;
            let marks = opened.marks()?;
            let marks = marks
                .into_iter()
                .map(|mark| view(connection, space, &text, mark))
                .collect::<Result<_, _>>()?;
            Ok(DraftView {
                topic,
                session: of.session,
                title: topic::title(connection, space.n, topic)?.unwrap_or_default(),
                heads: opened.heads(),
                version: state.topic(topic)?.last_version(),
                marks,
                unsaved: unsaved(self.app(), connection, space, of)?.map(|unsaved| unsaved.text),
                can_edit: rights.write,
                text,
            })
        })
    }
}

impl Desk {
    /// What those who wrote a session's minutes together have agreed on, to be laid before those who sign. Refused while
    /// it is empty (`draft_empty`) or two people's words are mixed in it (`marks_open`).
    pub fn minutes_text(&self, session: SessionId) -> Result<String, ClientError> {
        let topic = self.session(session)?.topic;
        let DraftView { text, marks, .. } = self.draft(Writing { topic, session: Some(session) })?;
        match marks.len() {
            _ if text.trim().is_empty() => Err(Trouble::DraftEmpty.into()),
            0 => Ok(text),
            open => Err(ClientError::about(Trouble::MarksOpen, format!("现有 {open} 处"))),
        }
    }
}

/// Refuses who may not read the draft; otherwise the state that says so, and what they may do.
pub(crate) fn expect_reader(
    connection: &Connection,
    space: &SpaceRow,
    of: impl Into<Writing>,
) -> Result<(State, DraftRights), ClientError> {
    let of = of.into();
    let mut state = State::default();
    let common = [AggregateId::Space, AggregateId::Member(space.member), AggregateId::Topic(of.topic)];
    let wanted: Vec<_> = common.into_iter().chain(of.session.map(AggregateId::Session)).collect();
    state::load(connection, space, &mut state, &wanted)?;
    let rights = DraftRights::of(&state, space.member, of)?;
    if rights.read { Ok((state, rights)) } else { Err(Refusal::from(Code::NotDrafter).into()) }
}

fn view(connection: &Connection, space: &SpaceRow, text: &str, mark: Mark) -> Result<MarkView, ClientError> {
    let theirs: Vec<String> = mark
        .theirs_by
        .iter()
        .map(|member| row::name_of(connection, space.n, MemberId(*member)))
        .collect::<Result<_, _>>()?;
    Ok(MarkView {
        id: mark.id.to_string(),
        mine_by: row::name_of(connection, space.n, MemberId(mark.mine_by))?,
        theirs_by: theirs.join("、"),
        now: passage(text, &mark.range),
        start: unit(mark.range.start),
        end: unit(mark.range.end),
        mine: mark.mine,
        theirs: mark.theirs,
        base: mark.base,
    })
}

/// A text has far fewer units than that.
fn unit(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
