//! Integration tests of the client, one module per topic.

#[cfg(test)] // where clippy lets helpers unwrap
mod search;
