//! What work waits for (T13): minutes that all have signed, and for a major matter an assembly.

use yishi_domain::act::Actor;
use yishi_domain::id::EntryId;
use yishi_domain::intent::{PaperIntent, TopicIntent};
use yishi_domain::refusal::Code;
use yishi_domain::stance::StanceGrade::Agree;
use yishi_domain::topic::{MatterClass, TopicState};
use yishi_domain::work::PublicChannel;

use crate::forms_held::{lay_minutes, sign_minutes};
use crate::meeting_course::{CHAIR, Hall, MODERATOR, SECRETARY, TOPIC, paper, words};

fn start(hall: &mut Hall, by: Actor) -> Result<EntryId, Code> {
    let (paper, on) = (paper(hall.papers), hall.today());
    let tasks = hall.items();
    let channels = vec![PublicChannel::Board, PublicChannel::App];
    hall.act(by, PaperIntent::Start { paper, tasks, words: words(), channels, on })
}

/// Two parties have agreed on a matter of this class, and the minutes lie before them.
fn minuted(class: MatterClass) -> Hall {
    let mut hall = Hall::of(2, &[]);
    if class != MatterClass::General {
        hall.act(CHAIR, TopicIntent::Classify(TOPIC, class, None, None, hall.today())).unwrap();
    }
    hall.closed(&[Agree, Agree]);
    hall.agree().unwrap();
    lay_minutes(&mut hall, 2);
    hall
}

// R: X-03
#[test]
fn no_work_begins_on_what_was_agreed_before_its_minutes_are_sealed() {
    let mut hall = minuted(MatterClass::General);
    for who in [CHAIR, SECRETARY, MODERATOR] {
        assert_eq!(start(&mut hall, who), Err(Code::PaperUnsealed));
    }
    sign_minutes(&mut hall, 2);
    start(&mut hall, MODERATOR).unwrap();
    assert_eq!(hall.state(), TopicState::Implementing);
}

// R: C-01 C-03
#[test]
fn work_on_a_matter_for_an_assembly_does_not_begin_on_the_minutes_alone_whoever_wants_it() {
    for class in [MatterClass::Major, MatterClass::Contested, MatterClass::Owners, MatterClass::Collective] {
        let mut hall = minuted(class);
        sign_minutes(&mut hall, 2);
        for who in [CHAIR, SECRETARY, MODERATOR] {
            assert_eq!(start(&mut hall, who), Err(Code::WorkNeedsAssembly), "{class:?}");
        }
    }
}
