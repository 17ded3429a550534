//! What the hub has put aside, for the committee. It is fetched when somebody looks and kept nowhere: it counts for
//! nothing yet.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::zh_moment;
use yishi_domain::fact::Core;
use yishi_domain::id::{EntryId, MemberId};
use yishi_domain::kind::Kind;
use yishi_domain::refusal::Code;
use yishi_domain::time::Moment;
use yishi_replica::log::Stamped;
use yishi_replica::stamp::Verdict;

use super::entry::{about, readable};
use super::{row, short};
use crate::english;
use crate::error::ClientError;
use crate::store::SpaceRow;

/// The most characters of what an entry is about.
const ABOUT: usize = 24;

/// An entry in quarantine.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuarantineRow {
    /// The entry.
    pub entry: EntryId,
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
    /// Its words.
    pub words: String,
    /// The code it was put aside with.
    pub code: String,
    /// Why it was put aside.
    pub reason_zh: String,
    /// The same in English.
    pub reason_en: &'static str,
    /// Whether the committee may admit it; what needs a signature of today's members is done anew instead.
    pub can_admit: bool,
    /// When it was written, by the author's clock.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
    /// When the hub received it.
    pub received_at: Moment,
    /// When, as people read it.
    pub received_at_zh: String,
}

/// Why something was put aside, as whoever decides on it reads it.
fn reason(code: &str) -> String {
    match Code::parse(code) {
        Some(Code::DeviceRevoked) => "写下时，这台设备已被停用".to_owned(),
        Some(Code::RoleEnded) => "写下时，这个人办这件事的身份已经结束".to_owned(),
        Some(Code::DependsOnQuarantined) => "它所依据的内容也在待查".to_owned(),
        Some(other) => other.sentence().to_owned(),
        None => "请更新应用后查看原因".to_owned(),
    }
}

fn reason_en(code: &str) -> &'static str {
    match Code::parse(code) {
        Some(Code::DeviceRevoked) => "When it was written, the device had been cut off.",
        Some(Code::RoleEnded) => "When it was written, its author's office for this had ended.",
        Some(Code::DependsOnQuarantined) => "What it builds on is kept aside, too.",
        Some(other) => english::of_refusal(other),
        None => "Update the app to see why.",
    }
}

/// A row for an entry whose signatures have been verified.
pub(crate) fn quarantined(
    connection: &Connection,
    space: &SpaceRow,
    stamped: &Stamped,
) -> Result<QuarantineRow, ClientError> {
    let (header, stamp) = (&stamped.entry.header, &stamped.stamp);
    let fact = stamped.entry.fact().ok();
    let words = fact.as_ref().and_then(|fact| fact.words.as_ref()).map(readable).unwrap_or_default();
    let known = about(connection, space.n, &header.object)?;
    let code = match &stamp.verdict {
        Verdict::Quarantined(code) | Verdict::Refused(code) => code.clone(),
        Verdict::Accepted | Verdict::Admitted => String::new(),
    };
    let by = stamped.entry.member().map_err(|bad| ClientError::Bug(bad.to_string()))?;
    Ok(QuarantineRow {
        entry: stamp.id,
        kind_zh: Kind::from_code(header.kind).map_or("新内容", |kind| kind.spec().zh),
        kind_en: Kind::from_code(header.kind).map_or("Something new", english::kind),
        by,
        by_name: row::name_of(connection, space.n, by)?,
        about: short(known.as_deref().unwrap_or(&words), ABOUT),
        words,
        reason_zh: reason(&code),
        reason_en: reason_en(&code),
        code,
        can_admit: fact.is_some_and(|fact| may_be_admitted(&fact.core)),
        at: header.claimed_time,
        at_zh: zh_moment(header.claimed_time),
        received_at: stamp.received_at,
        received_at_zh: zh_moment(stamp.received_at),
    })
}

/// Whether admitting is open to a kind at all; the hub judges the rest.
fn may_be_admitted(core: &Core) -> bool {
    !core.is_of_offices() && !matches!(core, Core::SignedOff(_) | Core::Admitted(_))
}
