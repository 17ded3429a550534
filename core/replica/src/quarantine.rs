//! What is in quarantine, as the committee sees it: beside its author only they are told of it, since they may admit it
//! (architecture.md §7). Nothing of it is folded or kept; what is admitted comes with the next sync like anything else.

use yishi_domain::id::{DeviceId, SpaceId};
use yishi_domain::label::may_read;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Pos;

use crate::keys::SignKey;
use crate::log::{Log, LogError, Stamped};
use crate::message::SpaceAnswer;
use crate::receive::{BadAnswer, signed};
use crate::serve::{Reader, write_page};
use crate::stamp::Verdict;

/// Answers a working device of the committee with what is in quarantine above a position, as a page of its own; none
/// for anybody else. `budget` is in bytes of bodies.
pub fn answer(
    log: &mut dyn Log,
    log_key: &SignKey,
    device: &DeviceId,
    after: Pos,
    budget: usize,
) -> Result<Option<SpaceAnswer>, LogError> {
    let reader = Reader::of(log, Some(device))?;
    let Some(member) = reader.working() else { return Ok(None) };
    let leads = match log.aggregate(&AggregateId::Space)? {
        Some(Aggregate::Space(space)) => space.holds_now(member.id, |post| post.role.in_committee()),
        _ => false,
    };
    if !leads {
        return Ok(None);
    }
    let head = log.head()?;
    let scopes = reader.scopes(head);
    let mut batch = log.quarantined(after, budget)?;
    batch.entries.retain(|stamped| may_read(&scopes, &stamped.entry.header.audience));
    let mut answer = SpaceAnswer {
        space: log.space(),
        epoch: log.epoch()?,
        head,
        upto: batch.reached,
        opened: Vec::new(),
        closed: Vec::new(),
        fills: Vec::new(),
        devices: Vec::new(),
        entries: Vec::new(),
        stamps: Vec::new(),
        signature: [0; 64],
        more: batch.reached < head,
        genesis: None,
    };
    write_page(&mut answer, log_key, batch.entries, &[]);
    Ok(Some(answer))
}

/// The entries of such an answer, after the page's signature and every entry's have been verified.
pub fn entries(space: &SpaceId, log_key: &[u8; 32], answer: &SpaceAnswer) -> Result<Vec<Stamped>, BadAnswer> {
    if answer.space != *space {
        return Err(BadAnswer::Page);
    }
    let all = signed(log_key, answer)?;
    let aside = all.iter().all(|stamped| matches!(stamped.stamp.verdict, Verdict::Quarantined(_)));
    if aside { Ok(all) } else { Err(BadAnswer::Page) }
}
