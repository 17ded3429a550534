//! Writing a draft together.

use yishi_client::view::DraftView;
use yishi_domain::draft::Writing;
use yishi_domain::id::{ChangeHash, SessionId, SpaceId, TopicId};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// A topic's draft, or that of a session's minutes; for the drafting group, both committees and supervisors.
    #[uniffi::method(default(session = None))]
    pub async fn draft(
        &self,
        space: SpaceId,
        topic: TopicId,
        session: Option<SessionId>,
    ) -> Result<DraftView, Failure> {
        self.at(space, move |desk| desk.draft(Writing { topic, session })).await
    }

    /// Makes the draft read `text`, as edited from the state with these heads; what others wrote since then stays. Gives
    /// whether anything was changed.
    #[uniffi::method(default(session = None))]
    pub async fn edit_draft(
        &self,
        space: SpaceId,
        topic: TopicId,
        heads: Vec<ChangeHash>,
        text: String,
        session: Option<SessionId>,
    ) -> Result<bool, Failure> {
        let of = Writing { topic, session };
        self.at(space, move |desk| Ok(desk.edit_draft_since(of, &heads, &text)? > 0)).await
    }

    /// Settles a passage that several people changed: it then reads `replacement`, or stays as it is now.
    #[uniffi::method(default(session = None))]
    pub async fn settle_mark(
        &self,
        space: SpaceId,
        topic: TopicId,
        mark: String,
        replacement: Option<String>,
        session: Option<SessionId>,
    ) -> Result<(), Failure> {
        let of = Writing { topic, session };
        self.at(space, move |desk| desk.settle_mark(of, &mark, replacement.as_deref())).await
    }

    /// Gives up the own words of refused changes.
    #[uniffi::method(default(session = None))]
    pub async fn discard_unsaved(
        &self,
        space: SpaceId,
        topic: TopicId,
        session: Option<SessionId>,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.discard_unsaved(Writing { topic, session })).await
    }
}
