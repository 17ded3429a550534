//! Second signatures and keys to grant.

use rusqlite::Connection;
use yishi_domain::id::{DeviceId, MemberId, ObjectId};

use super::TodoRow;
use crate::error::ClientError;
use crate::holders::lacking;
use crate::store::SpaceRow;
use crate::view::member;

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
