//! Plans, sessions, minutes and agreements.

use std::sync::{Arc, Mutex};

use yishi_client::view::{
    AttachmentContents, EvidenceView, MinutesItem, Packet, PaperRow, PaperView, SessionRow, SessionView,
};
use yishi_client::{PaperForm, SignProof};
use yishi_domain::calendar::CivilDate;
use yishi_domain::form::Produces;
use yishi_domain::id::{BlobId, EntryId, MemberId, ObjectId, PaperId, SessionId, SpaceId, TopicId};
use yishi_domain::paper::Agreement;
use yishi_domain::plan::Plan;
use yishi_domain::session::{Attendance, Delivery, EscalationReason, Uptake};
use yishi_domain::stance::StanceGrade;
use yishi_domain::work::{PublicChannel, Task};

use crate::app::App;
use crate::attachment::FetchListener;
use crate::failure::Failure;
use crate::sync::{CancelFlag, stoppable, tell};

#[uniffi::export]
impl App {
    /// Lays a plan before those who sign it.
    pub async fn lay_plan(&self, space: SpaceId, form: PaperForm, plan: Plan) -> Result<PaperId, Failure> {
        self.at(space, move |desk| desk.lay_plan(form, plan)).await
    }

    /// Lays the minutes of a session before those who sign them, with what is to be done; only where an assembly decides
    /// there may be nothing of that.
    pub async fn lay_minutes(
        &self,
        space: SpaceId,
        form: PaperForm,
        session: SessionId,
        items: Vec<MinutesItem>,
    ) -> Result<PaperId, Failure> {
        self.at(space, move |desk| desk.lay_minutes(form, session, &items)).await
    }

    /// What those who wrote a session's minutes together have agreed on; refused while people's words are mixed in it.
    pub async fn minutes_text(&self, space: SpaceId, session: SessionId) -> Result<String, Failure> {
        self.at(space, move |desk| desk.minutes_text(session)).await
    }

    /// Lays an agreement of 商定即行 before all it touches.
    pub async fn lay_agreement(
        &self,
        space: SpaceId,
        form: PaperForm,
        agreement: Agreement,
    ) -> Result<PaperId, Failure> {
        self.at(space, move |desk| desk.lay_agreement(form, agreement)).await
    }

    /// A paper with its text and its signatures.
    pub async fn paper(&self, space: SpaceId, paper: PaperId) -> Result<PaperView, Failure> {
        self.at(space, move |desk| desk.paper(paper)).await
    }

    /// The papers of a topic, the newest first.
    pub async fn papers(&self, space: SpaceId, topic: TopicId) -> Result<Vec<PaperRow>, Failure> {
        self.at(space, move |desk| desk.papers(topic)).await
    }

    /// Signs a paper on one's own device.
    pub async fn sign_paper(&self, space: SpaceId, paper: PaperId, slot: u8) -> Result<(), Failure> {
        self.at(space, move |desk| desk.sign_paper(paper, slot)).await
    }

