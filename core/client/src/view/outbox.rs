//! What became of one's own entries.

use rusqlite::{Connection, Row};
use serde::Serialize;
use yishi_domain::calendar::zh_moment;
use yishi_domain::id::{EntryId, ObjectId};
use yishi_domain::kind::{Input, Kind};
use yishi_domain::refusal::Code;
use yishi_domain::time::Moment;
use yishi_replica::entry::Entry;
use yishi_replica::stamp::Verdict;

use super::entry::{about, readable};
use super::{Page, Paged, SendState, Subject, row, short, subject};
use crate::app::Desk;
use crate::english;
use crate::error::ClientError;
use crate::store::{EntryRow, SpaceRow};

/// The most characters of what an entry is about.
const ABOUT: usize = 24;

/// One of one's own entries.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OutboxRow {
    /// The entry.
    pub entry: EntryId,
    /// What it does, such as 提出诉求.
    pub kind_zh: &'static str,
    /// The same in English.
    pub kind_en: &'static str,
    /// What it is about, in a few characters.
    pub about: String,
    /// What to open for it; nothing where no screen is for it alone, such as a grid or a key.
    pub subject: Option<Subject>,
    /// How far it is.
    pub state: SendState,
    /// The code of a refusal or of what it waits for; empty where there is none.
    pub code: String,
    /// Why it was refused, or what it waits for.
    pub sentence: String,
    /// The same in English.
    pub sentence_en: &'static str,
    /// Its words, to be used again.
    pub words: String,
    /// When it was made.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
}

/// The statement that lists own entries, newest first.
const LISTING: &str = "SELECT outbox.state, entries.verdict, entries.code, outbox.why, entries.bytes
    FROM outbox JOIN entries ON entries.n = outbox.entry WHERE entries.space = ?1
    ORDER BY outbox.entry DESC LIMIT ?2 OFFSET ?3";

/// Refused ones only, the first one first. The index of what came back holds what was put aside, too.
const REFUSED: &str = "SELECT outbox.state, entries.verdict, entries.code, outbox.why, entries.bytes
    FROM outbox JOIN entries ON entries.n = outbox.entry WHERE entries.space = ?1 AND entries.verdict IN (2, 3)
        AND entries.verdict = 2
    ORDER BY entries.n LIMIT ?2 OFFSET ?3";

/// An own entry as it is stored.
struct Own {
    state: SendState,
    code: String,
    entry: Entry,
}

fn of(row: &Row<'_>) -> rusqlite::Result<Own> {
    let bytes: Vec<u8> = row.get(4)?;
    let entry = Entry::from_bytes(&bytes).ok_or_else(|| {
        rusqlite::Error::InvalidColumnType(4, "bytes".to_owned(), rusqlite::types::Type::Blob)
    })?;
    let (verdict, why): (String, String) = (row.get(2)?, row.get(3)?);
    let state = row::sent(row, 0)?.unwrap_or(SendState::Saved);
    Ok(Own { state, code: if verdict.is_empty() { why } else { verdict }, entry })
}

fn show(connection: &Connection, space: &SpaceRow, own: Own) -> Result<OutboxRow, ClientError> {
    let header = &own.entry.header;
    let kind = Kind::from_code(header.kind);
    let spec = kind.map(Kind::spec);
    let waits_for_hub =
        own.state == SendState::Sent && spec.is_some_and(|s| s.inputs.contains(&Input::HubOnly));
    let words = own.entry.fact().ok().and_then(|fact| fact.words);
    let words = words.as_ref().map(readable).unwrap_or_default();
    let known = about(connection, space.n, &header.object)?;
    Ok(OutboxRow {
        entry: own.entry.id(),
        kind_zh: spec.map_or("新内容", |spec| spec.zh),
        kind_en: kind.map_or("Something new", english::kind),
        about: short(known.as_deref().unwrap_or(&words), ABOUT),
        subject: own.entry.act().ok().map_or(Ok(None), |act| subject::of(connection, space, &act))?,
        state: if waits_for_hub { SendState::Hub } else { own.state },
        sentence: sentence(own.state, &own.code),
        sentence_en: sentence_en(own.state, &own.code),
        code: own.code,
        words,
        at: header.claimed_time,
        at_zh: zh_moment(header.claimed_time),
    })
}

