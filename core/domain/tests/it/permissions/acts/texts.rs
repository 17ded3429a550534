//! Drafts, reading copies, what people say of them, and rounds to finalise.

use yishi_domain::comment::Side;
use yishi_domain::draft::Writing;
use yishi_domain::drafter::DrafterRemoved;
use yishi_domain::fact::Fact;
use yishi_domain::id::{AmendmentId, ChangeHash, CommentId, ObjectId, RoundId};
use yishi_domain::intent::{NewAmendment, NewCopy, RoundIntent, TopicIntent, VoiceIntent};
use yishi_domain::membership::Cut;
use yishi_domain::role::Role;
use yishi_domain::round::RoundOpened;
use yishi_domain::seal::{How, Purpose, Sealed, Seat, final_text_slots, roster_hash, sign_off_message};
use yishi_domain::stance::StanceGrade;
use yishi_domain::words::{RosterName, Words};

use super::super::cast::{DRAFTER, SPARES};
use super::super::objects::Try;
use super::{id, words};

const TITLE: &str = "晒谷场";
const TEXT: &str = "正文";

pub(crate) fn appoint_drafter(one: &Try<'_>) -> Fact {
    one.fact(TopicIntent::Appoint(one.topic(), DRAFTER.member()))
}

/// Somebody who does not draft it yet.
pub(crate) fn appoint_another(one: &Try<'_>) -> Fact {
    let known = one.stage.state().topic(one.topic()).unwrap();
    let free = SPARES.iter().find(|who| !known.drafters.iter().any(|drafter| drafter.member == who.member()));
    one.fact(TopicIntent::Appoint(one.topic(), free.unwrap().member()))
}

pub(crate) fn remove_drafter(one: &Try<'_>) -> Fact {
    let cuts = vec![Cut { device: one.stage.actor(DRAFTER).device, last: 400 }];
    Fact::bare(DrafterRemoved { topic: one.topic(), member: DRAFTER.member(), cuts })
}

pub(crate) fn first_draft(one: &Try<'_>) -> Fact {
    one.stage.change(one.topic().into(), one.object.n)
}

pub(crate) fn change_draft(one: &Try<'_>) -> Fact {
    one.stage.change(one.topic().into(), one.k)
}

pub(crate) fn change_minutes(one: &Try<'_>) -> Fact {
    one.stage.change(Writing { topic: one.topic(), session: Some(one.session()) }, one.k)
}

fn copy(one: &Try<'_>, heads: Vec<ChangeHash>) -> Fact {
    let (title, text) = (TITLE.to_owned(), TEXT.to_owned());
    one.fact(TopicIntent::PublishCopy(NewCopy { topic: one.topic(), title, text, heads }))
}

pub(crate) fn publish(one: &Try<'_>) -> Fact {
    copy(one, vec![one.object.head])
}

fn version(one: &Try<'_>) -> u32 {
    one.stage.state().topic(one.topic()).map_or(1, |topic| topic.last_version())
}

fn comment_with(one: &Try<'_>, n: u64) -> Fact {
    let comment = CommentId(id(0x51, n));
    one.fact(VoiceIntent::Comment(comment, one.topic(), version(one), Side::For, words()))
}

pub(crate) fn comment(one: &Try<'_>) -> Fact {
    comment_with(one, one.object.n)
}

pub(crate) fn comment_too(one: &Try<'_>) -> Fact {
    comment_with(one, one.k)
}

pub(crate) fn withdraw_comment(one: &Try<'_>) -> Fact {
    one.fact(VoiceIntent::WithdrawComment(CommentId(id(0x51, one.object.n))))
}

pub(crate) fn hide_comment(one: &Try<'_>) -> Fact {
    one.fact(VoiceIntent::HideComment(CommentId(id(0x51, one.object.n)), None, words()))
}

pub(crate) fn hide_in_session(one: &Try<'_>) -> Fact {
    one.fact(VoiceIntent::HideComment(CommentId(id(0x51, one.object.n)), Some(one.session()), words()))
}

