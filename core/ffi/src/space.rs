//! Spaces: which ones this phone takes part in, joining one, where one stands in it.

use std::sync::Arc;

use yishi_client::NewSpace;
use yishi_client::view::{JoinRow, StatusView};
use yishi_domain::id::{MemberId, SpaceId};

use crate::app::App;
use crate::failure::Failure;

/// A join on its way: the next sync carries it out.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Enrolment {
    /// The space joined.
    pub space: SpaceId,
    /// The member this phone speaks for.
    pub member: MemberId,
    /// Six digits to compare: for an office with the committee's phone, for a further device with one's other one.
    pub comparison_code: Option<String>,
}

#[uniffi::export]
impl App {
    /// The spaces this phone takes part in, in the order they were joined, and where it stands in each.
    pub async fn spaces(&self) -> Result<Vec<StatusView>, Failure> {
        self.with(|app| app.spaces()?.into_iter().map(|space| app.desk(space)?.status()).collect()).await
    }

    /// Where this phone stands in a space.
    pub async fn status(&self, space: SpaceId) -> Result<StatusView, Failure> {
        self.at(space, |desk| desk.status()).await
    }

    /// Founds a space on a hub; the setup token was printed when the hub was set up. Needs a network.
    pub async fn create_space(
        &self,
        hub: String,
        setup_token: String,
        new: NewSpace,
    ) -> Result<SpaceId, Failure> {
        let app = Arc::clone(&self.inner);
        self.over_network(async move { Ok(app.create_space(&hub, &setup_token, new).await?.space()) }).await
    }

    /// Joins that are not finished, with what is missing: first those on their way, then those that the hub did not
    /// take, the newest first.
    pub async fn joins(&self) -> Result<Vec<JoinRow>, Failure> {
        self.with(|app| app.joins()).await
    }

    /// Forgets a join that the hub did not take. Until then, and until another join there, whatever is asked about its
    /// space is refused with the hub's code.
    pub async fn forget_join(&self, space: SpaceId) -> Result<(), Failure> {
        self.with(move |app| app.forget_join(space)).await
    }

    /// Takes an invitation's code and the name to be called by, and puts the join in the outbox; no network is needed.
    pub async fn join(&self, code: String, name: String) -> Result<Enrolment, Failure> {
        self.with(move |app| {
            let joined = app.join(&code, &name)?;
            let yishi_client::Enrolment { desk, member, comparison_code } = joined;
            Ok(Enrolment { space: desk.space(), member, comparison_code })
        })
        .await
    }
}
