//! What a kind's `check` reads (the kind table's inputs): from these alone everybody's own phone says what the hub says.
//! Everybody tries every kind of record here, yes and no; `core/replica/tests/it/properties.rs` asks the same of entries
//! in villages where much happens at once.

use std::collections::{BTreeMap, BTreeSet};

use yishi_domain::act::{Act, Actor};
use yishi_domain::calendar::CivilDate;
use yishi_domain::decide::build;
use yishi_domain::draft::Writing;
use yishi_domain::fact::{Fact, Kind};
use yishi_domain::id::{DrawId, EntryId, OrgId, TopicId, VenueId};
use yishi_domain::intent::{Intent, NewTopic, OfficeIntent, TopicIntent, VenueIntent};
use yishi_domain::kind::Input;
use yishi_domain::label::{Scope, may_read};
use yishi_domain::party::PartyKind;
use yishi_domain::recusal::Recused;
use yishi_domain::refusal::{Class, Code};
use yishi_domain::rule::{apply, check};
use yishi_domain::state::State;
use yishi_domain::time::{Moment, Pos};
use yishi_domain::topic::{MatterClass, TopicSource};
use yishi_domain::words::Words;

use super::cast::{COMMITTEE, RESIDENT, SPARES, Who};
use super::objects::Stage;
use super::{Rules, acts, sheet, tries};

/// What nobody's phone comes to in these scenes, and why.
const NEVER: &[(Kind, &str, &str)] = &[(
    Kind::OpinionAnswered,
    "yes",
    "opinions wait for an answer only in a hearing, which no scene holds; the simulation of core/replica holds them, and \
     every phone there judges the answers again",
)];

/// What a check comes to, as far as phone and hub must agree.
fn verdict(state: &State, act: &Act, rules: &Rules) -> &'static str {
    match check(state, act, rules.now) {
        Ok(()) => "yes",
        Err(refusal) if refusal.code.class() == Class::Quarantine => "aside",
        Err(_) => "no",
    }
}

/// The state of whoever holds only some of what happened.
fn part(rules: &Rules, held: impl Fn(&Act) -> bool) -> State {
    let mut state = rules.genesis.state();
    for (act, pos, at) in rules.log.iter().filter(|(act, ..)| held(act)) {
        apply(&mut state, act, *pos, *at);
    }
    state
}

/// Whether an entry is among what a check may read of what its author reads: the declared inputs, the author's own
/// membership and devices, and whether the id that it gives is taken.
fn is_declared(entry: &Act, inputs: &[Input], act: &Act) -> bool {
    let always = [act.by.member.into(), act.fact.core.rule().object()];
    always.contains(&entry.fact.core.rule().object())
        || entry.audience.labels().any(|label| inputs.iter().any(|input| input.covers(label)))
}

/// Judges acts on their way to the rules: the hub, the author's phone, and a phone that holds no more than the check
/// may read say the same.
struct Judged {
    rules: Rules,
    /// Acts that are only judged leave what phones hold as it is.
    held: BTreeMap<Who, (Vec<Scope>, State)>,
    said: BTreeSet<(Kind, &'static str)>,
    on_the_way: BTreeMap<Kind, usize>,
}

impl Judged {
    fn founded() -> Self {
        let (held, said, on_the_way) = (BTreeMap::new(), BTreeSet::new(), BTreeMap::new());
        let mut judged = Self { rules: Rules::founded(), held, said, on_the_way };
        acts::found(&mut judged);
        judged
    }

    /// What somebody may read, and the state that it gives.
    fn held(&mut self, who: Who) -> Option<&(Vec<Scope>, State)> {
        let author = self.rules.state.member(who.member()).ok()?;
        Some(self.held.entry(who).or_insert_with(|| {
            let scopes = author.scopes_at(Pos(u64::MAX));
            let held = part(&self.rules, |entry| may_read(&scopes, &entry.audience));
            (scopes, held)
        }))
    }

    fn judge(&mut self, who: Who, fact: Fact, label: &str) {
        let spec = fact.core.kind().spec();
        let (Ok(act), false) = (self.rules.act_of(who, fact), spec.inputs.contains(&Input::HubOnly)) else {
            return;
        };
        let Some((scopes, held)) = self.held(who).cloned() else { return };
        let rules = &self.rules;
        let declared =
            |entry: &Act| may_read(&scopes, &entry.audience) && is_declared(entry, spec.inputs, &act);
        let (hub, phone) = (verdict(&rules.state, &act, rules), verdict(&held, &act, rules));
        let said = check(&rules.state, &act, rules.now);
        if hub == "aside" {
            // Who lost the scope with the post cannot see what it is about any more.
            assert_ne!(phone, "yes", "{label}: {said:?}");
        } else {
            assert_eq!(phone, hub, "what the author reads; {label}: {said:?}");
            let alone = verdict(&part(rules, declared), &act, rules);
            assert_eq!(alone, hub, "the declared inputs; {label}: {said:?}");
        }
        self.said.insert((act.fact.core.kind(), hub));
    }

    /// Judges what an intent comes to, and folds it in.
    fn does(&mut self, who: Who, intent: impl Into<Intent>) {
        let facts = build(&self.rules.state, intent.into(), &self.rules.actor(who)).unwrap();
        for fact in facts {
            self.judge(who, fact.clone(), &format!("{who:?} {:?} afterwards", fact.core.kind()));
            // A second one may be one too many.
            let _ = self.rules.act(who, fact);
            self.held.clear();
        }
    }
}

/// Acts on the way to a state are judged as well, the first ones of each kind.
impl Stage for Judged {
    fn state(&self) -> &State {
        self.rules.state()
    }

