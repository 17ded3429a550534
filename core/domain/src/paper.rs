//! 签署件: plans, minutes and agreements, laid before those who sign them. A paper is sealed once its slots are filled;
//! nothing laid is ever edited, a new one is laid instead (domain.md §3.7).

mod lay;
mod refuse;
mod sign;
mod slot;

use minicbor::{Decode, Encode};

use crate::id::{MemberId, OrgId, PaperId, SessionId, TopicId};
use crate::party::Party;
use crate::plan::Plan;
use crate::refusal::{Code, Refusal};
use crate::rule::Case;
use crate::seal::{How, Purpose, SlotRole};
use crate::session::Consensus;
use crate::state::State;
use crate::time::Pos;
use crate::work::Task;

pub(crate) use lay::slots_of;
pub use lay::{PaperLaid, agreement_wants, paper_digest};
pub use refuse::{PaperDropped, SigningRefused};
pub use sign::PaperSigned;
pub use slot::PaperSlot;

/// What the rules read of a paper.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub enum Content {
    /// 协商方案.
    #[n(0)]
    Plan(#[n(0)] Plan),
    /// 协商共识纪要.
    #[n(1)]
    Minutes(#[n(0)] Minutes),
    /// 商定即行: the agreement of those who are there, without plan and notice.
    #[n(2)]
    Agreement(#[n(0)] Agreement),
}

/// What the rules read of an agreement: who stands for what, and whoever holds the phone.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Agreement {
    /// Everybody it touches. All of them sign.
    #[n(0)]
    pub parties: Vec<Party>,
    /// Who holds the phone, and is no party.
    #[n(1)]
    pub moderator: MemberId,
    /// Whether money is raised for it: then it is no matter for this path.
    #[n(2)]
    pub raises_money: bool,
}

/// What the rules read of minutes.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Minutes {
    /// Of which session.
    #[n(0)]
    pub session: SessionId,
    /// Who agreed, sorted.
    #[n(1)]
    pub agreed: Vec<MemberId>,
    /// Who reserves or objects, sorted.
    #[n(2)]
    pub dissent: Vec<MemberId>,
    /// What is to be done: by whom, until when (T12). What it is stands in the text.
    #[n(3)]
    pub items: Vec<Task>,
}

impl Minutes {
    /// The minutes of a session that has come to a consensus.
    pub(crate) fn of(state: &State, session: SessionId, items: Vec<Task>) -> Result<Self, Refusal> {
        let held = state.session(session)?;
        let Consensus { agreed, dissent } = held.consensus.clone().ok_or(Code::NoConsensus)?;
        Ok(Self { session, agreed, dissent, items })
    }
}

impl Content {
    /// The parties of a plan or an agreement.
    pub fn parties(&self) -> &[Party] {
        match self {
            Self::Plan(plan) => &plan.parties,
            Self::Agreement(agreement) => &agreement.parties,
            Self::Minutes(_) => &[],
        }
    }

    /// The organisations they name.
    pub fn orgs(&self) -> Vec<OrgId> {
        crate::party::orgs(self.parties()).collect()
    }

    /// The session that minutes are of.
    pub const fn session(&self) -> Option<SessionId> {
        match self {
            Self::Minutes(minutes) => Some(minutes.session),
            Self::Plan(_) | Self::Agreement(_) => None,
        }
    }

    /// Whether it stands or falls with a member's word: who agreed, or is a party to an agreement.
    pub(crate) fn binds(&self, member: MemberId) -> bool {
        match self {
            Self::Plan(_) => false,
            Self::Minutes(minutes) => minutes.agreed.contains(&member),
            Self::Agreement(agreement) => agreement.parties.iter().any(|party| party.member == member),
        }
    }

    /// What is sealed.
    pub const fn purpose(&self) -> Purpose {
        match self {
            Self::Plan(_) => Purpose::Plan,
            Self::Minutes(_) => Purpose::Minutes,
            Self::Agreement(_) => Purpose::AgreeAndAct,
        }
    }
}

