//! A simulated network: phones and a hub, with everything going wrong that can go wrong between them.

use std::collections::{BTreeMap, BTreeSet};

use yishi_domain::digest::tagged;
use yishi_domain::fact::{Core, Fact};
use yishi_domain::membership::Admitted;
use yishi_domain::role::Role;
use yishi_domain::session::SessionState;
use yishi_domain::state::Aggregate;
use yishi_replica::entry::Entry;
use yishi_replica::machine::{Effect, Event, Machine, Outcome};
use yishi_replica::message::SyncAnswer;
use yishi_replica::shelf::Shelf;
use yishi_replica::stamp::Verdict;

use super::replay;
use super::world::{Asked, Dice, Mind, Phone, Village, deed};

/// How many seeds a plain test run tries; `YISHI_SEEDS` says otherwise.
const SEEDS: u64 = 1_000;
/// How many seeds the long run tries.
const LONG: u64 = 20_000;
/// Steps before the network is healed.
const STEPS: usize = 95;
/// Rounds of syncs within which everybody must be in step again.
const ROUNDS: usize = 10;
/// Rounds in which everybody does something before the network goes bad, at most.
const MOST_ROUNDS: usize = 35;
const DAY_MS: u64 = 24 * 3_600_000;
const TEN_YEARS_MS: u64 = 10 * 365 * DAY_MS;

/// Drafts come last: only villages that are about them open documents, which cost most.
const MINDS: [Mind; 7] =
    [Mind::Needs, Mind::Topics, Mind::Voices, Mind::Offices, Mind::Rounds, Mind::Meetings, Mind::Drafts];
/// Everything but drafts.
const CHEAP: usize = MINDS.len() - 1;

/// Where a message goes.
#[derive(Clone, Copy, PartialEq)]
enum To {
    Hub,
    Phone,
}

#[derive(Clone)]
struct Message {
    phone: usize,
    /// Which request of the phone's it is or answers.
    request: u64,
    to: To,
    bytes: Vec<u8>,
}

/// One phone's side of the network.
#[derive(Default)]
struct Line {
    machine: Machine,
    asked: Option<Asked>,
    /// The request that is under way; answers to others fall on deaf ears, as on a closed connection.
    request: u64,
    cut: bool,
    pausing: bool,
    outcome: Option<Outcome>,
}

struct Network {
    village: Village,
    dice: Dice,
    lines: Vec<Line>,
    wire: Vec<Message>,
    requests: u64,
    /// What this village is most about.
    theme: Mind,
    trace: [u8; 32],
    acts: usize,
}

impl Network {
    fn new(seed: u64) -> Self {
        let mut dice = Dice(seed ^ 0x006e_6574);
        let theme = MINDS[(seed % MINDS.len() as u64) as usize];
        let founders = [
            Role::CommitteeMember,
            Role::CommitteeMember,
            Role::PartySecretary,
            Role::Chair,
            Role::Supervisor,
            Role::Expert,
        ];
        // What is decided by several, and held on a day: by everybody it takes, on the hub's day.
        let together = [Mind::Topics, Mind::Meetings].contains(&theme);
        let founders =
            if together || theme == Mind::Voices { &founders[..] } else { &founders[..1 + dice.roll(3)] };
        let mut village = Village::new(seed, founders);
        for _ in 0..2 + dice.roll(4) {
            let who = if dice.percent(60) { village.resident() } else { 0 };
            if who == 0 && village.phones.len() < 8 {
                let grid = dice.roll(2);
                village.grid_leader(grid);
            }
        }
        let topic = village.topic_with_copy();
        village.take_up(topic);
        for phone in &mut village.phones {
            if !together {
                phone.clock.0 = phone.clock.0 - TEN_YEARS_MS + dice.next() % (2 * TEN_YEARS_MS);
            }
            phone.max_bytes = [300, 2000, 1 << 20][dice.roll(3)];
            phone.max_push = [1, 3, 256][dice.roll(3)];
        }
        let lines = village.phones.iter().map(|_| Line::default()).collect();
        let (wire, trace) = (Vec::new(), [0; 32]);
        let mut network = Self { village, dice, lines, wire, requests: 0, theme, trace, acts: 0 };
        if together
            || theme == Mind::Needs
            || [Mind::Offices, Mind::Voices].contains(&theme) && network.dice.percent(50)
        {
            network.has_a_past();
        }
        network
    }

