use minicbor::{Decode, Encode};
use yishi_domain::digest::tagged;
use zeroize::Zeroizing;

use super::draw;
use crate::sealed::blob::{Place, check_recipients, wrap_all};
use crate::sealed::{
    BlobWrap, Entropy, MAX_RECIPIENTS, ReceiveKey, Recipient, RoleSecret, SealedError, Wrap,
};

const ROLE_TAG: &[u8] = b"yishi/sealed/file-key/1";
const DEVICE_TAG: &[u8] = b"yishi/sealed/file-key-device/1";
const COMMIT_TAG: &str = "yishi/sealed/file-commit/1";

/// The most bytes of a head with its length before it.
pub const HEAD_MAX: usize = 8 * 1024;

/// A device that may open a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceRecipient {
    /// Its id.
    pub device: [u8; 32],
    /// Its receive key, from the signed record of its joining.
    pub receive_key: [u8; 32],
}

/// The key of a file, wrapped to one device.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct DeviceWrap {
    /// Which device.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub device: [u8; 32],
    /// The encrypted key.
    #[n(1)]
    pub wrap: Wrap,
}

/// What stands before a file's pieces. Immutable, as a blob.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct FileHead {
    /// The random id that records refer to.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub id: [u8; 16],
    /// The beginning of every piece's nonce.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub prefix: [u8; 19],
    /// Binds the file to one key: every reader unwraps the same one.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub commitment: [u8; 32],
    /// One per role, sorted by role and generation.
    #[n(3)]
    pub wraps: Vec<BlobWrap>,
    /// One per device, sorted by id.
    #[n(4)]
    pub devices: Vec<DeviceWrap>,
}

/// The key of one file.
pub struct FileKey(Zeroizing<[u8; 32]>);

impl FileKey {
    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Who opens a file.
#[derive(Clone, Copy, Debug)]
pub enum FileReader<'a> {
    /// A holder of a role's key.
    Role(&'a RoleSecret),
    /// A device it was sealed for.
    Device([u8; 32], &'a ReceiveKey),
}

impl FileHead {
    /// A head with a fresh key wrapped to `roles` and `devices`: at most [`MAX_RECIPIENTS`] of each, at least one in
    /// all, none twice, any order. `id` must be fresh and random.
    pub fn new(
        id: [u8; 16],
        space: &[u8; 32],
        roles: &[Recipient],
        devices: &[DeviceRecipient],
        entropy: &mut Entropy<'_>,
    ) -> Result<(Self, FileKey), SealedError> {
        let key = FileKey(Zeroizing::new(draw(entropy)));
        let prefix = draw(entropy);
        let wraps = wrap_all(&key.0, roles, &Place { space, id: &id, tag: ROLE_TAG }, entropy)?;
        let mut to = devices.to_vec();
        to.sort_unstable_by_key(|to| to.device);
        let mut devices = Vec::with_capacity(to.len());
        for DeviceRecipient { device, receive_key } in to {
            let aad = device_aad(space, &id, &device);
            let wrap = Wrap::seal(&key.0, &receive_key, DEVICE_TAG, &aad, entropy)?;
            devices.push(DeviceWrap { device, wrap });
        }
        let head = Self { id, prefix, commitment: commit(space, &id, &key), wraps, devices };
        head.check()?;
        Ok((head, key))
    }

    /// As it stands in the file: its length as u16, then the canonical CBOR.
    pub fn to_bytes(&self) -> Result<Vec<u8>, SealedError> {
        let cbor = minicbor::to_vec(self).map_err(|_| SealedError::Malformed)?;
        let length = u16::try_from(cbor.len()).map_err(|_| SealedError::TooLong)?;
        Ok([&length.to_be_bytes()[..], &cbor].concat())
    }

    /// Reads the head at the beginning of a file and gives what comes after it; refuses any other spelling of it.
    pub fn read(file: &[u8]) -> Result<(Self, &[u8]), SealedError> {
        let (length, rest) = file.split_first_chunk::<2>().ok_or(SealedError::Malformed)?;
        let length = usize::from(u16::from_be_bytes(*length));
        let (cbor, pieces) = rest.split_at_checked(length).ok_or(SealedError::Malformed)?;
        if length > HEAD_MAX - 2 {
            return Err(SealedError::Malformed);
        }
        let head: Self = minicbor::decode(cbor).map_err(|_| SealedError::Malformed)?;
        if head.to_bytes()?.get(2..) != Some(cbor) {
            return Err(SealedError::Malformed);
        }
        head.check()?;
        Ok((head, pieces))
    }

    /// The file's key. `OtherBlob` when the file is not `id`, `NoWrap` when nothing is for this reader, `Refused` when
    /// the key, the place or the commitment does not fit.
    pub fn open(
        &self,
        id: &[u8; 16],
        space: &[u8; 32],
        reader: &FileReader<'_>,
    ) -> Result<FileKey, SealedError> {
        if self.id != *id {
            return Err(SealedError::OtherBlob);
        }
        let key = match reader {
            FileReader::Role(secret) => self.open_as_role(secret)?,
            FileReader::Device(device, key) => self.open_on_device(space, device, key)?,
        };
        if commit(space, id, &key) == self.commitment { Ok(key) } else { Err(SealedError::Refused) }
    }

    fn open_as_role(&self, secret: &RoleSecret) -> Result<FileKey, SealedError> {
        let (space, mine) = (secret.space(), (secret.role(), secret.generation()));
        let mine = self.wraps.iter().find(|wrap| (wrap.role, wrap.generation) == mine);
        let place = Place { space: &space, id: &self.id, tag: ROLE_TAG };
        mine.ok_or(SealedError::NoWrap)?.open(secret, &place).map(FileKey)
    }

    fn open_on_device(
        &self,
        space: &[u8; 32],
        device: &[u8; 32],
        key: &ReceiveKey,
    ) -> Result<FileKey, SealedError> {
        let mine = self.devices.iter().find(|wrap| wrap.device == *device).ok_or(SealedError::NoWrap)?;
        mine.wrap.open(key, DEVICE_TAG, &device_aad(space, &self.id, device)).map(FileKey)
    }

    /// Somebody can open it, nobody is named twice, and there is one order.
    fn check(&self) -> Result<(), SealedError> {
        if !self.wraps.is_empty() {
            check_recipients(self.wraps.iter().map(|wrap| (wrap.role, wrap.generation)))?;
        }
        let ascending =
            self.devices.iter().zip(self.devices.iter().skip(1)).all(|(a, b)| a.device < b.device);
        let nobody = self.wraps.is_empty() && self.devices.is_empty();
        if nobody || !ascending || self.devices.len() > MAX_RECIPIENTS {
            return Err(SealedError::Recipients);
        }
        Ok(())
    }
}

/// Space 32, id 16, device 32.
fn device_aad(space: &[u8; 32], id: &[u8; 16], device: &[u8; 32]) -> Vec<u8> {
    [space.as_slice(), id, device].concat()
}

/// Says nothing about the key, which is random, and fits no other.
fn commit(space: &[u8; 32], id: &[u8; 16], key: &FileKey) -> [u8; 32] {
    tagged(COMMIT_TAG, &[space, id, key.bytes()])
}
