//! Intents: what a person asks for. Ids of new things are arguments, drawn by the caller.

mod deliberation;
mod ending;
mod office;
mod venue;

use crate::calendar::CivilDate;
use crate::comment::Side;
use crate::draft::DraftChanged;
use crate::id::{
    AmendmentId, ChangeHash, CommentId, DrawId, EntryId, GridId, MemberId, NeedId, OrgId, RoundId, SessionId,
    TopicId,
};
use crate::matter::ItemCode;
use crate::membership::Cut;
use crate::need::{Attachment, Category, Channel, Referral};
use crate::rulebook::{Chapter, Origin};
use crate::stance::StanceGrade;
use crate::state::AggregateId;
use crate::topic::{Conclusion, MatterClass, ReviewResult, TopicSource};
use crate::words::RosterName;

pub use deliberation::{NewPaper, PaperIntent, SessionIntent};
pub use ending::{Document, EndingIntent};
pub use office::OfficeIntent;
pub use venue::{NewBooking, VenueIntent};

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
    /// The guardian who agreed, where somebody under fourteen speaks.
    pub guardian: Option<MemberId>,
    /// The organisation in whose name, or for whose member, it is entered.
    pub org: Option<OrgId>,
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
    /// The ended topic that it follows.
    pub follows: Option<TopicId>,
    /// The organisation in whose name it is proposed.
    pub org: Option<OrgId>,
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
    /// What stops a topic or its work.
    Ending(EndingIntent),
    /// Comments, stances, amendments.
    Voice(VoiceIntent),
    /// Rounds to finalise.
    Round(RoundIntent),
    /// Plans, minutes, agreements.
    Paper(PaperIntent),
    /// Sessions.
    Session(SessionIntent),
    /// What the space goes by.
    Rules(RulesIntent),
    /// Venues.
    Venue(VenueIntent),
}

/// What both committees do about the rules their space goes by.
#[derive(Debug, Clone)]
pub enum RulesIntent {
    /// Adopt a chapter: decided here, or taken over from above.
    Adopt(Box<Chapter>, Option<Origin>),
    /// Sign second for a chapter that an entry proposed.
    Confirm(EntryId),
    /// Open a matter of the catalogue for 商定即行, or close it again.
    Open(ItemCode, bool),
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
    /// Say which matter it is, if the catalogue has it, and which path it takes, by the rules of a day; a reason where
    /// that is a less strict one.
    Classify(TopicId, MatterClass, Option<ItemCode>, Option<String>, CivilDate),
    /// Ask experts, saying what they are to look at.
    AskEvaluation(TopicId, String),
    /// Give an opinion: what it concludes, one's own interest in the matter if there is one, and why.
    Evaluate(TopicId, Conclusion, Option<String>, String),
    /// Appoint a drafter.
    Appoint(TopicId, MemberId),
    /// Remove a drafter, with what still counts.
    Remove(TopicId, MemberId, Vec<Cut>),
    /// Stay away from a topic, or have somebody stay away: why, and what of their drafting still counts.
    Recuse {
        /// The topic.
        topic: TopicId,
        /// Who.
        member: MemberId,
        /// Their devices' last entries that were seen.
        cuts: Vec<Cut>,
        /// Why.
        words: String,
    },
    /// Let somebody take part again, saying why.
    EndRecusal(TopicId, MemberId, String),
    /// Announce a draw: among whom, for how many seats, the day its seed is known, where the seed comes from.
    AnnounceDraw {
        /// A fresh id.
        draw: DrawId,
        /// For which topic.
        topic: TopicId,
        /// Among whom, in any order.
        pool: Vec<MemberId>,
        /// How many seats.
        places: u32,
        /// The day its seed is known.
        known_on: CivilDate,
        /// Where the seed comes from.
        words: String,
    },
    /// Draw with this seed.
    Draw(DrawId, String),
    /// Call a draw off, saying why.
    DropDraw(DrawId, String),
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
    /// Hide a comment with a reason; in an open session, where one leads it.
    HideComment(CommentId, Option<SessionId>, String),
    /// Appeal against the hiding of one's comment, saying why.
    AppealHiding(CommentId, String),
    /// Decide such an appeal: whether the comment is shown again, and why.
    DecideAppeal(CommentId, bool, String),
    /// Say where one stands on a version.
    Stance(TopicId, u32, StanceGrade, Option<String>),
    /// Propose a change of a passage.
    Amend(NewAmendment),
    /// Take an amendment over.
    TakeAmendment(AmendmentId, TopicId),
    /// Decline an amendment with a reason.
    DeclineAmendment(AmendmentId, TopicId, String),
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
            Self::Office(OfficeIntent::Grant(member, _) | OfficeIntent::NoteMinor(member, _)) => {
                vec![AggregateId::Member(*member)]
            }
            Self::Office(OfficeIntent::ConfirmClaim { person, .. }) => vec![AggregateId::Member(*person)],
            Self::Topic(TopicIntent::PublishCopy(copy)) | Self::Round(RoundIntent::Open(_, copy, _)) => {
                vec![AggregateId::Topic(copy.topic)]
            }
            Self::Topic(
                TopicIntent::Accept(topic)
                | TopicIntent::Decline(topic, _)
                | TopicIntent::AskEvaluation(topic, _)
                | TopicIntent::Recuse { topic, .. }
                | TopicIntent::EndRecusal(topic, ..),
            ) => vec![AggregateId::Topic(*topic)],
            Self::Topic(TopicIntent::Draw(draw, _) | TopicIntent::DropDraw(draw, _)) => {
                vec![AggregateId::Draw(*draw)]
            }
            Self::Office(OfficeIntent::RegisterOrg { .. }) => vec![AggregateId::Rulebook],
            Self::Topic(TopicIntent::Classify(topic, ..) | TopicIntent::Review(topic, ..)) => {
                vec![AggregateId::Rulebook, AggregateId::Topic(*topic)]
            }
            Self::Rules(_) => vec![AggregateId::Rulebook],
            Self::Ending(intent) => vec![AggregateId::Rulebook, AggregateId::Topic(intent.topic())],
            Self::Paper(intent) => intent.needs(),
            Self::Session(intent) => intent.needs(),
            Self::Venue(intent) => intent.needs(),
            Self::Voice(VoiceIntent::HideComment(comment, ..) | VoiceIntent::DecideAppeal(comment, ..)) => {
                vec![AggregateId::Comment(*comment)]
            }
            Self::Office(_) | Self::Need(_) | Self::Topic(_) | Self::Voice(_) | Self::Round(_) => Vec::new(),
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
    Ending EndingIntent;
    Voice VoiceIntent;
    Round RoundIntent;
    Paper PaperIntent;
    Session SessionIntent;
    Rules RulesIntent;
    Venue VenueIntent;
}
