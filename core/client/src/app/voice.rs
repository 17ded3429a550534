//! Comments, stances and amendments.

use yishi_domain::comment::Side;
use yishi_domain::id::{AmendmentId, CommentId, TopicId};
use yishi_domain::intent::{NewAmendment, VoiceIntent};
use yishi_domain::stance::StanceGrade;
use yishi_domain::state::{Aggregate, AggregateId};

use super::Desk;
use crate::error::ClientError;
use crate::state::current;
use crate::view;

/// A proposed change of a passage of a reading copy.
#[derive(Debug, Clone)]
pub struct AmendForm {
    /// To which topic.
    pub topic: TopicId,
    /// Of which version.
    pub version: u32,
    /// First UTF-16 unit of the passage.
    pub start: u32,
    /// UTF-16 unit after it.
    pub end: u32,
    /// What stands there.
    pub quote: String,
    /// What should stand there.
    pub replacement: String,
    /// Why.
    pub reason: String,
}

impl Desk {
    /// Comments on a version of a reading copy.
    pub fn add_comment(
        &self,
        topic: TopicId,
        version: u32,
        side: Side,
        text: &str,
    ) -> Result<CommentId, ClientError> {
        let comment = CommentId(self.app.fresh()?);
        self.act(VoiceIntent::Comment(comment, topic, version, side, text.to_owned()))?;
        Ok(comment)
    }

    /// Takes a comment back.
    pub fn withdraw_comment(&self, comment: CommentId) -> Result<(), ClientError> {
        self.act(VoiceIntent::WithdrawComment(comment)).map(|_| ())
    }

    /// Hides a comment, as the committee or in an open sitting that one leads; its author is told the reason.
    pub fn hide_comment(&self, comment: CommentId, reason: &str) -> Result<(), ClientError> {
        let session = self.read(|connection, space| {
            let Some(Aggregate::Comment(said)) = current(connection, space, AggregateId::Comment(comment))?
            else {
                return Ok(None);
            };
            view::session::led_now(connection, space, said.topic)
        })?;
        self.act(VoiceIntent::HideComment(comment, session, reason.to_owned())).map(|_| ())
    }

    /// Appeals against the hiding of one's own comment, saying why.
    pub fn appeal_hiding(&self, comment: CommentId, reason: &str) -> Result<(), ClientError> {
        self.act(VoiceIntent::AppealHiding(comment, reason.to_owned())).map(|_| ())
    }

    /// Decides such an appeal as a supervisor: whether the comment is shown again, and why.
    pub fn decide_appeal(&self, comment: CommentId, upheld: bool, reason: &str) -> Result<(), ClientError> {
        self.act(VoiceIntent::DecideAppeal(comment, upheld, reason.to_owned())).map(|_| ())
    }

    /// Says where one stands.
    pub fn give_stance(
        &self,
        topic: TopicId,
        version: u32,
        grade: StanceGrade,
        reason: Option<&str>,
    ) -> Result<(), ClientError> {
        self.act(VoiceIntent::Stance(topic, version, grade, reason.map(str::to_owned))).map(|_| ())
    }

    /// Proposes a change of a passage.
    pub fn propose_amendment(&self, form: AmendForm) -> Result<AmendmentId, ClientError> {
        let amendment = AmendmentId(self.app.fresh()?);
        let AmendForm { topic, version, start, end, quote, replacement, reason } = form;
        let new = NewAmendment { amendment, topic, version, start, end, quote, replacement, reason };
        self.act(VoiceIntent::Amend(new))?;
        Ok(amendment)
    }

    /// Declines an amendment with a reason.
    pub fn decline_amendment(
        &self,
        amendment: AmendmentId,
        topic: TopicId,
        reason: &str,
    ) -> Result<(), ClientError> {
        self.act(VoiceIntent::DeclineAmendment(amendment, topic, reason.to_owned())).map(|_| ())
    }
}
