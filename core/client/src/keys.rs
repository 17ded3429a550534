//! This phone's keys: an Ed25519 seed to sign and an X25519 seed to receive, in a file that only its owner reads.

use std::io::Write;
use std::path::Path;

use yishi_domain::id::DeviceId;
use yishi_replica::keys::SignKey;
use yishi_replica::sealed::ReceiveKey;
use zeroize::Zeroizing;

use crate::ambient::Ambient;
use crate::error::ClientError;
use crate::trouble::Trouble;

/// The keys of one install.
pub(crate) struct DeviceKeys {
    /// Signs.
    pub(crate) sign: SignKey,
    /// Receives role keys.
    pub(crate) receive: ReceiveKey,
}

impl DeviceKeys {
    /// Loads the keys, or makes them where the install is `new`. Other keys would not be those the spaces know.
    pub(crate) fn open(path: &Path, new: bool, ambient: &dyn Ambient) -> Result<Self, ClientError> {
        match std::fs::read(path) {
            Ok(bytes) => Self::of(&Zeroizing::new(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && new => Self::make(path, ambient),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(Trouble::KeyLost.into()),
            Err(error) => Err(error.into()),
        }
    }

    fn make(path: &Path, ambient: &dyn Ambient) -> Result<Self, ClientError> {
        let mut seeds = Zeroizing::new([0u8; 64]);
        ambient.fill(seeds.as_mut_slice())?;
        // A power cut leaves no key or a whole one.
        let half = path.with_extension("new");
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&half)?;
        file.write_all(seeds.as_slice())?;
        file.sync_all()?;
        std::fs::rename(&half, path)?;
        Self::of(seeds.as_slice())
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
