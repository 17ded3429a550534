//! Rounds to finalise, and the seals they end in.

use yishi_client::view::{RoundRow, VerifiedView};
use yishi_domain::id::{RoundId, SpaceId, TopicId};

use crate::app::App;
use crate::failure::Failure;
use crate::guard::apart;

#[uniffi::export]
impl App {
    /// A round by number, or the newest: who has signed, who is missing, whether it is sealed.
    pub async fn round(
        &self,
        space: SpaceId,
        topic: TopicId,
        number: Option<u32>,
    ) -> Result<RoundRow, Failure> {
        self.at(space, move |desk| desk.seal_view(topic, number)).await
    }

    /// Publishes the draft as it stands and opens a round on it.
    pub async fn open_round(
        &self,
        space: SpaceId,
        topic: TopicId,
        title: Option<String>,
    ) -> Result<RoundId, Failure> {
        self.at(space, move |desk| desk.open_round(topic, title.as_deref())).await
    }

    /// Signs a round, without a number the newest, after comparing its text with the draft where this phone holds it.
    pub async fn sign_round(
        &self,
        space: SpaceId,
        topic: TopicId,
        number: Option<u32>,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.sign_round(topic, number)).await
    }

    /// Ends a round, without a number the newest, without a seal.
    #[uniffi::method(default(finishing = None))]
    pub async fn close_round(
        &self,
        space: SpaceId,
        topic: TopicId,
        number: Option<u32>,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.close_round(topic, number, &reason)).await
    }

    /// A sealed round, without a number the newest, as a file that anybody can verify offline.
    pub async fn export_seal(
        &self,
        space: SpaceId,
        topic: TopicId,
        number: Option<u32>,
    ) -> Result<Vec<u8>, Failure> {
        self.at(space, move |desk| desk.export_seal(topic, number)).await
    }
}

/// Verifies a seal file, without a network and without having joined anything.
#[uniffi::export]
pub async fn verify_seal(file: Vec<u8>) -> Result<VerifiedView, Failure> {
    apart(move || Ok(yishi_client::verify_seal(&file)?)).await
}
