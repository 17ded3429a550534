//! The architecture as rules that run: each child module is a pure check over data, tried on the real
//! repository and on samples that it must refuse.

mod actions;
mod arrows;
mod clippy_keys;
mod length;
mod profiles;
mod source;
mod words;
