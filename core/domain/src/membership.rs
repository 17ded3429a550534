//! Who is here and what they hold: the space's offices and grids, members, devices, invitations.

mod admitted;
mod claim;
mod confirm;
mod device;
mod genesis;
mod grid;
mod invite;
mod join;
mod member;
mod minor;
mod person;
mod post;
mod revoke;
mod space;
mod term;

pub use admitted::Admitted;
pub use claim::{ClaimAsked, ClaimConfirmed, ClaimDeclined};
pub use confirm::{Change, Confirmed};
pub use device::Device;
pub use genesis::{BadGenesis, Founder, Genesis, SpaceKind};
pub use grid::GridDefined;
pub use invite::{Invite, InviteGrant, Invited, OFFICE_HOURS, RESIDENT_HOURS, RESIDENT_USES};
pub use join::{Joined, join_message};
pub use member::{Grant, GrantSource, Member};
pub use minor::{AgeBand, Minor, MinorNoted};
pub(crate) use minor::{expect_on_rolls, rolled};
pub use person::PersonRegistered;
pub use post::{RoleEnded, RoleGranted};
pub use revoke::Revoked;
pub use space::{
    Cut, PENDING_HOURS, PENDING_MAX, Pending, PostHeld, Space, Standing, next_history, within_cuts,
};
pub use term::{TERM_NOTICE_DAYS, TermSet};
