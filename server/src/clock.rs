//! The only place where the hub reads a clock. Tests bring their own.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use yishi_domain::time::Moment;

/// Says what time it is.
pub type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

/// The machine's clock.
pub fn system() -> Clock {
    Arc::new(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Moment(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
    })
}
