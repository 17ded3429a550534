//! Needs, from the doorstep to an answer.

use yishi_client::NeedForm;
use yishi_client::view::{NeedFilter, NeedRow, NeedView, Page, Paged};
use yishi_domain::id::{NeedId, SpaceId, TopicId};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// Needs that a filter lets through, newest first.
    pub async fn needs(
        &self,
        space: SpaceId,
        filter: NeedFilter,
        page: Page,
    ) -> Result<Paged<NeedRow>, Failure> {
        self.at(space, move |desk| desk.needs(filter, page)).await
    }

    /// One need with its story.
    pub async fn need(&self, space: SpaceId, need: NeedId) -> Result<NeedView, Failure> {
        self.at(space, move |desk| desk.need(need)).await
    }

    /// Logs a need.
    #[uniffi::method(default(finishing = None))]
    pub async fn log_need(
        &self,
        space: SpaceId,
        form: NeedForm,
        finishing: Option<String>,
    ) -> Result<NeedId, Failure> {
        self.at_form(space, finishing, move |desk| desk.log_need(form)).await
    }

    /// Corrects a need's text.
    #[uniffi::method(default(finishing = None))]
    pub async fn correct_need(
        &self,
        space: SpaceId,
        need: NeedId,
        text: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.correct_need(need, &text)).await
    }

    /// Takes a need back.
    #[uniffi::method(default(finishing = None))]
    pub async fn withdraw_need(
        &self,
        space: SpaceId,
        need: NeedId,
        reason: Option<String>,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.withdraw_need(need, reason.as_deref())).await
    }

    /// Accepts a need.
    pub async fn accept_need(&self, space: SpaceId, need: NeedId) -> Result<(), Failure> {
        self.at(space, move |desk| desk.accept_need(need)).await
    }

    /// Sends a need back, saying what is missing.
    #[uniffi::method(default(finishing = None))]
    pub async fn return_need(
        &self,
        space: SpaceId,
        need: NeedId,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.return_need(need, &reason)).await
    }

    /// Rejects a need with a reason.
    #[uniffi::method(default(finishing = None))]
    pub async fn reject_need(
        &self,
        space: SpaceId,
        need: NeedId,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.reject_need(need, &reason)).await
    }

    /// Answers a need.
    #[uniffi::method(default(finishing = None))]
    pub async fn answer_need(
        &self,
        space: SpaceId,
        need: NeedId,
        text: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.answer_need(need, &text)).await
    }

    /// Merges needs into one that stands for them; every original stays, every author is told.
    pub async fn merge_needs(
        &self,
        space: SpaceId,
        canonical: NeedId,
        others: Vec<NeedId>,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.merge_needs(canonical, &others)).await
    }

    /// Places a need in a topic.
    pub async fn place_need(&self, space: SpaceId, need: NeedId, topic: TopicId) -> Result<(), Failure> {
        self.at(space, move |desk| desk.place_need(need, topic)).await
    }
}
