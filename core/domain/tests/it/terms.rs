//! 任期: the last day of a term reminds and ends nothing.

use yishi_domain::calendar::CivilDate;
use yishi_domain::intent::{EndingIntent, OfficeIntent};
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};

use crate::meeting_course::{CHAIR, Hall, PARTY, SECRETARY, TOPIC, member, words};
use crate::support::by;

// R: F2-01
#[test]
fn a_post_runs_on_after_its_last_day_until_it_is_ended() {
    let mut hall = Hall::of(2, &[]);
    let chair = Post::of(Role::Chair);
    let until = Some(hall.today().plus_days(3));
    let set = |until| OfficeIntent::SetTerm(CHAIR.member, chair, until);
    hall.act(SECRETARY, set(until)).unwrap();
    let known = |hall: &Hall| {
        let space = hall.world.state.space().unwrap();
        space.running().find(|held| held.post == chair).and_then(|held| held.until)
    };
    assert_eq!(known(&hall), until);
    for day in 0..3 {
        hall.passes(2);
        let screen = EndingIntent::Refer(TOPIC, yishi_domain::need::Referral::Gov, words());
        let planned = yishi_domain::decide::decide(&hall.world.state, screen.into(), &CHAIR, hall.world.now);
        assert!(planned.is_ok(), "{day}: authority is not cut by a clock");
    }
    hall.act(SECRETARY, set(None)).unwrap();
    assert_eq!(known(&hall), None, "what was said can be taken back");
}

// R: F2-01
#[test]
fn a_term_is_set_by_both_committees_for_a_post_that_runs() {
    let mut hall = Hall::of(2, &[]);
    let until = CivilDate::new(2029, 5, 31);
    let set = |number, role| OfficeIntent::SetTerm(member(number), Post::of(role), until);
    assert_eq!(hall.act(by(PARTY), set(1, Role::Chair)), Err(Code::NotPermitted));
    assert_eq!(hall.act(CHAIR, set(2, Role::Chair)), Err(Code::PostNotHeld));
    assert!(hall.act(CHAIR, set(1, Role::Chair)).is_ok());
}
