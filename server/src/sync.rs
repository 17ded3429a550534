//! One sync request from end to end, without HTTP: unpack, admit space by space, answer in the same transaction.

use std::collections::BTreeSet;

use yishi_domain::id::{DeviceId, SpaceId};
use yishi_domain::kind::Kind;
use yishi_replica::admission::{TrialBudget, admit};
use yishi_replica::entry::{BadEntry, Content, Entry, HEADER_LEN};
use yishi_replica::log::LogError;
use yishi_replica::message::{ASK_BYTES, Ask, PUSH_MAX, Pushed, Reply, SpaceAnswer, SyncAnswer, SyncRequest};
use yishi_replica::packed::{Packed, Unpacker};
use yishi_replica::serve::answer;
use yishi_replica::stamp::Verdict;

use crate::problem::{Kind as Bad, Problem};
use crate::shared::{Hint, Shared};
use crate::store::StoreError;

/// The most spaces of a request.
const SPACES_MAX: usize = 64;
/// The most scopes being caught up in one space of a request.
const FILLS_MAX: usize = 1024;

/// An entry of the request, and what is said of it.
struct Push {
    space: u32,
    joins: bool,
    entry: Option<Entry>,
    reply: Reply,
}

/// Answers a request. `device` signed it; none for somebody anonymous, who reads what is public and may join.
pub(crate) fn run(
    shared: &Shared,
    request: SyncRequest,
    device: Option<DeviceId>,
) -> Result<SyncAnswer, Problem> {
    check_shape(&request)?;
    if device.is_some_and(|device| device != request.device) {
        return Err(Bad::DeviceMismatch.into());
    }
    let joins_only = request.push.iter().all(|pushed| pushed.entry.kind == Kind::Joined.code());
    if device.is_none() && !joins_only {
        return Err(Bad::SignatureNeeded.into());
    }
    let mut pushes = unpack(&request.spaces, &request.device, request.push);
    let mut budget = usize::try_from(request.max_bytes.min(ASK_BYTES)).unwrap_or(0);
    let mut spaces = Vec::with_capacity(request.spaces.len());
    for (index, ask) in (0u32..).zip(&request.spaces) {
        let here: Vec<&mut Push> = pushes.iter_mut().filter(|push| push.space == index).collect();
        // Who joins unsigned is told only whether it worked: what was public would move the cursor past everything
        // else, and anybody could have sent these bytes again.
        let joining = device.is_none() && !here.is_empty();
        if let Some(answer) = one_space(shared, device.as_ref(), ask, here, budget)?.filter(|_| !joining) {
            budget = budget.saturating_sub(answer.entries.iter().map(size).sum());
            spaces.push(answer);
        }
    }
    // Whoever joined just now needs a first nonce; it is of no use to anybody without that device's key.
    let joined = || pushes.iter().any(|push| push.joins && is_accepted(&push.reply));
    let to = device.or_else(|| joined().then_some(request.device));
    let nonce = to.map_or(Vec::new(), |device| shared.nonces.give(&device, (shared.clock)()).to_vec());
    let replies = pushes.into_iter().map(|push| push.reply).collect();
    Ok(SyncAnswer { replies, spaces, nonce: nonce.into() })
}

/// Refuses what no phone of ours would send.
fn check_shape(request: &SyncRequest) -> Result<(), Problem> {
    let spaces: BTreeSet<&SpaceId> = request.spaces.iter().map(|ask| &ask.space).collect();
    let named = |space: u32| usize::try_from(space).is_ok_and(|space| space < request.spaces.len());
    let sound = request.push.len() <= PUSH_MAX
        && request.spaces.len() <= SPACES_MAX
        && spaces.len() == request.spaces.len()
        && request.spaces.iter().all(|ask| ask.cursor.fills.len() <= FILLS_MAX)
        && request.push.iter().all(|pushed| named(pushed.space) && pushed.entry.device == 0);
    if sound { Ok(()) } else { Err(Bad::Malformed.into()) }
}

