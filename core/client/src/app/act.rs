//! Acting: decide, sign, store, show, in one transaction and without any network.

use rusqlite::Connection;
use yishi_domain::act::{Act, Actor};
use yishi_domain::decide::{Planned, build, plan};
use yishi_domain::fact::Fact;
use yishi_domain::id::EntryId;
use yishi_domain::intent::Intent;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::rule::{reads, touches};
use yishi_domain::state::{AggregateId, State};
use yishi_replica::entry::{Draft, Entry, Link};

use super::{Desk, catch_up};
use crate::error::ClientError;
use crate::state;
use crate::store::{Durable, SpaceRow, outbox};

impl Desk {
    /// Does what a person asks, or says why not. What is returned is durable on this phone and shows at once.
    pub fn act(&self, intent: impl Into<Intent>) -> Result<Vec<EntryId>, ClientError> {
        let intent = intent.into();
        self.act_with(&intent.needs(), |desk| build(desk.state, intent, &desk.by).map_err(Into::into))
    }

    /// Records facts as they are, such as those of a refused entry that is tried again.
    pub(crate) fn act_facts(&self, facts: Vec<Fact>) -> Result<Vec<EntryId>, ClientError> {
        self.act_with(&[], |_| Ok(facts))
    }

    /// Builds facts inside the transaction that stores them.
    pub(crate) fn act_with(
        &self,
        needs: &[AggregateId],
        facts: impl FnOnce(&Acting<'_>) -> Result<Vec<Fact>, ClientError>,
    ) -> Result<Vec<EntryId>, ClientError> {
        let mut db = self.app.db();
        let (ids, (space, changed)) = db.write(Durable::Full, |tx| {
            let space = self.row(tx)?;
            let link = outbox::link(tx, space.n, &self.app.device())?;
            let by = self.actor(&space, link);
            let mut state = State::default();
            let common = [AggregateId::Space, AggregateId::Member(by.member), AggregateId::Device(by.device)];
            state::load(tx, &space, &mut state, &common)?;
            state::load(tx, &space, &mut state, needs)?;
            let facts = facts(&Acting { tx, space: &space, state: &state, by })?;
            for fact in &facts {
                state::load(tx, &space, &mut state, &reads(&fact.core, &by))?;
            }
            for fact in &facts {
                if catch_up::is_beyond(tx, space.n, &fact.core.rule().object())? {
                    return Err(Refusal::from(Code::UpdateNeeded).into());
                }
            }
            let planned = plan(&state, facts, &by, self.app.now())?;
            let (ids, changed) = self.store(tx, &space, by, link, planned)?;
            Ok((ids, (space.n, changed)))
        })?;
        self.app.fall_behind(space, changed);
        Ok(ids)
    }

    fn actor(&self, space: &SpaceRow, link: Link) -> Actor {
        Actor { member: space.member, device: self.app.device(), dseq: link.dseq.saturating_add(1) }
    }

    /// Signs and stores planned facts. Gives their entries, and the aggregates whose rows are behind now.
    fn store(
        &self,
        tx: &Connection,
        space: &SpaceRow,
        mut by: Actor,
        mut link: Link,
        planned: Vec<Planned>,
    ) -> Result<(Vec<EntryId>, Vec<AggregateId>), ClientError> {
        let (mut ids, mut changed) = (Vec::with_capacity(planned.len()), Vec::new());
        for Planned { fact, audience } in planned {
            let claimed_time = self.app.now();
            let draft = Draft {
                space: space.id,
                audience,
                after: link,
                claimed_time,
                salt: self.app.fresh()?,
                member: by.member,
                fact: &fact,
            };
            let entry = Entry::sign(&self.app.keys.sign, &draft);
            changed.extend(touches(&fact.core, &by));
            let act = Act { id: entry.id(), by, audience, claimed_time, fact };
            outbox::push(tx, space.n, &entry, &act, claimed_time)?;
            link = entry.link();
            by.dseq = by.dseq.saturating_add(1);
            ids.push(act.id);
        }
        Ok((ids, changed))
    }
}

/// What building facts may look at.
pub(crate) struct Acting<'a> {
    /// The transaction.
    pub(crate) tx: &'a Connection,
    /// The space.
    pub(crate) space: &'a SpaceRow,
    /// The loaded state.
    pub(crate) state: &'a State,
    /// Who acts.
    pub(crate) by: Actor,
}
