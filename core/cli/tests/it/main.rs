//! The real binary, in folders of its own, without any hub.

#[cfg(test)]
mod device;
#[cfg(test)]
mod draw;
#[cfg(test)]
mod english;
#[cfg(test)]
mod help;
#[cfg(test)]
mod offline;
#[cfg(test)]
mod rules;
// `cfg(test)` tells clippy that its helpers are tests, too.
#[cfg(test)]
mod support;
#[cfg(test)]
mod usage;
#[cfg(test)]
mod verify;
