//! What stops a topic or its work, for a while or for good.

use crate::calendar::CivilDate;
use crate::id::TopicId;
use crate::need::Referral;
use crate::topic::Annuller;

/// A paper that came from elsewhere.
#[derive(Debug, Clone)]
pub struct Document {
    /// The day on it.
    pub on: CivilDate,
    /// Its number.
    pub number: String,
    /// What it says, or who gave it.
    pub words: String,
}

/// What stops a topic or its work.
#[derive(Debug, Clone)]
pub enum EndingIntent {
    /// Hand a topic over, saying to whom and why.
    Refer(TopicId, Referral, String),
    /// Put down that the receiving body has taken it, and who there.
    Acknowledge(TopicId, Document),
    /// Take it back, saying why.
    Withdraw(TopicId, String),
    /// Give it up after people sat down on it, saying why.
    Terminate(TopicId, String),
    /// Put down that a document annulled what was agreed.
    Annul(TopicId, Annuller, Document),
    /// Stop work from a day on, saying why.
    Suspend(TopicId, CivilDate, String),
    /// Go on with work from a day on, saying why.
    Resume(TopicId, CivilDate, String),
}

impl EndingIntent {
    /// The topic.
    pub(super) const fn topic(&self) -> TopicId {
        match self {
            Self::Refer(topic, ..)
            | Self::Acknowledge(topic, _)
            | Self::Withdraw(topic, _)
            | Self::Terminate(topic, _)
            | Self::Annul(topic, ..)
            | Self::Suspend(topic, ..)
            | Self::Resume(topic, ..) => *topic,
        }
    }
}
