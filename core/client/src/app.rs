//! The one door: an install with its keys and database, and a desk for each space it takes part in.

mod act;
mod amendment;
mod attachment;
mod behind;
mod catch_up;
mod changes;
mod claim;
mod consent;
mod copy;
mod course;
mod draft;
mod draw;
mod ending;
mod form;
mod found;
mod history;
mod join;
mod key;
mod meeting;
mod need;
mod notice;
mod office;
mod org;
mod outbox;
mod person;
mod quarantine;
mod recusal;
mod renewed;
mod request;
mod round;
mod rules;
mod seal;
mod settings;
mod topic;
mod venue;
mod voice;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use yishi_domain::id::{DeviceId, MemberId, SpaceId};
use yishi_domain::time::Moment;

use crate::ambient::{Ambient, RealAmbient, random};
use crate::draft::DraftCache;
use crate::error::ClientError;
use crate::http::Http;
use crate::keys::{DeviceKeys, KeyVault};
use crate::store::{Db, SpaceRow, joins, spaces};
use crate::trouble::Trouble;

pub use attachment::AttachForm;
pub(crate) use changes::Changes;
pub use changes::{Change, Family, Listening};
pub use consent::{ConsentView, RightRow, consent_text};
pub(crate) use draft::DraftRights;
pub use draw::DrawForm;
pub use ending::DocumentForm;
pub use form::KeptForm;
pub use found::NewSpace;
pub use join::Enrolment;
pub use meeting::{PaperForm, SignProof};
pub use need::NeedForm;
pub use office::IssuedInvite;
pub use person::PersonCardForm;
pub use seal::verify_seal;
pub use settings::{Appearance, Settings};
pub use topic::TopicForm;
pub use venue::BookingForm;
pub use voice::AmendForm;

/// One install: a folder with a database and keys.
pub struct App {
    db: Mutex<Db>,
    pub(crate) keys: DeviceKeys,
    pub(crate) ambient: Arc<dyn Ambient>,
    pub(crate) http: Http,
    pub(crate) drafts: DraftCache,
    pub(crate) changes: Changes,
    airplane: AtomicBool,
    home: PathBuf,
}

impl App {
    /// Opens or creates an install in a folder, with the real clock.
    pub fn open(home: &Path) -> Result<Arc<Self>, ClientError> {
        Self::open_with(home, Arc::new(RealAmbient))
    }

    /// Opens or creates an install in a folder.
    pub fn open_with(home: &Path, ambient: Arc<dyn Ambient>) -> Result<Arc<Self>, ClientError> {
        Self::open_locked(home, ambient, None)
    }

    /// Opens or creates an install in a folder, its keys under lock where there is a vault. Keys that were not yet are
    /// put under lock; with another vault than before, or none, the install is refused.
    pub fn open_locked(
        home: &Path,
        ambient: Arc<dyn Ambient>,
        vault: Option<&dyn KeyVault>,
    ) -> Result<Arc<Self>, ClientError> {
        std::fs::create_dir_all(home)?;
        let mut db = Db::open(&home.join("yishi.db"))?;
        let new = spaces::all(db.read())?.is_empty();
        let keys = DeviceKeys::open(&home.join("device.key"), new, ambient.as_ref(), vault)?;
        catch_up::run(&mut db, keys.device())?;
        renewed::run(&mut db)?;
        behind::at_open(&mut db)?;
        let http = Http::new()?;
        Ok(Arc::new(Self {
            db: Mutex::new(db),
            keys,
            ambient,
            http,
            drafts: DraftCache::default(),
            changes: Changes::default(),
            airplane: AtomicBool::new(false),
            home: home.to_owned(),
        }))
    }

    /// The folder.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// This phone's id.
    pub fn device(&self) -> DeviceId {
        self.keys.device()
    }

    /// Airplane mode: no request leaves the phone while it is on.
    pub fn set_airplane(&self, on: bool) {
        self.airplane.store(on, Ordering::SeqCst);
    }

    /// Whether airplane mode is on.
    pub fn airplane(&self) -> bool {
        self.airplane.load(Ordering::SeqCst)
    }

    /// The spaces this phone takes part in.
    pub fn spaces(&self) -> Result<Vec<SpaceId>, ClientError> {
        Ok(spaces::all(self.db().read())?.into_iter().map(|row| row.id).collect())
    }

    /// The desk of a space. Where the hub did not take the join to it, that is refused with the hub's code.
    pub fn desk(self: &Arc<Self>, space: SpaceId) -> Result<Desk, ClientError> {
        let db = self.db();
        let Some(row) = spaces::get(db.read(), &space)? else {
            let refused = joins::get(db.read(), &space)?;
            return Err(refused.map_or(Trouble::SpaceUnknown.into(), |join| ClientError::hub(&join.code)));
        };
        Ok(Desk { app: Arc::clone(self), space: row.id, form: None })
    }

    pub(crate) fn db(&self) -> MutexGuard<'_, Db> {
        // A panic elsewhere rolled its transaction back; the connection is still good.
        self.db.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now(&self) -> Moment {
        self.ambient.now()
    }

    /// Fresh random bytes, for ids, salts and seeds.
    pub(crate) fn fresh<const N: usize>(&self) -> Result<[u8; N], ClientError> {
        Ok(random(self.ambient.as_ref())?)
    }
}

/// Everything one does in one space.
#[derive(Clone)]
pub struct Desk {
    pub(crate) app: Arc<App>,
    space: SpaceId,
    /// The form that goes with the next act.
    form: Option<String>,
}

impl Desk {
    /// Which space.
    pub fn space(&self) -> SpaceId {
        self.space
    }

    /// The install it belongs to.
    pub fn app(&self) -> &Arc<App> {
        &self.app
    }

    /// The member this phone speaks for here.
    pub fn me(&self) -> Result<MemberId, ClientError> {
        Ok(self.row(self.app.db().read())?.member)
    }

    /// Reads from the database.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Connection, &SpaceRow) -> Result<T, ClientError>,
    ) -> Result<T, ClientError> {
        let mut db = self.app.db();
        self.app.catch_rows_up(&mut db)?;
        // One state of everything for the whole view, and one lock on the file instead of one for each statement.
        let snapshot = db.read().unchecked_transaction()?;
        let row = self.row(&snapshot)?;
        work(&snapshot, &row)
    }

    /// The space's row as it stands.
    pub(crate) fn row(&self, connection: &Connection) -> Result<SpaceRow, ClientError> {
        spaces::get(connection, &self.space)?.ok_or_else(gone)
    }
}

/// A desk's space has been removed under it.
pub(crate) fn gone() -> ClientError {
    ClientError::Bug("the space is gone".to_owned())
}
