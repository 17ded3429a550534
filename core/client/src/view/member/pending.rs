//! What waits for a second signature, in words.

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use yishi_domain::id::{EntryId, GridId};
use yishi_domain::membership::{Change, InviteGrant};
use yishi_domain::role::Post;
use yishi_domain::state::{Aggregate, AggregateId};

use crate::english::Word;
use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;
use crate::view::row::name_of;
use crate::view::rules::rulebook;

/// A change that waits for a second signature.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PendingChangeRow {
    /// The entry that proposed it.
    pub entry: EntryId,
    /// What will change, in words.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// Who proposed it.
    pub by_name: String,
    /// Whether it was oneself, who cannot sign second.
    pub mine: bool,
}

/// The changes that wait. They stand in one small aggregate, so there is no table of them.
pub(in crate::view) fn changes(
    connection: &Connection,
    space: &SpaceRow,
) -> Result<Vec<PendingChangeRow>, ClientError> {
    let Some(Aggregate::Space(state)) = current(connection, space, AggregateId::Space)? else {
        return Ok(Vec::new());
    };
    let offices = state.pending.iter().map(|(entry, pending)| {
        let (zh, en) = change_words(connection, space, &pending.change)?;
        Ok(PendingChangeRow {
            entry: *entry,
            zh,
            en,
            by_name: name_of(connection, space.n, pending.by)?,
            mine: pending.by == space.member,
        })
    });
    offices.chain(rules(connection, space)?).collect()
}

/// Rules that wait.
fn rules(
    connection: &Connection,
    space: &SpaceRow,
) -> Result<impl Iterator<Item = Result<PendingChangeRow, ClientError>>, ClientError> {
    let book = rulebook(connection, space)?;
    Ok(book.proposed.into_iter().map(|(entry, proposed)| {
        let title = proposed.chapter.title();
        Ok(PendingChangeRow {
            entry,
            zh: format!("采用{}：{title}", proposed.chapter.zh()),
            en: format!("adopt: {title}"),
            by_name: name_of(connection, space.n, proposed.by)?,
            mine: proposed.by == space.member,
        })
    }))
}

/// What a change comes to, in Chinese and in English.
pub(in crate::view) fn change_words(
    connection: &Connection,
    space: &SpaceRow,
    change: &Change,
) -> Result<(String, String), ClientError> {
    Ok(match change {
        Change::Grant { member, post, .. } => {
            let (name, post) = (name_of(connection, space.n, *member)?, titled(connection, space, post)?);
            (format!("任命{name}为{}", post.zh), format!("appoint {name} as {}", post.en))
        }
        Change::End { member, post, .. } => {
            let (name, post) = (name_of(connection, space.n, *member)?, titled(connection, space, post)?);
            (format!("免去{name}的{}职务", post.zh), format!("end {name}'s office as {}", post.en))
        }
        Change::Revoke { member, .. } => {
            let name = name_of(connection, space.n, *member)?;
            (format!("停用{name}的一台设备"), format!("cut off a device of {name}"))
        }
        Change::Invite(invite) => match current(connection, space, AggregateId::Invite(*invite))? {
            Some(Aggregate::Invite(invite)) => invited(connection, space, &invite.grant)?,
            _ => ("一张邀请码".to_owned(), "an invitation".to_owned()),
        },
    })
}

fn invited(
    connection: &Connection,
    space: &SpaceRow,
    grant: &InviteGrant,
) -> Result<(String, String), ClientError> {
    Ok(match grant {
        InviteGrant::Resident => ("邀请居民加入".to_owned(), "invite residents".to_owned()),
        InviteGrant::Post(post) => {
            let post = titled(connection, space, post)?;
            (format!("邀请一人加入并担任{}", post.zh), format!("invite somebody to join as {}", post.en))
        }
        InviteGrant::Device { member, .. } => {
            let name = name_of(connection, space.n, *member)?;
            (format!("给{name}加一台设备"), format!("add a device of {name}"))
        }
        InviteGrant::Person { member, .. } => {
            let name = name_of(connection, space.n, *member)?;
            (format!("请{name}用自己的手机加入"), format!("invite {name} to join with a phone"))
        }
    })
}

/// A post with its grid: 第一网格网格长.
pub(in crate::view) struct Titled {
    pub(in crate::view) zh: String,
    pub(in crate::view) en: String,
}

/// A post in words.
pub(in crate::view) fn titled(
    connection: &Connection,
    space: &SpaceRow,
    post: &Post,
) -> Result<Titled, ClientError> {
    let (zh, en) = (post.role.zh(), post.role.en());
    if let Some(org) = post.org {
        let org = crate::view::org::name(connection, space.n, org)?;
        return Ok(Titled { zh: format!("{zh}（{org}）"), en: format!("{en} ({org})") });
    }
    let Some(grid) = post.grid else { return Ok(Titled { zh: zh.to_owned(), en: en.to_owned() }) };
    let grid = grid_name(connection, space, grid)?;
    Ok(Titled { zh: format!("{grid}{zh}"), en: format!("{en} of {grid}") })
}

/// A grid's name, empty where it is not known.
fn grid_name(connection: &Connection, space: &SpaceRow, grid: GridId) -> Result<String, ClientError> {
    let mut statement = connection.prepare_cached("SELECT name FROM grids WHERE space = ?1 AND id = ?2")?;
    Ok(statement.query_row((space.n, grid.0), |row| row.get(0)).optional()?.unwrap_or_default())
}
