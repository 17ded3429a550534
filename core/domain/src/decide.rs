//! From an intent to facts that pass `check`. No rule lives here: what is derived is derived, and `check` judges it.

mod ending;
mod need;
mod office;
mod paper;
mod round;
mod rules;
mod session;
mod topic;
mod venue;
mod voice;

use crate::act::{Act, Actor};
use crate::fact::Fact;
use crate::id::EntryId;
use crate::intent::Intent;
use crate::label::{Audience, Label};
use crate::refusal::Refusal;
use crate::rule::{Case, apply, audience_of, check, permitted};
use crate::state::State;
use crate::time::{Moment, Pos};

/// A fact that passed `check`, with the labels its entry must carry.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// What will be signed.
    pub fact: Fact,
    /// Who will read it.
    pub audience: Audience,
}

/// The facts an intent comes to, or why not. `state` holds what [`Intent::needs`] and [`crate::rule::reads`] name.
pub fn decide(state: &State, intent: Intent, by: &Actor, at: Moment) -> Result<Vec<Planned>, Refusal> {
    let facts = build(state, intent, by)?;
    plan(state, facts, by, at)
}

/// Judges facts one after the other, each on the state the ones before it leave.
pub fn plan(state: &State, facts: Vec<Fact>, by: &Actor, at: Moment) -> Result<Vec<Planned>, Refusal> {
    let mut scratch = state.clone();
    let mut planned = Vec::with_capacity(facts.len());
    let mut by = *by;
    let unsigned = |fact, by| Act {
        id: EntryId([0; 32]),
        by,
        audience: Audience::one(Label::Public),
        claimed_time: at,
        fact,
    };
    // The last fact is what was asked for, the ones before prepare it: who may not do the last is told so first.
    if let [_, .., asked] = facts.as_slice() {
        permitted(&Case { state, act: &unsigned(asked.clone(), by), at })?;
    }
    for fact in facts {
        let mut act = unsigned(fact, by);
        act.audience = audience_of(&Case { state: &scratch, act: &act, at })?;
        check(&scratch, &act, at)?;
        apply(&mut scratch, &act, Pos::PENDING, at);
        planned.push(Planned { fact: act.fact, audience: act.audience });
        by.dseq = by.dseq.saturating_add(1);
    }
    Ok(planned)
}

/// The facts of an intent, with what is derived from the state filled in; not yet judged.
pub fn build(state: &State, intent: Intent, by: &Actor) -> Result<Vec<Fact>, Refusal> {
    match intent {
        Intent::Office(intent) => office::build(state, intent, by),
        Intent::Need(intent) => Ok(need::build(intent)),
        Intent::Topic(intent) => topic::build(state, intent, by),
        Intent::Ending(intent) => ending::build(state, intent, by).map(|fact| vec![fact]),
        Intent::Voice(intent) => voice::build(state, intent).map(|fact| vec![fact]),
        Intent::Round(intent) => round::build(state, intent),
        Intent::Paper(intent) => paper::build(state, intent).map(|fact| vec![fact]),
        Intent::Session(intent) => session::build(state, intent).map(|fact| vec![fact]),
        Intent::Rules(intent) => rules::build(state, intent, by).map(|fact| vec![fact]),
        Intent::Venue(intent) => venue::build(state, intent, by).map(|fact| vec![fact]),
    }
}
