//! A hub on a port of its own, with its folder, that can be stopped and started again.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use yishi_server::{Hub, RunningHub, Settings};

use crate::{Clock, Program, Wire};

/// How it runs.
enum Running {
    /// Inside this process.
    Inside(RunningHub),
    /// As a program of its own.
    Program(Program),
}

/// A hub.
pub struct TestHub {
    folder: TempDir,
    clock: Clock,
    running: Option<Running>,
    /// Where it listens.
    listen: SocketAddr,
    /// Where phones think that it listens.
    public: SocketAddr,
    as_program: bool,
    max_database_bytes: Option<u64>,
}

const ANY_PORT: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 0);

impl TestHub {
    /// Starts a hub on a free port, inside this process.
    pub async fn start(clock: &Clock) -> Self {
        Self::start_as(clock, false).await
    }

    /// Starts the hub's program on a free port. Its clock is the real one.
    pub async fn start_program() -> Self {
        Self::start_as(&Clock::real(), true).await
    }

    async fn start_as(clock: &Clock, as_program: bool) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut hub = Self {
            folder,
            clock: clock.clone(),
            running: None,
            listen: ANY_PORT,
            public: ANY_PORT,
            as_program,
            max_database_bytes: None,
        };
        hub.restart().await;
        hub.public = hub.listen;
        hub
    }

    /// Stops the hub, if it runs, and starts it again on the same port and folder.
    pub async fn restart(&mut self) {
        self.stop().await;
        let running = if self.as_program {
            let log = self.log();
            Running::Program(Program::start(&self.data(), self.listen, &log))
        } else {
            let clock = self.clock.clone();
            let settings = Settings {
                listen: self.listen,
                clock: std::sync::Arc::new(move || clock.now()),
                max_database_bytes: self.max_database_bytes,
                ..Settings::new(self.data())
            };
            Running::Inside(Hub::start(settings).await.expect("the hub starts"))
        };
        self.listen = match &running {
            Running::Inside(hub) => hub.addr,
            Running::Program(program) => program.addr,
        };
        self.running = Some(running);
    }

    /// Restarts it with room for this many bytes more, or with all the room there is.
    pub async fn restart_with_room(&mut self, bytes: Option<u64>) {
        self.stop().await;
        let now = std::fs::metadata(self.database()).map_or(0, |file| file.len());
        self.max_database_bytes = bytes.map(|bytes| now + bytes);
        self.restart().await;
    }

    /// Moves the hub to another port and puts a wire where it was.
    pub async fn behind_wire(&mut self) -> Wire {
        self.listen = ANY_PORT;
        self.restart().await;
        Wire::between(self.public, self.listen).await
    }

    /// Stops the hub; its folder stays.
    pub async fn stop(&mut self) {
        match self.running.take() {
            Some(Running::Inside(hub)) => hub.stop().await.expect("the hub stops"),
            Some(Running::Program(mut program)) => program.stop(),
            None => {}
        }
    }

    /// Kills the hub's program, as a power cut would.
    pub fn kill(&mut self) {
        if let Some(Running::Program(mut program)) = self.running.take() {
            program.kill();
        }
    }

    /// The hub's program, while it runs as one.
    pub fn program(&mut self) -> Option<&mut Program> {
        match &mut self.running {
            Some(Running::Program(program)) => Some(program),
            Some(Running::Inside(_)) | None => None,
        }
    }

    /// Its address, such as `http://127.0.0.1:4711`.
    pub fn url(&self) -> String {
        format!("http://{}", self.public)
    }

    /// What founding a space wants to see.
    pub fn setup_token(&self) -> String {
        let token = std::fs::read_to_string(self.data().join("setup.token")).expect("the setup token");
        token.trim().to_owned()
    }

    /// A folder for whatever a test keeps beside the hub.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The hub's own folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Its database.
    pub fn database(&self) -> PathBuf {
        self.data().join("hub.sqlite")
    }

    /// What the hub's program logged.
    pub fn log(&self) -> PathBuf {
        self.folder.path().join("hub.log")
    }
}
