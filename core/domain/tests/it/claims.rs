//! What was entered for somebody without a phone becomes theirs (domain.md §2.2: 代录, claim such an entry).

use yishi_domain::act::Actor;
use yishi_domain::decide::decide;
use yishi_domain::fact::Fact;
use yishi_domain::id::{EntryId, GridId, InviteId, MemberId, NeedId};
use yishi_domain::intent::Intent;
use yishi_domain::intent::{NeedIntent, NewNeed, OfficeIntent};
use yishi_domain::label::{Label, Scope};
use yishi_domain::membership::{GridDefined, InviteGrant, Joined};
use yishi_domain::need::{Category, Channel};
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::role::{Post, Role};
use yishi_domain::time::Pos;
use yishi_domain::words::Words;

use crate::support::{World, by};

const COMMITTEE: Actor = by(1);
/// Works in the first grid.
const LEADER: Actor = by(2);
/// Works in the second one.
const OTHER: Actor = by(3);
const RESIDENT: Actor = by(4);
const GRIDS: [GridId; 2] = [GridId([21; 16]), GridId([22; 16])];
const PERSON: MemberId = MemberId([31; 16]);
const AGAIN: MemberId = MemberId([32; 16]);
const NEED: NeedId = NeedId([41; 16]);

struct Village(World);

impl Village {
    /// Somebody without a phone registered in the first grid, and a need entered for them.
    fn new() -> Self {
        let resident = [Role::HukouResident];
        let roles: [&[Role]; 4] = [&[Role::CommitteeMember], &resident, &resident, &resident];
        let mut village = Self(World::founded_with(&roles));
        for (grid, worker) in GRIDS.into_iter().zip([LEADER, OTHER]) {
            let named = Fact::with(GridDefined { grid }, Words::Name("网格".to_owned()));
            village.0.act(COMMITTEE, named).unwrap();
            let post = Post::in_grid(Role::GridLeader, grid);
            village.act(COMMITTEE, OfficeIntent::Grant(worker.member, post)).unwrap();
        }
        village.register(PERSON, GRIDS[0]);
        let need = NewNeed {
            need: NEED,
            by: PERSON,
            grid: GRIDS[0],
            channel: Channel::Visit,
            category: Category::Environment,
            text: "路灯不亮".to_owned(),
            attachments: Vec::new(),
            guardian: None,
            org: None,
        };
        village.act(LEADER, NeedIntent::Log(need)).unwrap();
        village
    }

    fn act(&mut self, by: Actor, intent: impl Into<Intent>) -> Result<EntryId, Code> {
        let code = |refusal: Refusal| refusal.code;
        let planned = decide(&self.0.state, intent.into(), &by, self.0.now).map_err(code)?;
        self.0.act(by, planned.into_iter().next().unwrap().fact)
    }

    fn register(&mut self, person: MemberId, grid: GridId) {
        self.act(LEADER, OfficeIntent::RegisterPerson(person, grid, "王*".to_owned(), None)).unwrap();
    }

    fn ask(&mut self, by: Actor, grid: GridId) -> Result<EntryId, Code> {
        self.act(by, OfficeIntent::AskClaim(grid, "前年我跟陈实说的".to_owned()))
    }

    fn confirm(&mut self, by: Actor, person: MemberId, member: MemberId) -> Result<EntryId, Code> {
        self.act(by, OfficeIntent::ConfirmClaim { person, member })
    }

    /// An invitation for a person, and what a device signs to take it up.
    fn invite(&mut self, by: Actor, member: MemberId, grid: GridId) -> Result<Joined, Code> {
        let (invite, key, grant) = (InviteId(by.member.0), [7; 32], InviteGrant::Person { member, grid });
        let expires = self.0.now.plus_hours(24);
        self.act(by, OfficeIntent::Invite { invite, grant, key, uses: 1, expires })?;
        Ok(Joined { invite, key, grant, member, receive_key: [8; 32], proof: [9; 64] })
    }

    fn correct(&mut self, by: Actor) -> Result<EntryId, Code> {
        self.act(by, NeedIntent::Correct(NEED, "村口路灯不亮".to_owned()))
    }

    fn reads(&self, member: MemberId, of: MemberId) -> bool {
        let member = self.0.state.member(member).unwrap();
        member.scopes_at(Pos(u64::MAX)).contains(&Scope::One(Label::Member(of)))
    }
}

/// The phone of the person.
fn phone(member: MemberId) -> Actor {
    Actor { member, device: yishi_domain::id::DeviceId([99; 32]), dseq: 1 }
}

fn come(village: &mut Village, joined: Joined) -> Result<EntryId, Code> {
    let by = phone(joined.member);
    village.0.act(by, Fact::with(joined, Words::Name("王大爷".to_owned())))
}

// R: X7
#[test]
fn who_is_given_a_device_stays_who_they_are_and_has_what_was_entered_for_them() {
    let mut village = Village::new();
    assert_eq!(village.correct(phone(PERSON)), Err(Code::DeviceUnknown));
    let joined = village.invite(LEADER, PERSON, GRIDS[0]).unwrap();
    come(&mut village, joined).unwrap();
    assert!(village.reads(PERSON, PERSON));
    village.correct(phone(PERSON)).unwrap();
    assert_eq!(village.invite(COMMITTEE, PERSON, GRIDS[0]), Err(Code::PersonClaimed), "there is one already");
}

