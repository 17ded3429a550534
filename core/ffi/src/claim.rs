//! Minors, and what was entered for somebody who claims it.

use yishi_client::view::ClaimRow;
use yishi_client::{IssuedInvite, NeedForm, PersonCardForm};
use yishi_domain::id::{BlobId, GridId, MemberId, NeedId, SpaceId};
use yishi_domain::membership::AgeBand;

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// Invites somebody who was registered without a phone: whoever joins with the code is that person.
    pub async fn invite_person(&self, space: SpaceId, person: MemberId) -> Result<IssuedInvite, Failure> {
        self.at(space, move |desk| desk.invite_person(person)).await
    }

    /// Says that something entered in a grid for somebody without a phone is one's own.
    #[uniffi::method(default(finishing = None))]
    pub async fn ask_claim(
        &self,
        space: SpaceId,
        grid: GridId,
        words: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.ask_claim(grid, &words)).await
    }

    /// Confirms that a registered person is this member.
    pub async fn confirm_claim(
        &self,
        space: SpaceId,
        person: MemberId,
        member: MemberId,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.confirm_claim(person, member)).await
    }

    /// Declines a claim, saying why.
    #[uniffi::method(default(finishing = None))]
    pub async fn decline_claim(
        &self,
        space: SpaceId,
        member: MemberId,
        grid: GridId,
        reason: String,
        finishing: Option<String>,
    ) -> Result<(), Failure> {
        self.at_form(space, finishing, move |desk| desk.decline_claim(member, grid, &reason)).await
    }

    /// The claims that wait.
    pub async fn claims(&self, space: SpaceId) -> Result<Vec<ClaimRow>, Failure> {
        self.at(space, |desk| desk.claims()).await
    }

    /// Registers a minor without a phone, with the guardian who speaks for a small child.
    pub async fn register_minor(
        &self,
        space: SpaceId,
        grid: GridId,
        display_name: Option<String>,
        card: PersonCardForm,
        age: AgeBand,
        guardian: Option<MemberId>,
    ) -> Result<MemberId, Failure> {
        self.at(space, move |desk| desk.register_minor(grid, display_name.as_deref(), card, (age, guardian)))
            .await
    }

    /// Says that a member is a minor, who is heard and on no roll; or no longer.
    pub async fn note_minor(
        &self,
        space: SpaceId,
        member: MemberId,
        heard_only: bool,
    ) -> Result<(), Failure> {
        self.at(space, move |desk| desk.note_minor(member, heard_only)).await
    }

    /// Logs the need of a small child, to which the guardian has agreed.
    #[uniffi::method(default(finishing = None))]
    pub async fn log_agreed_need(
        &self,
        space: SpaceId,
        form: NeedForm,
        attached: Vec<BlobId>,
        finishing: Option<String>,
    ) -> Result<NeedId, Failure> {
        self.at_form(space, finishing, move |desk| desk.log_agreed_need(form, &attached)).await
    }
}
