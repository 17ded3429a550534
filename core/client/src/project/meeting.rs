//! Papers laid before those who sign them, and sittings.

use rusqlite::{Connection, named_params};
use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::Core;
use yishi_domain::id::{MemberId, PaperId, SessionId};
use yishi_domain::kind::Kind;
use yishi_domain::paper::Content;
use yishi_domain::seal::Purpose;
use yishi_domain::session::{Session, SessionState};
use yishi_domain::state::{Aggregate, AggregateId};

use super::{Told, run};
use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;
use crate::view::{broken, rulebook, shown_of};

pub(super) fn paper(tx: &Connection, space: &SpaceRow, id: PaperId, all: &[Told]) -> Result<(), ClientError> {
    run(tx, "DELETE FROM to_sign WHERE space = ?1 AND paper = ?2", (space.n, id.0))?;
    let now = current(tx, space, AggregateId::Paper(id))?;
    let laid = all.iter().find(|told| told.kind() == Kind::PaperLaid);
    let (Some(Aggregate::Paper(paper)), Some(laid)) = (now, laid) else {
        run(tx, "DELETE FROM attachments WHERE space = ?1 AND need = ?2", (space.n, id.0))?;
        return run(tx, "DELETE FROM papers WHERE space = ?1 AND id = ?2", (space.n, id.0));
    };
    // Official numbers go by the order in which the hub received what sealed the papers.
    let numbered = paper.content.purpose() != Purpose::Plan;
    let seal = all.iter().find(|told| numbered && told.pos.is_some() && told.pos == paper.sealed);
    run(
        tx,
        "INSERT OR REPLACE INTO papers (space, id, topic, purpose, title, sealed, dropped, at, year, place, due)
         VALUES (:space, :id, :topic, :purpose, :title, :sealed, :dropped, :at, :year, :place, :due)",
        named_params! {
            ":space": space.n,
            ":id": id.0,
            ":topic": paper.topic.0,
            ":purpose": paper.content.purpose().code(),
            ":title": laid.title(),
            ":sealed": paper.sealed.is_some(),
            ":dropped": paper.dropped,
            ":at": laid.at().0,
            ":year": seal.map(|seal| CivilDate::of(seal.since).ymd().0),
            ":place": seal.and_then(|seal| seal.pos).map(|pos| pos.0),
            ":due": due(tx, space, &paper.content, laid)?.map(|day| day.to_string()),
        },
    )?;
    attach(tx, space.n, id, all)?;
    if paper.dropped {
        return Ok(());
    }
    for (slot, member) in paper.wanted_places() {
        let sql = "INSERT INTO to_sign (space, paper, slot, member) VALUES (?1, ?2, ?3, ?4)";
        run(tx, sql, (space.n, id.0, slot, member.0))?;
    }
    Ok(())
}

/// The last day to sign: minutes count from the day their sitting closed, agreements from the day they were laid
/// (`minutes.seal`, domain.md §4.3).
fn due(
    tx: &Connection,
    space: &SpaceRow,
    content: &Content,
    laid: &Told,
) -> Result<Option<CivilDate>, ClientError> {
    let book = rulebook(tx, space)?;
    let (from, days) = match content {
        Content::Plan(_) => return Ok(None),
        Content::Minutes(minutes) => {
            let key = AggregateId::Session(minutes.session);
            let Some(Aggregate::Session(held)) = current(tx, space, key)? else { return Ok(None) };
            (CivilDate::of(held.closed.unwrap_or_else(|| laid.at())), held.rules.seal_within)
        }
        Content::Agreement(_) => {
            let day = CivilDate::of(laid.at());
            let rules = book.rules(day).and_then(|rules| rules.days("minutes.seal")).map_err(broken)?;
            (day, rules.n)
        }
    };
    Ok(Some(book.calendar(from).map_err(broken)?.deadline(from, days).last))
}

/// What shows its signatures, in the order they came.
fn attach(tx: &Connection, space: i64, id: PaperId, all: &[Told]) -> Result<(), ClientError> {
    run(tx, "DELETE FROM attachments WHERE space = ?1 AND need = ?2", (space, id.0))?;
    let evidence = all.iter().filter_map(|told| {
        if let Core::PaperSigned(signed) = &told.act.fact.core { signed.evidence } else { None }
    });
    super::attach(tx, space, &id.into(), evidence)
}

pub(super) fn session(
    tx: &Connection,
    space: &SpaceRow,
    id: SessionId,
    all: &[Told],
) -> Result<(), ClientError> {
    run(tx, "DELETE FROM awaited WHERE space = ?1 AND session = ?2", (space.n, id.0))?;
    run(tx, "DELETE FROM attachments WHERE space = ?1 AND need = ?2", (space.n, id.0))?;
    let Some(Aggregate::Session(session)) = current(tx, space, AggregateId::Session(id))? else {
        return run(tx, "DELETE FROM sessions WHERE space = ?1 AND id = ?2", (space.n, id.0));
    };
    run(
        tx,
        "INSERT OR REPLACE INTO sessions (space, id, topic, round, form, state, start, demanded)
         VALUES (:space, :id, :topic, :round, :form, :state, :start, :demanded)",
        named_params! {
            ":space": space.n,
            ":id": id.0,
            ":topic": session.topic.0,
            ":round": session.round,
            ":form": session.rules.form,
            ":state": session.state.code(),
            ":start": session.start.0,
            ":demanded": session.is_demanded(),
        },
    )?;
    for (member, what) in awaited(&session) {
        let sql = "INSERT INTO awaited (space, session, member, what) VALUES (?1, ?2, ?3, ?4)";
        run(tx, sql, (space.n, id.0, member.0, what))?;
    }
    super::attach(
        tx,
        space.n,
        &id.into(),
        all.iter().filter_map(|told| shown_of(&told.act.fact.core)).map(|(_, shown)| shown),
    )
}

/// Whom a sitting waits for: to be told of it, or to sign its record.
fn awaited(session: &Session) -> Vec<(MemberId, &'static str)> {
    match session.state {
        SessionState::Noticed => session.unreached().map(|member| (member, "notice")).collect(),
        SessionState::Closed => session.unsigned().map(|member| (member, "record")).collect(),
        SessionState::Open | SessionState::CalledOff => Vec::new(),
    }
}
