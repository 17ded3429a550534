//! The door for Kotlin and Swift: one [`app::App`] object, what people ask for in, views out, no rules.
//!
//! Everything that touches the disk runs on threads of its own and is asynchronous outside. Every function answers with
//! a [`failure::Failure`] where it cannot do what is asked, a panic included.
#![allow(
    unsafe_code,
    reason = "what uniffi writes takes and gives raw memory; nothing by hand in this crate does"
)]

uniffi::setup_scaffolding!();

pub mod app;
mod bug;
pub mod failure;
mod guard;
mod mirror;
pub mod need;
pub mod space;
pub mod sync;
pub mod vault;
pub mod watch;
