//! Entries: header, signature, body. Fixed layout, one chain per device, content erasable (architecture.md §3).

use minicbor::{Decode, Encode};
use yishi_domain::act::{Act, Actor};
use yishi_domain::digest::tagged;
use yishi_domain::fact::{self, Core, Fact, Kind};
use yishi_domain::id::{DeviceId, EntryId, MemberId, ObjectId, SpaceId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::time::Moment;
use yishi_domain::words::Words;

use crate::keys::{SignKey, SignatureBytes, verifies};

/// The version of the header's layout.
pub const VERSION: u8 = 1;
/// Ed25519 with SHA-256. Suite 0 (unsigned) exists in tests only, and nothing admits it.
pub const SUITE_ED25519: u8 = 1;
/// Bytes of a header.
pub const HEADER_LEN: usize = 199;
/// The most bytes of an entry's core and content together.
pub const ENTRY_MAX: usize = 64 * 1024;

/// The signed part of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Which suite signs.
    pub suite: u8,
    /// In which space.
    pub space: SpaceId,
    /// Who reads it.
    pub audience: Audience,
    /// Who signs.
    pub device: DeviceId,
    /// Its number in the device's chain, from 1.
    pub dseq: u64,
    /// The entry before it in the chain; zeros for the first.
    pub prev: EntryId,
    /// Its kind's number.
    pub kind: u16,
    /// What it is about.
    pub object: ObjectId,
    /// When the author's clock says it happened.
    pub claimed_time: Moment,
    /// Hash of the body.
    pub body_hash: [u8; 32],
}

impl Header {
    /// The fixed layout: version, suite, space, audience (count and two slots), device, dseq, prev, kind, object,
    /// claimed_time, body_hash; integers big-endian.
    pub fn to_bytes(&self) -> Vec<u8> {
        let count = if self.audience.second.is_some() { 2 } else { 1 };
        [
            [VERSION, self.suite].as_slice(),
            &self.space.0,
            &[count],
            &self.audience.first.to_slot(),
            &self.audience.second.map_or([0; 17], Label::to_slot),
            &self.device.0,
            &self.dseq.to_be_bytes(),
            &self.prev.0,
            &self.kind.to_be_bytes(),
            &self.object.0,
            &self.claimed_time.0.to_be_bytes(),
            &self.body_hash,
        ]
        .concat()
    }

    /// Reads the fixed layout; `None` for anything that would not write back to the same bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes;
        let [version, suite] = take(&mut rest)?;
        let space = SpaceId(take(&mut rest)?);
        let [count] = take(&mut rest)?;
        let (first, second) = (Label::from_slot(&take(&mut rest)?)?, take::<17>(&mut rest)?);
        let audience = match count {
            1 if second == [0; 17] => Audience::one(first),
            2 => Audience::two(first, Label::from_slot(&second)?),
            _ => return None,
        };
        let header = Self {
            suite,
            space,
            audience,
            device: DeviceId(take(&mut rest)?),
            dseq: u64::from_be_bytes(take(&mut rest)?),
            prev: EntryId(take(&mut rest)?),
            kind: u16::from_be_bytes(take(&mut rest)?),
            object: ObjectId(take(&mut rest)?),
            claimed_time: Moment(u64::from_be_bytes(take(&mut rest)?)),
            body_hash: take(&mut rest)?,
        };
        (version == VERSION && rest.is_empty() && header.to_bytes() == bytes).then_some(header)
    }

    /// The entry's id: the tagged hash of the header.
    pub fn id(&self) -> EntryId {
        EntryId(tagged("yishi/entry/1", &[&self.to_bytes()]))
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (head, tail) = rest.split_first_chunk::<N>()?;
    *rest = tail;
    Some(*head)
}

