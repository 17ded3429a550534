//! Integration tests of the hub, one module per topic.

#[cfg(test)]
mod blobs;
#[cfg(test)]
mod events;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod joining;
#[cfg(test)]
mod likeness;
#[cfg(test)]
mod program;
#[cfg(test)]
mod quarantine;
#[cfg(test)]
mod spaces;
#[cfg(test)]
mod sqlite;
#[cfg(test)]
mod store_contract;
#[cfg(test)] // where clippy lets helpers unwrap
mod support;
#[cfg(test)]
mod syncing;
#[cfg(test)]
mod years;
