//! Topics with their drafting group, reading copies and rounds.

mod round;

use rusqlite::{Connection, named_params};
use yishi_domain::fact::Core;
use yishi_domain::id::TopicId;
use yishi_domain::joint::Sides;
use yishi_domain::kind::Kind;
use yishi_domain::refusal::Code;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::topic::{Topic, TopicState, acceptance_wants};

use super::{Told, index, run};
use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;
use crate::view::{HitKind, joint};

/// Tables that hold a topic's parts, by its id.
const PARTS: &[&str] = &["drafters", "copies", "rounds", "signatures", "attestations", "evaluations", "away"];

pub(super) fn project(
    tx: &Connection,
    space: &SpaceRow,
    id: TopicId,
    all: &[Told],
) -> Result<(), ClientError> {
    let now = current(tx, space, AggregateId::Topic(id))?;
    let proposed = all.iter().find(|told| told.kind() == Kind::TopicProposed);
    let (Some(Aggregate::Topic(topic)), Some(proposed)) = (now, proposed) else {
        return remove(tx, space.n, id);
    };
    put(tx, space.n, id, &topic, proposed, all)?;
    let words = proposed.searchable();
    let entry = index::Entry { kind: HitKind::Topic, object: &id.0, part: 0, at: proposed.at(), words };
    index::put(tx, space.n, &entry)?;
    drafters(tx, space.n, id, &topic)?;
    attestations(tx, space.n, id, &topic)?;
    evaluations(tx, space.n, id, &topic)?;
    away(tx, space.n, id, &topic)?;
    copies(tx, space.n, id, all)?;
    round::project(tx, space.n, id, &topic, all)
}

fn remove(tx: &Connection, space: i64, id: TopicId) -> Result<(), ClientError> {
    run(tx, "DELETE FROM topics WHERE space = ?1 AND id = ?2", (space, id.0))?;
    for table in PARTS {
        run(tx, &format!("DELETE FROM {table} WHERE space = ?1 AND topic = ?2"), (space, id.0))?;
    }
    index::remove(tx, space, HitKind::Topic, &id.0)?;
    index::remove(tx, space, HitKind::Copy, &id.0)
}

fn put(
    tx: &Connection,
    space: i64,
    id: TopicId,
    topic: &Topic,
    proposed: &Told,
    all: &[Told],
) -> Result<(), ClientError> {
    let joint = joint(topic);
    let last = all.iter().rfind(|told| told.kind() == Kind::TopicDeclined);
    let declined = last.filter(|_| topic.state == TopicState::NotAccepted);
    let needs: Vec<u8> = topic.needs.iter().flat_map(|need| need.0).collect();
    run(
        tx,
        "INSERT OR REPLACE INTO topics (space, id, title, summary, state, class, source, author, needs, version,
             at, entry, undecided, agreed, review, over, follows, annulled, joint, joint_step, declined, org)
         VALUES (:space, :id, :title, :summary, :state, :class, :source, :author, :needs, :version, :at, :entry,
             :undecided, :agreed, :review, :over, :follows, :annulled, :joint, :joint_step, :declined, :org)",
        named_params! {
            ":space": space,
            ":id": id.0,
            ":title": proposed.title(),
            ":summary": proposed.text(),
            ":state": topic.state.code(),
            ":class": topic.class.code(),
            ":source": topic.source.code(),
            ":org": topic.org.map(|org| org.0),
            ":author": topic.proposed_by.0,
            ":needs": needs,
            ":version": topic.last_version(),
            ":at": proposed.at().0,
            ":entry": proposed.n,
            ":undecided": topic.is_undecided(),
            ":agreed": bits(topic.accepting),
            ":over": topic.state.is_over(),
            ":follows": topic.follows.map(|topic| topic.0),
            ":annulled": topic.annulled.and(topic.minutes).map(|paper| paper.0),
            ":joint": joint.map_or(0, |(_, sides)| bits(sides)),
            ":joint_step": joint.map(|(step, _)| step.code),
            ":declined": declined.map(|told| told.since.0),
            ":review": acceptance_wants(topic).contains(&Code::PartyReviewMissing),
        },
    )
}

