//! What the hub took in although the rules, as far as this phone can judge, say no. It counts as the hub says; whoever
//! sees it can have it looked at.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::zh_moment;
use yishi_domain::id::{EntryId, MemberId};
use yishi_domain::kind::Kind;
use yishi_domain::refusal::Code;
use yishi_domain::time::Moment;

use super::entry::{about, readable};
use super::{Page, Paged, row, short};
use crate::app::Desk;
use crate::english;
use crate::error::ClientError;
use crate::store::{EntryRow, SpaceRow, doubts};

/// The most characters of what an entry is about.
const ABOUT: usize = 24;

/// An entry that counts and that the rules refuse.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DoubtRow {
    /// The entry: by this the administrator of the hub finds it.
    pub entry: EntryId,
    /// Its position.
    pub position: u64,
    /// What it does, such as 提出诉求.
    pub kind_zh: &'static str,
    /// The same in English.
    pub kind_en: &'static str,
    /// Whose it is.
    pub by: MemberId,
    /// The author's name.
    pub by_name: String,
    /// What it is about, in a few characters.
    pub about: String,
    /// The code with which it would be refused.
    pub code: String,
    /// Why it would be refused.
    pub reason_zh: String,
    /// The same in English.
    pub reason_en: String,
    /// When the hub received it.
    pub received_at: Moment,
    /// When, as people read it.
    pub received_at_zh: String,
}

/// What one says of so many; nothing of none.
pub(super) fn sentences(count: u64) -> (String, String) {
    if count == 0 {
        return (String::new(), String::new());
    }
    let zh = format!(
        "有 {count} 条记录按规定本不该生效，请先更新应用；更新后仍有新的，请监督委员会找服务器管理员核对。"
    );
    let are = if count == 1 { "record counts" } else { "records count" };
    let en = format!(
        "{count} {are} that the rules would refuse. Update the app first; if new ones still come, have the \
         supervisory committee ask the server's administrator."
    );
    (zh, en)
}

/// How many there are.
pub(super) fn count(connection: &Connection, space: &SpaceRow) -> Result<u64, ClientError> {
    row::count(connection, "SELECT count(*) FROM doubts WHERE space = ?1", [space.n])
}

fn show(
    connection: &Connection,
    space: &SpaceRow,
    found: &EntryRow,
    code: String,
) -> Result<DoubtRow, ClientError> {
    let header = &found.entry.header;
    let kind = Kind::from_code(header.kind);
    let words = found.entry.fact().ok().and_then(|fact| fact.words);
    let words = words.as_ref().map(readable).unwrap_or_default();
    let known = about(connection, space.n, &header.object)?;
    let by = found.entry.member().map_err(|bad| ClientError::Bug(bad.to_string()))?;
    let (position, received_at) =
        found.stamp.as_ref().map_or((0, Moment(0)), |stamp| (stamp.pos.0, stamp.received_at));
    let refusal = Code::parse(&code);
    Ok(DoubtRow {
        entry: found.entry.id(),
        position,
        kind_zh: kind.map_or("新内容", |kind| kind.spec().zh),
        kind_en: kind.map_or("Something new", english::kind),
        by,
        by_name: row::name_of(connection, space.n, by)?,
        about: short(known.as_deref().unwrap_or(&words), ABOUT),
        reason_zh: refusal.map_or("请更新应用后查看原因", Code::sentence).to_owned(),
        reason_en: refusal.map_or("Update the app to see why.", english::of_refusal).to_owned(),
        code,
        received_at,
        received_at_zh: zh_moment(received_at),
    })
}

/// A part of the list, in order of positions.
pub(crate) fn doubted(
    connection: &Connection,
    space: &SpaceRow,
    page: Page,
) -> Result<Vec<DoubtRow>, ClientError> {
    let found = doubts::page(connection, space.n, (page.limit, page.offset))?;
    found.into_iter().map(|(entry, code)| show(connection, space, &entry, code)).collect()
}

impl Desk {
    /// What the hub took in although the rules say no, in the hub's order.
    pub fn doubts(&self, page: Page) -> Result<Paged<DoubtRow>, ClientError> {
        self.read(|connection, space| {
            let total = count(connection, space)?;
            Ok(Paged { rows: doubted(connection, space, page)?, total })
        })
    }
}
