//! From an intent to facts that pass `check`. No rule lives here: what is derived is derived, and `check` judges it.

use crate::act::{Act, Actor};
use crate::amendment::{AmendmentProposed, AmendmentTaken};
use crate::comment::{CommentAdded, CommentHidden, CommentWithdrawn};
use crate::copy::{CopyPublished, text_hash};
use crate::drafter::{DrafterAppointed, DrafterRemoved};
use crate::fact::Fact;
use crate::id::{EntryId, RoundId};
use crate::intent::{Intent, NewAmendment, NewCopy, NewNeed, NewTopic};
use crate::label::{Audience, Label};
use crate::membership::{
    Admitted, Confirmed, GridDefined, InviteGrant, Invited, PersonRegistered, Revoked, RoleEnded, RoleGranted,
};
use crate::need::{
    NeedAccepted, NeedAnswered, NeedCorrected, NeedLogged, NeedMerged, NeedPlaced, NeedRejected,
    NeedReturned, NeedWithdrawn,
};
use crate::refusal::{Code, Refusal};
use crate::round::{RoundClosed, RoundOpened, SignedOff};
use crate::rule::{Case, apply, audience_of, check};
use crate::seal::{How, Purpose, Sealed, final_text_slots, roster_hash};
use crate::stance::StanceGiven;
use crate::state::State;
use crate::time::{Moment, Pos};
use crate::topic::{TopicAccepted, TopicDeclined, TopicProposed};
use crate::words::{RosterName, Words};

/// A fact that passed `check`, with the labels its entry must carry.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// What will be signed.
    pub fact: Fact,
    /// Who will read it.
    pub audience: Audience,
}

/// The facts an intent comes to, or why not. `state` holds what [`Intent::needs`] and [`crate::rule::reads`] name.
pub fn decide(state: &State, intent: Intent, by: &Actor, at: Moment) -> Result<Vec<Planned>, Refusal> {
    let facts = build(state, intent, by)?;
    plan(state, facts, by, at)
}

/// Judges facts one after the other, each on the state the ones before it leave.
pub fn plan(state: &State, facts: Vec<Fact>, by: &Actor, at: Moment) -> Result<Vec<Planned>, Refusal> {
    let mut scratch = state.clone();
    let mut planned = Vec::with_capacity(facts.len());
    let mut by = *by;
    for fact in facts {
        let mut act =
            Act { id: EntryId([0; 32]), by, audience: Audience::one(Label::Public), claimed_time: at, fact };
        act.audience = audience_of(&Case { state: &scratch, act: &act, at })?;
        check(&scratch, &act, at)?;
        apply(&mut scratch, &act, Pos::PENDING, at);
        planned.push(Planned { fact: act.fact, audience: act.audience });
        by.dseq = by.dseq.saturating_add(1);
    }
    Ok(planned)
}

/// The facts of an intent, with what is derived from the state filled in; not yet judged.
pub fn build(state: &State, intent: Intent, by: &Actor) -> Result<Vec<Fact>, Refusal> {
    let text = Words::Text;
    let one = |fact| Ok(vec![fact]);
    match intent {
        Intent::LogNeed(new) => one(log_need(new)),
        Intent::CorrectNeed(need, words) => one(Fact::with(NeedCorrected { need }, text(words))),
        Intent::WithdrawNeed(need, words) => {
            one(Fact { core: NeedWithdrawn { need }.into(), words: words.map(text) })
        }
        Intent::AcceptNeed(need) => one(Fact::bare(NeedAccepted { need })),
        Intent::ReturnNeed(need, words) => one(Fact::with(NeedReturned { need }, text(words))),
        Intent::RejectNeed(need, words) => one(Fact::with(NeedRejected { need }, text(words))),
        Intent::AnswerNeed(need, words) => one(Fact::with(NeedAnswered { need }, text(words))),
        Intent::MergeNeeds(canonical, others) => {
            Ok(others.into_iter().map(|need| Fact::bare(NeedMerged { need, canonical })).collect())
        }
        Intent::ProposeTopic(new) => Ok(propose_topic(state, new, by)),
        Intent::AcceptTopic(topic) => one(Fact::bare(TopicAccepted { topic })),
        Intent::DeclineTopic(topic, words) => one(Fact::with(TopicDeclined { topic }, text(words))),
        Intent::PlaceNeed(need, topic) => one(Fact::bare(NeedPlaced { need, topic })),
        Intent::AppointDrafter(topic, member) => one(Fact::bare(DrafterAppointed { topic, member })),
        Intent::RemoveDrafter(topic, member, cuts) => one(Fact::bare(DrafterRemoved { topic, member, cuts })),
        Intent::ChangeDraft(core, bytes) => one(Fact::with(core, Words::Change(bytes))),
        Intent::PublishCopy(copy) => one(publish_copy(state, copy)?),
        Intent::OpenRound(round, copy, names) => open_round(state, round, copy, names),
        voice_or_office => build_voice(state, voice_or_office, by),
    }
}

