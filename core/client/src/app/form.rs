//! Forms that somebody is filling in: kept at every step, so that a kill or an empty battery costs a word at most.

use super::{App, Desk};
use crate::error::ClientError;
use crate::store::forms::{self, FormRow};
use crate::trouble::Trouble;

/// The most bytes of one form.
const FORM_MAX: usize = 64 * 1024;
/// The most bytes of a form's key.
const KEY_MAX: usize = 128;

/// The place of forms that belong to no space, such as the one for joining.
const NO_SPACE: i64 = 0;

/// A form as a screen kept it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct KeptForm {
    /// Its key, which the screen chose.
    pub key: String,
    /// What is filled in, as the screen wrote it.
    pub json: String,
    /// When it was last kept.
    pub at: yishi_domain::time::Moment,
    /// When, as people read it.
    pub at_zh: String,
}

impl From<FormRow> for KeptForm {
    fn from(row: FormRow) -> Self {
        let FormRow { key, json, at } = row;
        Self { key, json, at, at_zh: yishi_domain::calendar::zh_moment(at) }
    }
}

fn expect_sound(key: &str, json: &str) -> Result<(), ClientError> {
    if key.is_empty() || key.len() > KEY_MAX {
        return Err(ClientError::Bug("a form's key is empty or too long".to_owned()));
    }
    if json.len() > FORM_MAX {
        return Err(Trouble::FormTooLarge.into());
    }
    match serde_json::from_str::<serde::de::IgnoredAny>(json) {
        Ok(_) => Ok(()),
        Err(error) => Err(ClientError::Bug(format!("a form is no JSON: {error}"))),
    }
}

impl App {
    fn keep(&self, space: i64, key: &str, json: &str) -> Result<(), ClientError> {
        expect_sound(key, json)?;
        let form = FormRow { key: key.to_owned(), json: json.to_owned(), at: self.now() };
        self.db().note(|tx| forms::keep(tx, space, &form))
    }

    /// Keeps a form that belongs to no space, such as the one for joining.
    pub fn keep_form(&self, key: &str, json: &str) -> Result<(), ClientError> {
        self.keep(NO_SPACE, key, json)
    }

    /// A form that belongs to no space.
    pub fn form(&self, key: &str) -> Result<Option<KeptForm>, ClientError> {
        Ok(forms::get(self.db().read(), NO_SPACE, key)?.map(KeptForm::from))
    }

    /// Drops a form that belongs to no space.
    pub fn drop_form(&self, key: &str) -> Result<(), ClientError> {
        self.db().note(|tx| forms::drop(tx, NO_SPACE, key))
    }
}

impl Desk {
    fn place(&self) -> Result<i64, ClientError> {
        Ok(self.row(self.app.db().read())?.n)
    }

    /// Keeps a form in the place of what it was. `json` is the screen's own; up to 64 KiB.
    pub fn keep_form(&self, key: &str, json: &str) -> Result<(), ClientError> {
        self.app.keep(self.place()?, key, json)
    }

    /// A form, if there is one under this key.
    pub fn form(&self, key: &str) -> Result<Option<KeptForm>, ClientError> {
        let place = self.place()?;
        Ok(forms::get(self.app.db().read(), place, key)?.map(KeptForm::from))
    }

    /// Every form that is being filled in here, the newest first.
    pub fn forms(&self) -> Result<Vec<KeptForm>, ClientError> {
        let place = self.place()?;
        Ok(forms::all(self.app.db().read(), place)?.into_iter().map(KeptForm::from).collect())
    }

    /// Drops a form.
    pub fn drop_form(&self, key: &str) -> Result<(), ClientError> {
        let place = self.place()?;
        self.app.db().note(|tx| forms::drop(tx, place, key))
    }

    /// This desk for an act that a form was filled in for: with the act's record the form goes, in one transaction, so
    /// that a kill leaves one of both and never offers again what was handed in.
    pub fn finishing(&self, key: &str) -> Self {
        Self { form: Some(key.to_owned()), ..self.clone() }
    }
}
