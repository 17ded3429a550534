//! State: the aggregates a caller has loaded. Each one is the fold of the accepted facts that touch it.

use std::collections::BTreeMap;
use std::sync::Arc;

use minicbor::{Decode, Encode};

use crate::amendment::Amendment;
use crate::comment::Comment;
use crate::draft::Draft;
use crate::draw::Draw;
use crate::id::{
    AmendmentId, CommentId, DeviceId, DraftId, DrawId, InviteId, MemberId, NeedId, OrgId, PaperId, SessionId,
    TopicId, VenueId,
};
use crate::key::{KeyRole, RoleKey};
use crate::membership::{Device, Invite, Member, Minor, Space};
use crate::need::Need;
use crate::org::Org;
use crate::paper::Paper;
use crate::refusal::{Code, Refusal};
use crate::rulebook::Rulebook;
use crate::session::Session;
use crate::stance::Stance;
use crate::topic::Topic;
use crate::venue::Venue;

macro_rules! aggregates {
    ($($(#[$doc:meta])* $n:literal $name:ident $(($id:ty))? $get:ident $missing:ident;)*) => {
        /// Which aggregate.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
        pub enum AggregateId {
            $($(#[$doc])* #[n($n)] $name $((#[n(0)] $id))?,)*
        }

        /// The content of an aggregate.
        #[derive(Debug, Clone, PartialEq, Encode, Decode)]
        pub enum Aggregate {
            $($(#[$doc])* #[n($n)] $name(#[n(0)] $name),)*
        }

        $(impl From<$name> for Aggregate {
            fn from(value: $name) -> Self {
                Self::$name(value)
            }
        })*

        impl State {
            $($(#[$doc])*
            pub fn $get(&self $(, id: $id)?) -> Result<&$name, Refusal> {
                match self.get(&aggregates!(@id $name $get $(, id as $id)?)) {
                    Some(Aggregate::$name(value)) => Ok(value),
                    _ => Err(Code::$missing.into()),
                }
            })*
        }
    };
    (@id $name:ident $get:ident) => { AggregateId::$name };
    (@id $name:ident $get:ident, $id:ident as $t:ty) => { AggregateId::$name($id) };
}

aggregates! {
    /// Offices, grids, what waits for a second signature.
    0 Space space NotFounded;
    /// A person and what the person may read.
    1 Member (MemberId) member MemberUnknown;
    /// A signing device.
    2 Device (DeviceId) device DeviceUnknown;
    /// An invitation.
    3 Invite (InviteId) invite InviteUnknown;
    /// A role's key.
    4 RoleKey (KeyRole) role_key KeyGeneration;
    /// A need.
    10 Need (NeedId) need UnknownObject;
    /// A topic with its drafting group, reading copies and rounds.
    11 Topic (TopicId) topic UnknownObject;
    /// The authors of a shared document.
    12 Draft (DraftId) draft UnknownObject;
    /// A comment.
    13 Comment (CommentId) comment UnknownObject;
    /// A proposed change of a passage.
    14 Amendment (AmendmentId) amendment UnknownObject;
    /// One member's latest stance on a topic.
    15 Stance (StanceId) stance UnknownObject;
    /// A paper that is signed: a plan, minutes.
    16 Paper (PaperId) paper UnknownObject;
    /// Whether somebody is on rolls.
    19 Minor (MemberId) minor MemberUnknown;
    /// A sitting.
    17 Session (SessionId) session UnknownObject;
    /// What the space goes by.
    18 Rulebook rulebook NotFounded;
    /// An organisation.
    20 Org (OrgId) org OrgUnknown;
    /// A draw.
    21 Draw (DrawId) draw UnknownObject;
    /// A venue with its bookings.
    22 Venue (VenueId) venue VenueUnknown;
}

/// A stance's key: topic and member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct StanceId {
    /// On what.
    #[n(0)]
    pub topic: TopicId,
    /// Whose.
    #[n(1)]
    pub member: MemberId,
}

/// Loaded aggregates. What is not here does not exist as far as rules are concerned. A copy shares what neither side
/// changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct State(BTreeMap<AggregateId, Arc<Aggregate>>);

impl State {
    /// Puts an aggregate in, as loaded or changed.
    pub fn put(&mut self, id: AggregateId, aggregate: impl Into<Aggregate>) {
        self.0.insert(id, Arc::new(aggregate.into()));
    }

    /// Whether the aggregate is here.
    pub fn has(&self, id: &AggregateId) -> bool {
        self.0.contains_key(id)
    }

    /// An aggregate as it stands.
    pub fn get(&self, id: &AggregateId) -> Option<&Aggregate> {
        self.0.get(id).map(Arc::as_ref)
    }

    /// Takes an aggregate out, to store it.
    pub fn take(&mut self, id: &AggregateId) -> Option<Aggregate> {
        self.0.remove(id).map(Arc::unwrap_or_clone)
    }

    /// How many aggregates are here.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is here.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Everything here, in the order of ids.
    pub fn iter(&self) -> impl Iterator<Item = (&AggregateId, &Aggregate)> {
        self.0.iter().map(|(id, aggregate)| (id, aggregate.as_ref()))
    }

    /// Changes an aggregate of the wanted kind in place; does nothing where it is missing, so that `apply` is total.
    pub(crate) fn change<T>(&mut self, id: AggregateId, change: impl FnOnce(&mut T))
    where
        Aggregate: AsMutOf<T>,
    {
        if let Some(value) = self.0.get_mut(&id).map(Arc::make_mut).and_then(AsMutOf::as_mut_of) {
            change(value);
        }
    }

    /// Creates an aggregate unless it exists.
    pub(crate) fn create(&mut self, id: AggregateId, aggregate: impl Into<Aggregate>) {
        self.0.entry(id).or_insert_with(|| Arc::new(aggregate.into()));
    }

    /// The wanted aggregates of this state, as far as they are here.
    pub fn only(&self, wanted: impl IntoIterator<Item = AggregateId>) -> Self {
        let known = wanted.into_iter().filter_map(|id| Some((id, Arc::clone(self.0.get(&id)?))));
        Self(known.collect())
    }
}

/// Narrowing of [`Aggregate`] to one of its kinds.
pub trait AsMutOf<T> {
    /// The value, if it is of this kind.
    fn as_mut_of(&mut self) -> Option<&mut T>;
}

macro_rules! narrow {
    ($($name:ident)*) => {$(
        impl AsMutOf<$name> for Aggregate {
            fn as_mut_of(&mut self) -> Option<&mut $name> {
                if let Self::$name(value) = self { Some(value) } else { None }
            }
        }
    )*};
}

narrow!(
    Space Member Device Invite RoleKey Need Topic Draft Comment Amendment Stance Paper Session Rulebook Org Draw
    Minor Venue
);
