//! Answering: which of the space's entries a device is told, as a function of its grants and its cursor, so that a
//! repeated request gives the same answer.

use yishi_domain::id::DeviceId;
use yishi_domain::label::{Label, Scope};
use yishi_domain::membership::Member;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Pos;

use crate::entry::Entry;
use crate::keys::SignKey;
use crate::log::{Batch, Log, LogError, Reading, Stamped};
use crate::message::{Ask, Fill, Reply, ShortStamp, SpaceAnswer};
use crate::packed::Packer;
use crate::stamp::{Page, Stamp, Verdict};

/// Who reads.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reader {
    /// None for somebody who is not enrolled.
    member: Option<Member>,
    /// The one that is cut off, if it is: it is told that everything but `public` is closed.
    revoked: Option<DeviceId>,
}

impl Reader {
    pub(crate) fn of(log: &mut dyn Log, device: Option<&DeviceId>) -> Result<Self, LogError> {
        let Some(device) = device else { return Ok(Self::default()) };
        let Some(Aggregate::Device(state)) = log.aggregate(&AggregateId::Device(*device))? else {
            return Ok(Self::default());
        };
        Ok(match log.aggregate(&AggregateId::Member(state.member))? {
            Some(Aggregate::Member(member)) => {
                Self { member: Some(member), revoked: state.revoked.map(|_| *device) }
            }
            _ => Self::default(),
        })
    }

    /// The member, unless it asks from a device that is cut off.
    pub(crate) fn working(&self) -> Option<&Member> {
        self.member.as_ref().filter(|_| self.revoked.is_none())
    }

    /// What may be read now, as of a position.
    pub(crate) fn scopes(&self, pos: Pos) -> Vec<Scope> {
        self.working().map_or_else(|| vec![Scope::One(Label::Public)], |member| member.scopes_at(pos))
    }

    /// What a cursor at this position has been given, as far as is known.
    fn held(&self, after: Pos) -> Vec<Scope> {
        self.member.as_ref().map_or_else(|| self.scopes(after), |member| member.scopes_at(after))
    }

    /// Whose refused and quarantined entries are told: of one that is cut off only its own.
    fn devices(&self) -> &[DeviceId] {
        if let Some(device) = &self.revoked {
            return core::slice::from_ref(device);
        }
        self.member.as_ref().map_or(&[], |member| &member.devices)
    }
}

/// What was pushed to this space in the same request, with the replies to it.
pub type Answered<'a> = &'a [(&'a Entry, &'a Reply)];

/// Answers for one space. `device` is the device that signed the request, if any; `budget` is in bytes of bodies.
pub fn answer(
    log: &mut dyn Log,
    log_key: &SignKey,
    device: Option<&DeviceId>,
    ask: &Ask,
    pushed: Answered<'_>,
    budget: usize,
) -> Result<SpaceAnswer, LogError> {
    let (epoch, head) = (log.epoch()?, log.head()?);
    let reader = Reader::of(log, device)?;
    let fresh = ask.cursor.epoch != epoch || ask.cursor.after > head;
    let after = if fresh { Pos(0) } else { ask.cursor.after };
    let before = if fresh || after == Pos(0) { Vec::new() } else { reader.held(after) };
    let mut batch = read_main(log, &reader, after, head, budget)?;
    let now = reader.scopes(batch.reached);
    let opened = now.iter().filter(|scope| !before.contains(scope));
    let opened: Vec<Fill> = opened.map(|scope| Fill { scope: *scope, after: Pos(0), upto: after }).collect();
    let closed = before.iter().filter(|scope| !now.contains(scope)).copied().collect();
    let asked: &[Fill] = if fresh { &[] } else { &ask.cursor.fills };
    let (filled, fills) = read_fills(log, asked, &now, budget.saturating_sub(size(&batch)))?;
    let reached = batch.reached;
    batch.entries.extend(filled);
    let to_fill = opened.iter().any(|fill| fill.after < fill.upto);
    let more = reached < head || !fills.is_empty() || to_fill;
    let mut answer = SpaceAnswer {
        space: log.space(),
        epoch,
        head,
        upto: reached,
        opened,
        closed,
        fills,
        devices: Vec::new(),
        entries: Vec::new(),
        stamps: Vec::new(),
        signature: [0; 64],
        more,
        genesis: if fresh { Some(log.genesis()?.into()) } else { None },
    };
    write_page(&mut answer, log_key, batch.entries, pushed);
    Ok(answer)
}

