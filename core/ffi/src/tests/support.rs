//! Phones as the apps hold them, and listeners that note what they hear.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tempfile::TempDir;
use yishi_client::view::{NeedFilter, Page};
use yishi_client::{Ambient, Change, Family, NeedForm, RandomFailed, RealAmbient};
use yishi_domain::id::{GridId, NeedId, SpaceId};
use yishi_domain::membership::InviteGrant;
use yishi_domain::need::{Category, Channel};
use yishi_domain::time::Moment;

use super::hub::Hub;
use crate::app::App;
use crate::failure::Failure;
use crate::guard::runtime;
use crate::watch::ChangeListener;

/// Longer than anything here takes; only a hang waits for it.
pub(crate) const LONG: Duration = Duration::from_secs(60);

/// A clock that stands, an hour before the hub's.
struct Held;

impl Ambient for Held {
    fn now(&self) -> Moment {
        Moment(1_799_996_400_000)
    }

    fn fill(&self, bytes: &mut [u8]) -> Result<(), RandomFailed> {
        RealAmbient.fill(bytes)
    }
}

/// Waits for a future as a screen does: on none of the core's threads.
pub(crate) fn wait<T>(work: impl Future<Output = T>) -> T {
    runtime().unwrap().block_on(work)
}

/// Tests that open an app as the apps do run one after the other: the log of bugs is the process's.
pub(crate) fn opening() -> MutexGuard<'static, ()> {
    static OPENING: Mutex<()> = Mutex::new(());
    OPENING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An install as the apps hold it.
pub(crate) struct Phone {
    pub(crate) app: Arc<App>,
    pub(crate) folder: TempDir,
}

impl Phone {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let inner = yishi_client::App::open_with(folder.path(), Arc::new(Held)).unwrap();
        Self { app: Arc::new(App { inner }), folder }
    }

    pub(crate) fn needs(&self, space: SpaceId) -> Vec<NeedId> {
        let page = wait(self.app.needs(space, NeedFilter::default(), Page::first(100))).unwrap();
        page.rows.into_iter().map(|row| row.id).collect()
    }
}

/// A village with its founder's phone and a resident's, both synced.
pub(crate) struct Village {
    pub(crate) space: SpaceId,
    pub(crate) grid: GridId,
    pub(crate) founder: Phone,
    pub(crate) resident: Phone,
}

impl Village {
    pub(crate) fn new() -> Self {
        let (hub, founder, resident) = (Hub::start(), Phone::new(), Phone::new());
        let space = hub.found(&founder.app.inner, "沈柏年").space();
        let grid = wait(founder.app.define_grid(space, "一网格".to_owned())).unwrap();
        let invited = wait(founder.app.invite(space, InviteGrant::Resident)).unwrap();
        sync(&founder);
        let joined = wait(resident.app.join(invited.code, "老倪".to_owned())).unwrap();
        assert_eq!(joined.space, space);
        sync(&resident);
        sync(&founder);
        Self { space, grid, founder, resident }
    }

    pub(crate) fn form(&self, text: &str) -> NeedForm {
        let (channel, category) = (Channel::App, Category::Environment);
        NeedForm { by: None, grid: self.grid, channel, category, text: text.to_owned(), org: None }
    }

    /// Lets a phone take another address for the hub.
    pub(crate) fn move_hub(&self, phone: &Phone, address: &str) {
        let database = rusqlite::Connection::open(phone.folder.path().join("yishi.db")).unwrap();
        database.execute("UPDATE spaces SET hub = ?1", [address]).unwrap();
    }

    pub(crate) fn log(&self, phone: &Phone, text: &str) -> NeedId {
        wait(phone.app.log_need(self.space, self.form(text), None)).unwrap()
    }
}

pub(crate) fn sync(phone: &Phone) {
    wait(phone.app.sync(None, None)).unwrap();
}

/// What a listener hears.
#[derive(Debug)]
pub(crate) enum Heard {
    Changed(Vec<Change>),
    Failed(Failure),
}

/// Notes what it hears.
pub(crate) struct Ear {
    told: Mutex<Sender<Heard>>,
}

impl Ear {
    pub(crate) fn new() -> (Arc<Self>, Receiver<Heard>) {
        let (told, heard) = channel();
        (Arc::new(Self { told: Mutex::new(told) }), heard)
    }

    fn note(&self, heard: Heard) {
        // Whoever listens may have gone.
        let _ = self.told.lock().unwrap().send(heard);
    }
}

impl ChangeListener for Ear {
    fn changed(&self, changes: Vec<Change>) {
        self.note(Heard::Changed(changes));
    }

    fn failed(&self, failure: Failure) {
        self.note(Heard::Failed(failure));
    }
}

/// Hears until the family has changed.
pub(crate) fn hear(heard: &Receiver<Heard>, space: SpaceId, family: Family) {
    loop {
        match heard.recv_timeout(LONG).unwrap() {
            Heard::Changed(changes) if changes.contains(&Change { space, family }) => return,
            Heard::Changed(_) => {}
            Heard::Failed(failure) => panic!("the watch ended: {failure}"),
        }
    }
}
