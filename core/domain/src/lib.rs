//! The rules of community deliberation: intents become facts, facts are checked and folded into state.
//!
//! Everything here is pure: clocks and randomness are arguments, nothing is read or written. The same functions run on
//! the phone before an act is stored and on the hub before it is admitted (architecture.md §4).

pub mod act;
pub mod again;
pub mod amendment;
pub mod calendar;
mod choice;
pub mod comment;
pub mod copy;
pub mod decide;
pub mod digest;
pub mod draft;
pub mod drafter;
pub mod draw;
pub mod fact;
pub mod fold;
pub mod form;
pub mod id;
pub mod intent;
pub mod joint;
pub mod key;
pub mod kind;
pub mod label;
pub mod matter;
pub mod meeting;
pub mod membership;
pub mod need;
pub mod org;
pub mod pack;
pub mod paper;
pub mod party;
pub mod plan;
pub mod recusal;
pub mod refusal;
pub mod role;
pub mod round;
pub mod rule;
pub mod rulebook;
pub mod seal;
pub mod session;
pub mod stance;
pub mod state;
pub mod time;
pub mod topic;
pub mod venue;
pub mod words;
pub mod work;
