//! 征求意见稿: a reading copy is what everybody outside the drafting group reads, comments and amends.

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::draft::HEADS_MAX;
use crate::id::{ChangeHash, MemberId, ObjectId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::Topic;
use crate::words::Words;

/// A reading copy as the rules see it.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Copy {
    /// 1 for the first.
    #[n(0)]
    pub version: u32,
    /// Who published it.
    #[n(1)]
    pub by: MemberId,
    /// The draft's heads it was taken at, sorted.
    #[n(2)]
    pub heads: Vec<ChangeHash>,
    /// [`text_hash`] of the text.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub text_hash: [u8; 32],
}

/// The hash by which copies, rounds and seals name a text.
pub fn text_hash(text: &str) -> [u8; 32] {
    crate::digest::tagged("yishi/text/1", &[text.as_bytes()])
}

/// 征求意见: title and text are in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct CopyPublished {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// The last version + 1.
    #[n(1)]
    pub version: u32,
    /// The draft's heads it was taken at, sorted, 1 to [`HEADS_MAX`].
    #[n(2)]
    pub heads: Vec<ChangeHash>,
    /// [`text_hash`] of the text.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub text_hash: [u8; 32],
}

impl Rule for CopyPublished {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let topic = case.state.topic(self.topic)?;
        topic.open()?;
        if topic.last_version().checked_add(1) != Some(self.version) {
            return Err(Code::CopyVersion.into());
        }
        let sorted = self.heads.is_sorted_by(|a, b| a < b);
        let text = matches!(&case.act.fact.words, Some(Words::Titled { text, .. }) if text_hash(text) == self.text_hash);
        if self.heads.is_empty() || self.heads.len() > HEADS_MAX || !sorted || !text {
            return Err(Code::CopyMismatch.into());
        }
        Ok(())
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            topic.copies.push(Copy {
                version: self.version,
                by: act.by.member,
                heads: self.heads.clone(),
                text_hash: self.text_hash,
            });
        });
    }
}
