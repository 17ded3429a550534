//! Acting: decide, sign, store, show, in one transaction and without any network.

use rusqlite::Connection;
use yishi_domain::act::{Act, Actor};
use yishi_domain::decide::{Planned, build, plan};
use yishi_domain::fact::Fact;
use yishi_domain::id::EntryId;
use yishi_domain::intent::Intent;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::rule::{apply, reads, touches};
use yishi_domain::state::{AggregateId, State};
use yishi_domain::time::{Moment, Pos};
use yishi_replica::entry::{Draft, Entry};

use super::{Desk, catch_up, gone};
use crate::error::ClientError;
use crate::state;
use crate::store::{Filing, HeldSpace, SpaceRow, forms, unfiled};

impl Desk {
    /// Does what a person asks, or says why not. What is returned is durable on this phone and shows at once.
    pub fn act(&self, intent: impl Into<Intent>) -> Result<Vec<EntryId>, ClientError> {
        let intent = intent.into();
        self.append(Filing::Later, &intent.needs(), |acting| {
            build(acting.state, intent, &acting.by).map_err(Into::into)
        })
    }

    /// Records facts as they are, such as those of a refused entry that is tried again.
    pub(crate) fn act_facts(&self, facts: Vec<Fact>) -> Result<Vec<EntryId>, ClientError> {
        self.append(Filing::Later, &[], |_| Ok(facts))
    }

    /// Builds facts inside the transaction that stores them, from all that stands in it.
    pub(crate) fn act_with(
        &self,
        needs: &[AggregateId],
        facts: impl FnOnce(&Acting<'_>) -> Result<Vec<Fact>, ClientError>,
    ) -> Result<Vec<EntryId>, ClientError> {
        self.append(Filing::First, needs, facts)
    }

    fn append(
        &self,
        filing: Filing,
        needs: &[AggregateId],
        facts: impl FnOnce(&Acting<'_>) -> Result<Vec<Fact>, ClientError>,
    ) -> Result<Vec<EntryId>, ClientError> {
        let mut touched = Vec::new();
        let ids = self.app.db().act(filing, |tx, held| {
            let held = held.space(tx, self.space(), &self.app.device())?.ok_or_else(gone)?;
            let (space, by) = (&held.row, self.actor(held));
            let common = [AggregateId::Space, AggregateId::Member(by.member), AggregateId::Device(by.device)];
            state::load(tx, space, &mut held.state, &common)?;
            state::load(tx, space, &mut held.state, needs)?;
            let facts = facts(&Acting { tx, space, state: &held.state, by })?;
            let mut wanted = Vec::new();
            for fact in &facts {
                if catch_up::is_beyond(tx, space.n, &fact.core.rule().object())? {
                    return Err(Refusal::from(Code::UpdateNeeded).into());
                }
                wanted.extend(reads(&fact.core, &by));
            }
            state::load(tx, space, &mut held.state, &wanted)?;
            let at = self.app.now();
            let planned = plan(&held.state.only(wanted), facts, &by, at)?;
            if let Some(form) = &self.form {
                forms::drop(tx, space.n, form)?;
            }
            touched.extend(planned.iter().flat_map(|planned| touches(&planned.fact.core, &by)));
            planned.into_iter().map(|planned| self.store(tx, held, planned, at)).collect()
        })?;
        self.app.changes.tell(self.space, &touched);
        Ok(ids)
    }

    /// Who acts, with the number of the next entry.
    fn actor(&self, held: &HeldSpace) -> Actor {
        Actor { member: held.row.member, device: self.app.device(), dseq: held.link.dseq.saturating_add(1) }
    }

    /// Signs a planned fact, makes its entry durable and folds it into what is held.
    fn store(
        &self,
        tx: &Connection,
        held: &mut HeldSpace,
        planned: Planned,
        claimed_time: Moment,
    ) -> Result<EntryId, ClientError> {
        let (by, Planned { fact, audience }) = (self.actor(held), planned);
        let draft = Draft {
            space: held.row.id,
            audience,
            after: held.link,
            claimed_time,
            salt: self.app.fresh()?,
            member: by.member,
            fact: &fact,
        };
        let entry = Entry::sign(&self.app.keys.sign, &draft);
        unfiled::put(tx, held.row.n, &entry)?;
        held.link = entry.link();
        let act = Act { id: held.link.id, by, audience, claimed_time, fact };
        apply(&mut held.state, &act, Pos::PENDING, claimed_time);
        Ok(act.id)
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
