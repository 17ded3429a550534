//! A draft change as the rules see it: the one place where the engine's names become the record's.

use yishi_domain::draft::{DraftChanged, Writing};
use yishi_domain::fact::Fact;
use yishi_domain::id::{ActorId, AmendmentId, ChangeHash};
use yishi_domain::words::Words;

use super::{ChangeFacts, LocalChange};

impl ChangeFacts {
    /// What an entry says of this change of a text; `cause` is the amendment it takes over.
    #[must_use]
    pub fn core(&self, of: Writing, cause: Option<AmendmentId>) -> DraftChanged {
        DraftChanged {
            topic: of.topic,
            change: ChangeHash(self.hash.0),
            deps: self.deps.iter().map(|dep| ChangeHash(dep.0)).collect(),
            actor: ActorId(self.actor.0),
            seq: self.seq.into(),
            start_op: self.start_op.into(),
            ops: self.ops,
            cause,
            session: of.session,
        }
    }
}

impl LocalChange {
    /// The fact to be signed.
    #[must_use]
    pub fn into_fact(self, of: impl Into<Writing>, cause: Option<AmendmentId>) -> Fact {
        Fact::with(self.facts.core(of.into(), cause), Words::Change(self.bytes))
    }
}
