//! Intents: what a person asks for. Ids of new things are arguments, drawn by the caller.

use crate::calendar::CivilDate;
use crate::comment::Side;
use crate::draft::DraftChanged;
use crate::form::Produces;
use crate::id::{
    AmendmentId, BlobId, ChangeHash, CommentId, DeviceId, EntryId, GridId, InviteId, MemberId, NeedId,
    PaperId, RoundId, SessionId, TopicId,
};
use crate::key::{RoleKeyMade, RoleKeyWrapped};
use crate::matter::ItemCode;
use crate::membership::{Cut, InviteGrant};
use crate::need::{Attachment, Category, Channel, Referral};
use crate::paper::{Agreement, Content, Minutes, slots_of};
use crate::plan::Plan;
use crate::refusal::Refusal;
use crate::role::Post;
use crate::seal::How;
use crate::session::{Attendance, EscalationReason};
use crate::stance::StanceGrade;
use crate::state::{AggregateId, State};
use crate::time::Moment;
use crate::topic::{MatterClass, ReviewResult, TopicSource};
use crate::words::RosterName;
use crate::work::{PublicChannel, Task};

/// A new need, for oneself or for somebody else.
#[derive(Debug, Clone)]
pub struct NewNeed {
    /// A fresh id.
    pub need: NeedId,
    /// Who speaks.
    pub by: MemberId,
    /// The grid.
    pub grid: GridId,
    /// How it came in.
    pub channel: Channel,
    /// What it is about.
    pub category: Category,
    /// What was said.
    pub text: String,
    /// What goes with it.
    pub attachments: Vec<Attachment>,
}

/// A new topic.
#[derive(Debug, Clone)]
pub struct NewTopic {
    /// A fresh id.
    pub topic: TopicId,
    /// Its title.
    pub title: String,
    /// A plain summary.
    pub summary: String,
    /// Where it comes from.
    pub source: TopicSource,
    /// Its class.
    pub class: MatterClass,
    /// The needs it takes up.
    pub needs: Vec<NeedId>,
}

/// A new amendment.
#[derive(Debug, Clone)]
pub struct NewAmendment {
    /// A fresh id.
    pub amendment: AmendmentId,
    /// To which topic.
    pub topic: TopicId,
    /// Of which version of the reading copy.
    pub version: u32,
    /// First UTF-16 unit of the passage.
    pub start: u32,
    /// UTF-16 unit after the passage.
    pub end: u32,
    /// What stands there.
    pub quote: String,
    /// What should stand there.
    pub replacement: String,
    /// Why.
    pub reason: String,
}

/// A text to read or to finalise, as the drafter's phone took it from the draft.
#[derive(Debug, Clone)]
pub struct NewCopy {
    /// The topic.
    pub topic: TopicId,
    /// The title.
    pub title: String,
    /// The text.
    pub text: String,
    /// The draft's heads, in any order.
    pub heads: Vec<ChangeHash>,
}

/// What a person asks for, by family.
#[derive(Debug, Clone)]
pub enum Intent {
    /// Who is here and what they hold.
    Office(OfficeIntent),
    /// Needs.
    Need(NeedIntent),
    /// Topics, drafting groups, drafts and reading copies.
    Topic(TopicIntent),
    /// Comments, stances, amendments.
    Voice(VoiceIntent),
    /// Rounds to finalise.
    Round(RoundIntent),
    /// Plans, minutes, agreements.
    Paper(PaperIntent),
    /// Sessions.
    Session(SessionIntent),
}

/// Membership, posts, grids, keys.
#[derive(Debug, Clone)]
pub enum OfficeIntent {
    /// Invite somebody, or a further device of one's own.
    Invite {
        /// A fresh id.
        invite: InviteId,
        /// What it gives.
        grant: InviteGrant,
        /// The public half of a fresh key.
        key: [u8; 32],
        /// How many may join.
        uses: u32,
        /// When it ends.
        expires: Moment,
    },
    /// Give a post.
    Grant(MemberId, Post),
    /// End a post, with what still counts under it.
    End(MemberId, Post, Vec<Cut>),
    /// Cut a device off after the entry with this chain number.
    Revoke(DeviceId, u64),
    /// Sign second for what an entry proposed.
    Confirm(EntryId),
    /// Take a quarantined entry in.
    Admit(EntryId),
    /// Set up a grid with this name.
    DefineGrid(GridId, String),
    /// Register a person without a device under a display name.
    RegisterPerson(MemberId, GridId, String, Option<BlobId>),
    /// Make a role's key.
    MakeKey(RoleKeyMade),
    /// Wrap a role's key for a device.
    WrapKey(RoleKeyWrapped),
}

