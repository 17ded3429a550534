//! A sitting: who is there, what was said, where the parties stand, and what is still wanted.

mod demand;
mod led;
mod said;

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::zh_moment;
use yishi_domain::id::{MemberId, PaperId, SessionId, TopicId};
use yishi_domain::kind::Kind;
use yishi_domain::refusal::Code;
use yishi_domain::role::Post;
use yishi_domain::session::{Session, SessionState, closing_wants, opening_wants};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Moment;

use super::{Coded, ShownRow, Want, party, person, row, shown, topic_title};
use crate::app::Desk;
use crate::english::Word;
use crate::error::ClientError;
use crate::project::{Told, told};
use crate::state::current;
use crate::store::SpaceRow;
use crate::trouble::Trouble;

pub use demand::DemandRow;
use demand::{asked, may_ask};
pub(crate) use led::led_now;
pub use said::{ItemRow, OpinionRow, TurnRow};
use said::{items, opinions, turns};

/// A party with whoever speaks for it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PartyRow {
    /// What it is.
    pub kind: Coded,
    /// Who speaks for it.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// Whether the topic touches its own interest.
    pub affected: bool,
    /// The name of the organisation it is.
    pub org_name: Option<String>,
    /// As what else they were asked.
    pub invited_as: Vec<Coded>,
    /// Whether it advises only, and is not counted.
    pub advises: bool,
    /// How they were told of it; nothing while nobody has.
    pub told: Option<Coded>,
    /// How they signed in; nothing while they are not there.
    pub present: Option<Coded>,
    /// Where it stands.
    pub position: Option<Coded>,
}

/// Somebody named.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GuestRow {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: String,
}

/// A sitting.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SessionView {
    /// Which.
    pub id: SessionId,
    /// On which topic.
    pub topic: TopicId,
    /// The topic's title.
    pub topic_title: String,
    /// Which round.
    pub round: u32,
    /// The form's code.
    pub form: String,
    /// The form's name.
    pub form_zh: String,
    /// Under which plan it is held.
    pub plan: PaperId,
    /// Where it stands.
    pub state: Coded,
    /// When it begins.
    pub start: Moment,
    /// When, as people read it.
    pub start_zh: String,
    /// What the notice says.
    pub notice: String,
    /// Who leads it.
    pub moderator: MemberId,
    /// Their name.
    pub moderator_name: String,
    /// Who keeps the record.
    pub recorder_name: String,
    /// Who deliberates.
    pub parties: Vec<PartyRow>,
    /// Who else is there.
    pub others: Vec<GuestRow>,
    /// The agenda.
    pub items: Vec<ItemRow>,
    /// Who waits for a turn: who has spoken less comes first, then who asked first.
    pub turns: Vec<TurnRow>,
    /// What was said, where the form wants an answer to each, in order.
    pub opinions: Vec<OpinionRow>,
    /// What the round before left open, which is what this one is about.
    pub carried: Option<String>,
    /// What it left open itself, for the next round.
    pub open_points: Option<String>,
    /// What is wanted before it opens, or closes, or comes to a consensus.
    pub wants: Vec<Want>,
    /// Who agreed.
    pub agreed: Vec<String>,
    /// Who reserves or objects.
    pub dissent: Vec<String>,
    /// Parties who are still to be told of it: neither told nor here.
    pub unreached: Vec<GuestRow>,
    /// Who has not signed the record of it yet, once it is closed.
    pub unsigned: Vec<GuestRow>,
    /// What shows that somebody was told, or signed the record on another's device.
    pub shown: Vec<ShownRow>,
    /// Whether oneself is a party that has not said yet that it has the notice.
    pub asks_me: bool,
    /// Whether oneself may take down that others were told.
    pub i_tell: bool,
    /// Who asks that an assembly decides, in the order of asking.
    pub asked: Vec<DemandRow>,
    /// Whether enough parties ask for it: there is no further round.
    pub demanded: bool,
    /// Whether oneself may ask for it now.
    pub may_ask: bool,
    /// Whether oneself keeps the record.
    pub leads: bool,
}

