use std::convert::Infallible;
use std::fmt;

use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use minicbor::{Decode, Encode};
use zeroize::Zeroizing;

use super::{Entropy, SealedError};

type Suite = hpke::kem::X25519HkdfSha256;
type SuiteKdf = hpke::kdf::HkdfSha256;
type SuiteAead = hpke::aead::ChaCha20Poly1305;
type SecretKey = <Suite as Kem>::PrivateKey;
type PublicKey = <Suite as Kem>::PublicKey;
type Encapped = <Suite as Kem>::EncappedKey;

/// 32 secret bytes encrypted to one X25519 public key.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Wrap {
    /// The sender's one-time public key.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub enc: [u8; 32],
    /// The encrypted secret and its tag.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub wrapped: [u8; 48],
}

impl Wrap {
    /// Encrypts `secret` to `public`. `tag` names the purpose, `aad` the place; both must be the same
    /// to open it again.
    pub(super) fn seal(
        secret: &[u8; 32],
        public: &[u8; 32],
        tag: &[u8],
        aad: &[u8],
        entropy: &mut Entropy<'_>,
    ) -> Result<Self, SealedError> {
        let to = PublicKey::from_bytes(public).map_err(|_| SealedError::BadPublicKey)?;
        let mut rng = EntropyRng(entropy);
        let (enc, wrapped) = hpke::single_shot_seal_with_rng::<SuiteAead, SuiteKdf, Suite>(
            &OpModeS::Base,
            &to,
            tag,
            secret,
            aad,
            &mut rng,
        )
        .map_err(|_| SealedError::BadPublicKey)?;
        let wrapped = wrapped.try_into().map_err(|_| SealedError::Malformed)?;
        Ok(Self { enc: enc.to_bytes().into(), wrapped })
    }

    /// The secret again; `Refused` unless key, `tag`, `aad` and every byte are the right ones.
    pub(super) fn open(
        &self,
        key: &ReceiveKey,
        tag: &[u8],
        aad: &[u8],
    ) -> Result<Zeroizing<[u8; 32]>, SealedError> {
        let enc = Encapped::from_bytes(&self.enc).map_err(|_| SealedError::Refused)?;
        let secret = hpke::single_shot_open::<SuiteAead, SuiteKdf, Suite>(
            &OpModeR::Base,
            &key.secret,
            &enc,
            tag,
            &self.wrapped,
            aad,
        )
        .map(Zeroizing::new)
        .map_err(|_| SealedError::Refused)?;
        let mut out = Zeroizing::new([0; 32]);
        if secret.len() != out.len() {
            return Err(SealedError::Malformed);
        }
        out.copy_from_slice(&secret);
        Ok(out)
    }
}

/// A key pair that secrets can be wrapped to. The secret is overwritten when this is dropped.
#[derive(Clone)]
pub struct ReceiveKey {
    secret: SecretKey,
    public: [u8; 32],
}

impl ReceiveKey {
    /// The key pair that `DeriveKeyPair` of RFC 9180 makes of a 32-byte seed.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        let (secret, public) = Suite::derive_keypair(seed);
        Self { secret, public: public.to_bytes().into() }
    }

    /// What others wrap to.
    pub fn public(&self) -> [u8; 32] {
        self.public
    }
}

impl fmt::Debug for ReceiveKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReceiveKey").finish_non_exhaustive()
    }
}

/// The caller's entropy in the shape that `hpke` asks for.
struct EntropyRng<'a, 'b>(&'a mut Entropy<'b>);

impl TryRng for EntropyRng<'_, '_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        (self.0)(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        (self.0)(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, dst: &mut [u8]) -> Result<(), Infallible> {
        (self.0)(dst);
        Ok(())
    }
}

impl TryCryptoRng for EntropyRng<'_, '_> {}
