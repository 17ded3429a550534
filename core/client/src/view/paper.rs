//! Papers laid before those who sign them: what they say, who has signed and how, who is missing.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::Core;
use yishi_domain::id::{MemberId, PaperId, TopicId};
use yishi_domain::kind::Kind;
use yishi_domain::paper::{Content, Paper, PaperSlot};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Moment;
use yishi_domain::words::Words;
use yishi_domain::work::Task;

use super::row::said;
use super::{Coded, ItemToDo, Said, SeatRow, number, party, person, row, said_tasks, whats};
use crate::app::Desk;
use crate::english::Word;
use crate::error::ClientError;
use crate::project::{Told, told};
use crate::state::current;
use crate::store::SpaceRow;
use crate::trouble::Trouble;

/// Somebody on a slot's list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceRow {
    /// Who.
    pub member: MemberId,
    /// Their name, as it stands on the paper.
    pub name: String,
    /// How they signed; nothing while they have not.
    pub how: Option<Coded>,
}

/// A slot of a paper.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SlotRow {
    /// By this number it is signed.
    pub slot: u8,
    /// Whose signature.
    pub role: Coded,
    /// How many are wanted.
    pub wanted: u64,
    /// In which ways it may be signed.
    pub ways: Vec<Coded>,
    /// Whether the seal does not wait for it, only completion does.
    pub later: bool,
    /// Who may sign.
    pub places: Vec<PlaceRow>,
}

/// A paper.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PaperView {
    /// Which.
    pub id: PaperId,
    /// Of which topic.
    pub topic: TopicId,
    /// What it is: a plan, minutes, an agreement.
    pub purpose: Coded,
    /// 暂号, from the day it was laid.
    pub provisional_no: String,
    /// 文号, once the hub has the last signature; plans have none.
    pub no: Option<String>,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Who laid it.
    pub by_name: String,
    /// When, as people read it.
    pub at_zh: String,
    /// The parties of a plan or an agreement.
    pub parties: Vec<SeatRow>,
    /// What minutes say is to be done.
    pub items: Vec<ItemToDo>,
    /// The last day to sign it, as people read it; plans have none.
    pub due_zh: Option<String>,
    /// Whether that day is over and it is not signed by all.
    pub overdue: bool,
    /// Who must sign.
    pub slots: Vec<SlotRow>,
    /// Whether it is sealed.
    pub sealed: bool,
    /// Whether another one takes its place.
    pub dropped: bool,
    /// Whether a document annulled what it says; it keeps its number.
    pub annulled: bool,
    /// Who refused to sign, and why.
    pub refused: Vec<Said>,
    /// Whether oneself takes down here what others sign on this phone or on paper.
    pub i_keep: bool,
    /// Whether oneself laid it.
    pub mine: bool,
    /// Whether it is a plan under which oneself may give notice, once it is sealed.
    pub i_announce: bool,
    /// The slots that oneself may still sign.
    pub my_slots: Vec<u8>,
}

/// A paper in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PaperRow {
    /// Which.
    pub id: PaperId,
    /// What it is.
    pub purpose: Coded,
    /// Its title.
    pub title: String,
    /// 文号, once it has one.
    pub no: Option<String>,
    /// Whether it is sealed.
    pub sealed: bool,
    /// Whether another one takes its place.
    pub dropped: bool,
    /// Whether a document annulled what it says.
    pub annulled: bool,
    /// When it was laid.
    pub at: Moment,
}

fn slot_row(index: u8, slot: &PaperSlot, paper: &Paper, name: impl Fn(MemberId) -> String) -> SlotRow {
    let how = |member: MemberId| {
        let signed = paper.signed.iter().find(|sign| (sign.slot, sign.member) == (index, member));
        signed.map(|sign| sign.how.coded())
    };
    let place = |member: &MemberId| PlaceRow { member: *member, name: name(*member), how: how(*member) };
    SlotRow {
        slot: index,
        role: slot.slot.role.coded(),
        wanted: slot.slot.wanted().try_into().unwrap_or(u64::MAX),
        ways: slot.allowed.iter().map(|how| how.coded()).collect(),
        later: !slot.holds_seal(),
        places: slot.slot.members.iter().map(place).collect(),
    }
}

/// Who refused to sign, in whose name it was entered.
fn refused(connection: &Connection, space: &SpaceRow, acts: &[Told]) -> Result<Vec<Said>, ClientError> {
    let one = |told: &Told| {
        let Core::SigningRefused(core) = &told.act.fact.core else { return None };
        Some(row::name_of(connection, space.n, core.member).map(|name| said(name, told.text(), told.at())))
    };
    acts.iter().filter_map(one).collect()
}

fn provisional(laid: &Told) -> String {
    let number = if let Core::PaperLaid(core) = &laid.act.fact.core { core.number } else { 0 };
    number::provisional(&laid.act.by.device, number)
}

/// Whether a document annulled a paper of this topic.
fn annulled(
    connection: &Connection,
    space: &SpaceRow,
    topic: TopicId,
    paper: PaperId,
) -> Result<bool, ClientError> {
    let sql = "SELECT count(*) FROM topics WHERE space = ?1 AND id = ?2 AND annulled = ?3";
    Ok(row::count(connection, sql, (space.n, topic.0, paper.0))? > 0)
}

