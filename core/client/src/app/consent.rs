//! Consent to the use of personal data, as this phone was told of it and as its holder gave it (个人信息保护法 13–17).

use serde::{Deserialize, Serialize};
use yishi_domain::calendar::zh_moment;
use yishi_domain::time::Moment;

use super::settings::{get, set};
use super::{App, Family};
use crate::error::ClientError;
use crate::trouble::Trouble;

const SHIPPED: &str = include_str!("../../data/consent.json");
const CONSENT: &str = "consent";

/// What was agreed to, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Agreed {
    version: u32,
    at: Moment,
}

/// A text with its title, as the data file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Titled<T> {
    title: String,
    text: T,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Right {
    code: String,
    zh: Titled<String>,
    en: Titled<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    version: u32,
    zh: Titled<Vec<String>>,
    en: Titled<Vec<String>>,
    data_rights: Vec<Right>,
    civic_rights: Vec<Right>,
}

/// A right, in plain words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RightRow {
    /// Its code, stable.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// What it is called in English.
    pub title_en: String,
    /// What it means.
    pub text: String,
    /// What it means, in English.
    pub text_en: String,
}

/// The text on personal data, the rights, and what was agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConsentView {
    /// The text's version.
    pub version: u32,
    /// Its title.
    pub title: String,
    /// Its title in English.
    pub title_en: String,
    /// Its paragraphs.
    pub text: Vec<String>,
    /// Its paragraphs in English.
    pub text_en: Vec<String>,
    /// 知情、查阅复制、更正、删除 (个人信息保护法 44–47).
    pub data_rights: Vec<RightRow>,
    /// 知情权、参与权、表达权、监督权 (湖委办〔2017〕45号).
    pub civic_rights: Vec<RightRow>,
    /// The version that was agreed to on this phone.
    pub agreed_version: Option<u32>,
    /// When.
    pub agreed_at: Option<Moment>,
    /// When, as people read it.
    pub agreed_at_zh: Option<String>,
    /// Whether this version still has to be agreed to.
    pub needed: bool,
}

fn document() -> Result<Document, ClientError> {
    serde_json::from_str(SHIPPED).map_err(|error| ClientError::Bug(format!("consent.json: {error}")))
}

fn right(right: Right) -> RightRow {
    let Right { code, zh, en } = right;
    RightRow { code, title: zh.title, title_en: en.title, text: zh.text, text_en: en.text }
}

fn view(agreed: Option<Agreed>) -> Result<ConsentView, ClientError> {
    let Document { version, zh, en, data_rights, civic_rights } = document()?;
    Ok(ConsentView {
        version,
        title: zh.title,
        title_en: en.title,
        text: zh.text,
        text_en: en.text,
        data_rights: data_rights.into_iter().map(right).collect(),
        civic_rights: civic_rights.into_iter().map(right).collect(),
        agreed_version: agreed.map(|agreed| agreed.version),
        agreed_at: agreed.map(|agreed| agreed.at),
        agreed_at_zh: agreed.map(|agreed| zh_moment(agreed.at)),
        needed: agreed.is_none_or(|agreed| agreed.version < version),
    })
}

/// The text on personal data with the rights, for whoever has not agreed to anything: nothing is stored before.
pub fn consent_text() -> Result<ConsentView, ClientError> {
    view(None)
}

impl App {
    /// The text on personal data with the rights, and what was agreed to on this phone.
    pub fn consent(&self) -> Result<ConsentView, ClientError> {
        view(get(self.db().read(), CONSENT)?)
    }

    /// Agrees to the text that was shown. Refused as `consent_changed` where another version is in force.
    pub fn agree(&self, version: u32) -> Result<(), ClientError> {
        if version != document()?.version {
            return Err(Trouble::ConsentChanged.into());
        }
        let agreed = Agreed { version, at: self.now() };
        self.db().note(|tx| set(tx, CONSENT, Some(&agreed)))?;
        self.tell_everywhere(Family::Settings)
    }

    /// Takes consent back. What was handed in stays where it is, until its erasure is asked for.
    pub fn withdraw_consent(&self) -> Result<(), ClientError> {
        self.db().note(|tx| set::<Agreed>(tx, CONSENT, None))?;
        self.tell_everywhere(Family::Settings)
    }
}
