//! What a hub is started with.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use crate::clock::{self, Clock};
use crate::quota::Quota;

/// The port used unless another one is named.
pub const PORT: u16 = 7480;

/// Everything a hub needs to know.
#[derive(Clone)]
pub struct Settings {
    /// The folder with database and keys.
    pub data: PathBuf,
    /// Make the folder and its keys if they are missing.
    pub init: bool,
    /// Where to listen; port 0 takes any free one.
    pub listen: SocketAddr,
    /// What each device may send.
    pub quota: Quota,
    /// The most bytes the database may grow to; none for as much as the disk holds.
    pub max_database_bytes: Option<u64>,
    /// What time it is.
    pub clock: Clock,
}

impl Settings {
    /// The usual settings for a folder that is made if it is missing, on the usual port of this machine.
    pub fn new(data: impl Into<PathBuf>) -> Self {
        Self {
            data: data.into(),
            init: true,
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, PORT)),
            quota: Quota::default(),
            max_database_bytes: None,
            clock: clock::system(),
        }
    }
}

impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Settings")
            .field("data", &self.data)
            .field("listen", &self.listen)
            .finish_non_exhaustive()
    }
}
