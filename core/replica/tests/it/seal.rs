//! Seal files: who counts, what is refused, who can write one.

mod counting;
mod json;
mod lies;
mod readers;
mod tamper;
mod town;
