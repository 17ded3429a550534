//! What this phone keeps for its owner alone: settings, consent, forms half filled in, one's own data in one file.

use std::sync::Arc;

use yishi_client::{ConsentView, Export, KeptForm, Settings};
use yishi_domain::id::{MemberId, SpaceId};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// How this phone is set.
    pub async fn settings(&self) -> Result<Settings, Failure> {
        self.with(|app| app.settings()).await
    }

    /// Sets the phone; gives what was kept, within what is possible.
    pub async fn set_settings(&self, settings: Settings) -> Result<Settings, Failure> {
        self.with(move |app| app.set_settings(settings)).await
    }

    /// What one is asked to agree to, in both languages, and whether one has.
    pub async fn consent(&self) -> Result<ConsentView, Failure> {
        self.with(|app| app.consent()).await
    }

    /// Agrees to a version of the text.
    pub async fn agree(&self, version: u32) -> Result<(), Failure> {
        self.with(move |app| app.agree(version)).await
    }

    /// Takes the consent back.
    pub async fn withdraw_consent(&self) -> Result<(), Failure> {
        self.with(|app| app.withdraw_consent()).await
    }

    /// Keeps a form as it is filled in, over the one kept under that key; without a space one that belongs to none, such
    /// as that for joining. An act that takes `finishing` drops the form with its own record, in one step.
    pub async fn keep_form(&self, space: Option<SpaceId>, key: String, json: String) -> Result<(), Failure> {
        self.with(move |app| match space {
            Some(space) => app.desk(space)?.keep_form(&key, &json),
            None => app.keep_form(&key, &json),
        })
        .await
    }

    /// The form kept under a key.
    pub async fn form(&self, space: Option<SpaceId>, key: String) -> Result<Option<KeptForm>, Failure> {
        self.with(move |app| match space {
            Some(space) => app.desk(space)?.form(&key),
            None => app.form(&key),
        })
        .await
    }

    /// Every form kept in a space, the last one first.
    pub async fn forms(&self, space: SpaceId) -> Result<Vec<KeptForm>, Failure> {
        self.at(space, |desk| desk.forms()).await
    }

    /// Gives a kept form up.
    pub async fn drop_form(&self, space: Option<SpaceId>, key: String) -> Result<(), Failure> {
        self.with(move |app| match space {
            Some(space) => app.desk(space)?.drop_form(&key),
            None => app.drop_form(&key),
        })
        .await
    }

    /// All that one wrote and all that is about one, with one's card; fetches the card where it is not here.
    pub async fn export_mine(&self, space: SpaceId) -> Result<Export, Failure> {
        let app = Arc::clone(&self.inner);
        self.over_network(async move { app.desk(space)?.export_mine().await }).await
    }

    /// The same for a person without a phone, by who may open the card.
    pub async fn export(&self, space: SpaceId, person: MemberId) -> Result<Export, Failure> {
        let app = Arc::clone(&self.inner);
        self.over_network(async move { app.desk(space)?.export(person).await }).await
    }
}