/// Comments, stances, amendments, signatures.
fn build_voice(state: &State, intent: Intent, by: &Actor) -> Result<Vec<Fact>, Refusal> {
    let text = Words::Text;
    let one = |fact| Ok(vec![fact]);
    match intent {
        Intent::AddComment(comment, topic, version, side, words) => {
            one(Fact::with(CommentAdded { comment, topic, version, side }, text(words)))
        }
        Intent::WithdrawComment(comment) => one(Fact::bare(CommentWithdrawn { comment })),
        Intent::HideComment(comment, words) => one(Fact::with(CommentHidden { comment }, text(words))),
        Intent::GiveStance(topic, version, grade, words) => {
            one(Fact { core: StanceGiven { topic, version, grade }.into(), words: words.map(text) })
        }
        Intent::ProposeAmendment(new) => one(propose_amendment(new)),
        Intent::TakeAmendment(amendment, topic) => one(Fact::bare(AmendmentTaken { amendment, topic })),
        Intent::DeclineAmendment(core, words) => one(Fact::with(core, text(words))),
        Intent::SignOff { round, topic, slot, digest, signature } => {
            one(Fact::bare(SignedOff { round, topic, slot, how: How::Device, digest, signature }))
        }
        Intent::CloseRound(round, topic, words) => one(Fact::with(RoundClosed { round, topic }, text(words))),
        Intent::MakeRoleKey(core) => one(Fact::bare(core)),
        Intent::WrapRoleKey(core) => one(Fact::bare(core)),
        office => build_office(state, office, by),
    }
}

/// Membership: who is here and what they hold.
fn build_office(state: &State, intent: Intent, by: &Actor) -> Result<Vec<Fact>, Refusal> {
    let space = state.space()?;
    let one = |fact| Ok(vec![fact]);
    match intent {
        Intent::Invite { invite, grant, key, uses, expires } => {
            let sole = match grant {
                InviteGrant::Post(post) => !post.role.is_office() || space.one_is_enough(),
                InviteGrant::Resident | InviteGrant::Device { .. } => true,
            };
            one(Fact::bare(Invited { invite, grant, key, uses, expires, sole }))
        }
        Intent::Join(core, name) => one(Fact::with(core, Words::Name(name))),
        Intent::GrantRole(member, post) => {
            one(Fact::bare(RoleGranted { member, post, sole: space.one_is_enough() }))
        }
        Intent::EndRole(member, post, cuts) => {
            one(Fact::bare(RoleEnded { member, post, cuts, sole: space.one_is_enough() }))
        }
        Intent::Revoke(device, last) => {
            let member = state.device(device)?.member;
            let office = space.holds_now(member, |post| post.role.is_office());
            let committee = space.holds_now(member, |post| post.role.in_both_committees());
            let sole = member == by.member || !committee || space.one_is_enough();
            one(Fact::bare(Revoked { device, member, office, last, sole }))
        }
        Intent::Confirm(entry) => {
            let pending = space.pending.get(&entry).ok_or(Code::ConfirmMismatch)?;
            one(Fact::bare(Confirmed { entry, change: pending.change.clone() }))
        }
        Intent::Admit(entry) => one(Fact::bare(Admitted { entry })),
        Intent::DefineGrid(grid, name) => one(Fact::with(GridDefined { grid }, Words::Name(name))),
        Intent::RegisterPerson(person, grid, name, card) => {
            one(Fact::with(PersonRegistered { person, grid, card }, Words::Name(name)))
        }
        _ => Err(Code::NotPermitted.into()),
    }
}

fn log_need(new: NewNeed) -> Fact {
    let NewNeed { need, by, grid, channel, category, text } = new;
    Fact::with(NeedLogged { need, by, grid, channel, category }, Words::Text(text))
}

fn propose_topic(state: &State, new: NewTopic, by: &Actor) -> Vec<Fact> {
    let NewTopic { topic, title, summary, source, class, needs } = new;
    let places =
        state.space().is_ok_and(|space| space.holds_now(by.member, |post| post.role.in_both_committees()));
    let placed: Vec<Fact> =
        needs.iter().filter(|_| places).map(|need| Fact::bare(NeedPlaced { need: *need, topic })).collect();
    let proposed = TopicProposed { topic, source, class, needs };
    let mut facts = vec![Fact::with(proposed, Words::Titled { title, text: summary })];
    facts.extend(placed);
    facts
}

fn propose_amendment(new: NewAmendment) -> Fact {
    let NewAmendment { amendment, topic, version, start, end, quote, replacement, reason } = new;
    Fact::with(
        AmendmentProposed { amendment, topic, version, start, end },
        Words::Passage { quote, replacement, reason },
    )
}

fn publish_copy(state: &State, copy: NewCopy) -> Result<Fact, Refusal> {
    let NewCopy { topic, title, text, mut heads } = copy;
    heads.sort_unstable();
    heads.dedup();
    let version = state.topic(topic)?.last_version().saturating_add(1);
    let core = CopyPublished { topic, version, heads, text_hash: text_hash(&text) };
    Ok(Fact::with(core, Words::Titled { title, text }))
}

fn open_round(
    state: &State,
    round: RoundId,
    copy: NewCopy,
    mut names: Vec<RosterName>,
) -> Result<Vec<Fact>, Refusal> {
    let (space, topic) = (state.space()?, state.topic(copy.topic)?);
    let (topic_id, title) = (copy.topic, copy.title.clone());
    let number = topic.rounds.last().map_or(0, |last| last.number).saturating_add(1);
    let published = publish_copy(state, copy)?;
    let crate::fact::Core::CopyPublished(CopyPublished { version, heads, text_hash, .. }) = &published.core
    else {
        return Err(Code::CopyMismatch.into());
    };
    let committee = space.committee();
    names.sort_unstable_by_key(|name| name.member);
    let roster = crate::round::seats(&committee);
    let slots = final_text_slots(&committee);
    let digest = Sealed {
        space: &space.id,
        purpose: Purpose::FinalText,
        object: topic_id.into(),
        round: number,
        heads,
        title: &title,
        text_hash,
        roster_hash: &roster_hash(&roster, &names),
        slots: &slots,
    }
    .digest();
    let opened = RoundOpened {
        round,
        topic: topic_id,
        number,
        version: *version,
        heads: heads.clone(),
        text_hash: *text_hash,
        roster,
        slots,
        digest,
    };
    Ok(vec![published, Fact::with(opened, Words::Final { title, names })])
}
