//! What the outside gives: the clock and randomness. The one file of this crate that reads either.

use std::time::{SystemTime, UNIX_EPOCH};

use yishi_domain::time::Moment;

/// Clock and randomness, as an argument. Tests hold their own.
pub trait Ambient: Send + Sync {
    /// Now.
    fn now(&self) -> Moment;
    /// Fills with random bytes.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), RandomFailed>;
}

/// The system has no randomness to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RandomFailed;

/// The real clock and the system's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealAmbient;

impl Ambient for RealAmbient {
    fn now(&self) -> Moment {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Moment(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
    }

    fn fill(&self, bytes: &mut [u8]) -> Result<(), RandomFailed> {
        getrandom::fill(bytes).map_err(|_| RandomFailed)
    }
}

/// `N` random bytes.
pub(crate) fn random<const N: usize>(ambient: &dyn Ambient) -> Result<[u8; N], RandomFailed> {
    let mut bytes = [0u8; N];
    ambient.fill(&mut bytes)?;
    Ok(bytes)
}
