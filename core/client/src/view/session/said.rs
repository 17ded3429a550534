//! What was said in a sitting: on each item, by whom next, and what becomes of it.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::fact::Core;
use yishi_domain::id::{EntryId, MemberId};
use yishi_domain::session::Session;

use crate::english::Word;
use crate::error::ClientError;
use crate::project::Told;
use crate::store::SpaceRow;
use crate::view::row::{self, said};
use crate::view::{Coded, Said};

/// What came of an item of the agenda.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemRow {
    /// Its number, from 0.
    pub item: u8,
    /// What was said on it.
    pub statements: Vec<Said>,
    /// What came of it.
    pub outcome: Option<String>,
}

/// Somebody who waits for a turn to speak.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurnRow {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// How often they have spoken here.
    pub spoke: u32,
    /// Whether it is oneself.
    pub is_me: bool,
}

/// An opinion that wants an answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpinionRow {
    /// The entry in which it was said.
    pub statement: EntryId,
    /// Who said what, when.
    pub said: Said,
    /// What becomes of it; nothing while nobody has answered.
    pub uptake: Option<Coded>,
    /// Why, as it was said last.
    pub answer: Option<String>,
}

pub(super) fn items(
    connection: &Connection,
    space: &SpaceRow,
    session: &Session,
    acts: &[Told],
) -> Result<Vec<ItemRow>, ClientError> {
    let mut items: Vec<ItemRow> = (0u8..)
        .zip(&session.outcomes)
        .map(|(item, _)| ItemRow { item, statements: Vec::new(), outcome: None })
        .collect();
    for act in acts {
        if let Core::StatementMade(core) = &act.act.fact.core
            && let Some(item) = items.get_mut(usize::from(core.item))
        {
            let name = row::name_of(connection, space.n, core.member)?;
            item.statements.push(said(name, act.text(), act.at()));
        }
        if let Core::OutcomeRecorded(core) = &act.act.fact.core
            && let Some(item) = items.get_mut(usize::from(core.item))
        {
            item.outcome = Some(act.text());
        }
    }
    Ok(items)
}

pub(super) fn turns(
    connection: &Connection,
    space: &SpaceRow,
    session: &Session,
    acts: &[Told],
) -> Result<Vec<TurnRow>, ClientError> {
    let spoke = |member: MemberId| {
        let by =
            |act: &&Told| matches!(&act.act.fact.core, Core::StatementMade(core) if core.member == member);
        acts.iter().filter(by).count().try_into().unwrap_or(u32::MAX)
    };
    let row = |member: &MemberId| {
        let name = row::name_of(connection, space.n, *member)?;
        Ok(TurnRow { member: *member, name, spoke: spoke(*member), is_me: *member == space.member })
    };
    let mut rows = session.turns.iter().map(row).collect::<Result<Vec<_>, ClientError>>()?;
    rows.sort_by_key(|row| row.spoke);
    Ok(rows)
}

pub(super) fn opinions(
    connection: &Connection,
    space: &SpaceRow,
    session: &Session,
    acts: &[Told],
) -> Result<Vec<OpinionRow>, ClientError> {
    let mut rows = Vec::new();
    for opinion in &session.opinions {
        let Some(act) = acts.iter().find(|act| act.act.id == opinion.statement) else { continue };
        let Core::StatementMade(core) = &act.act.fact.core else { continue };
        let to = |act: &&Told| matches!(&act.act.fact.core, Core::OpinionAnswered(core) if core.statement == opinion.statement);
        rows.push(OpinionRow {
            statement: opinion.statement,
            said: said(row::name_of(connection, space.n, core.member)?, act.text(), act.at()),
            uptake: opinion.uptake.map(|uptake| uptake.coded()),
            answer: acts.iter().rfind(to).map(Told::text),
        });
    }
    Ok(rows)
}
