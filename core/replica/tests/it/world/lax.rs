//! A hub that somebody changed: it takes in what the rules refuse.

use yishi_domain::fact::Core;
use yishi_domain::refusal::Class;
use yishi_domain::rule::{apply, check, touches};
use yishi_domain::state::State;
use yishi_domain::time::Pos;
use yishi_replica::entry::Entry;
use yishi_replica::log::{Log, Stamped};
use yishi_replica::message::Reply;
use yishi_replica::receive::Doubt;
use yishi_replica::stamp::{Stamp, Verdict};

use super::{Hub, admitted};

impl Hub {
    /// Admits an entry whatever the rules say of it; what is not an entry, or comes out of order, stays outside.
    pub(super) fn admit_laxly(&mut self, entry: &Entry) -> Reply {
        let act = entry.act().unwrap();
        let new = self.log.stamp(&entry.id()).unwrap().is_none();
        let next = self.log.link(&entry.header.device).unwrap().dseq + 1 == entry.header.dseq;
        // Changes of a draft out of order would make the document unreadable, which is another test's business.
        let judged = !matches!(act.fact.core, Core::Joined(_) | Core::Admitted(_) | Core::DraftChanged(_));
        let refused = check(&self.state(), &act, self.now).err().map(|no| no.code);
        match refused.filter(|code| new && next && judged && code.class() == Class::Refuse) {
            Some(code) => {
                self.lax.get_or_insert_default().push(Doubt { entry: entry.id(), code });
                self.force(entry)
            }
            None => admitted(&mut self.log, &mut self.docs, core::slice::from_ref(entry), self.now).remove(0),
        }
    }

    fn state(&self) -> State {
        let mut state = State::default();
        for (id, aggregate) in self.log.aggregates() {
            state.put(*id, aggregate.clone());
        }
        state
    }

    /// Stamps an entry as accepted, without a look at it.
    pub(crate) fn force(&mut self, entry: &Entry) -> Reply {
        let (act, mut state) = (entry.act().unwrap(), self.state());
        let Stamp { pos, received_at, verdict, .. } = self.keep(entry);
        apply(&mut state, &act, pos, received_at);
        for id in touches(&act.fact.core, &act.by) {
            if let Some(aggregate) = state.get(&id) {
                self.log.put_aggregate(&id, aggregate).unwrap();
            }
        }
        Reply::Stamped { pos, received_at, verdict }
    }

    /// Stamps an entry as accepted that this version cannot apply.
    pub(crate) fn keep(&mut self, entry: &Entry) -> Stamp {
        let (pos, received_at) = (Pos(self.log.head().unwrap().0 + 1), self.now);
        let stamp = Stamp { id: entry.id(), pos, received_at, verdict: Verdict::Accepted };
        self.log.append(&Stamped { entry: entry.clone(), stamp: stamp.clone() }).unwrap();
        stamp
    }
}
