//! What minutes say is to be done: somebody answers for it by a day, and work is what was signed (T12, T13).

use yishi_domain::calendar::CivilDate;
use yishi_domain::id::EntryId;
use yishi_domain::intent::PaperIntent;
use yishi_domain::refusal::Code;
use yishi_domain::stance::StanceGrade::Agree;
use yishi_domain::state::AggregateId;
use yishi_domain::topic::{MatterClass, TopicState};
use yishi_domain::work::{TASKS_MAX, Task};

use super::{Hall, MODERATOR, POSTED, RECORDER, TOPIC, paper, words};
use crate::forms_held::{lay_minutes, sign_minutes};

fn agreed() -> Hall {
    let mut hall = Hall::of(2, &[]);
    hall.closed(&[Agree, Agree]);
    hall.agree().unwrap();
    hall
}

fn lay(hall: &mut Hall, items: Vec<Task>) -> Result<EntryId, Code> {
    let new = hall.new_paper(&[3, 4, 5, 6, 7]);
    hall.act(RECORDER, PaperIntent::LayMinutes(new, hall.now(), items))
}

// R: X-03
#[test]
fn minutes_name_one_thing_to_be_done_at_least() {
    let mut hall = agreed();
    assert_eq!(lay(&mut hall, Vec::new()), Err(Code::MinutesItems));
    let one = hall.items();
    assert_eq!(lay(&mut hall, one.repeat(TASKS_MAX + 1)), Err(Code::MinutesItems));
    assert!(lay(&mut hall, one.repeat(TASKS_MAX)).is_ok());
}

#[test]
fn what_an_assembly_decides_on_needs_nobody_named_yet() {
    let mut hall = agreed();
    let mut topic = hall.world.state.topic(TOPIC).unwrap().clone();
    topic.class = MatterClass::Major;
    hall.world.state.put(AggregateId::Topic(TOPIC), topic);
    assert!(lay(&mut hall, Vec::new()).is_ok());
}

// R: X-03
#[test]
fn the_work_is_what_was_signed_by_whom_and_until_when() {
    let mut hall = agreed();
    lay_minutes(&mut hall, 2);
    sign_minutes(&mut hall, 2);
    let signed = hall.items();
    let later = |days| vec![Task { due: signed[0].due.plus_days(days), ..signed[0] }];
    let start = |hall: &mut Hall, tasks: Vec<Task>| {
        let (paper, on): (_, CivilDate) = (paper(hall.papers), hall.today());
        let channels = POSTED.to_vec();
        hall.act(MODERATOR, PaperIntent::Start { paper, tasks, words: words(), channels, on })
    };
    assert_eq!(start(&mut hall, later(1)), Err(Code::TasksDiffer));
    assert_eq!(start(&mut hall, later(-1)), Err(Code::TasksDiffer));
    assert_eq!(start(&mut hall, signed.repeat(2)), Err(Code::TasksDiffer));
    start(&mut hall, signed.clone()).unwrap();
    assert_eq!(hall.state(), TopicState::Implementing);
}
