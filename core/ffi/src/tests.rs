//! The door from inside: what Kotlin and Swift rely on, without either.

mod attachments;
mod bugs;
mod cancelling;
mod forms;
#[path = "../../client/tests/it/hub.rs"]
#[allow(dead_code, reason = "the client's own hub, of which the door needs a part")]
mod hub;
mod joins;
mod subjects;
mod support;
mod surface;
mod vaults;
mod watching;
mod words;
