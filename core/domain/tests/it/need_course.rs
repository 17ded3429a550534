//! What becomes of a need, from acceptance to closing and back (domain.md §3.1).

use yishi_domain::act::Actor;
use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::{Core, Fact};
use yishi_domain::id::{GridId, NeedId};
use yishi_domain::membership::{GridDefined, RoleGranted};
use yishi_domain::need::{
    Category, Channel, NeedAccepted, NeedClassified, NeedClosed, NeedFedBack, NeedHandled, NeedLogged,
    NeedMerged, NeedReferred, NeedReopened, NeedStatus, NeedUnmerged, Referral,
};
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};
use yishi_domain::time::Moment;
use yishi_domain::topic::MatterClass;
use yishi_domain::words::Words;

use crate::support::{World, by};

const GRID: GridId = GridId([7; 16]);
const DAY: u64 = 24 * 3_600_000;

/// A village with a committee member, 1, a Party secretary, 2, who speaks, and a representative, 3.
struct Village(World);

impl Village {
    fn new() -> Self {
        let mut world = World::founded(&[Role::CommitteeMember, Role::PartySecretary, Role::Representative]);
        world.act(by(1), Fact::with(GridDefined { grid: GRID }, Words::Name("一网格".to_owned()))).unwrap();
        Self(world)
    }

    fn log(&mut self, number: u8) -> NeedId {
        let need = NeedId([number; 16]);
        let (channel, category) = (Channel::App, Category::Environment);
        let logged = NeedLogged {
            need,
            by: by(2).member,
            grid: GRID,
            channel,
            category,
            attachments: Vec::new(),
            guardian: None,
            org: None,
        };
        self.said(by(2), logged).unwrap();
        need
    }

    fn said(&mut self, by: Actor, core: impl Into<Core>) -> Result<(), Code> {
        self.0.act(by, Fact::with(core, Words::Text("一句话".to_owned()))).map(|_| ())
    }

    fn did(&mut self, core: impl Into<Core>) -> Result<(), Code> {
        self.0.act(by(1), Fact::bare(core)).map(|_| ())
    }

    /// 3, as grid leader.
    fn grid_leader(&mut self) -> Actor {
        let (leader, post) = (by(3), Post::in_grid(Role::GridLeader, GRID));
        let devices = self.0.state.member(leader.member).unwrap().devices_for(&post);
        self.did(RoleGranted { member: leader.member, post, sole: true, devices }).unwrap();
        leader
    }

    fn status(&self, need: NeedId) -> NeedStatus {
        self.0.state.need(need).unwrap().status
    }

    /// A need that was accepted, dealt with, told of and closed.
    fn closed(&mut self) -> NeedId {
        let need = self.log(1);
        self.did(NeedAccepted { need }).unwrap();
        self.said(by(1), NeedHandled { need }).unwrap();
        self.said(by(1), NeedFedBack { need }).unwrap();
        self.did(NeedClosed { need }).unwrap();
        need
    }
}

// R: F1-08
#[test]
fn a_need_is_closed_after_its_speaker_heard_what_became_of_it_and_not_before() {
    let mut village = Village::new();
    let need = village.log(1);
    village.did(NeedAccepted { need }).unwrap();
    village.said(by(1), NeedHandled { need }).unwrap();
    assert_eq!(village.did(NeedClosed { need }), Err(Code::NeedState));
    village.said(by(1), NeedFedBack { need }).unwrap();
    assert_eq!(village.did(NeedClosed { need }), Ok(()));
    assert_eq!(village.status(need), NeedStatus::Closed);
}

#[test]
fn a_closed_need_is_opened_again_by_its_speaker_until_the_thirtieth_day() {
    let mut village = Village::new();
    let need = village.closed();
    let closed_at = village.0.now;
    assert_eq!(village.said(by(1), NeedReopened { need }), Err(Code::NeedNotYours));
    village.0.now = Moment(closed_at.0 + 31 * DAY);
    assert_eq!(village.said(by(2), NeedReopened { need }), Err(Code::ReopenTooLate));
    village.0.now = Moment(closed_at.0 + 30 * DAY);
    assert_eq!(village.said(by(2), NeedReopened { need }), Ok(()));
    assert_eq!(village.status(need), NeedStatus::Accepted);
}

