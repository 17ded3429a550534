//! What experts said of a topic, what stopped it or its work, and which other topics it belongs to.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::Core;
use yishi_domain::id::TopicId;
use yishi_domain::kind::Kind;
use yishi_domain::topic::Topic;

use super::super::row::said;
use super::super::{Coded, Said, row};
use super::{JointRow, joint};
use crate::english::Word;
use crate::error::ClientError;
use crate::project::Told;
use crate::store::SpaceRow;

/// What an expert said.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EvaluationRow {
    /// Who.
    pub by_name: String,
    /// What it concludes.
    pub conclusion: Coded,
    /// Whether it counts: its author has no interest in the matter.
    pub counts: bool,
    /// Which interests its author declares.
    pub interest: String,
    /// The opinion.
    pub text: String,
    /// When, as people read it.
    pub at_zh: String,
}

/// A paper that came from elsewhere: a receipt, an order, a judgment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DocumentRow {
    /// Whose; nothing of a receipt.
    pub from: Option<Coded>,
    /// Its number.
    pub number: String,
    /// What it says, or who gave it.
    pub text: String,
    /// The day on it, as people read it.
    pub on_zh: String,
    /// Who wrote it down.
    pub by_name: String,
}

/// Work that was stopped, or went on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PauseRow {
    /// Whether it stopped.
    pub stopped: bool,
    /// From which day, as people read it.
    pub on_zh: String,
    /// Why.
    pub text: String,
    /// Who said so.
    pub by_name: String,
}

/// What one needs to read the acts of a topic.
pub(super) struct Acts<'a> {
    pub(super) connection: &'a Connection,
    pub(super) space: &'a SpaceRow,
    pub(super) all: &'a [Told],
}

impl Acts<'_> {
    fn name(&self, act: &Told) -> Result<String, ClientError> {
        row::name_of(self.connection, self.space.n, act.by())
    }

    fn said(&self, act: &Told) -> Result<Said, ClientError> {
        Ok(said(self.name(act)?, act.text(), act.at()))
    }

    /// Why a topic was not taken up, handed over, taken back or given up.
    pub(super) fn end(&self, topic: &Topic) -> Result<Option<Said>, ClientError> {
        let ends = [Kind::TopicDeclined, Kind::TopicReferred, Kind::TopicWithdrawn, Kind::TopicTerminated];
        let last = self.all.iter().rfind(|act| topic.state.is_over() && ends.contains(&act.kind()));
        last.map(|act| self.said(act)).transpose()
    }

    /// What one side wants and takes both.
    pub(super) fn joint(&self, topic: &Topic) -> Result<Option<JointRow>, ClientError> {
        let Some((step, agreed)) = joint(topic) else { return Ok(None) };
        let wants = |act: &&Told| {
            let Core::TopicDeclined(core) = &act.act.fact.core else { return false };
            core.joint.is_some_and(|share| topic.declining.covers(share.sides))
        };
        let last = self.all.iter().rfind(|act| topic.is_undecided() && wants(act));
        let reason = last.map(|act| self.said(act)).transpose()?;
        Ok(Some(JointRow { step, agreed: agreed.into(), reason }))
    }

    /// What experts were asked.
    pub(super) fn asked(&self) -> Result<Vec<Said>, ClientError> {
        let asked = self.all.iter().filter(|act| act.kind() == Kind::EvaluationAsked);
        asked.map(|act| self.said(act)).collect()
    }

    /// What each expert said last.
    pub(super) fn evaluations(&self) -> Result<Vec<EvaluationRow>, ClientError> {
        let mut rows = Vec::new();
        for (place, act) in self.all.iter().enumerate() {
            let Core::EvaluationGiven(given) = &act.act.fact.core else { continue };
            let again = |later: &Told| {
                matches!(later.act.fact.core, Core::EvaluationGiven(_)) && later.by() == act.by()
            };
            if self.all.iter().skip(place.saturating_add(1)).any(again) {
                continue;
            }
            rows.push(EvaluationRow {
                by_name: self.name(act)?,
                conclusion: given.conclusion.coded(),
                counts: !given.interested,
                interest: act.title(),
                text: act.text(),
                at_zh: yishi_domain::calendar::zh_moment(act.at()),
            });
        }
        Ok(rows)
    }

    fn document(&self, act: &Told, from: Option<Coded>, on: CivilDate) -> Result<DocumentRow, ClientError> {
        let (number, text, by_name) = (act.title(), act.text(), self.name(act)?);
        Ok(DocumentRow { from, number, text, on_zh: on.zh(), by_name })
    }

    /// The receiving body's paper, where the topic was handed over.
    pub(super) fn receipt(&self) -> Result<Option<DocumentRow>, ClientError> {
        let last = self.all.iter().rev().find_map(|act| {
            if let Core::ReferralAcknowledged(core) = &act.act.fact.core {
                Some((act, core.on))
            } else {
                None
            }
        });
        last.map(|(act, on)| self.document(act, None, on)).transpose()
    }

    /// What annulled it.
    pub(super) fn annulment(&self, topic: &Topic) -> Result<Option<DocumentRow>, ClientError> {
        let Some(annulled) = topic.annulled else { return Ok(None) };
        let act = self.all.iter().find(|act| {
            let Core::TopicAnnulled(core) = &act.act.fact.core else { return false };
            (core.by, core.on) == (annulled.by, annulled.on)
        });
        act.map(|act| self.document(act, Some(annulled.by.coded()), annulled.on)).transpose()
    }

    /// When work stopped and went on, and who wants it.
    pub(super) fn pauses(&self) -> Result<Vec<PauseRow>, ClientError> {
        let of = |core: &Core| {
            if let Core::WorkSuspended(core) = core {
                return Some((true, core.on));
            }
            if let Core::WorkResumed(core) = core { Some((false, core.on)) } else { None }
        };
        let found = self.all.iter().filter_map(|act| Some((act, of(&act.act.fact.core)?)));
        found
            .map(|(act, (stopped, on))| {
                Ok(PauseRow { stopped, on_zh: on.zh(), text: act.text(), by_name: self.name(act)? })
            })
            .collect()
    }
}

/// The topics that name this one as what they follow.
pub(super) fn followers(
    connection: &Connection,
    space: i64,
    topic: TopicId,
) -> Result<Vec<TopicId>, ClientError> {
    let sql = "SELECT id FROM topics WHERE space = ?1 AND follows = ?2 ORDER BY at, id";
    row::all(connection, sql, (space, topic.0), |row| Ok(TopicId(row.get(0)?)))
}
