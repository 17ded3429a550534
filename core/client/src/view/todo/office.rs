//! Second signatures and keys to grant.

use rusqlite::Connection;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{DeviceId, MemberId, ObjectId};
use yishi_domain::membership::TERM_NOTICE_DAYS;
use yishi_domain::role::Post;
use yishi_domain::time::Moment;

use super::TodoRow;
use crate::error::ClientError;
use crate::holders::lacking;
use crate::store::SpaceRow;
use crate::view::{member, person, row};

/// Changes that wait for a second signature other than the proposer's.
pub(super) fn confirmations(connection: &Connection, space: &SpaceRow) -> Result<Vec<TodoRow>, ClientError> {
    let changes = member::changes(connection, space)?;
    Ok(changes
        .into_iter()
        .filter(|change| !change.mine)
        .map(|change| {
            let zh = format!("第二人确认：{}（{}提出）", change.zh, change.by_name);
            let en = format!("Confirm as second: {} (proposed by {})", change.en, change.by_name);
            TodoRow { entry: Some(change.entry), ..TodoRow::new("confirm", zh, en, space.id.object()) }
        })
        .collect())
}

/// Terms that are over within 30 days, or were and have no successor yet, the first one first.
pub(super) fn terms(
    connection: &Connection,
    space: &SpaceRow,
    now: Moment,
) -> Result<Vec<TodoRow>, ClientError> {
    let soon = CivilDate::of(now).plus_days(TERM_NOTICE_DAYS);
    let sql = "SELECT role, grid, org, until, member FROM posts
         WHERE space = ?1 AND until IS NOT NULL AND until <= ?2 ORDER BY until, member, role";
    let ending = row::all(connection, sql, (space.n, soon.to_string()), |row| {
        Ok((person::post(row, 0)?, row.get::<_, String>(3)?, MemberId(row.get(4)?)))
    })?;
    let one = |(post, until, member): (Post, String, MemberId)| {
        let name = row::name_of(connection, space.n, member)?;
        let titled = member::titled(connection, space, &post)?;
        let until = until.parse().map(CivilDate::zh).unwrap_or(until);
        let zh = format!("{}{name}的任期到{until}，请安排换届；接任以前继续履行职责", titled.zh);
        let en = format!(
            "The term of {name}, {}, runs until {until}: see to a successor; the post goes on until then",
            titled.en
        );
        Ok(TodoRow { due: Some(until), ..TodoRow::new("term_end", zh, en, ObjectId::from(member)) })
    };
    ending.into_iter().map(one).collect()
}

/// People whose devices should hold a key this phone holds, and do not yet.
pub(super) fn keys(
    connection: &Connection,
    space: &SpaceRow,
    device: DeviceId,
) -> Result<Vec<TodoRow>, ClientError> {
    let mut members: Vec<MemberId> =
        lacking(connection, space, device)?.into_iter().map(|lack| lack.member).collect();
    members.sort_unstable();
    members.dedup();
    let row = |member: MemberId| {
        let name = member::one(connection, space, member)?.name;
        let zh = format!("给{name}授权查看个人信息：联网同步一次即可");
        let en = format!("Let {name} read personal data: one sync with a network does it");
        Ok(TodoRow::new("key_grant", zh, en, ObjectId::from(member)))
    };
    members.into_iter().map(row).collect()
}
