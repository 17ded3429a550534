//! Keys. Seeds are arguments; nothing here draws randomness or touches a disk.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use yishi_domain::id::DeviceId;

/// A signature's bytes.
pub type SignatureBytes = [u8; 64];

/// An Ed25519 key pair; its seed is wiped from memory when it is dropped.
#[derive(Clone)]
pub struct SignKey(SigningKey);

impl SignKey {
    /// From 32 random bytes.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The public half.
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// The public half as a device's id (suite 1).
    pub fn device(&self) -> DeviceId {
        DeviceId(self.public())
    }

    /// Signs a message; callers pass tagged hashes, never raw input.
    pub fn sign(&self, message: &[u8]) -> SignatureBytes {
        self.0.sign(message).to_bytes()
    }
}

impl core::fmt::Debug for SignKey {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "SignKey({})", self.device())
    }
}

/// Whether `signature` over `message` verifies strictly under an Ed25519 public key. Bytes that are no key: no.
pub fn verifies(public: &[u8; 32], message: &[u8], signature: &SignatureBytes) -> bool {
    VerifyingKey::from_bytes(public)
        .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}
