//! What a seal certifies: slots, roster and digest. Signatures over it are verified by `yishi-replica`, and offline by
//! anyone (architecture.md §7).

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::choice::choices;
use crate::id::{ChangeHash, MemberId, ObjectId, SpaceId};
use crate::role::Role;
use crate::words::RosterName;

choices! {
    /// What is sealed (domain.md §3.7).
    Purpose {
        0 Plan "plan" "协商方案";
        1 Minutes "minutes" "协商共识纪要";
        2 AgreeAndAct "agree_and_act" "商定即行";
        3 AssemblyResult "assembly_result" "会议决议";
        4 PublicationVerification "publication_verification" "公示核验";
        5 FinalText "final_text" "定稿";
        6 Archive "archive" "归档";
    }
}

choices! {
    /// How somebody signed (domain.md §3.7).
    How {
        0 Device "device" "本人设备";
        1 InPerson "in_person" "当面签";
        2 Paper "paper" "纸面签";
    }
}

choices! {
    /// Whose signature a slot wants: a role, or a part somebody plays in one session.
    SlotRole {
        0 CommitteeMember "CommitteeMember" "委员会成员";
        1 Chair "Chair" "村（居）委会主任";
        2 PartySecretary "PartySecretary" "党组织书记";
        3 Supervisor "Supervisor" "监督委员会成员";
        4 Moderator "Moderator" "主持人";
        5 Recorder "Recorder" "记录人";
        6 Party "Party" "协商主体";
        7 Counter "Counter" "计票人";
        8 Scrutineer "Scrutineer" "监票人";
        9 Archivist "Archivist" "档案员";
    }
}

/// How many of a slot's members must sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotNeed {
    /// Every one.
    #[n(0)]
    All,
    /// At least this many.
    #[n(1)]
    AtLeast(#[n(0)] u32),
}

/// A signature slot. A slot counts members, one signature each.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Slot {
    /// Whose signature.
    #[n(0)]
    pub role: SlotRole,
    /// How many.
    #[n(1)]
    pub need: SlotNeed,
    /// Who may sign, sorted.
    #[n(2)]
    pub members: Vec<MemberId>,
}

impl Slot {
    /// How many signatures are wanted.
    pub fn wanted(&self) -> usize {
        match self.need {
            SlotNeed::All => self.members.len(),
            SlotNeed::AtLeast(k) => usize::try_from(k).unwrap_or(usize::MAX),
        }
    }
}

/// A member on a roster, with the office that puts it there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
pub struct Seat {
    /// Who.
    #[n(0)]
    pub member: MemberId,
    /// In which office.
    #[n(1)]
    pub office: Role,
}

/// The slots of a final text: a strict majority of the committee's members (domain.md §3.7: 5 → 3, 7 → 4).
pub fn final_text_slots(committee: &[MemberId]) -> Vec<Slot> {
    let majority = u32::try_from(committee.len() / 2 + 1).unwrap_or(u32::MAX);
    vec![Slot {
        role: SlotRole::CommitteeMember,
        need: SlotNeed::AtLeast(majority),
        members: committee.to_vec(),
    }]
}

/// The hash of the sorted (member, office, name).
pub fn roster_hash(seats: &[Seat], names: &[RosterName]) -> [u8; 32] {
    let named: Vec<(MemberId, Role, &str)> = seats
        .iter()
        .map(|seat| {
            let name = names.iter().find(|n| n.member == seat.member).map_or("", |n| n.name.as_str());
            (seat.member, seat.office, name)
        })
        .collect();
    crate::digest::tagged("yishi/roster/1", &[&crate::fact::encode(&named)])
}

/// Everything a seal's digest covers.
#[derive(Debug, Clone, Copy)]
pub struct Sealed<'a> {
    /// In which space.
    pub space: &'a SpaceId,
    /// What is sealed.
    pub purpose: Purpose,
    /// What it is about.
    pub object: ObjectId,
    /// Which round.
    pub round: u32,
    /// The draft's heads; a pointer, the text is what counts.
    pub heads: &'a [ChangeHash],
    /// The title.
    pub title: &'a str,
    /// [`crate::copy::text_hash`] of the text.
    pub text_hash: &'a [u8; 32],
    /// [`roster_hash`].
    pub roster_hash: &'a [u8; 32],
    /// [`crate::membership::Space::history`] when the round opened: where the roster comes from.
    pub history: &'a [u8; 32],
    /// Who must sign.
    pub slots: &'a [Slot],
}

impl Sealed<'_> {
    /// The digest that every signature of the seal covers.
    pub fn digest(&self) -> [u8; 32] {
        let heads: Vec<u8> = self.heads.iter().flat_map(|head| head.0).collect();
        crate::digest::tagged(
            "yishi/seal/1",
            &[
                &self.space.0,
                self.purpose.code().as_bytes(),
                &self.object.0,
                &self.round.to_be_bytes(),
                &heads,
                self.title.as_bytes(),
                self.text_hash,
                self.roster_hash,
                self.history,
                &crate::fact::encode(&self.slots.to_vec()),
            ],
        )
    }
}

/// What a signature of a seal is made over.
pub fn sign_off_message(digest: &[u8; 32], slot: u8, member: &MemberId, how: How) -> [u8; 32] {
    crate::digest::tagged("yishi/sign-off/1", &[digest, &[slot], &member.0, how.code().as_bytes()])
}
