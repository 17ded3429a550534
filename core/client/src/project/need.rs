//! Needs.

use rusqlite::{Connection, OptionalExtension, named_params};
use yishi_domain::fact::Core;
use yishi_domain::id::{NeedId, TopicId};
use yishi_domain::kind::Kind;
use yishi_domain::need::Need;
use yishi_domain::state::{Aggregate, AggregateId};

use super::{Told, inbox, index, run};
use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;
use crate::view::HitKind;

pub(super) fn project(
    tx: &Connection,
    space: &SpaceRow,
    id: NeedId,
    all: &[Told],
) -> Result<(), ClientError> {
    let before = topic_of(tx, space, id)?;
    let now = current(tx, space, AggregateId::Need(id))?;
    let worded = |told: &&Told| matches!(told.kind(), Kind::NeedLogged | Kind::NeedCorrected);
    let (Some(Aggregate::Need(need)), Some(first), Some(newest)) =
        (now, all.iter().find(worded), all.iter().rfind(worded))
    else {
        run(tx, "DELETE FROM needs WHERE space = ?1 AND id = ?2", (space.n, id.0))?;
        run(tx, "DELETE FROM attachments WHERE space = ?1 AND need = ?2", (space.n, id.0))?;
        inbox::topics(tx, space, before, None)?;
        return index::remove(tx, space.n, HitKind::Need, &id.0);
    };
    put(tx, space.n, id, &need, first, newest, all)?;
    attach(tx, space.n, id, first)?;
    inbox::topics(tx, space, before, topic_of(tx, space, id)?)?;
    let words = newest.searchable();
    let entry = index::Entry { kind: HitKind::Need, object: &id.0, part: 0, at: first.at(), words };
    index::put(tx, space.n, &entry)
}

/// The topic that took up a need of one's own, or one entered by oneself.
fn topic_of(tx: &Connection, space: &SpaceRow, id: NeedId) -> Result<Option<TopicId>, ClientError> {
    let sql = "SELECT topic FROM needs WHERE space = ?1 AND id = ?2 AND (owner = ?3 OR entered_by = ?3)";
    let topic: Option<Option<[u8; 16]>> =
        tx.prepare_cached(sql)?.query_row((space.n, id.0, space.member.0), |row| row.get(0)).optional()?;
    Ok(topic.flatten().map(TopicId))
}

fn put(
    tx: &Connection,
    space: i64,
    id: NeedId,
    need: &Need,
    first: &Told,
    newest: &Told,
    all: &[Told],
) -> Result<(), ClientError> {
    let answers = |told: &&Told| matches!(told.kind(), Kind::NeedAnswered | Kind::NeedFedBack);
    run(
        tx,
        "INSERT OR REPLACE INTO needs (space, id, text, status, grid, author, entered_by, channel, category,
             merged_into, topic, at, since, entry, answers, answered, org, owner)
         VALUES (:space, :id, :text, :status, :grid, :author, :entered_by, :channel, :category, :merged_into,
             :topic, :at, :since, :entry, :answers, :answered, :org,
             coalesce((SELECT member FROM claims WHERE claims.space = :space AND claims.person = :author), :author))",
        named_params! {
            ":space": space,
            ":id": id.0,
            ":text": newest.text(),
            ":status": need.status.code(),
            ":grid": need.grid.0,
            ":author": need.by.0,
            ":entered_by": need.entered_by.map(|member| member.0),
            ":channel": need.channel.code(),
            ":category": need.category.code(),
            ":merged_into": need.merged_into.map(|canonical| canonical.0),
            ":topic": need.topic.map(|topic| topic.0),
            ":at": first.at().0,
            ":since": newest.since.0,
            ":entry": newest.n,
            ":answers": need.answers,
            ":answered": all.iter().rfind(answers).map(|told| told.since.0),
            ":org": need.org.map(|org| org.0),
        },
    )
}

/// What goes with the need; it never changes.
fn attach(tx: &Connection, space: i64, id: NeedId, first: &Told) -> Result<(), ClientError> {
    let Core::NeedLogged(logged) = &first.act.fact.core else { return Ok(()) };
    super::attach(tx, space, &id.into(), logged.attachments.iter().copied())
}