/// The erasable part of a body.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub enum Content {
    /// The kind has no words, or none were given.
    #[n(0)]
    None,
    /// The words' canonical bytes with their salt.
    #[n(1)]
    Here {
        /// Random, so that the hash does not give short words away.
        #[cbor(n(0), with = "minicbor::bytes")]
        salt: [u8; 16],
        /// CBOR of [`Words`].
        #[cbor(n(1), with = "minicbor::bytes")]
        bytes: Vec<u8>,
    },
    /// Erased: only the hash is left.
    #[n(2)]
    Erased(#[cbor(n(0), with = "minicbor::bytes")] [u8; 32]),
}

impl Content {
    /// Words with their salt.
    pub fn of(words: Option<&Words>, salt: [u8; 16]) -> Self {
        words.map_or(Self::None, |words| Self::Here { salt, bytes: fact::encode(words) })
    }

    /// The hash that stands for the content in the body.
    pub fn hash(&self) -> Option<[u8; 32]> {
        match self {
            Self::None => None,
            Self::Here { salt, bytes } => Some(tagged("yishi/content/1", &[salt, bytes])),
            Self::Erased(hash) => Some(*hash),
        }
    }

    /// The same content with its words gone.
    pub fn erased(&self) -> Self {
        self.hash().map_or(Self::None, Self::Erased)
    }

    fn len(&self) -> usize {
        match self {
            Self::Here { bytes, .. } => bytes.len(),
            Self::None | Self::Erased(_) => 0,
        }
    }
}

/// Hash of a body.
pub fn body_hash(core: &[u8], content: &Content) -> [u8; 32] {
    match content.hash() {
        Some(hash) => tagged("yishi/body/1", &[core, &hash]),
        None => tagged("yishi/body/1", &[core]),
    }
}

/// What travels: a signed header and its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What is signed.
    pub header: Header,
    /// The device's signature over the entry's id.
    pub signature: SignatureBytes,
    /// The author's member id (16 bytes), then the canonical bytes of the kind's core.
    pub core: Vec<u8>,
    /// The words.
    pub content: Content,
}

/// Why bytes are not an entry. Such bytes leave no trace at the hub.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadEntry {
    /// The signature does not verify.
    #[error("signature")]
    Signature,
    /// The body is not the one the header names.
    #[error("body")]
    Body,
    /// Core or content are not the canonical form of the kind.
    #[error("encoding")]
    Encoding,
    /// A kind this version does not know.
    #[error("kind")]
    UnknownKind,
    /// Larger than an entry may be.
    #[error("too_large")]
    Size,
}

/// Where an entry stands in its device's chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The last number.
    pub dseq: u64,
    /// The last entry.
    pub id: EntryId,
}

impl Link {
    /// Before a device's first entry.
    pub const START: Self = Self { dseq: 0, id: EntryId([0; 32]) };
}

/// A new entry before it is signed.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'a> {
    /// In which space.
    pub space: SpaceId,
    /// Who reads it.
    pub audience: Audience,
    /// What the device signed last.
    pub after: Link,
    /// The author's clock.
    pub claimed_time: Moment,
    /// 16 random bytes.
    pub salt: [u8; 16],
    /// The member behind the device.
    pub member: MemberId,
    /// What happened.
    pub fact: &'a Fact,
}

impl Entry {
    /// Signs a fact as the next entry of the device's chain.
    pub fn sign(key: &SignKey, draft: &Draft<'_>) -> Self {
        let core = [draft.member.0.as_slice(), &draft.fact.core.encode()].concat();
        let content = Content::of(draft.fact.words.as_ref(), draft.salt);
        let header = Header {
            suite: SUITE_ED25519,
            space: draft.space,
            audience: draft.audience,
            device: key.device(),
            dseq: draft.after.dseq.saturating_add(1),
            prev: draft.after.id,
            kind: draft.fact.core.kind().code(),
            object: draft.fact.core.rule().object(),
            claimed_time: draft.claimed_time,
            body_hash: body_hash(&core, &content),
        };
        Self { header, signature: key.sign(&header.id().0), core, content }
    }

