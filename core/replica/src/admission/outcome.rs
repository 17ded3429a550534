//! What admission comes to for one entry.

use yishi_domain::refusal::Code;

use crate::message::Reply;
use crate::stamp::Stamp;

/// A decision before it is stamped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decided {
    /// It counts.
    Accept,
    /// It keeps its place and changes nothing.
    Refuse(Code),
    /// It is kept aside.
    Quarantine(Code),
    /// Not decided now.
    Retry(Code),
}

/// The reply that repeats a stamp.
pub(super) fn reply_of(stamp: &Stamp) -> Reply {
    Reply::Stamped { pos: stamp.pos, received_at: stamp.received_at, verdict: stamp.verdict.clone() }
}
