//! People, what they hold, and what waits for a second signature.

use yishi_client::view::{ComparisonRow, GridRow, MemberRow, Page, Paged, PendingChangeRow};
use yishi_domain::id::{DeviceId, EntryId, GridId, MemberId, SpaceId};
use yishi_domain::role::Post;

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// Everybody known here, by pinyin initials.
    pub async fn members(&self, space: SpaceId, page: Page) -> Result<Paged<MemberRow>, Failure> {
        self.at(space, move |desk| desk.members(page)).await
    }

    /// One person.
    pub async fn member(&self, space: SpaceId, member: MemberId) -> Result<MemberRow, Failure> {
        self.at(space, move |desk| desk.member(member)).await
    }

    /// The grids, in the order they were set up.
    pub async fn grids(&self, space: SpaceId) -> Result<Vec<GridRow>, Failure> {
        self.at(space, |desk| desk.grids()).await
    }

    /// Sets up a grid and its key.
    pub async fn define_grid(&self, space: SpaceId, name: String) -> Result<GridId, Failure> {
        self.at(space, move |desk| desk.define_grid(&name)).await
    }

    /// Gives a post; the entry waits for a second signature where one is needed.
    pub async fn grant_role(&self, space: SpaceId, member: MemberId, post: Post) -> Result<EntryId, Failure> {
        self.at(space, move |desk| desk.grant_role(member, post)).await
    }

    /// Ends a post.
    pub async fn end_role(&self, space: SpaceId, member: MemberId, post: Post) -> Result<EntryId, Failure> {
        self.at(space, move |desk| desk.end_role(member, post)).await
    }

    /// Cuts a device off.
    pub async fn revoke_device(&self, space: SpaceId, device: DeviceId) -> Result<EntryId, Failure> {
        self.at(space, move |desk| desk.revoke_device(device)).await
    }

    /// What waits for a second signature.
    pub async fn pending_changes(&self, space: SpaceId) -> Result<Vec<PendingChangeRow>, Failure> {
        self.at(space, |desk| desk.pending_changes()).await
    }

    /// Signs second for what an entry proposed.
    pub async fn confirm(&self, space: SpaceId, entry: EntryId) -> Result<EntryId, Failure> {
        self.at(space, move |desk| desk.confirm(entry)).await
    }

    /// The comparison codes of everybody who joined with an office and of further devices of one's own, the newest
    /// first.
    pub async fn comparison_codes(&self, space: SpaceId) -> Result<Vec<ComparisonRow>, Failure> {
        self.at(space, |desk| desk.comparison_codes()).await
    }
}
