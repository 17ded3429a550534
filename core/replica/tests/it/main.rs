//! Integration tests of the replica, one module per topic.

#[cfg(test)]
mod draft;
#[cfg(test)] // where clippy lets helpers unwrap
mod sealed;
