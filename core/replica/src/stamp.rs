//! Stamps and pages: the hub's word on entries, signed once for everything it hands out at a time.

use minicbor::{Decode, Encode};
use yishi_domain::digest::tagged;
use yishi_domain::fact;
use yishi_domain::id::{EntryId, SpaceId};
use yishi_domain::time::{Moment, Pos};

use crate::keys::{SignKey, SignatureBytes, verifies};

/// What the hub decided about an entry.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub enum Verdict {
    /// It counts, from its position on.
    #[n(0)]
    Accepted,
    /// It keeps its place in its chain and changes nothing; the code says why.
    #[n(1)]
    Refused(#[n(0)] String),
    /// It is kept aside; the committee may admit it.
    #[n(2)]
    Quarantined(#[n(0)] String),
    /// It was in quarantine and the committee took it in; it counts from here on, after later ones of its device.
    #[n(3)]
    Admitted,
}

/// The hub's word on one entry. Every verdict takes the next position of the space.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Stamp {
    /// The entry.
    #[n(0)]
    pub id: EntryId,
    /// Its position.
    #[n(1)]
    pub pos: Pos,
    /// When the hub received it.
    #[n(2)]
    pub received_at: Moment,
    /// What the hub decided.
    #[n(3)]
    pub verdict: Verdict,
}

impl Stamp {
    /// Whether the entry counts.
    pub fn is_accepted(&self) -> bool {
        matches!(self.verdict, Verdict::Accepted | Verdict::Admitted)
    }
}

/// Everything one answer says about one space's entries, under one signature.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Page {
    /// Which space.
    #[n(0)]
    pub space: SpaceId,
    /// Which life of the hub's log; a hub restored from an old backup starts a new one.
    #[n(1)]
    pub epoch: u32,
    /// Positions up to here are covered for the scopes read.
    #[n(2)]
    pub upto: Pos,
    /// Root of the audit tree, zero until there is one.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub tree_root: [u8; 32],
    /// The stamps.
    #[n(4)]
    pub stamps: Vec<Stamp>,
}

impl Page {
    fn message(&self) -> [u8; 32] {
        tagged("yishi/page/1", &[&fact::encode(self)])
    }

    /// The hub's signature.
    pub fn sign(&self, log_key: &SignKey) -> SignatureBytes {
        log_key.sign(&self.message())
    }

    /// Whether the hub with this log key signed exactly this page.
    pub fn is_signed_by(&self, log_key: &[u8; 32], signature: &SignatureBytes) -> bool {
        verifies(log_key, &self.message(), signature)
    }
}
