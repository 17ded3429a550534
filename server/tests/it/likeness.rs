//! A store's log and the log in memory, given the same sequence of acts, answer the same.

use yishi_domain::draft::DraftChanged;
use yishi_domain::fact::Fact;
use yishi_domain::id::{ActorId, ChangeHash, DeviceId, EntryId, GridId, MemberId, ObjectId, TopicId};
use yishi_domain::label::{Audience, Label, Scope};
use yishi_domain::membership::{GridDefined, SpaceKind};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::{Moment, Pos};
use yishi_domain::words::Words;
use yishi_replica::entry::{Draft, Entry, Link};
use yishi_replica::keys::SignKey;
use yishi_replica::log::{Log, LogError, Reading, Stamped};
use yishi_replica::memory::MemoryLog;
use yishi_replica::stamp::{Stamp, Verdict};
use yishi_server::store::Store;

use crate::support::genesis;

const ACTS: usize = 120;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.roll(choices.len())]
    }

    fn bytes(&mut self) -> u8 {
        self.roll(4) as u8
    }
}

fn label(dice: &mut Dice) -> Label {
    match dice.roll(7) {
        0 => Label::Public,
        1 => Label::Directory,
        2 => Label::Members,
        3 => Label::Topic(TopicId([dice.bytes(); 16])),
        4 => Label::Grid(GridId([dice.bytes(); 16])),
        5 => Label::Member(MemberId([dice.bytes(); 16])),
        _ => Label::Committee,
    }
}

fn fact(dice: &mut Dice) -> Fact {
    if dice.roll(3) > 0 {
        return Fact::with(GridDefined { grid: GridId([dice.bytes(); 16]) }, Words::Name("片".to_owned()));
    }
    let core = DraftChanged {
        topic: TopicId([dice.bytes(); 16]),
        change: ChangeHash([dice.bytes(); 32]),
        deps: vec![],
        actor: ActorId([dice.bytes(); 16]),
        seq: 1,
        start_op: 1,
        ops: 1,
        cause: None,
        session: None,
    };
    Fact::with(core, Words::Change(vec![dice.bytes(); 1 + dice.roll(300)]))
}

/// What has been written so far.
struct Past {
    keys: Vec<SignKey>,
    ids: Vec<EntryId>,
    head: u64,
}

fn entry(log: &mut dyn Log, dice: &mut Dice, past: &Past) -> Result<Entry, LogError> {
    let key = &past.keys[dice.roll(past.keys.len())];
    let first = label(dice);
    let audience = if dice.roll(2) == 0 { Audience::one(first) } else { Audience::two(first, label(dice)) };
    let after: Link = log.link(&key.device())?;
    let claimed_time = Moment(dice.of(&[0, 1_772_000_000_000, u64::MAX]));
    let (member, fact) = (MemberId([dice.bytes(); 16]), fact(dice));
    let draft = Draft {
        space: log.space(),
        audience,
        after,
        claimed_time,
        salt: [dice.bytes(); 16],
        member,
        fact: &fact,
    };
    let entry = Entry::sign(key, &draft);
    Ok(if dice.roll(6) == 0 { entry.erased() } else { entry })
}

/// One act on both logs.
fn act(left: &mut dyn Log, right: &mut MemoryLog, dice: &mut Dice, past: &mut Past) -> Result<(), LogError> {
    match dice.roll(10) {
        0..6 => {
            let entry = entry(left, dice, past)?;
            let refused = Verdict::Refused("not_permitted".to_owned());
            let aside = Verdict::Quarantined("role_ended".to_owned());
            let verdict = [Verdict::Accepted, Verdict::Accepted, refused, aside][dice.roll(4)].clone();
            past.head += 1;
            let stamp =
                Stamp { id: entry.id(), pos: Pos(past.head), received_at: Moment(past.head * 7), verdict };
            past.ids.push(stamp.id);
            let stamped = Stamped { entry, stamp };
            left.append(&stamped)?;
            right.append(&stamped)
        }
        6 => restamp(left, right, past),
        7 => {
            let id = AggregateId::Device(DeviceId([dice.bytes(); 32]));
            let device = yishi_domain::membership::Device::new(MemberId([dice.bytes(); 16]), [7; 32]);
            left.put_aggregate(&id, &Aggregate::Device(device.clone()))?;
            right.put_aggregate(&id, &Aggregate::Device(device))
        }
        8 => {
            left.mark()?;
            right.mark()
        }
        _ => {
            left.back()?;
            right.back()?;
            past.head = right.head()?.0;
            Ok(())
        }
    }
}