    /// Takes down that somebody signed here or on paper, with what shows it.
    pub async fn witness_signature(
        &self,
        space: SpaceId,
        paper: PaperId,
        slot: u8,
        member: MemberId,
        proof: SignProof,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.witness_signature(paper, slot, member, proof)).await
    }

    /// What the signatures of a paper stand on that were not made on the signers' own devices, and whether one takes such
    /// signatures down oneself.
    pub async fn paper_evidence(&self, space: SpaceId, paper: PaperId) -> Result<EvidenceView, Failure> {
        self.at(space, move |desk| desk.paper_evidence(paper)).await
    }

    /// What shows a signature, from this phone alone; refused with code `attachment_away` while it is not all here.
    pub async fn open_evidence(
        &self,
        space: SpaceId,
        paper: PaperId,
        shown: BlobId,
    ) -> Result<AttachmentContents, Failure> {
        self.at(space, move |desk| desk.open_evidence(paper, shown)).await
    }

    /// Brings what shows a signature to this phone, as [`App::fetch_attachment`] does what goes with a need.
    #[uniffi::method(default(listener = None, cancel = None))]
    pub async fn fetch_evidence(
        &self,
        space: SpaceId,
        paper: PaperId,
        shown: BlobId,
        listener: Option<Arc<dyn FetchListener>>,
        cancel: Option<Arc<CancelFlag>>,
    ) -> Result<(), Failure> {
        self.fetch(space, paper.into(), shown, (listener, cancel)).await
    }

    /// Refuses to sign minutes of what was agreed to, or an agreement, for oneself or entered for somebody.
    pub async fn refuse_to_sign(
        &self,
        space: SpaceId,
        paper: PaperId,
        member: Option<MemberId>,
        reason: String,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.refuse_to_sign(paper, member, &reason)).await
    }

    /// Takes a paper back, saying why.
    pub async fn drop_paper(&self, space: SpaceId, paper: PaperId, reason: String) -> Result<(), Failure> {
        self.at(space, move |desk| desk.drop_paper(paper, &reason)).await
    }

    /// Gives notice of a session under the topic's newest plan.
    pub async fn notice_session(
        &self,
        space: SpaceId,
        topic: TopicId,
        words: String,
    ) -> Result<SessionId, Failure> {
        self.at(space, move |desk| desk.notice_session(topic, &words)).await
    }

    /// A sitting.
    pub async fn session(&self, space: SpaceId, session: SessionId) -> Result<SessionView, Failure> {
        self.at(space, move |desk| desk.session(session)).await
    }

    /// The sittings of a topic; without a topic those that have not ended.
    pub async fn sessions(&self, space: SpaceId, topic: Option<TopicId>) -> Result<Vec<SessionRow>, Failure> {
        self.at(space, move |desk| desk.sessions(topic)).await
    }

    /// Puts somebody on the meeting roll.
    pub async fn sign_in(
        &self,
        space: SpaceId,
        session: SessionId,
        member: Option<MemberId>,
        how: Attendance,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.sign_in(session, member, how)).await
    }

    /// Opens a session.
    pub async fn open_session(
        &self,
        space: SpaceId,
        session: SessionId,
        held_on: CivilDate,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.open_session(session, held_on)).await
    }

    /// Takes down what somebody says on an item of the agenda, counted from 0.
    pub async fn take_statement(
        &self,
        space: SpaceId,
        session: SessionId,
        member: Option<MemberId>,
        item: u8,
        words: String,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.take_statement(session, member, item, &words)).await
    }

    /// Takes down where a party stands, with a reason where it objects.
    pub async fn take_position(
        &self,
        space: SpaceId,
        session: SessionId,
        member: Option<MemberId>,
        grade: StanceGrade,
        reason: Option<String>,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.take_position(session, member, grade, reason.as_deref())).await
    }

    /// Takes down what came of an item of the agenda, counted from 0.
    pub async fn record_outcome(
        &self,
        space: SpaceId,
        session: SessionId,
        item: u8,
        words: String,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.record_outcome(session, item, &words)).await
    }

    /// Takes down what else the form wants: how many of it, and whether the words say why there are not more.
    pub async fn keep_record(
        &self,
        space: SpaceId,
        session: SessionId,
        what: Produces,
        count: u32,
        reasoned: bool,
        words: String,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.keep_record(session, what, count, reasoned, &words)).await
    }

    /// Waits for a turn to speak, or no longer: oneself, or somebody for whom one keeps the record.
    pub async fn ask_turn(
        &self,
        space: SpaceId,
        session: SessionId,
        member: Option<MemberId>,
        wants: bool,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.ask_turn(session, member, wants)).await
    }

    /// Answers what somebody said: what becomes of it, and why.
    pub async fn answer_opinion(
        &self,
        space: SpaceId,
        session: SessionId,
        statement: EntryId,
        uptake: Uptake,
        words: String,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.answer_opinion(session, statement, uptake, &words)).await
    }

    /// Closes a session.
    pub async fn close_session(
        &self,
        space: SpaceId,
        session: SessionId,
        held_on: CivilDate,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.close_session(session, held_on)).await
    }

    /// Says that oneself has the notice of a session.
    pub async fn have_notice(&self, space: SpaceId, session: SessionId) -> Result<(), Failure> {
        self.at(space, move |desk| desk.have_notice(session)).await
    }

    /// Takes down how a party was told of a session, with the slip or a photo that was attached; on paper there is one.
    pub async fn deliver_notice(
        &self,
        space: SpaceId,
        session: SessionId,
        member: MemberId,
        how: Delivery,
        proof: Option<BlobId>,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.deliver_notice(session, member, how, proof)).await
    }

    /// Signs the record of a closed session; whoever closed it has.
    pub async fn sign_record(&self, space: SpaceId, session: SessionId) -> Result<(), Failure> {
        self.at(space, move |desk| desk.sign_record(session)).await
    }

    /// Takes down that the other one who keeps the record signed it here, with what shows it.
    pub async fn witness_record(
        &self,
        space: SpaceId,
        session: SessionId,
        member: MemberId,
        evidence: BlobId,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.witness_record(session, member, evidence)).await
    }

    /// What shows a delivery or a signature of the record, as [`App::open_evidence`] does what shows one of a paper.
    pub async fn open_shown(
        &self,
        space: SpaceId,
        session: SessionId,
        shown: BlobId,
    ) -> Result<AttachmentContents, Failure> {
        self.at(space, move |desk| desk.open_evidence(session, shown)).await
    }

    /// Brings it to this phone, as [`App::fetch_attachment`] does what goes with a need.
    #[uniffi::method(default(listener = None, cancel = None))]
    pub async fn fetch_shown(
        &self,
        space: SpaceId,
        session: SessionId,
        shown: BlobId,
        listener: Option<Arc<dyn FetchListener>>,
        cancel: Option<Arc<CancelFlag>>,
    ) -> Result<(), Failure> {
        self.fetch(space, session.into(), shown, (listener, cancel)).await
    }

    /// Declares what the positions come to.
    pub async fn reach_consensus(&self, space: SpaceId, session: SessionId) -> Result<(), Failure> {
        self.at(space, move |desk| desk.reach_consensus(session)).await
    }

    /// Has the parties deliberate once more, saying what stays open.
    pub async fn another_round(
        &self,
        space: SpaceId,
        session: SessionId,
        open: String,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.another_round(session, &open)).await
    }

    /// What those who decide next have to know of a topic, in one text made from the record.
    pub async fn packet(&self, space: SpaceId, topic: TopicId) -> Result<Packet, Failure> {
        self.at(space, move |desk| desk.packet(topic)).await
    }

    /// Asks that an assembly decides, and why: oneself, or somebody for whom one keeps the record.
    pub async fn ask_escalation(
        &self,
        space: SpaceId,
        session: SessionId,
        member: Option<MemberId>,
        words: String,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.ask_escalation(session, member, &words)).await
    }

    /// Hands the topic to an assembly, and why; if enough parties have asked for it, they are named.
    pub async fn escalate(
        &self,
        space: SpaceId,
        session: SessionId,
        reason: EscalationReason,
        words: String,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.escalate(session, reason, &words)).await
    }

    /// Starts what was agreed in a sealed paper. What minutes name is done as they say: then `tasks` and `words` are empty.
    pub async fn start_work(
        &self,
        space: SpaceId,
        paper: PaperId,
        tasks: Vec<Task>,
        words: String,
        channels: Vec<PublicChannel>,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.start_work(paper, tasks, &words, channels)).await
    }
}

impl App {
    /// Brings what a paper or a session names to this phone.
    async fn fetch(
        &self,
        space: SpaceId,
        of: ObjectId,
        shown: BlobId,
        (listener, cancel): (Option<Arc<dyn FetchListener>>, Option<Arc<CancelFlag>>),
    ) -> Result<(), Failure> {
        let app = Arc::clone(&self.inner);
        let listener = Mutex::new(listener);
        stoppable(cancel, async move {
            let progress = |at| tell(&listener, |listener| listener.progress(at));
            let never = yishi_client::CancelFlag::default();
            app.desk(space)?.fetch_evidence(of, shown, &progress, &never).await
        })
        .await
    }
}
