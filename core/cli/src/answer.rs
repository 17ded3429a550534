//! What a command answers: text for people, one JSON document for scripts.

use serde::Serialize;
use serde_json::{Value, json};
use yishi_client::Language;

use crate::english;

/// An answer in both forms.
pub(crate) enum Answer {
    /// Text and its JSON twin.
    Both {
        /// For people, without a line end.
        text: String,
        /// For scripts.
        json: Value,
    },
    /// Bytes that are the answer in either form, such as a seal file.
    Raw(Vec<u8>),
}

impl Answer {
    /// Text, and what it was made from.
    pub(crate) fn new(text: impl Into<String>, json: impl Serialize) -> Self {
        // Views have string keys only, so that turning them into a value cannot fail; null would show at once.
        Self::Both { text: text.into(), json: serde_json::to_value(json).unwrap_or_default() }
    }

    /// A whole list: its text, and its rows with how many there are.
    pub(crate) fn list(text: impl Into<String>, rows: &[impl Serialize]) -> Self {
        Self::new(text, json!({ "rows": rows, "total": rows.len() }))
    }

    /// Bytes as they are.
    pub(crate) const fn raw(bytes: Vec<u8>) -> Self {
        Self::Raw(bytes)
    }

    /// Something was recorded on this phone: says what, and what happens next.
    pub(crate) fn saved(what: impl std::fmt::Display, json: impl Serialize) -> Self {
        Self::new(format!("{what}。已存手机，同步后上传。"), json)
    }

    /// What goes to stdout.
    pub(crate) fn bytes(self, json: bool, language: Language) -> Vec<u8> {
        match self {
            Self::Raw(bytes) => bytes,
            Self::Both { json: value, .. } if json => line(format!("{value:#}")),
            Self::Both { json, .. } if language == Language::English => line(english::drawn(&json)),
            Self::Both { text, .. } => line(text),
        }
    }
}

fn line(text: String) -> Vec<u8> {
    let mut bytes = text.into_bytes();
    if bytes.last() != Some(&b'\n') {
        bytes.push(b'\n');
    }
    bytes
}
