//! See Cargo.toml.

pub mod draft;
pub mod sealed;
