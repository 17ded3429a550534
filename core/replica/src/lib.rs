//! See Cargo.toml.

pub mod sealed;