pub(crate) fn appeal_hiding(one: &Try<'_>) -> Fact {
    one.fact(VoiceIntent::AppealHiding(CommentId(id(0x51, one.object.n)), words()))
}

pub(crate) fn uphold_appeal(one: &Try<'_>) -> Fact {
    one.fact(VoiceIntent::DecideAppeal(CommentId(id(0x51, one.object.n)), true, words()))
}

pub(crate) fn dismiss_appeal(one: &Try<'_>) -> Fact {
    one.fact(VoiceIntent::DecideAppeal(CommentId(id(0x51, one.object.n)), false, words()))
}

pub(crate) fn give_stance(one: &Try<'_>) -> Fact {
    one.fact(VoiceIntent::Stance(one.topic(), version(one), StanceGrade::Reserve, None))
}

fn amend_with(one: &Try<'_>, n: u64) -> Fact {
    one.fact(VoiceIntent::Amend(NewAmendment {
        amendment: AmendmentId(id(0x61, n)),
        topic: one.topic(),
        version: version(one),
        start: 0,
        end: 2,
        quote: TEXT.to_owned(),
        replacement: "全文".to_owned(),
        reason: String::new(),
    }))
}

pub(crate) fn amend(one: &Try<'_>) -> Fact {
    amend_with(one, one.object.n)
}

pub(crate) fn amend_too(one: &Try<'_>) -> Fact {
    amend_with(one, one.k)
}

pub(crate) fn take_amendment(one: &Try<'_>) -> Fact {
    one.fact(VoiceIntent::TakeAmendment(AmendmentId(id(0x61, one.object.n)), one.topic()))
}

pub(crate) fn decline_amendment(one: &Try<'_>) -> Fact {
    one.fact(VoiceIntent::DeclineAmendment(AmendmentId(id(0x61, one.object.n)), one.topic(), words()))
}

/// A round on the reading copy that is there: an honest phone publishes a copy of its own with it.
fn round(one: &Try<'_>, n: u64) -> Fact {
    let state = one.stage.state();
    let (space, topic) = (state.space().unwrap(), state.topic(one.topic()).unwrap());
    let copy = topic.copies.last().unwrap();
    let number = topic.rounds.last().map_or(0, |round| round.number) + 1;
    let committee = space.committee();
    let roster: Vec<Seat> =
        committee.iter().map(|member| Seat { member: *member, office: Role::CommitteeMember }).collect();
    let names: Vec<RosterName> =
        committee.iter().map(|member| RosterName { member: *member, name: "委员".to_owned() }).collect();
    let slots = final_text_slots(&committee);
    let digest = Sealed {
        space: &space.id,
        purpose: Purpose::FinalText,
        object: ObjectId::from(one.topic()),
        round: number,
        heads: &copy.heads,
        title: TITLE,
        text_hash: &copy.text_hash,
        roster_hash: &roster_hash(&roster, &names),
        history: &space.history,
        slots: &slots,
    }
    .digest();
    let core = RoundOpened {
        round: RoundId(id(0x71, n)),
        topic: one.topic(),
        number,
        version: copy.version,
        heads: copy.heads.clone(),
        text_hash: copy.text_hash,
        roster,
        slots,
        digest,
    };
    Fact::with(core, Words::Final { title: TITLE.to_owned(), names })
}

pub(crate) fn open_round(one: &Try<'_>) -> Fact {
    round(one, one.object.n)
}

pub(crate) fn open_another_round(one: &Try<'_>) -> Fact {
    round(one, one.k)
}

pub(crate) fn sign_off(one: &Try<'_>) -> Fact {
    let (round, topic) = (RoundId(id(0x71, one.object.n)), one.topic());
    let digest = one.stage.state().topic(topic).unwrap().rounds.last().unwrap().digest;
    let signature = one.stage.sign(one.who, &sign_off_message(&digest, 0, &one.who.member(), How::Device));
    one.fact(RoundIntent::Sign { round, topic, slot: 0, digest, signature })
}

pub(crate) fn close_round(one: &Try<'_>) -> Fact {
    one.fact(RoundIntent::Close(RoundId(id(0x71, one.object.n)), one.topic(), words()))
}
