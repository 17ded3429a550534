//! What the holder of this phone chose. It belongs to no space and leaves the phone never.

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use yishi_domain::id::{GridId, SpaceId};

use super::{App, Family};
use crate::english::Language;
use crate::error::ClientError;

/// Letters at 100 to 200 of a hundred.
const SCALES: std::ops::RangeInclusive<u32> = 100..=200;
/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// How bright screens are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Black on white, for rain and bright sun.
    Rain,
}

impl Appearance {
    /// Every one, with its code and word.
    pub const ALL: &'static [(Self, [&'static str; 2])] = &[
        (Self::Light, ["light", "浅色"]),
        (Self::Dark, ["dark", "深色"]),
        (Self::Rain, ["rain", "强光雨天"]),
    ];
}

/// What the holder of this phone chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// How large letters are, in hundredths of the phone's own size: 100 to 200.
    pub text_scale: u32,
    /// 长辈版.
    pub elder: bool,
    /// The language of screens and answers; nothing for that of the phone.
    pub language: Option<Language>,
    /// How bright screens are drawn; nothing for as the phone.
    pub appearance: Option<Appearance>,
    /// Whether the phone tells of news by itself.
    pub notices: bool,
    /// Whether it keeps quiet in the hours below.
    pub quiet: bool,
    /// When it goes quiet, in minutes of the day (UTC+08:00).
    pub quiet_from: u32,
    /// When it speaks again, in minutes of the day (UTC+08:00).
    pub quiet_until: u32,
    /// Whether the app opens with the phone's lock only.
    pub app_lock: bool,
    /// The space that was shown last, where there are several.
    pub space: Option<SpaceId>,
    /// The grid of the last need.
    pub grid: Option<GridId>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            text_scale: 100,
            elder: false,
            language: None,
            appearance: None,
            notices: true,
            quiet: true,
            quiet_from: 21 * 60,
            quiet_until: 7 * 60,
            app_lock: false,
            space: None,
            grid: None,
        }
    }
}

impl Settings {
    /// The same, with what lies out of bounds moved to the next bound.
    fn within_bounds(self) -> Self {
        Self {
            text_scale: self.text_scale.clamp(*SCALES.start(), *SCALES.end()),
            quiet_from: self.quiet_from.min(DAY - 1),
            quiet_until: self.quiet_until.min(DAY - 1),
            ..self
        }
    }
}

/// Something stored under a key. What another version wrote and this one cannot read counts as nothing.
pub(super) fn get<T: DeserializeOwned>(connection: &Connection, key: &str) -> Result<Option<T>, ClientError> {
    let sql = "SELECT value FROM settings WHERE key = ?1";
    let value: Option<String> =
        connection.prepare_cached(sql)?.query_row([key], |row| row.get(0)).optional()?;
    Ok(value.and_then(|value| serde_json::from_str(&value).ok()))
}

/// Stores something under a key; nothing takes it away.
pub(super) fn set<T: Serialize>(tx: &Connection, key: &str, value: Option<&T>) -> Result<(), ClientError> {
    let Some(value) = value else {
        tx.prepare_cached("DELETE FROM settings WHERE key = ?1")?.execute([key])?;
        return Ok(());
    };
    let json = serde_json::to_string(value).map_err(|error| ClientError::Bug(error.to_string()))?;
    let sql = "INSERT OR REPLACE INTO settings (key, value) VALUES (?1, ?2)";
    tx.prepare_cached(sql)?.execute((key, json))?;
    Ok(())
}

const SETTINGS: &str = "settings";

impl App {
    /// What was chosen; at first what is usual.
    pub fn settings(&self) -> Result<Settings, ClientError> {
        Ok(get(self.db().read(), SETTINGS)?.unwrap_or_default())
    }

    /// Chooses. What lies out of bounds is moved to the next bound; gives what holds now.
    pub fn set_settings(&self, settings: Settings) -> Result<Settings, ClientError> {
        let settings = settings.within_bounds();
        self.db().note(|tx| set(tx, SETTINGS, Some(&settings)))?;
        self.tell_everywhere(Family::Settings)?;
        Ok(settings)
    }

    /// A family that belongs to no space changed: whoever listens to any space is told.
    pub(super) fn tell_everywhere(&self, family: Family) -> Result<(), ClientError> {
        for space in self.spaces()? {
            self.changes.tell_of(space, &[family]);
        }
        Ok(())
    }
}
