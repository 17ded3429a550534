//! Joining: the one fact a device that is not enrolled may push. It proves that it holds an invitation's seed, so
//! reading the invitation or replaying a join gains nothing.

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::id::{DeviceId, InviteId, MemberId, ObjectId, SpaceId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

use super::device::Device;
use super::invite::{Invite, InviteGrant};
use super::member::Member;
use super::space::Space;

/// 加入: a new device, and with it a new member unless it is a further device.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Joined {
    /// The invitation used.
    #[n(0)]
    pub invite: InviteId,
    /// The invitation's key.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub key: [u8; 32],
    /// What the invitation gives.
    #[n(2)]
    pub grant: InviteGrant,
    /// The member this device speaks for.
    #[n(3)]
    pub member: MemberId,
    /// The device's X25519 key.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub receive_key: [u8; 32],
    /// The invitation key's signature over [`join_message`]; `yishi-replica` verifies it.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub proof: [u8; 64],
}

/// What the invitation's key signs.
pub fn join_message(
    space: &SpaceId,
    invite: &InviteId,
    member: &MemberId,
    device: &DeviceId,
    receive_key: &[u8; 32],
) -> [u8; 32] {
    crate::digest::tagged("yishi/join/1", &[&space.0, &invite.0, &member.0, &device.0, receive_key])
}

impl Rule for Joined {
    fn object(&self) -> ObjectId {
        self.member.into()
    }

    fn touches(&self, by: &Actor) -> Vec<AggregateId> {
        let mut touched = vec![
            AggregateId::Invite(self.invite),
            AggregateId::Member(self.member),
            AggregateId::Device(by.device),
        ];
        if matches!(self.grant, InviteGrant::Post(_)) || self.grant.is_office() {
            touched.push(AggregateId::Space);
        }
        touched
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About { office: self.grant.is_office(), owner: Some(self.member), ..About::default() })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        // Nobody joins in another's name.
        if self.member != case.act.by.member {
            return Err(Code::InviteMismatch.into());
        }
        let invite = case.state.invite(self.invite)?;
        if invite.key != self.key || invite.grant != self.grant {
            return Err(Code::InviteMismatch.into());
        }
        if !invite.ready {
            return Err(Code::InviteNotConfirmed.into());
        }
        if invite.left == 0 {
            return Err(Code::InviteUsedUp.into());
        }
        if case.at > invite.expires {
            return Err(Code::InviteExpired.into());
        }
        let known = case.state.member(self.member);
        match self.grant {
            // An office taken up or given up since the invitation changes who must be able to read of the device.
            InviteGrant::Device { member, office }
                if office != case.state.space()?.holds_now(member, |post| post.role.is_office()) =>
            {
                Err(Code::InviteMismatch.into())
            }
            InviteGrant::Device { member, .. } if member == self.member && known.is_ok() => Ok(()),
            InviteGrant::Device { .. } => Err(Code::InviteMismatch.into()),
            InviteGrant::Person { member, .. } if member != self.member => Err(Code::InviteMismatch.into()),
            InviteGrant::Person { grid, .. } => {
                let person = known?;
                let free = person.paper == Some(grid) && person.claimed_by.is_none();
                if free { Ok(()) } else { Err(Code::PersonClaimed.into()) }
            }
            InviteGrant::Resident | InviteGrant::Post(_) if known.is_ok() => Err(Code::AlreadyExists.into()),
            InviteGrant::Resident | InviteGrant::Post(_) => Ok(()),
        }
    }

    fn apply(&self, state: &mut State, act: &Act, pos: Pos, _: Moment) {
        state.change(AggregateId::Invite(self.invite), |invite: &mut Invite| {
            invite.left = invite.left.saturating_sub(1);
        });
        state.create(AggregateId::Member(self.member), Member::enrolled(self.member, pos));
        state.change(AggregateId::Member(self.member), |member: &mut Member| {
            if !member.is_enrolled() {
                member.enrol(pos);
            }
            member.devices.push(act.by.device);
            if let InviteGrant::Post(post) = self.grant {
                member.grant_post(post, pos);
            }
        });
        state.create(AggregateId::Device(act.by.device), Device::new(self.member, self.receive_key));
        if let InviteGrant::Post(post) = self.grant {
            state.change(AggregateId::Space, |space: &mut Space| space.start(self.member, post, pos));
        }
    }
}
