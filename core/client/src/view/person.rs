//! Who one is: the posts one holds now.

use rusqlite::{Connection, Row};
use yishi_domain::id::{GridId, MemberId, OrgId, TopicId};
use yishi_domain::joint::Sides;
use yishi_domain::label::Label;
use yishi_domain::role::{Post, Role};

use super::row;
use crate::error::ClientError;

/// Posts of a member now.
pub(super) fn posts(connection: &Connection, space: i64, member: MemberId) -> Result<Vec<Post>, ClientError> {
    let sql = "SELECT role, grid, org FROM posts WHERE space = ?1 AND member = ?2";
    row::all(connection, sql, (space, member.0), |row| post(row, 0))
}

/// A post from its columns `role`, `grid` and `org`.
pub(super) fn post(row: &Row<'_>, column: usize) -> rusqlite::Result<Post> {
    let code: String = row.get(column)?;
    let role = Role::ALL.iter().copied().find(|role| role.code() == code);
    let role =
        role.ok_or_else(|| rusqlite::Error::InvalidColumnType(column, code, rusqlite::types::Type::Text))?;
    let grid: Vec<u8> = row.get(column.saturating_add(1))?;
    let org: Vec<u8> = row.get(column.saturating_add(2))?;
    Ok(Post { role, grid: grid.try_into().ok().map(GridId), org: org.try_into().ok().map(OrgId) })
}

/// Whether a member is in the committee.
pub(super) fn governs(connection: &Connection, space: i64, member: MemberId) -> Result<bool, ClientError> {
    Ok(posts(connection, space, member)?.iter().any(|post| post.role.in_committee()))
}

/// The committee's side of the two, as a bit.
pub(super) const COMMITTEE: i64 = 1;
/// The Party branch's.
pub(super) const PARTY: i64 = 2;

/// For whom a member speaks in both committees, as bits.
pub(super) fn sides(connection: &Connection, space: i64, member: MemberId) -> Result<i64, ClientError> {
    let side = |post: &Post| {
        let Sides { committee, party } = Sides::of_post(post);
        i64::from(committee) * COMMITTEE + i64::from(party) * PARTY
    };
    Ok(posts(connection, space, member)?.iter().map(side).fold(0, |all, one| all | one))
}

/// Whether a member signs as second for what others recorded: supervisors where there are any, else both committees.
pub(super) fn attests(connection: &Connection, space: i64, member: MemberId) -> Result<bool, ClientError> {
    let supervisor = Role::Supervisor.code();
    let supervised = row::count(
        connection,
        "SELECT count(*) FROM posts WHERE space = ?1 AND role = ?2",
        (space, supervisor),
    )?;
    let own = posts(connection, space, member)?;
    if supervised > 0 {
        return Ok(own.iter().any(|post| post.role == Role::Supervisor));
    }
    Ok(own.iter().any(|post| post.role.in_both_committees()))
}

/// Whether a member reads what is between both committees.
pub(super) fn reads_committee(
    connection: &Connection,
    space: i64,
    member: MemberId,
) -> Result<bool, ClientError> {
    let opens = |post: &Post| post.scopes().iter().any(|scope| scope.opens(Label::Committee));
    Ok(posts(connection, space, member)?.iter().any(opens))
}

/// Whether a member drafts a topic.
pub(super) fn drafts(
    connection: &Connection,
    space: i64,
    topic: TopicId,
    member: MemberId,
) -> Result<bool, ClientError> {
    let sql = "SELECT count(*) FROM drafters WHERE space = ?1 AND topic = ?2 AND member = ?3";
    Ok(row::count(connection, sql, (space, topic.0, member.0))? > 0)
}
