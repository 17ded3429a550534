//! Facts: what happened, as it is signed and stored. Core (ids, enums, counts) drives the rules; words are erasable.

use crate::id::BlobId;
use crate::recusal::{RecusalEnded, Recused};
use crate::rule::Rule;
use crate::words::Words;

/// What happened: the core that drives the rules, and the words, if they have not been erased.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Ids, enums and counts; never personal.
    pub core: Core,
    /// What people wrote.
    pub words: Option<Words>,
}

impl Fact {
    /// A fact without words.
    pub fn bare(core: impl Into<Core>) -> Self {
        Self { core: core.into(), words: None }
    }

    /// A fact with words.
    pub fn with(core: impl Into<Core>, words: Words) -> Self {
        Self { core: core.into(), words: Some(words) }
    }
}

pub use crate::kind::{Core, Kind};

/// Bytes that are not the one right form of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecodeError {
    /// Not CBOR of the kind's shape.
    Malformed,
    /// Would re-encode to other bytes.
    NotCanonical,
}

/// Decodes `bytes` and refuses what would not re-encode to itself.
pub fn decode_exact<'b, T>(bytes: &'b [u8]) -> Result<T, DecodeError>
where
    T: minicbor::Encode<()> + minicbor::Decode<'b, ()>,
{
    let value: T = minicbor::decode(bytes).map_err(|_| DecodeError::Malformed)?;
    (encode(&value) == bytes).then_some(value).ok_or(DecodeError::NotCanonical)
}

/// Encodes into a vector; writing to memory cannot fail.
pub fn encode<T: minicbor::Encode<()>>(value: &T) -> Vec<u8> {
    minicbor::to_vec(value).unwrap_or_default()
}

impl Core {
    /// Whether it is about offices, their holders and devices: what a seal's roster is proved from.
    pub const fn is_of_offices(&self) -> bool {
        matches!(
            self,
            Self::Invited(_)
                | Self::Joined(_)
                | Self::RoleGranted(_)
                | Self::RoleEnded(_)
                | Self::Revoked(_)
                | Self::Confirmed(_)
                | Self::Recused(Recused { office: true, .. })
                | Self::RecusalEnded(RecusalEnded { office: true, .. })
        )
    }

    /// The sealed blobs it names: whoever may read the fact may fetch them.
    pub fn blobs(&self) -> Vec<BlobId> {
        if let Self::NeedLogged(need) = self {
            return need.attachments.iter().map(|one| one.blob).collect();
        }
        if let Self::PaperSigned(signed) = self {
            return signed.evidence.iter().map(|one| one.blob).collect();
        }
        if let Self::NoticeDelivered(told) = self {
            return told.proof.iter().map(|one| one.blob).collect();
        }
        if let Self::RecordSigned(signed) = self {
            return signed.evidence.iter().map(|one| one.blob).collect();
        }
        if let Self::PersonRegistered(person) = self { person.card.into_iter().collect() } else { Vec::new() }
    }

    /// The rule of this fact's kind.
    pub fn rule(&self) -> &dyn Rule {
        self.as_rule()
    }
}

/// Builds `Kind`, `Core` and the table of specs from the rows of `kind.rs`.
macro_rules! kinds {
    ($($code:literal $name:ident $zh:literal $reach:ident [$($writer:ident)*] $shape:ident $(($max:expr))? $erasable:ident [$($input:ident)*];)*) => {
        /// The number of a record's kind on the wire.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum Kind {
            $(#[doc = $zh] $name = $code,)*
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$name),*];

            /// The kind with this number, if this version knows it.
            pub const fn from_code(code: u16) -> Option<Kind> {
                match code { $($code => Some(Kind::$name),)* _ => None }
            }

            /// The number on the wire.
            pub const fn code(self) -> u16 {
                self as u16
            }

            /// The row of the table.
            pub const fn spec(self) -> &'static Spec {
                match self {$(
                    Kind::$name => &Spec {
                        code: $code,
                        name: stringify!($name),
                        zh: $zh,
                        reach: Reach::$reach,
                        writers: &[$(Writer::$writer),*],
                        shape: Shape::$shape $(($max))?,
                        erasable: Erasable::$erasable,
                        inputs: &[$(Input::$input),*],
                    },
                )*}
            }
        }

        /// The core of a fact, by kind.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Core {
            $(#[doc = $zh] $name($name),)*
        }

        $(impl From<$name> for Core {
            fn from(core: $name) -> Self {
                Self::$name(core)
            }
        })*

        impl Core {
            /// The kind.
            pub const fn kind(&self) -> Kind {
                match self { $(Self::$name(_) => Kind::$name,)* }
            }

            /// The canonical bytes.
            pub fn encode(&self) -> Vec<u8> {
                match self { $(Self::$name(core) => crate::fact::encode(core),)* }
            }

            /// Reads the canonical bytes of a kind.
            pub fn decode(kind: Kind, bytes: &[u8]) -> Result<Self, crate::fact::DecodeError> {
                match kind { $(Kind::$name => crate::fact::decode_exact::<$name>(bytes).map(Self::$name),)* }
            }

            pub(crate) fn as_rule(&self) -> &dyn crate::rule::Rule {
                match self { $(Self::$name(core) => core,)* }
            }
        }
    };
}
pub(crate) use kinds;
