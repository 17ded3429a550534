//! Photos and recordings of a need, and those that show a signature of a paper.

use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Serialize, Serializer};
use yishi_domain::id::{BlobId, GridId, NeedId, ObjectId};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose};
use yishi_domain::refusal::Code;

use super::{Coded, row};
use crate::app::Desk;
use crate::english::{self, Word};
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::store::files::FileState;
use crate::trouble::Trouble;

/// The hub's word for what has not come to it.
pub(crate) const NOT_THERE: &str = "blob_unknown";

/// Where a photo or a recording is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttachmentState {
    /// One's own, on this phone only.
    Saved,
    /// One's own, a part of it is at the hub.
    Sending,
    /// One's own, all of it is at the hub.
    Sent,
    /// One's own, and the hub does not take it.
    Failed,
    /// Somebody else's, not fetched.
    Away,
    /// Somebody else's, a part of it is here.
    Fetching,
    /// Somebody else's, all of it is here.
    Here,
    /// Somebody else's, and it had not come to the hub when it was asked for.
    Late,
}

impl AttachmentState {
    /// Every state.
    pub const ALL: &'static [Self] = &[
        Self::Saved,
        Self::Sending,
        Self::Sent,
        Self::Failed,
        Self::Away,
        Self::Fetching,
        Self::Here,
        Self::Late,
    ];

    /// Its code and word.
    pub const fn coded(self) -> Coded {
        match self {
            Self::Saved => Coded { code: "saved", zh: "已存手机", en: "on the phone" },
            Self::Sending => Coded { code: "sending", zh: "没有传完", en: "not all sent" },
            Self::Sent => Coded { code: "sent", zh: "已上传", en: "sent" },
            Self::Failed => Coded { code: "failed", zh: "没能上传", en: "could not be sent" },
            Self::Away => Coded { code: "away", zh: "没有下载", en: "not downloaded" },
            Self::Fetching => Coded { code: "fetching", zh: "没有下载完", en: "not all downloaded" },
            Self::Here => Coded { code: "here", zh: "已下载", en: "downloaded" },
            Self::Late => Coded { code: "late", zh: "还没传到", en: "not there yet" },
        }
    }
}

impl Word for AttachmentState {
    const EVERY: &'static [Self] = Self::ALL;

    fn coded(self) -> Coded {
        Self::coded(self)
    }
}

impl Serialize for AttachmentState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.coded().serialize(serializer)
    }
}

/// A photo or a recording of a need.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AttachmentRow {
    /// Which.
    pub id: BlobId,
    /// What it is said to be.
    pub kind: Coded,
    /// What it is for.
    pub purpose: Coded,
    /// How many bytes it has on its way.
    pub bytes: u64,
    /// Where it is.
    pub state: AttachmentState,
    /// How many bytes of it have been sent or fetched.
    pub done: u64,
    /// Why it goes on no further; empty where nothing is in the way.
    pub sentence: &'static str,
    /// The same in English.
    pub sentence_en: &'static str,
}

/// Which need a photo or a recording belongs to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AttachmentOwner {
    /// The photo or the recording.
    pub id: BlobId,
    /// Its need.
    pub need: NeedId,
    /// What it is said to be.
    pub kind: Coded,
}

/// A photo or a recording as it was looked at when it was opened.
#[derive(Clone, PartialEq)]
pub struct AttachmentContents {
    /// What form it has: the internet's name of it.
    pub mime: &'static str,
    /// How the name of a file of it ends.
    pub extension: &'static str,
    /// The photo or the recording.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for AttachmentContents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AttachmentContents({}, {} bytes)", self.mime, self.bytes.len())
    }
}

/// What a need or a paper says of one of its attachments.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NamedAttachment {
    /// The need's grid; none of a paper.
    pub(crate) grid: Option<GridId>,
    /// What it is.
    pub(crate) kind: AttachmentKind,
    /// What it is for.
    pub(crate) purpose: AttachmentPurpose,
    /// How many bytes it has.
    pub(crate) bytes: u64,
}

