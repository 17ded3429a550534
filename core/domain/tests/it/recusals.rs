//! 回避: permissions are the union of one's roles, minus recusals (domain.md §2.1).

use yishi_domain::act::Actor;
use yishi_domain::copy::text_hash;
use yishi_domain::id::{ChangeHash, EntryId, GridId, RoundId};
use yishi_domain::intent::{NewCopy, OfficeIntent, PaperIntent, RoundIntent, SessionIntent, TopicIntent};
use yishi_domain::membership::Cut;
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};
use yishi_domain::seal::How;
use yishi_domain::session::{Attendance, SessionState};
use yishi_domain::stance::StanceGrade::Agree;
use yishi_domain::topic::TopicState;
use yishi_domain::words::RosterName;

use crate::meeting_course::{
    CHAIR, Hall, MODERATOR, PARTY, RECORDER, SECRETARY, SUPERVISOR, TOPIC, member, words,
};
use crate::support::by;

fn recuse(hall: &mut Hall, who: Actor, whom: Actor) -> Result<EntryId, Code> {
    let (member, cuts) = (whom.member, Vec::new());
    hall.act(who, TopicIntent::Recuse { topic: TOPIC, member, cuts, words: words() })
}

fn end(hall: &mut Hall, who: Actor, whom: Actor) -> Result<EntryId, Code> {
    hall.act(who, TopicIntent::EndRecusal(TOPIC, whom.member, words()))
}

fn stays_away(hall: &Hall, whom: Actor) -> bool {
    hall.world.state.topic(TOPIC).unwrap().recuses(whom.member)
}

fn grant(hall: &mut Hall, number: u8, role: Role) {
    let entry = hall.act(CHAIR, OfficeIntent::Grant(member(number), Post::of(role))).unwrap();
    if hall.world.state.space().unwrap().pending.contains_key(&entry) {
        hall.act(by(PARTY), OfficeIntent::Confirm(entry)).unwrap();
    }
}

fn copy() -> NewCopy {
    let (title, text) = ("晒场".to_owned(), "正文".to_owned());
    NewCopy { topic: TOPIC, title, text, heads: vec![ChangeHash([1; 32])] }
}

#[test]
fn whoever_declares_it_stays_away_from_this_topic_at_once() {
    let mut hall = Hall::of(2, &[]);
    grant(&mut hall, PARTY + 1, Role::CommitteeMember);
    assert!(hall.act(CHAIR, TopicIntent::PublishCopy(copy())).is_ok());
    recuse(&mut hall, CHAIR, CHAIR).unwrap();
    assert!(stays_away(&hall, CHAIR));
    assert_eq!(recuse(&mut hall, CHAIR, CHAIR), Err(Code::RecusalGiven));
    assert_eq!(hall.act(CHAIR, TopicIntent::PublishCopy(copy())), Err(Code::Recused));
    assert_eq!(hall.lay(hall.plan("GridTalk", 2)), Err(Code::Recused));
    let elsewhere = OfficeIntent::DefineGrid(GridId([3; 16]), words());
    assert!(hall.act(CHAIR, elsewhere).is_ok(), "the office goes on");
}

#[test]
fn others_are_put_down_by_both_committees_and_let_in_again_by_both() {
    let mut hall = Hall::of(2, &[]);
    assert_eq!(recuse(&mut hall, by(PARTY), SUPERVISOR), Err(Code::NotPermitted));
    recuse(&mut hall, CHAIR, SUPERVISOR).unwrap();
    assert!(!stays_away(&hall, SUPERVISOR), "one side's share");
    assert_eq!(recuse(&mut hall, CHAIR, SUPERVISOR), Err(Code::JointGiven));
    recuse(&mut hall, SECRETARY, SUPERVISOR).unwrap();
    assert!(stays_away(&hall, SUPERVISOR));
    assert_eq!(end(&mut hall, SUPERVISOR, SUPERVISOR), Err(Code::NotPermitted), "not by oneself");
    assert_eq!(end(&mut hall, CHAIR, by(PARTY)), Err(Code::RecusalNone));
    end(&mut hall, SECRETARY, SUPERVISOR).unwrap();
    assert!(stays_away(&hall, SUPERVISOR));
    end(&mut hall, CHAIR, SUPERVISOR).unwrap();
    assert!(!stays_away(&hall, SUPERVISOR));
}

#[test]
fn somebody_without_a_phone_is_put_down_like_everybody_also_where_only_the_grid_knows_them() {
    let mut hall = Hall::of(2, &[]);
    let (grid, elder) = (GridId([3; 16]), by(PARTY + 9));
    hall.act(CHAIR, OfficeIntent::DefineGrid(grid, words())).unwrap();
    hall.act(CHAIR, OfficeIntent::RegisterPerson(elder.member, grid, words(), None)).unwrap();
    recuse(&mut hall, CHAIR, elder).unwrap();
    recuse(&mut hall, SECRETARY, elder).unwrap();
    assert!(stays_away(&hall, elder));
}

