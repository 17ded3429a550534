//! A chapter: one thing that can be issued, and taken over further down.

use minicbor::{Decode, Encode};
use serde::Deserialize;

use crate::calendar::{Calendar, CivilDate};
use crate::digest;
use crate::form::Form;
use crate::matter::Catalog;
use crate::pack::{PackError, RulePack};

/// Forms that come together.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormPack {
    /// Its short name.
    #[n(0)]
    pub id: String,
    /// What it is, in plain Chinese.
    #[n(1)]
    pub title: String,
    /// First day in force.
    #[n(2)]
    pub effective_from: CivilDate,
    /// The forms, in the order they are shown.
    #[n(3)]
    pub forms: Vec<Form>,
}

/// What can be issued.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub enum Chapter {
    /// 规则包
    #[n(0)]
    Pack(#[n(0)] RulePack),
    /// 协商形式
    #[n(1)]
    Forms(#[n(0)] FormPack),
    /// 事项目录
    #[n(2)]
    Catalog(#[n(0)] Catalog),
    /// 节假日
    #[n(3)]
    Calendar(#[n(0)] Calendar),
}

/// The most bytes of a chapter: it travels in one entry.
const BYTES_MAX: usize = 48 * 1024;
/// The most letters of a name or title.
const NAME_MAX: usize = 80;

impl Chapter {
    /// Reads a chapter from its file (TOML): whichever of the four it is.
    ///
    /// # Errors
    /// What is none of the four: the pack's error, where it looks like one.
    pub fn parse(text: &str) -> Result<Self, PackError> {
        let has = |key: &str| text.lines().any(|line| line.trim_start().starts_with(key));
        let unreadable = |error: toml::de::Error| PackError::unreadable("toml", &error);
        let chapter = if has("known_until") {
            Self::Calendar(Calendar::parse(text)?)
        } else if has("[[items]]") {
            Self::Catalog(Catalog::parse(text)?)
        } else if has("[[forms]]") {
            Self::Forms(toml::from_str(text).map_err(unreadable)?)
        } else {
            Self::Pack(RulePack::parse(text)?)
        };
        chapter.expect_sound()?;
        Ok(chapter)
    }

    /// Its short name; a later chapter of this kind and name, from the same space, takes its place.
    pub fn id(&self) -> String {
        match self {
            Self::Pack(pack) => pack.id.clone(),
            Self::Forms(pack) => pack.id.clone(),
            Self::Catalog(catalog) => catalog.id.clone(),
            Self::Calendar(calendar) => format!("{}/{}", calendar.known_from, calendar.known_until),
        }
    }

    /// What it is, in plain Chinese.
    pub fn title(&self) -> &str {
        match self {
            Self::Pack(pack) => &pack.title,
            Self::Forms(pack) => &pack.title,
            Self::Catalog(catalog) => &catalog.title,
            Self::Calendar(calendar) => &calendar.source,
        }
    }

    /// Its kind, for people.
    pub const fn zh(&self) -> &'static str {
        match self {
            Self::Pack(_) => "规则包",
            Self::Forms(_) => "协商形式",
            Self::Catalog(_) => "事项目录",
            Self::Calendar(_) => "节假日",
        }
    }

    /// The first day it says it is in force. A calendar is, as soon as it is known.
    pub const fn from(&self) -> CivilDate {
        match self {
            Self::Pack(pack) => pack.effective_from,
            Self::Forms(pack) => pack.effective_from,
            Self::Catalog(catalog) => catalog.effective_from,
            Self::Calendar(_) => CivilDate::MIN,
        }
    }

    /// Whether another one is of the same kind and has the same name.
    pub fn is_named_like(&self, other: &Self) -> bool {
        core::mem::discriminant(self) == core::mem::discriminant(other) && self.id() == other.id()
    }

    /// Its identity: the hash of its content.
    pub fn hash(&self) -> [u8; 32] {
        digest::tagged("yishi/chapter/1", &[&crate::fact::encode(self)])
    }

    /// Refuses what no file could say, whoever it comes from.
    pub(super) fn expect_sound(&self) -> Result<(), PackError> {
        match self {
            Self::Pack(pack) => pack.expect_sound()?,
            Self::Forms(pack) => Form::expect_all_sound(&pack.forms)?,
            Self::Catalog(catalog) => catalog.expect_sound()?,
            Self::Calendar(calendar) => calendar.expect_sound()?,
        }
        let named = |text: &str| !text.trim().is_empty() && text.chars().count() <= NAME_MAX;
        let bytes = crate::fact::encode(self).len();
        if named(&self.id()) && named(self.title()) && bytes <= BYTES_MAX {
            return Ok(());
        }
        Err(PackError::BadValue { key: self.id() })
    }
}
