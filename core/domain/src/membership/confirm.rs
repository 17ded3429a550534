//! The second signature: committee, roles and policy need min(2, committee members now). The effect is at the
//! position of the second one.

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::id::{DeviceId, EntryId, InviteId, MemberId, ObjectId};
use crate::refusal::{Code, Refusal};
use crate::role::Post;
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

use super::device::Device;
use super::invite::{Invite, org_of};
use super::member::{GrantSource, Member};
use super::post::{end_is_lawful, grant_is_lawful};
use super::revoke::revoke_is_lawful;
use super::space::{Cut, Pending, Space};

/// What a second signature brings about.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub enum Change {
    /// A post starts.
    #[n(0)]
    Grant {
        /// Who.
        #[n(0)]
        member: MemberId,
        /// Which post.
        #[n(1)]
        post: Post,
        /// What [`Member::devices_for`] this post gives.
        #[n(2)]
        devices: Vec<DeviceId>,
    },
    /// A post ends.
    #[n(1)]
    End {
        /// Who.
        #[n(0)]
        member: MemberId,
        /// Which post.
        #[n(1)]
        post: Post,
        /// What still counts under it.
        #[n(2)]
        cuts: Vec<Cut>,
    },
    /// A device is cut off.
    #[n(2)]
    Revoke {
        /// The device.
        #[n(0)]
        device: DeviceId,
        /// Its last entry that counts.
        #[n(1)]
        last: u64,
        /// Whose it is.
        #[n(2)]
        member: MemberId,
    },
    /// An invitation to an office can be used.
    #[n(3)]
    Invite(#[n(0)] InviteId),
}

impl Change {
    /// The aggregates it changes.
    fn touches(&self) -> Vec<AggregateId> {
        match self {
            Self::Grant { member, .. } | Self::End { member, .. } => vec![AggregateId::Member(*member)],
            Self::Revoke { device, member, .. } => {
                vec![AggregateId::Device(*device), AggregateId::Member(*member)]
            }
            Self::Invite(invite) => vec![AggregateId::Invite(*invite)],
        }
    }

    /// What it is judged by beside.
    fn reads(&self) -> Vec<AggregateId> {
        match self {
            Self::Grant { post, .. } => org_of(post),
            Self::End { .. } | Self::Revoke { .. } | Self::Invite(_) => Vec::new(),
        }
    }

    /// Refuses what the act that proposes it would be refused now: much may have happened since it was proposed.
    fn expect_lawful(&self, case: &Case<'_>) -> Result<(), Refusal> {
        match self {
            Self::Grant { member, post, devices } => grant_is_lawful(case, *member, post, devices),
            Self::End { member, post, .. } => end_is_lawful(case, *member, post),
            Self::Revoke { device, last, member } => revoke_is_lawful(case, *device, *last, *member),
            // Nobody holds anything yet; joining asks again.
            Self::Invite(_) => Ok(()),
        }
    }

    /// Carries it out at a position.
    fn carry_out(&self, state: &mut State, pos: Pos) {
        match self {
            Self::Grant { member, post, .. } => {
                state.change(AggregateId::Space, |space: &mut Space| space.start(*member, *post, pos));
                state.change(AggregateId::Member(*member), |m: &mut Member| m.grant_post(*post, pos));
            }
            Self::End { member, post, cuts } => {
                state.change(AggregateId::Space, |space: &mut Space| space.end(*member, *post, cuts, pos));
                state.change(AggregateId::Member(*member), |m: &mut Member| {
                    m.close(GrantSource::Post(*post), pos);
                });
            }
            Self::Revoke { device, last, member } => {
                state.change(AggregateId::Device(*device), |d: &mut Device| {
                    d.revoked = Some(d.revoked.map_or(*last, |before| before.min(*last)));
                });
                state.change(AggregateId::Member(*member), |m: &mut Member| {
                    if !m.revoked.contains(device) {
                        m.revoked.push(*device);
                    }
                });
            }
            Self::Invite(invite) => {
                state.change(AggregateId::Invite(*invite), |i: &mut Invite| i.ready = true);
            }
        }
    }
}

/// Refuses a wrong statement of how many signatures are needed, and a proposal that finds no place to wait.
pub(super) fn expect_signers(case: &Case<'_>, stated: bool, right: bool) -> Result<(), Refusal> {
    if stated != right {
        return Err(Code::SignersChanged.into());
    }
    if stated { Ok(()) } else { case.state.space()?.expect_room(case.at) }
}

/// Keeps a change for the second signature.
pub(super) fn propose(state: &mut State, act: &Act, at: Moment, change: Change) {
    let pending = Pending { change, by: act.by.member, since: at };
    state.change(AggregateId::Space, |space: &mut Space| space.propose(act.id, pending));
}

/// Carries a change out at once, or keeps it for the second signature.
pub(super) fn propose_or_carry_out(
    state: &mut State,
    act: &Act,
    (pos, at): (Pos, Moment),
    sole: bool,
    change: Change,
) {
    if sole {
        change.carry_out(state, pos);
    } else {
        propose(state, act, at, change);
    }
}

/// 第二人确认: a second committee member agrees to what an entry proposed.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Confirmed {
    /// The entry that proposed it.
    #[n(0)]
    pub entry: EntryId,
    /// What it proposed, again, so that `apply` reads nothing else.
    #[n(1)]
    pub change: Change,
}

impl Rule for Confirmed {
    fn object(&self) -> ObjectId {
        match &self.change {
            Change::Grant { member, .. } | Change::End { member, .. } => (*member).into(),
            Change::Revoke { device, .. } => {
                let mut out = [0u8; 16];
                out.iter_mut().zip(device.0).for_each(|(to, from)| *to = from);
                ObjectId(out)
            }
            Change::Invite(invite) => (*invite).into(),
        }
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        let mut touched = self.change.touches();
        touched.push(AggregateId::Space);
        touched
    }

    fn reads(&self) -> Vec<AggregateId> {
        self.change.reads()
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About { office: true, ..About::default() })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let space = case.state.space()?;
        let Some(pending) = space.pending.get(&self.entry) else {
            return Err(Code::ConfirmMismatch.into());
        };
        if pending.by == case.act.by.member {
            return Err(Code::SecondSignerSame.into());
        }
        if pending.change != self.change {
            return Err(Code::ConfirmMismatch.into());
        }
        self.change.expect_lawful(case)
    }

    fn apply(&self, state: &mut State, _: &Act, pos: Pos, _: Moment) {
        state.change(AggregateId::Space, |space: &mut Space| {
            space.pending.remove(&self.entry);
        });
        self.change.carry_out(state, pos);
    }
}
