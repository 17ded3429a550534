//! Integration tests of the replica, one module per topic.

#[cfg(test)]
mod draft;
#[cfg(test)]
mod seal;
#[cfg(test)] // where clippy lets helpers unwrap
mod sealed;
