//! Integration tests of the rules, one module per topic.

#[cfg(test)] // where clippy lets helpers unwrap
mod calendar;
#[cfg(test)]
mod pack;
#[cfg(test)]
mod pack_levels;
