//! Admission: every entry that others wrote passes here, cheapest steps first, the same code wherever it runs
//! (architecture.md §5). Entries run one by one; a batch that a draft change spoils is run again, with every draft change
//! tried by itself.

mod budget;
mod draft;
mod outcome;
mod proofs;

use yishi_domain::act::Act;
use yishi_domain::drafter::DrafterRemoved;
use yishi_domain::fact::Core;
use yishi_domain::id::{DeviceId, EntryId, ObjectId};
use yishi_domain::membership::{Cut, InviteGrant, Invited, Revoked, RoleEnded, RoleGranted};
use yishi_domain::recusal::Recused;
use yishi_domain::refusal::{Class, Code, Refusal};
use yishi_domain::rule::{apply, check, check_admitted, reads, touches};
use yishi_domain::rulebook::{Chapter, Origin, RulesAdopted};
use yishi_domain::state::{AggregateId, State};
use yishi_domain::time::{Moment, Pos};

use crate::entry::{BadEntry, Content, Entry};
use crate::log::{Log, LogError, Stamped};
use crate::message::Reply;
use crate::stamp::{Stamp, Verdict};

pub use budget::TrialBudget;
pub use draft::DraftCache;
use draft::Trials;
use outcome::{Decided, reply_of};
pub(crate) use proofs::verify as verify_proofs;

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
    budget: &mut TrialBudget<'_>,
) -> Result<Vec<Reply>, LogError> {
    // Charged once, and only for what is new.
    let mut allowed: Vec<Option<bool>> = vec![None; entries.len()];
    log.mark()?;
    let mut trials = Trials::together(budget);
    let mut replies = Run::new(log, docs, &mut trials, at).entries(entries, &mut allowed, quota)?;
    if !trials.hold() {
        log.back()?;
        trials = Trials::singly(budget);
        replies = Run::new(log, docs, &mut trials, at).entries(entries, &mut allowed, quota)?;
    }
    trials.keep(docs);
    Ok(replies)
}

/// One pass over a batch.
struct Run<'a, 'b, 'c> {
    log: &'a mut dyn Log,
    docs: &'a DraftCache,
    at: Moment,
    state: State,
    absent: Vec<AggregateId>,
    trials: &'a mut Trials<'b, 'c>,
}

impl<'a, 'b, 'c> Run<'a, 'b, 'c> {
    fn new(log: &'a mut dyn Log, docs: &'a DraftCache, trials: &'a mut Trials<'b, 'c>, at: Moment) -> Self {
        Self { log, docs, at, state: State::default(), absent: Vec::new(), trials }
    }

    fn entries(
        &mut self,
        entries: &[Entry],
        allowed: &mut [Option<bool>],
        quota: &mut Quota<'_>,
    ) -> Result<Vec<Reply>, LogError> {
        let mut replies = Vec::with_capacity(entries.len());
        for (entry, allowed) in entries.iter().zip(allowed) {
            let mut charge = || *allowed.get_or_insert_with(|| quota(&entry.header.device, entry.size()));
            replies.push(self.entry(entry, &mut charge)?);
        }
        Ok(replies)
    }

