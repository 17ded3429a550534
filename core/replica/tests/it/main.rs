//! Integration tests of the replica, one module per topic.

#[cfg(test)]
mod doubts;
#[cfg(test)]
mod draft;
#[cfg(test)]
mod grants;
#[cfg(test)]
mod media;
#[cfg(test)]
mod modified;
#[cfg(test)] // where clippy lets helpers unwrap
mod network;
#[cfg(test)]
mod origins;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod replay;
#[cfg(test)]
mod seal;
#[cfg(test)]
mod sealed;
#[cfg(test)]
mod trials;
#[cfg(test)]
mod vectors;
#[cfg(test)]
mod world;
