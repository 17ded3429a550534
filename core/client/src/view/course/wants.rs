//! 还缺什么: what is wanted before a topic's next step, and who can supply it, wherever it stands.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::id::{MemberId, PaperId, SessionId};
use yishi_domain::need::Referral;
use yishi_domain::paper::Paper;
use yishi_domain::refusal::Code;
use yishi_domain::session::{Session, SessionState};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::topic::{MatterClass, Topic, TopicState as State, acceptance_wants, planning_wants};

use super::super::{person, row, session};
use crate::english::{self, Word};
use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;

/// Something that is wanted before the next step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Want {
    /// The code with which the step would be refused, or one of its own where it is the step itself that is wanted.
    pub code: &'static str,
    /// What is missing and who can supply it, by name where it is somebody's alone.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// Where the rule comes from.
    pub source: &'static str,
}

impl From<Code> for Want {
    fn from(code: Code) -> Self {
        Self {
            code: code.as_str(),
            zh: code.sentence().to_owned(),
            en: english::of_refusal(code).to_owned(),
            source: code.source(),
        }
    }
}

/// A step that nobody has taken yet: its code, what to do in both languages, and the refusal whose rule asks for it.
struct Next(&'static str, &'static str, &'static str, Code);

impl From<Next> for Want {
    fn from(Next(code, zh, en, rule): Next) -> Self {
        Self { code, zh: zh.to_owned(), en: en.to_owned(), source: rule.source() }
    }
}

const PLAN: Next = Next(
    "plan_missing",
    "还没有协商方案，请两委成员或会议的召集人拟一份。",
    "There is no plan yet; somebody of the two committees, or whoever convenes the meeting, drafts one.",
    Code::PlanIncomplete,
);
const NOTICE: Next = Next(
    "notice_missing",
    "方案签好了，还没有发会议通知，请召集人、主持人或村（居）委会发出。",
    "The plan is signed and no notice was given yet; whoever convened it, its moderator or the committee gives it.",
    Code::NoticeShort,
);
const OPENING: Next = Next(
    "opening_missing",
    "会议还没有开始，到时候请主持人点“会议开始”。",
    "The sitting has not begun; the moderator opens it when its time has come.",
    Code::SessionState,
);
const CLOSING: Next = Next(
    "closing_missing",
    "该记的都记了，散会时请主持人或记录人点“会议结束”。",
    "All is on record; the moderator or the recorder closes the sitting when it is over.",
    Code::SessionState,
);
const CONSENSUS: Next = Next(
    "consensus_missing",
    "大家的意见够达成共识了，请主持人点“达成共识”。",
    "The positions come to a consensus; the moderator declares it.",
    Code::NoConsensus,
);
const MINUTES: Next = Next(
    "minutes_missing",
    "还没有会议纪要，请主持人或记录人写好送签。",
    "There are no minutes yet; the moderator or the recorder writes them and lays them for signing.",
    Code::MinutesDiffer,
);
const WORK: Next = Next(
    "work_missing",
    "签齐了，还没有安排实施，请两委成员或主持人写明谁在什么时候前办好。",
    "All have signed and nobody was charged with the work yet; the two committees or the moderator say who does what until when.",
    Code::TasksMissing,
);
const RESUME: Next = Next(
    "resume_missing",
    "实施暂停着，原因消除后请两委共同决定恢复。",
    "Work is suspended; once the cause is gone, both committees decide that it goes on.",
    Code::WorkNeedsAssembly,
);
/// No step is refused for want of it.
const RECEIPT: &str = "湖委办〔2017〕45号 二（二）3";

/// What is wanted, the first thing first. Whether a topic was looked into, both committees and the supervisors alone can
/// say; what a phone does not hold it says nothing of.
pub(super) fn of(connection: &Connection, space: &SpaceRow, topic: &Topic) -> Result<Vec<Want>, ClientError> {
    let reader = Reader { connection, space };
    match topic.state {
        State::Drafted | State::Screening | State::PartyReview => reader.accepting(topic),
        State::Accepted | State::Evaluating | State::Planning | State::AnotherRound => reader.planning(topic),
        // What was heard is laid before whoever decides: no consensus is waited for.
        State::SessionClosed if topic.class == MatterClass::GovProject => Ok(vec![hand_over(Referral::Gov)]),
        State::Noticed | State::InSession | State::SessionClosed => reader.sitting(topic.session),
        State::ConsensusReached => reader.agreed(topic),
        State::Escalated => Ok(vec![Code::WorkNeedsAssembly.into()]),
        State::Suspended => Ok(vec![RESUME.into()]),
        State::Implementing => reader.signing(topic.minutes),
        State::Referred if topic.acknowledged.is_none() => Ok(vec![receipt()]),
        State::NotAccepted | State::Referred | State::Withdrawn | State::Terminated | State::Annulled => {
            Ok(Vec::new())
        }
    }
}

/// A plan, and what the class of the matter asks of it.
fn plan_of(topic: &Topic) -> Vec<Want> {
    let asked = topic.class.asks_of_plan().iter().copied().map(Want::from);
    [PLAN.into()].into_iter().chain(asked).collect()
}

/// What was deliberated waits for whoever decides on it.
fn hand_over(to: Referral) -> Want {
    Want {
        code: "referral_missing",
        zh: format!("协商办完了，这件事由“{}”这一边决定，请两委成员转办。", to.zh()),
        en: format!(
            "The deliberation is done and others decide ({}); somebody of the two committees hands it over.",
            to.coded().en
        ),
        source: Code::ReferralPath.source(),
    }
}

/// A topic that was handed over waits for a word of the body that received it.
fn receipt() -> Want {
    Want {
        code: "receipt_missing",
        zh: "转办还没有回执，请两委向接收单位要来，记下日期、文号和经办人。".to_owned(),
        en: "The body it was handed to has not confirmed yet; somebody of the two committees asks it for a receipt and notes day, number and who took it.".to_owned(),
        source: RECEIPT,
    }
}

/// A phone that reads what it holds.
struct Reader<'a> {
    connection: &'a Connection,
    space: &'a SpaceRow,
}

