//! Logging a need, for oneself or for somebody else (代录).

use minicbor::{Decode, Encode};

use super::attachment::{self, Attachment};
use super::{Category, Channel, Need, NeedStatus};
use crate::act::{Act, Actor};
use crate::id::{GridId, MemberId, NeedId, ObjectId};
use crate::membership::Standing;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// 提出诉求: its text is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct NeedLogged {
    /// The need.
    #[n(0)]
    pub need: NeedId,
    /// Who speaks; where it is not the author, the author entered it (代录).
    #[n(1)]
    pub by: MemberId,
    /// The grid it is about.
    #[n(2)]
    pub grid: GridId,
    /// How it came in.
    #[n(3)]
    pub channel: Channel,
    /// What it is about.
    #[n(4)]
    pub category: Category,
    /// Photos and recordings, at most four.
    #[cbor(n(5), with = "attachment::list", has_nil)]
    pub attachments: Vec<Attachment>,
    /// The guardian who agreed, where somebody under fourteen speaks (个人信息保护法 31 条).
    #[n(6)]
    pub guardian: Option<MemberId>,
}

impl Rule for NeedLogged {
    fn object(&self) -> ObjectId {
        self.need.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Need(self.need)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Member(self.by)]
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        if !case.state.space()?.grids.contains(&self.grid) {
            return Err(Code::GridUnknown.into());
        }
        Ok(About { grid: Some(self.grid), owner: Some(self.by), ..About::default() })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if case.state.need(self.need).is_ok() {
            return Err(Code::AlreadyExists.into());
        }
        let for_another = self.by != case.act.by.member;
        attachment::check(&self.attachments, for_another)?;
        if !for_another {
            return Ok(());
        }
        // A paper person is read in the grid that registered it: who enters for the person must work there, too.
        let speaker = case.state.member(self.by)?;
        if speaker.has_guardian() && self.guardian != speaker.guardian {
            return Err(Code::GuardianConsent.into());
        }
        if speaker.guardian == Some(case.act.by.member) {
            return Ok(());
        }
        let home = speaker.paper.unwrap_or(self.grid);
        let works_in = |grid| case.holds(|post| post.role.in_committee() || post.grid == Some(grid));
        match works_in(self.grid).min(works_in(home)) {
            Standing::Yes => Ok(()),
            Standing::Ended => Err(Code::RoleEnded.into()),
            Standing::No => Err(Code::NeedEnteredFor.into()),
        }
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, _: Moment) {
        let entered_by = (act.by.member != self.by).then_some(act.by.member);
        let need = Need {
            by: self.by,
            entered_by,
            grid: self.grid,
            channel: self.channel,
            category: self.category,
            status: NeedStatus::Submitted,
            merged_into: None,
            topic: None,
            answers: 0,
            corrections: 0,
            item: None,
            class: None,
            referral: None,
            closed: None,
            before_merge: None,
        };
        state.create(AggregateId::Need(self.need), need);
    }
}
