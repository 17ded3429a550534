//! Logging a need, for oneself or for somebody else (代录).

use minicbor::{Decode, Encode};

use super::attachment::{self, Attachment};
use super::{Category, Channel, Need, NeedStatus};
use crate::act::{Act, Actor};
use crate::id::{GridId, MemberId, NeedId, ObjectId, OrgId};
use crate::membership::{Member, Standing};
use crate::refusal::{Code, Refusal};
use crate::role::Role;
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
    /// The organisation in whose name, or for whose member, the author enters it.
    #[n(7)]
    pub org: Option<OrgId>,
}

impl NeedLogged {
    /// Whether the author may enter what somebody else said.
    fn may_enter_for(&self, case: &Case<'_>, speaker: &Member) -> Result<Standing, Refusal> {
        if let Some(org) = self.org {
            // Whose member somebody is, the posts say: there is no other register of members.
            let fellow = case.state.space()?.holds_now(self.by, |post| post.org == Some(org));
            return Ok(if fellow { Standing::Yes } else { Standing::No });
        }
        // A paper person is read in the grid that registered it: who enters for the person must work there, too.
        let home = speaker.paper.unwrap_or(self.grid);
        let works_in = |grid| case.holds(|post| post.role.in_committee() || post.grid == Some(grid));
        let in_grid = works_in(self.grid).min(works_in(home));
        let came_to_the_desk = matches!(self.channel, Channel::Visit | Channel::Hotline);
        if came_to_the_desk && speaker.is_enrolled() {
            return Ok(in_grid.max(case.holds(|post| post.role == Role::TownshipDesk)));
        }
        Ok(in_grid)
    }
}

impl Rule for NeedLogged {
    fn object(&self) -> ObjectId {
        self.need.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Need(self.need)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        let org = self.org.map(AggregateId::Org);
        [AggregateId::Member(self.by)].into_iter().chain(org).collect()
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
        crate::org::expect_speaks(case, self.org)?;
        if !for_another {
            return Ok(());
        }
        let speaker = case.state.member(self.by)?;
        if speaker.has_guardian() && self.guardian != speaker.guardian {
            return Err(Code::GuardianConsent.into());
        }
        if speaker.guardian == Some(case.act.by.member) {
            return Ok(());
        }
        match self.may_enter_for(case, speaker)? {
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
            org: self.org,
        };
        state.create(AggregateId::Need(self.need), need);
    }
}
