//! 协商主体: who takes part in a deliberation.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::choice::choices;
use crate::id::{MemberId, OrgId};
use crate::refusal::{Code, Refusal};
use crate::state::State;

choices! {
    /// 协商主体: organisations and people entitled to take part (湖委办〔2017〕45号 二（二）2; domain.md §2.1).
    PartyKind {
        0 TownshipGov "township_gov" "基层政府及其派出机关";
        1 PartyBranch "party_branch" "村（社区）党组织";
        2 Committee "committee" "村（居）民委员会";
        3 SupervisoryCommittee "supervisory_committee" "村（居）务监督委员会";
        4 ResidentsGroup "residents_group" "村（居）民小组";
        5 ResidentUnit "resident_unit" "驻村（社区）单位";
        6 CommunityOrg "community_org" "社区社会组织";
        7 OwnersCommittee "owners_committee" "业主委员会";
        8 CollectiveOrg "collective_org" "农村集体经济组织";
        9 FarmerCoop "farmer_coop" "农民合作组织";
        10 PropertyManager "property_manager" "物业服务企业";
        11 HukouResident "hukou_resident" "当地户籍居民";
        12 NonHukouRep "non_hukou_rep" "非户籍居民代表";
        13 OtherStakeholder "other_stakeholder" "其他利益相关方";
    }
}

choices! {
    /// As what somebody is asked to take part beside what they are a party as (湖委办〔2017〕45号 二（二）2: 邀请…参加).
    Invitee {
        0 OldPartyMember "old_party_member" "老党员";
        1 OldCadre "old_cadre" "老干部";
        2 Worthy "worthy" "乡贤";
        3 NonParty "non_party" "党外代表人士";
        4 MassOrg "mass_org" "群团组织负责人";
        5 MassesRep "masses_rep" "群众代表";
        6 ReturningCadre "returning_cadre" "返乡走亲干部";
        7 EmployedPartyMember "employed_party_member" "在职党员";
        8 LegalAdviser "legal_adviser" "法律顾问";
        9 Delegate "delegate" "党代表、人大代表、政协委员";
        10 SocialWorker "social_worker" "专业社工";
        11 NewResidentRep "new_resident_rep" "新居民代表";
    }
}

impl PartyKind {
    /// Whether a party of this kind is some organisation of several there can be, so that it is named.
    pub const fn is_registered(self) -> bool {
        matches!(
            self,
            Self::ResidentUnit
                | Self::CommunityOrg
                | Self::OwnersCommittee
                | Self::CollectiveOrg
                | Self::FarmerCoop
                | Self::PropertyManager
        )
    }

    /// Whether an organisation can be registered as one: residents take part as people.
    pub const fn is_organisation(self) -> bool {
        !matches!(self, Self::HukouResident | Self::NonHukouRep)
    }
}

/// A party to one deliberation, with whoever speaks for it. Nobody speaks for two.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Party {
    /// What it is.
    #[n(0)]
    pub kind: PartyKind,
    /// Who speaks for it.
    #[n(1)]
    pub member: MemberId,
    /// Whether the topic touches its own interest.
    #[n(2)]
    pub affected: bool,
    /// The organisation it is, where it is a registered one.
    #[n(3)]
    pub org: Option<OrgId>,
    /// As what else they are asked.
    #[n(4)]
    pub invited_as: Vec<Invitee>,
}

impl Party {
    /// Somebody who speaks for a party, and for no registered organisation.
    pub const fn of(kind: PartyKind, member: MemberId, affected: bool) -> Self {
        Self { kind, member, affected, org: None, invited_as: Vec::new() }
    }

    /// Refuses an organisation that is not registered, of another kind, or for which this member does not speak.
    fn expect_org(&self, state: &State) -> Result<(), Refusal> {
        let Some(id) = self.org else { return Ok(()) };
        let org = state.org(id)?;
        org.expect_running()?;
        if org.kind != self.kind {
            return Err(Code::OrgParty.into());
        }
        if state.space()?.holds_now(self.member, |post| post.org == Some(id)) {
            return Ok(());
        }
        Err(Code::OrgSpeaker.into())
    }
}

/// Refuses parties that speak for organisations wrongly.
pub(crate) fn expect_orgs(state: &State, parties: &[Party]) -> Result<(), Refusal> {
    parties.iter().try_for_each(|party| party.expect_org(state))
}

/// The organisations that parties name.
pub(crate) fn orgs(parties: &[Party]) -> impl Iterator<Item = OrgId> + '_ {
    parties.iter().filter_map(|party| party.org)
}

/// Who of them speaks for an organisation that advises and never decides, sorted.
pub(crate) fn advisers(state: &State, parties: &[Party]) -> Result<Vec<MemberId>, Refusal> {
    let mut advisers = Vec::new();
    for party in parties {
        if let Some(org) = party.org
            && state.org(org)?.advises
        {
            advisers.push(party.member);
        }
    }
    advisers.sort_unstable();
    Ok(advisers)
}

/// Whether each speaks for one party only.
pub(crate) fn are_distinct(parties: &[Party]) -> bool {
    let mut members: Vec<MemberId> = parties.iter().map(|party| party.member).collect();
    members.sort_unstable();
    members.windows(2).all(|pair| pair.first() != pair.last())
}
