//! Whom a plan leaves out: what the rules refuse, and who else might be asked.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{MemberId, TopicId};
use yishi_domain::need::Category;
use yishi_domain::party::PartyKind;
use yishi_domain::plan::{Around, Plan};
use yishi_domain::refusal::Refusal;
use yishi_domain::role::Role;
use yishi_domain::state::{AggregateId, State};
use yishi_domain::topic::Topic;

use super::{Coded, Want, row};
use crate::app::Desk;
use crate::english::Word;
use crate::error::ClientError;
use crate::state::load;
use crate::store::SpaceRow;

/// Whom a plan leaves out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingView {
    /// With what it would be refused.
    pub wants: Vec<Want>,
    /// Who else might be asked: whoever writes the plan asks them, or says in its text why not.
    pub hints: Vec<Coded>,
}

/// What the needs of a topic are about, and who put them forward, as far as this phone reads of them.
fn needs(
    connection: &Connection,
    space: &SpaceRow,
    topic: TopicId,
) -> Result<Vec<(Category, MemberId)>, ClientError> {
    let sql = "SELECT category, author FROM needs WHERE space = ?1 AND topic = ?2";
    let rows: Vec<(String, MemberId)> =
        row::all(connection, sql, (space.n, topic.0), |row| Ok((row.get(0)?, MemberId(row.get(1)?))))?;
    Ok(rows.into_iter().filter_map(|(code, author)| Some((Category::parse(&code)?, author))).collect())
}

fn orgs(connection: &Connection, space: &SpaceRow) -> Result<Vec<PartyKind>, ClientError> {
    let sql = "SELECT DISTINCT kind FROM orgs WHERE space = ?1 AND ended = 0";
    let codes: Vec<String> = row::all(connection, sql, [space.n], |row| row.get(0))?;
    Ok(codes.iter().filter_map(|code| PartyKind::parse(code)).collect())
}

fn view(
    connection: &Connection,
    space: &SpaceRow,
    (id, plan, on): (TopicId, &Plan, CivilDate),
) -> Result<MissingView, ClientError> {
    let mut state = State::default();
    let named = plan.parties.iter().filter_map(|party| party.org).map(AggregateId::Org);
    let ids: Vec<AggregateId> = [AggregateId::Space, AggregateId::Rulebook, AggregateId::Topic(id)]
        .into_iter()
        .chain(named)
        .collect();
    load(connection, space, &mut state, &ids)?;
    let topic: &Topic = state.topic(id).map_err(ClientError::from)?;
    let wants: Result<Vec<_>, Refusal> = plan.wants(&state, topic, on);
    let book = state.rulebook().map_err(ClientError::from)?;
    let item = topic.item.as_ref().and_then(|code| book.item(code, on).ok());
    let (categories, authors): (Vec<_>, Vec<_>) = needs(connection, space, id)?.into_iter().unzip();
    let new = |held: &yishi_domain::membership::PostHeld| held.post.role == Role::NewResident;
    let around = Around {
        item,
        categories: &categories,
        authors: &authors,
        orgs: &orgs(connection, space)?,
        new_residents: state.space()?.running().any(new),
    };
    Ok(MissingView {
        wants: wants?.into_iter().map(Want::from).collect(),
        hints: plan.hints(&around).into_iter().map(Word::coded).collect(),
    })
}

impl Desk {
    /// Whom a plan leaves out, by the rules of today. Nothing is laid.
    pub fn missing_parties(&self, topic: TopicId, plan: &Plan) -> Result<MissingView, ClientError> {
        let on = CivilDate::of(self.app.now());
        self.read(|connection, space| view(connection, space, (topic, plan, on)))
    }
}
