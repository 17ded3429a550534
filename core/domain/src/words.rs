//! The erasable part of a fact: what people wrote. Rules never depend on it after admission.
//!
//! How long words may be stands here and in the kind table, in no rule pack: whoever checks an entry must come to the
//! same verdict whatever pack is in force, and domain.md names no such key.

use minicbor::{Decode, Encode};

use crate::id::MemberId;
use crate::refusal::{Code, Refusal};

/// Words of one entry. Which form a kind takes is in the kind table.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
pub enum Words {
    /// Plain text.
    #[n(0)]
    Text(#[n(0)] String),
    /// A title and a text with headings (lines that start with `# `).
    #[n(1)]
    Titled {
        /// One line.
        #[n(0)]
        title: String,
        /// The text.
        #[n(1)]
        text: String,
    },
    /// A display name of a person or grid.
    #[n(2)]
    Name(#[n(0)] String),
    /// A proposed change of one passage of a reading copy.
    #[n(3)]
    Passage {
        /// What stands there.
        #[n(0)]
        quote: String,
        /// What should stand there.
        #[n(1)]
        replacement: String,
        /// Why.
        #[n(2)]
        reason: String,
    },
    /// What a round certifies beside the text of its reading copy.
    #[n(4)]
    Final {
        /// The title.
        #[n(0)]
        title: String,
        /// The names of the roster, in the roster's order.
        #[n(1)]
        names: Vec<RosterName>,
    },
    /// A paper that is signed.
    #[n(6)]
    Paper {
        /// The title.
        #[n(0)]
        title: String,
        /// The text.
        #[n(1)]
        text: String,
        /// The names of all who sign, by member.
        #[n(2)]
        names: Vec<RosterName>,
    },
    /// One uncompressed automerge change.
    #[n(5)]
    Change(#[cbor(n(0), with = "minicbor::bytes")] Vec<u8>),
}

/// A name on a roster as it stood when the round opened.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct RosterName {
    /// Whose name.
    #[n(0)]
    pub member: MemberId,
    /// The name.
    #[n(1)]
    pub name: String,
}

/// Words can be personal: debug output shows only how much there is.
impl core::fmt::Debug for Words {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Words({} units)", self.len())
    }
}

/// Length in UTF-16 units, the unit of both phones' editors.
pub fn utf16_len(text: &str) -> usize {
    text.encode_utf16().count()
}

impl Words {
    /// Length of all texts together: UTF-16 units, or bytes of a change.
    pub fn len(&self) -> usize {
        match self {
            Self::Text(text) | Self::Name(text) => utf16_len(text),
            Self::Titled { title, text } => utf16_len(title) + utf16_len(text),
            Self::Passage { quote, replacement, reason } => {
                utf16_len(quote) + utf16_len(replacement) + utf16_len(reason)
            }
            Self::Final { title, names } => {
                utf16_len(title) + names.iter().map(|n| utf16_len(&n.name)).sum::<usize>()
            }
            Self::Paper { title, text, names } => {
                utf16_len(title) + utf16_len(text) + names.iter().map(|n| utf16_len(&n.name)).sum::<usize>()
            }
            Self::Change(bytes) => bytes.len(),
        }
    }

    /// Whether there is nothing but white space.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) | Self::Name(text) => text.trim().is_empty(),
            Self::Titled { title, .. } | Self::Final { title, .. } => title.trim().is_empty(),
            Self::Paper { title, text, .. } => title.trim().is_empty() || text.trim().is_empty(),
            Self::Passage { quote, replacement, .. } => quote.is_empty() && replacement.is_empty(),
            Self::Change(bytes) => bytes.is_empty(),
        }
    }

    /// The main text, for reading.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Name(text) | Self::Titled { text, .. } | Self::Paper { text, .. } => {
                text
            }
            Self::Passage { replacement, .. } => replacement,
            Self::Final { title, .. } => title,
            Self::Change(_) => "",
        }
    }
}

/// The form of words a kind takes, with the most UTF-16 units (bytes for a change) it may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// No words at all.
    None,
    /// Plain text, wanted.
    Text(usize),
    /// Plain text, may be left out.
    OptionalText(usize),
    /// A display name, up to 40 units.
    Name,
    /// A title of up to 60 units and a text.
    Titled(usize),
    /// Quote and replacement of up to 4,000 units each, reason of up to 500.
    Passage,
    /// Title and roster names.
    Final,
    /// Title of up to 60 units, text, and the names of all who sign.
    Paper(usize),
    /// An automerge change of up to [`CHANGE_MAX`] bytes, so that its entry stays below 64 KiB.
    Change,
}

/// The most UTF-16 units of a title.
pub const TITLE_MAX: usize = 60;
/// The most UTF-16 units of a display name.
pub const NAME_MAX: usize = 40;
/// The most UTF-16 units of a passage's quote or replacement.
pub const PASSAGE_MAX: usize = 4_000;
/// The most UTF-16 units of a reason.
pub const REASON_MAX: usize = 500;
/// The most UTF-16 units of a reading copy (architecture.md §2).
pub const COPY_MAX: usize = 16_000;
/// The most bytes of one automerge change in an entry.
pub const CHANGE_MAX: usize = 48 * 1024;
/// The most names on a roster.
pub const ROSTER_MAX: usize = 99;

impl Shape {
    /// Whether `words` have this form and length.
    pub fn admits(self, words: Option<&Words>) -> Result<(), Refusal> {
        let Some(words) = words else {
            return match self {
                Self::None | Self::OptionalText(_) => Ok(()),
                Self::Text(_)
                | Self::Name
                | Self::Titled(_)
                | Self::Passage
                | Self::Final
                | Self::Paper(_)
                | Self::Change => Err(Code::WordsMissing.into()),
            };
        };
        let fits = match (self, words) {
            (Self::Text(max) | Self::OptionalText(max), Words::Text(text)) => utf16_len(text) <= max,
            (Self::Name, Words::Name(name)) => utf16_len(name) <= NAME_MAX,
            (Self::Titled(max), Words::Titled { title, text }) => {
                utf16_len(title) <= TITLE_MAX && utf16_len(text) <= max
            }
            (Self::Passage, Words::Passage { quote, replacement, reason }) => {
                utf16_len(quote) <= PASSAGE_MAX
                    && utf16_len(replacement) <= PASSAGE_MAX
                    && utf16_len(reason) <= REASON_MAX
            }
            (Self::Final, Words::Final { title, names }) => {
                utf16_len(title) <= TITLE_MAX
                    && names.len() <= ROSTER_MAX
                    && names.iter().all(|n| utf16_len(&n.name) <= NAME_MAX)
            }
            (Self::Paper(max), Words::Paper { title, text, names }) => {
                utf16_len(title) <= TITLE_MAX
                    && utf16_len(text) <= max
                    && names.len() <= ROSTER_MAX
                    && names.iter().all(|n| utf16_len(&n.name) <= NAME_MAX)
            }
            (Self::Change, Words::Change(bytes)) => bytes.len() <= CHANGE_MAX,
            _ => return Err(Code::WordsWrong.into()),
        };
        if words.is_empty() {
            Err(Code::WordsMissing.into())
        } else if fits {
            Ok(())
        } else {
            Err(Code::WordsTooLong.into())
        }
    }
}