#[test]
fn a_grid_worker_invites_people_of_the_own_grid_and_nobody_else() {
    let mut village = Village::new();
    assert_eq!(village.invite(OTHER, PERSON, GRIDS[0]), Err(Code::NotPermitted));
    assert_eq!(village.invite(OTHER, PERSON, GRIDS[1]), Err(Code::PersonClaimed), "not registered there");
    let resident = OfficeIntent::Invite {
        invite: InviteId([1; 16]),
        grant: InviteGrant::Resident,
        key: [7; 32],
        uses: 1,
        expires: village.0.now.plus_hours(24),
    };
    assert_eq!(village.act(LEADER, resident), Err(Code::NotPermitted));
    assert!(village.invite(COMMITTEE, PERSON, GRIDS[0]).is_ok());
}

#[test]
fn an_invitation_for_somebody_lets_nobody_else_in() {
    let mut village = Village::new();
    let joined = village.invite(LEADER, PERSON, GRIDS[0]).unwrap();
    let stranger = MemberId([55; 16]);
    let stolen = Joined { member: stranger, ..joined };
    let words = Words::Name("某*".to_owned());
    assert_eq!(village.0.act(phone(stranger), Fact::with(stolen, words)), Err(Code::InviteMismatch));
}

// R: X7
#[test]
fn who_says_that_was_me_has_it_once_somebody_else_confirms() {
    let mut village = Village::new();
    assert_eq!(village.correct(RESIDENT), Err(Code::NeedNotYours));
    assert_eq!(village.confirm(LEADER, PERSON, RESIDENT.member), Err(Code::ClaimNotAsked));
    village.ask(RESIDENT, GRIDS[0]).unwrap();
    assert_eq!(village.ask(RESIDENT, GRIDS[0]), Err(Code::ClaimWaiting));
    assert_eq!(village.confirm(RESIDENT, PERSON, RESIDENT.member), Err(Code::NotPermitted));
    assert_eq!(village.confirm(OTHER, PERSON, RESIDENT.member), Err(Code::NotPermitted), "another grid's");
    village.confirm(LEADER, PERSON, RESIDENT.member).unwrap();
    assert!(village.reads(RESIDENT.member, PERSON));
    village.correct(RESIDENT).unwrap();
    assert_eq!(village.confirm(LEADER, PERSON, RESIDENT.member), Err(Code::PersonClaimed));
    assert_eq!(village.invite(LEADER, PERSON, GRIDS[0]), Err(Code::PersonClaimed));
}

// R: X7
#[test]
fn nobody_confirms_an_own_claim_and_one_that_was_declined_is_asked_for_again() {
    let mut village = Village::new();
    village.ask(LEADER, GRIDS[0]).unwrap();
    assert_eq!(village.confirm(LEADER, PERSON, LEADER.member), Err(Code::ClaimOwn));
    let declined = || OfficeIntent::DeclineClaim(LEADER.member, GRIDS[0], "是他叔叔说的".to_owned());
    village.act(COMMITTEE, declined()).unwrap();
    assert_eq!(village.act(COMMITTEE, declined()), Err(Code::ClaimNotAsked));
    assert_eq!(village.confirm(COMMITTEE, PERSON, LEADER.member), Err(Code::ClaimNotAsked));
    village.ask(LEADER, GRIDS[0]).unwrap();
    village.confirm(COMMITTEE, PERSON, LEADER.member).unwrap();
}

#[test]
fn one_person_who_was_registered_twice_is_joined_by_the_committees_and_comes_with_all_of_it() {
    let mut village = Village::new();
    village.register(AGAIN, GRIDS[0]);
    assert_eq!(village.confirm(LEADER, PERSON, AGAIN), Err(Code::NotPermitted), "for the committees");
    assert_eq!(village.confirm(COMMITTEE, PERSON, PERSON), Err(Code::PersonClaimed));
    village.confirm(COMMITTEE, PERSON, AGAIN).unwrap();
    let joined = village.invite(LEADER, AGAIN, GRIDS[0]).unwrap();
    assert!(!village.reads(AGAIN, PERSON), "without a phone nobody reads anything");
    come(&mut village, joined).unwrap();
    assert!(village.reads(AGAIN, PERSON));
    village.correct(phone(AGAIN)).unwrap();
}

#[test]
fn a_claim_takes_along_whom_the_person_stood_for() {
    let mut village = Village::new();
    village.register(AGAIN, GRIDS[0]);
    village.confirm(COMMITTEE, PERSON, AGAIN).unwrap();
    village.ask(RESIDENT, GRIDS[0]).unwrap();
    village.confirm(LEADER, AGAIN, RESIDENT.member).unwrap();
    assert!(village.reads(RESIDENT.member, PERSON) && village.reads(RESIDENT.member, AGAIN));
    village.correct(RESIDENT).unwrap();
}
