//! Cutting a device off.

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::id::{DeviceId, MemberId, ObjectId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

use super::confirm::{Change, expect_signers, propose_or_carry_out};

/// 停用设备: entries above the cut are quarantined.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Revoked {
    /// The device.
    #[n(0)]
    pub device: DeviceId,
    /// Whose it is.
    #[n(1)]
    pub member: MemberId,
    /// Whether the member holds an office, whose devices are public.
    #[n(2)]
    pub office: bool,
    /// The device's last entry that counts.
    #[n(3)]
    pub last: u64,
    /// Whether this one signature is enough.
    #[n(4)]
    pub sole: bool,
}

/// Refuses a cut of a device that is not this member's, or that is cut off as early already.
pub(super) fn revoke_is_lawful(
    case: &Case<'_>,
    device: DeviceId,
    last: u64,
    member: MemberId,
) -> Result<(), Refusal> {
    let device = case.state.device(device)?;
    if device.member != member {
        return Err(Code::DeviceUnknown.into());
    }
    // A cut may be moved down: a thief who cut the stolen device off far ahead gains nothing.
    if device.revoked.is_some_and(|before| before <= last) {
        return Err(Code::AlreadyExists.into());
    }
    Ok(())
}

impl Rule for Revoked {
    fn object(&self) -> ObjectId {
        self.member.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Device(self.device), AggregateId::Member(self.member), AggregateId::Space]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About { owner: Some(self.member), office: self.office, ..About::default() })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let space = case.state.space()?;
        revoke_is_lawful(case, self.device, self.last, self.member)?;
        if self.office != space.holds_now(self.member, |post| post.role.is_office()) {
            return Err(Code::SignersChanged.into());
        }
        let own = self.member == case.act.by.member;
        let committee = space.holds_now(self.member, |post| post.role.in_both_committees());
        expect_signers(case, self.sole, own || !committee || space.one_is_enough())
    }

    fn apply(&self, state: &mut State, act: &Act, pos: Pos, at: Moment) {
        let change = Change::Revoke { device: self.device, last: self.last, member: self.member };
        propose_or_carry_out(state, act, (pos, at), self.sole, change);
    }
}
