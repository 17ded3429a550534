use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};
use minicbor::{Decode, Encode};
use zeroize::Zeroizing;

use super::padding::{pad, unpad};
use super::{Entropy, KeyRole, RoleSecret, SealedError, Wrap};

const WRAP_TAG: &[u8] = b"yishi/sealed/blob-key/1";
const BODY_TAG: &[u8] = b"yishi/sealed/blob-body/1";
/// Contents are filled up to a multiple of this, so that their length says little.
const PAD_STEP: usize = 64;
const AEAD_TAG: usize = 16;

/// A blob is wrapped to this many role keys at most.
pub const MAX_RECIPIENTS: usize = 16;

/// A role key that may open a blob.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Whose key.
    pub role: KeyRole,
    /// Which generation of it.
    pub generation: u32,
    /// Its public half, from the signed role key record.
    pub public: [u8; 32],
}

/// The key of a blob, wrapped to one role key.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct BlobWrap {
    /// Whose key opens it.
    #[n(0)]
    pub role: KeyRole,
    /// Which generation of that key.
    #[n(1)]
    pub generation: u32,
    /// The encrypted blob key.
    #[n(2)]
    pub wrap: Wrap,
}

/// Ciphertext and wrapped keys under a random id. Immutable: the wraps are authenticated together
/// with the contents, so another recipient means sealing anew under a new id.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct SealedBlob {
    /// The random id that records refer to.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub id: [u8; 16],
    /// Nonce of the contents.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub nonce: [u8; 24],
    /// Padded contents, encrypted, with a 16-byte tag.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub ciphertext: Vec<u8>,
    /// One per recipient, sorted by role and generation.
    #[n(3)]
    pub wraps: Vec<BlobWrap>,
}

impl SealedBlob {
    /// The canonical wire form: CBOR, arrays by field number.
    pub fn to_bytes(&self) -> Result<Vec<u8>, SealedError> {
        minicbor::to_vec(self).map_err(|_| SealedError::Malformed)
    }

    /// Reads the wire form; refuses bytes that would not be written the same way again.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SealedError> {
        let blob: Self = minicbor::decode(bytes).map_err(|_| SealedError::Malformed)?;
        let padded = blob.ciphertext.len().checked_sub(AEAD_TAG).ok_or(SealedError::Malformed)?;
        if padded == 0 || padded % PAD_STEP != 0 || blob.to_bytes()? != bytes {
            return Err(SealedError::Malformed);
        }
        check_recipients(blob.wraps.iter().map(|wrap| (wrap.role, wrap.generation)))?;
        Ok(blob)
    }
}

/// Encrypts `plain` under a fresh key and wraps that key to each of `recipients` (1 to
/// [`MAX_RECIPIENTS`], each role and generation once, any order). `id` must be fresh and random.
pub fn seal_blob(
    plain: &[u8],
    recipients: &[Recipient],
    space: &[u8; 32],
    id: [u8; 16],
    entropy: &mut Entropy<'_>,
) -> Result<SealedBlob, SealedError> {
    check_recipients(sorted(recipients).iter().map(|to| (to.role, to.generation)))?;
    let mut key = Zeroizing::new([0; 32]);
    entropy(key.as_mut_slice());
    let mut nonce = [0; 24];
    entropy(&mut nonce);
    let wraps = wrap_all(&key, recipients, &Place { space, id: &id, tag: WRAP_TAG }, entropy)?;
    let mut body = pad(plain, PAD_STEP, AEAD_TAG);
    XChaCha20Poly1305::new((&*key).into())
        .encrypt_in_place(&nonce.into(), &body_aad(space, &id, &wraps)?, &mut *body)
        .map_err(|_| SealedError::TooLong)?;
    Ok(SealedBlob { id, nonce, ciphertext: std::mem::take(&mut *body), wraps })
}

/// Decrypts the blob that a record calls `id`. `OtherBlob` when this is not that blob, `NoWrap` when
/// it is not for this role and generation, `Refused` when any byte or the space is another.
pub fn open_blob(
    blob: &SealedBlob,
    id: &[u8; 16],
    secret: &RoleSecret,
) -> Result<Zeroizing<Vec<u8>>, SealedError> {
    if blob.id != *id {
        return Err(SealedError::OtherBlob);
    }
    let (space, mine) = (secret.space(), (secret.role(), secret.generation()));
    let mine = blob.wraps.iter().find(|wrap| (wrap.role, wrap.generation) == mine);
    let key = mine.ok_or(SealedError::NoWrap)?.open(secret, &Place { space: &space, id, tag: WRAP_TAG })?;
    let mut body = Zeroizing::new(blob.ciphertext.clone());
    XChaCha20Poly1305::new((&*key).into())
        .decrypt_in_place(&blob.nonce.into(), &body_aad(&space, id, &blob.wraps)?, &mut *body)
        .map_err(|_| SealedError::Refused)?;
    unpad(&mut body, PAD_STEP)?;
    Ok(body)
}

/// What a wrapped key is for: where it lies, and the purpose.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) space: &'a [u8; 32],
    pub(super) id: &'a [u8; 16],
    pub(super) tag: &'a [u8],
}

impl Place<'_> {
    /// Space 32, id 16, role 17, generation u32 big-endian.
    fn aad(&self, role: KeyRole, generation: u32) -> Vec<u8> {
        [self.space.as_slice(), self.id, &role.to_aad(), &generation.to_be_bytes()].concat()
    }
}

impl BlobWrap {
    /// The key again, with the secret of the role and generation it was wrapped to.
    pub(super) fn open(
        &self,
        secret: &RoleSecret,
        place: &Place<'_>,
    ) -> Result<Zeroizing<[u8; 32]>, SealedError> {
        self.wrap.open(secret.key(), place.tag, &place.aad(self.role, self.generation))
    }
}

/// Wraps a key to each of the recipients, in the one order.
pub(super) fn wrap_all(
    key: &[u8; 32],
    recipients: &[Recipient],
    place: &Place<'_>,
    entropy: &mut Entropy<'_>,
) -> Result<Vec<BlobWrap>, SealedError> {
    let mut wraps = Vec::with_capacity(recipients.len());
    for Recipient { role, generation, public } in sorted(recipients) {
        let wrap = Wrap::seal(key, &public, place.tag, &place.aad(role, generation), entropy)?;
        wraps.push(BlobWrap { role, generation, wrap });
    }
    Ok(wraps)
}

fn sorted(recipients: &[Recipient]) -> Vec<Recipient> {
    let mut recipients = recipients.to_vec();
    recipients.sort_by_key(|to| (to.role, to.generation));
    recipients
}

/// Between one and `MAX_RECIPIENTS`, strictly ascending: no key twice, one order.
pub(super) fn check_recipients(
    keys: impl Iterator<Item = (KeyRole, u32)> + Clone,
) -> Result<(), SealedError> {
    let count = keys.clone().count();
    let ascending = keys.clone().zip(keys.skip(1)).all(|(a, b)| a < b);
    if (1..=MAX_RECIPIENTS).contains(&count) && ascending { Ok(()) } else { Err(SealedError::Recipients) }
}

/// Tag, space 32, id 16, then the wraps in their wire form: a blob whose wrap for somebody else was
/// changed opens for nobody.
fn body_aad(space: &[u8; 32], id: &[u8; 16], wraps: &Vec<BlobWrap>) -> Result<Vec<u8>, SealedError> {
    let wraps = minicbor::to_vec(wraps).map_err(|_| SealedError::Malformed)?;
    Ok([BODY_TAG, space, id, &wraps].concat())
}