/// The two committees as bits: 1 the residents' committee, 2 the Party branch.
fn bits(sides: Sides) -> i64 {
    i64::from(sides.committee) + 2 * i64::from(sides.party)
}

/// Who has given an opinion, so that nobody is asked twice.
fn evaluations(tx: &Connection, space: i64, id: TopicId, topic: &Topic) -> Result<(), ClientError> {
    run(tx, "DELETE FROM evaluations WHERE space = ?1 AND topic = ?2", (space, id.0))?;
    for one in &topic.evaluations {
        let sql = "INSERT INTO evaluations (space, topic, member) VALUES (?1, ?2, ?3)";
        run(tx, sql, (space, id.0, one.by.0))?;
    }
    Ok(())
}

/// Who stays away, so that nobody is asked for what they may not do.
fn away(tx: &Connection, space: i64, id: TopicId, topic: &Topic) -> Result<(), ClientError> {
    run(tx, "DELETE FROM away WHERE space = ?1 AND topic = ?2", (space, id.0))?;
    for one in topic.recusals.iter().filter(|one| one.since.is_some()) {
        let sql = "INSERT INTO away (space, topic, member) VALUES (?1, ?2, ?3)";
        run(tx, sql, (space, id.0, one.member.0))?;
    }
    Ok(())
}

fn attestations(tx: &Connection, space: i64, id: TopicId, topic: &Topic) -> Result<(), ClientError> {
    run(tx, "DELETE FROM attestations WHERE space = ?1 AND topic = ?2", (space, id.0))?;
    for waiting in &topic.waiting {
        let sql = "INSERT INTO attestations (space, topic, entry, author) VALUES (?1, ?2, ?3, ?4)";
        run(tx, sql, (space, id.0, waiting.entry.0, waiting.by.0))?;
    }
    Ok(())
}

fn drafters(tx: &Connection, space: i64, id: TopicId, topic: &Topic) -> Result<(), ClientError> {
    run(tx, "DELETE FROM drafters WHERE space = ?1 AND topic = ?2", (space, id.0))?;
    for member in topic.drafters_now() {
        let sql = "INSERT OR IGNORE INTO drafters (space, topic, member) VALUES (?1, ?2, ?3)";
        run(tx, sql, (space, id.0, member.0))?;
    }
    Ok(())
}

/// A copy never changes, so what is there is left alone: texts are long and topics change often.
fn copies(tx: &Connection, space: i64, id: TopicId, all: &[Told]) -> Result<(), ClientError> {
    let mut last = 0;
    for told in all {
        let Core::CopyPublished(copy) = &told.act.fact.core else { continue };
        // Of two with one version the one further down waits and will be refused.
        if copy.version <= last {
            continue;
        }
        last = copy.version;
        run(
            tx,
            "INSERT INTO copies (space, topic, version, title, text, author, at, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (space, topic, version) DO UPDATE SET title = excluded.title, text = excluded.text,
                 author = excluded.author, at = excluded.at, entry = excluded.entry
             WHERE entry <> excluded.entry OR title <> excluded.title OR text <> excluded.text",
            (space, id.0, last, told.title(), told.text(), told.by().0, told.at().0, told.n),
        )?;
        let words = told.searchable();
        let entry = index::Entry { kind: HitKind::Copy, object: &id.0, part: last, at: told.at(), words };
        index::put(tx, space, &entry)?;
    }
    let sql = "DELETE FROM copies WHERE space = ?1 AND topic = ?2 AND version > ?3";
    run(tx, sql, (space, id.0, last))?;
    index::cut(tx, space, HitKind::Copy, &id.0, i64::from(last))
}
