//! Amendments: proposed changes of a passage.

use yishi_client::AmendForm;
use yishi_domain::id::{AmendmentId, SpaceId, TopicId};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// Proposes a change of a passage.
    #[uniffi::method(default(finishing = None))]
    pub async fn propose_amendment(
        &self,
        space: SpaceId,
        form: AmendForm,
        finishing: Option<String>,
    ) -> Result<AmendmentId, Failure> {
        self.at_form(space, finishing, move |desk| desk.propose_amendment(form)).await
    }

    /// Takes an amendment over where its passage still reads as quoted; refused as `passage_moved` where it does not.
    pub async fn take_amendment(
        &self,
        space: SpaceId,
        amendment: AmendmentId,
        topic: TopicId,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.take_amendment(amendment, topic)).await
    }

    /// Takes an amendment over at a place of today's text: UTF-16 units, `end` behind the last one.
    pub async fn take_amendment_at(
        &self,
        space: SpaceId,
        amendment: AmendmentId,
        topic: TopicId,
        start: u32,
        end: u32,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.take_amendment_at(amendment, topic, start, end)).await
    }

    /// Declines an amendment with a reason.
    #[uniffi::method(default(finishing = None))]
    pub async fn decline_amendment(
        &self,
        space: SpaceId,
        amendment: AmendmentId,
        topic: TopicId,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.decline_amendment(amendment, topic, &reason)).await
    }
}
