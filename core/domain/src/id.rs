//! Newtypes for everything that has a name on the wire. An id never says more than which thing is meant.

use core::fmt;
use core::str::FromStr;

use minicbor::{Decode, Decoder, Encode, Encoder, bytes::ByteArray};

/// A text that is not the lower-case hex form of an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadId;

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id: lower-case hex of the right length is wanted")
    }
}

impl std::error::Error for BadId {}

/// Writes bytes as lower-case hex.
pub(crate) fn write_hex(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    bytes.iter().try_for_each(|b| write!(f, "{b:02x}"))
}

fn parse_hex<const N: usize>(text: &str) -> Result<[u8; N], BadId> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return Err(BadId);
    }
    let mut out = [0u8; N];
    for (byte, pair) in out.iter_mut().zip(digits.chunks_exact(2)) {
        let mut value = 0u8;
        for digit in pair {
            let nibble = match digit {
                b'0'..=b'9' => digit - b'0',
                b'a'..=b'f' => digit - b'a' + 10,
                _ => return Err(BadId),
            };
            value = value << 4 | nibble;
        }
        *byte = value;
    }
    Ok(out)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident [$len:literal];)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $len]);

        impl $name {
            /// The bytes as they stand on the wire.
            pub const fn bytes(&self) -> &[u8; $len] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                parse_hex(text).map(Self)
            }
        }

        impl<C> Encode<C> for $name {
            fn encode<W: minicbor::encode::Write>(
                &self,
                e: &mut Encoder<W>,
                _: &mut C,
            ) -> Result<(), minicbor::encode::Error<W::Error>> {
                e.bytes(&self.0)?.ok()
            }
        }

        impl<'b, C> Decode<'b, C> for $name {
            fn decode(d: &mut Decoder<'b>, c: &mut C) -> Result<Self, minicbor::decode::Error> {
                ByteArray::<$len>::decode(d, c).map(|bytes| Self(bytes.into()))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// A village, community, township or county: the hash of its genesis.
    SpaceId[32];
    /// A signing device: its Ed25519 verifying key (suite 1).
    DeviceId[32];
    /// A signed entry: the tagged hash of its header.
    EntryId[32];
    /// A person of a space, with or without a device.
    MemberId[16];
    /// 网格.
    GridId[16];
    /// 诉求.
    NeedId[16];
    /// 议题.
    TopicId[16];
    /// A shared document of a topic; derived from the topic, see [`TopicId::draft`].
    DraftId[16];
    /// 评论.
    CommentId[16];
    /// 修改建议.
    AmendmentId[16];
    /// 定稿轮次.
    RoundId[16];
    /// A paper that is signed: a plan, minutes, an agreement.
    PaperId[16];
    /// 协商会议.
    SessionId[16];
    /// An organisation.
    OrgId[16];
    /// A draw.
    DrawId[16];
    /// 议事场所.
    VenueId[16];
    /// A booking of a venue.
    BookingId[16];
    /// An invitation.
    InviteId[16];
    /// A sealed blob of personal data.
    BlobId[16];
    /// What an entry is about: the bytes of one of the ids of 16 bytes.
    ObjectId[16];
    /// An automerge change.
    ChangeHash[32];
    /// An automerge actor: random per install and document.
    ActorId[16];
}

macro_rules! objects {
    ($($name:ident)*) => {$(
        impl From<$name> for ObjectId {
            fn from(id: $name) -> Self {
                Self(id.0)
            }
        }
    )*};
}

objects!(MemberId GridId NeedId TopicId DraftId CommentId AmendmentId RoundId PaperId SessionId OrgId DrawId VenueId InviteId);

impl SpaceId {
    /// The object of entries about the space itself: its first 16 bytes.
    pub fn object(&self) -> ObjectId {
        let mut out = [0u8; 16];
        out.iter_mut().zip(self.0).for_each(|(to, from)| *to = from);
        ObjectId(out)
    }
}

/// Every phone derives the same id, so nobody has to announce a document.
fn document(tag: &str, of: &[u8; 16]) -> DraftId {
    let hash = crate::digest::tagged(tag, &[of]);
    let mut out = [0u8; 16];
    out.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    DraftId(out)
}

impl TopicId {
    /// The proposal's document.
    pub fn draft(&self) -> DraftId {
        document("yishi/draft/proposal/1", &self.0)
    }
}

impl SessionId {
    /// The document of its minutes.
    pub fn draft(&self) -> DraftId {
        document("yishi/draft/minutes/1", &self.0)
    }
}
