//! A real server and real clients in one process, with clocks that tests hold in their hands.
//!
//! Nothing here is a stand-in: the hub listens on a port of the loopback, phones talk HTTP to it, every database is a
//! file in a temporary folder.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "where the harness cannot go on, the test that uses it fails"
)]

mod clock;
mod hub;
mod phone;
mod program;
mod village;
mod wire;

pub use clock::{Ambient, Clock};
pub use hub::TestHub;
pub use phone::{Phone, quiet};
pub use program::{Program, built};
pub use village::{FEW, GridData, MORNING, PersonData, SAMPLE, TestVillage, Village, VillageData};
pub use wire::{Fault, Wire};
