//! Nonces that need no memory: when one ends, and a MAC over that and the device it was given to.

use hmac::{Hmac, Mac};
use sha2::Sha256;
use yishi_domain::id::DeviceId;
use yishi_domain::time::Moment;
use yishi_replica::request::NONCE_LEN;
use zeroize::Zeroizing;

/// How long a nonce is good for.
const HOURS: u64 = 30 * 24;
const TAG: &[u8] = b"yishi/nonce/1";
const MAC_LEN: usize = 16;
/// The block size of SHA-256.
const BLOCK: usize = 64;

/// Gives nonces and knows them again.
pub(crate) struct Nonces(Zeroizing<[u8; BLOCK]>);

impl Nonces {
    /// Under a secret of this hub.
    pub(crate) fn new(secret: &[u8; 32]) -> Self {
        // HMAC fills a short key up with zeros; done here, making one cannot fail.
        let mut block = Zeroizing::new([0; BLOCK]);
        block.iter_mut().zip(secret).for_each(|(to, from)| *to = *from);
        Self(block)
    }

    fn mac(&self, device: &DeviceId, ends: &[u8; 8]) -> Hmac<Sha256> {
        let mut mac = <Hmac<Sha256> as Mac>::new((&*self.0).into());
        mac.update(TAG);
        mac.update(&device.0);
        mac.update(ends);
        mac
    }

    /// A nonce for this device's next request.
    pub(crate) fn give(&self, device: &DeviceId, now: Moment) -> [u8; NONCE_LEN] {
        let ends = now.plus_hours(HOURS).0.to_be_bytes();
        let mac = self.mac(device, &ends).finalize().into_bytes();
        let mut nonce = [0; NONCE_LEN];
        nonce.iter_mut().zip(ends.iter().chain(mac.iter().take(MAC_LEN))).for_each(|(to, from)| *to = *from);
        nonce
    }

    /// Whether this hub gave the nonce to this device and it has not ended.
    pub(crate) fn knows(&self, device: &DeviceId, nonce: &[u8; NONCE_LEN], now: Moment) -> bool {
        nonce.split_first_chunk::<8>().is_some_and(|(ends, mac)| {
            now.0 <= u64::from_be_bytes(*ends) && self.mac(device, ends).verify_truncated_left(mac).is_ok()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nonce_is_good_for_its_device_and_thirty_days_only() {
        let nonces = Nonces::new(&[7; 32]);
        let (mine, other) = (DeviceId([1; 32]), DeviceId([2; 32]));
        let now = Moment(1_000);
        let nonce = nonces.give(&mine, now);
        assert!(nonces.knows(&mine, &nonce, now.plus_hours(HOURS)));
        assert!(!nonces.knows(&mine, &nonce, now.plus_hours(HOURS + 1)));
        assert!(!nonces.knows(&other, &nonce, now));
        assert!(!Nonces::new(&[8; 32]).knows(&mine, &nonce, now));
        for byte in 0..NONCE_LEN {
            let mut bent = nonce;
            bent[byte] ^= 1;
            assert!(!nonces.knows(&mine, &bent, now), "byte {byte}");
        }
    }
}
