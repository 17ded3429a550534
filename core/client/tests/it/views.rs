//! What screens show: through the client's own door, on phones that sync with a hub in memory.

mod bodies;
mod claims;
mod endings;
mod forms;
mod hiding;
mod home;
mod households;
mod inbox;
mod minors;
mod needs;
mod numbers;
mod orgs;
mod people;
mod rebuilt;
pub(crate) mod scale;
mod search;
mod similar;
mod since;
mod slips;
mod subjects;
pub(crate) mod topics;
mod venues;