fn restamp(left: &mut dyn Log, right: &mut MemoryLog, past: &mut Past) -> Result<(), LogError> {
    let waits = right.entries().find(|s| matches!(s.stamp.verdict, Verdict::Quarantined(_))).cloned();
    let Some(waiting) = waits else { return Ok(()) };
    past.head += 1;
    // Admission gives a new stamp for this only.
    let verdict = Verdict::Admitted;
    let stamp = Stamp { pos: Pos(past.head), received_at: Moment(1), verdict, ..waiting.stamp };
    left.restamp(&stamp)?;
    right.restamp(&stamp)
}

/// Everything that can be asked gives the same on both.
fn agree(left: &mut dyn Log, right: &mut dyn Log, dice: &mut Dice, past: &Past) -> Result<(), LogError> {
    assert_eq!(left.head()?, right.head()?);
    for id in &past.ids {
        assert_eq!(left.stamp(id)?, right.stamp(id)?);
        assert_eq!(left.entry(id)?, right.entry(id)?);
    }
    for key in &past.keys {
        assert_eq!(left.link(&key.device())?, right.link(&key.device())?);
    }
    for byte in 0..4 {
        let (topic, object) = (TopicId([byte; 16]), ObjectId([byte; 16]));
        assert_eq!(left.draft(&topic.draft())?, right.draft(&topic.draft())?);
        for object in [object, topic.draft().into()] {
            assert_eq!(left.refused_about(&object)?, right.refused_about(&object)?);
            assert_eq!(left.quarantined_about(&object)?, right.quarantined_about(&object)?);
        }
        let device = AggregateId::Device(DeviceId([byte; 32]));
        assert_eq!(left.aggregate(&device)?, right.aggregate(&device)?);
    }
    for budget in [0, 500, usize::MAX] {
        let after = Pos(dice.roll(past.head as usize + 2) as u64);
        assert_eq!(left.quarantined(after, budget)?, right.quarantined(after, budget)?);
    }
    for _ in 0..12 {
        read_alike(left, right, dice, past)?;
    }
    Ok(())
}

fn read_alike(left: &mut dyn Log, right: &mut dyn Log, dice: &mut Dice, past: &Past) -> Result<(), LogError> {
    let mut scopes = Vec::new();
    for _ in 0..=dice.roll(3) {
        scopes.push(match dice.roll(6) {
            0 => Scope::EveryTopic,
            1 => Scope::EveryGrid,
            _ => Scope::One(label(dice)),
        });
    }
    let devices: Vec<_> = past.keys.iter().take(dice.roll(3)).map(SignKey::device).collect();
    let after = Pos(dice.roll(past.head as usize + 2) as u64);
    let upto = Pos(dice.of(&[past.head, past.head / 2, u64::MAX, after.0]));
    let budget = dice.of(&[0, 1, 500, 3_000, usize::MAX]);
    let reading = Reading { scopes: &scopes, devices: &devices, after, upto, budget };
    assert_eq!(left.read(&reading)?, right.read(&reading)?, "{reading:?}");
    Ok(())
}

/// Plays the sequence of this seed, in several transactions.
pub(crate) fn compare(store: &dyn Store, seed: u64) {
    let mut genesis = genesis(2);
    genesis.kind = SpaceKind::Township;
    genesis.name = format!("乡 {seed}");
    store.create_space(&genesis).unwrap();
    let mut memory = MemoryLog::new(genesis.clone());
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let keys = (1..=3).map(|number| SignKey::from_seed(&[number; 32])).collect();
    let mut past = Past { keys, ids: Vec::new(), head: 0 };
    for _ in 0..4 {
        let written = store.with_space(&genesis.id(), &mut |log| {
            log.mark()?;
            memory.mark()?;
            for _ in 0..ACTS / 4 {
                act(log, &mut memory, &mut dice, &mut past)?;
            }
            agree(log, &mut memory, &mut dice, &past)
        });
        written.unwrap();
        store.read_space(&genesis.id(), &mut |log| agree(log, &mut memory, &mut dice, &past)).unwrap();
    }
    assert!(past.head > 10, "the sequence of seed {seed} wrote next to nothing");
}
