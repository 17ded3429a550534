//! Phones with held clocks, and a village of them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tempfile::TempDir;
use yishi_client::view::{Hit, NeedFilter, NeedRow, Page};
use yishi_client::{Ambient, App, Desk, NeedForm, RandomFailed, RealAmbient};
use yishi_domain::id::{GridId, MemberId, NeedId};
use yishi_domain::membership::InviteGrant;
use yishi_domain::need::{Category, Channel};
use yishi_domain::role::{Post, Role};
use yishi_domain::time::Moment;

use crate::hub::{Hub, sync};

/// Friday, 15 January 2027, 09:00 in UTC+08:00; the hub's clock stands at 16:00 of that day.
const MORNING: u64 = 1_799_974_800_000;

/// Shared by everything in a test; every look moves it by a millisecond.
#[derive(Clone)]
pub(crate) struct Clock(Arc<AtomicU64>);

impl Clock {
    pub(crate) fn new() -> Self {
        Self(Arc::new(AtomicU64::new(MORNING)))
    }

    /// Moves on by whole days.
    pub(crate) fn pass_days(&self, days: u64) {
        self.0.fetch_add(days * 24 * 3_600_000, Ordering::SeqCst);
    }
}

impl Ambient for Clock {
    fn now(&self) -> Moment {
        Moment(self.0.fetch_add(1, Ordering::SeqCst))
    }

    fn fill(&self, bytes: &mut [u8]) -> Result<(), RandomFailed> {
        RealAmbient.fill(bytes)
    }
}

/// A phone in a folder of its own.
pub(crate) struct Phone {
    pub(crate) app: Arc<App>,
    pub(crate) folder: TempDir,
}

impl Phone {
    pub(crate) fn new(clock: &Clock) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { app: App::open_with(folder.path(), Arc::new(clock.clone())).unwrap(), folder }
    }

    pub(crate) fn desk(&self) -> Desk {
        self.app.desk(self.app.spaces().unwrap()[0]).unwrap()
    }

    pub(crate) fn me(&self) -> MemberId {
        self.desk().status().unwrap().member
    }

    pub(crate) fn sync(&self) {
        sync(&self.app);
    }

    /// The database, beside the app.
    pub(crate) fn sql(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.folder.path().join("yishi.db")).unwrap()
    }

    pub(crate) fn need(&self, grid: GridId, text: &str) -> NeedId {
        self.need_of(None, grid, text)
    }

    pub(crate) fn need_of(&self, by: Option<MemberId>, grid: GridId, text: &str) -> NeedId {
        let (channel, category) = (Channel::Visit, Category::Environment);
        self.desk()
            .log_need(NeedForm { by, grid, channel, category, text: text.to_owned(), org: None })
            .unwrap()
    }

    pub(crate) fn needs(&self) -> Vec<NeedRow> {
        self.desk().needs(NeedFilter::default(), Page::first(50)).unwrap().rows
    }

    pub(crate) fn find(&self, typed: &str) -> Vec<Hit> {
        self.desk().search(typed, Page::first(50)).unwrap().rows
    }

    pub(crate) fn todo(&self) -> Vec<(&'static str, String)> {
        let rows = self.desk().todo(Page::first(50)).unwrap().rows;
        rows.into_iter().map(|row| (row.kind, row.zh)).collect()
    }
}

/// A village with one founder and one grid, not synced since.
pub(crate) struct Village {
    pub(crate) clock: Clock,
    pub(crate) hub: Hub,
    /// 陆小满, the one committee member.
    pub(crate) founder: Phone,
    pub(crate) grid: GridId,
}

impl Village {
    pub(crate) fn found() -> Self {
        let clock = Clock::new();
        let founder = Phone::new(&clock);
        let hub = Hub::start();
        let grid = hub.found(&founder.app, "陆小满").define_grid("第一网格").unwrap();
        Self { clock, hub, founder, grid }
    }

    /// Somebody who has joined and synced; the founder has synced, too.
    pub(crate) fn join(&self, grant: InviteGrant, name: &str) -> Phone {
        let invite = self.founder.desk().invite(grant).unwrap();
        self.founder.sync();
        let phone = Phone::new(&self.clock);
        phone.app.join(&invite.code, name).unwrap();
        phone.sync();
        self.founder.sync();
        phone.sync();
        phone
    }

    pub(crate) fn resident(&self, name: &str) -> Phone {
        self.join(InviteGrant::Resident, name)
    }

    pub(crate) fn grid_leader(&self, name: &str) -> Phone {
        self.join(InviteGrant::Post(Post::in_grid(Role::GridLeader, self.grid)), name)
    }
}