    fn entry(&mut self, entry: &Entry, allowed: &mut dyn FnMut() -> bool) -> Result<Reply, LogError> {
        let id = entry.id();
        if let Some(stamp) = self.log.stamp(&id)? {
            return Ok(reply_of(&stamp));
        }
        let act = match entry.act() {
            Ok(act) => act,
            Err(BadEntry::UnknownKind) => return Ok(Reply::Retry(Code::KindUnknown.as_str().to_owned())),
            Err(bad) => return Ok(Reply::Broken(bad.to_string())),
        };
        self.load(&[AggregateId::Device(act.by.device)])?;
        let stranger = self.state.device(act.by.device).is_err();
        let newcomer = stranger && matches!(act.fact.core, Core::Joined(_));
        if stranger && !newcomer {
            return Ok(Reply::Broken(Code::DeviceUnknown.as_str().to_owned()));
        }
        if !allowed() {
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
        // Words go only from entries that were read with them: nobody signs what no rule has seen.
        if matches!(entry.content, Content::Erased(_)) {
            return Ok(Decided::Refuse(Code::WordsErased));
        }
        let wanted = reads(&act.fact.core, &act.by);
        self.load(&wanted)?;
        let verdict =
            check(&self.state, act, self.at).and_then(|()| proofs::verify(entry, act, self.log.space()));
        match verdict {
            Ok(()) => self.beyond_rules(entry, act),
            Err(refusal) => self.refused(&refusal, act, &wanted),
        }
    }

    fn beyond_rules(&mut self, entry: &Entry, act: &Act) -> Result<Decided, LogError> {
        if let Core::DraftChanged(core) = &act.fact.core {
            let entered = self.trials.enter(self.log, self.docs, core, entry)?;
            return match entered {
                Decided::Retry(Code::UnknownObject) => {
                    self.without(Code::UnknownObject, &[core.writing().draft().into()])
                }
                Decided::Accept | Decided::Refuse(_) | Decided::Quarantine(_) | Decided::Retry(_) => {
                    Ok(entered)
                }
            };
        }
        if let Core::CopyPublished(core) = &act.fact.core
            && !self.trials.logged(self.log, self.docs, core)?
        {
            return self.without(Code::UnknownObject, &[core.topic.draft().into()]);
        }
        if let Core::Admitted(core) = &act.fact.core {
            return self.may_be_admitted(&core.entry);
        }
        if let Core::RulesAdopted(RulesAdopted { chapter, origin: Some(origin), .. }) = &act.fact.core {
            return self.taken_over(chapter, *origin);
        }
        self.within_backlog(&act.fact.core)
    }

    /// Refuses a chapter that the space above did not issue like that: one from there may do what a unit's own may not.
    fn taken_over(&mut self, chapter: &Chapter, origin: Origin) -> Result<Decided, LogError> {
        let above = self.log.rules_above(&origin.space)?;
        let issued = above.is_some_and(|rules| rules.issued(&origin.entry, chapter));
        Ok(if issued { Decided::Accept } else { Decided::Refuse(Code::RulesOrigin) })
    }

    /// Refuses a cut that would leave a device more than a backlog after what it has sent.
    fn within_backlog(&mut self, core: &Core) -> Result<Decided, LogError> {
        for cut in cuts_of(core) {
            if cut.last > self.log.link(&cut.device)?.dseq.saturating_add(BACKLOG_MAX) {
                return Ok(Decided::Refuse(Code::CutAhead));
            }
        }
        Ok(Decided::Accept)
    }

    /// What a refusal comes to.
    fn refused(&mut self, refusal: &Refusal, act: &Act, wanted: &[AggregateId]) -> Result<Decided, LogError> {
        let core = &act.fact.core;
        let missing: Vec<ObjectId> = match (refusal.code, refusal.code.class()) {
            (code, Class::Refuse) => return Ok(Decided::Refuse(code)),
            (code, Class::Quarantine) => return Ok(Decided::Quarantine(code)),
            (Code::RoundUnknown, _) => vec![core.rule().object()],
            (Code::GridUnknown, _) => grid_of(core).into_iter().collect(),
            _ => wanted.iter().filter(|id| !self.state.has(id)).filter_map(object_of).collect(),
        };
        self.without(refusal.code, &missing)
    }

    /// What becomes of an act whose object is not here: it waits, unless what would have made the object was refused
    /// or put aside, or everything it names is here: then nothing may ever come, and what follows would wait, too.
    fn without(&mut self, code: Code, missing: &[ObjectId]) -> Result<Decided, LogError> {
        if missing.is_empty() {
            return Ok(Decided::Refuse(code));
        }
        for object in missing {
            if self.log.refused_about(object)? {
                return Ok(Decided::Refuse(Code::DependsOnRefused));
            }
        }
        for object in missing {
            if self.log.quarantined_about(object)? {
                return Ok(Decided::Quarantine(Code::DependsOnQuarantined));
            }
        }
        Ok(Decided::Retry(code))
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
            self.take_in(&core.entry)?;
        }
        Ok(reply)
    }

