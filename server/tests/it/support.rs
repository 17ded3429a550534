//! A hub in this process and people with keys, whose requests are made by hand.

mod facts;
mod person;
mod wire;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tempfile::TempDir;
use tokio::runtime::Runtime;
use yishi_domain::id::{MemberId, SpaceId};
use yishi_domain::membership::{Founder, Genesis, SpaceKind};
use yishi_domain::role::{Post, Role};
use yishi_domain::time::Moment;
use yishi_server::{Hub, RunningHub, Settings};

pub(crate) use facts::{GRID, grid_defined, invited, joined, need_logged, need_with_photo, signed};
pub(crate) use person::Person;
pub(crate) use wire::{Reply, Wire, read_head};

/// When these tests begin: 2026-03-01 in the morning.
pub(crate) const NOW: Moment = Moment(1_772_330_000_000);

/// The clock's word for a panic.
const BROKEN: u64 = u64::MAX;

/// A genesis with the first `count` of five founders; all are of the committee.
pub(crate) fn genesis(count: u8) -> Genesis {
    let founders = (1..=count).map(|number| Founder {
        member: MemberId([number; 16]),
        name: format!("委员{number}"),
        posts: vec![Post::of(if number == 1 { Role::Chair } else { Role::CommitteeMember })],
        device: Person::founder(number).key.device(),
        receive_key: [number; 32],
    });
    Genesis {
        kind: SpaceKind::Village,
        name: "桑渚村".to_owned(),
        parent: None,
        founders: founders.collect(),
        nonce: [5; 16],
    }
}

/// A running hub with its folder and its clock.
pub(crate) struct World {
    runtime: Runtime,
    hub: Option<RunningHub>,
    folder: TempDir,
    clock: Arc<AtomicU64>,
    change: fn(&mut Settings),
    pub(crate) wire: Wire,
    pub(crate) log_key: [u8; 32],
    pub(crate) setup_token: String,
}

impl World {
    /// A hub with the usual settings.
    pub(crate) fn new() -> Self {
        Self::with(|_| ())
    }

    /// A hub with other settings.
    pub(crate) fn with(change: fn(&mut Settings)) -> Self {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(AtomicU64::new(NOW.0));
        let hub = start(&runtime, &folder, &clock, change);
        let wire = Wire(hub.addr);
        let (log_key, setup_token) = (hub.log_key, hub.setup_token.clone());
        Self { runtime, hub: Some(hub), folder, clock, change, wire, log_key, setup_token }
    }

    /// A hub with one space and the first `count` founders' keys.
    pub(crate) fn founded(count: u8) -> (Self, Vec<Person>) {
        let world = Self::new();
        let people = world.found(count);
        (world, people)
    }

    /// Brings the genesis of this many founders.
    pub(crate) fn found(&self, count: u8) -> Vec<Person> {
        let reply = self.create(&genesis(count).to_bytes());
        assert_eq!(reply.status, 201, "{reply:?}");
        (1..=count).map(Person::founder).collect()
    }

    /// `POST /v1/spaces` with the right token.
    pub(crate) fn create(&self, genesis: &[u8]) -> Reply {
        let token = format!("Setup {}", self.setup_token);
        self.wire.send("POST", "/v1/spaces", &[("authorization", &token)], genesis)
    }

    /// The database, beside the hub.
    pub(crate) fn sql(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.folder.path().join("hub/hub.sqlite")).unwrap()
    }

    /// Lets time pass.
    pub(crate) fn pass_hours(&self, hours: u64) {
        self.clock.fetch_add(hours * 3_600_000, Ordering::SeqCst);
    }

    /// Makes whoever asks for the time panic, or gives the time back.
    pub(crate) fn break_clock(&self, broken: bool) {
        self.clock.store(if broken { BROKEN } else { NOW.0 }, Ordering::SeqCst);
    }

    /// What time it is.
    pub(crate) fn now(&self) -> Moment {
        Moment(self.clock.load(Ordering::SeqCst))
    }

    /// Stops the hub.
    pub(crate) fn stop(&mut self) {
        let hub = self.hub.take().unwrap();
        self.runtime.block_on(hub.stop()).unwrap();
    }

    /// Stops the hub and starts it again on the same folder.
    pub(crate) fn restart(&mut self) {
        self.stop();
        self.start_again();
    }

    /// Other settings for the next start.
    pub(crate) fn change(&mut self, change: fn(&mut Settings)) {
        self.change = change;
    }

    /// Starts a stopped hub on the same folder.
    pub(crate) fn start_again(&mut self) {
        let hub = start(&self.runtime, &self.folder, &self.clock, self.change);
        self.wire = Wire(hub.addr);
        self.hub = Some(hub);
    }
}

/// The space of [`genesis`] with this many founders.
pub(crate) fn space(count: u8) -> SpaceId {
    genesis(count).id()
}

fn start(
    runtime: &Runtime,
    folder: &TempDir,
    clock: &Arc<AtomicU64>,
    change: fn(&mut Settings),
) -> RunningHub {
    let clock = Arc::clone(clock);
    let mut settings = Settings {
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        clock: Arc::new(move || match clock.load(Ordering::SeqCst) {
            BROKEN => panic!("on purpose"),
            now => Moment(now),
        }),
        ..Settings::new(folder.path().join("hub"))
    };
    change(&mut settings);
    runtime.block_on(Hub::start(settings)).unwrap()
}
