//! Plans, sessions and minutes. In a hall one phone keeps the record for everybody.

use rusqlite::OptionalExtension;
use yishi_domain::calendar::CivilDate;
use yishi_domain::decide::build;
use yishi_domain::form::Produces;
use yishi_domain::id::{BlobId, EntryId, MemberId, PaperId, SessionId, TopicId};
use yishi_domain::intent::{NewPaper, PaperIntent, SessionIntent};
use yishi_domain::need::AttachmentPurpose;
use yishi_domain::paper::Agreement;
use yishi_domain::plan::Plan;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::seal::{How, sign_off_message};
use yishi_domain::session::{Attendance, EscalationReason, Uptake};
use yishi_domain::stance::StanceGrade;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::words::RosterName;
use yishi_domain::work::{PublicChannel, Task};

use super::Desk;
use super::act::Acting;
use crate::error::ClientError;
use crate::project::{Told, told};
use crate::state::current;
use crate::trouble::Trouble;
use crate::view::{MinutesItem, name_of, provisional, said_tasks, whats, with_items};

/// A text to be signed.
#[derive(Debug, Clone)]
pub struct PaperForm {
    /// The topic.
    pub topic: TopicId,
    /// The title.
    pub title: String,
    /// The text.
    pub text: String,
}

/// What shows a signature that was not made on the signer's own device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignProof {
    /// Handwriting, voice or photo, the scan of a signature on paper: attached and not sent yet.
    pub evidence: BlobId,
    /// The date on the paper; none for a signature in person.
    pub stated_on: Option<CivilDate>,
}

/// Whether a text names its 暂号: what is sealed for good does.
#[derive(Clone, Copy)]
enum Named {
    Yes,
    No,
}

impl Desk {
    /// Lays a plan before those who sign it.
    pub fn lay_plan(&self, form: PaperForm, plan: Plan) -> Result<PaperId, ClientError> {
        let on = self.today();
        self.lay(form, Named::No, Vec::new(), |new| PaperIntent::LayPlan(new, plan, on))
    }

    /// Lays the minutes of a session before those who sign them, with what is to be done below their text.
    pub fn lay_minutes(
        &self,
        form: PaperForm,
        session: SessionId,
        items: &[MinutesItem],
    ) -> Result<PaperId, ClientError> {
        let needs = vec![AggregateId::Session(session)];
        let text = self.read(|connection, space| {
            let name = |member| name_of(connection, space.n, member).unwrap_or_default();
            Ok(with_items(&form.text, items, name))
        })?;
        let tasks = items.iter().map(|item| Task { owner: item.owner, due: item.due }).collect();
        let form = PaperForm { text, ..form };
        self.lay(form, Named::Yes, needs, |new| PaperIntent::LayMinutes(new, session, tasks))
    }

    /// Lays an agreement of 商定即行 before all it touches.
    pub fn lay_agreement(&self, form: PaperForm, agreement: Agreement) -> Result<PaperId, ClientError> {
        let on = self.today();
        self.lay(form, Named::Yes, Vec::new(), |new| PaperIntent::LayAgreement(new, agreement, on))
    }

    /// Signs a paper on this phone.
    pub fn sign_paper(&self, paper: PaperId, slot: u8) -> Result<(), ClientError> {
        self.sign(paper, slot, None)
    }

    /// Takes down that somebody signed here, or on paper, with what shows it.
    pub fn witness_signature(
        &self,
        paper: PaperId,
        slot: u8,
        member: MemberId,
        proof: SignProof,
    ) -> Result<(), ClientError> {
        self.sign(paper, slot, Some((member, proof)))
    }

    fn sign(
        &self,
        paper: PaperId,
        slot: u8,
        signer: Option<(MemberId, SignProof)>,
    ) -> Result<(), ClientError> {
        self.act_with(&[AggregateId::Paper(paper)], |acting| {
            let digest = acting.state.paper(paper)?.digest;
            let (member, how, evidence, stated_on) = match signer {
                None => (acting.by.member, How::Device, None, None),
                Some((member, SignProof { evidence, stated_on })) => {
                    let how = if stated_on.is_some() { How::Paper } else { How::InPerson };
                    let shown = (evidence, AttachmentPurpose::Signature);
                    let sent = self.send_evidence(acting, paper.into(), member, shown)?;
                    (member, how, Some(sent), stated_on)
                }
            };
            let signature = self.app.keys.sign.sign(&sign_off_message(&digest, slot, &member, how));
            let sign = PaperIntent::Sign { paper, slot, member, how, digest, signature, evidence, stated_on };
            Ok(build(acting.state, sign.into(), &acting.by)?)
        })
        .map(|_| ())
    }

