//! Topics of one's own: proposed by oneself, drafted by oneself, or with a need of one's own in them; and rounds to sign.

use yishi_domain::fact::Core;
use yishi_domain::id::TopicId;
use yishi_domain::kind::Kind;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::topic::Topic;

use super::super::Told;
use super::{News, Reader};
use crate::error::ClientError;
use crate::state::current;
use crate::view::InboxKind;

/// What happened to a topic, as far as it is news to oneself.
pub(super) fn news(reader: &Reader<'_>, id: TopicId, acts: &[Told]) -> Result<Vec<News>, ClientError> {
    let Some(Aggregate::Topic(topic)) = current(reader.tx, reader.space, AggregateId::Topic(id))? else {
        return Ok(acts.iter().map(|_| None).collect());
    };
    let mine = is_mine(reader, id, &topic)?;
    Ok(acts.iter().map(|act| one(reader, id, &topic, mine, act)).collect())
}

fn is_mine(reader: &Reader<'_>, id: TopicId, topic: &Topic) -> Result<bool, ClientError> {
    let placed = "SELECT 1 FROM needs WHERE space = ?1 AND topic = ?3 AND (author = ?2 OR entered_by = ?2)";
    Ok(topic.proposed_by == reader.me
        || topic.drafters_now().any(|member| member == reader.me)
        || reader.finds(placed, &id.0)?)
}

fn one(reader: &Reader<'_>, id: TopicId, topic: &Topic, mine: bool, act: &Told) -> News {
    // The last signature makes a text final for everybody, whoever gave it.
    let round = topic.rounds.iter().find(|round| round.sealed.is_some() && round.sealed == act.pos);
    if let (Core::SignedOff(_), Some(round)) = (&act.act.fact.core, round) {
        let signs = round.slots.iter().any(|slot| slot.members.contains(&reader.me));
        return (mine || signs).then(|| (InboxKind::Sealed, id.into()));
    }
    // One side's share of a joint decision is no news yet.
    let shared = act.kind() == Kind::TopicAccepted && topic.accepted != act.pos;
    if shared || act.by() == reader.me {
        return None;
    }
    kind_of(reader, mine, act).map(|kind| (kind, id.into()))
}

fn kind_of(reader: &Reader<'_>, mine: bool, act: &Told) -> Option<InboxKind> {
    const TOPICS: [(Kind, InboxKind); 7] = [
        (Kind::TopicAccepted, InboxKind::TopicAccepted),
        (Kind::TopicDeclined, InboxKind::TopicDeclined),
        (Kind::TopicReferred, InboxKind::TopicReferred),
        (Kind::TopicWithdrawn, InboxKind::TopicWithdrawn),
        (Kind::CopyPublished, InboxKind::CopyPublished),
        (Kind::RoundOpened, InboxKind::RoundOpened),
        (Kind::RoundClosed, InboxKind::RoundClosed),
    ];
    let core = &act.act.fact.core;
    if let Core::RoundOpened(open) = core
        && open.slots.iter().any(|slot| slot.members.contains(&reader.me))
    {
        return Some(InboxKind::RoundToSign);
    }
    if let Core::DrafterAppointed(drafter) = core {
        return (drafter.member == reader.me).then_some(InboxKind::DrafterAppointed);
    }
    if let Core::DrafterRemoved(drafter) = core {
        return (drafter.member == reader.me).then_some(InboxKind::DrafterRemoved);
    }
    if let Core::Recused(recused) = core {
        let told = recused.settles && recused.member == reader.me;
        return told.then_some(InboxKind::Recused);
    }
    if let Core::RecusalEnded(ended) = core {
        let told = ended.settles && ended.member == reader.me;
        return told.then_some(InboxKind::RecusalEnded);
    }
    if let Core::Drawn(drawn) = core {
        return drawn.drawn.contains(&reader.me).then_some(InboxKind::Drawn);
    }
    let known = TOPICS.iter().find(|(kind, _)| mine && *kind == act.kind());
    known.map(|(_, news)| *news)
}
