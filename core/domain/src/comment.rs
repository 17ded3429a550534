//! 评论: for or against, with reasons; no reply chains (requirements V-05).

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::act::{Act, Actor};
use crate::choice::choices;
use crate::id::{CommentId, MemberId, ObjectId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

choices! {
    /// Which side a comment speaks for.
    Side {
        0 Neither "neither" "说明";
        1 For "for" "赞成";
        2 Against "against" "反对";
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
        };
        state.create(AggregateId::Comment(self.comment), comment);
    }
}

macro_rules! endings {
    ($($(#[$doc:meta])* $name:ident => $change:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Encode, Decode)]
        pub struct $name {
            /// The comment.
            #[n(0)]
            pub comment: CommentId,
        }

        impl Rule for $name {
            fn object(&self) -> ObjectId {
                self.comment.into()
            }

            fn touches(&self, _: &Actor) -> Vec<AggregateId> {
                vec![AggregateId::Comment(self.comment)]
            }

            fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
                let comment = case.state.comment(self.comment)?;
                Ok(About { owner: Some(comment.by), ..crate::topic::about(comment.topic) })
            }

            fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
                let comment = case.state.comment(self.comment)?;
                if comment.withdrawn || comment.hidden_by.is_some() {
                    return Err(Code::CommentGone.into());
                }
                Ok(())
            }

            fn apply(&self, state: &mut State, act: &Act, _: Pos, _: Moment) {
                let change: fn(&mut Comment, MemberId) = $change;
                state.change(AggregateId::Comment(self.comment), |comment: &mut Comment| {
                    change(comment, act.by.member);
                });
            }
        }
    )*};
}

endings! {
    /// 撤回评论.
    CommentWithdrawn => |comment, _| comment.withdrawn = true;
    /// 隐藏评论: the reason is in the words, and reaches the author.
    CommentHidden => |comment, by| comment.hidden_by = Some(by);
}
