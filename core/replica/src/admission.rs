//! Admission: every entry that others wrote passes here, cheapest steps first, the same code wherever it runs
//! (architecture.md §5). Entries run one by one; a batch that a draft change spoils is run again without that change.

mod draft;
mod outcome;
mod proofs;

use std::collections::BTreeMap;

use yishi_domain::act::Act;
use yishi_domain::fact::Core;
use yishi_domain::id::{DeviceId, EntryId, ObjectId};
use yishi_domain::refusal::{Class, Code, Refusal};
use yishi_domain::rule::{apply, check, reads, touches};
use yishi_domain::state::{AggregateId, State};
use yishi_domain::time::{Moment, Pos};

use crate::entry::{BadEntry, Entry};
use crate::log::{Log, LogError, Stamped};
use crate::message::Reply;
use crate::stamp::{Stamp, Verdict};

pub use draft::DraftCache;
use draft::Trials;
use outcome::{Decided, reply_of};

/// Says whether a device may send this many bytes more now.
pub type Quota<'a> = dyn FnMut(&DeviceId, usize) -> bool + 'a;

/// Admits a batch of one space's entries, in the order sent, all signed by one device. One reply per entry, in order.
/// Whatever `Err` is returned, nothing may be acknowledged and the transaction must be dropped.
pub fn admit(
    log: &mut dyn Log,
    docs: &mut DraftCache,
    entries: &[Entry],
    at: Moment,
    quota: &mut Quota<'_>,
) -> Result<Vec<Reply>, LogError> {
    let mut bad = BTreeMap::new();
    log.mark()?;
    let allowed: Vec<bool> = entries.iter().map(|e| quota(&e.header.device, e.size())).collect();
    loop {
        let mut run = Run::new(log, docs, &bad, at);
        let mut replies = Vec::with_capacity(entries.len());
        for (entry, allowed) in entries.iter().zip(&allowed) {
            replies.push(run.entry(entry, *allowed)?);
        }
        let found = run.trials.judge();
        if found.is_empty() {
            let trials = run.trials;
            trials.keep(docs);
            return Ok(replies);
        }
        bad.extend(found);
        log.back()?;
    }
}

/// One pass over a batch.
struct Run<'a> {
    log: &'a mut dyn Log,
    docs: &'a DraftCache,
    bad: &'a BTreeMap<EntryId, Code>,
    at: Moment,
    state: State,
    absent: Vec<AggregateId>,
    trials: Trials,
}

impl<'a> Run<'a> {
    fn new(log: &'a mut dyn Log, docs: &'a DraftCache, bad: &'a BTreeMap<EntryId, Code>, at: Moment) -> Self {
        Self { log, docs, bad, at, state: State::default(), absent: Vec::new(), trials: Trials::default() }
    }

    fn entry(&mut self, entry: &Entry, allowed: bool) -> Result<Reply, LogError> {
        let id = entry.id();
        if let Some(stamp) = self.log.stamp(&id)? {
            return Ok(reply_of(&stamp));
        }
        let act = match entry.act() {
            Ok(act) => act,
            Err(BadEntry::UnknownKind) => return Ok(Reply::Retry(Code::KindUnknown.as_str().to_owned())),
            Err(bad) => return Ok(Reply::Broken(bad.to_string())),
        };
        let newcomer = matches!(act.fact.core, Core::Joined(_));
        self.load(&[AggregateId::Device(act.by.device)])?;
        if !newcomer && self.state.device(act.by.device).is_err() {
            return Ok(Reply::Broken(Code::DeviceUnknown.as_str().to_owned()));
        }
        if !allowed {
            return Ok(Reply::Retry(Code::Quota.as_str().to_owned()));
        }
        if let Err(bad) = entry.verify() {
            return Ok(Reply::Broken(bad.to_string()));
        }
        if let Some(reply) = self.out_of_chain(entry)? {
            return Ok(reply);
        }
        match self.decide(entry, &act)? {
            Decided::Refuse(code) if newcomer => Ok(Reply::Broken(code.as_str().to_owned())),
            Decided::Retry(code) => Ok(Reply::Retry(code.as_str().to_owned())),
            Decided::Refuse(code) => self.stamp(entry, Verdict::Refused(code.as_str().to_owned())),
            Decided::Quarantine(code) => self.stamp(entry, Verdict::Quarantined(code.as_str().to_owned())),
            Decided::Accept => self.accept(entry, &act),
        }
    }

    /// Chains are contiguous at the hub: a second entry in the same place leaves no trace, a later one waits.
    fn out_of_chain(&mut self, entry: &Entry) -> Result<Option<Reply>, LogError> {
        let (header, link) = (&entry.header, self.log.link(&entry.header.device)?);
        let next = link.dseq.saturating_add(1);
        Ok(match header.dseq {
            dseq if dseq < next => Some(Reply::Broken("chain_fork".to_owned())),
            dseq if dseq > next => Some(Reply::Retry("chain_gap".to_owned())),
            _ if header.prev != link.id => Some(Reply::Broken("chain_prev".to_owned())),
            _ => None,
        })
    }

