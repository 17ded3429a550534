//! Changes of a shared document, as the rules see them: who, in which order, how large. The text itself is
//! `yishi-replica`'s; state never depends on it.

use std::collections::BTreeMap;

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::amendment::AmendmentStatus;
use crate::id::{ActorId, AmendmentId, ChangeHash, DeviceId, DraftId, ObjectId, SessionId, TopicId};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::session::SessionState;
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::{Topic, TopicState};

/// The most operations of one change (architecture.md §5).
pub const CHANGE_OPS_MAX: u32 = 10_000;
/// The most changes a change or a reading copy may stand on.
pub const HEADS_MAX: usize = 256;
/// The most operations of a document; beyond it a signed re-root is due (architecture.md §2).
pub const DRAFT_OPS_MAX: u64 = 200_000;

/// The most actors of a document. They are loaded with every change.
pub const ACTORS_MAX: usize = 512;
/// The most of them that one device may take. A device takes a new one only after a change of its own was refused or
/// its data was restored, so that nobody alone fills a document.
pub const DEVICE_ACTORS_MAX: usize = 32;

/// An automerge actor of a document and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct ActorState {
    /// The device it belongs to; bound by the first change's signature.
    #[n(0)]
    pub device: DeviceId,
    /// Its last sequence number.
    #[n(1)]
    pub seq: u64,
}

/// A shared document as the rules see it.
#[derive(Debug, Clone, Default, PartialEq, Encode, Decode)]
pub struct Draft {
    /// Its actors.
    #[n(0)]
    pub actors: BTreeMap<ActorId, ActorState>,
    /// Operations of all changes together.
    #[n(1)]
    pub ops: u64,
}

impl Draft {
    /// Refuses one more actor of a device where there are too many.
    fn expect_room(&self, device: DeviceId) -> Result<(), Refusal> {
        let own = self.actors.values().filter(|actor| actor.device == device).count();
        if self.actors.len() < ACTORS_MAX && own < DEVICE_ACTORS_MAX {
            Ok(())
        } else {
            Err(Code::DraftActors.into())
        }
    }
}

/// A text that is written together: a topic's proposal, or the minutes of one of its sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Writing {
    /// The topic.
    pub topic: TopicId,
    /// The session whose minutes it is; nothing of the proposal.
    pub session: Option<SessionId>,
}

impl Writing {
    /// Its document.
    pub fn draft(&self) -> DraftId {
        self.session.map_or_else(|| self.topic.draft(), |session| session.draft())
    }
}

impl From<TopicId> for Writing {
    fn from(topic: TopicId) -> Self {
        Self { topic, session: None }
    }
}

/// Refuses a change of minutes unless they are those of the topic's newest session, which is held or was, and nothing
/// has been sealed of it.
fn expect_minutes_open(case: &Case<'_>, topic: &Topic, id: SessionId) -> Result<(), Refusal> {
    let session = case.state.session(id)?;
    let held = matches!(session.state, SessionState::Open | SessionState::Closed);
    let stands = matches!(
        topic.state,
        TopicState::InSession | TopicState::SessionClosed | TopicState::ConsensusReached
    );
    if topic.session == Some(id) && held && stands { Ok(()) } else { Err(Code::SessionState.into()) }
}

/// 修改草稿: the change's bytes are in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct DraftChanged {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// The change.
    #[n(1)]
    pub change: ChangeHash,
    /// The changes it stands on, sorted; never empty, since all end in the constant first change.
    #[n(2)]
    pub deps: Vec<ChangeHash>,
    /// The automerge actor.
    #[n(3)]
    pub actor: ActorId,
    /// The actor's sequence number, from 1.
    #[n(4)]
    pub seq: u64,
    /// The number of its first operation.
    #[n(5)]
    pub start_op: u64,
    /// How many operations it has.
    #[n(6)]
    pub ops: u32,
    /// The amendment it takes over.
    #[n(7)]
    pub cause: Option<AmendmentId>,
    /// The session whose minutes it changes; nothing where it changes the proposal.
    #[n(8)]
    pub session: Option<SessionId>,
}

impl DraftChanged {
    /// What it changes.
    pub const fn writing(&self) -> Writing {
        Writing { topic: self.topic, session: self.session }
    }

    /// A cause names the author of the words: only an amendment of this topic that was taken can be one.
    fn takes_up(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let Some(cause) = self.cause else { return Ok(()) };
        let amendment = case.state.amendment(cause)?;
        if self.session.is_none()
            && amendment.topic == self.topic
            && amendment.status == AmendmentStatus::Taken
        {
            Ok(())
        } else {
            Err(Code::DraftInvalid.into())
        }
    }
}

impl Rule for DraftChanged {
    fn object(&self) -> ObjectId {
        self.writing().draft().into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Draft(self.writing().draft())]
    }

    fn reads(&self) -> Vec<AggregateId> {
        let cause = self.cause.map(AggregateId::Amendment);
        let session = self.session.map(AggregateId::Session);
        cause.into_iter().chain(session).chain([AggregateId::Topic(self.topic)]).collect()
    }

    fn about(&self, case: &Case<'_>) -> Result<About, Refusal> {
        let about = case.state.topic(self.topic).map(|_| crate::topic::about(self.topic))?;
        Ok(About { session: self.session, ..about })
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let topic = case.state.topic(self.topic)?;
        topic.open()?;
        self.session.map_or(Ok(()), |session| expect_minutes_open(case, topic, session))?;
        if self.ops == 0 || self.ops > CHANGE_OPS_MAX || self.deps.is_empty() || self.deps.len() > HEADS_MAX {
            return Err(Code::DraftInvalid.into());
        }
        self.takes_up(case)?;
        let Ok(draft) = case.state.draft(self.writing().draft()) else {
            return if self.seq == 1 { Ok(()) } else { Err(Code::DraftSequence.into()) };
        };
        if draft.ops.saturating_add(u64::from(self.ops)) > DRAFT_OPS_MAX {
            return Err(Code::DraftTooLarge.into());
        }
        match draft.actors.get(&self.actor) {
            None if self.seq == 1 => draft.expect_room(case.act.by.device),
            Some(known) if known.device != case.act.by.device => Err(Code::ActorTaken.into()),
            Some(known) if known.seq.checked_add(1) == Some(self.seq) => Ok(()),
            None | Some(_) => Err(Code::DraftSequence.into()),
        }
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, _: Moment) {
        let id = AggregateId::Draft(self.writing().draft());
        state.create(id, Draft::default());
        state.change(id, |draft: &mut Draft| {
            draft.actors.insert(self.actor, ActorState { device: act.by.device, seq: self.seq });
            draft.ops = draft.ops.saturating_add(u64::from(self.ops));
        });
    }
}
