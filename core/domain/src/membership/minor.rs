//! 未成年人: under fourteen only through a guardian; from fourteen on they file needs, comment and are heard; never on any
//! roll (domain.md §2.2). How old somebody is stands in the grid's own label; that somebody is on no roll is read by every
//! member, because everybody who draws up a roll has to know it, and says nothing more (ADR 14).

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::act::{Act, Actor};
use crate::choice::choices;
use crate::fact::Core;
use crate::id::{GridId, MemberId, ObjectId};
use crate::membership::{Change, Standing};
use crate::paper::Content;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

choices! {
    /// How old somebody is, as far as rules ask; nobody writes a birthday down.
    AgeBand {
        0 Under14 "under14" "未满十四周岁";
        1 From14 "from14" "十四至十七周岁";
        2 Adult "adult" "成年";
    }
}

impl AgeBand {
    /// Whether somebody of this age is on no roll.
    pub const fn is_minor(self) -> bool {
        matches!(self, Self::Under14 | Self::From14)
    }
}

/// Whether somebody is on rolls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Minor {
    /// Whether somebody is heard and on no roll.
    #[n(0)]
    pub heard_only: bool,
}

/// 只听取意见: somebody is on no roll, or is again.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct MinorNoted {
    /// Who.
    #[n(0)]
    pub member: MemberId,
    /// The grid in which the person was registered, where whoever works there says so.
    #[n(1)]
    pub grid: Option<GridId>,
    /// Whether somebody is heard and on no roll.
    #[n(2)]
    pub heard_only: bool,
}

impl Rule for MinorNoted {
    fn object(&self) -> ObjectId {
        self.member.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Minor(self.member)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Member(self.member)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About { grid: self.grid, ..About::default() })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        // Of a member with a phone, and of anybody who is on rolls again, the committee says so; first, because who reads
        // another grid than the person's cannot tell the rest.
        let governs = case.holds(|post| post.role.in_committee());
        if governs == Standing::Yes {
            return Ok(());
        }
        if let Some(grid) = self.grid
            && self.heard_only
            && case.state.member(self.member)?.paper == Some(grid)
        {
            return Ok(());
        }
        Err(if governs == Standing::Ended { Code::RoleEnded } else { Code::NotPermitted }.into())
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        let noted = Minor { heard_only: self.heard_only };
        state.create(AggregateId::Minor(self.member), noted);
        state.change(AggregateId::Minor(self.member), |minor: &mut Minor| *minor = noted);
    }
}

/// Whom an act puts on a roll: parties and those who lead, signers, whom a draw may take, stances, posts, drafting groups.
pub(crate) fn rolled(core: &Core, by: &Actor) -> Vec<MemberId> {
    if let Core::DrawAnnounced(core) = core {
        return core.pool.clone();
    }
    if let Core::PaperLaid(core) = core {
        return match &core.content {
            Content::Plan(plan) => {
                let led = [plan.moderator, plan.recorder];
                plan.parties.iter().map(|party| party.member).chain(led).collect()
            }
            Content::Agreement(agreement) => {
                let parties = agreement.parties.iter().map(|party| party.member);
                parties.chain([agreement.moderator]).collect()
            }
            Content::Minutes(_) => Vec::new(),
        };
    }
    let one = if let Core::PaperSigned(core) = core {
        Some(core.member)
    } else if let Core::PositionTaken(core) = core {
        Some(core.member)
    } else if let Core::StanceGiven(_) = core {
        Some(by.member)
    } else if let Core::RoleGranted(core) = core {
        Some(core.member)
    } else if let Core::DrafterAppointed(core) = core {
        Some(core.member)
    } else if let Core::Confirmed(core) = core {
        granted(&core.change)
    } else {
        None
    };
    one.into_iter().collect()
}

/// Who is given a post.
const fn granted(change: &Change) -> Option<MemberId> {
    match change {
        Change::Grant { member, .. } => Some(*member),
        Change::End { .. } | Change::Revoke { .. } | Change::Invite(_) => None,
    }
}

/// Refuses a roll with somebody who is heard only.
pub(crate) fn expect_on_rolls(case: &Case<'_>) -> Result<(), Refusal> {
    let heard_only =
        |member: &MemberId| case.state.minor(*member).is_ok_and(|minor: &Minor| minor.heard_only);
    let rolled = rolled(&case.act.fact.core, &case.act.by);
    if rolled.iter().any(heard_only) { Err(Code::MinorRoll.into()) } else { Ok(()) }
}
