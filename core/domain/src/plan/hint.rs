//! 还可以请谁: parties that a plan does not name although something points to them. What the rules refuse is not among
//! them; whoever writes the plan may answer a hint, with the reason in its text.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::Plan;
use crate::choice::choices;
use crate::id::MemberId;
use crate::matter::{Decider, Item};
use crate::need::Category;
use crate::party::{Invitee, PartyKind};

choices! {
    /// Who may be missing.
    PlanHint {
        0 NeedAuthors "need_authors" "提出诉求的人";
        1 OwnersCommittee "owners_committee" "业主委员会";
        2 PropertyManager "property_manager" "物业服务企业";
        3 CollectiveOrg "collective_org" "农村集体经济组织";
        4 ResidentUnit "resident_unit" "驻村（社区）单位";
        5 NewResidents "new_residents" "新居民代表";
        6 OrgUnnamed "org_unnamed" "没有写明是哪个单位的一方";
        7 Women "women" "妇女代表";
        8 Elderly "elderly" "老年人代表";
    }
}

/// What a plan is looked at with.
#[derive(Debug, Clone, Copy, Default)]
pub struct Around<'a> {
    /// The topic's matter in the catalogue.
    pub item: Option<&'a Item>,
    /// What its needs are about.
    pub categories: &'a [Category],
    /// Who put them forward.
    pub authors: &'a [MemberId],
    /// The kinds of the organisations registered here.
    pub orgs: &'a [PartyKind],
    /// Whether residents without local hukou are known here.
    pub new_residents: bool,
}

impl Around<'_> {
    fn is_property(&self) -> bool {
        let by_item = self.item.is_some_and(|item| {
            item.category == Some(Category::Property) || item.decided_by.contains(&Decider::Owners)
        });
        by_item || self.categories.contains(&Category::Property)
    }
}

impl Plan {
    /// Who may be missing, and was not answered.
    pub fn hints(&self, around: &Around<'_>) -> Vec<PlanHint> {
        let names = |kind: PartyKind| self.parties.iter().any(|party| party.kind == kind);
        let asks = |invitee| self.parties.iter().any(|party| party.invited_as.contains(&invitee));
        let speaks = |member: &MemberId| self.parties.iter().any(|party| party.member == *member);
        let collective = around.item.is_some_and(|item| item.decided_by.contains(&Decider::Collective));
        let unit = around.orgs.contains(&PartyKind::ResidentUnit) && !self.touches_resident_unit;
        let new = around.new_residents && !self.touches_new_residents && !asks(Invitee::NewResidentRep);
        let unnamed = self.parties.iter().any(|party| party.kind.is_registered() && party.org.is_none());
        let older = asks(Invitee::OldPartyMember) || asks(Invitee::OldCadre);
        let all = [
            (!around.authors.iter().all(speaks), PlanHint::NeedAuthors),
            (around.is_property() && !names(PartyKind::OwnersCommittee), PlanHint::OwnersCommittee),
            (around.is_property() && !names(PartyKind::PropertyManager), PlanHint::PropertyManager),
            (collective && !names(PartyKind::CollectiveOrg), PlanHint::CollectiveOrg),
            (unit && !names(PartyKind::ResidentUnit), PlanHint::ResidentUnit),
            (new && !names(PartyKind::NonHukouRep), PlanHint::NewResidents),
            (unnamed, PlanHint::OrgUnnamed),
            (!asks(Invitee::MassOrg), PlanHint::Women),
            (!older, PlanHint::Elderly),
        ];
        let open = |(missing, hint): &(bool, PlanHint)| *missing && !self.answered.contains(hint);
        all.into_iter().filter(open).map(|(_, hint)| hint).collect()
    }
}