    /// Judges the entry that an act takes out of quarantine. That something ended for its author is no longer asked, all
    /// else is; what cannot be taken in stays where it is, and the act is refused with the reason. (An entry keeps the
    /// position of its first verdict unless it counts from a later one: the order of its chain would not hold.)
    fn may_be_admitted(&mut self, id: &EntryId) -> Result<Decided, LogError> {
        let unknown = Decided::Refuse(Code::AdmitUnknown);
        let Some(Stamped { entry, stamp }) = self.log.entry(id)? else { return Ok(unknown) };
        let Ok(act) = entry.act() else { return Ok(unknown) };
        let nested = matches!(act.fact.core, Core::Admitted(_));
        if nested || !matches!(stamp.verdict, Verdict::Quarantined(_)) {
            return Ok(unknown);
        }
        self.load(&reads(&act.fact.core, &act.by))?;
        let judged = match check_admitted(&self.state, &act, self.at) {
            Ok(()) => self.beyond_rules(&entry, &act)?,
            Err(refusal) => Decided::Refuse(refusal.code),
        };
        Ok(match judged {
            Decided::Accept | Decided::Retry(Code::HubBusy) => judged,
            Decided::Refuse(code) | Decided::Retry(code) | Decided::Quarantine(code) => Decided::Refuse(code),
        })
    }

    /// Gives an entry that was judged fit for it the next position.
    fn take_in(&mut self, id: &EntryId) -> Result<(), LogError> {
        let Some(Stamped { entry, .. }) = self.log.entry(id)? else { return Ok(()) };
        let Ok(act) = entry.act() else { return Ok(()) };
        let pos = Pos(self.log.head()?.0.saturating_add(1));
        self.log.restamp(&Stamp { id: *id, pos, received_at: self.at, verdict: Verdict::Admitted })?;
        self.fold(&act, pos)
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

/// The most entries of a device that may still be on their way (security.md §3.3).
const BACKLOG_MAX: u64 = 500;

/// Where devices are cut by an act.
fn cuts_of(core: &Core) -> Vec<Cut> {
    if let Core::RoleEnded(RoleEnded { cuts, .. })
    | Core::DrafterRemoved(DrafterRemoved { cuts, .. })
    | Core::Recused(Recused { cuts, .. }) = core
    {
        return cuts.clone();
    }
    if let Core::Revoked(Revoked { device, last, .. }) = core {
        return vec![Cut { device: *device, last: *last }];
    }
    Vec::new()
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
        AggregateId::Paper(id) => Some((*id).into()),
        AggregateId::Session(id) => Some((*id).into()),
        AggregateId::Org(id) => Some((*id).into()),
        AggregateId::Draw(id) => Some((*id).into()),
        AggregateId::Venue(id) => Some((*id).into()),
        AggregateId::Space
        | AggregateId::Device(_)
        | AggregateId::RoleKey(_)
        | AggregateId::Stance(_)
        | AggregateId::Rulebook
        | AggregateId::Minor(_) => None,
    }
}

/// The grid that a fact names and that must be there.
fn grid_of(core: &Core) -> Option<ObjectId> {
    if let Core::NeedLogged(fact) = core {
        return Some(fact.grid.into());
    }
    if let Core::PersonRegistered(fact) = core {
        return Some(fact.grid.into());
    }
    if let Core::ClaimAsked(fact) = core {
        return Some(fact.grid.into());
    }
    if let Core::RoleGranted(RoleGranted { post, .. })
    | Core::Invited(Invited { grant: InviteGrant::Post(post), .. }) = core
    {
        return post.grid.map(Into::into);
    }
    None
}