/// A signature on a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Sign {
    /// In which slot, by index.
    #[n(0)]
    pub slot: u8,
    /// Whose.
    #[n(1)]
    pub member: MemberId,
    /// How.
    #[n(2)]
    pub how: How,
    /// Where it stands in the space's order.
    #[n(3)]
    pub pos: Pos,
}

/// A paper as it stands.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Paper {
    /// Of which topic.
    #[n(0)]
    pub topic: TopicId,
    /// Who laid it.
    #[n(1)]
    pub by: MemberId,
    /// What it says, as far as rules go.
    #[n(2)]
    pub content: Content,
    /// Who must sign.
    #[n(3)]
    pub slots: Vec<PaperSlot>,
    /// What is signed.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub digest: [u8; 32],
    /// Who has signed, in order.
    #[n(5)]
    pub signed: Vec<Sign>,
    /// Who refused to sign what they had agreed to.
    #[n(6)]
    pub refused: Vec<MemberId>,
    /// The position of the signature that filled the last slot it waited for.
    #[n(7)]
    pub sealed: Option<Pos>,
    /// Whether another one takes its place.
    #[n(8)]
    pub dropped: bool,
}

impl Paper {
    /// Whether every slot is filled that the seal waits for.
    fn is_filled(&self) -> bool {
        let signed = |index: u8| self.signed.iter().filter(move |sign| sign.slot == index).count();
        (0u8..)
            .zip(&self.slots)
            .all(|(index, slot)| !slot.holds_seal() || signed(index) >= slot.slot.wanted())
    }

    /// Whether every slot is filled, those that only completion waits for included.
    pub fn is_complete(&self) -> bool {
        let signed = |index: u8| self.signed.iter().filter(move |sign| sign.slot == index).count();
        (0u8..).zip(&self.slots).all(|(index, slot)| signed(index) >= slot.slot.wanted())
    }

    /// Whether a member is to sign it in one of these parts.
    fn names(&self, member: MemberId, parts: &[SlotRole]) -> bool {
        self.slots.iter().any(|slot| parts.contains(&slot.slot.role) && slot.slot.members.contains(&member))
    }

    /// Whether a member led the sitting it is about.
    pub fn is_led_by(&self, member: MemberId) -> bool {
        self.names(member, &[SlotRole::Moderator])
    }

    /// Whether a member takes down what others sign here or on paper: who laid it, or leads the meeting it is about.
    pub fn is_kept_by(&self, member: MemberId) -> bool {
        self.by == member || self.names(member, &[SlotRole::Moderator, SlotRole::Recorder])
    }

    /// Slot and member of every signature that may still be given.
    pub fn open_places(&self) -> Vec<(u8, MemberId)> {
        let all = (0u8..)
            .zip(&self.slots)
            .flat_map(|(index, slot)| slot.slot.members.iter().map(move |member| (index, *member)));
        all.filter(|place| !self.signed.iter().any(|sign| (sign.slot, sign.member) == *place)).collect()
    }

    /// Those of them whose slot is not filled yet.
    pub fn wanted_places(&self) -> Vec<(u8, MemberId)> {
        let filled = |index: u8| {
            let signed = self.signed.iter().filter(|sign| sign.slot == index).count();
            self.slots.get(usize::from(index)).is_none_or(|slot| signed >= slot.slot.wanted())
        };
        self.open_places().into_iter().filter(|(slot, _)| !filled(*slot)).collect()
    }

    /// Refuses unless it is sealed.
    pub fn expect_sealed(&self) -> Result<(), Refusal> {
        if self.sealed.is_some() { Ok(()) } else { Err(Code::PaperUnsealed.into()) }
    }
}

/// A paper of this topic.
pub(crate) fn of_topic<'a>(case: &Case<'a>, id: PaperId, topic: TopicId) -> Result<&'a Paper, Refusal> {
    let paper = case.state.paper(id)?;
    if paper.topic == topic { Ok(paper) } else { Err(Code::UnknownObject.into()) }
}
