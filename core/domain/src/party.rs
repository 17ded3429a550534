//! 协商主体: who takes part in a deliberation.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::choice::choices;
use crate::id::MemberId;

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

/// A party to one deliberation, with whoever speaks for it. Nobody speaks for two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
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
}

/// Whether each speaks for one party only.
pub(crate) fn are_distinct(parties: &[Party]) -> bool {
    let mut members: Vec<MemberId> = parties.iter().map(|party| party.member).collect();
    members.sort_unstable();
    members.windows(2).all(|pair| pair.first() != pair.last())
}