/// A sitting in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SessionRow {
    /// Which.
    pub id: SessionId,
    /// On which topic.
    pub topic: TopicId,
    /// The topic's title.
    pub topic_title: String,
    /// Which round.
    pub round: u32,
    /// The form's name.
    pub form_zh: String,
    /// Where it stands.
    pub state: Coded,
    /// When it begins.
    pub start: Moment,
    /// When, as people read it.
    pub start_zh: String,
}

/// What the next step wants.
pub(super) fn wants(session: &Session) -> Vec<Want> {
    let codes = match session.state {
        SessionState::Noticed => opening_wants(session),
        SessionState::Open => closing_wants(session),
        SessionState::Closed if session.unsigned().next().is_some() => vec![Code::RecordUnsigned],
        SessionState::Closed if session.is_demanded() => vec![Code::DemandEnough],
        SessionState::Closed => yishi_domain::session::Consensus::of(session)
            .err()
            .map(|refusal| vec![refusal.code])
            .unwrap_or_default(),
        SessionState::CalledOff => Vec::new(),
    };
    codes.into_iter().map(|code: Code| code.into()).collect()
}

fn parties(
    connection: &Connection,
    space: &SpaceRow,
    session: &Session,
) -> Result<Vec<PartyRow>, ClientError> {
    let one = |party: &yishi_domain::party::Party| {
        let present = session.present.iter().find(|present| present.member == party.member);
        let position = session.positions.iter().find(|position| position.member == party.member);
        Ok(PartyRow {
            kind: party.kind.coded(),
            member: party.member,
            name: row::name_of(connection, space.n, party.member)?,
            affected: party.affected,
            org_name: party::org_name(connection, space, party)?,
            invited_as: party.invited_as.iter().map(|one| one.coded()).collect(),
            advises: session.advisers.contains(&party.member),
            told: session.told.iter().find(|told| told.member == party.member).map(|told| told.how.coded()),
            present: present.map(|present| present.how.coded()),
            position: position.map(|position| position.grade.coded()),
        })
    };
    session.parties.iter().map(one).collect()
}

/// What was put down as open when another round was decided on.
pub(super) fn left_open(acts: &[Told]) -> Option<String> {
    acts.iter().rfind(|act| act.kind() == Kind::RoundAgain).map(Told::text)
}

/// What the round before a session left open.
fn carried(
    connection: &Connection,
    space: &SpaceRow,
    session: &Session,
) -> Result<Option<String>, ClientError> {
    let Some(before) = session.round.checked_sub(1) else { return Ok(None) };
    open_after(connection, space, session.topic, before)
}

/// What a topic's rounds up to one left open last.
pub(super) fn open_after(
    connection: &Connection,
    space: &SpaceRow,
    topic: TopicId,
    round: u32,
) -> Result<Option<String>, ClientError> {
    let sql = "SELECT id FROM sessions WHERE space = ?1 AND topic = ?2 AND round <= ?3 ORDER BY round DESC, start DESC";
    let ids = row::all(connection, sql, (space.n, topic.0, round), |row| Ok(SessionId(row.get(0)?)))?;
    for id in ids {
        if let Some(open) = left_open(&told(connection, space.n, &AggregateId::Session(id))?) {
            return Ok(Some(open));
        }
    }
    Ok(None)
}

