//! The code of an invitation, as text for a QR or for typing: space, the hub's log key, the seed and the address.

use minicbor::{Decode, Encode};
use yishi_domain::fact;
use yishi_domain::id::{InviteId, SpaceId};
use yishi_domain::membership::InviteGrant;

/// What an invitation's code says (about 140 bytes before encoding).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
pub struct InviteCode {
    /// The space: the hash of its genesis.
    #[n(0)]
    pub space: SpaceId,
    /// The hub's log key, pinned from here on.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub log_key: [u8; 32],
    /// The invitation.
    #[n(2)]
    pub invite: InviteId,
    /// The seed of the invitation's key. Whoever holds it may join.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub seed: [u8; 32],
    /// What it gives.
    #[n(4)]
    pub grant: InviteGrant,
    /// The hub's address, such as `https://hub.example`.
    #[n(5)]
    pub hub: String,
}

const PREFIX: &str = "YISHI1";
/// What the apps put before a code in a QR, so that the phone's own camera opens them with it.
const LINK: &str = "YISHI://JOIN?CODE=";

impl InviteCode {
    /// The code as text: a prefix and Base32 in capitals, which QR codes keep short.
    pub fn to_text(&self) -> String {
        format!("{PREFIX}{}", data_encoding::BASE32_NOPAD.encode(&fact::encode(self)))
    }

    /// Reads a code, or the link that carries one; spaces, dashes and small letters do not matter.
    pub fn from_text(text: &str) -> Option<Self> {
        let clean: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let code = clean.strip_prefix(LINK).unwrap_or(&clean);
        let bytes = data_encoding::BASE32_NOPAD.decode(code.strip_prefix(PREFIX)?.as_bytes()).ok()?;
        fact::decode_exact(&bytes).ok()
    }
}

/// Six digits that both sides of a new office-holder's enrolment compare.
pub fn comparison_code(join_message: &[u8; 32]) -> String {
    let hash = yishi_domain::digest::tagged("yishi/compare/1", &[join_message]);
    let number = hash.iter().take(4).fold(0u32, |sum, byte| sum << 8 | u32::from(*byte));
    format!("{:06}", number % 1_000_000)
}

impl core::fmt::Debug for InviteCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "InviteCode(space {}, invite {}, hub {})", self.space, self.invite, self.hub)
    }
}