impl Reader<'_> {
    fn accepting(&self, topic: &Topic) -> Result<Vec<Want>, ClientError> {
        let reads = person::reads_committee(self.connection, self.space.n, self.space.member)?;
        let known = |code: &Code| reads || *code != Code::ResearchMissing;
        Ok(acceptance_wants(topic).into_iter().filter(known).map(Want::from).collect())
    }

    fn planning(&self, topic: &Topic) -> Result<Vec<Want>, ClientError> {
        let first: Vec<Want> = planning_wants(topic).into_iter().map(Want::from).collect();
        if !first.is_empty() {
            return Ok(first);
        }
        let laid = topic.plan.filter(|_| topic.state == State::Planning);
        let Some(plan) = laid.map(|plan| self.paper(plan)).transpose()?.flatten() else {
            return Ok(plan_of(topic));
        };
        match (plan.dropped, plan.sealed) {
            (true, _) => Ok(plan_of(topic)),
            (false, Some(_)) => Ok(vec![NOTICE.into()]),
            (false, None) => self.signatures(&plan),
        }
    }

    fn sitting(&self, session: Option<SessionId>) -> Result<Vec<Want>, ClientError> {
        let Some(session) = session else { return Ok(Vec::new()) };
        let key = AggregateId::Session(session);
        let Some(Aggregate::Session(session)) = current(self.connection, self.space, key)? else {
            return Ok(Vec::new());
        };
        let wants = session::wants(&session);
        let next = if wants.is_empty() { step_of(&session).into_iter().collect() } else { wants };
        Ok(next.into_iter().chain(self.untold(&session)?).collect())
    }

    /// Parties who do not know of an announced sitting yet.
    fn untold(&self, session: &Session) -> Result<Option<Want>, ClientError> {
        let name = |member: MemberId| row::name_of(self.connection, self.space.n, member);
        let unreached = session.unreached().filter(|_| session.state == SessionState::Noticed);
        let names = unreached.map(name).collect::<Result<Vec<_>, _>>()?;
        Ok((!names.is_empty()).then(|| Want {
            code: "notice_undelivered",
            zh: format!("会议通知还没有送到{}，请网格长、网格员或主持人告知并记下。", names.join("、")),
            en: format!(
                "Not told of the meeting yet: {}; grid workers or the moderator tell them.",
                names.join(", ")
            ),
            source: Code::DeliveryProof.source(),
        }))
    }

    fn agreed(&self, topic: &Topic) -> Result<Vec<Want>, ClientError> {
        let laid = topic.minutes.map(|paper| self.paper(paper)).transpose()?.flatten();
        let Some(minutes) = laid.filter(|paper| !paper.dropped) else { return Ok(vec![MINUTES.into()]) };
        if minutes.sealed.is_none() {
            return self.signatures(&minutes);
        }
        if let Some(to) = topic.class.decided_elsewhere() {
            return Ok(vec![hand_over(to)]);
        }
        let settles = topic.class == MatterClass::General && !topic.statutory;
        Ok(vec![if settles { WORK.into() } else { Code::WorkNeedsAssembly.into() }])
    }

    /// Signatures that come after the seal.
    fn signing(&self, paper: Option<PaperId>) -> Result<Vec<Want>, ClientError> {
        match paper.map(|paper| self.paper(paper)).transpose()?.flatten() {
            Some(paper) if !paper.is_complete() => self.signatures(&paper),
            _ => Ok(Vec::new()),
        }
    }

    fn paper(&self, id: PaperId) -> Result<Option<Paper>, ClientError> {
        let found = current(self.connection, self.space, AggregateId::Paper(id))?;
        Ok(if let Some(Aggregate::Paper(paper)) = found { Some(paper) } else { None })
    }

    fn signatures(&self, paper: &Paper) -> Result<Vec<Want>, ClientError> {
        let name = |member: MemberId| row::name_of(self.connection, self.space.n, member);
        let missing = paper.wanted_places().into_iter().map(|(_, member)| name(member));
        let mut names = missing.collect::<Result<Vec<_>, _>>()?;
        names.dedup();
        let code = Code::PaperUnsealed;
        Ok(vec![Want {
            code: code.as_str(),
            zh: format!("还没有签齐，请{}签名。", names.join("、")),
            en: format!("Not signed by all yet; wanted: {}.", names.join(", ")),
            source: code.source(),
        }])
    }
}

/// What comes next in a sitting that lacks nothing.
fn step_of(session: &Session) -> Option<Want> {
    match session.state {
        SessionState::Noticed => Some(OPENING.into()),
        SessionState::Open => Some(CLOSING.into()),
        SessionState::Closed => Some(CONSENSUS.into()),
        SessionState::CalledOff => None,
    }
}
