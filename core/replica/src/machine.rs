//! The sync machine: events in, effects out. It owns no socket, no clock and no storage, so a simulated network can
//! drive it through anything (architecture.md §6).

use yishi_domain::digest::tagged;

use crate::message::SyncAnswer;
use crate::request::NONCE_LEN;

/// What the driver reports.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// Begin a sync, with the nonce in hand, if any.
    Start {
        /// The nonce of the last answer.
        nonce: Option<[u8; NONCE_LEN]>,
        /// Randomness for the jitter of this sync's pauses.
        seed: u64,
    },
    /// What to send has been read from storage.
    Loaded {
        /// The bytes of the request's body.
        body: Vec<u8>,
        /// How many own entries it pushes.
        pushing: usize,
        /// How many own entries stay for a later request.
        waiting: usize,
    },
    /// The hub answered; the bytes are not verified yet.
    Answered(Vec<u8>),
    /// The nonce was stale; here is a fresh one.
    Stale([u8; NONCE_LEN]),
    /// The hub could not be reached, or answered that it is busy; it may say how long to wait, in milliseconds.
    Unreachable(Option<u64>),
    /// The hub refuses this device or request for good; a stable code.
    Denied(String),
    /// The answer has been verified and stored.
    Stored {
        /// Entries that were new.
        new: usize,
        /// Whether the hub has more.
        more: bool,
        /// How far the slowest space is, and where its head is.
        reached: (u64, u64),
        /// Whether an own entry was stamped, so that the next ones may go.
        progress: bool,
    },
    /// The answer was refused here, or storage failed; a stable code.
    Failed(String),
    /// A pause is over.
    Waited,
    /// The person does not want to wait.
    Cancelled,
}

/// What the driver is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Read cursors and outbox, build a request.
    Load,
    /// Send this body; sign it over the nonce, if there is one.
    Send {
        /// The body.
        body: Vec<u8>,
        /// The nonce.
        nonce: Option<[u8; NONCE_LEN]>,
    },
    /// Verify and store this answer in one transaction.
    Store(Box<SyncAnswer>),
    /// Keep the nonce for the next sync.
    Keep([u8; NONCE_LEN]),
    /// Wait this many milliseconds.
    Wait(u64),
    /// Tell whoever watches.
    Progress {
        /// Entries taken in so far.
        received: usize,
        /// How far, and how far there is to go.
        reached: (u64, u64),
    },
    /// It is over.
    Done(Outcome),
}

/// How a sync ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Everything sent and fetched.
    Complete,
    /// Sent and fetched, but some own entries wait for a later sync.
    Waiting,
    /// No network; everything stays as it was.
    Offline,
    /// Stopped by a person.
    Cancelled,
    /// Something is wrong; a stable code.
    Failed(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Idle,
    Loading,
    Sending,
    Storing,
    Pausing,
}

/// How often a request is tried before the machine says that there is no network.
pub const TRIES: u32 = 4;
const PAUSE_MS: u64 = 400;

/// One sync at a time.
#[derive(Debug, Clone)]
pub struct Machine {
    stage: Stage,
    nonce: Option<[u8; NONCE_LEN]>,
    body: Vec<u8>,
    pushing: usize,
    waiting: usize,
    tries: u32,
    stale: bool,
    received: usize,
    seed: u64,
}

impl Default for Machine {
    fn default() -> Self {
        Self {
            stage: Stage::Idle,
            nonce: None,
            body: Vec::new(),
            pushing: 0,
            waiting: 0,
            tries: 0,
            stale: false,
            received: 0,
            seed: 0,
        }
    }
}

impl Machine {
    /// Takes an event, says what to do. An event that does not fit the stage is ignored: a late answer, a second start.
    pub fn step(&mut self, event: Event) -> Vec<Effect> {
        match (self.stage, event) {
            (Stage::Idle, Event::Start { nonce, seed }) => {
                *self = Self { nonce, seed, stage: Stage::Loading, ..Self::default() };
                vec![Effect::Load]
            }
            (Stage::Idle, _) => Vec::new(),
            (_, Event::Cancelled) => self.end(Outcome::Cancelled),
            (_, Event::Failed(code) | Event::Denied(code)) => self.end(Outcome::Failed(code)),
            (Stage::Loading, Event::Loaded { body, pushing, waiting }) => {
                (self.body, self.pushing, self.waiting) = (body, pushing, waiting);
                self.send()
            }
            (Stage::Sending, Event::Answered(bytes)) => self.answered(&bytes),
            (Stage::Sending, Event::Stale(_)) if self.stale => self.end(Outcome::Failed("nonce".to_owned())),
            (Stage::Sending, Event::Stale(nonce)) => {
                (self.nonce, self.stale) = (Some(nonce), true);
                let mut effects = vec![Effect::Keep(nonce)];
                effects.extend(self.send());
                effects
            }
            (Stage::Sending, Event::Unreachable(after)) => self.unreachable(after),
            (Stage::Pausing, Event::Waited) => self.send(),
            (Stage::Storing, Event::Stored { new, more, reached, progress }) => {
                self.stored(new, more, reached, progress)
            }
            _ => Vec::new(),
        }
    }

    fn send(&mut self) -> Vec<Effect> {
        self.stage = Stage::Sending;
        vec![Effect::Send { body: self.body.clone(), nonce: self.nonce }]
    }

    fn answered(&mut self, bytes: &[u8]) -> Vec<Effect> {
        let Some(answer) = SyncAnswer::from_bytes(bytes) else {
            return self.end(Outcome::Failed("answer_invalid".to_owned()));
        };
        (self.stage, self.tries, self.stale) = (Stage::Storing, 0, false);
        let mut effects = Vec::with_capacity(2);
        if let Ok(nonce) = <[u8; NONCE_LEN]>::try_from(answer.nonce.as_slice()) {
            self.nonce = Some(nonce);
            effects.push(Effect::Keep(nonce));
        }
        effects.push(Effect::Store(Box::new(answer)));
        effects
    }

    fn stored(&mut self, new: usize, more: bool, reached: (u64, u64), progress: bool) -> Vec<Effect> {
        self.received = self.received.saturating_add(new);
        let mut effects = vec![Effect::Progress { received: self.received, reached }];
        if more || (progress && self.waiting > 0) {
            self.stage = Stage::Loading;
            effects.push(Effect::Load);
            return effects;
        }
        let outcome = if self.waiting > 0 || (self.pushing > 0 && !progress) {
            Outcome::Waiting
        } else {
            Outcome::Complete
        };
        effects.extend(self.end(outcome));
        effects
    }

    fn unreachable(&mut self, after: Option<u64>) -> Vec<Effect> {
        self.tries = self.tries.saturating_add(1);
        if self.tries >= TRIES {
            return self.end(Outcome::Offline);
        }
        self.stage = Stage::Pausing;
        vec![Effect::Wait(after.unwrap_or_else(|| self.pause()))]
    }

    /// Doubling pauses with jitter between half and all of each.
    fn pause(&self) -> u64 {
        let full = PAUSE_MS.saturating_mul(1 << self.tries.min(8));
        let hash = tagged("yishi/jitter/1", &[&self.seed.to_be_bytes(), &self.tries.to_be_bytes()]);
        let random = hash.iter().take(4).fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
        full / 2 + random % (full / 2 + 1)
    }

    fn end(&mut self, outcome: Outcome) -> Vec<Effect> {
        self.stage = Stage::Idle;
        vec![Effect::Done(outcome)]
    }
}