#[test]
fn a_side_whose_only_member_is_concerned_is_not_waited_for() {
    let mut hall = Hall::of(2, &[]);
    recuse(&mut hall, CHAIR, SECRETARY).unwrap();
    assert!(stays_away(&hall, SECRETARY), "nobody else of the branch is here");
    assert_eq!(end(&mut hall, SECRETARY, SECRETARY), Err(Code::Recused));
    end(&mut hall, CHAIR, SECRETARY).unwrap();
    assert!(!stays_away(&hall, SECRETARY));
}

#[test]
fn a_plan_is_led_recorded_and_watched_by_others() {
    for whom in [MODERATOR, RECORDER, SUPERVISOR] {
        let mut hall = Hall::of(2, &[]);
        recuse(&mut hall, whom, whom).unwrap();
        assert_eq!(hall.lay(hall.plan("GridTalk", 2)), Err(Code::RecusedOther));
    }
    let mut hall = Hall::of(2, &[]);
    recuse(&mut hall, by(PARTY), by(PARTY)).unwrap();
    assert!(hall.lay(hall.plan("GridTalk", 2)).is_ok(), "a party may stay away from the rest");
}

#[test]
fn where_the_director_stays_away_the_committees_other_members_sign_the_plan() {
    let mut hall = Hall::of(2, &[]);
    grant(&mut hall, PARTY + 1, Role::CommitteeMember);
    recuse(&mut hall, CHAIR, CHAIR).unwrap();
    let (new, on) = (hall.new_paper(&[2, PARTY + 1]), hall.today());
    let plan = hall.plan("GridTalk", 2);
    hall.act(SECRETARY, PaperIntent::LayPlan(new, plan, on)).unwrap();
    assert_eq!(hall.sign(CHAIR, 1, 0, How::Device), Err(Code::SlotWrong));
    hall.sign(by(PARTY + 1), PARTY + 1, 0, How::Device).unwrap();
    hall.sign(SECRETARY, 2, 1, How::Device).unwrap();
    assert!(hall.newest().sealed.is_some());
}

#[test]
fn a_branch_that_stays_away_altogether_leaves_a_slot_that_nobody_can_sign() {
    let mut hall = Hall::of(2, &[]);
    recuse(&mut hall, SECRETARY, SECRETARY).unwrap();
    assert_eq!(hall.lay(hall.plan("GridTalk", 2)), Err(Code::SlotEmpty));
    grant(&mut hall, PARTY + 1, Role::PartySecretary);
    let (new, on) = (hall.new_paper(&[1, PARTY + 1]), hall.today());
    let plan = hall.plan("GridTalk", 2);
    assert!(hall.act(CHAIR, PaperIntent::LayPlan(new, plan, on)).is_ok());
}

#[test]
fn what_was_laid_before_is_not_signed_by_whoever_stays_away_but_by_parties() {
    let mut hall = Hall::of(2, &[]);
    hall.lay(hall.plan("GridTalk", 2)).unwrap();
    recuse(&mut hall, SECRETARY, SECRETARY).unwrap();
    assert_eq!(hall.sign(SECRETARY, 2, 1, How::Device), Err(Code::Recused));
    assert_eq!(hall.sign(CHAIR, 2, 1, How::InPerson), Err(Code::RecusedOther), "nor taken down");
    let mut hall = Hall::of(2, &[]);
    hall.closed(&[Agree, Agree]);
    hall.agree().unwrap();
    let new = hall.new_paper(&[3, 4, 5, PARTY, PARTY + 1]);
    hall.act(RECORDER, PaperIntent::LayMinutes(new, hall.now(), hall.items())).unwrap();
    recuse(&mut hall, by(PARTY), by(PARTY)).unwrap();
    recuse(&mut hall, MODERATOR, MODERATOR).unwrap();
    assert!(hall.sign(by(PARTY), PARTY, 2, How::Device).is_ok());
    assert_eq!(hall.sign(MODERATOR, 4, 0, How::Device), Err(Code::Recused));
    assert_eq!(hall.sign(MODERATOR, PARTY + 1, 2, How::InPerson), Err(Code::Recused), "nor taken down");
    assert!(hall.sign(RECORDER, PARTY + 1, 2, How::InPerson).is_ok());
}

#[test]
fn a_sitting_whose_leader_stays_away_is_announced_anew_under_another_plan() {
    let mut hall = Hall::of(2, &[]);
    hall.planned("GridTalk", 2);
    hall.notice().unwrap();
    recuse(&mut hall, MODERATOR, MODERATOR).unwrap();
    assert_eq!(hall.state(), TopicState::Planning);
    assert_eq!(hall.world.state.session(hall.now()).unwrap().state, SessionState::Closed);
    assert_eq!(hall.notice(), Err(Code::RecusedOther));
    let mut plan = hall.plan("GridTalk", 2);
    plan.moderator = CHAIR.member;
    hall.lay(plan).unwrap();
    hall.sign(CHAIR, 1, 0, How::Device).unwrap();
    hall.sign(SECRETARY, 2, 1, How::Device).unwrap();
    assert!(hall.notice().is_ok());
}