/// Entries in the order pushed; what is left out of each follows from the one before it in its space.
fn unpack(asks: &[Ask], author: &DeviceId, push: Vec<Pushed>) -> Vec<Push> {
    let devices = [*author];
    let mut unpackers: Vec<_> = asks.iter().map(|ask| Unpacker::new(ask.space, &devices)).collect();
    let mut pushes = Vec::with_capacity(push.len());
    for Pushed { space, entry } in push {
        let joins = entry.kind == Kind::Joined.code();
        let unpacker = usize::try_from(space).ok().and_then(|index| unpackers.get_mut(index));
        let entry = unpacker.and_then(|unpacker| unpacker.unpack(entry));
        pushes.push(Push { space, joins, entry, reply: Reply::Broken(BadEntry::Encoding.to_string()) });
    }
    pushes
}

/// Admits this space's entries, if there are any, and answers; none if the space is not here.
fn one_space(
    shared: &Shared,
    device: Option<&DeviceId>,
    ask: &Ask,
    mut pushes: Vec<&mut Push>,
    budget: usize,
) -> Result<Option<SpaceAnswer>, Problem> {
    pushes.retain(|push| push.entry.is_some());
    let entries: Vec<Entry> = pushes.iter_mut().filter_map(|push| push.entry.take()).collect();
    let (replies, answer) = match transact(shared, device, ask, &entries, budget) {
        Ok((replies, answer)) => (replies, Some(answer)),
        Err(StoreError::UnknownSpace) => {
            (vec![Reply::Retry(Bad::SpaceUnknown.code().to_owned()); entries.len()], None)
        }
        Err(error) => return Err(error.into()),
    };
    for (push, reply) in pushes.into_iter().zip(replies) {
        push.reply = reply;
    }
    Ok(answer)
}

/// Everything this request does in one space, in one transaction; a request that says nothing does not write.
fn transact(
    shared: &Shared,
    device: Option<&DeviceId>,
    ask: &Ask,
    entries: &[Entry],
    budget: usize,
) -> Result<(Vec<Reply>, SpaceAnswer), StoreError> {
    let mut done = None;
    if entries.is_empty() {
        shared.store.read_space(&ask.space, &mut |log| {
            done = Some((Vec::new(), answer(log, &shared.log_key, device, ask, &[], budget)?));
            Ok(())
        })?;
    } else {
        let mut docs = shared.docs();
        let mut moved = false;
        let committed = shared.store.with_space(&ask.space, &mut |log| {
            let (before, now) = (log.head()?, (shared.clock)());
            let mut quotas = shared.quotas();
            let mut quota = |device: &DeviceId, size: usize| {
                quotas.take(device, 1, u64::try_from(size).unwrap_or(u64::MAX), now)
            };
            let clock = || (shared.clock)();
            let mut trials = TrialBudget::new(&clock);
            let replies = admit(log, &mut docs, entries, now, &mut quota, &mut trials)?;
            let pushed: Vec<_> = entries.iter().zip(&replies).collect();
            let answer = answer(log, &shared.log_key, device, ask, &pushed, budget)?;
            moved = log.head()? > before;
            done = Some((replies, answer));
            Ok(())
        });
        if let Err(error) = committed {
            docs.clear();
            return Err(error);
        }
        if let Some((_, answer)) = done.as_ref().filter(|_| moved) {
            shared.hint(Hint { space: ask.space, head: answer.head });
        }
    }
    done.ok_or_else(|| LogError::Broken("a transaction did nothing".to_owned()).into())
}

/// What an entry of an answer takes from the budget.
fn size(packed: &Packed) -> usize {
    let words = match &packed.content {
        Content::Here { bytes, .. } => bytes.len(),
        Content::None | Content::Erased(_) => 0,
    };
    packed.core.len().saturating_add(words).saturating_add(HEADER_LEN)
}

const fn is_accepted(reply: &Reply) -> bool {
    matches!(reply, Reply::Stamped { verdict: Verdict::Accepted | Verdict::Admitted, .. })
}