fn view(connection: &Connection, space: &SpaceRow, id: SessionId) -> Result<SessionView, ClientError> {
    let Some(Aggregate::Session(session)) = current(connection, space, AggregateId::Session(id))? else {
        return Err(Trouble::NotFound.into());
    };
    let acts = told(connection, space.n, &AggregateId::Session(id))?;
    let name = |member: MemberId| row::name_of(connection, space.n, member);
    let guest = |member| Ok::<_, ClientError>(GuestRow { member, name: name(member)? });
    let names = |members: &[MemberId]| members.iter().map(|one| name(*one)).collect::<Result<Vec<_>, _>>();
    let noticed = session.state == SessionState::Noticed;
    let unreached: Vec<MemberId> = if noticed { session.unreached().collect() } else { Vec::new() };
    let unsigned: Vec<MemberId> =
        if session.state == SessionState::Closed { session.unsigned().collect() } else { Vec::new() };
    let bears = |post: &Post| post.role.in_grid() || post.role.in_committee();
    let i_tell =
        session.leads(space.member) || person::posts(connection, space.n, space.member)?.iter().any(bears);
    let others = session.present.iter().filter(|present| session.party(present.member).is_none());
    let consensus = session.consensus.as_ref();
    Ok(SessionView {
        id,
        topic: session.topic,
        topic_title: topic_title(connection, space.n, session.topic)?.unwrap_or_default(),
        round: session.round,
        form: session.form.to_string(),
        form_zh: session.rules.form.clone(),
        plan: session.plan,
        state: session.state.coded(),
        start: session.start,
        start_zh: zh_moment(session.start),
        notice: acts.first().map(Told::text).unwrap_or_default(),
        moderator: session.moderator,
        moderator_name: name(session.moderator)?,
        recorder_name: name(session.recorder)?,
        parties: parties(connection, space, &session)?,
        others: others.map(|present| guest(present.member)).collect::<Result<_, _>>()?,
        items: items(connection, space, &session, &acts)?,
        turns: turns(connection, space, &session, &acts)?,
        opinions: opinions(connection, space, &session, &acts)?,
        carried: carried(connection, space, &session)?,
        open_points: left_open(&acts),
        wants: wants(&session),
        agreed: names(consensus.map_or(&[], |consensus| &consensus.agreed))?,
        dissent: names(consensus.map_or(&[], |consensus| &consensus.dissent))?,
        asks_me: unreached.contains(&space.member),
        i_tell: noticed && i_tell,
        unreached: unreached.into_iter().map(guest).collect::<Result<_, _>>()?,
        unsigned: unsigned.into_iter().map(guest).collect::<Result<_, _>>()?,
        shown: shown::rows(connection, space, id, &acts)?,
        asked: asked(connection, space, &session, &acts)?,
        demanded: session.is_demanded(),
        may_ask: may_ask(connection, space, (id, &session))?,
        leads: session.leads(space.member),
    })
}

impl Desk {
    /// A sitting. Refused as `not_found` where this phone does not hold it.
    pub fn session(&self, session: SessionId) -> Result<SessionView, ClientError> {
        self.read(|connection, space| view(connection, space, session))
    }

    /// The sittings of a topic, the first round first; without a topic those that have not ended, the next one first.
    pub fn sessions(&self, topic: Option<TopicId>) -> Result<Vec<SessionRow>, ClientError> {
        self.read(|connection, space| {
            let sql = "SELECT sessions.id, sessions.topic, topics.title, round, form, sessions.state, start
                 FROM sessions JOIN topics ON topics.space = sessions.space AND topics.id = sessions.topic
                 WHERE sessions.space = ?1 AND (sessions.topic = ?2 OR ?2 IS NULL AND sessions.state NOT IN ('Closed', 'CalledOff'))
                 ORDER BY start, round";
            row::all(connection, sql, (space.n, topic.map(|topic| topic.0)), |row| {
                let (start, start_zh) = row::moment(row, 6)?;
                Ok(SessionRow {
                    id: SessionId(row.get(0)?),
                    topic: TopicId(row.get(1)?),
                    topic_title: row.get(2)?,
                    round: row.get(3)?,
                    form_zh: row.get(4)?,
                    state: row::coded::<SessionState>(row, 5)?,
                    start,
                    start_zh,
                })
            })
        })
    }
}
