//! People without a phone: their real name, phone and address only in a sealed card.

use std::sync::Arc;

use yishi_client::PersonCardForm;
use yishi_domain::id::{GridId, MemberId, SpaceId};

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// Registers a person in a grid. Without a display name the card's name is masked (王*).
    #[uniffi::method(default(finishing = None))]
    pub async fn register_person(
        &self,
        space: SpaceId,
        grid: GridId,
        display_name: Option<String>,
        card: PersonCardForm,
        finishing: Option<String>,
    ) -> Result<MemberId, Failure> {
        self.at_form(space, finishing, move |desk| desk.register_person(grid, display_name.as_deref(), card))
            .await
    }

    /// Opens a person's card, fetching it from the hub where it is not here.
    pub async fn open_person(&self, space: SpaceId, person: MemberId) -> Result<PersonCardForm, Failure> {
        let app = Arc::clone(&self.inner);
        self.over_network(async move { app.desk(space)?.open_person(person).await }).await
    }
}
