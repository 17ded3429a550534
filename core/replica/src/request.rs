//! Signed requests: method, path, hash of the body and a nonce of the hub. Nothing depends on the phone's clock.

use yishi_domain::digest::tagged;
use yishi_domain::id::DeviceId;

use crate::keys::{SignKey, SignatureBytes, verifies};

/// The scheme of the `authorization` header.
pub const SCHEME: &str = "Yishi";
/// Bytes of a nonce: when it ends (big-endian milliseconds) and the hub's MAC.
pub const NONCE_LEN: usize = 24;

/// Who asks, under which nonce, signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// The device.
    pub device: DeviceId,
    /// The nonce the hub gave last.
    pub nonce: [u8; NONCE_LEN],
    /// The signature.
    pub signature: SignatureBytes,
}

fn message(method: &str, path: &str, body: &[u8], nonce: &[u8; NONCE_LEN]) -> [u8; 32] {
    tagged("yishi/request/1", &[method.as_bytes(), path.as_bytes(), body, nonce])
}

impl Credential {
    /// Signs a request.
    pub fn sign(key: &SignKey, method: &str, path: &str, body: &[u8], nonce: [u8; NONCE_LEN]) -> Self {
        let signature = key.sign(&message(method, path, body, &nonce));
        Self { device: key.device(), nonce, signature }
    }

    /// Whether the device signed this request.
    pub fn is_for(&self, method: &str, path: &str, body: &[u8]) -> bool {
        verifies(&self.device.0, &message(method, path, body, &self.nonce), &self.signature)
    }

    /// The value of the `authorization` header.
    pub fn to_header(&self) -> String {
        let bytes = [self.device.0.as_slice(), &self.nonce, &self.signature].concat();
        format!("{SCHEME} {}", data_encoding::BASE64URL_NOPAD.encode(&bytes))
    }

    /// Reads the value of the `authorization` header.
    pub fn from_header(value: &str) -> Option<Self> {
        let text = value.strip_prefix(SCHEME)?.strip_prefix(' ')?;
        let bytes = data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        let (device, rest) = bytes.split_first_chunk::<32>()?;
        let (nonce, signature) = rest.split_first_chunk::<NONCE_LEN>()?;
        Some(Self { device: DeviceId(*device), nonce: *nonce, signature: signature.try_into().ok()? })
    }
}
