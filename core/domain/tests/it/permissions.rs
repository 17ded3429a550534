//! The permission matrix (domain.md §2.2): `docs/permissions.csv` is what people reviewed, and the rules say the same for
//! everybody, every kind of record and every state. The same table is tried on a real server and read back on a second
//! device in `tests/e2e/tests/it/matrix.rs`.

pub(crate) mod acts;
pub(crate) mod cast;
mod inputs;
pub(crate) mod objects;
mod paths;
mod scenes;
mod sheet;
mod tries;

use std::collections::BTreeSet;

use yishi_domain::act::{Act, Actor};
use yishi_domain::draft::{DraftChanged, Writing};
use yishi_domain::fact::{Fact, Kind};
use yishi_domain::id::{ActorId, ChangeHash, DeviceId, EntryId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{Founder, Genesis, SpaceKind};
use yishi_domain::need::NeedStatus;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::role::{Post, Role};
use yishi_domain::rule::{Case, audience_of, check};
use yishi_domain::state::State;
use yishi_domain::time::{Moment, Pos};
use yishi_domain::topic::TopicState;
use yishi_domain::words::Words;

use crate::support::{NOW, fold};
use cast::{Who, columns, founders};
use objects::{Family, Stage};
use scenes::scenes;
use sheet::Sheet;

/// The rules alone, with everybody's device numbered as its owner.
pub(crate) struct Rules {
    pub(crate) state: State,
    genesis: Genesis,
    /// What counted, where in the order and when.
    log: Vec<(Act, Pos, Moment)>,
    now: Moment,
    entries: u64,
}

fn entry(n: u64) -> EntryId {
    let mut id = [0; 32];
    id[..8].copy_from_slice(&n.to_be_bytes());
    EntryId(id)
}

impl Rules {
    pub(crate) fn founded() -> Self {
        let founder = |(who, roles): (Who, Vec<Role>)| Founder {
            member: who.member(),
            name: format!("村民{}", who.0),
            posts: roles.into_iter().map(Post::of).collect(),
            device: DeviceId([who.0; 32]),
            receive_key: [who.0; 32],
        };
        let genesis = Genesis {
            kind: SpaceKind::Village,
            name: "桑渚村".to_owned(),
            parent: None,
            founders: founders().into_iter().map(founder).collect(),
            nonce: [5; 16],
        };
        Self { state: genesis.state(), genesis, log: Vec::new(), now: NOW, entries: 0 }
    }

    /// A fact with its author and its labels.
    pub(crate) fn act_of(&self, who: Who, fact: Fact) -> Result<Act, Refusal> {
        let (id, by, audience) = (entry(self.entries), self.actor(who), Audience::one(Label::Public));
        let mut act = Act { id, by, audience, claimed_time: self.now, fact };
        act.audience = audience_of(&Case { state: &self.state, act: &act, at: self.now })?;
        Ok(act)
    }

    /// What the rules say, nothing folded in.
    fn judged(&self, who: Who, fact: Fact) -> String {
        let judged = self.act_of(who, fact).and_then(|act| check(&self.state, &act, self.now));
        judged.map_or_else(|no| no.code.as_str().to_owned(), |()| "yes".to_owned())
    }
}

impl Stage for Rules {
    fn state(&self) -> &State {
        &self.state
    }

    fn now(&self) -> Moment {
        self.now
    }

    fn actor(&self, who: Who) -> Actor {
        Actor { member: who.member(), device: DeviceId([who.0; 32]), dseq: 1 }
    }

    fn act(&mut self, who: Who, fact: Fact) -> (EntryId, Result<(), Code>) {
        self.entries += 1;
        let judged = self.act_of(who, fact).and_then(|act| {
            check(&self.state, &act, self.now)?;
            fold(&mut self.state, &act, Pos(self.entries), self.now);
            self.log.push((act, Pos(self.entries), self.now));
            Ok(())
        });
        (entry(self.entries), judged.map_err(|no| no.code))
    }

    fn pass(&mut self, days: u64) {
        self.now = Moment(self.now.0 + days * 24 * 3_600_000);
    }

    fn sign(&self, _: Who, _: &[u8]) -> [u8; 64] {
        [7; 64]
    }

    fn invitation(&self, _: u64, _: &[u8]) -> ([u8; 32], [u8; 64]) {
        ([8; 32], [9; 64])
    }

    fn change(&self, of: Writing, n: u64) -> Fact {
        let (actor, change) = (ActorId(acts::id(0xf1, n)), ChangeHash(entry(n).0));
        let deps = vec![ChangeHash([0; 32])];
        let core = DraftChanged {
            topic: of.topic,
            change,
            deps,
            actor,
            seq: 1,
            start_op: 4,
            ops: 2,
            cause: None,
            session: of.session,
        };
        Fact::with(core, Words::Change(vec![0x85]))
    }
}

fn sheet() -> Sheet {
    let codes: Vec<&str> = columns().iter().map(|column| column.code).collect();
    Sheet::read(&crate::generated::read("docs/permissions.csv"), &codes)
}

// R: E-08 O-02 X1
#[test]
fn the_rules_say_what_the_reviewed_table_says_to_everybody_in_every_state() {
    let sheet = sheet();
    let mut rules = Rules::founded();
    acts::found(&mut rules);
    let plan = tries::all(&mut rules, &sheet, tries::Fresh::Never);
    let mut differing = BTreeSet::new();
    for one in &plan.tries {
        let said = rules.judged(one.who, plan.fact(&rules, one));
        if said != one.expected {
            differing.insert(format!("{}: the table says {}, the rules {said}", one.label, one.expected));
        }
    }
    assert!(differing.is_empty(), "{} of {}:\n{differing:#?}", differing.len(), plan.tries.len());
}

#[test]
fn every_kind_has_its_scene_and_its_lines_and_no_line_is_about_nothing() {
    let (sheet, scenes) = (sheet(), scenes());
    for kind in Kind::ALL {
        assert!(
            scenes.iter().any(|scene| scene.kind == *kind),
            "nobody tries {kind:?}: add a scene to core/domain/tests/it/permissions/scenes.rs, an act beside it, and lines \
             to docs/permissions.csv"
        );
    }
    for row in &sheet.rows {
        let kind = Kind::ALL.iter().find(|kind| kind.spec().name == row.kind);
        let kind = kind.unwrap_or_else(|| panic!("docs/permissions.csv: {} is no kind", row.kind));
        assert_eq!(row.zh, kind.spec().zh, "docs/permissions.csv calls {} something else", row.kind);
        let scene = scenes.iter().find(|scene| scene.kind == *kind && scene.case == row.case);
        let scene =
            scene.unwrap_or_else(|| panic!("docs/permissions.csv: no scene for {} {:?}", row.kind, row.case));
        for state in row.states.iter().filter(|state| *state != "*") {
            assert!(scene.states().any(|one| one == state), "{} is never {state}", row.kind);
        }
    }
}

/// The actions of domain.md §2.2, as its first column names them.
const ACTIONS: [&str; 39] = [
    "file a need",
    "withdraw a need",
    "triage merge classify",
    "refer",
    "propose topic",
    "accept topic",
    "Party pre-discussion",
    "expert evaluation",
    "draft plan",
    "notice invitations",
    "sign in",
    "speak amend in a session",
    "state agree/dissent",
    "seal minutes",
    "escalate",
    "convene assembly",
    "ballot in assembly",
    "publish",
    "object inquire",
    "assign and report tasks",
    "appraise satisfaction",
    "appoint drafters",
    "edit proposal draft",
    "comment",
    "give a stance",
    "amend a passage",
    "merge an amendment",
    "open a round to finalise",
    "sign a final text",
    "admit/revoke member device role",
    "assign grids and households",
    "read sealed personal data",
    "erase personal data",
    "import an external vote",
    "hide a comment",
    "appeal against hiding",
    "enter for somebody else",
    "claim such an entry",
    "record a paper act",
];
/// Its last two.
const MORE_ACTIONS: [&str; 2] = ["archive export", "indicators"];

#[test]
fn every_action_has_its_line_or_says_what_it_waits_for() {
    let sheet = sheet();
    let actions: BTreeSet<&str> = ACTIONS.into_iter().chain(MORE_ACTIONS).collect();
    let done: BTreeSet<&str> = sheet.rows.iter().map(|row| row.action.as_str()).collect();
    let waiting: BTreeSet<&str> = sheet.waiting.iter().map(|(action, _)| action.as_str()).collect();
    assert!(sheet.waiting.iter().all(|(_, why)| !why.is_empty()), "each says what it waits for");
    let listed: BTreeSet<&str> = done.union(&waiting).copied().collect();
    assert_eq!(listed, actions, "docs/permissions.csv has other actions than domain.md §2.2");
    let both: Vec<_> = done.intersection(&waiting).collect();
    assert!(both.is_empty(), "they no longer wait: {both:?}");
}

#[test]
fn everybody_has_a_column_and_every_state_a_way_to_it() {
    for role in Role::ALL {
        let of = |column: &cast::Column| column.people.contains(&Who::of(*role));
        assert_eq!(
            columns().iter().filter(|column| of(column)).count(),
            1,
            "{role:?} has its column in cast.rs"
        );
    }
    let needs: Vec<&str> = NeedStatus::ALL.iter().map(|state| state.code()).collect();
    let topics: Vec<&str> = TopicState::ALL.iter().map(|state| state.code()).collect();
    for (family, all) in [(Family::Need, needs), (Family::Topic, topics)] {
        let reached = paths::states(family);
        let unreached = paths::UNREACHED.iter().map(|(state, _)| *state);
        for state in all.into_iter().filter(|state| unreached.clone().all(|one| one != *state)) {
            assert!(
                reached.contains(&state),
                "no way to {state}: add one to core/domain/tests/it/permissions/paths.rs"
            );
        }
    }
}