    /// How a village that is somewhere on its course got there, while the network was well.
    fn has_a_past(&mut self) {
        let most = if self.theme == Mind::Meetings { 2 * MOST_ROUNDS } else { MOST_ROUNDS };
        for _ in 0..self.dice.roll(most) {
            for phone in 0..self.village.phones.len() {
                let mut tries = || deed(&mut self.village.phones[phone], &mut self.dice, self.theme, &[]);
                if (0..5).any(|_| matches!(tries(), Some(Ok(_)))) {
                    self.village.sync(phone);
                }
            }
            if self.dice.percent(30) {
                (0..self.days_to_a_sitting().unwrap_or(1)).for_each(|_| self.next_day());
            }
        }
    }

    /// How many days people wait for a sitting that was announced.
    fn days_to_a_sitting(&self) -> Option<u64> {
        let sessions = self.village.hub.log.aggregates().values().filter_map(|aggregate| {
            if let Aggregate::Session(session) = aggregate { Some(session) } else { None }
        });
        let noticed = sessions.filter(|session| session.state == SessionState::Noticed);
        noticed.map(|session| session.start.0.saturating_sub(self.village.hub.now.0).div_ceil(DAY_MS)).max()
    }

    /// Everybody's clock goes on.
    fn next_day(&mut self) {
        self.village.hub.now.0 += DAY_MS;
        self.village.phones.iter_mut().for_each(|phone| phone.clock.0 += DAY_MS);
    }

    fn note(&mut self, bytes: &[u8]) {
        self.trace = tagged("trace", &[&self.trace, bytes]);
    }

    fn step(&mut self) {
        let phone = self.dice.roll(self.lines.len());
        let choice = self.dice.roll(100);
        self.note(&[phone as u8, choice as u8]);
        match choice {
            0..45 => self.act(phone),
            45..58 => self.start(phone),
            58..88 => self.deliver(),
            88..92 => self.lines[phone].cut ^= true,
            92..94 => self.restart(phone),
            94..95 => self.village.hub.docs.clear(),
            95..96 => self.next_day(),
            _ => self.time_passes(phone),
        }
    }

    fn act(&mut self, phone: usize) {
        let waits = |v: &Verdict| matches!(v, Verdict::Quarantined(_));
        let log = &self.village.hub.log;
        let aside: Vec<_> = log.entries().filter(|s| waits(&s.stamp.verdict)).map(|s| s.stamp.id).collect();
        // Most of what chance proposes is not permitted; a person tries something else.
        for _ in 0..15 {
            let mind = match self.dice.roll(100) {
                0..55 => self.theme,
                55..70 => Mind::Needs,
                70..75 => Mind::Aside,
                _ => MINDS[self.dice.roll(CHEAP)],
            };
            let acted = deed(&mut self.village.phones[phone], &mut self.dice, mind, &aside);
            if let Some(Ok(ids)) = acted {
                self.acts += ids.len();
                ids.iter().for_each(|id| self.note(&id.0));
                return;
            }
        }
    }

    fn start(&mut self, phone: usize) {
        let event = Event::Start { nonce: None, seed: self.dice.next() };
        self.feed(phone, event);
    }

    fn restart(&mut self, phone: usize) {
        self.lines[phone] = Line { cut: self.lines[phone].cut, ..Line::default() };
        self.village.phones[phone].restart();
    }

    /// A request gives up, or a pause ends.
    fn time_passes(&mut self, phone: usize) {
        let event = if self.lines[phone].pausing { Event::Waited } else { Event::Unreachable(None) };
        self.feed(phone, event);
    }

    /// Any message on the wire arrives, is lost, or arrives twice.
    fn deliver(&mut self) {
        if self.wire.is_empty() {
            return;
        }
        let at = self.dice.roll(self.wire.len());
        let message = self.wire.swap_remove(at);
        if self.lines[message.phone].cut || self.dice.percent(15) {
            return;
        }
        if self.dice.percent(10) {
            self.wire.push(message.clone());
        }
        self.arrive(message);
    }

    fn arrive(&mut self, message: Message) {
        self.note(&message.bytes);
        let Message { phone, request, to, bytes } = message;
        if to == To::Hub {
            let bytes = self.village.hub.handle(&bytes);
            self.wire.push(Message { phone, request, to: To::Phone, bytes });
        } else if request == self.lines[phone].request {
            self.lines[phone].request = 0;
            self.feed(phone, Event::Answered(bytes));
        }
    }

