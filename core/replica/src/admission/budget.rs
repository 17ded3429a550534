//! What trying foreign draft changes may cost: a batch is one device's, and nobody's changes hold the hub for long.

use std::time::Duration;

use yishi_domain::time::Moment;

use crate::draft::TrialLimits;

/// What the trials of one batch may use. There are at most two passes, each with the whole of it: one in which the
/// changes of a document are tried together, and, where that fails, one in which they are tried one by one.
pub struct TrialBudget<'a> {
    /// The most attempts of a pass.
    pub attempts: u32,
    /// How long opening documents and trying changes may take in a pass. An attempt that has begun goes on to its own
    /// limit.
    pub time: Duration,
    /// What one attempt may use.
    pub limits: TrialLimits,
    /// How many attempts were made, in both passes.
    pub made: u32,
    clock: &'a dyn Fn() -> Moment,
    in_pass: u32,
    used: Duration,
}

impl<'a> TrialBudget<'a> {
    /// The usual budget, measured by a clock.
    pub fn new(clock: &'a dyn Fn() -> Moment) -> Self {
        Self {
            attempts: 64,
            time: Duration::from_secs(2),
            limits: TrialLimits::default(),
            made: 0,
            clock,
            in_pass: 0,
            used: Duration::ZERO,
        }
    }

    /// Begins a pass.
    pub(super) fn begin(&mut self) {
        (self.in_pass, self.used) = (0, Duration::ZERO);
    }

    /// Whether one more attempt may be made. The first always may: whoever is slow goes on, a little each time.
    pub(super) fn allows(&self) -> bool {
        self.in_pass == 0 || (self.in_pass < self.attempts && self.has_time())
    }

    /// Whether there is time left.
    pub(super) fn has_time(&self) -> bool {
        self.used < self.time
    }

    /// Makes an attempt.
    pub(super) fn spend<T>(&mut self, attempt: impl FnOnce(TrialLimits) -> T) -> T {
        self.in_pass = self.in_pass.saturating_add(1);
        self.made = self.made.saturating_add(1);
        let limits = self.limits;
        self.measure(|| attempt(limits))
    }

    /// Works on the budget's time.
    pub(super) fn measure<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let begun = (self.clock)();
        let done = work();
        let took = (self.clock)().0.saturating_sub(begun.0);
        self.used = self.used.saturating_add(Duration::from_millis(took));
        done
    }
}