#[test]
fn in_a_sitting_the_other_of_the_two_goes_on_and_the_one_who_stays_away_may_speak() {
    let mut hall = Hall::of(2, &[]);
    hall.opened([0, 1]);
    recuse(&mut hall, MODERATOR, MODERATOR).unwrap();
    let say = SessionIntent::State(hall.now(), MODERATOR.member, 0, words());
    assert!(hall.act(MODERATOR, say).is_ok());
    let outcome = || SessionIntent::Outcome(crate::meeting_course::session(1), 0, words());
    assert_eq!(hall.act(MODERATOR, outcome()), Err(Code::NotLeader));
    assert!(hall.act(RECORDER, outcome()).is_ok());
    assert!(hall.close().is_ok());
    let mut hall = Hall::of(2, &[]);
    hall.planned("GridTalk", 2);
    hall.notice().unwrap();
    recuse(&mut hall, by(PARTY), by(PARTY)).unwrap();
    assert_eq!(hall.state(), TopicState::Noticed, "a party leads nothing");
    let sign_in = SessionIntent::SignIn(hall.now(), member(PARTY), Attendance::Device);
    assert!(hall.act(by(PARTY), sign_in).is_ok());
}

#[test]
fn a_drafter_who_stays_away_drafts_no_more_and_cannot_be_appointed() {
    let mut hall = Hall::of(2, &[]);
    let drafter = by(PARTY);
    hall.act(CHAIR, TopicIntent::Appoint(TOPIC, drafter.member)).unwrap();
    assert!(hall.act(drafter, TopicIntent::PublishCopy(copy())).is_ok());
    // What the drafter had written by the third entry was seen by whoever put them down.
    let cuts = vec![Cut { device: drafter.device, last: 3 }];
    let (member, topic) = (drafter.member, TOPIC);
    for side in [CHAIR, SECRETARY] {
        let cuts = cuts.clone();
        hall.act(side, TopicIntent::Recuse { topic, member, cuts, words: words() }).unwrap();
    }
    assert_eq!(hall.world.state.topic(TOPIC).unwrap().drafters_now().count(), 0);
    let at = |dseq| Actor { dseq, ..drafter };
    assert!(hall.act(at(3), TopicIntent::PublishCopy(copy())).is_ok(), "written before");
    assert_eq!(hall.act(at(4), TopicIntent::PublishCopy(copy())), Err(Code::Recused));
    assert_eq!(hall.act(CHAIR, TopicIntent::Appoint(TOPIC, drafter.member)), Err(Code::RecusedOther));
}

#[test]
fn a_text_is_made_final_by_the_committees_other_members() {
    let mut hall = Hall::of(2, &[]);
    for number in [PARTY, PARTY + 1] {
        grant(&mut hall, number, Role::CommitteeMember);
    }
    let name = |member| RosterName { member, name: "某".to_owned() };
    let open = |hall: &mut Hall, number: u8, who: Actor, roster: &[u8]| {
        let names = roster.iter().map(|number| name(member(*number))).collect();
        let (round, facts) = (RoundId([number; 16]), RoundIntent::Open(RoundId([number; 16]), copy(), names));
        let planned = yishi_domain::decide::decide(&hall.world.state, facts.into(), &who, hall.world.now);
        for planned in planned.map_err(|refusal| refusal.code)? {
            hall.world.act(who, planned.fact)?;
        }
        Ok::<_, Code>(round)
    };
    let first = open(&mut hall, 1, CHAIR, &[1, PARTY, PARTY + 1]).unwrap();
    recuse(&mut hall, CHAIR, CHAIR).unwrap();
    let rounds = &hall.world.state.topic(TOPIC).unwrap().rounds;
    assert!(rounds[0].closed && rounds[0].id == first, "its roster is another now");
    assert_eq!(open(&mut hall, 2, CHAIR, &[PARTY, PARTY + 1]), Err(Code::Recused));
    let second = open(&mut hall, 2, by(PARTY), &[PARTY, PARTY + 1]).unwrap();
    let round = hall.world.state.topic(TOPIC).unwrap().rounds[1].clone();
    assert_eq!(round.slots[0].members, [member(PARTY), member(PARTY + 1)]);
    assert_eq!(round.text_hash, text_hash("正文"));
    let sign =
        |digest| RoundIntent::Sign { round: second, topic: TOPIC, slot: 0, digest, signature: [7; 64] };
    assert_eq!(hall.act(CHAIR, sign(round.digest)), Err(Code::Recused));
    for number in [PARTY, PARTY + 1] {
        hall.act(by(number), sign(round.digest)).unwrap();
    }
    assert!(hall.world.state.topic(TOPIC).unwrap().rounds[1].sealed.is_some());
}
