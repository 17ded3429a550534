//! Seal files: who counts, what is refused, who can write one.

mod away;
mod counting;
mod json;
mod lies;
mod readers;
mod tamper;
mod town;
