//! Who may write in a draft, and under how many names.

use yishi_domain::draft::{ACTORS_MAX, ActorState, DEVICE_ACTORS_MAX, Draft, DraftChanged};
use yishi_domain::fact::Fact;
use yishi_domain::id::{ActorId, ChangeHash, DeviceId, TopicId};
use yishi_domain::refusal::Code;
use yishi_domain::role::Role;
use yishi_domain::state::AggregateId;
use yishi_domain::topic::{MatterClass, TopicProposed, TopicSource};
use yishi_domain::words::Words;

use crate::support::{World, by};

const TOPIC: TopicId = TopicId([4; 16]);

fn actor(device: usize, number: usize) -> ActorId {
    let mut actor = [0; 16];
    actor[..8].copy_from_slice(&device.to_be_bytes());
    actor[8..].copy_from_slice(&number.to_be_bytes());
    ActorId(actor)
}

/// A topic whose draft was written under `own` actors of the first founder's device and so many of each of the others.
fn world(own: usize, others: &[usize]) -> World {
    let mut world = World::founded(&[Role::CommitteeMember]);
    let (source, class) = (TopicSource::StrongComplaint, MatterClass::General);
    let words = Words::Titled { title: "修路".to_owned(), text: "村口一段".to_owned() };
    let proposed = TopicProposed { topic: TOPIC, source, class, needs: Vec::new(), follows: None, org: None };
    world.act(by(1), Fact::with(proposed, words)).unwrap();
    let mut draft = Draft::default();
    let others = others.iter().enumerate().map(|(place, count)| (DeviceId([place as u8 + 100; 32]), *count));
    for (place, (device, count)) in [(by(1).device, own)].into_iter().chain(others).enumerate() {
        draft.actors.extend((0..count).map(|number| (actor(place, number), ActorState { device, seq: 1 })));
    }
    world.state.put(AggregateId::Draft(TOPIC.draft()), draft);
    world
}

fn write(world: &mut World, actor: ActorId, seq: u64) -> Result<(), Code> {
    let deps = vec![ChangeHash([7; 32])];
    let (topic, change, cause) = (TOPIC, ChangeHash([8; 32]), None);
    let core = DraftChanged { topic, change, deps, actor, seq, start_op: 4, ops: 1, cause, session: None };
    world.act(by(1), Fact::with(core, Words::Change(vec![1]))).map(|_| ())
}

#[test]
fn a_device_writes_a_draft_under_a_bounded_number_of_actors() {
    let mut world = world(DEVICE_ACTORS_MAX - 1, &[]);
    assert_eq!(write(&mut world, actor(99, 1), 1), Ok(()));
    assert_eq!(write(&mut world, actor(99, 2), 1), Err(Code::DraftActors));
    // Under the ones it has it goes on.
    assert_eq!(write(&mut world, actor(99, 1), 2), Ok(()));
    assert_eq!(write(&mut world, actor(0, 0), 2), Ok(()));
}

#[test]
fn a_draft_has_a_bounded_number_of_actors_whoever_they_belong_to() {
    let full = [DEVICE_ACTORS_MAX; ACTORS_MAX / DEVICE_ACTORS_MAX];
    assert_eq!(full.iter().sum::<usize>(), ACTORS_MAX);
    let mut one_free = full;
    one_free[0] -= 1;
    let mut world = self::world(0, &one_free);
    assert_eq!(write(&mut world, actor(99, 1), 1), Ok(()));
    assert_eq!(write(&mut world, actor(99, 2), 1), Err(Code::DraftActors));
    assert_eq!(write(&mut self::world(0, &full), actor(99, 1), 1), Err(Code::DraftActors));
}
