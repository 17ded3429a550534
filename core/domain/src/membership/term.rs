//! 任期: the last day of a post's term. It reminds; it ends nothing: whoever holds the post goes on until a successor is
//! there (村民委员会组织法: 继续履行职责，直到新一届产生).

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::id::{MemberId, ObjectId};
use crate::refusal::{Code, Refusal};
use crate::role::Post;
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

use super::space::Space;

/// How many days before a term is over both committees are told.
pub const TERM_NOTICE_DAYS: i32 = 30;

/// 任期: of a post that runs.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TermSet {
    /// Whose post.
    #[n(0)]
    pub member: MemberId,
    /// Which.
    #[n(1)]
    pub post: Post,
    /// The last day; nothing takes back what was said before.
    #[n(2)]
    pub until: Option<CivilDate>,
}

impl Rule for TermSet {
    fn object(&self) -> ObjectId {
        self.member.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Space]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About { owner: Some(self.member), grid: self.post.grid, office: true, ..About::default() })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if case.state.space()?.holds_now(self.member, |held| *held == self.post) {
            return Ok(());
        }
        Err(Code::PostNotHeld.into())
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Space, |space: &mut Space| {
            let own = |held: &&mut super::PostHeld| {
                held.member == self.member && held.post == self.post && held.ended.is_none()
            };
            space.posts.iter_mut().filter(own).for_each(|held| held.until = self.until);
        });
    }
}
