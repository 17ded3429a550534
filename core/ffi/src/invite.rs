//! Invitations, with the code that is shown or printed once.

use yishi_client::IssuedInvite;
use yishi_client::view::QrView;
use yishi_domain::id::SpaceId;
use yishi_domain::membership::InviteGrant;

use crate::app::App;
use crate::failure::Failure;
use crate::guard::guarded;

#[uniffi::export]
impl App {
    /// Invites: a household's sheet (up to 6 devices, 30 days), an office (once, 72 hours), or a device of one's own.
    pub async fn invite(&self, space: SpaceId, grant: InviteGrant) -> Result<IssuedInvite, Failure> {
        self.at(space, move |desk| desk.invite(grant)).await
    }

    /// Invites with other terms than the longest allowed: how many may join, and for how many hours.
    pub async fn invite_with(
        &self,
        space: SpaceId,
        grant: InviteGrant,
        uses: u32,
        hours: u64,
    ) -> Result<IssuedInvite, Failure> {
        self.at(space, move |desk| desk.invite_with(grant, uses, hours)).await
    }

    /// Invites a further device of one's own.
    pub async fn add_device(&self, space: SpaceId) -> Result<IssuedInvite, Failure> {
        self.at(space, |desk| desk.add_device()).await
    }
}

/// A text as a QR code.
#[uniffi::export]
pub fn qr(text: String) -> Result<QrView, Failure> {
    guarded(|| Ok(yishi_client::view::qr(&text)?))
}