    /// Gives a machine an event and does what it says, until it waits for something.
    fn feed(&mut self, phone: usize, event: Event) {
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            for effect in self.lines[phone].machine.step(event) {
                self.note(format!("{phone} {}", name(&effect)).as_bytes());
                events.extend(self.carry_out(phone, effect));
            }
        }
    }

    fn carry_out(&mut self, phone: usize, effect: Effect) -> Option<Event> {
        let (line, one) = (&mut self.lines[phone], &mut self.village.phones[phone]);
        line.pausing = matches!(effect, Effect::Wait(_));
        match effect {
            Effect::Load => {
                let asked = one.request();
                let (body, pushing, waiting) = (asked.body.clone(), asked.pushed.len(), asked.waiting);
                line.asked = Some(asked);
                return Some(Event::Loaded { body, pushing, waiting });
            }
            Effect::Send { body, .. } => {
                self.requests += 1;
                line.request = self.requests;
                let (request, bytes) = (self.requests, body);
                self.wire.push(Message { phone, request, to: To::Hub, bytes });
            }
            Effect::Store(answer) => return Some(self.store(phone, &answer)),
            Effect::Done(outcome) => line.outcome = Some(outcome),
            Effect::Wait(_) | Effect::Keep(_) | Effect::Progress { .. } => {}
        }
        None
    }

    fn store(&mut self, phone: usize, answer: &SyncAnswer) -> Event {
        let (line, one) = (&mut self.lines[phone], &mut self.village.phones[phone]);
        let asked = line.asked.take().unwrap();
        let before = one.shelf.outbox().len();
        let received = one.take(&asked, answer).unwrap();
        let progress = one.shelf.outbox().len() < before;
        let (upto, head) = (answer.spaces[0].upto.0, answer.spaces[0].head.0);
        Event::Stored { new: received.entries.len(), more: received.more, reached: (upto, head), progress }
    }

    /// The network is well again: everybody syncs until nothing waits.
    fn heal(&mut self) -> usize {
        self.wire.clear();
        for phone in 0..self.lines.len() {
            self.lines[phone].cut = false;
        }
        for round in 1..=ROUNDS {
            (0..self.lines.len()).for_each(|phone| self.sync(phone));
            let head = self.village.hub.log.entries().last().map_or(0, |last| last.stamp.pos.0);
            let in_step = self.village.phones.iter_mut().all(|phone| {
                let cursor = phone.shelf.cursor().unwrap();
                phone.shelf.outbox().len() == 0 && cursor.fills.is_empty() && cursor.after.0 == head
            });
            if in_step {
                return round;
            }
        }
        panic!("not in step after {ROUNDS} rounds: {}", self.why());
    }

    /// The committee looks through what was put aside and takes in what it can.
    fn admit_all(&mut self) {
        let waits = |v: &Verdict| matches!(v, Verdict::Quarantined(_));
        let log = &self.village.hub.log;
        let aside: Vec<_> = log.entries().filter(|s| waits(&s.stamp.verdict)).map(|s| s.stamp.id).collect();
        for entry in aside {
            let admitted = |phone: &mut Phone| phone.act(vec![Fact::bare(Admitted { entry })]).is_ok();
            self.acts += usize::from(self.village.phones.iter_mut().any(admitted));
        }
    }

    fn why(&mut self) -> String {
        let phones = self.village.phones.iter_mut();
        let stuck = phones.map(|phone| {
            let cursor = phone.shelf.cursor().unwrap();
            (phone.shelf.outbox().len(), cursor)
        });
        format!("{:?}", stuck.collect::<Vec<_>>())
    }

    /// One whole sync, with messages going straight through.
    fn sync(&mut self, phone: usize) {
        self.feed(phone, Event::Cancelled);
        self.wire.clear();
        self.lines[phone].outcome = None;
        self.start(phone);
        for _ in 0..4000 {
            let Some(message) = self.wire.pop() else { break };
            self.arrive(message);
        }
        let outcome = self.lines[phone].outcome.clone();
        assert!(
            matches!(outcome, Some(Outcome::Complete | Outcome::Waiting)),
            "the sync of phone {phone} ended with {outcome:?}"
        );
    }
}

fn name(effect: &Effect) -> String {
    match effect {
        Effect::Load => "load".to_owned(),
        Effect::Send { .. } => "send".to_owned(),
        Effect::Store(_) => "store".to_owned(),
        Effect::Keep(_) | Effect::Wait(_) | Effect::Progress { .. } | Effect::Done(_) => {
            format!("{effect:?}")
        }
    }
}

/// Runs a seed to the end, where everything must hold, and once more after the committee has looked at what was put
/// aside.
fn run(seed: u64) -> Network {
    played(Network::new(seed))
}

