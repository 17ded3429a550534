//! First screens: where one stands in each space, what is due, and what helps at the door.

use yishi_client::view::{
    HomeView, HouseholdRow, NeedRow, Page, Paged, SlipView, SpaceRow, TemplateRow, need_templates,
};
use yishi_domain::id::{GridId, NeedId, SpaceId};
use yishi_domain::membership::SpaceKind;

use crate::app::App;
use crate::failure::Failure;
use crate::guard::guarded;

/// Short texts that needs often begin with, for a kind of space or for all.
#[uniffi::export]
pub fn templates(kind: Option<SpaceKind>) -> Result<Vec<TemplateRow>, Failure> {
    guarded(|| Ok(need_templates(kind)?))
}

#[uniffi::export]
impl App {
    /// Every space with what waits there.
    pub async fn space_rows(&self) -> Result<Vec<SpaceRow>, Failure> {
        self.with(|app| app.space_rows()).await
    }

    /// One space with what waits there.
    pub async fn space_row(&self, space: SpaceId) -> Result<SpaceRow, Failure> {
        self.at(space, |desk| desk.space_row()).await
    }

    /// The first screen of a space, by what one is there.
    pub async fn home(&self, space: SpaceId) -> Result<HomeView, Failure> {
        self.at(space, |desk| desk.home()).await
    }

    /// Whom a need may be logged for, the last visited first; by name or initials where something was typed.
    pub async fn households(
        &self,
        space: SpaceId,
        grid: GridId,
        typed: String,
        page: Page,
    ) -> Result<Paged<HouseholdRow>, Failure> {
        self.at(space, move |desk| desk.households(grid, &typed, page)).await
    }

    /// Open needs that read alike, the closest first; never in the way.
    pub async fn similar_needs(
        &self,
        space: SpaceId,
        grid: Option<GridId>,
        text: String,
    ) -> Result<Vec<NeedRow>, Failure> {
        self.at(space, move |desk| desk.similar_needs(grid, &text)).await
    }

    /// The slip of a need, to print or to show; with an invitation's code a household can join by it.
    pub async fn need_slip(
        &self,
        space: SpaceId,
        need: NeedId,
        household: Option<String>,
    ) -> Result<SlipView, Failure> {
        self.at(space, move |desk| desk.need_slip(need, household.as_deref())).await
    }
}
