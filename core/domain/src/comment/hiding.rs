//! 隐藏评论, and what its author can do about it: a supervisor who did not hide it hears the appeal (domain.md §2.2).

use minicbor::{Decode, Encode};

use super::{Appeal, Comment};
use crate::act::{Act, Actor};
use crate::id::{CommentId, ObjectId, SessionId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::session::SessionState;
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// 隐藏评论: the reason is in the words, and reaches the author.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct CommentHidden {
    /// The comment.
    #[n(0)]
    pub comment: CommentId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
    /// The open session in which whoever leads it hides it; nothing where the committee does.
    #[n(2)]
    pub session: Option<SessionId>,
}

/// 申诉隐藏: by the comment's author, once; why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct HidingAppealed {
    /// The comment.
    #[n(0)]
    pub comment: CommentId,
}

/// 申诉结果: why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct AppealDecided {
    /// The comment.
    #[n(0)]
    pub comment: CommentId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
    /// Whether the comment is shown again.
    #[n(2)]
    pub upheld: bool,
}

/// A comment on this topic.
fn of_topic<'a>(case: &Case<'a>, id: CommentId, topic: TopicId) -> Result<&'a Comment, Refusal> {
    let comment = case.state.comment(id)?;
    if comment.topic == topic { Ok(comment) } else { Err(Code::UnknownObject.into()) }
}

impl Rule for CommentHidden {
    fn object(&self) -> ObjectId {
        self.comment.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Comment(self.comment)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        let session = self.session.map(AggregateId::Session);
        session.into_iter().chain([AggregateId::Topic(self.topic)]).collect()
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About { session: self.session, ..crate::topic::about(self.topic) })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let comment = of_topic(case, self.comment, self.topic)?;
        if let Some(id) = self.session {
            let session = case.state.session(id)?;
            if session.topic != self.topic || session.state != SessionState::Open {
                return Err(Code::SessionState.into());
            }
        }
        if comment.is_gone() {
            return Err(Code::CommentGone.into());
        }
        if comment.appeal == Some(Appeal::Upheld) { Err(Code::HidingUndone.into()) } else { Ok(()) }
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, _: Moment) {
        let by = act.by.member;
        state
            .change(AggregateId::Comment(self.comment), |comment: &mut Comment| comment.hidden_by = Some(by));
    }
}

impl Rule for HidingAppealed {
    fn object(&self) -> ObjectId {
        self.comment.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Comment(self.comment)]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        case.state.comment(self.comment).map(Comment::about)
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let comment = case.state.comment(self.comment)?;
        if comment.hidden_by.is_some() && comment.appeal.is_none() {
            return Ok(());
        }
        Err(Code::AppealState.into())
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Comment(self.comment), |comment: &mut Comment| {
            comment.appeal = Some(Appeal::Asked);
        });
    }
}

impl Rule for AppealDecided {
    fn object(&self) -> ObjectId {
        self.comment.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Comment(self.comment)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let comment = of_topic(case, self.comment, self.topic)?;
        if comment.appeal != Some(Appeal::Asked) {
            return Err(Code::AppealState.into());
        }
        let by = case.act.by.member;
        let own = comment.by == by || comment.hidden_by == Some(by);
        if own { Err(Code::AppealOwn.into()) } else { Ok(()) }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Comment(self.comment), |comment: &mut Comment| {
            if self.upheld {
                comment.hidden_by = None;
            }
            comment.appeal = Some(if self.upheld { Appeal::Upheld } else { Appeal::Dismissed });
        });
    }
}
