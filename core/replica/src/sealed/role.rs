use std::fmt;

use minicbor::{Decode, Encode};
use zeroize::Zeroizing;

use super::{Entropy, KeyRole, ReceiveKey, SealedError, Wrap};

const DEVICE_TAG: &[u8] = b"yishi/sealed/role-to-device/1";
const PREVIOUS_TAG: &[u8] = b"yishi/sealed/role-previous/1";

/// The secret of one generation of a role key. Generations count from 1 and rise by one.
#[derive(Clone)]
pub struct RoleSecret {
    space: [u8; 32],
    role: KeyRole,
    generation: u32,
    seed: Zeroizing<[u8; 32]>,
    key: ReceiveKey,
}

impl RoleSecret {
    /// A fresh secret for `role` in `space`; the seed comes from `entropy`.
    pub fn generate(space: [u8; 32], role: KeyRole, generation: u32, entropy: &mut Entropy<'_>) -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        entropy(seed.as_mut_slice());
        Self::from_seed(space, role, generation, seed)
    }

    fn from_seed(space: [u8; 32], role: KeyRole, generation: u32, seed: Zeroizing<[u8; 32]>) -> Self {
        let key = ReceiveKey::from_seed(&seed);
        Self { space, role, generation, seed, key }
    }

    /// The space this key belongs to.
    pub fn space(&self) -> [u8; 32] {
        self.space
    }

    /// Whose key it is.
    pub fn role(&self) -> KeyRole {
        self.role
    }

    /// Which generation it is.
    pub fn generation(&self) -> u32 {
        self.generation
    }

    /// What blob keys are wrapped to.
    pub fn public(&self) -> [u8; 32] {
        self.key.public()
    }

    /// The key pair itself, to open wraps with.
    pub(super) fn key(&self) -> &ReceiveKey {
        &self.key
    }

    /// Encrypts this secret for one holder: `device` is the id of the holder's device (its signing
    /// key), `to` its receive key.
    pub fn wrap_for(
        &self,
        device: &[u8; 32],
        to: &[u8; 32],
        entropy: &mut Entropy<'_>,
    ) -> Result<Wrap, SealedError> {
        let aad = place(&self.space, self.role, self.generation, &self.public(), device);
        Wrap::seal(&self.seed, to, DEVICE_TAG, &aad, entropy)
    }

    /// Opens what `wrap_for` made for this device. Space, role, generation and `public` come from the
    /// signed role key record: anybody can encrypt to a device, so the secret must match `public`,
    /// otherwise `WrongSecret`.
    pub fn unwrap(
        wrap: &Wrap,
        device: &[u8; 32],
        with: &ReceiveKey,
        (space, role, generation): ([u8; 32], KeyRole, u32),
        public: &[u8; 32],
    ) -> Result<Self, SealedError> {
        let aad = place(&space, role, generation, public, device);
        let seed = wrap.open(with, DEVICE_TAG, &aad)?;
        Self::from_seed(space, role, generation, seed).matching(public)
    }

    /// Seals `previous`, the generation just before this one, under this one. `ChainBroken` when it is
    /// of another space, role or generation.
    pub fn seal_previous(
        &self,
        previous: &RoleSecret,
        entropy: &mut Entropy<'_>,
    ) -> Result<PreviousSecret, SealedError> {
        let same_role = (self.space, self.role) == (previous.space, previous.role);
        if !same_role || Some(previous.generation) != self.generation.checked_sub(1) {
            return Err(SealedError::ChainBroken);
        }
        let public = previous.public();
        let aad = place(&self.space, self.role, previous.generation, &public, &self.public());
        let wrap = Wrap::seal(&previous.seed, &self.public(), PREVIOUS_TAG, &aad, entropy)?;
        Ok(PreviousSecret { generation: previous.generation, public, wrap })
    }

    /// This role's secret of the older `generation`, down the row of `links` (in any order; links of
    /// other generations do no harm). The publics in `links` come from the signed role key records.
    pub fn reach(&self, generation: u32, links: &[PreviousSecret]) -> Result<RoleSecret, SealedError> {
        let mut at = self.clone();
        while at.generation != generation {
            let below = at.generation.checked_sub(1).ok_or(SealedError::ChainBroken)?;
            let link = links.iter().find(|link| link.generation == below).ok_or(SealedError::ChainBroken)?;
            at = at.open_previous(link)?;
        }
        Ok(at)
    }

    fn open_previous(&self, link: &PreviousSecret) -> Result<RoleSecret, SealedError> {
        let aad = place(&self.space, self.role, link.generation, &link.public, &self.public());
        let seed = link.wrap.open(&self.key, PREVIOUS_TAG, &aad)?;
        Self::from_seed(self.space, self.role, link.generation, seed).matching(&link.public)
    }

    fn matching(self, public: &[u8; 32]) -> Result<Self, SealedError> {
        if self.public() == *public { Ok(self) } else { Err(SealedError::WrongSecret) }
    }
}

impl fmt::Debug for RoleSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RoleSecret")
            .field("role", &self.role)
            .field("generation", &self.generation)
            .finish_non_exhaustive()
    }
}

/// The secret of a role key's older generation, sealed under the one after it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct PreviousSecret {
    /// The generation of the secret inside.
    #[n(0)]
    pub generation: u32,
    /// The public key of that generation.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub public: [u8; 32],
    /// The encrypted secret.
    #[n(2)]
    pub wrap: Wrap,
}

/// Associated data of a wrapped role secret: which secret it is, and the device or key it is for.
/// Layout: space 32, role 17, generation u32 big-endian, public 32, receiver 32.
fn place(
    space: &[u8; 32],
    role: KeyRole,
    generation: u32,
    public: &[u8; 32],
    receiver: &[u8; 32],
) -> Vec<u8> {
    [space.as_slice(), &role.to_aad(), &generation.to_be_bytes(), public, receiver].concat()
}
