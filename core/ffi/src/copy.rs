//! Reading copies (征求意见稿), and what people say about them.

use yishi_client::view::CopyView;
use yishi_domain::comment::Side;
use yishi_domain::id::{CommentId, SpaceId, TopicId};
use yishi_domain::stance::StanceGrade;

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// A reading copy with what people say about it.
    pub async fn copy(&self, space: SpaceId, topic: TopicId, version: u32) -> Result<CopyView, Failure> {
        self.at(space, move |desk| desk.copy(topic, version)).await
    }

    /// Publishes the draft as it stands as the next reading copy, and gives its version. Without a title it keeps the
    /// last one, at first the topic's.
    pub async fn publish_copy(
        &self,
        space: SpaceId,
        topic: TopicId,
        title: Option<String>,
    ) -> Result<u32, Failure> {
        self.at(space, move |desk| desk.publish_copy(topic, title.as_deref())).await
    }

    /// Comments on a version of a reading copy.
    #[uniffi::method(default(finishing = None))]
    pub async fn add_comment(
        &self,
        space: SpaceId,
        topic: TopicId,
        version: u32,
        side: Side,
        text: String,
        finishing: Option<String>,
    ) -> Result<CommentId, Failure> {
        self.at_form(space, finishing, move |desk| desk.add_comment(topic, version, side, &text)).await
    }

    /// Takes a comment back.
    pub async fn withdraw_comment(&self, space: SpaceId, comment: CommentId) -> Result<(), Failure> {
        self.at(space, move |desk| desk.withdraw_comment(comment)).await
    }

    /// Hides a comment, as the committee or in an open sitting that one leads; its author is told the reason.
    #[uniffi::method(default(finishing = None))]
    pub async fn hide_comment(
        &self,
        space: SpaceId,
        comment: CommentId,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.hide_comment(comment, &reason)).await
    }

    /// Appeals against the hiding of one's own comment, saying why.
    #[uniffi::method(default(finishing = None))]
    pub async fn appeal_hiding(
        &self,
        space: SpaceId,
        comment: CommentId,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.appeal_hiding(comment, &reason)).await
    }

    /// Decides such an appeal as a supervisor: whether the comment is shown again, and why.
    #[uniffi::method(default(finishing = None))]
    pub async fn decide_appeal(
        &self,
        space: SpaceId,
        comment: CommentId,
        upheld: bool,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.decide_appeal(comment, upheld, &reason)).await
    }

    /// Says where one stands.
    #[uniffi::method(default(finishing = None))]
    pub async fn give_stance(
        &self,
        space: SpaceId,
        topic: TopicId,
        version: u32,
        grade: StanceGrade,
        reason: Option<String>,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.give_stance(topic, version, grade, reason.as_deref()))
            .await
    }
}
