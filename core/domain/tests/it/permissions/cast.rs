//! Who plays in the permission matrix: one person for each role, and a few whom an appointment lets do more. The columns
//! of `docs/permissions.csv` are groups of them.

use yishi_domain::id::MemberId;
use yishi_domain::role::Role;

/// Somebody, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Who(pub(crate) u8);

impl Who {
    /// Whoever holds this role and no other.
    pub(crate) fn of(role: Role) -> Self {
        let place = Role::ALL.iter().position(|one| *one == role).unwrap();
        Self(u8::try_from(place).unwrap() + 1)
    }

    pub(crate) const fn member(self) -> MemberId {
        MemberId([self.0; 16])
    }
}

pub(crate) const RESIDENT: Who = Who(1);
pub(crate) const GRID_LEADER: Who = Who(7);
pub(crate) const COMMITTEE: Who = Who(9);
pub(crate) const CHAIR: Who = Who(10);
pub(crate) const SECRETARY: Who = Who(11);
pub(crate) const SUPERVISOR: Who = Who(12);
/// A second member of the committee: the second signature.
pub(crate) const SECOND: Who = Who(101);
pub(crate) const DRAFTER: Who = Who(102);
pub(crate) const MODERATOR: Who = Who(103);
pub(crate) const RECORDER: Who = Who(104);
/// The party that a topic touches.
pub(crate) const PARTY: Who = Who(105);
pub(crate) const OTHER_PARTY: Who = Who(106);
/// Was a grid leader.
pub(crate) const FORMER: Who = Who(107);
/// A second supervisor, who hears what is the first one's own.
pub(crate) const OTHER_SUPERVISOR: Who = Who(108);
/// Residents whom others act on.
pub(crate) const SPARES: [Who; 8] =
    [Who(111), Who(112), Who(113), Who(114), Who(115), Who(116), Who(117), Who(118)];
/// A resident who speaks for the same organisation as others.
pub(crate) const FELLOW: Who = SPARES[7];
/// Residents who each claim somebody: no two ask in one grid at the same time.
pub(crate) const ASKERS: [Who; 14] = [
    SPARES[0],
    SPARES[1],
    SPARES[2],
    SPARES[3],
    SPARES[4],
    SPARES[5],
    SPARES[6],
    SPARES[7],
    DRAFTER,
    MODERATOR,
    RECORDER,
    PARTY,
    OTHER_PARTY,
    FORMER,
];
/// A phone that has not joined.
pub(crate) const NEWCOMER: Who = Who(120);

/// A column of the matrix.
pub(crate) struct Column {
    /// As the first line of the table names it.
    pub(crate) code: &'static str,
    pub(crate) people: Vec<Who>,
}

/// The columns, from left to right.
pub(crate) fn columns() -> Vec<Column> {
    let roles: [(&str, &[Role]); 13] = [
        ("resident", &[Role::HukouResident, Role::NewResident]),
        ("representative", &[Role::HouseholdRep, Role::Representative]),
        ("group_head", &[Role::GroupLeader, Role::BuildingLeader]),
        ("grid", &[Role::GridLeader, Role::GridMember]),
        ("committee", &[Role::CommitteeMember]),
        ("chair", &[Role::Chair]),
        ("secretary", &[Role::PartySecretary]),
        ("supervisor", &[Role::Supervisor]),
        ("organisation", &[Role::OrgRepresentative, Role::XiangxianMember]),
        ("expert", &[Role::Expert, Role::LegalAdviser, Role::Delegate, Role::SocialWorker]),
        ("archivist", &[Role::Archivist]),
        ("township", &[Role::TownshipDesk]),
        ("county", &[Role::CountyOffice]),
    ];
    let appointed = [
        ("drafter", DRAFTER),
        ("moderator", MODERATOR),
        ("recorder", RECORDER),
        ("party", PARTY),
        ("newcomer", NEWCOMER),
    ];
    let held = |(code, roles): (&'static str, &[Role])| Column {
        code,
        people: roles.iter().map(|role| Who::of(*role)).collect(),
    };
    let mut columns: Vec<Column> = roles.into_iter().map(held).collect();
    columns.extend(appointed.map(|(code, who)| Column { code, people: vec![who] }));
    columns
}

/// Everybody who is there from the beginning, with the roles that need no grid.
pub(crate) fn founders() -> Vec<(Who, Vec<Role>)> {
    let plain =
        Role::ALL.iter().map(|role| (Who::of(*role), if role.in_grid() { Vec::new() } else { vec![*role] }));
    let residents = [DRAFTER, MODERATOR, RECORDER, PARTY, OTHER_PARTY, FORMER].into_iter().chain(SPARES);
    plain
        .chain([(SECOND, vec![Role::CommitteeMember]), (OTHER_SUPERVISOR, vec![Role::Supervisor])])
        .chain(residents.map(|who| (who, vec![Role::HukouResident])))
        .collect()
}
