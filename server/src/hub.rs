//! Starting and stopping a hub, for the program and for tests that run one inside themselves.

use std::fs::File;
use std::future::IntoFuture;
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::{broadcast, watch};
use tokio::task::JoinHandle;
use yishi_replica::admission::DraftCache;
use yishi_replica::log::LogError;

use crate::folder::{Folder, FolderError};
use crate::http::blobs::given_up;
use crate::http::router;
use crate::quota::Quotas;
use crate::settings::Settings;
use crate::shared::{Shared, closes};
use crate::store::{Health, SqliteStore, Store, StoreError};

/// Hints that a slow listener may be behind before it is told the head only.
const HINTS: usize = 256;
/// How long running requests may take once the hub is to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// Why a hub does not start, or did not stop well. The texts are for the operator.
#[derive(Debug, thiserror::Error)]
pub enum HubError {
    /// The data folder.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The address.
    #[error("不能监听 {0}:{1}")]
    Listen(SocketAddr, io::Error),
    /// A blocking thread ended early.
    #[error("内部错误：{0}")]
    Thread(#[from] tokio::task::JoinError),
}

impl HubError {
    /// The stable code, for scripts that start a hub.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Folder(FolderError::NotInitialised) => "not_initialised",
            Self::Folder(FolderError::InUse) => "folder_in_use",
            Self::Folder(FolderError::BadKey(_)) => "key_file_bad",
            Self::Folder(FolderError::Io(_)) => "folder_unusable",
            Self::Store(StoreError::Newer { .. }) => "database_newer",
            Self::Store(StoreError::Log(LogError::Full)) => "storage_full",
            Self::Store(StoreError::UnknownSpace | StoreError::Log(LogError::Broken(_))) => "storage_broken",
            Self::Listen(..) => "listen_failed",
            Self::Thread(_) => "internal",
        }
    }
}

/// A hub.
#[derive(Debug, Clone, Copy)]
pub struct Hub;

/// A hub that answers.
pub struct RunningHub {
    /// Where it listens.
    pub addr: SocketAddr,
    /// The public key that its pages verify under.
    pub log_key: [u8; 32],
    /// What `POST /v1/spaces` wants to see after `Setup`.
    pub setup_token: String,
    closing: watch::Sender<bool>,
    serving: JoinHandle<io::Result<()>>,
    store: Arc<dyn Store>,
    /// Held as long as the hub runs.
    _lock: File,
}

impl Hub {
    /// Opens the data folder, brings the database up to date and listens. Runs on the current tokio runtime.
    pub async fn start(settings: Settings) -> Result<RunningHub, HubError> {
        let (listen, opening) = (settings.listen, settings.clone());
        let (folder, store) = tokio::task::spawn_blocking(move || open(&opening)).await??;
        let (forgetting, at) = (Arc::clone(&store), given_up((settings.clock)()));
        tokio::task::spawn_blocking(move || forgetting.forget_halves(at)).await??;
        let listener = TcpListener::bind(listen).await.map_err(|error| HubError::Listen(listen, error))?;
        let addr = listener.local_addr().map_err(|error| HubError::Listen(listen, error))?;
        let (closing, mut closed) = watch::channel(false);
        let (log_key, setup_token) = (folder.log_key.public(), folder.setup_token.clone());
        let shared = Arc::new(Shared {
            store: Arc::clone(&store),
            log_key: folder.log_key,
            nonces: folder.nonces,
            setup_token: folder.setup_token,
            clock: settings.clock,
            quotas: Mutex::new(Quotas::new(settings.quota)),
            docs: Mutex::new(DraftCache::default()),
            hints: broadcast::Sender::new(HINTS),
            closing: closed.clone(),
        });
        let serving = axum::serve(listener, router(shared))
            .with_graceful_shutdown(async move { closes(&mut closed).await });
        let serving = tokio::spawn(serving.into_future());
        Ok(RunningHub { addr, log_key, setup_token, closing, serving, store, _lock: folder.lock })
    }
}

/// Checks the whole database of a hub that does not run.
pub fn check(data: &Path) -> Result<Health, HubError> {
    let folder = Folder::open(data)?;
    Ok(SqliteStore::open(&folder.database, None)?.check()?)
}

impl RunningHub {
    /// Takes no new requests, ends hints, lets running requests finish, and brings everything into the main file.
    pub async fn stop(mut self) -> Result<(), HubError> {
        self.closing.send_replace(true);
        if tokio::time::timeout(FAREWELL, &mut self.serving).await.is_err() {
            tracing::warn!("some requests did not end in time");
            self.serving.abort();
        }
        let store = Arc::clone(&self.store);
        Ok(tokio::task::spawn_blocking(move || store.settle()).await??)
    }
}

impl std::fmt::Debug for RunningHub {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RunningHub").field("addr", &self.addr).finish_non_exhaustive()
    }
}

fn open(settings: &Settings) -> Result<(Folder, Arc<dyn Store>), HubError> {
    let folder = if settings.init { Folder::init(&settings.data)? } else { Folder::open(&settings.data)? };
    let store = SqliteStore::open(&folder.database, settings.max_database_bytes)?;
    Ok((folder, Arc::new(store)))
}
