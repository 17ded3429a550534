//! Every refusal is met: for each code the smallest act that the rules answer with it, or the reason why the rules alone
//! never do. A code that nobody can meet has no place in the table of codes.

mod bodies;
mod claims;
mod meetings;
mod needs;
mod people;
mod plans;
mod rules;
mod texts;
mod topics;
mod venues;

use yishi_domain::fact::Fact;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::rule::check;

use crate::permissions::Rules;
use crate::permissions::acts;
use crate::permissions::cast::{RESIDENT, Who};
use crate::permissions::objects::{Family, Make, Object, Rel, Stage, Try, raise};

/// A code, and what meets it.
type Row = (Code, fn() -> Refusal);

/// A village with one object in a state.
pub(crate) struct Place {
    rules: Rules,
    object: Object,
    acts: u64,
}

/// A village with this in it.
fn with(family: Family, state: &'static str) -> Place {
    let mut rules = Rules::founded();
    acts::found(&mut rules);
    let first = |family, state| Object {
        n: acts::FIRST,
        copied: false,
        ..Object::of(family, state, RESIDENT, Rel::Own)
    };
    let spoken_of =
        Object { n: acts::SPOKEN_OF, ..Object::of(Family::Topic, "Accepted", RESIDENT, Rel::Own) };
    let mut acts = 100;
    let mut before = [first(Family::Need, "Accepted"), first(Family::Topic, "Accepted"), spoken_of];
    raise(&mut rules, &mut before, &mut acts);
    let mut object = Object { n: 9, ..Object::of(family, state, RESIDENT, Rel::Own) };
    raise(&mut rules, core::slice::from_mut(&mut object), &mut acts);
    Place { rules, object, acts }
}

impl Place {
    fn fact(&mut self, who: Who, make: impl Fn(&Try<'_>) -> Fact) -> Fact {
        self.acts += 1;
        make(&Try { stage: &self.rules, object: &self.object, who, k: self.acts })
    }

    /// Somebody does something before.
    fn after(mut self, who: Who, make: Make) -> Self {
        let fact = self.fact(who, make);
        let (entry, said) = self.rules.act(who, fact);
        said.unwrap();
        self.object.entry = entry;
        self
    }

    /// Days pass.
    fn later(mut self, days: u64) -> Self {
        self.rules.pass(days);
        self
    }

    /// Something about the object is as it would be after much that is told elsewhere.
    fn where_it<T>(mut self, id: yishi_domain::state::AggregateId, change: impl Fn(&mut T)) -> Self
    where
        T: Clone + Into<yishi_domain::state::Aggregate>,
        yishi_domain::state::Aggregate: yishi_domain::state::AsMutOf<T>,
    {
        let mut aggregate = self.rules.state.take(&id).unwrap();
        let value = yishi_domain::state::AsMutOf::<T>::as_mut_of(&mut aggregate).unwrap();
        change(value);
        let value = value.clone();
        self.rules.state.put(id, value);
        self
    }

    /// What the rules say to what somebody tries.
    fn tried(mut self, who: Who, make: impl Fn(&Try<'_>) -> Fact) -> Refusal {
        let fact = self.fact(who, make);
        self.told(who, fact)
    }

    fn told(&self, who: Who, fact: Fact) -> Refusal {
        let kind = fact.core.kind();
        let act = self.rules.act_of(who, fact);
        let judged = act.and_then(|act| check(&self.rules.state, &act, self.rules.now()));
        judged.map_or_else(|no| no, |()| panic!("{kind:?} of {who:?} is not refused"))
    }
}

/// A fact with something changed before it is signed.
fn changed<T>(fact: Fact, change: impl Fn(&mut T)) -> Fact
where
    T: Clone + Into<yishi_domain::fact::Core>,
    yishi_domain::fact::Core: Of<T>,
{
    let mut core: T = fact.core.of();
    change(&mut core);
    Fact { core: core.into(), words: fact.words }
}

/// The core of one kind.
trait Of<T> {
    fn of(&self) -> T;
}

macro_rules! of {
    ($($name:ident in $module:ident)*) => {$(
        impl Of<yishi_domain::$module::$name> for yishi_domain::fact::Core {
            fn of(&self) -> yishi_domain::$module::$name {
                if let Self::$name(core) = self { core.clone() } else { panic!("{self:?}") }
            }
        }
    )*};
}

of! {
    Invited in membership
    Joined in membership
    RoleGranted in membership
    NeedLogged in need
    PartyReviewed in topic
    TopicProposed in topic
    AmendmentProposed in amendment
    DraftChanged in draft
    CopyPublished in copy
    RoundOpened in round
    SignedOff in round
    PaperLaid in paper
    ConsensusReached in session
    SessionEscalated in session
    WorkStarted in work
    RoleKeyMade in key
    RoleKeyWrapped in key
}

/// Codes that the rules alone never answer with, and who does.
const ELSEWHERE: &[(Code, &str)] = &[
    (Code::WordsErased, "the hub: an entry that arrives without its words"),
    (Code::DependsOnRefused, "the hub: it knows what was refused"),
    (Code::DependsOnQuarantined, "the hub: it knows what was put aside"),
    (Code::KindUnknown, "the hub: a kind it is too old for"),
    (Code::UpdateNeeded, "the phone: an object with records it is too old for"),
    (Code::AdmitUnknown, "the hub: it knows what was put aside"),
    (Code::CutAhead, "the hub: it knows how much a device has sent"),
    (Code::RulesUnsound, "packs that cannot be read; the shipped ones can (tests of packs)"),
    (Code::SignatureWrong, "hub and phone: signatures inside facts are verified outside the rules"),
    (Code::TooLarge, "the hub: what it takes in"),
    (Code::RulesOrigin, "the hub: it has the spaces above"),
    (Code::Quota, "the hub: what it takes in"),
    (Code::HubBusy, "the hub: what it takes in"),
    (Code::StorageFull, "the hub: its disk"),
];

fn rows() -> Vec<Row> {
    [
        people::ROWS,
        bodies::ROWS,
        claims::ROWS,
        needs::ROWS,
        topics::ROWS,
        texts::ROWS,
        plans::ROWS,
        rules::ROWS,
        meetings::ROWS,
        venues::ROWS,
    ]
    .concat()
}

#[test]
fn every_refusal_is_met_by_an_act_or_says_who_else_answers_with_it() {
    let (rows, elsewhere) = (rows(), ELSEWHERE);
    for code in Code::ALL {
        let met = rows.iter().filter(|(one, _)| one == code).count();
        let other = elsewhere.iter().filter(|(one, _)| one == code).count();
        assert_eq!(
            met + other,
            1,
            "{code:?}: add the smallest act that meets it to core/domain/tests/it/refusal_walk/, or to ELSEWHERE who answers \
             with it"
        );
    }
    for (code, meet) in rows {
        let refusal = meet();
        assert_eq!(refusal.code, code, "{}", refusal.sentence());
    }
}

#[test]
fn every_sentence_says_what_to_do_or_whom_to_ask_and_where_the_rule_comes_from() {
    let silent: Vec<&str> =
        Code::ALL.iter().filter(|code| !code.sentence().contains('请')).map(|code| code.as_str()).collect();
    assert!(silent.is_empty(), "these say neither what to do nor whom to ask: {silent:?}");
    assert!(Code::ALL.iter().all(|code| !code.source().is_empty()));
}
