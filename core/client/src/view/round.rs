//! Rounds to finalise.

use rusqlite::{Connection, Row};
use serde::Serialize;
use yishi_domain::calendar::zh_moment;
use yishi_domain::id::{MemberId, RoundId, TopicId};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Moment;

use super::{Coded, row};
use crate::error::ClientError;
use crate::state::current;
use crate::store::{SpaceRow, position};

/// Somebody who has signed or may still sign.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Signer {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// When they signed, as people read it.
    pub at_zh: Option<String>,
}

/// A round.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoundRow {
    /// Which.
    pub id: RoundId,
    /// Of which topic.
    pub topic: TopicId,
    /// 1 for the topic's first.
    pub number: u32,
    /// The reading copy it finalises.
    pub version: u32,
    /// `running`, `signed` (all here, not yet at the hub), `sealed`, `void` or `closed`.
    pub status: Coded,
    /// How many signatures are wanted.
    pub wanted: u32,
    /// Who has signed, in order.
    pub signed: Vec<Signer>,
    /// Who may sign and has not.
    pub missing: Vec<Signer>,
    /// When it was opened.
    pub opened_at: Moment,
    /// When it was opened, as people read it.
    pub opened_at_zh: String,
}

impl RoundRow {
    /// Whether it waits for signatures.
    pub fn is_running(&self) -> bool {
        self.status.code == RUNNING.code
    }
}

const RUNNING: Coded = Coded { code: "running", zh: "正在签字", en: "being signed" };
const SIGNED: Coded =
    Coded { code: "signed", zh: "已签齐，同步受理后定稿", en: "all signed, final once synced" };
const SEALED: Coded = Coded { code: "sealed", zh: "已定稿", en: "final" };
const VOID: Coded = Coded { code: "void", zh: "已作废", en: "void" };
const CLOSED: Coded = Coded { code: "closed", zh: "已结束", en: "ended" };

/// A round's columns, with the members who may sign, and whether anything of it waits for the hub.
const COLUMNS: &str = "id, topic, number, version, opened, signers, wanted, sealed, closed, at,
    EXISTS (SELECT 1 FROM entries WHERE entries.space = rounds.space AND entries.object = rounds.id
        AND entries.verdict = 0)";

fn of(row: &Row<'_>, committee_since: i64) -> rusqlite::Result<(RoundRow, Vec<MemberId>)> {
    let status = match (row.get(7)?, row.get(8)?) {
        (true, _) if row.get(10)? => SIGNED,
        (true, _) => SEALED,
        (false, true) => CLOSED,
        (false, false) if committee_since > row.get(4)? => VOID,
        (false, false) => RUNNING,
    };
    let (opened_at, opened_at_zh) = row::moment(row, 9)?;
    let round = RoundRow {
        id: RoundId(row.get(0)?),
        topic: TopicId(row.get(1)?),
        number: row.get(2)?,
        version: row.get(3)?,
        status,
        wanted: row.get(6)?,
        signed: Vec::new(),
        missing: Vec::new(),
        opened_at,
        opened_at_zh,
    };
    Ok((round, row::ids(&row.get::<_, Vec<u8>>(5)?, MemberId)))
}

fn with_signers(
    connection: &Connection,
    space: i64,
    (mut round, may_sign): (RoundRow, Vec<MemberId>),
) -> Result<RoundRow, ClientError> {
    let sql = "SELECT signatures.member, members.name, signatures.at FROM signatures
         LEFT JOIN members ON members.space = signatures.space AND members.id = signatures.member
         WHERE signatures.space = ?1 AND signatures.topic = ?2 AND signatures.round = ?3 ORDER BY place";
    round.signed = row::all(connection, sql, (space, round.topic.0, round.id.0), |row| {
        Ok(Signer {
            member: MemberId(row.get(0)?),
            name: row::name(row, 1)?,
            at_zh: Some(zh_moment(Moment(row.get(2)?))),
        })
    })?;
    for member in may_sign {
        if !round.signed.iter().any(|signer| signer.member == member) {
            let name = row::name_of(connection, space, member)?;
            round.missing.push(Signer { member, name, at_zh: None });
        }
    }
    Ok(round)
}

/// Where the committee's members last changed.
fn committee_since(connection: &Connection, space: &SpaceRow) -> Result<i64, ClientError> {
    let state = current(connection, space, AggregateId::Space)?;
    Ok(if let Some(Aggregate::Space(state)) = state { position(state.committee_since) } else { 0 })
}

fn find(
    connection: &Connection,
    space: &SpaceRow,
    condition: &str,
    values: impl rusqlite::Params,
) -> Result<Vec<RoundRow>, ClientError> {
    let since = committee_since(connection, space)?;
    let sql = format!("SELECT {COLUMNS} FROM rounds WHERE space = ?1 AND {condition} ORDER BY number, at");
    row::all(connection, &sql, values, |row| of(row, since))?
        .into_iter()
        .map(|round| with_signers(connection, space.n, round))
        .collect()
}

/// A topic's rounds, the first one first.
pub(super) fn of_topic(
    connection: &Connection,
    space: &SpaceRow,
    topic: TopicId,
) -> Result<Vec<RoundRow>, ClientError> {
    find(connection, space, "topic = ?2", (space.n, topic.0))
}

/// Rounds of all topics that wait for signatures.
pub(super) fn running(connection: &Connection, space: &SpaceRow) -> Result<Vec<RoundRow>, ClientError> {
    let mut rounds = find(connection, space, "sealed = 0 AND closed = 0", [space.n])?;
    rounds.retain(RoundRow::is_running);
    Ok(rounds)
}
