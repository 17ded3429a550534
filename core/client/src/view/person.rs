//! Who one is: the posts one holds now.

use rusqlite::{Connection, Row};
use yishi_domain::id::{GridId, MemberId, TopicId};
use yishi_domain::role::{Post, Role};

use super::row;
use crate::error::ClientError;

/// Posts of a member now.
pub(super) fn posts(connection: &Connection, space: i64, member: MemberId) -> Result<Vec<Post>, ClientError> {
    let sql = "SELECT role, grid FROM posts WHERE space = ?1 AND member = ?2";
    row::all(connection, sql, (space, member.0), |row| post(row, 0))
}

/// A post from its columns `role` and `grid`.
pub(super) fn post(row: &Row<'_>, column: usize) -> rusqlite::Result<Post> {
    let code: String = row.get(column)?;
    let role = Role::ALL.iter().copied().find(|role| role.code() == code);
    let role =
        role.ok_or_else(|| rusqlite::Error::InvalidColumnType(column, code, rusqlite::types::Type::Text))?;
    let grid: Vec<u8> = row.get(column.saturating_add(1))?;
    Ok(Post { role, grid: grid.try_into().ok().map(GridId) })
}

/// Whether a member is in one of both committees.
pub(super) fn governs(connection: &Connection, space: i64, member: MemberId) -> Result<bool, ClientError> {
    Ok(posts(connection, space, member)?.iter().any(|post| post.role.in_both_committees()))
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