    /// Refuses to sign minutes of what was agreed to, or an agreement, for oneself or entered for somebody, saying why.
    pub fn refuse_to_sign(
        &self,
        paper: PaperId,
        member: Option<MemberId>,
        reason: &str,
    ) -> Result<(), ClientError> {
        let member = member.map_or_else(|| self.me(), Ok)?;
        self.act(PaperIntent::RefuseToSign(paper, member, reason.to_owned())).map(|_| ())
    }

    /// Takes a paper back, saying why.
    pub fn drop_paper(&self, paper: PaperId, reason: &str) -> Result<(), ClientError> {
        self.act(PaperIntent::DropPaper(paper, reason.to_owned())).map(|_| ())
    }

    /// Gives notice of a session under the topic's newest plan; the words say where, and what to bring.
    pub fn notice_session(&self, topic: TopicId, words: &str) -> Result<SessionId, ClientError> {
        let (session, on) = (SessionId(self.app.fresh()?), self.today());
        let notice = SessionIntent::Notice(session, topic, on, words.to_owned());
        self.act_on_plan(topic, notice)?;
        Ok(session)
    }

    /// Puts somebody on the meeting roll: oneself, or somebody entered from paper or by word.
    pub fn sign_in(
        &self,
        session: SessionId,
        member: Option<MemberId>,
        how: Attendance,
    ) -> Result<(), ClientError> {
        let member = member.map_or_else(|| self.me(), Ok)?;
        self.act(SessionIntent::SignIn(session, member, how)).map(|_| ())
    }

    /// Opens a session.
    pub fn open_session(&self, session: SessionId, held_on: CivilDate) -> Result<(), ClientError> {
        self.act(SessionIntent::Open(session, held_on)).map(|_| ())
    }

    /// Takes down what somebody says on an item of the agenda, counted from 0.
    pub fn take_statement(
        &self,
        session: SessionId,
        member: Option<MemberId>,
        item: u8,
        words: &str,
    ) -> Result<(), ClientError> {
        let member = member.map_or_else(|| self.me(), Ok)?;
        self.act(SessionIntent::State(session, member, item, words.to_owned())).map(|_| ())
    }

    /// Takes down where a party stands, with a reason where it objects.
    pub fn take_position(
        &self,
        session: SessionId,
        member: Option<MemberId>,
        grade: StanceGrade,
        reason: Option<&str>,
    ) -> Result<(), ClientError> {
        let member = member.map_or_else(|| self.me(), Ok)?;
        self.act(SessionIntent::Position(session, member, grade, reason.map(str::to_owned))).map(|_| ())
    }

    /// Takes down what came of an item of the agenda, counted from 0.
    pub fn record_outcome(&self, session: SessionId, item: u8, words: &str) -> Result<(), ClientError> {
        self.act(SessionIntent::Outcome(session, item, words.to_owned())).map(|_| ())
    }

    /// Takes down what else the form wants: how many of it, and whether the words say why there are not more.
    pub fn keep_record(
        &self,
        session: SessionId,
        what: Produces,
        count: u32,
        reasoned: bool,
        words: &str,
    ) -> Result<(), ClientError> {
        self.act(SessionIntent::Keep(session, what, count, reasoned, words.to_owned())).map(|_| ())
    }

    /// Waits for a turn to speak, or no longer: oneself, or somebody for whom one keeps the record.
    pub fn ask_turn(
        &self,
        session: SessionId,
        member: Option<MemberId>,
        wants: bool,
    ) -> Result<(), ClientError> {
        let member = member.map_or_else(|| self.me(), Ok)?;
        self.act(SessionIntent::Turn(session, member, wants)).map(|_| ())
    }

    /// Answers what somebody said: what becomes of it, and why.
    pub fn answer_opinion(
        &self,
        session: SessionId,
        statement: EntryId,
        uptake: Uptake,
        words: &str,
    ) -> Result<(), ClientError> {
        self.act(SessionIntent::Answer(session, statement, uptake, words.to_owned())).map(|_| ())
    }

    /// Closes a session.
    pub fn close_session(&self, session: SessionId, held_on: CivilDate) -> Result<(), ClientError> {
        self.act(SessionIntent::Close(session, held_on)).map(|_| ())
    }

    /// Declares what the positions come to: consensus, with every dissent.
    pub fn reach_consensus(&self, session: SessionId) -> Result<(), ClientError> {
        self.act(SessionIntent::Agree(session)).map(|_| ())
    }

    /// Has the parties deliberate once more, saying what stays open.
    pub fn another_round(&self, session: SessionId, open: &str) -> Result<(), ClientError> {
        self.act(SessionIntent::Again(session, open.to_owned())).map(|_| ())
    }

    /// Asks that an assembly decides, and why: oneself, or somebody for whom one keeps the record.
    pub fn ask_escalation(
        &self,
        session: SessionId,
        member: Option<MemberId>,
        words: &str,
    ) -> Result<(), ClientError> {
        let member = member.map_or_else(|| self.me(), Ok)?;
        self.act(SessionIntent::AskEscalation(session, member, words.to_owned())).map(|_| ())
    }

