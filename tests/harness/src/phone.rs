//! A person's phone: a real client in a temporary folder.

use std::sync::Arc;

use tempfile::TempDir;
use yishi_client::view::Page;
use yishi_client::{App, CancelFlag, ClientError, Desk, SyncProgress, SyncReport};
use yishi_domain::id::{MemberId, SpaceId};

use crate::clock::{Ambient, Clock};

/// Tells nobody how far a sync is.
pub fn quiet(_: SyncProgress) {}

/// A phone.
pub struct Phone {
    /// The client.
    pub app: Arc<App>,
    folder: TempDir,
    clock: Clock,
}

impl Phone {
    /// A new phone.
    pub fn new(clock: &Clock) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let app = open(&folder, clock);
        Self { app, folder, clock: clock.clone() }
    }

    /// The same phone after a restart of the app.
    pub fn restarted(self) -> Self {
        let Self { app, folder, clock } = self;
        drop(app);
        let app = open(&folder, &clock);
        Self { app, folder, clock }
    }

    /// Its folder.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The desk of the one space it takes part in.
    pub fn desk(&self) -> Desk {
        let spaces = self.app.spaces().expect("spaces can be read");
        self.app.desk(*spaces.first().expect("a space")).expect("its desk")
    }

    /// The desk of a space.
    pub fn desk_of(&self, space: SpaceId) -> Desk {
        self.app.desk(space).expect("its desk")
    }

    /// The member it speaks for.
    pub fn member(&self) -> MemberId {
        self.desk().status().expect("its status").member
    }

    /// Syncs; a refusal of the whole sync is a failure of the test, and so is a doubt in what an honest hub took in.
    pub async fn sync(&self) -> SyncReport {
        let report = self.try_sync().await.expect("the sync goes through");
        for space in self.app.spaces().expect("spaces can be read") {
            let doubts = self.desk_of(space).doubts(Page::first(9)).expect("doubts can be read").rows;
            assert!(doubts.is_empty(), "{doubts:#?}");
        }
        report
    }

    /// Syncs, or says why not.
    pub async fn try_sync(&self) -> Result<SyncReport, ClientError> {
        self.app.sync(&quiet, &CancelFlag::default()).await
    }
}

fn open(folder: &TempDir, clock: &Clock) -> Arc<App> {
    App::open_with(folder.path(), Arc::new(Ambient(clock.clone()))).expect("the client opens")
}
