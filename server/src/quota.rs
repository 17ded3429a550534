//! How much each device may send: two buckets that fill up with time, kept in memory. A restart fills them.

use std::collections::BTreeMap;

use yishi_domain::id::DeviceId;
use yishi_domain::time::Moment;

const HOUR_MS: u64 = 3_600_000;
const DAY_MS: u64 = 24 * HOUR_MS;
/// Devices that are remembered; beyond, those whose buckets are full again are forgotten.
const REMEMBERED: usize = 20_000;

/// What a device may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quota {
    /// Entries an hour, and at once.
    pub entries_per_hour: u32,
    /// Bytes of bodies and blobs a day, and at once.
    pub bytes_per_day: u64,
}

impl Default for Quota {
    fn default() -> Self {
        Self { entries_per_hour: 600, bytes_per_day: 50 * 1024 * 1024 }
    }
}

/// A bucket in parts so small that a millisecond adds a whole number of them.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: u64,
    size: u64,
    per_ms: u64,
}

impl Bucket {
    /// Holds `amount` and refills in `period` milliseconds; a unit is `period` parts.
    const fn new(amount: u64, period: u64) -> Self {
        let size = amount.saturating_mul(period);
        Self { left: size, size, per_ms: amount }
    }

    fn refill(&mut self, ms: u64) {
        self.left = self.left.saturating_add(self.per_ms.saturating_mul(ms)).min(self.size);
    }
}

#[derive(Debug, Clone, Copy)]
struct Purse {
    entries: Bucket,
    bytes: Bucket,
    at: Moment,
}

impl Purse {
    fn refill(&mut self, now: Moment) {
        let ms = now.0.saturating_sub(self.at.0);
        self.entries.refill(ms);
        self.bytes.refill(ms);
        self.at = self.at.max(now);
    }

    const fn is_full(&self) -> bool {
        self.entries.left == self.entries.size && self.bytes.left == self.bytes.size
    }
}

/// The buckets of every device seen lately.
#[derive(Debug)]
pub(crate) struct Quotas {
    quota: Quota,
    purses: BTreeMap<DeviceId, Purse>,
}

impl Quotas {
    pub(crate) const fn new(quota: Quota) -> Self {
        Self { quota, purses: BTreeMap::new() }
    }

    /// Takes `entries` and `bytes` from the device's buckets; takes nothing and says no if either is too low.
    pub(crate) fn take(&mut self, device: &DeviceId, entries: u64, bytes: u64, now: Moment) -> bool {
        self.forget(now);
        let fresh = Purse {
            entries: Bucket::new(self.quota.entries_per_hour.into(), HOUR_MS),
            bytes: Bucket::new(self.quota.bytes_per_day, DAY_MS),
            at: now,
        };
        let purse = self.purses.entry(*device).or_insert(fresh);
        purse.refill(now);
        let (entries, bytes) = (entries.saturating_mul(HOUR_MS), bytes.saturating_mul(DAY_MS));
        if entries > purse.entries.left || bytes > purse.bytes.left {
            return false;
        }
        purse.entries.left -= entries;
        purse.bytes.left -= bytes;
        true
    }

    fn forget(&mut self, now: Moment) {
        if self.purses.len() < REMEMBERED {
            return;
        }
        self.purses.retain(|_, purse| {
            purse.refill(now);
            !purse.is_full()
        });
        // Somebody makes up devices: better to forget all than to grow.
        if self.purses.len() >= REMEMBERED {
            self.purses.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_that_sent_its_share_waits_until_the_bucket_fills() {
        let mut quotas = Quotas::new(Quota { entries_per_hour: 60, bytes_per_day: 1_000 });
        let (mine, other) = (DeviceId([1; 32]), DeviceId([2; 32]));
        assert!(quotas.take(&mine, 60, 10, Moment(0)));
        assert!(!quotas.take(&mine, 1, 0, Moment(59_999)));
        assert!(quotas.take(&mine, 1, 0, Moment(60_000)));
        assert!(!quotas.take(&mine, 1, 0, Moment(60_000)));
        assert!(quotas.take(&other, 60, 1_000, Moment(60_000)));
        assert!(!quotas.take(&other, 0, 1, Moment(60_000)));
    }

    #[test]
    fn a_clock_set_back_gives_nothing() {
        let mut quotas = Quotas::new(Quota { entries_per_hour: 1, bytes_per_day: 1_000 });
        let mine = DeviceId([1; 32]);
        assert!(quotas.take(&mine, 1, 0, Moment(HOUR_MS)));
        assert!(!quotas.take(&mine, 1, 0, Moment(0)));
        assert!(!quotas.take(&mine, 1, 0, Moment(HOUR_MS)));
        assert!(quotas.take(&mine, 1, 0, Moment(2 * HOUR_MS)));
    }
}