    /// Steps 8 and 9: the rules, then what only this crate can verify.
    fn decide(&mut self, entry: &Entry, act: &Act) -> Result<Decided, LogError> {
        let wanted = reads(&act.fact.core, &act.by);
        self.load(&wanted)?;
        let verdict =
            check(&self.state, act, self.at).and_then(|()| proofs::verify(entry, act, self.log.space()));
        match verdict {
            Ok(()) => self.beyond_rules(entry, act),
            Err(refusal) => self.refused(&refusal, &wanted),
        }
    }

    fn beyond_rules(&mut self, entry: &Entry, act: &Act) -> Result<Decided, LogError> {
        if let Some(code) = self.bad.get(&act.id) {
            return Ok(Decided::Refuse(*code));
        }
        match &act.fact.core {
            Core::DraftChanged(core) => self.trials.enter(self.log, self.docs, core, entry),
            Core::Admitted(core) => {
                let waiting = self.log.entry(&core.entry)?;
                let quarantined = |s: &Stamped| matches!(s.stamp.verdict, Verdict::Quarantined(_));
                Ok(if waiting.is_some_and(|s| quarantined(&s)) {
                    Decided::Accept
                } else {
                    Decided::Refuse(Code::AdmitUnknown)
                })
            }
            _ => Ok(Decided::Accept),
        }
    }

    /// What a refusal comes to: an unknown object that was refused before is never going to come.
    fn refused(&mut self, refusal: &Refusal, wanted: &[AggregateId]) -> Result<Decided, LogError> {
        Ok(match refusal.code.class() {
            Class::Refuse => Decided::Refuse(refusal.code),
            Class::Quarantine => Decided::Quarantine(refusal.code),
            Class::Retry => {
                for id in wanted.iter().filter(|id| !self.state.has(id)) {
                    if let Some(object) = object_of(id)
                        && self.log.refused_about(&object)?
                    {
                        return Ok(Decided::Refuse(Code::DependsOnRefused));
                    }
                }
                Decided::Retry(refusal.code)
            }
        })
    }

    fn stamp(&mut self, entry: &Entry, verdict: Verdict) -> Result<Reply, LogError> {
        let pos = Pos(self.log.head()?.0.saturating_add(1));
        let stamp = Stamp { id: entry.id(), pos, received_at: self.at, verdict };
        let reply = reply_of(&stamp);
        self.log.append(&Stamped { entry: entry.clone(), stamp })?;
        Ok(reply)
    }

    fn accept(&mut self, entry: &Entry, act: &Act) -> Result<Reply, LogError> {
        let reply = self.stamp(entry, Verdict::Accepted)?;
        let pos = self.log.head()?;
        self.fold(act, pos)?;
        if let Core::Admitted(core) = &act.fact.core {
            self.admit_waiting(&core.entry)?;
        }
        Ok(reply)
    }

    /// Gives a quarantined entry the next position. What only its author's end kept it from is no longer asked.
    fn admit_waiting(&mut self, id: &EntryId) -> Result<(), LogError> {
        let Some(waiting) = self.log.entry(id)? else { return Ok(()) };
        let Ok(act) = waiting.entry.act() else { return Ok(()) };
        self.load(&reads(&act.fact.core, &act.by))?;
        let judged = match check(&self.state, &act, self.at) {
            Err(refusal) if refusal.code.class() != Class::Quarantine => Decided::Refuse(refusal.code),
            Ok(()) | Err(_) => self.beyond_rules(&waiting.entry, &act)?,
        };
        let verdict = match judged {
            Decided::Accept => Verdict::Admitted,
            Decided::Refuse(code) | Decided::Retry(code) | Decided::Quarantine(code) => {
                Verdict::Refused(code.as_str().to_owned())
            }
        };
        let pos = Pos(self.log.head()?.0.saturating_add(1));
        let counts = verdict == Verdict::Admitted;
        self.log.restamp(&Stamp { id: *id, pos, received_at: self.at, verdict })?;
        if counts { self.fold(&act, pos) } else { Ok(()) }
    }

    fn fold(&mut self, act: &Act, pos: Pos) -> Result<(), LogError> {
        apply(&mut self.state, act, pos, self.at);
        for id in touches(&act.fact.core, &act.by) {
            if let Some(aggregate) = self.state.get(&id) {
                self.log.put_aggregate(&id, aggregate)?;
            }
        }
        Ok(())
    }

    fn load(&mut self, wanted: &[AggregateId]) -> Result<(), LogError> {
        for id in wanted {
            if self.state.has(id) || self.absent.contains(id) {
                continue;
            }
            match self.log.aggregate(id)? {
                Some(aggregate) => self.state.put(*id, aggregate),
                None => self.absent.push(*id),
            }
        }
        Ok(())
    }
}

/// The object whose first entry makes an aggregate.
fn object_of(id: &AggregateId) -> Option<ObjectId> {
    match id {
        AggregateId::Member(id) => Some((*id).into()),
        AggregateId::Invite(id) => Some((*id).into()),
        AggregateId::Need(id) => Some((*id).into()),
        AggregateId::Topic(id) => Some((*id).into()),
        AggregateId::Draft(id) => Some((*id).into()),
        AggregateId::Comment(id) => Some((*id).into()),
        AggregateId::Amendment(id) => Some((*id).into()),
        AggregateId::Space | AggregateId::Device(_) | AggregateId::RoleKey(_) | AggregateId::Stance(_) => {
            None
        }
    }
}
