//! A real server and real clients in one process, with clocks that tests hold in their hands.
//!
//! Nothing here is a stand-in: the hub listens on a port of the loopback, phones talk HTTP to it, every database is a
//! file in a temporary folder.

mod clock;
mod phone;
mod village;

pub use clock::{Ambient, Clock};
pub use phone::{Phone, quiet};
pub use village::{FEW, GridData, MORNING, PersonData, TestVillage, Village, VillageData};

use std::net::{Ipv4Addr, SocketAddr};

use tempfile::TempDir;
use yishi_server::{Hub, RunningHub, Settings};

/// A hub on a port of its own, with its folder, that can be stopped and started again.
pub struct TestHub {
    folder: TempDir,
    clock: Clock,
    running: Option<RunningHub>,
    listen: SocketAddr,
}

impl TestHub {
    /// Starts a hub on a free port.
    pub async fn start(clock: &Clock) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let mut hub = Self { folder, clock: clock.clone(), running: None, listen };
        hub.restart().await;
        hub
    }

    /// Stops the hub, if it runs, and starts it again on the same port and folder.
    pub async fn restart(&mut self) {
        self.stop().await;
        let clock = self.clock.clone();
        let settings = Settings {
            listen: self.listen,
            clock: std::sync::Arc::new(move || clock.now()),
            ..Settings::new(self.folder.path())
        };
        let running = Hub::start(settings).await.expect("the hub starts");
        self.listen = running.addr;
        self.running = Some(running);
    }

    /// Stops the hub; its folder stays.
    pub async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.stop().await.expect("the hub stops");
        }
    }

    /// Its address, such as `http://127.0.0.1:4711`.
    pub fn url(&self) -> String {
        format!("http://{}", self.listen)
    }

    /// What founding a space wants to see.
    pub fn setup_token(&self) -> String {
        self.running.as_ref().map(|hub| hub.setup_token.clone()).unwrap_or_default()
    }

    /// Its folder.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}
