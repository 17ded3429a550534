//! What both committees do to stop a topic or its work, and what experts say before it is planned.

use yishi_domain::calendar::CivilDate;
use yishi_domain::id::TopicId;
use yishi_domain::intent::{Document, EndingIntent, TopicIntent};
use yishi_domain::need::Referral;
use yishi_domain::topic::{Annuller, Conclusion};

use super::Desk;
use crate::error::ClientError;

/// A paper that came from elsewhere, as one writes it down.
#[derive(Debug, Clone)]
pub struct DocumentForm {
    /// The day on it.
    pub on: CivilDate,
    /// Its number.
    pub number: String,
    /// What it says, or who gave it.
    pub words: String,
}

impl From<DocumentForm> for Document {
    fn from(DocumentForm { on, number, words }: DocumentForm) -> Self {
        Self { on, number, words }
    }
}

impl Desk {
    /// Asks experts to evaluate a topic, for the side or sides one speaks for: they are asked once both committees want it.
    pub fn ask_evaluation(&self, topic: TopicId, what: &str) -> Result<(), ClientError> {
        self.act(TopicIntent::AskEvaluation(topic, what.to_owned())).map(|_| ())
    }

    /// Gives an opinion as an expert, with the interest one has in the matter, if any: then it is heard and does not count.
    pub fn evaluate_topic(
        &self,
        topic: TopicId,
        conclusion: Conclusion,
        interest: Option<&str>,
        opinion: &str,
    ) -> Result<(), ClientError> {
        let interest = interest.map(str::to_owned);
        self.act(TopicIntent::Evaluate(topic, conclusion, interest, opinion.to_owned())).map(|_| ())
    }

    /// Hands a topic over, saying to whom and why.
    pub fn refer_topic(&self, topic: TopicId, to: Referral, words: &str) -> Result<(), ClientError> {
        self.act(EndingIntent::Refer(topic, to, words.to_owned())).map(|_| ())
    }

    /// Writes down that the receiving body has taken a topic: the day and number of its paper, and who there.
    pub fn acknowledge_referral(&self, topic: TopicId, paper: DocumentForm) -> Result<(), ClientError> {
        self.act(EndingIntent::Acknowledge(topic, paper.into())).map(|_| ())
    }

    /// Takes a topic back, saying why.
    pub fn withdraw_topic(&self, topic: TopicId, reason: &str) -> Result<(), ClientError> {
        self.act(EndingIntent::Withdraw(topic, reason.to_owned())).map(|_| ())
    }

    /// Gives a topic up on which people have sat down, saying why, for the side or sides one speaks for.
    pub fn terminate_topic(&self, topic: TopicId, reason: &str) -> Result<(), ClientError> {
        self.act(EndingIntent::Terminate(topic, reason.to_owned())).map(|_| ())
    }

    /// Writes down that a document annulled what was agreed.
    pub fn annul_topic(
        &self,
        topic: TopicId,
        by: Annuller,
        document: DocumentForm,
    ) -> Result<(), ClientError> {
        self.act(EndingIntent::Annul(topic, by, document.into())).map(|_| ())
    }

    /// Stops work from a day on, saying why, for the side or sides one speaks for.
    pub fn suspend_work(&self, topic: TopicId, on: CivilDate, reason: &str) -> Result<(), ClientError> {
        self.act(EndingIntent::Suspend(topic, on, reason.to_owned())).map(|_| ())
    }

    /// Lets work go on from a day on, saying why, for the side or sides one speaks for.
    pub fn resume_work(&self, topic: TopicId, on: CivilDate, reason: &str) -> Result<(), ClientError> {
        self.act(EndingIntent::Resume(topic, on, reason.to_owned())).map(|_| ())
    }
}
