//! Why a pack is not taken, or a rule has no answer.

use core::fmt;

use super::Level;

/// Each has a stable code and a sentence in plain Chinese.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackError {
    /// The file is no pack: where, and what the parser says.
    Unreadable {
        /// The file's id or name.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
    /// No rule key has this name.
    UnknownKey {
        /// The name.
        key: String,
    },
    /// A value of another type than the key's, out of range, or with a word the key does not know.
    BadValue {
        /// The key, or the slot.
        key: String,
    },
    /// A rule without a source.
    NoSource {
        /// The key, or the slot.
        key: String,
    },
    /// A lower pack asks less than what is law, or than a slot above it.
    Relaxes {
        /// The key, or the slot.
        key: String,
        /// The pack that asks less.
        pack: String,
        /// The source that stands.
        source: String,
    },
    /// A policy switched without a document number.
    NoDocument {
        /// The key.
        key: String,
        /// The pack.
        pack: String,
    },
    /// A lower pack calls law or policy something weaker.
    Weakens {
        /// The key, or the slot.
        key: String,
        /// The pack.
        pack: String,
    },
    /// A county or a unit calls law what is none.
    MakesLaw {
        /// The key, or the slot.
        key: String,
        /// The level of the pack.
        level: Level,
    },
    /// The rules in force have no such key, or it has another type.
    NoRule {
        /// The key.
        key: String,
    },
}

impl PackError {
    pub(crate) fn unreadable(file: &str, reason: &dyn fmt::Display) -> Self {
        Self::Unreadable { file: file.to_owned(), reason: reason.to_string() }
    }

    /// Its stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "pack.unreadable",
            Self::UnknownKey { .. } => "pack.unknown_key",
            Self::BadValue { .. } => "pack.bad_value",
            Self::NoSource { .. } => "pack.no_source",
            Self::Relaxes { .. } => "pack.relaxes",
            Self::NoDocument { .. } => "pack.no_document",
            Self::Weakens { .. } => "pack.weakens",
            Self::MakesLaw { .. } => "pack.makes_law",
            Self::NoRule { .. } => "pack.no_rule",
        }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { file, reason } => write!(f, "规则包“{file}”读不出来：{reason}"),
            Self::UnknownKey { key } => write!(f, "没有名为“{key}”的规则，请核对写法"),
            Self::BadValue { key } => write!(f, "“{key}”的值不合要求，请核对类型和范围"),
            Self::NoSource { key } => write!(f, "“{key}”没有写明依据，请补上"),
            Self::Relaxes { key, pack, source } => {
                write!(f, "“{pack}”对“{key}”的规定宽于上位规定（{source}），只能更严，不能放宽")
            }
            Self::NoDocument { key, pack } => write!(f, "“{pack}”调整政策规定“{key}”须写明文件号"),
            Self::Weakens { key, pack } => write!(f, "“{pack}”不能把“{key}”降为更低的效力"),
            Self::MakesLaw { key, level } => write!(f, "{}的规则包不能把“{key}”写成法定要求", level.zh()),
            Self::NoRule { key } => write!(f, "现行规则里没有“{key}”"),
        }
    }
}

impl std::error::Error for PackError {}