fn size(batch: &Batch) -> usize {
    batch.entries.iter().map(|stamped| stamped.entry.size()).sum()
}

/// The main stream: everything readable under the scopes held where the batch ends.
fn read_main(
    log: &mut dyn Log,
    reader: &Reader,
    after: Pos,
    head: Pos,
    budget: usize,
) -> Result<Batch, LogError> {
    let mut upto = head;
    loop {
        let scopes = reader.scopes(upto);
        let reading = Reading { scopes: &scopes, devices: reader.devices(), after, upto, budget };
        let batch = log.read(&reading)?;
        if reader.scopes(batch.reached) == scopes {
            return Ok(batch);
        }
        upto = batch.reached;
    }
}

/// How many fills one answer works on: whoever asks for thousands does not hold the hub up.
const FILLS_AT_ONCE: usize = 64;

/// Catches up scopes that were opened later; one that was closed again is dropped.
fn read_fills(
    log: &mut dyn Log,
    asked: &[Fill],
    now: &[Scope],
    mut budget: usize,
) -> Result<(Vec<Stamped>, Vec<Fill>), LogError> {
    let (mut entries, mut left) = (Vec::new(), Vec::new());
    for (read, fill) in asked.iter().filter(|fill| now.contains(&fill.scope)).enumerate() {
        if budget == 0 || read >= FILLS_AT_ONCE {
            left.push(*fill);
            continue;
        }
        let scopes = [fill.scope];
        let reading = Reading { scopes: &scopes, devices: &[], after: fill.after, upto: fill.upto, budget };
        let batch = log.read(&reading)?;
        budget = budget.saturating_sub(size(&batch));
        if batch.reached < fill.upto {
            left.push(Fill { after: batch.reached, ..*fill });
        }
        entries.extend(batch.entries);
    }
    Ok((entries, left))
}

/// Packs the entries, leaves out what the device pushed just now, and signs stamps of both as one page.
pub(crate) fn write_page(
    answer: &mut SpaceAnswer,
    log_key: &SignKey,
    mut entries: Vec<Stamped>,
    pushed: Answered<'_>,
) {
    let pushed_ids: Vec<_> = pushed.iter().map(|(entry, reply)| (entry.id(), *reply)).collect();
    entries.sort_by_key(|stamped| stamped.stamp.pos);
    entries.dedup_by_key(|stamped| stamped.stamp.pos);
    entries.retain(|stamped| !pushed_ids.iter().any(|(id, _)| *id == stamped.stamp.id));
    let mut packer = Packer::default();
    let mut stamps = Vec::with_capacity(entries.len());
    for Stamped { entry, stamp } in entries {
        answer.entries.push(packer.pack(&entry));
        let verdict = (stamp.verdict != Verdict::Accepted).then(|| stamp.verdict.clone());
        answer.stamps.push(ShortStamp { pos: stamp.pos, received_at: stamp.received_at, verdict });
        stamps.push(stamp);
    }
    answer.devices = packer.into_devices();
    for (id, reply) in pushed_ids {
        if let Reply::Stamped { pos, received_at, verdict } = reply {
            stamps.push(Stamp { id, pos: *pos, received_at: *received_at, verdict: verdict.clone() });
        }
    }
    answer.signature = page_of(answer, stamps).sign(log_key);
}

/// The page an answer's signature is over.
pub fn page_of(answer: &SpaceAnswer, stamps: Vec<Stamp>) -> Page {
    Page { space: answer.space, epoch: answer.epoch, upto: answer.upto, tree_root: [0; 32], stamps }
}