/// What a need or a paper says of one of its attachments; `not_found` where this phone does not hold it, or it names no
/// such.
pub(crate) fn named_attachment(
    connection: &Connection,
    space: &SpaceRow,
    object: ObjectId,
    blob: BlobId,
) -> Result<NamedAttachment, ClientError> {
    let mut statement = connection.prepare_cached(
        "SELECT needs.grid, attachments.kind, attachments.purpose, attachments.bytes FROM attachments
         LEFT JOIN needs ON needs.space = attachments.space AND needs.id = attachments.need
         WHERE attachments.space = ?1 AND attachments.blob = ?2 AND attachments.need = ?3",
    )?;
    let found = statement.query_row((space.n, blob.0, object.0), |row| {
        let (kind, purpose) = (row.get_ref(1)?.as_str()?, row.get_ref(2)?.as_str()?);
        let choices = AttachmentKind::parse(kind).zip(AttachmentPurpose::parse(purpose));
        let bytes = row.get(3)?;
        let grid = row::id(row, 0, GridId)?;
        Ok(choices.map(|(kind, purpose)| NamedAttachment { grid, kind, purpose, bytes }))
    });
    found.optional()?.flatten().ok_or_else(|| Trouble::NotFound.into())
}

impl Desk {
    /// Every photo and recording that a need here names.
    pub fn attachments(&self) -> Result<Vec<AttachmentOwner>, ClientError> {
        let sql = "SELECT blob, need, attachments.kind FROM attachments
             JOIN needs ON needs.space = attachments.space AND needs.id = attachments.need
             WHERE attachments.space = ?1";
        self.read(|connection, space| {
            row::all(connection, sql, [space.n], |row| {
                Ok(AttachmentOwner {
                    id: BlobId(row.get(0)?),
                    need: NeedId(row.get(1)?),
                    kind: row::coded::<AttachmentKind>(row, 2)?,
                })
            })
        })
    }
}

/// The attachments of a need or a paper, in its order.
pub(super) fn of_object(
    connection: &Connection,
    space: &SpaceRow,
    object: ObjectId,
) -> Result<Vec<AttachmentRow>, ClientError> {
    let sql =
        "SELECT attachments.blob, attachments.kind, attachments.purpose, attachments.bytes, files.state,
             files.held, files.sent, files.why
         FROM attachments LEFT JOIN files ON files.space = attachments.space AND files.id = attachments.blob
         WHERE attachments.space = ?1 AND attachments.need = ?2 ORDER BY attachments.place";
    row::all(connection, sql, (space.n, object.0), of)
}

fn of(row: &Row<'_>) -> rusqlite::Result<AttachmentRow> {
    let bytes: u64 = row.get(3)?;
    let (state, done, why) = match row.get::<_, Option<i64>>(4)?.map(FileState::of) {
        None => (AttachmentState::Away, 0, String::new()),
        Some(file) => {
            let (held, sent, why): (u64, u64, String) = (row.get(5)?, row.get(6)?, row.get(7)?);
            let (state, done) = whereabouts(file, bytes, held, sent, &why);
            (state, done, why)
        }
    };
    let [sentence, sentence_en] = sentences(&why);
    Ok(AttachmentRow {
        id: BlobId(row.get(0)?),
        kind: row::coded::<AttachmentKind>(row, 1)?,
        purpose: row::coded::<AttachmentPurpose>(row, 2)?,
        bytes,
        state,
        done,
        sentence,
        sentence_en,
    })
}

/// Where a file is, and how much of it has been sent or fetched.
fn whereabouts(file: FileState, bytes: u64, held: u64, sent: u64, why: &str) -> (AttachmentState, u64) {
    use AttachmentState::{Away, Failed, Fetching, Here, Late, Saved, Sending, Sent};
    match file {
        FileState::Draft => (Saved, 0),
        FileState::Going if sent == 0 => (Saved, 0),
        FileState::Going => (Sending, sent),
        FileState::Failed => (Failed, sent),
        FileState::There if sent == bytes => (Sent, bytes),
        FileState::There if held == bytes => (Here, bytes),
        FileState::There if why == NOT_THERE => (Late, held),
        FileState::There if held == 0 => (Away, 0),
        FileState::There => (Fetching, held),
    }
}

/// What stands in the way, as people read it, in Chinese and in English.
fn sentences(why: &str) -> [&'static str; 2] {
    if why.is_empty() {
        return ["", ""];
    }
    if let Some(code) = Code::parse(why) {
        return [code.sentence(), english::of_refusal(code)];
    }
    let trouble = if why == NOT_THERE { Some(Trouble::AttachmentLate) } else { Trouble::parse(why) };
    let trouble = trouble.unwrap_or(Trouble::HubRefused);
    [trouble.sentence(), english::of_trouble(trouble)]
}
