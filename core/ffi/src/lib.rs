//! The door for Kotlin and Swift: one [`app::App`] object, what people ask for in, views out, no rules.
//!
//! Everything that touches the disk runs on threads of its own and is asynchronous outside. Every function answers with
//! a [`failure::Failure`] where it cannot do what is asked, a panic included.
#![allow(
    unsafe_code,
    reason = "what uniffi writes takes and gives raw memory; nothing by hand in this crate does"
)]

uniffi::setup_scaffolding!();

pub mod amendment;
pub mod app;
pub mod attachment;
mod bug;
mod claim;
pub mod copy;
pub mod course;
mod draft;
mod ending;
pub mod failure;
mod guard;
pub mod history;
pub mod home;
pub mod inbox;
pub mod invite;
pub mod kept;
pub mod meeting;
mod member;
mod mirror;
pub mod need;
pub mod outbox;
pub mod people;
mod person;
pub mod quarantine;
pub mod round;
mod rules;
pub mod space;
pub mod sync;
pub mod topic;
pub mod vault;
pub mod venue;
pub mod watch;
pub mod words;

#[cfg(test)]
mod tests;
