//! What people say about a reading copy: comments, amendments, stances.

use rusqlite::{Connection, named_params};
use yishi_domain::comment::Comment;
use yishi_domain::id::{AmendmentId, CommentId};
use yishi_domain::kind::Kind;
use yishi_domain::state::{Aggregate, AggregateId, StanceId};
use yishi_domain::words::Words;

use super::{Told, index, run};
use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;
use crate::view::HitKind;

pub(super) fn comment(
    tx: &Connection,
    space: &SpaceRow,
    id: CommentId,
    all: &[Told],
) -> Result<(), ClientError> {
    let now = current(tx, space, AggregateId::Comment(id))?;
    let added = all.iter().find(|told| told.kind() == Kind::CommentAdded);
    let (Some(Aggregate::Comment(comment)), Some(added)) = (now, added) else {
        run(tx, "DELETE FROM comments WHERE space = ?1 AND id = ?2", (space.n, id.0))?;
        return index::remove(tx, space.n, HitKind::Comment, &id.0);
    };
    put_comment(tx, space.n, id, &comment, added, all)?;
    // Nobody comes upon what was taken back or hidden by searching.
    let words = if comment.is_gone() { String::new() } else { added.searchable() };
    let entry = index::Entry { kind: HitKind::Comment, object: &id.0, part: 0, at: added.at(), words };
    index::put(tx, space.n, &entry)
}

fn put_comment(
    tx: &Connection,
    space: i64,
    id: CommentId,
    comment: &Comment,
    added: &Told,
    all: &[Told],
) -> Result<(), ClientError> {
    let last = |kind| all.iter().rfind(|told| told.kind() == kind);
    let text = |told: Option<&Told>| told.map(Told::text).unwrap_or_default();
    let at = |told: Option<&Told>| told.map_or(0, |told| told.at().0);
    let hidden = last(Kind::CommentHidden);
    let (appealed, decided) = (last(Kind::HidingAppealed), last(Kind::AppealDecided));
    run(
        tx,
        "INSERT OR REPLACE INTO comments (space, id, topic, version, author, side, text, withdrawn, hidden_by,
             hidden_text, hidden_at, appeal, appeal_text, appeal_at, appeal_by, answer_text, answer_at, at, entry)
         VALUES (:space, :id, :topic, :version, :author, :side, :text, :withdrawn, :hidden_by, :hidden_text,
             :hidden_at, :appeal, :appeal_text, :appeal_at, :appeal_by, :answer_text, :answer_at, :at, :entry)",
        named_params! {
            ":space": space,
            ":id": id.0,
            ":topic": comment.topic.0,
            ":version": comment.version,
            ":author": comment.by.0,
            ":side": comment.side.code(),
            ":text": added.text(),
            ":withdrawn": comment.withdrawn,
            ":hidden_by": comment.hidden_by.map(|member| member.0),
            ":hidden_text": text(hidden),
            ":hidden_at": at(hidden),
            ":appeal": comment.appeal.map(|appeal| appeal.code()),
            ":appeal_text": text(appealed),
            ":appeal_at": at(appealed),
            ":appeal_by": decided.map(|told| told.by().0),
            ":answer_text": text(decided),
            ":answer_at": at(decided),
            ":at": added.at().0,
            ":entry": added.n,
        },
    )
}

fn quote(words: &Words) -> &str {
    if let Words::Passage { quote, .. } = words { quote } else { "" }
}

fn reason(words: &Words) -> &str {
    if let Words::Passage { reason, .. } = words { reason } else { "" }
}

pub(super) fn amendment(
    tx: &Connection,
    space: &SpaceRow,
    id: AmendmentId,
    all: &[Told],
) -> Result<(), ClientError> {
    let now = current(tx, space, AggregateId::Amendment(id))?;
    let proposed = all.iter().find(|told| told.kind() == Kind::AmendmentProposed);
    let (Some(Aggregate::Amendment(amendment)), Some(proposed)) = (now, proposed) else {
        return run(tx, "DELETE FROM amendments WHERE space = ?1 AND id = ?2", (space.n, id.0));
    };
    let decided =
        all.iter().rfind(|told| matches!(told.kind(), Kind::AmendmentTaken | Kind::AmendmentDeclined));
    run(
        tx,
        "INSERT OR REPLACE INTO amendments (space, id, topic, version, author, first, after, quote, replacement,
             reason, status, decided_by, decided_text, decided_at, at, entry, decided_entry)
         VALUES (:space, :id, :topic, :version, :author, :first, :after, :quote, :replacement, :reason, :status,
             :decided_by, :decided_text, :decided_at, :at, :entry, :decided_entry)",
        named_params! {
            ":space": space.n,
            ":id": id.0,
            ":topic": amendment.topic.0,
            ":version": amendment.version,
            ":author": amendment.by.0,
            ":first": amendment.start,
            ":after": amendment.end,
            ":quote": proposed.shown(quote),
            ":replacement": proposed.text(),
            ":reason": proposed.shown(reason),
            ":status": amendment.status.code(),
            ":decided_by": decided.map(|told| told.by().0),
            ":decided_text": decided.map(Told::text).unwrap_or_default(),
            ":decided_entry": decided.map_or(0, |told| told.n),
            ":decided_at": decided.map_or(0, |told| told.at().0),
            ":at": proposed.at().0,
            ":entry": proposed.n,
        },
    )
}

pub(super) fn stance(
    tx: &Connection,
    space: &SpaceRow,
    id: StanceId,
    all: &[Told],
) -> Result<(), ClientError> {
    let now = current(tx, space, AggregateId::Stance(id))?;
    let (Some(Aggregate::Stance(stance)), Some(given)) = (now, all.last()) else {
        let sql = "DELETE FROM stances WHERE space = ?1 AND topic = ?2 AND member = ?3";
        return run(tx, sql, (space.n, id.topic.0, id.member.0));
    };
    run(
        tx,
        "INSERT OR REPLACE INTO stances (space, topic, member, grade, version, reason, at, entry)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        (
            space.n,
            id.topic.0,
            id.member.0,
            stance.grade.code(),
            stance.version,
            given.text(),
            given.at().0,
            given.n,
        ),
    )
}
