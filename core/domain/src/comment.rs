//! 评论: for or against, with reasons; no reply chains (requirements V-05).

mod hiding;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::act::{Act, Actor};
use crate::choice::choices;
use crate::id::{CommentId, MemberId, ObjectId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

pub use hiding::{AppealDecided, CommentHidden, HidingAppealed};

choices! {
    /// Which side a comment speaks for.
    Side {
        0 Neither "neither" "说明";
        1 For "for" "赞成";
        2 Against "against" "反对";
    }
}

choices! {
    /// Where its author's appeal against hiding a comment stands.
    Appeal {
        0 Asked "asked" "等待决定";
        1 Upheld "upheld" "已恢复显示";
        2 Dismissed "dismissed" "维持隐藏";
    }
}

/// A comment as it stands.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Comment {
    /// On which topic.
    #[n(0)]
    pub topic: TopicId,
    /// Whose.
    #[n(1)]
    pub by: MemberId,
    /// On which version of the reading copy.
    #[n(2)]
    pub version: u32,
    /// Which side it speaks for.
    #[n(3)]
    pub side: Side,
    /// Whether its author took it back.
    #[n(4)]
    pub withdrawn: bool,
    /// Who hid it.
    #[n(5)]
    pub hidden_by: Option<MemberId>,
    /// Its author's appeal against that.
    #[n(6)]
    pub appeal: Option<Appeal>,
}

impl Comment {
    /// Whether it is no longer shown.
    pub const fn is_gone(&self) -> bool {
        self.withdrawn || self.hidden_by.is_some()
    }

    fn about(&self) -> About {
        About { owner: Some(self.by), ..crate::topic::about(self.topic) }
    }
}

/// 评论: its text is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct CommentAdded {
    /// The comment.
    #[n(0)]
    pub comment: CommentId,
    /// On which topic.
    #[n(1)]
    pub topic: TopicId,
    /// On which version of the reading copy.
    #[n(2)]
    pub version: u32,
    /// Which side it speaks for.
    #[n(3)]
    pub side: Side,
}

impl Rule for CommentAdded {
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
        if case.state.comment(self.comment).is_ok() {
            return Err(Code::AlreadyExists.into());
        }
        case.state.topic(self.topic)?.has_copy(self.version).map(|_| ())
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, _: Moment) {
        let comment = Comment {
            topic: self.topic,
            by: act.by.member,
            version: self.version,
            side: self.side,
            withdrawn: false,
            hidden_by: None,
            appeal: None,
        };
        state.create(AggregateId::Comment(self.comment), comment);
    }
}

/// 撤回评论.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct CommentWithdrawn {
    /// The comment.
    #[n(0)]
    pub comment: CommentId,
}

impl Rule for CommentWithdrawn {
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
        if case.state.comment(self.comment)?.is_gone() { Err(Code::CommentGone.into()) } else { Ok(()) }
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Comment(self.comment), |comment: &mut Comment| comment.withdrawn = true);
    }
}
