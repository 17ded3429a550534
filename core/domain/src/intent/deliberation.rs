//! What one does to deliberate: papers that are signed, and sessions.

use crate::calendar::CivilDate;
use crate::form::Produces;
use crate::id::{EntryId, MemberId, PaperId, SessionId, TopicId};
use crate::need::Attachment;
use crate::paper::{Agreement, Content, Minutes, slots_of};
use crate::plan::Plan;
use crate::refusal::Refusal;
use crate::seal::How;
use crate::session::{Attendance, Delivery, EscalationReason, Uptake};
use crate::stance::StanceGrade;
use crate::state::{AggregateId, State};
use crate::words::RosterName;
use crate::work::{PublicChannel, Task};

/// A paper to be signed, with the names of all who sign.
#[derive(Debug, Clone)]
pub struct NewPaper {
    /// A fresh id.
    pub paper: PaperId,
    /// Its topic.
    pub topic: TopicId,
    /// The title.
    pub title: String,
    /// The text.
    pub text: String,
    /// The names, in any order.
    pub names: Vec<RosterName>,
    /// A counter of this device.
    pub number: u64,
}

/// What is done about papers: plans, minutes, agreements.
#[derive(Debug, Clone)]
pub enum PaperIntent {
    /// Lay a plan before those who sign it, by the rules of a day.
    LayPlan(NewPaper, Plan, CivilDate),
    /// Lay an agreement before all it touches, by the rules of a day.
    LayAgreement(NewPaper, Agreement, CivilDate),
    /// Start what was agreed in a sealed paper: who does what until when, where it will be posted, by the rules of a day.
    Start {
        /// The paper.
        paper: PaperId,
        /// Who, until when.
        tasks: Vec<Task>,
        /// What, one line for each.
        words: String,
        /// Where it will be posted.
        channels: Vec<PublicChannel>,
        /// The day whose rules it goes by.
        on: CivilDate,
    },
    /// Lay the minutes of a session before those who sign them: who does what of it until when.
    LayMinutes(NewPaper, SessionId, Vec<Task>),
    /// Sign a paper: slot by index, digest shown, signature over it.
    Sign {
        /// The paper.
        paper: PaperId,
        /// The slot.
        slot: u8,
        /// Who signs.
        member: MemberId,
        /// How.
        how: How,
        /// What is signed.
        digest: [u8; 32],
        /// The device's signature.
        signature: [u8; 64],
        /// What shows it, where it was not on the signer's own device.
        evidence: Option<Attachment>,
        /// The date on the paper.
        stated_on: Option<CivilDate>,
    },
    /// Refuse to sign minutes of what one had agreed to, or an agreement one is a party to, saying why.
    RefuseToSign(PaperId, MemberId, String),
    /// Take a paper back, saying why.
    DropPaper(PaperId, String),
}

/// What is done in sessions, and what comes of them.
#[derive(Debug, Clone)]
pub enum SessionIntent {
    /// Give notice of a session under the newest plan, by the rules of a day.
    Notice(SessionId, TopicId, CivilDate, String),
    /// Put somebody on the meeting roll.
    SignIn(SessionId, MemberId, Attendance),
    /// Open a session, on a day.
    Open(SessionId, CivilDate),
    /// Take down what somebody says on an item.
    State(SessionId, MemberId, u8, String),
    /// Take down where a party stands.
    Position(SessionId, MemberId, StanceGrade, Option<String>),
    /// Take down what came of an item.
    Outcome(SessionId, u8, String),
    /// Take down what else the form wants: how many, and whether the words say why there are not more.
    Keep(SessionId, Produces, u32, bool, String),
    /// Wait for a turn to speak, or no longer.
    Turn(SessionId, MemberId, bool),
    /// Answer what somebody said.
    Answer(SessionId, EntryId, Uptake, String),
    /// Take down that a party was told: how, and what shows it.
    Deliver(SessionId, MemberId, Delivery, Option<Attachment>),
    /// Sign the record of a closed session, or take down that somebody signed it here, with what shows it.
    SignRecord(SessionId, MemberId, Option<Attachment>),
    /// Close a session, on a day.
    Close(SessionId, CivilDate),
    /// Declare consensus.
    Agree(SessionId),
    /// Deliberate once more, saying what stays open.
    Again(SessionId, String),
    /// Take down that somebody asks for an assembly to decide, and why.
    AskEscalation(SessionId, MemberId, String),
    /// Hand it to an assembly, and why; the parties whose request is on record are named if they are enough.
    Escalate(SessionId, EscalationReason, String),
}

impl PaperIntent {
    /// Who signs the paper that this lays, sorted; nobody where it lays none.
    pub fn signers(&self, state: &State) -> Result<Vec<MemberId>, Refusal> {
        let laid = if let Self::LayPlan(new, plan, on) = self {
            Some((new.topic, Content::Plan(plan.clone()), *on))
        } else if let Self::LayAgreement(new, agreement, on) = self {
            Some((new.topic, Content::Agreement(agreement.clone()), *on))
        } else if let Self::LayMinutes(new, session, items) = self {
            let minutes = Minutes::of(state, *session, items.clone())?;
            Some((new.topic, Content::Minutes(minutes), state.session(*session)?.rules.on))
        } else {
            None
        };
        let Some((topic, content, on)) = laid else { return Ok(Vec::new()) };
        let slots = slots_of(state, topic, &content, on)?;
        let mut signers: Vec<MemberId> = slots.into_iter().flat_map(|slot| slot.slot.members).collect();
        signers.sort_unstable();
        signers.dedup();
        Ok(signers)
    }

    /// The same with the names of all who sign.
    #[must_use]
    pub fn with_names(mut self, names: Vec<RosterName>) -> Self {
        if let Self::LayPlan(new, ..) | Self::LayAgreement(new, ..) | Self::LayMinutes(new, ..) = &mut self {
            new.names = names;
        }
        self
    }

    /// What building its fact reads. What a topic or a paper names in turn is for the caller, who has loaded it.
    pub(super) fn needs(&self) -> Vec<AggregateId> {
        match self {
            Self::LayPlan(new, ..) | Self::LayAgreement(new, ..) => {
                vec![AggregateId::Rulebook, AggregateId::Topic(new.topic)]
            }
            Self::LayMinutes(new, session, _) => {
                vec![AggregateId::Rulebook, AggregateId::Topic(new.topic), AggregateId::Session(*session)]
            }
            Self::Start { paper, .. } => vec![AggregateId::Rulebook, AggregateId::Paper(*paper)],
            Self::Sign { paper, .. } | Self::RefuseToSign(paper, ..) | Self::DropPaper(paper, _) => {
                vec![AggregateId::Paper(*paper)]
            }
        }
    }
}

impl SessionIntent {
    /// What building its fact reads. What a topic names in turn is for the caller, who has loaded it.
    pub(super) fn needs(&self) -> Vec<AggregateId> {
        match self {
            Self::Notice(_, topic, ..) => vec![AggregateId::Rulebook, AggregateId::Topic(*topic)],
            Self::SignIn(session, ..)
            | Self::Open(session, _)
            | Self::State(session, ..)
            | Self::Position(session, ..)
            | Self::Outcome(session, ..)
            | Self::Keep(session, ..)
            | Self::Turn(session, ..)
            | Self::Answer(session, ..)
            | Self::Deliver(session, ..)
            | Self::SignRecord(session, ..)
            | Self::Close(session, _)
            | Self::Agree(session)
            | Self::Again(session, _)
            | Self::AskEscalation(session, ..)
            | Self::Escalate(session, ..) => vec![AggregateId::Session(*session)],
        }
    }
}
