//! What screens show: through the client's own door, on phones that sync with a hub in memory.

mod needs;
mod people;
mod rebuilt;
mod scale;
mod search;
pub(crate) mod topics;