fn played(mut network: Network) -> Network {
    for _ in 0..STEPS {
        network.step();
    }
    network.heal();
    network.admit_all();
    network.heal();
    replay::everything_holds(&mut network.village);
    network
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a test run is to be is the business of whoever starts it"
)]
fn seeds(otherwise: u64) -> u64 {
    std::env::var("YISHI_SEEDS").ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// What was accepted and what became of the rest, over many seeds.
#[derive(Default)]
struct Seen {
    kinds: BTreeSet<u16>,
    verdicts: BTreeMap<String, u32>,
}

impl Seen {
    fn look_at(&mut self, network: &Network) {
        for stamped in network.village.hub.log.entries() {
            let what = match &stamped.stamp.verdict {
                Verdict::Accepted => {
                    self.kinds.insert(stamped.entry.header.kind);
                    accepted(&stamped.entry).to_owned()
                }
                Verdict::Admitted => "admitted".to_owned(),
                Verdict::Refused(code) => format!("refused {code}"),
                Verdict::Quarantined(code) => format!("quarantined {code}"),
            };
            *self.verdicts.entry(what).or_insert(0) += 1;
        }
    }

    fn and(mut self, other: Self) -> Self {
        self.kinds.extend(other.kinds);
        for (what, times) in other.verdicts {
            *self.verdicts.entry(what).or_insert(0) += times;
        }
        self
    }

    /// Every kind of act was accepted somewhere, and every way to be put aside was met.
    fn expect_everything(&self) {
        let missing: Vec<_> = yishi_domain::kind::Kind::ALL
            .iter()
            .filter(|kind| !self.kinds.contains(&kind.code()))
            .map(|kind| kind.spec().name)
            .collect();
        assert!(missing.is_empty(), "never accepted: {missing:?}; verdicts {:?}", self.verdicts);
        let minutes = "accepted minutes";
        for wanted in [
            minutes,
            "admitted",
            "quarantined role_ended",
            "quarantined device_revoked",
            "refused need_state",
        ] {
            assert!(self.verdicts.contains_key(wanted), "{wanted} never happened: {:?}", self.verdicts);
        }
    }
}

/// What was accepted, as far as its kind does not say it.
fn accepted(entry: &Entry) -> &'static str {
    match entry.fact().map(|fact| fact.core) {
        Ok(Core::DraftChanged(core)) if core.session.is_some() => "accepted minutes",
        _ => "accepted",
    }
}

/// Runs seeds on two threads; names the first that fails.
fn run_all(count: u64) -> Seen {
    let half = |odd: u64| {
        move || {
            let mut seen = Seen::default();
            for seed in (0..count).filter(|seed| seed % 2 == odd) {
                let ended = std::panic::catch_unwind(|| run(seed));
                assert!(ended.is_ok(), "seed {seed} failed; its reason stands above");
                ended.iter().for_each(|network| seen.look_at(network));
            }
            seen
        }
    };
    let other = std::thread::spawn(half(1));
    half(0)().and(other.join().unwrap())
}

#[test]
fn whatever_the_network_does_everybody_ends_in_the_same_state_and_every_kind_of_act_was_met() {
    let count = seeds(SEEDS);
    let seen = run_all(count);
    if count >= SEEDS {
        seen.expect_everything();
    }
}

#[test]
#[ignore = "the long run, for a night or a release"]
fn whatever_the_network_does_through_twenty_thousand_seeds() {
    run_all(seeds(LONG));
}

#[test]
fn the_same_seed_gives_the_same_trace() {
    for seed in [3, 5, 10, 77] {
        let (first, again, other) = (run(seed), run(seed), run(seed + 1));
        assert_eq!((first.trace, first.acts), (again.trace, again.acts), "seed {seed}");
        assert_ne!(first.trace, other.trace, "seed {seed}");
    }
}

#[test]
fn what_a_hub_takes_in_against_the_rules_is_doubted_and_parts_nobody_from_the_others() {
    let (mut forced, mut doubted) = (0, 0);
    for seed in 0..40 {
        let mut network = Network::new(seed);
        network.village.hub.lax = Some(Vec::new());
        let village = played(network).village;
        let known = |entry| village.phones.iter().any(|phone| phone.doubts.iter().any(|d| d.entry == entry));
        for doubt in village.hub.lax.unwrap() {
            forced += 1;
            doubted += usize::from(known(doubt.entry));
        }
    }
    assert!(forced > 40 && doubted * 10 > forced * 9, "{doubted} of {forced} were doubted by anybody");
}