fn sentence(state: SendState, code: &str) -> String {
    if let Some(code) = Code::parse(code) {
        return code.sentence().to_owned();
    }
    match state {
        SendState::Saved => "存在这台手机里，有网时自动上传。",
        SendState::Sent => "已上传，服务器还没有回话，系统会自动再试。",
        SendState::Accepted => "已受理。",
        SendState::Refused => "服务器没有接收，内容已留在手机里，可以改好再交。",
        SendState::Hub => "内容已另存待查，请找村（居）委会核实后接收。",
    }
    .to_owned()
}

fn sentence_en(state: SendState, code: &str) -> &'static str {
    if let Some(code) = Code::parse(code) {
        return english::of_refusal(code);
    }
    match state {
        SendState::Saved => "On this phone; it goes out by itself once there is a network.",
        SendState::Sent => "Sent; the server has not decided yet, and it is tried again by itself.",
        SendState::Accepted => "Accepted.",
        SendState::Refused => {
            "The server did not take it; it is kept on the phone and can be put right and sent again."
        }
        SendState::Hub => "Kept aside; ask the committee to look at it and admit it.",
    }
}

fn list(connection: &Connection, space: &SpaceRow, page: Page) -> Result<Paged<OutboxRow>, ClientError> {
    let total =
        "SELECT count(*) FROM outbox JOIN entries ON entries.n = outbox.entry WHERE entries.space = ?1";
    let total = row::count(connection, total, [space.n])?;
    let owns = row::all(connection, LISTING, (space.n, page.limit, page.offset), of)?;
    let rows = owns.into_iter().map(|own| show(connection, space, own)).collect::<Result<_, _>>()?;
    Ok(Paged { rows, total })
}

/// An own entry as a row of the outbox, whatever became of it.
pub(super) fn of_entry(
    connection: &Connection,
    space: &SpaceRow,
    found: &EntryRow,
) -> Result<OutboxRow, ClientError> {
    let code = match found.stamp.as_ref().map(|stamp| &stamp.verdict) {
        Some(Verdict::Refused(code) | Verdict::Quarantined(code)) => code.clone(),
        Some(Verdict::Accepted | Verdict::Admitted) | None => String::new(),
    };
    let state = row::sent_of(connection, found.n)?.unwrap_or(SendState::Saved);
    show(connection, space, Own { state, code, entry: found.entry.clone() })
}

/// An own entry that the hub has not decided.
pub(super) fn of_waiting(
    connection: &Connection,
    space: &SpaceRow,
    found: &EntryRow,
) -> Result<OutboxRow, ClientError> {
    let sql = "SELECT outbox.state, 0, '', outbox.why, entries.bytes
         FROM outbox JOIN entries ON entries.n = outbox.entry WHERE outbox.entry = ?1";
    let own = connection.prepare_cached(sql)?.query_row([found.n], of)?;
    show(connection, space, own)
}

/// Own entries that came back, with what each is about, the first one first.
pub(super) fn refused(
    connection: &Connection,
    space: &SpaceRow,
    page: Page,
) -> Result<Vec<(ObjectId, OutboxRow)>, ClientError> {
    row::all(connection, REFUSED, (space.n, page.limit, page.offset), of)?
        .into_iter()
        .map(|own| Ok((own.entry.header.object, show(connection, space, own)?)))
        .collect()
}

impl Desk {
    /// One's own entries, newest first, decided ones included.
    pub fn outbox(&self, page: Page) -> Result<Paged<OutboxRow>, ClientError> {
        self.read(|connection, space| list(connection, space, page))
    }
}
