//! Topics of one's own: proposed by oneself, drafted by oneself, or with a need of one's own in them; and rounds to sign.

use std::collections::BTreeMap;

use yishi_domain::fact::Core;
use yishi_domain::id::TopicId;
use yishi_domain::joint::{Joint, Sides};
use yishi_domain::kind::Kind;
use yishi_domain::role::Role;
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
    let me = Me {
        owns: is_mine(reader, id, &topic)?,
        governs: reader.holds(Role::in_both_committees)?,
        supervises: reader.holds(|role| role == Role::Supervisor)?,
        evaluates: reader.holds(Role::is_expert)?,
    };
    let mut shares = Shares::default();
    let settled: Vec<bool> = acts.iter().map(|act| shares.settles(&act.act.fact.core)).collect();
    let told = acts.iter().zip(settled);
    Ok(told.map(|(act, settled)| one(reader, id, &topic, me, act).filter(|_| settled)).collect())
}

/// What oneself is to a topic.
#[derive(Clone, Copy)]
struct Me {
    owns: bool,
    governs: bool,
    supervises: bool,
    evaluates: bool,
}

/// Who has agreed so far to each step that takes both committees.
#[derive(Default)]
struct Shares(BTreeMap<Kind, Option<Sides>>);

impl Shares {
    /// Whether an act brings about what it is for: one side's share alone is no news yet.
    fn settles(&mut self, core: &Core) -> bool {
        let Some(joint) = joint_of(core) else { return true };
        let agreed = self.0.entry(core.kind()).or_default().get_or_insert(Sides::NONE);
        let settled = Joint::settle(joint, agreed);
        if settled {
            self.0.remove(&core.kind());
        }
        settled
    }
}

/// The share of an act that takes both committees.
const fn joint_of(core: &Core) -> Option<Option<Joint>> {
    if let Core::EvaluationAsked(core) = core {
        return Some(core.joint);
    }
    if let Core::TopicTerminated(core) = core {
        return Some(core.joint);
    }
    if let Core::WorkSuspended(core) = core {
        return Some(core.joint);
    }
    if let Core::WorkResumed(core) = core { Some(core.joint) } else { None }
}

fn is_mine(reader: &Reader<'_>, id: TopicId, topic: &Topic) -> Result<bool, ClientError> {
    let placed = "SELECT 1 FROM needs WHERE space = ?1 AND topic = ?3 AND (owner = ?2 OR entered_by = ?2)";
    Ok(topic.proposed_by == reader.me
        || topic.drafters_now().any(|member| member == reader.me)
        || reader.finds(placed, &id.0)?)
}

fn one(reader: &Reader<'_>, id: TopicId, topic: &Topic, me: Me, act: &Told) -> News {
    // The last signature makes a text final for everybody, whoever gave it.
    let round = topic.rounds.iter().find(|round| round.sealed.is_some() && round.sealed == act.pos);
    if let (Core::SignedOff(_), Some(round)) = (&act.act.fact.core, round) {
        let signs = round.slots.iter().any(|slot| slot.members.contains(&reader.me));
        return (me.owns || signs).then(|| (InboxKind::Sealed, id.into()));
    }
    if is_share(topic, act) || act.by() == reader.me {
        return None;
    }
    kind_of(reader, me, act).map(|kind| (kind, id.into()))
}

/// Whether an act is one side's share of taking a topic up or declining it, which is no news yet.
fn is_share(topic: &Topic, act: &Told) -> bool {
    let settled = [(Kind::TopicAccepted, topic.accepted), (Kind::TopicDeclined, topic.declined)];
    settled.into_iter().any(|(kind, pos)| act.kind() == kind && pos != act.pos)
}

fn kind_of(reader: &Reader<'_>, me: Me, act: &Told) -> Option<InboxKind> {
    const TOPICS: [(Kind, InboxKind); 13] = [
        (Kind::EvaluationGiven, InboxKind::EvaluationGiven),
        (Kind::ReferralAcknowledged, InboxKind::ReferralAcknowledged),
        (Kind::TopicTerminated, InboxKind::TopicTerminated),
        (Kind::TopicAnnulled, InboxKind::TopicAnnulled),
        (Kind::WorkSuspended, InboxKind::WorkSuspended),
        (Kind::WorkResumed, InboxKind::WorkResumed),
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
    if act.kind() == Kind::EvaluationAsked {
        return me.evaluates.then_some(InboxKind::EvaluationAsked);
    }
    // Supervisors are told when work stops and when what was agreed is void; both committees hear what experts say.
    let stops = matches!(act.kind(), Kind::TopicAnnulled | Kind::WorkSuspended | Kind::WorkResumed);
    let heard = act.kind() == Kind::EvaluationGiven;
    let concerns = me.owns || stops && me.supervises || heard && me.governs;
    let known = TOPICS.iter().find(|(kind, _)| concerns && *kind == act.kind());
    known.map(|(_, news)| *news)
}
