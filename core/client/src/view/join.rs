//! Joins that are not finished: on their way, or not taken by the hub.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::zh_moment;
use yishi_domain::id::{DeviceId, SpaceId};
use yishi_domain::kind::Kind;
use yishi_domain::time::Moment;

use super::member::compare;
use super::{SendState, outbox, row};
use crate::app::{App, Family};
use crate::error::ClientError;
use crate::store::joins::{self, RefusedJoin};
use crate::store::{ITS_WORDS, SpaceRow, entry_of, spaces};

/// A join that is not finished.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JoinRow {
    /// Where to.
    pub space: SpaceId,
    /// What one wants to be called there.
    pub name: String,
    /// How far it is; `refused` where the hub said no, and another code is wanted.
    pub state: SendState,
    /// The code of the hub's no, or of what it waits for; empty where there is none.
    pub code: String,
    /// What is missing and who can help.
    pub sentence: String,
    /// The same in English.
    pub sentence_en: String,
    /// Six digits to compare, while a join with an office or of a further device is on its way.
    pub comparison_code: Option<String>,
    /// When it was made, or refused.
    pub at: Moment,
    /// When, as people read it.
    pub at_zh: String,
}

const SAVED: [&str; 2] = [
    "连上网络就会自动加入，不用再扫码。",
    "It joins by itself once there is a network; the code need not be scanned again.",
];

/// A space's join, if the hub has not decided it.
fn on_its_way(
    connection: &Connection,
    space: &SpaceRow,
    device: DeviceId,
) -> Result<Option<JoinRow>, ClientError> {
    let sql = format!(
        "SELECT {ITS_WORDS} FROM entries
         WHERE space = ?1 AND device = ?2 AND dseq = 1 AND kind = ?3 AND verdict = 0"
    );
    let first = row::all(connection, &sql, (space.n, device.0, Kind::Joined.code()), entry_of)?;
    let Some(joined) = first.into_iter().next() else { return Ok(None) };
    let sent = outbox::of_waiting(connection, space, &joined)?;
    let saved = sent.state == SendState::Saved && sent.code.is_empty();
    let [zh, en] =
        if saved { SAVED.map(str::to_owned) } else { [sent.sentence, sent.sentence_en.to_owned()] };
    Ok(Some(JoinRow {
        space: space.id,
        name: sent.words,
        state: sent.state,
        code: sent.code,
        sentence: zh,
        sentence_en: en,
        comparison_code: compare::of_join(connection, space, joined)?,
        at: sent.at,
        at_zh: sent.at_zh,
    }))
}

fn refused(join: RefusedJoin) -> JoinRow {
    let why = ClientError::hub(&join.code);
    JoinRow {
        space: join.space,
        name: join.name,
        state: SendState::Refused,
        code: join.code,
        sentence: why.sentence(),
        sentence_en: why.sentence_en().to_owned(),
        comparison_code: None,
        at: join.at,
        at_zh: zh_moment(join.at),
    }
}

impl App {
    /// Joins that are not finished: first those on their way, then those that came to nothing, the newest first.
    pub fn joins(&self) -> Result<Vec<JoinRow>, ClientError> {
        let mut db = self.db();
        let connection = db.entries()?;
        let mut rows = Vec::new();
        for space in spaces::all(connection)? {
            rows.extend(on_its_way(connection, &space, self.device())?);
        }
        rows.extend(joins::all(connection)?.into_iter().map(refused));
        Ok(rows)
    }

    /// Forgets a join that came to nothing.
    pub fn forget_join(&self, space: SpaceId) -> Result<(), ClientError> {
        self.db().note(|tx| joins::forget(tx, &space))?;
        self.changes.tell_of(space, &[Family::Spaces]);
        Ok(())
    }
}
