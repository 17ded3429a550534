//! Taking an amendment over into the draft: the decision and the change that carries it out, in one transaction.

use std::ops::Range;

use yishi_domain::amendment::{AmendmentProposed, AmendmentStatus, AmendmentTaken};
use yishi_domain::fact::{Core, Fact};
use yishi_domain::id::{AmendmentId, TopicId};
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::state::AggregateId;
use yishi_domain::words::Words;
use yishi_replica::draft::{ChangeHash, place};

use super::Desk;
use super::act::Acting;
use super::draft::{needs, record};
use crate::draft::{Opened, apply, failed, passage, replace};
use crate::error::ClientError;
use crate::project::told;
use crate::trouble::Trouble;

/// What an amendment says.
struct Asked {
    core: AmendmentProposed,
    quote: String,
    replacement: String,
}

impl Desk {
    /// Takes an amendment over where its passage still reads as quoted. Where it does not, nothing is done and the
    /// sentence (code `passage_moved`) shows both, for [`Desk::take_amendment_at`].
    pub fn take_amendment(&self, amendment: AmendmentId, topic: TopicId) -> Result<(), ClientError> {
        self.take(amendment, topic, None)
    }

    /// Takes an amendment over at a place of today's text: UTF-16 units, `end` behind the last one.
    pub fn take_amendment_at(
        &self,
        amendment: AmendmentId,
        topic: TopicId,
        start: u32,
        end: u32,
    ) -> Result<(), ClientError> {
        self.take(amendment, topic, Some(range(start, end)?))
    }

    fn take(
        &self,
        amendment: AmendmentId,
        topic: TopicId,
        by_hand: Option<Range<usize>>,
    ) -> Result<(), ClientError> {
        let mut wanted = needs(topic.into());
        wanted.push(AggregateId::Amendment(amendment));
        self.act_with(&wanted, |acting| {
            let asked = asked(acting, amendment)?;
            if asked.core.topic != topic {
                return Err(Refusal::from(Code::UnknownObject).into());
            }
            if acting.state.amendment(amendment)?.status != AmendmentStatus::Open {
                return Err(Refusal::from(Code::AmendmentSettled).into());
            }
            let mut opened = self.open_to_write(acting, topic.into())?;
            let today = opened.text()?;
            let range = match by_hand {
                Some(range) => range,
                None => found(acting, topic, &asked, &opened, &today)?,
            };
            let splice = yishi_replica::draft::Splice {
                at: range.start,
                delete: range.len(),
                insert: asked.replacement,
            };
            // Small as it is, it may repeat what stands there already: then the decision is all there is to record.
            let changes = replace(&mut opened.document, &apply(&today, &[splice])?)?;
            let mut facts = vec![Fact::bare(AmendmentTaken { amendment, topic })];
            facts.extend(record(acting, topic.into(), Some(amendment), &opened, changes)?);
            Ok(facts)
        })
        .map(|_| ())
    }
}

fn range(start: u32, end: u32) -> Result<Range<usize>, ClientError> {
    let units = |at: u32| usize::try_from(at).map_err(|_| Refusal::from(Code::PassageWrong));
    if start > end {
        return Err(Refusal::from(Code::PassageWrong).into());
    }
    Ok(units(start)?..units(end)?)
}

fn asked(acting: &Acting<'_>, amendment: AmendmentId) -> Result<Asked, ClientError> {
    let acts = told(acting.tx, acting.space.n, &AggregateId::Amendment(amendment))?;
    let proposed = acts.into_iter().find_map(|told| {
        let Core::AmendmentProposed(core) = told.act.fact.core else { return None };
        Some((core, told.act.fact.words))
    });
    match proposed {
        Some((core, Some(Words::Passage { quote, replacement, .. }))) => {
            Ok(Asked { core, quote, replacement })
        }
        Some(_) => Err(Trouble::AmendmentErased.into()),
        None => Err(Refusal::from(Code::UnknownObject).into()),
    }
}

/// Where the passage stands today, if it still reads as quoted.
fn found(
    acting: &Acting<'_>,
    topic: TopicId,
    asked: &Asked,
    opened: &Opened,
    today: &str,
) -> Result<Range<usize>, ClientError> {
    let copy = acting.state.topic(topic)?.has_copy(asked.core.version)?;
    let heads: Vec<ChangeHash> = copy.heads.iter().map(|head| ChangeHash(head.0)).collect();
    let quoted = range(asked.core.start, asked.core.end)?;
    let placed = place(&opened.document, &heads, quoted, &asked.quote).map_err(failed)?;
    if placed.matches {
        return Ok(placed.range);
    }
    let now = passage(today, &placed.range);
    let now = if now.is_empty() { "（已删去）" } else { now.as_str() };
    Err(ClientError::about(
        Trouble::PassageMoved,
        format!("建议针对的原文：“{}”；现在：“{now}”", asked.quote),
    ))
}
