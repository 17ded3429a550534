//! Everybody tries everything: the acts, what each must come to, and the objects they are about.

use std::collections::BTreeMap;

use yishi_domain::fact::Fact;
use yishi_domain::id::GridId;

use super::acts;
use super::cast::{ASKERS, COMMITTEE, Column, RESIDENT, Who, columns};
use super::objects::{Family, Object, Rel, Stage, Try, raise};
use super::scenes::{Scene, scenes};
use super::sheet::Sheet;

/// Whether an act that will count gets an object of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fresh {
    /// Acts are judged only, nothing changes.
    Never,
    /// Acts are folded in.
    ForWhatCounts,
}

/// One act of one person.
pub(crate) struct One {
    pub(crate) who: Who,
    /// `yes` or a code.
    pub(crate) expected: String,
    /// For people who read a failure.
    pub(crate) label: String,
    scene: usize,
    object: usize,
    k: u64,
}

/// All of them.
pub(crate) struct All {
    pub(crate) tries: Vec<One>,
    scenes: Vec<Scene>,
    objects: Vec<Object>,
}

impl All {
    /// Whether whoever tries this does nothing more after it.
    #[allow(dead_code, reason = "the rules alone are asked in any order")]
    pub(crate) fn is_last(&self, one: &One) -> bool {
        self.scenes[one.scene].cuts_off_oneself()
    }

    /// The fact that somebody tries, as things stand now.
    pub(crate) fn fact(&self, stage: &dyn Stage, one: &One) -> Fact {
        let object = &self.objects[one.object];
        (self.scenes[one.scene].make)(&Try { stage, object, who: one.who, k: one.k })
    }
}

/// What objects are told apart by.
type Place = (Family, &'static str, Who, Option<Who>, GridId);

/// The objects that acts are about.
#[derive(Default)]
struct Objects {
    all: Vec<Object>,
    shared: BTreeMap<Place, usize>,
}

impl Objects {
    /// A new one.
    fn add(&mut self, object: Object) -> usize {
        let place = self.all.len();
        let n = 1_000 + u64::try_from(place).unwrap();
        let owner = if object.family == Family::Claim { self.asker(&object) } else { object.owner };
        self.all.push(Object { n, owner, ..object });
        place
    }

    /// Somebody who has asked for nothing in this grid yet.
    fn asker(&self, object: &Object) -> Who {
        let alike = |other: &&Object| other.family == Family::Claim && other.grid == object.grid;
        ASKERS[self.all.iter().filter(alike).count()]
    }

    /// One that nobody's act changes.
    fn share(&mut self, object: Object) -> usize {
        let place = (object.family, object.state, object.owner, object.entered_by, object.grid);
        if let Some(known) = self.shared.get(&place) {
            return *known;
        }
        let new = self.add(object);
        self.shared.insert(place, new);
        new
    }
}

/// The first need and the first topic, with a plan, which others are joined to.
fn first(stage: &mut dyn Stage, k: &mut u64) {
    let need = Object { n: acts::FIRST, ..Object::of(Family::Need, "Accepted", RESIDENT, Rel::Own) };
    let topic = |n, state| Object { n, ..Object::of(Family::Topic, state, RESIDENT, Rel::Own) };
    raise(stage, &mut [need, topic(acts::FIRST, "Planning"), topic(acts::SPOKEN_OF, "Accepted")], k);
    let invite = acts::open_house(stage);
    stage.act(COMMITTEE, invite).1.unwrap();
}

/// Brings everything into its state and says who tries what.
pub(crate) fn all(stage: &mut dyn Stage, sheet: &Sheet, fresh: Fresh) -> All {
    let (scenes, columns) = (scenes(), columns());
    let mut k = 1_000_000;
    first(stage, &mut k);
    let (mut tries, mut objects) = (Vec::new(), Objects::default());
    for (scene, of) in scenes.iter().enumerate() {
        for (state, column, code, who, rel) in everybody(of, &columns) {
            let expected = sheet.row(of.kind.spec().name, of.case, state).expects(column, rel).to_owned();
            let mut object = Object::of(of.family, state, who, rel);
            let alone = fresh == Fresh::ForWhatCounts && of.once && expected == "yes";
            object.copied = of.wants_copy() || !alone && of.family == Family::Topic;
            let object = if alone { objects.add(object) } else { objects.share(object) };
            let label = format!("{:?} {} in {state}, {code} {}, {rel:?}", of.kind, of.case, who.0);
            k += 1;
            tries.push(One { who, expected, label, scene, object, k });
        }
    }
    let mut objects = objects.all;
    raise(stage, &mut objects, &mut k);
    All { tries, scenes, objects }
}

type Somebody = (&'static str, usize, &'static str, Who, Rel);

/// Everybody, in every state and relation in which a scene is tried.
fn everybody(scene: &Scene, columns: &[Column]) -> Vec<Somebody> {
    let mut all = Vec::new();
    for state in scene.states() {
        for (place, column) in columns.iter().enumerate() {
            for who in &column.people {
                all.extend(
                    scene
                        .rels_of(column.code, *who)
                        .into_iter()
                        .map(|rel| (state, place, column.code, *who, rel)),
                );
            }
        }
    }
    all
}
