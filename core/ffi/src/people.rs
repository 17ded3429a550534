//! Organisations and terms, who stays away from a topic, and draws.

use yishi_client::DrawForm;
use yishi_client::view::{DrawView, MissingView, OrgRow};
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{DrawId, MemberId, OrgId, SpaceId, TopicId};
use yishi_domain::matter::FormCode;
use yishi_domain::party::PartyKind;
use yishi_domain::plan::Plan;
use yishi_domain::role::Post;

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// Registers an organisation that takes part in deliberation.
    #[uniffi::method(default(finishing = None))]
    pub async fn register_org(
        &self,
        space: SpaceId,
        kind: PartyKind,
        brand: Option<FormCode>,
        name: String,
        finishing: Option<String>,
    ) -> Result<OrgId, Failure> {
        self.at_form(space, finishing, move |desk| desk.register_org(kind, brand, &name)).await
    }

    /// Takes an organisation off the list, saying why.
    #[uniffi::method(default(finishing = None))]
    pub async fn end_org(
        &self,
        space: SpaceId,
        org: OrgId,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.end_org(org, &reason)).await
    }

    /// The organisations, with who speaks for them.
    pub async fn orgs(&self, space: SpaceId) -> Result<Vec<OrgRow>, Failure> {
        self.at(space, |desk| desk.orgs()).await
    }

    /// Says until when somebody's term in an office runs.
    pub async fn set_term(
        &self,
        space: SpaceId,
        member: MemberId,
        post: Post,
        until: Option<CivilDate>,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.set_term(member, post, until)).await
    }

    /// Stays away from a topic oneself, or says that somebody does, with the reason.
    #[uniffi::method(default(finishing = None))]
    pub async fn recuse(
        &self,
        space: SpaceId,
        topic: TopicId,
        member: Option<MemberId>,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.recuse(topic, member, &reason)).await
    }

    /// Ends that somebody stays away, saying why.
    #[uniffi::method(default(finishing = None))]
    pub async fn end_recusal(
        &self,
        space: SpaceId,
        topic: TopicId,
        member: MemberId,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.end_recusal(topic, member, &reason)).await
    }

    /// Whom a plan does not name yet although law, the form or the matter point to them.
    pub async fn missing_parties(
        &self,
        space: SpaceId,
        topic: TopicId,
        plan: Plan,
    ) -> Result<MissingView, Failure> {
        self.at(space, move |desk| desk.missing_parties(topic, &plan)).await
    }

    /// Announces a draw: among whom, for how many places, and where the seed will come from.
    #[uniffi::method(default(finishing = None))]
    pub async fn announce_draw(
        &self,
        space: SpaceId,
        form: DrawForm,
        finishing: Option<String>,
    ) -> Result<DrawId, Failure> {
        self.at_form(space, finishing, move |desk| desk.announce_draw(form)).await
    }

    /// Holds an announced draw with the seed that has become known.
    pub async fn hold_draw(&self, space: SpaceId, draw: DrawId, seed: String) -> Result<(), Failure> {
        self.at(space, move |desk| desk.hold_draw(draw, &seed)).await
    }

    /// Gives an announced draw up, saying why.
    #[uniffi::method(default(finishing = None))]
    pub async fn drop_draw(
        &self,
        space: SpaceId,
        draw: DrawId,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.drop_draw(draw, &reason)).await
    }

    /// A draw with what came of it.
    pub async fn draw_result(&self, space: SpaceId, draw: DrawId) -> Result<DrawView, Failure> {
        self.at(space, move |desk| desk.draw(draw)).await
    }

    /// The draws of a topic.
    pub async fn draws(&self, space: SpaceId, topic: TopicId) -> Result<Vec<DrawView>, Failure> {
        self.at(space, move |desk| desk.draws(topic)).await
    }
}
