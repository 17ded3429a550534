//! What acts are about, brought into every state it can be in by the acts of those who may.

use yishi_domain::act::Actor;
use yishi_domain::draft::Writing;
use yishi_domain::fact::Fact;
use yishi_domain::id::{ChangeHash, EntryId, GridId};
use yishi_domain::refusal::Code;
use yishi_domain::state::State;
use yishi_domain::time::Moment;

use super::acts::{FAR, GRID};
use super::cast::{SPARES, Who};

/// Where acts are judged: by the rules alone, or by a hub.
pub(crate) trait Stage {
    fn state(&self) -> &State;
    fn now(&self) -> Moment;
    /// Somebody, about to write the next entry.
    fn actor(&self, who: Who) -> Actor;
    /// What the rules say of an act; it is folded in if they agree.
    fn act(&mut self, who: Who, fact: Fact) -> (EntryId, Result<(), Code>);
    /// Days pass for everybody.
    fn pass(&mut self, days: u64);
    /// Somebody's signature.
    fn sign(&self, who: Who, message: &[u8]) -> [u8; 64];
    /// The public half of an invitation's key, and its signature.
    fn invitation(&self, n: u64, message: &[u8]) -> ([u8; 32], [u8; 64]);
    /// The first change of a new author in a text.
    fn change(&self, of: Writing, n: u64) -> Fact;
}

/// In which relation to an object somebody acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rel {
    /// It is somebody else's; for grid workers, of the own grid.
    Other,
    /// It is somebody else's and of another grid.
    Far,
    /// One's own.
    Own,
    /// Entered for somebody else.
    Entered,
}

/// What the objects of one sort are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Family {
    /// Nothing that is there already.
    Nothing,
    /// What waits for a second member of the committee.
    Pending,
    /// Rules that wait for a second member of the committee.
    Proposed,
    /// A person without a phone, and a resident who says to be that person.
    Claim,
    /// What was put aside at the hub.
    Aside,
    Need,
    Topic,
    /// A topic with a session.
    Sitting,
    Comment,
    /// A comment on a topic with a session.
    Remark,
    Amendment,
    Round,
    Plan,
    Minutes,
    Agreement,
    /// An act in the world that waits for a second signature.
    Waiting,
    RoleKey,
    /// A booking of a venue.
    Booking,
}

/// An object: its ids follow from its number.
#[derive(Debug, Clone)]
pub(crate) struct Object {
    pub(crate) family: Family,
    pub(crate) state: &'static str,
    pub(crate) n: u64,
    /// Whose it is.
    pub(crate) owner: Who,
    pub(crate) entered_by: Option<Who>,
    pub(crate) grid: GridId,
    /// The last entry about it.
    pub(crate) entry: EntryId,
    /// Whether a topic has a drafter, a draft and a reading copy.
    pub(crate) copied: bool,
    /// The first change of its draft.
    pub(crate) head: ChangeHash,
}

impl Object {
    /// Something to which somebody stands so.
    pub(crate) fn of(family: Family, state: &'static str, who: Who, rel: Rel) -> Self {
        let (owner, entered_by, grid) = match rel {
            Rel::Other => (SPARES[0], None, GRID),
            Rel::Far => (SPARES[0], None, FAR),
            Rel::Own => (who, None, GRID),
            Rel::Entered => (SPARES[0], Some(who), GRID),
        };
        Self {
            family,
            state,
            n: 0,
            owner,
            entered_by,
            grid,
            entry: EntryId([0; 32]),
            copied: true,
            head: ChangeHash([0; 32]),
        }
    }
}

/// One act that is tried or done.
pub(crate) struct Try<'a> {
    pub(crate) stage: &'a dyn Stage,
    pub(crate) object: &'a Object,
    pub(crate) who: Who,
    /// No other act has this number.
    pub(crate) k: u64,
}

pub(crate) type Make = fn(&Try<'_>) -> Fact;

/// A step on the way to a state.
#[derive(Clone, Copy)]
pub(crate) enum Step {
    /// An act that counts.
    Act(Who, Make),
    /// An act that the hub puts aside.
    Aside(Who, Make),
    /// Days pass; everything waits for it together.
    Days,
}

/// How many days one [`Step::Days`] is.
const DAYS: u64 = 3;

/// Brings objects to their states, side by side, so that acts of one author stand together.
pub(crate) fn raise(stage: &mut dyn Stage, objects: &mut [Object], k: &mut u64) {
    let paths: Vec<Vec<Step>> = objects.iter().map(super::paths::path).collect();
    let mut at = vec![0; objects.len()];
    loop {
        let next = |object: usize| paths[object].get(at[object]).copied();
        let mut now: Vec<(Who, usize)> = (0..objects.len())
            .filter_map(|object| match next(object) {
                Some(Step::Act(who, _) | Step::Aside(who, _)) => Some((who, object)),
                Some(Step::Days) | None => None,
            })
            .collect();
        now.sort_unstable();
        if now.is_empty() {
            if !(0..objects.len()).any(|object| next(object).is_some()) {
                return;
            }
            stage.pass(DAYS);
            at.iter_mut().zip(&paths).filter(|(at, path)| **at < path.len()).for_each(|(at, _)| *at += 1);
            continue;
        }
        for (_, object) in now {
            *k += 1;
            step(stage, &mut objects[object], paths[object][at[object]], *k);
            at[object] += 1;
        }
    }
}

fn step(stage: &mut dyn Stage, object: &mut Object, step: Step, k: u64) {
    let (who, make, expected) = match step {
        Step::Act(who, make) => (who, make, Ok(())),
        Step::Aside(who, make) => (who, make, Err(Code::RoleEnded)),
        Step::Days => return,
    };
    let fact = make(&Try { stage, object, who, k });
    if let yishi_domain::fact::Core::DraftChanged(change) = &fact.core {
        object.head = change.change;
    }
    let kind = fact.core.kind();
    let (entry, said) = stage.act(who, fact);
    assert_eq!(said, expected, "{who:?} {kind:?} on the way to {object:?}");
    object.entry = entry;
}
