//! Doubts: what the hub took in although the rules, as far as they can be judged here, say no. They change nothing:
//! the hub's order stands, and people are told whom to ask (architecture.md §3).

use std::collections::{BTreeMap, BTreeSet};

use yishi_domain::act::Act;
use yishi_domain::again::can_judge;
use yishi_domain::id::EntryId;
use yishi_domain::label::Scope;
use yishi_domain::refusal::Code;
use yishi_domain::rule::{apply, check, reads, touches};
use yishi_domain::state::{AggregateId, State};
use yishi_domain::time::Pos;

use crate::admission::verify_proofs;
use crate::entry::Content;
use crate::log::{LogError, Stamped};
use crate::message::{Cursor, Fill, SpaceAnswer};
use crate::shelf::Shelf;
use crate::stamp::Verdict;

/// An entry that counts because the hub says so, and that the rules refuse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubt {
    /// The entry.
    pub entry: EntryId,
    /// Why it would be refused.
    pub code: Code,
}

/// Goes through an answer's news in order of positions and judges what can be judged.
pub(super) struct Judge {
    whole: Vec<Scope>,
    /// Everything under `whole` is here up to where the answer begins, and in the answer up to where it ends.
    after: Pos,
    upto: Pos,
    state: State,
    /// The position of the last act in each aggregate that was read.
    last: BTreeMap<AggregateId, Pos>,
    /// Aggregates that hold something later than what came now: not what the hub looked at.
    late: BTreeSet<AggregateId>,
    /// The hub knows kinds that this version does not: what they change is not seen here.
    beyond: bool,
    doubts: Vec<Doubt>,
}

impl Judge {
    /// For an answer that is about to be taken in; none where nothing can be judged.
    pub(super) fn of(
        shelf: &mut dyn Shelf,
        asked: &Cursor,
        answer: &SpaceAnswer,
    ) -> Result<Option<Self>, LogError> {
        let first = asked.epoch == 0;
        if answer.entries.is_empty() || !first && asked.epoch != answer.epoch {
            return Ok(None);
        }
        let held = if first { Vec::new() } else { shelf.scopes()? };
        let whole = whole(held, asked, answer);
        // Nothing at all can be judged without knowing who is who: mostly so while a new phone fetches what was before.
        if !can_tell_who_is_who(&whole) || shelf.is_beyond()? {
            return Ok(None);
        }
        Ok(Some(Self {
            whole,
            after: asked.after,
            upto: answer.upto,
            state: State::default(),
            last: BTreeMap::new(),
            late: BTreeSet::new(),
            beyond: false,
            doubts: Vec::new(),
        }))
    }

    /// Judges the next entry; the act in it is none for a kind that this version does not know.
    pub(super) fn next(
        &mut self,
        shelf: &mut dyn Shelf,
        stamped: &Stamped,
        act: Option<&Act>,
    ) -> Result<(), LogError> {
        let Stamped { entry, stamp } = stamped;
        // What is filled in lies below, an own act beyond the answer's end above what is seen whole.
        if !stamp.is_accepted() || stamp.pos <= self.after || stamp.pos > self.upto {
            return Ok(());
        }
        let Some(act) = act else {
            self.beyond = true;
            return Ok(());
        };
        let read = reads(&act.fact.core, &act.by);
        for id in &read {
            self.load(shelf, *id)?;
        }
        // What the committee took out of quarantine was judged by more than the rules; erased words cannot be judged.
        let asks = stamp.verdict == Verdict::Accepted && !matches!(entry.content, Content::Erased(_));
        let in_order = read.iter().all(|id| !self.late.contains(id) && self.last(id) < stamp.pos);
        if asks && in_order && !self.beyond && can_judge(&self.state, act, &self.whole) {
            let judged = check(&self.state, act, stamp.received_at)
                .and_then(|()| verify_proofs(entry, act, shelf.space()));
            self.doubts.extend(judged.err().map(|no| Doubt { entry: stamp.id, code: no.code }));
        }
        for id in touches(&act.fact.core, &act.by) {
            if self.last(&id) >= stamp.pos {
                self.late.insert(id);
            }
            self.last.insert(id, stamp.pos);
        }
        apply(&mut self.state, act, stamp.pos, stamp.received_at);
        Ok(())
    }

    /// What was found.
    pub(super) fn doubts(self) -> Vec<Doubt> {
        self.doubts
    }

    fn last(&self, id: &AggregateId) -> Pos {
        self.last.get(id).copied().unwrap_or(Pos(0))
    }

    fn load(&mut self, shelf: &mut dyn Shelf, id: AggregateId) -> Result<(), LogError> {
        if self.last.contains_key(&id) {
            return Ok(());
        }
        let folded = shelf.folded(&id)?;
        self.last.insert(id, folded.as_ref().map_or(Pos(0), |folded| folded.last));
        if let Some(aggregate) = folded.and_then(|folded| folded.aggregate) {
            self.state.put(id, aggregate);
        }
        Ok(())
    }
}

fn can_tell_who_is_who(whole: &[Scope]) -> bool {
    use yishi_domain::label::Label::{Directory, Public};
    [Public, Directory].iter().all(|label| whole.iter().any(|scope| scope.opens(*label)))
}

/// Scopes under which everything is here, from the first position to the answer's end: those held before and those that
/// came with nothing to fill, without those that are being filled or were lost.
fn whole(held: Vec<Scope>, asked: &Cursor, answer: &SpaceAnswer) -> Vec<Scope> {
    let to_fill = |fill: &&Fill| fill.after < fill.upto;
    let filled = |scope: &Scope| {
        let mut fills = asked.fills.iter().chain(&answer.opened).filter(to_fill);
        fills.all(|fill| fill.scope != *scope)
    };
    let opened = answer.opened.iter().map(|fill| fill.scope);
    let mut whole: Vec<Scope> = held.into_iter().chain(opened).collect();
    whole.retain(|scope| filled(scope) && !answer.closed.contains(scope));
    whole
}