    /// Hands the topic to an assembly, and why; if enough parties have asked for it, they are named.
    pub fn escalate(
        &self,
        session: SessionId,
        reason: EscalationReason,
        words: &str,
    ) -> Result<(), ClientError> {
        self.act(SessionIntent::Escalate(session, reason, words.to_owned())).map(|_| ())
    }

    /// Starts what was agreed in a sealed paper: who does it until when, what it is in lines, where it will be posted.
    /// Minutes say the first two themselves: then `tasks` is empty.
    pub fn start_work(
        &self,
        paper: PaperId,
        tasks: Vec<Task>,
        words: &str,
        channels: Vec<PublicChannel>,
    ) -> Result<(), ClientError> {
        let on = self.today();
        let (topic, tasks, words) = self.read(|connection, space| {
            let found = current(connection, space, AggregateId::Paper(paper))?;
            let Some(Aggregate::Paper(laid)) = found else { return Err(Trouble::NotFound.into()) };
            let said = said_tasks(&laid.content);
            if !tasks.is_empty() || said.is_empty() {
                return Ok((laid.topic, tasks, words.to_owned()));
            }
            let acts = told(connection, space.n, &AggregateId::Paper(paper))?;
            let text = acts.first().map(Told::text).unwrap_or_default();
            Ok((laid.topic, said.to_vec(), whats(&text).join("\n")))
        })?;
        let intent = PaperIntent::Start { paper, tasks, words, channels, on };
        let needs = [AggregateId::Rulebook, AggregateId::Paper(paper), AggregateId::Topic(topic)];
        self.act_with(&needs, |acting| Ok(build(acting.state, intent.into(), &acting.by)?)).map(|_| ())
    }

    pub(super) fn today(&self) -> CivilDate {
        CivilDate::of(self.app.now())
    }

    /// Lays a paper with the names of all who sign, as this phone's directory has them.
    fn lay(
        &self,
        form: PaperForm,
        named: Named,
        mut needs: Vec<AggregateId>,
        intent: impl FnOnce(NewPaper) -> PaperIntent,
    ) -> Result<PaperId, ClientError> {
        let paper = PaperId(self.app.fresh()?);
        needs.extend([AggregateId::Rulebook, AggregateId::Topic(form.topic)]);
        let PaperForm { topic, title, text } = form;
        self.act_with(&needs, |acting| {
            // A device's entries are counted, so the next one's number is its own for ever.
            let number = acting.by.dseq;
            let text = match named {
                Named::No => text,
                Named::Yes => format!("{text}\n\n暂号：{}", provisional(&acting.by.device, number)),
            };
            let intent = intent(NewPaper { paper, topic, title, text, names: Vec::new(), number });
            let signers = intent.signers(acting.state)?;
            let named = intent.with_names(names(acting, &signers)?);
            Ok(build(acting.state, named.into(), &acting.by)?)
        })?;
        Ok(paper)
    }

    /// An act that reads the topic's newest plan.
    fn act_on_plan(&self, topic: TopicId, intent: SessionIntent) -> Result<(), ClientError> {
        let plan = self.newest_plan(topic)?;
        let orgs = self.read(|connection, space| {
            let Some(Aggregate::Paper(paper)) = current(connection, space, AggregateId::Paper(plan))? else {
                return Err(Trouble::NotFound.into());
            };
            Ok(paper.content.orgs())
        })?;
        let needs: Vec<AggregateId> =
            [AggregateId::Rulebook, AggregateId::Topic(topic), AggregateId::Paper(plan)]
                .into_iter()
                .chain(orgs.into_iter().map(AggregateId::Org))
                .collect();
        self.act_with(&needs, |acting| Ok(build(acting.state, intent.into(), &acting.by)?)).map(|_| ())
    }

    fn newest_plan(&self, topic: TopicId) -> Result<PaperId, ClientError> {
        self.read(|connection, space| {
            let found = current(connection, space, AggregateId::Topic(topic))?;
            let Some(Aggregate::Topic(topic)) = found else {
                return Err(Trouble::NotFound.into());
            };
            Ok(topic.plan.ok_or(Refusal::from(Code::PaperUnsealed))?)
        })
    }
}

/// The names of members, as this phone's directory has them.
fn names(acting: &Acting<'_>, members: &[MemberId]) -> Result<Vec<RosterName>, ClientError> {
    let mut statement = acting.tx.prepare_cached("SELECT name FROM members WHERE space = ?1 AND id = ?2")?;
    let mut name = |member: &MemberId| {
        let name = statement.query_row((acting.space.n, member.0), |row| row.get(0)).optional()?;
        Ok(RosterName { member: *member, name: name.ok_or(Trouble::RosterBehind)? })
    };
    members.iter().map(&mut name).collect()
}
