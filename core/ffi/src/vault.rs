//! The phone's safe place for keys, as the apps bring it along.

use std::sync::Arc;

use yishi_client::VaultClosed;
use zeroize::Zeroizing;

use crate::bug;

/// Seals bytes under a key that never leaves this phone: Android Keystore, iOS Keychain.
#[uniffi::export(foreign)]
pub trait KeyVault: Send + Sync {
    /// Seals bytes.
    fn seal(&self, plain: Vec<u8>) -> Result<Vec<u8>, VaultFailure>;
    /// Opens what `seal` made, on this phone.
    fn open(&self, sealed: Vec<u8>) -> Result<Vec<u8>, VaultFailure>;
}

/// Why the vault did not do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum VaultFailure {
    /// The phone is locked, or what was sealed is another phone's.
    #[error("closed")]
    Closed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for VaultFailure {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        bug::noted("the key vault threw something it does not declare");
        Self::Closed
    }
}

/// A vault as the client takes it.
pub(crate) struct Lock(pub(crate) Arc<dyn KeyVault>);

impl yishi_client::KeyVault for Lock {
    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, VaultClosed> {
        self.0.seal(plain.to_vec()).map_err(|VaultFailure::Closed| VaultClosed)
    }

    fn open(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultClosed> {
        self.0.open(sealed.to_vec()).map(Zeroizing::new).map_err(|VaultFailure::Closed| VaultClosed)
    }
}
