//! The hub: keeps spaces, admits entries, answers phones over HTTP. Rules live in `yishi-domain`, admission and
//! answering in `yishi-replica`; here are storage, transport and operation.

mod blocking;
pub mod clock;
mod folder;
mod http;
mod hub;
mod nonce;
mod problem;
mod quota;
mod settings;
mod shared;
pub mod store;
mod sync;

pub use folder::{FolderError, Keys, init};
pub use hub::{Hub, HubError, RunningHub, check};
pub use quota::Quota;
pub use settings::{PORT, Settings};
