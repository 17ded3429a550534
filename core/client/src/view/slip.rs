//! 回执: the slip that a household keeps of a need, to print or to show.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::{CivilDate, Due, en_moment};
use yishi_domain::id::{NeedId, SpaceId};
use yishi_domain::membership::InviteGrant;
use yishi_domain::need::NeedStatus;
use yishi_domain::time::Moment;
use yishi_replica::code::InviteCode;

use super::due::{self, Deadline, Deadlines};
use super::qr::{QrView, qr};
use super::{NeedRow, need};
use crate::app::Desk;
use crate::error::ClientError;
use crate::store::{SpaceRow, spaces};
use crate::trouble::Trouble;

/// How the code of a slip without an invitation begins; then come the ids of space and need.
const REFERENCE: &str = "YISHI-NEED:";
/// Digits of the number that people say on the phone.
const NUMBER: usize = 8;

/// A slip.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SlipView {
    /// Of which need.
    pub need: NeedId,
    /// Its number, short enough to say.
    pub number: String,
    /// The village or community.
    pub unit: String,
    /// What to print, line by line.
    pub lines: Vec<String>,
    /// The same in English.
    pub lines_en: Vec<String>,
    /// What the code says: the household's invitation, otherwise which need it is.
    pub qr_text: String,
    /// The code.
    #[serde(skip)]
    pub qr: QrView,
    /// Whether a family joins with it.
    pub invites: bool,
}

/// What the code of a slip without an invitation names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlipTarget {
    /// In which space.
    pub space: SpaceId,
    /// Which need.
    pub need: NeedId,
}

/// Reads the code of a slip; nothing for anything else.
pub fn slip_target(text: &str) -> Option<SlipTarget> {
    let (space, need) = text.trim().strip_prefix(REFERENCE)?.split_once(':')?;
    Some(SlipTarget { space: space.parse().ok()?, need: need.parse().ok()? })
}

/// Refuses a code that no household joins this space with.
fn expect_household(space: &SpaceRow, code: &str) -> Result<(), ClientError> {
    let known = InviteCode::from_text(code);
    let fits = known.is_some_and(|code| code.space == space.id && code.grant == InviteGrant::Resident);
    if fits { Ok(()) } else { Err(Trouble::CodeInvalid.into()) }
}

/// What the lines are made of.
struct Told<'a> {
    unit: &'a str,
    number: &'a str,
    row: &'a NeedRow,
    /// The last day to accept it, while that is open.
    until: Option<Due>,
    invites: bool,
}

impl Told<'_> {
    fn zh(&self) -> Vec<String> {
        let Self { unit, number, row, until, invites } = self;
        let mut lines = vec![
            format!("{unit} 诉求回执"),
            format!("编号：{number}"),
            format!("提出：{}（{}）", row.by_name, row.grid_name),
        ];
        lines.extend(row.entered_by_name.as_ref().map(|name| format!("代录：{name}")));
        lines.extend([
            format!("时间：{}", row.at_zh),
            format!("类别：{}", row.category.zh),
            format!("内容：{}", row.text),
            format!("办理：{}", row.status.zh),
        ]);
        lines.extend(until.as_ref().map(|due| format!("受理期限：{}", due::zh(due))));
        lines.push("说错了、记错了，请告诉代录人，可以更正或撤回。".to_owned());
        lines.push(if *invites {
            "家里有手机的人扫这个码就能加入，看村（社区）里的事、提自己的诉求；码不要给外人。这一条的结果由代录人转告。"
        } else {
            "问办到哪一步，把编号告诉网格长，或请他扫这个码。"
        }.to_owned());
        lines
    }

    fn en(&self) -> Vec<String> {
        let Self { unit, number, row, until, invites } = self;
        let mut lines = vec![
            format!("{unit}: receipt of a need"),
            format!("Number: {number}"),
            format!("From: {} ({})", row.by_name, row.grid_name),
        ];
        lines.extend(row.entered_by_name.as_ref().map(|name| format!("Written down by: {name}")));
        lines.extend([
            format!("When: {}", en_moment(row.at)),
            format!("About: {}", row.category.en),
            format!("What: {}", row.text),
            format!("Status: {}", row.status.en),
        ]);
        lines.extend(until.as_ref().map(|due| format!("Accepted or answered by: {}", due::en(due))));
        lines.push(
            "If something is wrong, tell whoever wrote it down: it can be corrected or withdrawn.".to_owned(),
        );
        lines.push(if *invites {
            "Whoever of the family has a phone joins by scanning this code, reads what goes on and logs needs of \
             their own; keep it in the family. What becomes of this one, its writer will tell."
        } else {
            "To ask how far it is, tell the grid leader the number, or let the leader scan this code."
        }.to_owned());
        lines
    }
}

fn slip(
    connection: &Connection,
    space: &SpaceRow,
    id: NeedId,
    household: Option<&str>,
) -> Result<SlipView, ClientError> {
    household.map_or(Ok(()), |code| expect_household(space, code))?;
    let row = need::row_of(connection, space, id)?.ok_or(Trouble::NotFound)?;
    let genesis = spaces::genesis(connection, space.n)?;
    let unit = genesis.map(|genesis| genesis.name).unwrap_or_default();
    let number: String = id.to_string().chars().take(NUMBER).collect();
    let until = if row.status.code == NeedStatus::Submitted.code() {
        let since: u64 = connection
            .prepare_cached("SELECT since FROM needs WHERE space = ?1 AND id = ?2")?
            .query_row((space.n, id.0), |row| row.get(0))?;
        Some(Deadlines::of_space(connection, space)?.of(Deadline::Accept, CivilDate::of(Moment(since)))?)
    } else {
        None
    };
    let invites = household.is_some();
    let qr_text = household.map_or_else(|| format!("{REFERENCE}{}:{id}", space.id), str::to_owned);
    let told = Told { unit: &unit, number: &number, row: &row, until, invites };
    Ok(SlipView {
        need: id,
        lines: told.zh(),
        lines_en: told.en(),
        number,
        unit,
        qr: qr(&qr_text)?,
        qr_text,
        invites,
    })
}

impl Desk {
    /// A need's slip; with the code of a household's invitation its family joins by scanning it. Refused as `not_found`
    /// where this phone does not hold the need, as `code_invalid` where the code is for something else.
    pub fn need_slip(&self, need: NeedId, household: Option<&str>) -> Result<SlipView, ClientError> {
        self.read(|connection, space| slip(connection, space, need, household))
    }
}
