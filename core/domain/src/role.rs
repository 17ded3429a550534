//! Roles (domain.md §1.1, `roles`) and posts: a role held by somebody, with its grid where it has one.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::id::{GridId, MemberId, OrgId};
use crate::label::{Label, Scope};

macro_rules! roles {
    ($($(#[$doc:meta])* $n:literal $name:ident $zh:literal;)*) => {
        /// A role of domain.md §1.1. A person may hold several.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize, Deserialize)]
        #[cbor(index_only)]
        pub enum Role {
            $($(#[$doc])* #[n($n)] $name,)*
        }

        impl Role {
            /// Every role.
            pub const ALL: &'static [Role] = &[$(Role::$name),*];

            /// The role as people call it.
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$name => $zh,)* }
            }

            /// The identifier of domain.md §1.1.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }
        }
    };
}

roles! {
    /// Lives here with local hukou.
    0 HukouResident "村（居）民";
    /// Lives here without local hukou.
    1 NewResident "新居民";
    /// One voice per household.
    2 HouseholdRep "户代表";
    /// Villagers' or residents' representative.
    3 Representative "村（居）民代表";
    /// Head of a residents' group.
    4 GroupLeader "村（居）民小组长";
    /// Stairwell leader.
    5 BuildingLeader "楼道长";
    /// Collects needs in a grid.
    6 GridLeader "网格长";
    /// Helps the grid leader.
    7 GridMember "网格员";
    /// Member of the villagers'/residents' committee.
    8 CommitteeMember "村（居）委会委员";
    /// Director of the committee, its legal representative.
    9 Chair "村（居）委会主任";
    /// Leads the Party branch.
    10 PartySecretary "党组织书记";
    /// Member of the supervisory committee.
    11 Supervisor "监督委员会成员";
    /// Speaks for an organisation.
    12 OrgRepresentative "单位代表";
    /// Member of a local worthies' council.
    13 XiangxianMember "乡贤";
    /// Gives an expert opinion.
    14 Expert "专家";
    /// The village's legal adviser.
    15 LegalAdviser "法律顾问";
    /// Delegate to a Party or people's congress, or CPPCC member.
    16 Delegate "代表委员";
    /// Professional social worker.
    17 SocialWorker "专业社工";
    /// Keeps the archive.
    18 Archivist "档案员";
    /// The township's desk.
    19 TownshipDesk "乡镇（街道）经办";
    /// The county's office.
    20 CountyOffice "县（区）民政";
}

impl Role {
    /// Roles that are held in a grid.
    pub const fn in_grid(self) -> bool {
        matches!(self, Self::GridLeader | Self::GridMember)
    }

    /// The residents' committee (村（居）委会): its members and its director.
    pub const fn in_committee(self) -> bool {
        matches!(self, Self::CommitteeMember | Self::Chair)
    }

    /// Roles that may speak for an organisation.
    pub const fn may_speak_for_org(self) -> bool {
        matches!(self, Self::OrgRepresentative | Self::XiangxianMember)
    }

    /// Both committees (两委): the Party branch's lead and the residents' committee.
    pub const fn in_both_committees(self) -> bool {
        self.in_committee() || matches!(self, Self::PartySecretary)
    }

    /// Those who are asked what special knowledge says.
    pub const fn is_expert(self) -> bool {
        matches!(self, Self::Expert | Self::LegalAdviser | Self::Delegate | Self::SocialWorker)
    }

    /// Roles whose giving and taking needs min(2, committee members now) signatures and whose facts are public,
    /// because seals must verify anywhere (architecture.md §3, §7).
    pub const fn is_office(self) -> bool {
        self.in_both_committees() || self.in_grid() || matches!(self, Self::Supervisor | Self::Archivist)
    }
}

/// A role with its grid or its organisation where it has one.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize, Deserialize,
)]
pub struct Post {
    /// The role.
    #[n(0)]
    pub role: Role,
    /// The grid of a grid role, otherwise none.
    #[n(1)]
    pub grid: Option<GridId>,
    /// For which organisation it speaks.
    #[n(2)]
    pub org: Option<OrgId>,
}

impl Post {
    /// A post outside grids and organisations.
    pub const fn of(role: Role) -> Self {
        Self { role, grid: None, org: None }
    }

    /// A post in a grid.
    pub const fn in_grid(role: Role, grid: GridId) -> Self {
        Self { role, grid: Some(grid), org: None }
    }

    /// A post that speaks for an organisation.
    pub const fn for_org(role: Role, org: OrgId) -> Self {
        Self { role, grid: None, org: Some(org) }
    }

    /// Whether the grid is there exactly where the role wants one.
    pub const fn is_well_formed(&self) -> bool {
        self.role.in_grid() == self.grid.is_some()
    }

    /// Whether an organisation is there where the role wants one, and only where it may have one.
    pub const fn names_its_org(&self) -> bool {
        match self.org {
            Some(_) => self.role.may_speak_for_org(),
            None => !matches!(self.role, Role::OrgRepresentative),
        }
    }

    /// What holding this post opens, beside what every member reads (architecture.md §3).
    pub fn scopes(&self) -> Vec<Scope> {
        if self.role.in_both_committees() || self.role == Role::Supervisor {
            return vec![Scope::One(Label::Committee), Scope::EveryTopic, Scope::EveryGrid];
        }
        self.grid.map(|grid| Scope::One(Label::Grid(grid))).into_iter().collect()
    }
}

/// What every enrolled member reads.
pub fn member_scopes(member: MemberId) -> [Scope; 4] {
    [
        Scope::One(Label::Public),
        Scope::One(Label::Directory),
        Scope::One(Label::Members),
        Scope::One(Label::Member(member)),
    ]
}
