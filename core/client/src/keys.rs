//! This phone's keys: an Ed25519 seed to sign and an X25519 seed to receive, in a file that only its owner reads, under
//! lock where the phone has a vault.

mod vault;

use std::io::Write;
use std::path::Path;

use yishi_domain::id::DeviceId;
use yishi_replica::keys::SignKey;
use yishi_replica::sealed::ReceiveKey;
use zeroize::Zeroizing;

use crate::ambient::Ambient;
use crate::error::ClientError;
use crate::trouble::Trouble;

use vault::Kept;
pub use vault::{KeyVault, VaultClosed};

/// The keys of one install.
pub(crate) struct DeviceKeys {
    /// Signs.
    pub(crate) sign: SignKey,
    /// Receives role keys.
    pub(crate) receive: ReceiveKey,
}

impl DeviceKeys {
    /// Loads the keys, or makes them where the install is `new`. Other keys would not be those the spaces know.
    pub(crate) fn open(
        path: &Path,
        new: bool,
        ambient: &dyn Ambient,
        vault: Option<&dyn KeyVault>,
    ) -> Result<Self, ClientError> {
        match std::fs::read(path) {
            Ok(bytes) => Self::load(path, &Zeroizing::new(bytes), vault),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && new => {
                Self::make(path, ambient, vault)
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(Trouble::KeyLost.into()),
            Err(error) => Err(error.into()),
        }
    }

    fn load(path: &Path, file: &[u8], vault: Option<&dyn KeyVault>) -> Result<Self, ClientError> {
        match (vault::read(file), vault) {
            (Kept::Sealed(device, sealed), Some(vault)) => {
                let keys = Self::of(&vault.open(sealed)?)?;
                // A vault that opens anything to something is not the one that sealed this.
                if keys.device() == device { Ok(keys) } else { Err(Trouble::VaultClosed.into()) }
            }
            (Kept::Sealed(..), None) => Err(Trouble::KeySealed.into()),
            (Kept::Clear(seeds), Some(vault)) => {
                let keys = Self::of(seeds)?;
                write(path, &vault::written(vault, keys.device(), seeds)?)?;
                Ok(keys)
            }
            (Kept::Clear(seeds), None) => Self::of(seeds),
        }
    }

    fn make(path: &Path, ambient: &dyn Ambient, vault: Option<&dyn KeyVault>) -> Result<Self, ClientError> {
        let mut seeds = Zeroizing::new([0u8; 64]);
        ambient.fill(seeds.as_mut_slice())?;
        let keys = Self::of(seeds.as_slice())?;
        match vault {
            Some(vault) => write(path, &vault::written(vault, keys.device(), seeds.as_slice())?)?,
            None => write(path, seeds.as_slice())?,
        }
        Ok(keys)
    }

    fn of(bytes: &[u8]) -> Result<Self, ClientError> {
        let seeds = bytes.split_first_chunk::<32>().and_then(|(sign, rest)| {
            let receive: &[u8; 32] = rest.try_into().ok()?;
            Some(Self { sign: SignKey::from_seed(sign), receive: ReceiveKey::from_seed(receive) })
        });
        seeds.ok_or_else(|| Trouble::KeyLost.into())
    }

    /// This phone's id.
    pub(crate) fn device(&self) -> DeviceId {
        self.sign.device()
    }
}

/// Writes the key file: a power cut leaves what was there, or all of it.
fn write(path: &Path, bytes: &[u8]) -> Result<(), ClientError> {
    let half = path.with_extension("new");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&half)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(std::fs::rename(&half, path)?)
}
