//! Keys under lock: where the phone has a safe place for one key (Android Keystore, iOS Keychain), the file of the
//! device's keys holds only what that place sealed.

use yishi_domain::id::DeviceId;
use zeroize::Zeroizing;

use crate::error::ClientError;
use crate::trouble::Trouble;

/// How a sealed file begins; then come the device's public id and what the vault sealed.
const MAGIC: &[u8] = b"yishi key vault 1\n";
const ID_LEN: usize = 32;

/// A place that seals bytes under a key which never leaves this phone.
pub trait KeyVault: Send + Sync {
    /// Seals bytes.
    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, VaultClosed>;
    /// Opens what [`KeyVault::seal`] made, on this phone.
    fn open(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultClosed>;
}

/// The vault did not do it: the phone is locked, or it is another phone's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VaultClosed;

impl From<VaultClosed> for ClientError {
    fn from(_: VaultClosed) -> Self {
        Trouble::VaultClosed.into()
    }
}

/// What a key file holds.
pub(super) enum Kept<'a> {
    /// The seeds as they are.
    Clear(&'a [u8]),
    /// Seeds under lock, of the device with this id.
    Sealed(DeviceId, &'a [u8]),
}

/// Reads a key file.
pub(super) fn read(file: &[u8]) -> Kept<'_> {
    let sealed = file.strip_prefix(MAGIC).and_then(<[u8]>::split_first_chunk::<ID_LEN>);
    sealed.map_or(Kept::Clear(file), |(id, sealed)| Kept::Sealed(DeviceId(*id), sealed))
}

/// A key file under lock.
pub(super) fn written(vault: &dyn KeyVault, device: DeviceId, seeds: &[u8]) -> Result<Vec<u8>, ClientError> {
    let sealed = vault.seal(seeds)?;
    Ok([MAGIC, device.bytes(), &sealed].concat())
}