    fn now(&self) -> Moment {
        self.rules.now()
    }

    fn actor(&self, who: Who) -> Actor {
        self.rules.actor(who)
    }

    fn act(&mut self, who: Who, fact: Fact) -> (EntryId, Result<(), Code>) {
        let before = self.on_the_way.entry(fact.core.kind()).or_default();
        *before += 1;
        if *before <= 2 {
            self.held.clear();
            self.judge(who, fact.clone(), &format!("{who:?} {:?} on the way", fact.core.kind()));
        }
        self.rules.act(who, fact)
    }

    fn pass(&mut self, days: u64) {
        self.rules.pass(days);
    }

    fn sign(&self, who: Who, message: &[u8]) -> [u8; 64] {
        self.rules.sign(who, message)
    }

    fn invitation(&self, n: u64, message: &[u8]) -> ([u8; 32], [u8; 64]) {
        self.rules.invitation(n, message)
    }

    fn change(&self, of: Writing, n: u64) -> Fact {
        self.rules.change(of, n)
    }
}

/// Two tries for each scene and word of the table, by whom its first and its last column name: who else tries, and in
/// which state, does not change what is read.
fn chosen(plan: &tries::All) -> Vec<&tries::One> {
    let mut chosen = BTreeMap::new();
    for one in &plan.tries {
        let scene = one.label.split_once(" in ").unwrap_or_default().0;
        chosen.entry((scene, &one.expected)).or_insert((one, one)).1 = one;
    }
    let two = |(first, last): (&'_ tries::One, &'_ tries::One)| first.label != last.label;
    let pairs: Vec<_> = chosen.into_values().collect();
    pairs
        .iter()
        .map(|pair| pair.0)
        .chain(pairs.iter().filter(|pair| two(**pair)).map(|pair| pair.1))
        .collect()
}

/// What can be done once only to what was made before, or not a second time.
fn afterwards(judged: &mut Judged) {
    let (words, day, topic) =
        (acts::words, CivilDate::of(judged.now()), TopicId(acts::id(0x41, acts::FIRST)));
    let (org, venue) = (OrgId([1; 16]), VenueId([2; 16]));
    let (kind, brand) = (PartyKind::CommunityOrg, None);
    judged.does(COMMITTEE, OfficeIntent::RegisterOrg { org, kind, brand, name: words(), on: day });
    judged.does(COMMITTEE, OfficeIntent::EndOrg(org, words()));
    judged.does(COMMITTEE, VenueIntent::Register { venue, name: words(), place: String::new() });
    judged.does(COMMITTEE, VenueIntent::End(venue, words()));
    for draw in [DrawId([3; 16]), DrawId([4; 16])] {
        let pool = SPARES.map(Who::member).to_vec();
        let (places, known_on) = (2, day.plus_days(1));
        judged.does(
            COMMITTEE,
            TopicIntent::AnnounceDraw { draw, topic, pool, places, known_on, words: words() },
        );
        if draw == DrawId([3; 16]) {
            judged.does(COMMITTEE, TopicIntent::DropDraw(draw, words()));
        }
    }
    judged.pass(3);
    judged.does(COMMITTEE, TopicIntent::Draw(DrawId([4; 16]), "02 07 09".to_owned()));
    let spare = SPARES[0];
    let recused = Recused::of(judged.state(), (topic, spare.member()), &judged.actor(spare), Vec::new());
    judged.rules.act(spare, Fact::with(recused.unwrap(), Words::Text(words()))).1.unwrap();
    judged.held.clear();
    judged.does(COMMITTEE, TopicIntent::EndRecusal(topic, spare.member(), words()));
    for _ in 0..2 {
        judged.does(RESIDENT, OfficeIntent::AskClaim(acts::FAR, words()));
        let new = NewTopic {
            topic: TopicId([5; 16]),
            title: words(),
            summary: words(),
            source: TopicSource::StatutoryItem,
            class: MatterClass::General,
            needs: Vec::new(),
            follows: None,
            org: None,
        };
        judged.does(RESIDENT, TopicIntent::Propose(new));
    }
}

// R: X1
#[test]
fn every_kind_that_is_not_the_hubs_alone_is_judged_alike_from_its_declared_inputs_yes_and_no() {
    let mut judged = Judged::founded();
    let plan = tries::all(&mut judged, &sheet(), tries::Fresh::Never);
    judged.held.clear();
    for one in chosen(&plan) {
        judged.judge(one.who, plan.fact(&judged, one), &one.label);
    }
    afterwards(&mut judged);
    let local = |kind: &&Kind| !kind.spec().inputs.contains(&Input::HubOnly);
    let wanted: BTreeSet<_> =
        Kind::ALL.iter().filter(local).flat_map(|kind| [(*kind, "yes"), (*kind, "no")]).collect();
    let never: BTreeSet<_> = NEVER.iter().map(|(kind, said, _)| (*kind, *said)).collect();
    let missing: BTreeSet<_> = wanted.difference(&judged.said).copied().collect();
    assert_eq!(missing, never, "NEVER names what is not judged, and nothing else");
}
