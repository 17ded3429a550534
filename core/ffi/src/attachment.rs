//! Photos and recordings: attached at once and sealed, sent with a sync, fetched when somebody wants to see them.

use std::sync::{Arc, Mutex};

use yishi_client::view::{AttachmentContents, AttachmentOwner};
use yishi_client::{AttachForm, FetchProgress, NeedForm};
use yishi_domain::id::{BlobId, NeedId, SpaceId};

use crate::app::App;
use crate::failure::Failure;
use crate::sync::{CancelFlag, stoppable, tell};

/// Told how far fetching a photo or a recording is.
#[uniffi::export(foreign)]
pub trait FetchListener: Send + Sync {
    /// So far. Comes from a thread of the core, with no lock held.
    fn progress(&self, at: FetchProgress);
}

#[uniffi::export]
impl App {
    /// Keeps a photo or a recording, sealed for this phone alone, until a need is logged with it: what is attached
    /// survives the app being killed. A photo has at most 300,000 bytes and is the app's to shrink.
    pub async fn attach(&self, space: SpaceId, form: AttachForm) -> Result<BlobId, Failure> {
        self.at(space, move |desk| desk.attach(form)).await
    }

    /// What was attached and is logged with no need yet, to look at or listen to.
    pub async fn open_attached(
        &self,
        space: SpaceId,
        attached: BlobId,
    ) -> Result<AttachmentContents, Failure> {
        self.at(space, move |desk| desk.open_attached(attached)).await
    }

    /// Gives up what was attached and is logged with no need.
    pub async fn drop_attached(&self, space: SpaceId, attached: BlobId) -> Result<(), Failure> {
        self.at(space, move |desk| desk.drop_attached(attached)).await
    }

    /// Logs a need with what was attached, in this order.
    #[uniffi::method(default(finishing = None))]
    pub async fn log_need_with(
        &self,
        space: SpaceId,
        form: NeedForm,
        attached: Vec<BlobId>,
        finishing: Option<String>,
    ) -> Result<NeedId, Failure> {
        self.at_form(space, finishing, move |desk| desk.log_need_with(form, &attached)).await
    }

    /// A photo or a recording of a need, from this phone alone. Refused with code `attachment_away` while it is not all
    /// here: then fetch it.
    pub async fn open_attachment(
        &self,
        space: SpaceId,
        need: NeedId,
        attachment: BlobId,
    ) -> Result<AttachmentContents, Failure> {
        self.at(space, move |desk| desk.open_attachment(need, attachment)).await
    }

    /// Brings a photo or a recording of a need to this phone, where it stays sealed. Goes on where it stopped. Refused
    /// with code `attachment_late` while it has not come to the hub, with code `cancelled` when it was stopped.
    #[uniffi::method(default(listener = None, cancel = None))]
    pub async fn fetch_attachment(
        &self,
        space: SpaceId,
        need: NeedId,
        attachment: BlobId,
        listener: Option<Arc<dyn FetchListener>>,
        cancel: Option<Arc<CancelFlag>>,
    ) -> Result<(), Failure> {
        let app = Arc::clone(&self.inner);
        let listener = Mutex::new(listener);
        stoppable(cancel, async move {
            let progress = |at| tell(&listener, |listener| listener.progress(at));
            let never = yishi_client::CancelFlag::default();
            app.desk(space)?.fetch_attachment(need, attachment, &progress, &never).await
        })
        .await
    }

    /// Every photo and recording that a need here names.
    pub async fn attachments(&self, space: SpaceId) -> Result<Vec<AttachmentOwner>, Failure> {
        self.at(space, |desk| desk.attachments()).await
    }
}
