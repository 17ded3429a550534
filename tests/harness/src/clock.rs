//! Clocks that move when they are told to.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use yishi_client::{RandomFailed, RealAmbient};
use yishi_domain::time::Moment;

/// A clock that stands still until it is moved, or the real one; clones share it.
#[derive(Debug, Clone)]
pub struct Clock(Option<Arc<AtomicU64>>);

impl Clock {
    /// Stands at this moment.
    pub fn at(moment: Moment) -> Self {
        Self(Some(Arc::new(AtomicU64::new(moment.0))))
    }

    /// The real clock, for a demo that people join.
    pub fn real() -> Self {
        Self(None)
    }

    /// Now. Every look moves a held clock by a millisecond, so that what happens later is later.
    pub fn now(&self) -> Moment {
        match &self.0 {
            Some(held) => Moment(held.fetch_add(1, Ordering::SeqCst)),
            None => yishi_client::Ambient::now(&RealAmbient),
        }
    }

    /// Moves a held clock on.
    pub fn forward_ms(&self, ms: u64) {
        if let Some(held) = &self.0 {
            held.fetch_add(ms, Ordering::SeqCst);
        }
    }

    /// Moves a held clock on to a moment, never back.
    pub fn forward_to(&self, moment: Moment) {
        if let Some(held) = &self.0 {
            held.fetch_max(moment.0, Ordering::SeqCst);
        }
    }

    /// Moves it on by minutes.
    pub fn forward_minutes(&self, minutes: u64) {
        self.forward_ms(minutes * 60_000);
    }

    /// Moves it on by days.
    pub fn forward_days(&self, days: u64) {
        self.forward_ms(days * 86_400_000);
    }
}

/// A phone's surroundings: a clock that tests hold, and the system's randomness.
#[derive(Debug, Clone)]
pub struct Ambient(pub Clock);

impl yishi_client::Ambient for Ambient {
    fn now(&self) -> Moment {
        self.0.now()
    }

    fn fill(&self, bytes: &mut [u8]) -> Result<(), RandomFailed> {
        RealAmbient.fill(bytes)
    }
}