/// What one does with needs.
#[derive(Debug, Clone)]
pub enum NeedIntent {
    /// Log a need.
    Log(NewNeed),
    /// Correct a need's text.
    Correct(NeedId, String),
    /// Take a need back, with or without a reason.
    Withdraw(NeedId, Option<String>),
    /// Accept a need.
    Accept(NeedId),
    /// Send a need back, saying what is missing.
    Return(NeedId, String),
    /// Reject a need with a reason.
    Reject(NeedId, String),
    /// Answer a need.
    Answer(NeedId, String),
    /// Merge needs into the first.
    Merge(NeedId, Vec<NeedId>),
    /// Place a need in a topic.
    Place(NeedId, TopicId),
    /// Say which matter it is, if the catalogue has it, and which path it takes.
    Classify(NeedId, MatterClass, Option<ItemCode>),
    /// Hand a need over, saying to whom and why.
    Refer(NeedId, Referral, String),
    /// Settle a need without a topic, saying what was done.
    Handle(NeedId, String),
    /// Tell the speaker what became of it.
    FeedBack(NeedId, String),
    /// Close a need.
    Close(NeedId),
    /// Open a closed need again, saying why.
    Reopen(NeedId, String),
    /// Take a need out of the one it was merged into, saying why.
    Unmerge(NeedId, String),
}

/// What one does with topics.
#[derive(Debug, Clone)]
pub enum TopicIntent {
    /// Propose a topic; by the committee also place its needs in it.
    Propose(NewTopic),
    /// Accept a topic.
    Accept(TopicId),
    /// Decline a topic with a reason.
    Decline(TopicId, String),
    /// Write down what looking into it has shown.
    Screen(TopicId, String),
    /// Record that the Party organisation discussed it, on which day, and what came of it.
    Review(TopicId, ReviewResult, CivilDate),
    /// Sign as second for something that happened in the world.
    Attest(TopicId, EntryId),
    /// Say which matter it is, if the catalogue has it, and which path it takes; a reason where that is a less strict one.
    Classify(TopicId, MatterClass, Option<ItemCode>, Option<String>),
    /// Hand it over, saying to whom and why.
    Refer(TopicId, Referral, String),
    /// Take it back, saying why.
    Withdraw(TopicId, String),
    /// Appoint a drafter.
    Appoint(TopicId, MemberId),
    /// Remove a drafter, with what still counts.
    Remove(TopicId, MemberId, Vec<Cut>),
    /// Record a change of the draft: facts about it and its bytes.
    ChangeDraft(DraftChanged, Vec<u8>),
    /// Publish a reading copy.
    PublishCopy(NewCopy),
}

/// What one says about a reading copy.
#[derive(Debug, Clone)]
pub enum VoiceIntent {
    /// Comment on a version.
    Comment(CommentId, TopicId, u32, Side, String),
    /// Take a comment back.
    WithdrawComment(CommentId),
    /// Hide a comment with a reason.
    HideComment(CommentId, String),
    /// Say where one stands on a version.
    Stance(TopicId, u32, StanceGrade, Option<String>),
    /// Propose a change of a passage.
    Amend(NewAmendment),
    /// Take an amendment over.
    TakeAmendment(AmendmentId, TopicId),
    /// Decline an amendment with a reason.
    DeclineAmendment(AmendmentId, TopicId, String),
}

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
    /// Lay the minutes of a session before those who sign them.
    LayMinutes(NewPaper, SessionId),
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
        evidence: Option<BlobId>,
        /// The date on the paper.
        stated_on: Option<CivilDate>,
    },
    /// Refuse to sign minutes of what one had agreed to, saying why.
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
    /// Close a session, on a day.
    Close(SessionId, CivilDate),
    /// Declare consensus.
    Agree(SessionId),
    /// Deliberate once more, saying what stays open.
    Again(SessionId, String),
    /// Hand it to an assembly: why, and which parties demanded it.
    Escalate(SessionId, EscalationReason, Vec<MemberId>, String),
}

