//! See Cargo.toml.

pub mod search;
