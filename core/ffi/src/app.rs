//! The one object: an install, and everything people do with it. What belongs to a space takes the space first.

use std::path::PathBuf;
use std::sync::Arc;

use yishi_client::{ClientError, Desk, RealAmbient};
use yishi_domain::id::{DeviceId, SpaceId};

use crate::bug;
use crate::failure::Failure;
use crate::guard::{apart, guarded, runtime};
use crate::vault::{KeyVault, Lock};

/// One install on this phone. Close it when it is not needed any more; what runs then still ends well.
#[derive(uniffi::Object)]
pub struct App {
    pub(crate) inner: Arc<yishi_client::App>,
}

impl App {
    /// Works at the desk of a space, on a thread where that may block.
    pub(crate) async fn at<T: Send + 'static>(
        &self,
        space: SpaceId,
        work: impl FnOnce(&Desk) -> Result<T, ClientError> + Send + 'static,
    ) -> Result<T, Failure> {
        self.with(move |app| work(&app.desk(space)?)).await
    }

    /// The same for an act that a form was filled in for: the form kept under the key goes with the act, or stays with
    /// what was refused, also through a kill.
    pub(crate) async fn at_form<T: Send + 'static>(
        &self,
        space: SpaceId,
        finishing: Option<String>,
        work: impl FnOnce(&Desk) -> Result<T, ClientError> + Send + 'static,
    ) -> Result<T, Failure> {
        self.at(space, move |desk| match finishing {
            Some(key) => work(&desk.finishing(&key)),
            None => work(desk),
        })
        .await
    }

    /// Works with the install, on a thread where that may block.
    pub(crate) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Arc<yishi_client::App>) -> Result<T, ClientError> + Send + 'static,
    ) -> Result<T, Failure> {
        let app = Arc::clone(&self.inner);
        apart(move || Ok(work(&app)?)).await
    }

    /// Waits for what goes over the network, also when nobody waits for it any more.
    pub(crate) async fn over_network<T: Send + 'static>(
        &self,
        work: impl Future<Output = Result<T, ClientError>> + Send + 'static,
    ) -> Result<T, Failure> {
        let runtime = runtime()?;
        apart(move || Ok(runtime.block_on(work)?)).await
    }
}

#[uniffi::export]
impl App {
    /// Opens or creates the install in a folder, its keys under lock where the phone has a vault.
    #[uniffi::constructor(default(vault = None))]
    pub async fn open(home: String, vault: Option<Arc<dyn KeyVault>>) -> Result<Arc<Self>, Failure> {
        let home = PathBuf::from(home);
        bug::keep_log(&home);
        apart(move || {
            let lock = vault.map(Lock);
            let lock = lock.as_ref().map(|lock| lock as &dyn yishi_client::KeyVault);
            let inner = yishi_client::App::open_locked(&home, Arc::new(RealAmbient), lock)?;
            Ok(Arc::new(Self { inner }))
        })
        .await
    }

    /// This phone's id.
    pub fn device(&self) -> Result<DeviceId, Failure> {
        guarded(|| Ok(self.inner.device()))
    }

    /// Airplane mode: no request leaves the phone while it is on.
    pub fn set_airplane(&self, on: bool) -> Result<(), Failure> {
        guarded(|| {
            self.inner.set_airplane(on);
            Ok(())
        })
    }
}