/// What the committee does to finalise.
#[derive(Debug, Clone)]
pub enum RoundIntent {
    /// Publish a copy and open a round on it, with the committee's names.
    Open(RoundId, NewCopy, Vec<RosterName>),
    /// Sign a round: slot by index, digest shown, signature over it.
    Sign {
        /// The round.
        round: RoundId,
        /// Its topic.
        topic: TopicId,
        /// The slot.
        slot: u8,
        /// What is signed.
        digest: [u8; 32],
        /// The device's signature.
        signature: [u8; 64],
    },
    /// End a round without a seal, with a reason.
    Close(RoundId, TopicId, String),
}

impl Intent {
    /// The aggregates that building the facts needs, beside the space, the author's member and device.
    pub fn needs(&self) -> Vec<AggregateId> {
        match self {
            Self::Office(OfficeIntent::Revoke(device, _)) => vec![AggregateId::Device(*device)],
            Self::Office(OfficeIntent::Grant(member, _)) => vec![AggregateId::Member(*member)],
            Self::Topic(TopicIntent::PublishCopy(copy)) | Self::Round(RoundIntent::Open(_, copy, _)) => {
                vec![AggregateId::Topic(copy.topic)]
            }
            Self::Topic(TopicIntent::Classify(topic, ..)) => vec![AggregateId::Topic(*topic)],
            Self::Paper(intent) => intent.needs(),
            Self::Session(intent) => intent.needs(),
            Self::Office(_) | Self::Need(_) | Self::Topic(_) | Self::Voice(_) | Self::Round(_) => Vec::new(),
        }
    }
}

impl PaperIntent {
    /// Who signs the paper that this lays, sorted; nobody where it lays none.
    pub fn signers(&self, state: &State) -> Result<Vec<MemberId>, Refusal> {
        let laid = if let Self::LayPlan(_, plan, on) = self {
            Some((Content::Plan(plan.clone()), *on))
        } else if let Self::LayAgreement(_, agreement, on) = self {
            Some((Content::Agreement(agreement.clone()), *on))
        } else if let Self::LayMinutes(_, session) = self {
            Some((Content::Minutes(Minutes::of(state, *session)?), state.session(*session)?.rules.on))
        } else {
            None
        };
        let Some((content, on)) = laid else { return Ok(Vec::new()) };
        let slots = slots_of(state, &content, on)?;
        let mut signers: Vec<MemberId> = slots.into_iter().flat_map(|slot| slot.slot.members).collect();
        signers.sort_unstable();
        signers.dedup();
        Ok(signers)
    }

    /// The same with the names of all who sign.
    #[must_use]
    pub fn with_names(mut self, names: Vec<RosterName>) -> Self {
        if let Self::LayPlan(new, ..) | Self::LayAgreement(new, ..) | Self::LayMinutes(new, _) = &mut self {
            new.names = names;
        }
        self
    }

    /// What building its fact reads. What a topic or a paper names in turn is for the caller, who has loaded it.
    fn needs(&self) -> Vec<AggregateId> {
        match self {
            Self::LayPlan(new, ..) | Self::LayAgreement(new, ..) => vec![AggregateId::Topic(new.topic)],
            Self::LayMinutes(_, session) => vec![AggregateId::Session(*session)],
            Self::Start { paper, .. }
            | Self::Sign { paper, .. }
            | Self::RefuseToSign(paper, ..)
            | Self::DropPaper(paper, _) => vec![AggregateId::Paper(*paper)],
        }
    }
}

impl SessionIntent {
    /// What building its fact reads. What a topic names in turn is for the caller, who has loaded it.
    fn needs(&self) -> Vec<AggregateId> {
        match self {
            Self::Notice(_, topic, ..) => vec![AggregateId::Topic(*topic)],
            Self::SignIn(session, ..)
            | Self::Open(session, _)
            | Self::State(session, ..)
            | Self::Position(session, ..)
            | Self::Outcome(session, ..)
            | Self::Keep(session, ..)
            | Self::Close(session, _)
            | Self::Agree(session)
            | Self::Again(session, _)
            | Self::Escalate(session, ..) => vec![AggregateId::Session(*session)],
        }
    }
}

macro_rules! families {
    ($($family:ident $intent:ident;)*) => {$(
        impl From<$intent> for Intent {
            fn from(intent: $intent) -> Self {
                Self::$family(intent)
            }
        }
    )*};
}

families! {
    Office OfficeIntent;
    Need NeedIntent;
    Topic TopicIntent;
    Voice VoiceIntent;
    Round RoundIntent;
    Paper PaperIntent;
    Session SessionIntent;
}