    /// The self-contained form: header, signature, core length (u32, big-endian), core, then a byte that says what
    /// the content is: 0 none, 1 salt and words, 2 the hash of erased words.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = self.header.to_bytes();
        out.extend(self.signature);
        out.extend(u32::try_from(self.core.len()).unwrap_or(u32::MAX).to_be_bytes());
        out.extend(&self.core);
        match &self.content {
            Content::None => out.push(0),
            Content::Here { salt, bytes } => {
                out.push(1);
                out.extend(salt);
                out.extend(bytes);
            }
            Content::Erased(hash) => {
                out.push(2);
                out.extend(hash);
            }
        }
        out
    }

    /// Reads the self-contained form; nothing is verified yet but that it is exactly one entry.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (header, mut rest) = bytes.split_at_checked(HEADER_LEN)?;
        let (header, signature) = (Header::from_bytes(header)?, take::<64>(&mut rest)?);
        let length = usize::try_from(u32::from_be_bytes(take(&mut rest)?)).ok()?;
        let (core, mut rest) = rest.split_at_checked(length)?;
        let content = match take::<1>(&mut rest)? {
            [0] if rest.is_empty() => Content::None,
            [1] => Content::Here { salt: take(&mut rest)?, bytes: rest.to_vec() },
            [2] => Content::Erased(rest.try_into().ok()?),
            _ => return None,
        };
        Some(Self { header, signature, core: core.to_vec(), content })
    }

    /// The entry's id.
    pub fn id(&self) -> EntryId {
        self.header.id()
    }

    /// Where the device's chain stands after this entry.
    pub fn link(&self) -> Link {
        Link { dseq: self.header.dseq, id: self.id() }
    }

    /// Bytes of the body, with a fixed allowance for the header and signature.
    pub fn size(&self) -> usize {
        self.core.len().saturating_add(self.content.len()).saturating_add(HEADER_LEN)
    }

    /// Refuses an entry whose size, body or signature is wrong.
    pub fn verify(&self) -> Result<(), BadEntry> {
        if self.core.len().saturating_add(self.content.len()) > ENTRY_MAX {
            return Err(BadEntry::Size);
        }
        if body_hash(&self.core, &self.content) != self.header.body_hash {
            return Err(BadEntry::Body);
        }
        let signed = self.header.suite == SUITE_ED25519
            && verifies(&self.header.device.0, &self.header.id().0, &self.signature);
        if signed { Ok(()) } else { Err(BadEntry::Signature) }
    }

    /// The member that the author speaks as. It stands in the entry, so that folding needs nothing from elsewhere;
    /// `check` compares it with the device's.
    pub fn member(&self) -> Result<MemberId, BadEntry> {
        self.core.first_chunk::<16>().map(|bytes| MemberId(*bytes)).ok_or(BadEntry::Encoding)
    }

    /// The fact inside. Erased words are left out.
    pub fn fact(&self) -> Result<Fact, BadEntry> {
        let kind = Kind::from_code(self.header.kind).ok_or(BadEntry::UnknownKind)?;
        let bytes = self.core.get(16..).ok_or(BadEntry::Encoding)?;
        let core = Core::decode(kind, bytes).map_err(|_| BadEntry::Encoding)?;
        if core.rule().object() != self.header.object {
            return Err(BadEntry::Encoding);
        }
        let words = match &self.content {
            Content::None | Content::Erased(_) => None,
            Content::Here { bytes, .. } => {
                Some(fact::decode_exact::<Words>(bytes).map_err(|_| BadEntry::Encoding)?)
            }
        };
        Ok(Fact { core, words })
    }

    /// The act inside.
    pub fn act(&self) -> Result<Act, BadEntry> {
        let by = Actor { member: self.member()?, device: self.header.device, dseq: self.header.dseq };
        Ok(Act {
            id: self.id(),
            by,
            audience: self.header.audience,
            claimed_time: self.header.claimed_time,
            fact: self.fact()?,
        })
    }

    /// The entry with its words erased; its id and signature stay good.
    pub fn erased(&self) -> Self {
        Self { content: self.content.erased(), ..self.clone() }
    }
}