/// Whether a topic has ended: then nothing is signed any more.
fn over(connection: &Connection, space: &SpaceRow, topic: TopicId) -> Result<bool, ClientError> {
    let sql = "SELECT count(*) FROM topics WHERE space = ?1 AND id = ?2 AND over = 1";
    Ok(row::count(connection, sql, (space.n, topic.0))? > 0)
}

/// What minutes say is to be done, read back from their text.
fn items(
    connection: &Connection,
    space: &SpaceRow,
    paper: &Paper,
    text: &str,
) -> Result<Vec<ItemToDo>, ClientError> {
    let whats = whats(text).into_iter().chain(std::iter::repeat_with(String::new));
    let row = |(task, what): (&Task, String)| {
        let owner_name = row::name_of(connection, space.n, task.owner)?;
        Ok(ItemToDo { what, owner: task.owner, owner_name, due_zh: task.due.zh() })
    };
    said_tasks(&paper.content).iter().zip(whats).map(row).collect()
}

/// The last day to sign a paper.
fn due(connection: &Connection, space: &SpaceRow, id: PaperId) -> Result<Option<CivilDate>, ClientError> {
    let sql = "SELECT due FROM papers WHERE space = ?1 AND id = ?2 AND due IS NOT NULL";
    let found = row::all(connection, sql, (space.n, id.0), |row| row.get::<_, String>(0))?;
    Ok(found.first().and_then(|day| day.parse().ok()))
}

/// Whether oneself may give notice under a plan: its moderator, the committee, and who laid it.
fn announces(connection: &Connection, space: &SpaceRow, paper: &Paper) -> Result<bool, ClientError> {
    let Content::Plan(plan) = &paper.content else { return Ok(false) };
    let me = space.member;
    let own = plan.moderator == me || paper.by == me;
    Ok(!paper.dropped && (own || person::governs(connection, space.n, me)?))
}

fn view(
    connection: &Connection,
    space: &SpaceRow,
    id: PaperId,
    now: Moment,
) -> Result<PaperView, ClientError> {
    let acts = told(connection, space.n, &AggregateId::Paper(id))?;
    let laid = acts.iter().find(|told| told.kind() == Kind::PaperLaid);
    let (Some(Aggregate::Paper(paper)), Some(laid)) =
        (current(connection, space, AggregateId::Paper(id))?, laid)
    else {
        return Err(Trouble::NotFound.into());
    };
    let words = laid.act.fact.words.as_ref();
    let names = if let Some(Words::Paper { names, .. }) = words { names.clone() } else { Vec::new() };
    let name = |member| {
        names.iter().find(|one| one.member == member).map(|one| one.name.clone()).unwrap_or_default()
    };
    let slots = (0u8..).zip(&paper.slots).map(|(index, slot)| slot_row(index, slot, &paper, name)).collect();
    let due = due(connection, space, id)?;
    let mine = paper.open_places().into_iter().filter(|(_, member)| *member == space.member);
    Ok(PaperView {
        id,
        topic: paper.topic,
        purpose: paper.content.purpose().coded(),
        provisional_no: provisional(laid),
        no: number::official(connection, space, id)?,
        title: laid.title(),
        text: laid.text(),
        by_name: row::name_of(connection, space.n, paper.by)?,
        at_zh: yishi_domain::calendar::zh_moment(laid.at()),
        parties: party::seats(connection, space, paper.content.parties())?,
        items: items(connection, space, &paper, &laid.text())?,
        due_zh: due.map(CivilDate::zh),
        overdue: !paper.dropped && !paper.is_complete() && due.is_some_and(|last| last < CivilDate::of(now)),
        slots,
        sealed: paper.sealed.is_some(),
        dropped: paper.dropped,
        annulled: annulled(connection, space, paper.topic, id)?,
        refused: refused(connection, space, &acts)?,
        i_keep: !paper.dropped && paper.is_kept_by(space.member),
        mine: paper.by == space.member,
        i_announce: announces(connection, space, &paper)?,
        my_slots: if paper.dropped || over(connection, space, paper.topic)? {
            Vec::new()
        } else {
            mine.map(|(slot, _)| slot).collect()
        },
    })
}

impl Desk {
    /// A paper with its text and its signatures. Refused as `not_found` where this phone does not hold it.
    pub fn paper(&self, paper: PaperId) -> Result<PaperView, ClientError> {
        let now = self.app().now();
        self.read(|connection, space| view(connection, space, paper, now))
    }

    /// The papers of a topic, the newest first.
    pub fn papers(&self, topic: TopicId) -> Result<Vec<PaperRow>, ClientError> {
        self.read(|connection, space| {
            let sql = "SELECT id, purpose, title, sealed, dropped, at,
                     EXISTS (SELECT 1 FROM topics WHERE topics.space = papers.space AND topics.annulled = papers.id)
                 FROM papers
                 WHERE space = ?1 AND topic = ?2 ORDER BY at DESC, id";
            let mut rows = row::all(connection, sql, (space.n, topic.0), |row| {
                Ok(PaperRow {
                    id: PaperId(row.get(0)?),
                    no: None,
                    purpose: row::coded::<yishi_domain::seal::Purpose>(row, 1)?,
                    title: row.get(2)?,
                    sealed: row.get(3)?,
                    dropped: row.get(4)?,
                    at: Moment(row.get(5)?),
                    annulled: row.get(6)?,
                })
            })?;
            for row in rows.iter_mut().filter(|row| row.sealed) {
                row.no = number::official(connection, space, row.id)?;
            }
            Ok(rows)
        })
    }
}
