//! Meetings in every form that is compiled in: what the plan of each must name, and what must be on record before it
//! closes (湖委办〔2017〕45号 二（一）1 and 二（三）).

use yishi_domain::act::Actor;
use yishi_domain::form::{Form, Produces, Wants};
use yishi_domain::id::GridId;
use yishi_domain::intent::{OfficeIntent, PaperIntent, SessionIntent};
use yishi_domain::party::PartyKind;
use yishi_domain::plan::Plan;
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};
use yishi_domain::seal::How;
use yishi_domain::stance::StanceGrade::Agree;

use crate::meeting_course::{
    CHAIR, GRID, Hall, MODERATOR, PARTY, RECORDER, SECRETARY, SUPERVISOR, TOPIC, member, session, words,
};
use crate::support::by;

/// A form: what its plan names, and what it owes.
type Owes = (&'static str, &'static [Wants], &'static [Produces]);

const TALK: &[Produces] = &[Produces::NeedsOrNone];
const OUTCOME: &[Produces] = &[Produces::OutcomeOfEachItem];
const HEARING: &[Produces] =
    &[Produces::OutcomeOfEachItem, Produces::Necessity, Produces::Feasibility, Produces::Options];
const AGENDA: &[Wants] = &[Wants::Venue, Wants::Agenda];
const COUNCIL: &[Wants] = &[Wants::Venue, Wants::Agenda, Wants::Materials, Wants::Supervisor];

const FORMS: [Owes; 13] = [
    ("TalkMeeting", &[Wants::Venue, Wants::Briefing], TALK),
    ("CouncilMeeting", COUNCIL, OUTCOME),
    (
        "Hearing",
        &[Wants::Venue, Wants::Agenda, Wants::Materials, Wants::Supervisor, Wants::Representatives],
        HEARING,
    ),
    ("AppraisalMeeting", &[Wants::Venue, Wants::Materials], &[Produces::Ratings]),
    ("XiangxianCouncil", AGENDA, OUTCOME),
    ("SouthTaihuForum", COUNCIL, OUTCOME),
    ("ConsultationMeeting", &[Wants::Venue, Wants::Agenda, Wants::Supervisor], OUTCOME),
    ("TalkDay", &[Wants::Venue], TALK),
    ("DevelopmentForum", AGENDA, &[Produces::TopicsOrNone]),
    ("GridTalk", AGENDA, OUTCOME),
    ("GroupTalk", AGENDA, OUTCOME),
    ("NeighbourTalk", AGENDA, OUTCOME),
    ("BuildingTalk", AGENDA, OUTCOME),
];

/// Two parties: of a building the two that its form asks, otherwise residents.
fn hall(form: &str) -> Hall {
    let mut hall = Hall::of(2, &[]);
    if form == "BuildingTalk" {
        hall.parties[0].kind = PartyKind::OwnersCommittee;
        hall.parties[1].kind = PartyKind::PropertyManager;
    }
    hall
}

// R: B-02 X3
#[test]
fn a_plan_of_each_form_names_the_inputs_that_the_form_asks_for() {
    let shipped = Form::shipped().unwrap();
    assert!(FORMS.iter().map(|(form, ..)| *form).eq(shipped.iter().map(|form| form.code.as_str())));
    for (form, inputs, _) in FORMS {
        let laid = |without: Option<&Wants>| {
            let mut hall = hall(form);
            let mut plan = hall.plan(form, 9);
            plan.names.retain(|named| Some(named) != without);
            match without {
                Some(Wants::Agenda) => plan.agenda = 0,
                Some(Wants::Supervisor) => plan.supervisors.clear(),
                _ => {}
            }
            hall.lay(plan).err()
        };
        assert_eq!(laid(None), None, "{form}");
        for input in inputs {
            assert_eq!(laid(Some(input)), Some(Code::PlanIncomplete), "{form} without {input:?}");
        }
    }
}

// R: B-02
#[test]
fn who_leads_a_meeting_of_any_form_does_not_write_its_record() {
    for (form, ..) in FORMS {
        let mut hall = hall(form);
        let mut plan = hall.plan(form, 9);
        plan.recorder = plan.moderator;
        assert_eq!(hall.lay(plan).err(), Some(Code::PlanRecorder), "{form}");
    }
}

/// A meeting in this form, to which everybody has come.
fn opened(form: &str) -> Hall {
    let mut hall = hall(form);
    hall.planned(form, 8);
    hall.notice().unwrap();
    hall.passes(8);
    for number in [4, PARTY, PARTY + 1] {
        hall.enter(number).unwrap();
    }
    hall.open().unwrap();
    hall
}

/// What a meeting that lacks this is told.
fn lacking(output: Produces) -> Code {
    match output {
        Produces::OutcomeOfEachItem => Code::OutcomeMissing,
        Produces::Necessity | Produces::Feasibility => Code::ArgumentMissing,
        Produces::Options => Code::OptionsMissing,
        Produces::OpinionResponses => Code::ResponsesMissing,
        Produces::NeedsOrNone | Produces::TopicsOrNone | Produces::Ratings => Code::YieldMissing,
    }
}

/// Puts an output on record; of needs and topics there may be none, and that is said.
fn keep(hall: &mut Hall, output: Produces, count: u32) {
    let intent = if output == Produces::OutcomeOfEachItem {
        SessionIntent::Outcome(hall.now(), 0, words())
    } else {
        SessionIntent::Keep(hall.now(), output, count, false, words())
    };
    hall.act(RECORDER, intent).unwrap();
}

// R: B-02 F1-01 F3-03 X3 H-07 H-08 H-09 H-10
#[test]
fn a_meeting_of_each_form_closes_once_all_that_the_form_owes_is_on_record() {
    for (form, _, outputs) in FORMS {
        let mut hall = opened(form);
        for output in outputs {
            assert_eq!(hall.close(), Err(lacking(*output)), "{form} without {output:?}");
            keep(&mut hall, *output, 2);
        }
        assert!(hall.close().is_ok(), "{form}");
    }
}

// R: F1-01 H-05 H-06
#[test]
fn a_talk_that_brought_nothing_closes_by_saying_so() {
    for (form, output) in [
        ("TalkMeeting", Produces::NeedsOrNone),
        ("TalkDay", Produces::NeedsOrNone),
        ("DevelopmentForum", Produces::TopicsOrNone),
    ] {
        let mut hall = opened(form);
        keep(&mut hall, Produces::OutcomeOfEachItem, 0);
        assert_eq!(hall.close(), Err(Code::YieldMissing), "{form}: an outcome is no answer to that");
        keep(&mut hall, output, 0);
        assert!(hall.close().is_ok(), "{form}");
    }
}

// R: H-02 H-04
#[test]
fn a_consultative_meeting_and_a_forum_under_its_own_name_go_from_plan_to_sealed_minutes() {
    for (form, zh) in [("ConsultationMeeting", "民主协商会"), ("SouthTaihuForum", "南太湖议事厅")]
    {
        let mut hall = opened(form);
        assert_eq!(hall.world.state.session(hall.now()).unwrap().rules.form, zh);
        for number in [PARTY, PARTY + 1] {
            hall.act(MODERATOR, SessionIntent::Position(hall.now(), member(number), Agree, None)).unwrap();
        }
        keep(&mut hall, Produces::OutcomeOfEachItem, 1);
        hall.close().unwrap();
        hall.agree().unwrap();
        seal_minutes(&mut hall);
        assert!(hall.newest().sealed.is_some(), "{form}");
    }
}

/// The minutes of two who agreed, signed by all who have to.
fn seal_minutes(hall: &mut Hall) {
    lay_minutes(hall, 2);
    sign_minutes(hall, 2);
}

/// Lays the minutes of a sitting at which the first parties agreed.
pub(crate) fn lay_minutes(hall: &mut Hall, agreed: u8) {
    let signers: Vec<u8> = [3, 4, 5].into_iter().chain((PARTY..).take(usize::from(agreed))).collect();
    let new = hall.new_paper(&signers);
    hall.act(RECORDER, PaperIntent::LayMinutes(new, hall.now(), hall.items())).unwrap();
}

/// Signs them: each of the first parties here and now, the others on their devices.
pub(crate) fn sign_minutes(hall: &mut Hall, agreed: u8) {
    hall.sign(MODERATOR, 4, 0, How::Device).unwrap();
    hall.sign(RECORDER, 5, 1, How::Device).unwrap();
    for number in (PARTY..).take(usize::from(agreed)) {
        hall.sign(MODERATOR, number, 2, How::InPerson).unwrap();
    }
    hall.sign(SUPERVISOR, 3, 3, How::Device).unwrap();
}

/// Lays a plan in this form by each of these in turn.
fn laid_by(form: &str, who: Actor) -> Option<Code> {
    let mut hall = hall(form);
    let plan = hall.plan(form, 9);
    hall.lay_by(who, plan).err()
}

// R: B-02
#[test]
fn each_form_is_convened_by_those_whom_it_names() {
    for (form, ..) in FORMS {
        let supervised = form == "AppraisalMeeting";
        for who in [CHAIR, SECRETARY] {
            assert_eq!(laid_by(form, who), supervised.then_some(Code::PlanConvener), "{form}");
        }
        assert_eq!(laid_by(form, SUPERVISOR), (!supervised).then_some(Code::PlanConvener), "{form}");
        assert_eq!(laid_by(form, by(PARTY)), Some(Code::PlanConvener), "{form} by a resident");
    }
}

// R: B-02 H-07
#[test]
fn a_grid_leader_convenes_a_talk_in_the_own_grid_and_gives_notice_of_it() {
    let mut hall = hall("GridTalk");
    let other = GridId([2; 16]);
    hall.act(CHAIR, OfficeIntent::DefineGrid(other, words())).unwrap();
    let leader = by(PARTY);
    hall.act(CHAIR, OfficeIntent::Grant(leader.member, Post::in_grid(Role::GridLeader, GRID))).unwrap();
    let plan = hall.plan("GridTalk", 2);
    let elsewhere = Plan { grid: Some(other), ..plan.clone() };
    assert_eq!(hall.lay_by(leader, elsewhere), Err(Code::PlanConvener));
    let nowhere = Plan { grid: Some(GridId([8; 16])), ..plan.clone() };
    assert_eq!(hall.lay_by(CHAIR, nowhere), Err(Code::PlanGrid), "a grid that is not there");
    let council = Plan { grid: Some(GRID), ..hall.plan("CouncilMeeting", 9) };
    assert_eq!(hall.lay_by(CHAIR, council), Err(Code::PlanGrid), "a form of the whole village");
    hall.lay_by(leader, plan).unwrap();
    hall.sign(CHAIR, 1, 0, How::Device).unwrap();
    hall.sign(SECRETARY, 2, 1, How::Device).unwrap();
    let notice = |on| SessionIntent::Notice(session(1), TOPIC, on, words());
    let today = hall.today();
    assert_eq!(hall.act(SECRETARY, notice(today)), Err(Code::NotPermitted));
    hall.act(leader, notice(today)).unwrap();
}

// R: B-02
#[test]
fn whoever_convened_gives_no_notice_once_the_post_has_ended_but_the_moderator_does() {
    let mut hall = hall("GridTalk");
    let (leader, post) = (by(PARTY), Post::in_grid(Role::GridLeader, GRID));
    hall.act(CHAIR, OfficeIntent::Grant(leader.member, post)).unwrap();
    let plan = hall.plan("GridTalk", 2);
    hall.lay_by(leader, plan).unwrap();
    hall.sign(CHAIR, 1, 0, How::Device).unwrap();
    hall.sign(SECRETARY, 2, 1, How::Device).unwrap();
    hall.act(CHAIR, OfficeIntent::End(leader.member, post, Vec::new())).unwrap();
    let notice = |on| SessionIntent::Notice(session(1), TOPIC, on, words());
    let today = hall.today();
    assert!(hall.act(leader, notice(today)).is_err());
    hall.act(MODERATOR, notice(today)).unwrap();
}