// R: T-10
#[test]
fn a_thirtieth_day_in_the_holidays_moves_on_to_the_next_working_day() {
    let mut village = Village::new();
    let noon = |year, month, day| CivilDate::new(year, month, day).unwrap().at(12 * 60);
    village.0.now = noon(2026, 9, 3);
    let need = village.closed();
    village.0.now = noon(2026, 10, 9);
    assert_eq!(village.said(by(2), NeedReopened { need }), Err(Code::ReopenTooLate));
    village.0.now = noon(2026, 10, 8);
    assert_eq!(village.said(by(2), NeedReopened { need }), Ok(()), "the first working day after 3 October");
}

#[test]
fn what_law_gives_to_an_assembly_is_not_classified_as_general() {
    let mut village = Village::new();
    let need = village.log(1);
    let classified = |item: Option<&str>, class| {
        let item = item.map(|code| code.parse().unwrap());
        NeedClassified { need, class, item }
    };
    assert_eq!(
        village.did(classified(Some("ENV-04"), MatterClass::General)),
        Err(Code::NeedState),
        "not accepted"
    );
    village.did(NeedAccepted { need }).unwrap();
    assert_eq!(village.did(classified(Some("AID-08"), MatterClass::General)), Err(Code::ClassStatutory));
    assert_eq!(village.did(classified(Some("AID-03"), MatterClass::General)), Err(Code::ClassLowered));
    assert_eq!(village.did(classified(Some("NONE-1"), MatterClass::General)), Err(Code::ItemUnknown));
    for (item, class) in [
        (Some("AID-08"), MatterClass::Major),
        (Some("ENV-04"), MatterClass::General),
        (Some("ENV-04"), MatterClass::Contested),
        (None, MatterClass::General),
    ] {
        assert_eq!(village.did(classified(item, class)), Ok(()), "{item:?} {class:?}");
    }
    assert_eq!(village.status(need), NeedStatus::Classified);
}

// R: T-01
#[test]
fn a_need_that_was_merged_by_mistake_stands_where_it_stood_before() {
    let mut village = Village::new();
    let (first, second) = (village.log(1), village.log(2));
    village.did(NeedAccepted { need: second }).unwrap();
    village.did(NeedMerged { need: second, canonical: first }).unwrap();
    village.said(by(1), NeedUnmerged { need: second }).unwrap();
    let need = village.0.state.need(second).unwrap();
    assert_eq!((need.status, need.merged_into), (NeedStatus::Accepted, None));
    assert_eq!(village.said(by(1), NeedUnmerged { need: second }), Err(Code::NeedState));
}

// R: T-01
#[test]
fn a_merge_is_undone_also_after_its_author_was_told_and_only_of_what_was_merged() {
    let mut village = Village::new();
    let (first, second) = (village.log(1), village.log(2));
    village.did(NeedMerged { need: second, canonical: first }).unwrap();
    village.said(by(1), NeedFedBack { need: second }).unwrap();
    village.said(by(1), NeedUnmerged { need: second }).unwrap();
    assert_eq!(village.status(second), NeedStatus::Submitted);

    village.did(NeedAccepted { need: first }).unwrap();
    village.said(by(1), NeedHandled { need: first }).unwrap();
    village.said(by(1), NeedFedBack { need: first }).unwrap();
    assert_eq!(village.said(by(1), NeedUnmerged { need: first }), Err(Code::NeedState));
}

// R: T-07
#[test]
fn an_emergency_is_handed_over_before_anybody_has_accepted_it() {
    let mut village = Village::new();
    let need = village.log(1);
    village.said(by(1), NeedReferred { need, to: Referral::Emergency }).unwrap();
    assert_eq!(village.status(need), NeedStatus::Referred);
    assert_eq!(village.said(by(1), NeedReferred { need, to: Referral::Gov }), Err(Code::NeedState));
}

#[test]
fn what_a_grid_leader_hands_over_is_an_emergency() {
    let mut village = Village::new();
    let leader = village.grid_leader();
    let need = village.log(1);
    assert_eq!(
        village.said(leader, NeedReferred { need, to: Referral::Mediation }),
        Err(Code::ReferralEmergency)
    );
    assert_eq!(village.said(leader, NeedReferred { need, to: Referral::Emergency }), Ok(()));
}
